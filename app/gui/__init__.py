"""The window: PySide6 widgets that show values and tell what the user did.

A widget has ``show_...`` functions that fill it and tell nobody, and signals that say what the
user made of it; it decides nothing.  `session.Session` is the only mutable state, and the main
window says who listens to whom.  What is worked out is asked of pure functions in ``core`` and
``letters``; documents are composed in a process of their own.

It may import everything of ours, PySide6 and pypdfium2; never sqlalchemy, jinja2, docx or
reportlab.  What costs time to load is loaded after the window is there.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QIconEngine

from app.gui.guard import watch

watch(QObject, QIconEngine)
