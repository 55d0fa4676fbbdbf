"""Filings: what a committee, an authority or a court needs to decide about a case.

``forum`` finds the body, ``account`` numbers the facts that ``narrating`` tells, ``outcomes``
sets the promises beside them, ``arguing`` both positions, ``claiming`` what is asked,
``before`` what was done first.  ``answers`` fills the form of the body, field by field.
"""
