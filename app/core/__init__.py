"""The case and what can be known about it: facts and arithmetic.

A case is an immutable value.  Pure functions make a new case from an old one and work out
from a case and a day everything that can be known.  May import the standard library and
``holidays`` (where first used); no Qt, SQL, files, templates or clock: today is an argument.
"""
