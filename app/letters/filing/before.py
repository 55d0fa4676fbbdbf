"""What was done before: the first complaint, the time since, payments, offers, procedures."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from app.core.bills import bill_totals
from app.core.channel import Channel
from app.core.claims import OfferState
from app.core.first_complaint import ORAL, Complained, first_complaint
from app.core.lookup import sent_on
from app.core.moment import When
from app.core.papers import Document
from app.core.status import Status
from app.core.when import span
from app.letters.annex import document_noun
from app.letters.filing.account import Account, reference
from app.letters.opening import on_day
from app.letters.scene import Scene
from app.letters.sentence import Sentence

WEEK = 7
FILINGS = ("filing-gc", "filing-kifid", "filing-skgz", "filing-escp", "court-file")


def complaint_when(scene: Scene, known: Complained | None, *, written: bool) -> When | None:
    """Return the moment of a first complaint as it was told, None where there is none."""
    if known is None:
        return None
    settings = scene.case.first_complaint
    own = settings.written if written else settings.oral
    found = own if known.fact is None else scene.facts.moment(known.fact)
    return found or When(edtf=f"{known.span.earliest}/{known.span.latest}")


def complained(scene: Scene) -> list[Sentence]:
    """Return when was complained to the trader first, and how long ago; else a hole."""
    known = first_complaint(scene.case, scene.day)
    both = []
    for name, one in (("oral", known.oral), ("written", known.written)):
        when = complaint_when(scene, one, written=name == "written")
        if one is not None and when is not None:
            both.append((one, _way(scene, one, name), scene.dates.phrase(on_day(when))))
    both.sort(key=lambda item: item[0].span.middle)
    if not both:
        return [
            Sentence(scene.say("filing.first_none", hole=str(scene.hole("first_complaint"))))
        ]
    ids = tuple(one.fact for one, _, _ in both if one.fact is not None)
    parts = [scene.words(f"filing.first_{name}", when=when) for _, name, when in both]
    text = scene.say("filing.first", list=scene.language.listed(parts))
    found = [Sentence(text, ids)]
    if known.chosen is not None:
        found += [Sentence(text, ids) for text in waited(scene, known.chosen, len(both) > 1)]
    return found


def waited(scene: Scene, known: Complained, both: bool) -> list[Markup]:
    """Return how many weeks have passed since the complaint that counts, at least."""
    days = (scene.day - known.span.latest).days
    weeks = days // WEEK
    if weeks < 1:
        return []
    exact = known.span.exact and days % WEEK == 0
    size = "one" if weeks == 1 else "many"
    shade = "" if exact else "_over" if known.span.exact else "_least"
    number = scene.language.number(weeks)
    since = scene.say("filing.since_written" if both else "filing.since_then")
    return [scene.say(f"filing.waited_{size}{shade}", n=number, since=str(since))]


def heads(scene: Scene) -> str:
    """Return the days of the first complaint for a table, empty where none is known."""
    known = first_complaint(scene.case, scene.day)
    parts = []
    pairs = [("oral", known.oral), ("written", known.written)]
    for name, one in sorted(pairs, key=lambda item: _order(item[1])):
        when = complaint_when(scene, one, written=name == "written")
        if when is not None:
            way = _way(scene, one, name) if one else name
            parts.append(scene.plain(f"filing.head_{way}", day=scene.dates.label(on_day(when))))
    return ", ".join(parts)


def _way(scene: Scene, known: Complained, name: str) -> str:
    """Return ``phone`` for an oral complaint that was surely made by phone, else *name*."""
    if name != "oral":
        return name
    spoken = [
        one.channel
        for one in scene.case.contacts
        if one.complaint
        and one.channel in ORAL
        and span(one.when, scene.facts.when) == known.span
    ]
    return "phone" if set(spoken) == {Channel.PHONE} else name


def _order(known: Complained | None) -> date:
    return date.max if known is None else known.span.middle


def procedures(scene: Scene) -> list[Sentence]:
    """Return which other procedures there are, or that there is none."""
    found = [
        Sentence(
            scene.say(
                "filing.also_filed",
                when=scene.dates.phrase(sent_on(one) or When(words="?")),
                title=document_noun(scene, one),
            ),
            (one.id,),
        )
        for one in filed_elsewhere(scene)
    ]
    if scene.case.status is Status.PENDING_ELSEWHERE:
        return [*found, Sentence(scene.say("filing.pending"))]
    return found or [Sentence(scene.say("filing.no_procedure"))]


def filed_elsewhere(scene: Scene) -> list[Document]:
    """Return the filings at other bodies that were sent."""
    return [
        one
        for one in scene.case.documents
        if one.type in FILINGS and one.type != scene.document.type and sent_on(one) is not None
    ]


def bills(scene: Scene, *, deposit: bool) -> list[Sentence]:
    """Return what was not paid, and that it can be placed in *deposit*; or that all is paid."""
    known = bill_totals(scene.case, scene.day)
    money = scene.language.money
    found = []
    unpaid = known.withheld
    if unpaid.sums:
        amount = scene.language.listed([money(one) for one in unpaid.sums])
        ids = tuple(line.fact for line in unpaid.lines)
        found.append(Sentence(scene.say("filing.not_paid", amount=amount), ids))
        if deposit and not known.deposited.sums:
            found.append(Sentence(scene.say("filing.can_deposit"), ids))
    if known.deposited.sums:
        amount = scene.language.listed([money(one) for one in known.deposited.sums])
        ids = tuple(line.fact for line in known.deposited.lines)
        found.append(Sentence(scene.say("filing.in_deposit", amount=amount), ids))
    if not found and known.invoices and not known.owed.sums and not known.disputed.sums:
        invoices = tuple(str(one.invoice) for one in known.invoices)
        found.append(Sentence(scene.say("filing.all_paid"), invoices))
    return found


def offers(scene: Scene, account: Account, said: str) -> list[Sentence]:
    """Return what became of each offer; *said* is what the user says where there is none."""
    if not scene.case.offers:
        return [Sentence(scene.say("filing.no_offer"))] if said == "none" else []
    found = []
    for offer in scene.case.offers:
        numbers = account.of([offer.id, offer.contact])[:1]
        what = scene.clause(offer.what)
        if not what and offer.amount is not None:
            what = scene.language.money(offer.amount)
        key = "filing.offer" if what else "filing.offer_bare"
        text = scene.say(key, what=what, fact=reference(scene, numbers))
        state = "open" if offer.state is OfferState.OPEN else offer.state.value
        told = scene.say(f"filing.offer_{state}")
        found += [Sentence(text, (offer.id,)), Sentence(told, (offer.id,))]
    return found
