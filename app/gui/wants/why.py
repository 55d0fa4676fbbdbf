"""Why the usual term is so many days, as the rules say it, with source and day."""

from __future__ import annotations

from app.core.term_reason import TermReason, term_reason
from app.core.text import in_language
from app.gui.days import plain_day
from app.gui.fields.basics import Label
from app.gui.fields.fold import Fold
from app.gui.seen import Seen
from app.gui.words import _, language, many


class WhyFold(Fold):
    """The question, and the answer of the rules when it is pressed."""

    def __init__(self) -> None:
        super().__init__("")
        self.rule = Label("", "small")
        words = _("This number of days is a custom, not a rule of the law.")
        self.custom = Label(words, "small")
        self.source = Label("", "caption")
        for one in (self.rule, self.custom, self.source):
            self.column.addWidget(one)

    def show_usual(self, seen: Seen, usual: int) -> None:
        """Show why *usual* days are given; hidden where the rules do not say that."""
        found = term_reason(seen.pack, seen.day)
        self.setVisible(found is not None and found.days == usual)
        if found is None:
            return
        asked = many("Why {n} day?", "Why {n} days?", found.days)
        self.button.setText(asked)
        spoken = language()
        texts = (found.ground.conditions, found.ground.term)
        self.rule.setText(" ".join(in_language(one, spoken, spoken).text for one in texts))
        self.custom.setVisible(found.custom)
        self.source.setText(_sourced(found))


def _sourced(found: TermReason) -> str:
    """Return the article, where it was found and on which day."""
    spoken = language()
    cited = () if found.citation is None else (found.citation.text,)
    articles = [in_language(one, spoken, spoken).text for one in cited]
    day = plain_day(found.ground.checked_on)
    named = "; ".join((*articles, found.source.name))
    return _("Source: {source}. Checked on {day}.").format(source=named, day=day)
