"""The page "People and agreement": the firm, others, what was agreed, and for whom.

`page` puts the cards together; the forms show one record each and bring it as the user made
it.
"""
