"""Texts for everybody to read: the open letter, the notice before it, a platform post.

They speak in the consumer's own voice, tell only what the case holds, and leave out numbers,
addresses and the names of staff.  The firm is always given the chance to react first.
"""
