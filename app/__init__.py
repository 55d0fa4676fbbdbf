"""Geachte: from what happened with a company to the documents that make it act."""

__version__ = "0.1.0"
