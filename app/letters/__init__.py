"""From a case, a document type and a day to one Letter.

The only place that knows templates.  May import core and rules; Jinja, lxml and Babel from
outside, where first used.  ``letter`` alone, the result, is what writers see.
"""
