"""What only a notice of default says: the failure, the extra time, default and remedies."""

from __future__ import annotations

from markupsafe import Markup

from app.core.claims import Demand, DemandKind
from app.core.events import PromiseKind, Statement, StatementKind
from app.core.lookup import sent_on
from app.core.promises import LedgerLine
from app.core.record import record
from app.core.terms import Deadline
from app.core.when import spoken
from app.letters.asking import WISHES, Panel, grouped, listed, notes
from app.letters.becoming import late_by
from app.letters.citations import CHRONOLOGY
from app.letters.consequences import PERFORM
from app.letters.demanding import asked, last_own_day
from app.letters.head import earlier
from app.letters.items import Ledger
from app.letters.ledger_cells import due_cell, promise_noun
from app.letters.moments import letter_days, times
from app.letters.opening import ARTICLES
from app.letters.phrases import capital
from app.letters.promising import kind_key, words
from app.letters.reminding import heard, reacted
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.terming import starting

MOST_ROWS = 6


@record
class Breach:
    """A row of the table of broken promises."""

    cells: tuple[str, str, str]
    facts: tuple[str, ...]


def failure(scene: Scene, ledger: Ledger) -> Sentence:
    """Return what was not done, in one sentence."""
    chain = ledger.main
    what = scene.clause(chain.last.promise.what) if chain else ""
    kinds = (PromiseKind.DELIVER, PromiseKind.INSTALL)
    if chain and chain.lines[0].promise.kind in kinds and chain.last.counts_as_broken and what:
        own = kind_key(scene, chain.lines[0].promise).replace("promise.", "notice_text.not_")
        key = own if scene.knows(own) else "notice_text.not_delivered"
        key += "_bare" if what.lower().startswith(ARTICLES) else ""
        return Sentence(scene.say(key, what=what), (chain.last.promise.id,))
    if ledger.main is not None and ledger.main.last.counts_as_broken:
        return Sentence(scene.say("notice_text.broken"), (ledger.main.last.promise.id,))
    facts = tuple(one.id for one in asked(scene))
    topic = scene.clause(scene.case.topic)
    if topic:
        return Sentence(scene.say("notice_text.unsolved", topic=topic), facts)
    return Sentence(scene.say("notice_text.unsolved_bare"), facts)


def notice_panel(scene: Scene, deadline: Markup) -> Panel:
    """Return the panel of a notice: obligations only, no wishes."""
    demands = tuple(one for one in asked(scene) if one.kind not in WISHES and not one.goodwill)
    demands = tuple(sorted(demands, key=_weight))
    facts = tuple(one.id for one in demands)
    if not demands:
        hole = scene.hole("demand")
        text = scene.say("notice_text.require_one", deadline=deadline, require=hole)
        return Panel(text)
    confirm = any(one.kind is DemandKind.CONFIRM for one in demands)
    items = listed(scene, grouped(demands), "require")
    if not confirm:
        last = items[-1]
        ended = Markup("%s;") % last.text[:-1]
        written = scene.say("demand.confirm_bare.require") + "."
        items = (*items[:-1], Sentence(ended, last.facts), Sentence(written))
    key = "notice_text.require_later" if last_own_day(scene) else "notice_text.require"
    return Panel(
        scene.say(key, deadline=deadline),
        items=items,
        notes=notes(scene, demands),
        facts=facts,
    )


_MONEY = frozenset(
    {DemandKind.REFUND, DemandKind.CREDIT, DemandKind.COMPENSATE, DemandKind.REDUCE_PRICE}
)


def _weight(demand: Demand) -> int:
    """Return the order in a notice: what was agreed first, then money, then the rest."""
    return 0 if demand.kind in PERFORM else 1 if demand.kind in _MONEY else 2


def breaches(scene: Scene, ledger: Ledger) -> list[Breach]:
    """Return the rows of the table: broken promises and calls that never came."""
    rows = [line for line in ledger.lines if _is_breach(scene, ledger, line)]
    if len(rows) <= MOST_ROWS:
        return [_breach(scene, ledger, line) for line in rows]
    between = scene.language.number(len(rows) - 2)
    annex = str(scene.citations.number(CHRONOLOGY))
    key = (
        "between"
        if all(one.promise.id in ledger.later for one in rows[1:])
        else "between_other"
    )
    middle = Breach(
        (
            scene.plain(f"notice_text.{key}", n=between),
            scene.plain("annex.dash"),
            scene.plain(f"notice_text.{key}_result", n=annex),
        ),
        tuple(line.promise.id for line in rows[1:-1]),
    )
    return [_breach(scene, ledger, rows[0]), middle, _breach(scene, ledger, rows[-1])]


def _is_breach(scene: Scene, ledger: Ledger, line: LedgerLine) -> bool:
    """Tell whether the firm itself promised a thing and did not do it."""
    if not scene.is_firm(scene.facts.party(line.promise.by)):
        return False
    silent = line.not_before is not None and line.promise.id in ledger.silences
    return line.counts_as_broken or silent


def _breach(scene: Scene, ledger: Ledger, line: LedgerLine) -> Breach:
    noun = _noun(scene, ledger, line)
    due = due_cell(scene, line, years=True)
    key = f"{kind_key(scene, line.promise)}.cell"
    return Breach((noun, due, str(scene.say(key))), (line.promise.id,))


def _noun(scene: Scene, ledger: Ledger, line: LedgerLine) -> str:
    chain = next((one for one in ledger.stories if line in one.lines), None)
    bare = f"{kind_key(scene, line.promise)}.noun_bare"
    if chain is None or len(chain.lines) == 1:
        return promise_noun(scene, ledger, line)
    noun = (
        str(scene.say(bare)) if scene.knows(bare) else capital(words(scene, line.promise).noun)
    )
    place = chain.lines.index(line)
    if place > 0:
        if len(chain.lines) == 2:
            return str(scene.say("ledger.new_date", noun=noun))
        ordinal = scene.language.ordinal(place)
        return str(scene.say("notice_text.new_date", noun=noun, ordinal=ordinal))
    contact = scene.facts.contact_of(line.promise)
    how = f"promised.via_{contact.channel.value}" if contact else ""
    if contact and scene.knows(how):
        return str(scene.say("notice_text.confirmed_by", noun=noun, how=str(scene.say(how))))
    return noun


def standing_now(scene: Scene, ledger: Ledger) -> list[Sentence]:
    """Return how long it has lasted, where all contacts are, which letters went unanswered."""
    found: list[Sentence] = []
    line = ledger.main.lines[0] if ledger.main else None
    duration = late_by(scene, line, in_words=True) if line and line.still_late else ""
    if line is not None and duration and line.due_when is not None:
        exact = line.late_exact and line.late is not None and line.late.days % 7 == 0
        key = "notice_text.exactly" if exact else "notice_text.now"
        day = scene.dates.bare(line.due_when)
        found.append(Sentence(scene.say(key, duration=duration, day=day), (line.promise.id,)))
    if not scene.citations.cited(CHRONOLOGY):
        annex = str(scene.citations.number(CHRONOLOGY))
        found.append(Sentence(scene.say("notice_text.all_contacts", n=annex)))
    letters = earlier(scene)
    if not letters:
        complained = tuple(one.id for one in scene.case.contacts if one.complaint)
        key = "earlier_contact" if complained else "first_letter"
        text = scene.say(f"notice_text.{key}")
        return [*found, Sentence(text, complained or (scene.document.id,))]
    sent = [when for one in letters if (when := sent_on(one)) is not None]
    dates = letter_days(scene, sent)
    ex = scene.citations.reference([one.exhibit for one in letters if one.exhibit])
    ids = tuple(one.id for one in letters)
    found.append(Sentence(scene.say("notice_text.wrote", dates=dates, ex=ex), ids))
    if not reacted(scene):
        last = "_last" if len(letters) > 1 and heard(scene, since=0) else ""
        found.append(Sentence(scene.say(f"notice_text.no_answer{last}"), ids))
    return found


def cause(scene: Scene, ledger: Ledger) -> list[Sentence]:
    """Return the cause that the firm gave, and why it does not change the agreement."""
    said = next(
        (
            (contact, one)
            for contact in scene.case.contacts
            for one in contact.statements
            if one.kind is StatementKind.CAUSE and scene.is_firm(scene.facts.party(one.by))
        ),
        None,
    )
    if said is None or ledger.main is None or not ledger.main.last.counts_as_broken:
        return []
    contact, statement = said
    assert isinstance(statement, Statement)
    ex = scene.citations.reference(contact.exhibits)
    text = scene.quote(statement.text, verbatim=statement.verbatim)
    found = [Sentence(scene.say("notice_text.cause", text=text, ex=ex), (statement.id,))]
    named = len(ledger.main.lines) if ledger.main else 0
    key = "notice_text.cause_but_dates" if named > 1 else "notice_text.cause_but"
    found.append(Sentence(scene.say(key, times=times(scene, max(named, 1))), (statement.id,)))
    return found


def why_term(scene: Scene, ledger: Ledger, term: Deadline, moved: Markup) -> list[Markup]:
    """Return why the term is reasonable."""
    found: list[Markup] = []
    line = ledger.main.lines[0] if ledger.main else None
    duration = late_by(scene, line, in_words=True) if line and line.still_late else ""
    if line is not None and duration and line.due_when is not None:
        day = scene.dates.bare(line.due_when)
        found.append(scene.say("notice_text.extra_time", day=day, duration=duration))
    if moved:
        return [*found, moved]
    count = starting(scene, spoken((term.due - scene.day).days, scene.day, term.due))
    key = "notice_text.term_enough" if found else "notice_text.term_plain"
    return [*found, scene.say(key, count=count)]
