"""The page "What happened": the picture, the list, the promises and the open questions.

``picture``, ``gaps``, ``scale``, ``placing`` and ``rows`` reckon and know no window; the others
show what they found.  All four tabs share one selected fact.
"""
