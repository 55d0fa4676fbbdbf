"""What follows when a term passes: default, remedies, the body, and the law that says so."""

from __future__ import annotations

from datetime import timedelta

from markupsafe import Markup

from app.core.agreement import Delivery
from app.core.bodies import Body, BodyKind
from app.core.cautions import rejected_without_body
from app.core.claims import DemandKind
from app.core.events import PaymentKind, PromiseKind
from app.core.money import total
from app.core.pack import by_id, is_fresh, is_recent
from app.core.papers import Document
from app.core.performance import Default, DefaultGround, defaults
from app.core.serving import belongs_nowhere, bodies_for, joined_by_answer
from app.core.terms import Deadline
from app.letters.demanding import asked, last_own_day, wished
from app.letters.sale import refusal_article, sells_goods
from app.letters.scene import Scene

PERFORM = frozenset({DemandKind.PERFORM, DemandKind.REPAIR, DemandKind.REPLACE})
_DISSOLVED = PERFORM | {DemandKind.NAME_DATE}  # what, unfulfilled, opens dissolution
_DELIVERED = frozenset({DemandKind.PERFORM, DemandKind.NAME_DATE})
_MONEY = frozenset({DemandKind.REFUND, DemandKind.CREDIT})
_MENDING = frozenset({DemandKind.REPAIR, DemandKind.REPLACE, DemandKind.PERFORM})
_FITTING: dict[PromiseKind, frozenset[DemandKind]] = {
    PromiseKind.DELIVER: _DISSOLVED,
    PromiseKind.INSTALL: _DISSOLVED,
    PromiseKind.ENGINEER: _MENDING,
    PromiseKind.REPAIR: _MENDING,
    PromiseKind.REPLACE: _MENDING,
    PromiseKind.SEND_PART: _MENDING,
    PromiseKind.REFUND: _MONEY,
    PromiseKind.CREDIT: _MONEY,
    PromiseKind.END_CONTRACT: frozenset({DemandKind.CANCEL, DemandKind.REFUND}),
}


def consequences(scene: Scene, term: Deadline) -> list[Markup]:
    """Return that default follows, and why the firm may already be in default."""
    day = scene.language.day(term.due, year=False)
    after = scene.language.day(term.due + timedelta(days=1))
    article = articles(scene, "bw-6-82-1")
    key = (
        "notice_text.then_default_later" if last_own_day(scene) else "notice_text.then_default"
    )
    found = [scene.say(key, day=day, after=after, article=article)]
    grounds = [one for one in defaults(scene.case, scene.day) if _carries(scene, one)]
    fixed = [one for one in grounds if one.ground is DefaultGround.FIXED_DATE]
    if fixed:
        number = scene.language.number(len(fixed))
        key = "one_date_passed" if len(fixed) == 1 else "dates_passed"
        reason = str(scene.say(f"notice_text.{key}", n=number))
        article = articles(scene, "bw-6-83-a")
        found.append(scene.say("notice_text.already", reason=reason, article=article))
    elif grounds:
        reason = str(scene.say("notice_text.refused"))
        delivery = any(one.kind in _DELIVERED for one in asked(scene))
        article = articles(scene, refusal_article(scene, delivery=delivery))
        found.append(scene.say("notice_text.already", reason=reason, article=article))
    return found


def _carries(scene: Scene, ground: Default) -> bool:
    """Tell whether a ground is about what is demanded, and by the trader itself.

    A day that passed carries default for what was promised for that day and nothing else; a
    refusal only for what was asked in that contact or letter.
    """
    promise = scene.facts.promise(ground.fact)
    if promise is None:
        return demanded(scene, ground.fact)
    if promise.kind is PromiseKind.DELIVER and sells_goods(scene):
        return False
    fitting = _FITTING.get(promise.kind, frozenset())
    own = scene.is_firm(scene.facts.party(promise.by))
    dated = promise.due is not None and promise.due.when is not None
    return own and dated and any(one.kind in fitting for one in asked(scene))


def demanded(scene: Scene, statement: str) -> bool:
    """Tell whether a refusal answered an own letter or stands under something asked."""
    under = {fact for demand in wished(scene) for fact in demand.facts}
    contact = next(
        (
            one
            for one in scene.case.contacts
            if any(said.id == statement for said in one.statements)
        ),
        None,
    )
    if contact is None:
        return statement in under
    answered = isinstance(scene.facts.get(contact.reply_to), Document)
    return answered or bool({statement, contact.id} & under)


def remedies(scene: Scene, term: Deadline) -> tuple[Markup, list[Markup]]:
    """Return what is open from the day after the term, as an introduction and a list."""
    last = last_own_day(scene) or term.due
    after = scene.language.day(last + timedelta(days=1), year=False)
    intro = scene.say("notice_text.from_day", after=after)
    what = _lacking(scene) or (scene.clause(scene.agreement.what) if scene.agreement else "")
    key = "notice_text.dissolve" if what else "notice_text.dissolve_bare"
    found = []
    if any(one.kind in _DISSOLVED for one in asked(scene)):
        text = scene.say(key, what=what, article=articles(scene, "bw-6-265"))
        found.append(text)
    damages = scene.say("notice_text.damages", article=articles(scene, "bw-6-74", "bw-6-119"))
    found.append(damages)
    body = committee(scene)
    if body is not None:
        found.append(scene.say("notice_text.to_body", body=body_name(scene, body)))
    elif not no_committee(scene):
        found.append(scene.say("notice_text.to_unknown_body"))
    *others, last_one = found
    return intro, [*(one + ";" for one in others), last_one + "."]


def _lacking(scene: Scene) -> str:
    """Return the services that never came where others did, empty where it is all or none."""
    services = scene.agreement.services if scene.agreement else ()
    lacking = [scene.clause(one.name) for one in services if one.state is Delivery.NEVER]
    return scene.language.listed(lacking) if 0 < len(lacking) < len(services) else ""


def committee(scene: Scene) -> Body | None:
    """Return the committee that has this trader, as the user found or the law surely knows."""
    joined = joined_by_answer(scene.case, scene.pack, scene.day)
    if joined is not None:  # where its own name is not sure, that of them all
        parent = by_id(scene.pack.bodies, joined.parent)
        return joined if joined.confidence.value == "high" or parent is None else parent
    if no_committee(scene):
        return None
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
            and is_recent(body.checked_on, scene.day)
        ),
        None,
    )


def body_name(scene: Scene, body: Body) -> str:
    """Return the name of a body inside a sentence: ``de Geschillencommissie Energie``."""
    name = scene.clause(body.name)
    first, _space, rest = name.partition(" ")
    article = str(scene.phrases["grammar.article"])
    if first in scene.phrases["grammar.with_article"]:
        return article.format(name=name)
    own = article.format(name=rest)
    return own if own.casefold() == name.casefold() else name


def no_committee(scene: Scene) -> bool:
    """Tell whether the user found that no committee has the trader."""
    return belongs_nowhere(scene.case, scene.pack, scene.day)


def ask_body(scene: Scene) -> Markup:
    """Return the question to which disputes body the firm belongs, empty where none is needed.

    A trader that rejects a complaint has to name its body (art. 13 of directive 2013/11).
    """
    bodies = bodies_for(scene.case, scene.pack)
    unnamed = rejected_without_body(scene.case, scene.day, bodies)
    if not unnamed or committee(scene) is not None:
        return Markup("")
    return scene.say("next.ask_body")


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
        sums = total(tuple(one.amount for one in unpaid))
        scene.reckoned |= set(sums)
        amount = scene.language.listed([scene.language.money(one) for one in sums])
        article = articles(scene, "bw-6-262")
        found.append(scene.say("notice_text.withheld", amount=amount, article=article))
    return [*found, scene.say("notice_text.reserve")]
