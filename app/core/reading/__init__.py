"""Reading moments, due days and amounts as people write them, in Dutch and English.

Each reader has three results: what was meant, a doubt with what may be meant, or a doubt
without.  None guesses silently, none raises, and none looks at the clock.
"""
