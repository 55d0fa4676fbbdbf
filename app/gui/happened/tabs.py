"""The four ways to look at what happened."""

from __future__ import annotations

from app.gui.fields.choices import Segment
from app.gui.words import _

PICTURE, LIST, PROMISES, QUESTIONS = "picture", "list", "promises", "questions"
IMAGES = {
    PICTURE: "chart-gantt",
    LIST: "list",
    PROMISES: "handshake",
    QUESTIONS: "message-circle-question-mark",
}


class Tabs(Segment):
    """Picture, list, promises and open questions, each with its icon."""

    def __init__(self) -> None:
        tabs = (
            (PICTURE, _("Picture")),
            (LIST, _("List")),
            (PROMISES, _("Promises")),
            (QUESTIONS, _("Open questions")),
        )
        super().__init__(_("What happened"), tabs, IMAGES)
