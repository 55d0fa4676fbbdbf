"""The small widgets that every page is made of: labels, buttons, cards, chips, choices.

They know nothing of a case.  Text is always shown as plain text: what somebody typed or pasted
is never read as markup.
"""
