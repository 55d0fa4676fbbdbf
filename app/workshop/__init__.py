"""The workshop: composing, laying out, writing and checking, in a process of its own.

The window asks with a wish and gets an answer; nothing of Qt is ever loaded here, and nothing
of the libraries that write letters is loaded in the window.
"""
