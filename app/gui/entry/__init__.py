"""The sheet in which a contact is noted while the timeline shows where it lands.

Its order is the order of thought: how, when, with whom, what was said, what was promised,
what shows it.  What it makes of the case is `app.core.recording`.
"""
