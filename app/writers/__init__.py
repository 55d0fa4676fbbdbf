"""A Letter as bytes: one module per format, one function each.

Writers see only ``letters.letter``: whatever a document says is in the Letter, so all formats
say the same words in the same order.
"""
