"""Evidence: files that are dropped, pasted or chosen, kept unchanged, linked to what they show.

`intake` says what may come in, `pictures` shows what is in a file without ever starting another
program, `page` is the page, and `viewer` the window that shows one exhibit.
"""
