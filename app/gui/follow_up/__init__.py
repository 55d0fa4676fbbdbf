"""What comes after a letter: what the company did, the terms, the bodies, and the next step.

`page` puts the cards together, `bar` draws from when until when a body takes a case, `terms`
lists what falls on a day.
"""
