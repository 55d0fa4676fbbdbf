"""What a template may call: the sections of a letter, computed when they are asked for.

The order in which a template asks is the order in which exhibits get their numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from app.core.claims import DemandKind
from app.core.entry import Entry
from app.core.papers import Length
from app.core.promises import ledger as make_ledger
from app.core.terms import Deadline
from app.core.text import has_text
from app.core.timeline import entries
from app.letters import (
    asking,
    cells,
    consequences,
    demanding,
    fitting,
    ledger_cells,
    opening,
    pointing,
    reaching,
    telling_room,
    terming,
    wanting,
    webform,
)
from app.letters.annex import contact_rows
from app.letters.bench import Bench, Passage, passage
from app.letters.counts import count
from app.letters.doctype import DocumentType
from app.letters.items import Ledger, sort_ledger
from app.letters.phrases import choose_person
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.story import Story


def after_greeting(text: Markup, scene: Scene) -> Markup:
    """Return the first words of a letter, small where the language goes on after its comma."""
    first, space, rest = text.partition(" ")
    small = first in scene.language.data.get("small_after_greeting", ())
    return Markup("%s%s") % (first.lower(), space) + rest if small else text


def for_templates(method: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a function as one that templates may call."""
    method.for_templates = True  # type: ignore[attr-defined] # the sandbox reads the mark
    return method


class Desk:
    """The functions and words that a template is handed."""

    def __init__(self, scene: Scene, kind: DocumentType) -> None:
        """Prepare the desk for one document."""
        self.scene = scene
        self.kind = kind
        lines = make_ledger(scene.case, scene.day, scene.working)
        self.ledger: Ledger = sort_ledger(scene, lines)
        self.term: Deadline = terming.last_day(scene, kind)
        scene.deadline = self.term.due
        self._told: set[str] = set()
        self._used = 0.0
        self.pointed = True  # the points of the case stand below the story
        self._entries: tuple[Entry, ...] | None = None
        self.benches: tuple[Bench, ...] = ()
        self._contact_rows: dict[bool, dict[int, cells.Cells]] = {}  # by voice and number

    @property
    def length(self) -> Length:
        """How long the letter is to be: what the user chose, else the default of the type."""
        return self.scene.document.length or self.kind.length

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows of the chronology, with this document among them."""
        if self._entries is None:
            scene = self.scene
            composing = scene.document.id if scene.document in scene.case.documents else None
            self._entries = entries(scene.case, scene.day, scene.working, composing)
        return self._entries

    @property
    def rows(self) -> dict[str, int]:
        """The number of the chronology's row for each promise that was not kept."""
        return {str(one.promise): one.number for one in self.entries if one.promise is not None}

    def contact_rows(self, entries: tuple[Entry, ...]) -> list[cells.Cells]:
        """Return the chronology's rows of *entries*; the annex and the e-mail share them."""
        known = self._contact_rows.setdefault(self.scene.by_name, {})
        fresh = tuple(one for one in entries if one.number not in known)
        if fresh:
            years = cells.several_years(self.scene, self.entries)
            rows = contact_rows(self.scene, self.ledger, fresh, years=years)
            known |= {one.number: row for one, row in zip(fresh, rows, strict=True)}
        return [known[one.number] for one in entries]

    def names(self) -> Mapping[str, object]:
        """Return everything that templates may name."""
        owners: tuple[Desk | Bench, ...] = (self, *self.benches)
        functions = {
            name.removeprefix("do_"): for_templates(partial(getattr(owner, name)))
            for owner in owners
            for name in dir(owner)
            if name.startswith("do_")
        }
        voice = self.scene.say
        return {
            **functions,
            "i": voice("plain.i"),
            "I": voice("plain.big_i"),
            "me": voice("plain.me"),
            "firm": self.scene.firm,
            "tone": str(self.scene.document.tone or self.kind.tone),
            "length": str(self.length),
            "brief": self.scene.mind.brief,
            "deadline": terming.shown(self.scene, self.term.due),
        }

    def takes(self, lines: float) -> None:
        """Note that a bench printed so many lines, which the story leaves free."""
        self._used += lines

    def tells(self, facts: Iterable[str]) -> None:
        """Note facts that a bench told, which the story need not repeat."""
        self._told |= set(facts)

    # --- functions for templates: their names start with do_ ----------------------------

    def do_person(self, *forms: str) -> str:
        """Return the form that fits who writes."""
        return choose_person(forms, self.scene.person)

    def do_say(self, key: str, **slots: object) -> Markup:
        """Return a sentence of the catalogue."""
        try:
            return self.scene.say(key, **{name: _word(value) for name, value in slots.items()})
        except KeyError as error:
            raise TemplateRuntimeError(f"the catalogue knows no {error}") from error

    def do_law(self, *citations: str) -> str:
        """Return the articles in brackets, empty where they may not be printed on that day."""
        return consequences.articles(self.scene, *citations) if self.kind.articles else ""

    def do_option(self, name: str) -> str:
        """Return what the user chose for an option of the document type."""
        if name not in self.kind.options:
            raise TemplateRuntimeError(f"this document has no option '{name}'")
        chosen = [one.value for one in self.scene.document.choices if one.option == name]
        values = self.kind.options[name]
        return chosen[-1] if chosen and chosen[-1] in values else values[0]

    def do_opening(self) -> Passage:
        """Return the first paragraph."""
        begun = opening.opening(self.scene, self.ledger, self._told)
        found = passage(begun + telling_room.elsewhere(self.scene, self.ledger, self._told))
        self._used += fitting.paragraph(found.text)
        pointing.note(self.scene, [begun])
        return Passage(after_greeting(found.text, self.scene), found.source)

    def do_panel(self) -> asking.Panel:
        """Return the demand panel of a complaint."""
        deadline = terming.shown(self.scene, self.term.due)
        found = asking.complaint_panel(self.scene, deadline)
        texts = (found.intro, found.more_intro, found.notes, found.fallback)
        asked = (*texts, wanting.wanted(self.scene))
        self._used += fitting.panel(asked, (one.text for one in (*found.items, *found.more)))
        return found

    def do_wanted(self) -> Markup:
        """Return what the writer wants to hear about each point."""
        return wanting.wanted(self.scene)

    def do_story(self) -> list[Passage]:
        """Return what happened, as paragraphs: as much as two pages hold."""
        room = fitting.ROOM - self._used - self._to_come()
        found = telling_room.fitted(self.scene, self.ledger, self._told, self.length, room)
        pointing.note(self.scene, found)
        return [passage(one) for one in found]

    def _to_come(self) -> float:
        """Return the lines that points, the next step and the enclosures will take."""
        before = self.scene.mark()
        found = pointing.points(self.scene, self.ledger, self.rows) if self.pointed else []
        self.scene.restore(before)
        lines = fitting.items(f"{one.title}. {one.text}" for one in found)
        lines += fitting.heading() + (fitting.heading() if found else 0.0)
        lines += sum(fitting.paragraph(one) for one in (self.do_surveys(), self._ending()))
        return lines + fitting.enclosures(len(self.scene.case.exhibits) + 1)

    def _ending(self) -> Markup:
        """Return the longest last paragraph of a letter with a story."""
        day = self.scene.language.day(self.term.due, year=False)
        step = self.scene.say("next.complaint", day=day)
        parts = (step, self.scene.say("next.hand"), reaching.reach(self.scene))
        return Markup(" ").join(part for part in parts if part)

    def do_points(self) -> list[pointing.PointView]:
        """Return the complaint points that stand in the letter."""
        return pointing.points(self.scene, self.ledger, self.rows)

    def do_all_points(self) -> list[pointing.PointView]:
        """Return every point, for the annex; empty when they fit the letter."""
        return pointing.left_over(self.scene, self.ledger)

    def do_other_points(self) -> Markup:
        """Return where the points are that do not fit the letter."""
        return pointing.annex_sentence(self.scene)

    def do_agreed(self) -> Passage | None:
        """Return the sentences about the agreement, None where there is none."""
        scene = self.scene
        if scene.agreement is None or not has_text(scene.agreement.what):
            return None
        found = [opening.agreed(scene, scene.agreement)]
        item = demanding.price_of(scene, scene.clause(scene.agreement.what))
        if item is not None:
            was = "_was" if opening.ended_on(scene, scene.agreement) else ""
            price = scene.say(f"opening.price{was}", price=demanding.price(scene, item))
            found.append(Sentence(price, (scene.agreement.id,)))
        found += opening.first_promise(scene, self.ledger, self._told, year=True, ago=False)
        return passage(found)

    def do_represented(self) -> Passage | None:
        """Return for whom a representative writes, None when the consumer does."""
        found = opening.represented(self.scene)
        return passage(found) if found else None

    def do_reach(self) -> Markup:
        """Return how the writer is reached best."""
        return reaching.reach(self.scene)

    def do_surveys(self) -> Markup:
        """Return the wish for no surveys, empty when nobody has it."""
        wished = [one for one in self.scene.case.demands if one.kind is DemandKind.NO_SURVEYS]
        return self.scene.say("next.surveys") if wished else Markup("")

    def do_versions(self) -> list[webform.Version]:
        """Return the complaint for fields of few characters."""
        scene, told = self.scene, set(self._told)
        begun = opening.opening(scene, self.ledger, told)
        opened = opening.opens_with(scene, self.ledger)
        story = Story(scene, self.ledger, opened=opened, thanks=False).tell(told)
        chains = {line.promise.id for chain in self.ledger.stories for line in chain.lines}
        passages = [one.sentences for one in story if not chains & set(one.facts)]
        points = pointing.points(scene, self.ledger, {})
        whole = webform.Told(begun, passages, points, frozenset(told))
        found = webform.parts(scene, self.ledger, self.term, whole)
        return webform.fitted(scene, found, self.kind.limits)

    def do_promise_rows(self) -> list[cells.Cells]:
        """Return the rows of the promise ledger."""
        years = cells.several_years(self.scene, self.entries)
        return ledger_cells.promise_rows(self.scene, self.ledger, years=years)

    def do_contact_rows(self) -> list[cells.Cells]:
        """Return the rows of the chronology."""
        return self.contact_rows(self.entries)

    def do_counted(self) -> Markup:
        """Return the sentences that count the promises."""
        return count(self.scene, self.ledger.lines)


def _word(value: object) -> str:
    return value if isinstance(value, str) else str(value)
