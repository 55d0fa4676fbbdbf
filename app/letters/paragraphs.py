"""A paragraph of the story in the making, and how its next sentence begins."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from app.core.events import Contact
from app.core.moment import When
from app.core.when import span
from app.letters.items import Item
from app.letters.moments import Start, time_words
from app.letters.scene import Scene
from app.letters.sentence import Sentence


@dataclass
class Paragraph:
    """The sentences so far, the moment of the last fact told, and whether one names a day."""

    sentences: list[Sentence] = field(default_factory=list)
    last: When | None = None
    dated: bool = False

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts of its sentences, each once."""
        return tuple(dict.fromkeys(key for one in self.sentences for key in one.facts))

    def began_with(self, words: str) -> bool:
        """Tell whether the last sentence begins with the first word of *words*."""
        last = str(self.sentences[-1].text)
        return last.split(" ", 1)[0].casefold() == words.split(" ", 1)[0].casefold()


def is_day(scene: Scene, item: Item) -> bool:
    """Tell whether the moment of *item* is known to the day."""
    found = span(item.when, scene.facts.when)
    return found is not None and found.exact


def same_day(scene: Scene, paragraph: Paragraph | None, item: Item) -> bool:
    """Tell whether *paragraph* ends on the very day of *item*; never for a vague one."""
    if paragraph is None or paragraph.last is None:
        return False
    anchors = scene.facts.when
    return is_day(scene, item) and span(paragraph.last, anchors) == span(item.when, anchors)


def beginning(
    scene: Scene, paragraphs: Sequence[Paragraph], item: Item, recent: Collection[str]
) -> Start:
    """Return how *item* begins in the last paragraph: no two sentences in a row alike.

    *recent* are the facts of the sentences just before, which "later" may point back to.
    """
    paragraph = paragraphs[-1]
    relative = item.when.relative_to is not None and not item.when.edtf
    if relative and item.when.relative_to not in recent:
        return Start.LATER
    if not paragraph.sentences:
        paragraph.dated = True
        before = paragraphs[-2] if len(paragraphs) > 1 else None
        if same_day(scene, before, item):
            return Start.TIME
        return Start.SAME if _same_vague(scene, before, item) else Start.DATE
    again = same_day(scene, paragraph, item)
    if paragraph.last == item.when and not relative and not again:
        return Start.SAME
    if again:
        words = time_words(scene, item.when)
        return Start.SUBJECT if paragraph.began_with(words) else Start.TIME
    if relative or not paragraph.dated:
        paragraph.dated = True
        return Start.DATE
    subject = scene.say("voice.i_start")
    if paragraph.began_with(str(subject)) or not isinstance(item.what, Contact):
        return Start.DATE
    return Start.SUBJECT


def _same_vague(scene: Scene, before: Paragraph | None, item: Item) -> bool:
    """Tell whether a new paragraph begins at the vague moment at which the last ended."""
    last = before.last if before is not None else None
    relative = item.when.relative_to is not None
    return last == item.when and not relative and not is_day(scene, item)
