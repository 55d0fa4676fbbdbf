"""The page "Letters": choose a document, see its true pages, mend its words, send it.

The pages come from the workshop, a process of its own; what is shown is what is written.
"""
