"""A complaint for a field with few characters: whole sentences, the most important first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from app.core.agreement import ClaimKind
from app.core.case import Case
from app.core.events import Contact, Incident
from app.core.moment import When
from app.core.party import ReferenceKind
from app.core.record import record
from app.core.sending import form_limit
from app.core.terms import Deadline
from app.core.text import has_text
from app.core.when import span
from app.letters.chaining import chain_sentences
from app.letters.field_text import length
from app.letters.head import number_of, writer
from app.letters.items import Ledger
from app.letters.moments import listed_days
from app.letters.opening import agreed, represented
from app.letters.phrases import small
from app.letters.pointing import PointView
from app.letters.promising import kind_key
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.short_asks import short_asks
from app.letters.wanting import standing_points


@record
class Version:
    """A text of at most ``limit`` characters, and the facts it tells."""

    limit: int
    title: str
    text: Markup
    source: str


@record
class Told:
    """What a letter would tell: its opening, its story by paragraph, its points."""

    opening: list[Sentence]
    passages: list[list[Sentence]]
    points: list[PointView]
    facts: frozenset[str]  # what the opening tells, so that nothing is told twice


@record
class Part:
    """A run of sentences; of a run that does not fit a shorter one is taken, else its start.

    ``rank`` says how early it is chosen, its place in the list where it stands.
    """

    rank: int
    sentences: tuple[Sentence, ...]
    fuller: tuple[Sentence, ...] = ()  # printed instead where all of it fits in the end
    shorter: tuple[Sentence, ...] = ()  # tried one by one, the fullest first
    goes_on: bool = False  # its day stands in the part before: without that it is not told

    def sizes(self) -> Iterator[tuple[Sentence, ...]]:
        """Yield what can be taken, the fullest first; never a promise without its outcome."""
        yield self.sentences
        yield from ((one,) for one in self.shorter)
        for size in range(len(self.sentences) - 1, 0, -1):
            before, after = self.sentences[size - 1], self.sentences[size]
            if not set(before.facts) & set(after.facts):
                yield self.sentences[:size]


def parts(
    scene: Scene,
    ledger: Ledger,
    term: Deadline,
    told: Told,
) -> list[Part]:
    """Return what a complaint for a field can hold, in reading order."""
    found = [Part(2, tuple(_numbers(scene))), Part(1, tuple(represented(scene)))]
    if scene.agreement is not None and has_text(scene.agreement.what):
        found.append(Part(3, (agreed(scene, scene.agreement),)))
    chain, last = ledger.main, len(told.passages)
    wrong = chain is not None and any(one.counts_as_broken or one.late for one in chain.lines)
    if chain is not None and chain.lines[0].promise.id not in told.facts:
        dates = _dates(scene, ledger)
        story = tuple(dates or chain_sentences(scene, chain, opened=False))
        found.append(Part(4 if wrong else 6 + last + 2, story))
    opened = _opened(scene, ledger, told.opening)
    boasts = tuple(one for one in opened if _is_public(scene, one))
    found.append(Part(4, tuple(one for one in opened if one not in boasts)))
    found.append(Part(6 + last + 2, boasts))
    found += [
        Part(
            6 + last - place,
            tuple(one),
            goes_on=place > 0 and _goes_on(scene, told.passages[place - 1], one),
        )
        for place, one in enumerate(told.passages)
    ]
    full = tuple(_full_points(scene, told.points))
    found.append(Part(6 + last + 1 if wrong else 3, tuple(_points(scene)), full))
    asks = short_asks(scene, term)
    found += [Part(0, asks[:1], shorter=asks[1:]), Part(5, tuple(_answer(scene)))]
    return [part for part in found if part.sentences or part.fuller]


def fitted(scene: Scene, found: list[Part], limits: tuple[int, ...]) -> list[Version]:
    """Return the complaint for each limit; never cut inside a sentence.

    A field that takes more than there is to say has no version of its own.
    """
    versions: list[Version] = []
    for limit in limits_for(scene.case, limits):
        version = _version(scene, found, limit)
        if not versions or version.text != versions[-1].text:
            versions.append(version)
    return versions


def limits_for(case: Case, usual: tuple[int, ...]) -> tuple[int, ...]:
    """Return the *usual* limits with that of the trader's form; none where none are usual."""
    own = form_limit(case)
    return tuple(sorted({*usual, own})) if usual and own else usual


def _opened(scene: Scene, ledger: Ledger, opening: list[Sentence]) -> list[Sentence]:
    """Return what an opening says besides the agreement, the writer and the main chain."""
    chain = ledger.main.lines if ledger.main else ()
    apart: set[str] = {line.promise.id for line in chain}
    apart |= {one.id for one in scene.case.parties}
    apart |= {scene.agreement.id} if scene.agreement else set()
    services = tuple(one.id for one in scene.agreement.services) if scene.agreement else ()
    return [
        one
        for one in opening
        if one.facts and not apart & set(one.facts) and one.facts != services
    ]


def _is_public(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence says what the firm tells the world of itself."""
    claims = scene.agreement.claims if scene.agreement else ()
    public = {str(one.id) for one in claims if one.kind is ClaimKind.PUBLIC_CLAIM}
    return bool(public & set(sentence.facts))


def _version(scene: Scene, parts: list[Part], limit: int) -> Version:
    chosen, barred = _chosen(parts, limit, set()), set[int]()
    while alone := {p for p in chosen if parts[p].goes_on and p - 1 not in chosen}:
        barred |= alone  # what takes their room may be told without them
        chosen = _chosen(parts, limit, barred)
    for place in chosen:
        trial = {**chosen, place: parts[place].fuller}
        if parts[place].fuller and _length(trial) <= limit:
            chosen = trial
    text = _joined(chosen)
    title = scene.say("short.title", limit=str(limit), length=str(_length(chosen)))
    ids = dict.fromkeys(
        key for run in chosen.values() for sentence in run for key in sentence.facts
    )
    return Version(limit, str(title), text, " ".join(ids))


def _chosen(parts: list[Part], limit: int, barred: set[int]) -> dict[int, tuple[Sentence, ...]]:
    """Return what fits of each part that is not *barred*, by its place."""
    chosen: dict[int, tuple[Sentence, ...]] = {}
    for place in sorted(range(len(parts)), key=lambda one: (parts[one].rank, one)):
        for run in parts[place].sizes() if place not in barred else ():
            trial = {**chosen, place: run}
            if _length(trial) <= limit:
                chosen = trial
                break
    return chosen


def _goes_on(scene: Scene, before: list[Sentence], one: list[Sentence]) -> bool:
    """Tell whether a passage begins at a moment of which the one before it tells."""
    earlier = [_moments(scene, sentence) for sentence in before]
    return bool(one) and bool(set[date | When]().union(*earlier) & _moments(scene, one[0]))


def _moments(scene: Scene, sentence: Sentence) -> set[date | When]:
    """Return when what a sentence tells was: exact days, and vague moments as they are."""
    index, found = scene.facts, set[date | When]()
    for key in sentence.facts:
        fact = index.get(key)
        if isinstance(fact, Contact | Incident):
            known = span(fact.when, index.when)
            found.add(known.earliest if known is not None and known.exact else fact.when)
    return found


def _length(chosen: dict[int, tuple[Sentence, ...]]) -> int:
    """Return how much of a field `_joined` takes, without joining it."""
    found = [length(one.text) for run in chosen.values() for one in run]
    taken = [one for one in found if one]
    return sum(taken) + max(len(taken) - 1, 0)


def _joined(chosen: dict[int, tuple[Sentence, ...]]) -> Markup:
    sentences = [one for place in sorted(chosen) for one in chosen[place]]
    return Markup(" ").join(one.text for one in sentences if one.text)


def _numbers(scene: Scene) -> list[Sentence]:
    customer = number_of(scene, ReferenceKind.CUSTOMER)
    order = number_of(scene, ReferenceKind.ORDER)
    parts = []
    if customer:
        parts.append(str(scene.say("short.number", number=customer).unescape()))
    if order:
        parts.append(str(scene.say("short.order", number=order).unescape()))
    if parts:
        text = scene.capital(", ".join(parts))
        return [Sentence(Markup("%s.") % text)]
    party = writer(scene)
    if party is None or not party.addresses:
        return []
    place = party.addresses[0]
    return [
        Sentence(
            scene.say(
                "short.at", postcode=scene.line(place.postcode), street=scene.line(place.street)
            )
            + "."
        )
    ]


def _dates(scene: Scene, ledger: Ledger) -> list[Sentence]:
    """Return the missed dates of a chain in one sentence, empty when it is no such chain."""
    chain = ledger.main
    if chain is None or len(chain.lines) < 2 or not chain.all_broken:
        return []
    kind = kind_key(scene, chain.lines[0].promise)
    plural = f"{kind}.dates" if scene.knows(f"{kind}.dates") else "count.dates"
    days = [line.due_when for line in chain.lines if line.due_when is not None]
    text = scene.say(
        "short.dates_none",
        n=scene.language.number(len(days)),
        dates=str(scene.say(plural)),
        list=listed_days(scene, days, year=False),
    )
    return [Sentence(text, tuple(line.promise.id for line in chain.lines))]


def _answer(scene: Scene) -> list[Sentence]:
    party = writer(scene)
    if party is None or not party.email:
        return []
    return [Sentence(scene.say("short.answer", email=party.email), (party.id,))]


def _full_points(scene: Scene, points: list[PointView]) -> list[Sentence]:
    """Return every point with its words, numbered."""
    if len(points) < 2:
        return _only(scene, points)
    numbered = [
        Sentence(Markup("%s)\u00a0%s: %s") % (n, point.title, point.text), point.facts)
        for n, point in enumerate(points, start=1)
    ]
    return [Sentence(scene.say("short.points_title")), *numbered]


def _only(scene: Scene, points: list[PointView]) -> list[Sentence]:
    """Return the words of the only point: a bare key word says nothing."""
    return [
        Sentence(scene.say("short.point", text=point.text), point.facts)
        for point in points
        if point.text
    ]


def _points(scene: Scene) -> list[Sentence]:
    titles = [scene.clause(point.title) for point in standing_points(scene)]
    if len(titles) < 2:
        return []
    text = scene.say("short.points", list=scene.language.listed([small(one) for one in titles]))
    return [Sentence(text, tuple(point.id for point in standing_points(scene)))]
