"""What lies on the disk: the portable case file now, the library of cases later.

Nothing that comes from outside is trusted: a file is opened only when it is a regular one,
sizes are limits on real bytes, names come from a list that is known beforehand, and every
record is checked at the border, with all problems told at once.  What is written is there
whole or not at all.

May import core and errors; zipfile and json from the standard library, pydantic where first
used.  Nobody here makes letters or knows the window.
"""
