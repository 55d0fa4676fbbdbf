"""Help: a page for each screen, offline, in a window beside the main one.

The pages are Markdown files of our own in ``resources/help``; nothing else is ever shown as
marked-up text, and nothing is loaded from anywhere.
"""
