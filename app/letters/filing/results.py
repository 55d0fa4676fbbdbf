"""What became of promises and letters, as facts that stand by themselves."""

from __future__ import annotations

from markupsafe import Markup

from app.core.entry import Entry, EntryKind
from app.core.events import Incident, PromiseResult, Result, Silence
from app.core.line import LedgerLine
from app.core.moment import When
from app.core.papers import Document
from app.core.text import has_text
from app.letters.annex import document_noun
from app.letters.becoming import lateness
from app.letters.happenings import incident_sentence
from app.letters.items import Ledger
from app.letters.ledger_cells import promise_noun
from app.letters.moments import Start, time_words
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence


class Results:
    """Tells the rows of the timeline that show what became of something."""

    def __init__(self, scene: Scene, ledger: Ledger) -> None:
        """Prepare to tell what became of the promises of *ledger*."""
        self.scene = scene
        self.ledger = ledger
        self.lines = {str(line.promise.id): line for line in ledger.lines}
        self.numbers: dict[str, int] = {}  # of the facts that were told before
        self.tags = True
        self._start = Start.DATE

    def tell(self, entry: Entry, start: Start) -> list[Sentence]:
        """Return the sentences of a row; empty where another row tells it."""
        self._start = start
        fact = self.scene.facts.get(entry.fact)
        if isinstance(fact, Silence):
            return self._silence(fact, entry.also)
        line = self.lines.get(str(entry.promise or entry.fact))
        if line is None:
            return []
        if entry.kind is EntryKind.NOT_KEPT:
            return self._not_kept(entry, line)
        result = next(
            (one for one in line.promise.results if one.when == entry.when and one.when), None
        )
        return [] if result is None else [self._result(line, result)]

    def noun(self, line: LedgerLine) -> str:
        """Return what was promised as running text names it, with a small letter."""
        noun = promise_noun(self.scene, self.ledger, line)
        return noun[:1].lower() + noun[1:] if noun[1:2].islower() else noun

    def _promise(self, line: LedgerLine) -> str:
        """Return a promise by its number where a table has that number, else as any."""
        if not self.tags:
            return self.scene.words("filing.promise")
        return self.scene.words("filing.promise_numbered", number=str(line.number))

    def _when(self, when: When | None) -> str:
        """Return the words for a moment: on the day of the fact before it only the time."""
        if when is None:
            return ""
        if self._start is Start.TIME:
            return time_words(self.scene, when)
        return self.scene.dates.phrase(when)

    def _not_kept(self, entry: Entry, line: LedgerLine) -> list[Sentence]:
        scene = self.scene
        when = self._when(entry.when)
        known = [scene.facts.get(key) for key in entry.also]
        seen = [one for one in known if isinstance(one, Incident) and has_text(one.text)]
        noun = scene.clause(seen[0].text) if seen else self.noun(line)
        slots = {"noun": noun, "promise": self._promise(line), "when": when}
        key = "filing.not_kept" if when else "filing.not_kept_undated"
        found = [Sentence(scene.say(key, **slots), (line.promise.id, *entry.also))]
        found += [incident_sentence(scene, one, "") for one in seen[1:]]
        for fact in known:
            if isinstance(fact, Silence) and has_text(fact.comment):
                found.append(Sentence(own(scene, scene.text(fact.comment)), (fact.id,)))
        return found + self._new_date(line)

    def _new_date(self, line: LedgerLine) -> list[Sentence]:
        """Return the next date, where no contact of its own tells it."""
        scene = self.scene
        new = scene.facts.promise(line.replaced_by_id)
        if new is None or new.contact is not None or new.due is None or new.due.when is None:
            return []
        namer = scene.namer(new, None)
        day = scene.dates.bare(new.due.when, weekday=True)
        if not day:
            return []
        text = scene.say("filing.new_date", namer=namer, day=day)
        return [Sentence(text, (new.id,))]

    def _result(self, line: LedgerLine, result: PromiseResult) -> Sentence:
        scene = self.scene
        key = {
            Result.KEPT_LATE: "kept_late",
            Result.NO_EFFECT: "no_effect",
            Result.PARTLY: "partly",
            Result.WITHDRAWN: "withdrawn",
        }.get(result.result, "kept")
        text = scene.say(
            f"filing.{key}",
            when=self._when(result.when),
            noun=self.noun(line),
            promise=self._promise(line),
            late=lateness(scene, line) if result.result is Result.KEPT_LATE else "",
        )
        for part in (result.done, result.missing):
            if has_text(part):
                text += Markup(" ") + own(scene, scene.clause(part))
        return Sentence(text, (line.promise.id,))

    def _silence(self, silence: Silence, also: tuple[str, ...]) -> list[Sentence]:
        scene = self.scene
        when = self._when(silence.when)
        about = scene.facts.get(silence.about)
        slots = {"when": when, "fact": "", "noun": "", "promise": "", "title": ""}
        line = self.lines.get(silence.about)
        if line is not None:
            name = "silent_promise"
            slots |= {"noun": self.noun(line), "promise": self._promise(line)}
        elif isinstance(about, Document):
            name = "silent_document"
            slots["title"] = document_noun(scene, about)
        else:
            name = "silent"
            others = [scene.facts.get(key) for key in also]
            told = [silence, *(one for one in others if isinstance(one, Silence))]
            numbers = [self.numbers[one.about] for one in told if one.about in self.numbers]
            if numbers:
                key = "filing.fact_one" if len(numbers) == 1 else "filing.fact_many"
                slots["fact"] = f"({scene.say(key, n=scene.citations.listed(sorted(numbers)))})"
        key = f"filing.{name}" if when else f"filing.{name}_undated"
        ids = (silence.id, silence.about, *also)
        found = [Sentence(scene.say(key, **slots), ids)]
        if has_text(silence.comment):
            found.append(Sentence(own(scene, scene.text(silence.comment)), (silence.id,)))
        return found
