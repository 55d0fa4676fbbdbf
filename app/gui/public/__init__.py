"""The public version of a letter: both texts side by side, and a choice for all that was found.

It shows what the workshop makes and asks nothing of the letters themselves.
"""
