"""What only a notice of default says: the failure, the extra time, default and remedies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from markupsafe import Markup

from app.core.bodies import Body, BodyKind
from app.core.claims import Demand, DemandKind
from app.core.events import PaymentKind, PromiseKind, Statement, StatementKind
from app.core.lookup import sent_on
from app.core.money import Money
from app.core.pack import by_id, is_fresh
from app.core.performance import DefaultGround, defaults
from app.core.promises import LedgerLine
from app.core.terms import Deadline
from app.core.when import spoken
from app.letters.asking import WISHES, Panel, asked, listed
from app.letters.citations import CHRONOLOGY
from app.letters.head import earlier
from app.letters.items import Ledger
from app.letters.ledger_cells import due_cell, promise_noun
from app.letters.phrases import capital
from app.letters.promising import kind_key, late_by, words
from app.letters.reminding import reacted
from app.letters.scene import Scene, Sentence
from app.letters.telling import times
from app.letters.terming import starting

TABLE_FROM = 2  # broken promises from which they stand in a table
MOST_ROWS = 6


@dataclass(frozen=True)
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
        return Sentence(
            scene.say("notice_text.not_delivered", what=what), (chain.last.promise.id,)
        )
    if ledger.main is not None and ledger.main.last.counts_as_broken:
        return Sentence(scene.say("notice_text.broken"), (ledger.main.last.promise.id,))
    topic = scene.clause(scene.case.topic)
    if topic:
        return Sentence(scene.say("notice_text.unsolved", topic=topic))
    return Sentence(scene.say("notice_text.unsolved_bare"))


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
    items = listed(scene, demands, "require")
    if not confirm:
        last = items[-1]
        ended = Markup("%s;") % last.text[:-1]
        written = scene.say("demand.confirm_bare.require") + "."
        items = (*items[:-1], Sentence(ended, last.facts), Sentence(written))
    return Panel(scene.say("notice_text.require", deadline=deadline), items=items, facts=facts)


_MONEY = frozenset(
    {DemandKind.REFUND, DemandKind.CREDIT, DemandKind.COMPENSATE, DemandKind.REDUCE_PRICE}
)
_PERFORM = frozenset({DemandKind.PERFORM, DemandKind.REPAIR, DemandKind.REPLACE})


def _weight(demand: Demand) -> int:
    """Return the order in a notice: what was agreed first, then money, then the rest."""
    return 0 if demand.kind in _PERFORM else 1 if demand.kind in _MONEY else 2


def breaches(scene: Scene, ledger: Ledger) -> list[Breach]:
    """Return the rows of the table: broken promises and calls that never came."""
    rows = [line for line in ledger.lines if _is_breach(ledger, line)]
    if len(rows) <= MOST_ROWS:
        return [_breach(scene, ledger, line) for line in rows]
    between = scene.language.number(len(rows) - 2)
    annex = str(scene.citations.number(CHRONOLOGY))
    middle = Breach(
        (
            str(scene.say("notice_text.between", n=between)),
            str(scene.say("annex.dash")),
            str(scene.say("notice_text.between_result", n=annex)),
        ),
        tuple(line.promise.id for line in rows[1:-1]),
    )
    return [_breach(scene, ledger, rows[0]), middle, _breach(scene, ledger, rows[-1])]


def _is_breach(ledger: Ledger, line: LedgerLine) -> bool:
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
        day = scene.dates.bare(line.due_when, year=False)
        found.append(Sentence(scene.say(key, duration=duration, day=day), (line.promise.id,)))
    if not scene.citations.cited(CHRONOLOGY):
        annex = str(scene.citations.number(CHRONOLOGY))
        found.append(Sentence(scene.say("notice_text.all_contacts", n=annex)))
    letters = earlier(scene)
    if not letters:
        return [*found, Sentence(scene.say("notice_text.first_letter"))]
    sent = [when for one in letters if (when := sent_on(one)) is not None]
    dates = scene.language.listed([scene.dates.bare(when, year=False) for when in sent])
    ex = scene.citations.reference([one.exhibit for one in letters if one.exhibit])
    ids = tuple(one.id for one in letters)
    found.append(Sentence(scene.say("notice_text.wrote", dates=dates, ex=ex), ids))
    if not reacted(scene):
        found.append(Sentence(scene.say("notice_text.no_answer"), ids))
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
        day = scene.dates.bare(line.due_when, year=False)
        found.append(scene.say("notice_text.extra_time", day=day, duration=duration))
    if moved:
        return [*found, moved]
    count = starting(scene, spoken((term.due - scene.day).days, scene.day, term.due))
    key = "notice_text.term_enough" if found else "notice_text.term_plain"
    return [*found, scene.say(key, count=count)]


def consequences(scene: Scene, term: Deadline) -> list[Markup]:
    """Return that default follows, and why the firm may already be in default."""
    day = scene.language.day(term.due, year=False)
    after = scene.language.day(term.due + timedelta(days=1))
    article = articles(scene, "bw-6-82-1")
    found = [scene.say("notice_text.then_default", day=day, after=after, article=article)]
    grounds = [one for one in defaults(scene.case, scene.day) if _is_main(scene, one.fact)]
    fixed = [one for one in grounds if one.ground is DefaultGround.FIXED_DATE]
    if fixed:
        number = scene.language.number(len(fixed))
        key = "one_date_passed" if len(fixed) == 1 else "dates_passed"
        reason = str(scene.say(f"notice_text.{key}", n=number))
        article = articles(scene, "bw-6-83-a")
        found.append(scene.say("notice_text.already", reason=reason, article=article))
    elif grounds:
        reason = str(scene.say("notice_text.refused"))
        article = articles(scene, "bw-6-83-c")
        found.append(scene.say("notice_text.already", reason=reason, article=article))
    return found


def _is_main(scene: Scene, fact: str) -> bool:
    """Tell whether a ground is about the trader itself, not about another firm."""
    promise = scene.facts.promise(fact)
    return promise is None or scene.is_firm(scene.facts.party(promise.doer or promise.by))


def remedies(scene: Scene, term: Deadline) -> tuple[Markup, list[Markup]]:
    """Return what is open from the day after the term, as an introduction and a list."""
    after = scene.language.day(term.due + timedelta(days=1), year=False)
    intro = scene.say("notice_text.from_day", after=after)
    what = scene.clause(scene.agreement.what) if scene.agreement else ""
    key = "notice_text.dissolve" if what else "notice_text.dissolve_bare"
    found = []
    if any(one.kind in _PERFORM for one in asked(scene)):
        text = scene.say(key, what=what, article=articles(scene, "bw-6-265"))
        found.append(text + ";")
    damages = scene.say("notice_text.damages", article=articles(scene, "bw-6-74", "bw-6-119"))
    found.append(damages + ";")
    body = committee(scene)
    if body is None:
        found.append(scene.say("notice_text.to_unknown_body") + ".")
    else:
        name = scene.clause(body.name)
        found.append(scene.say("notice_text.to_body", body=name) + ".")
    return intro, found


def committee(scene: Scene) -> Body | None:
    """Return the committee that the rule pack surely knows for this trader, else None."""
    company = by_id(scene.pack.companies, scene.trader.company if scene.trader else "")
    if company is None or company.confidence.value != "high":
        return None
    bodies = (by_id(scene.pack.bodies, one) for one in company.bodies)
    return next(
        (
            body
            for body in bodies
            if body is not None
            and body.kind is BodyKind.ADR
            and body.confidence.value == "high"
            and is_fresh_body(body, scene)
        ),
        None,
    )


def is_fresh_body(body: Body, scene: Scene) -> bool:
    """Tell whether a body was checked within the time that rules stay fresh."""
    return (scene.day - body.checked_on).days <= 366


def articles(scene: Scene, *ids: str) -> str:
    """Return `` (artikel 6:74 BW)`` for the citations that are sure and fresh, else nothing."""
    found = []
    for one in ids:
        citation = by_id(scene.pack.citations, one)
        sure = citation is not None and citation.confidence.value == "high"
        if citation is not None and sure and is_fresh(citation, scene.day):
            found.append(scene.clause(citation.text))
    if not found:
        return ""
    return str(scene.say("notice_text.article", articles=_joined(scene, found)))


def _joined(scene: Scene, found: list[str]) -> str:
    """Return ``artikelen 6:74 en 6:119 BW``; the code is named in full at its first mention."""
    before, after = (str(scene.phrases[f"law.{part}"]) for part in ("before", "after"))
    inside = [one.removeprefix(before).removesuffix(after) for one in found]
    if len(found) > 1 and all(one.startswith(before) and one.endswith(after) for one in found):
        text = str(scene.say("law.many", list=scene.language.listed(inside)))
    else:
        text = scene.language.listed(found)
    if not scene.cited_law and after in text:
        scene.cited_law = True
        text = text.replace(after, str(scene.phrases["law.after_first"]), 1)
    return text


def payments(scene: Scene) -> list[Markup]:
    """Return what is withheld, that the rest is paid, and that no right is given up."""
    withheld = [one for one in scene.case.payments if one.kind is PaymentKind.WITHHELD]
    disputed = [one for one in scene.case.payments if one.kind is PaymentKind.DISPUTED]
    paid = {one.invoice for one in scene.case.payments if one.kind is PaymentKind.PAID}
    unpaid = withheld or [one for one in disputed if one.invoice in paid]
    found: list[Markup] = []
    if unpaid:
        whole = sum((one.amount.amount for one in unpaid), Decimal(0))
        amount = scene.language.money(Money(whole, unpaid[0].amount.currency))
        article = articles(scene, "bw-6-262")
        found.append(scene.say("notice_text.withheld", amount=amount, article=article))
    return [*found, scene.say("notice_text.reserve")]
