"""Answers to an offer: which offer, what it says, what is taken of it and what stays open."""

from __future__ import annotations

from markupsafe import Markup

from app.core.claims import Offer, OfferState
from app.core.events import Payment, PaymentKind
from app.core.lookup import facts
from app.core.money import Money
from app.core.party import Permission
from app.core.text import has_text
from app.core.totals import asked_totals
from app.core.when import order_key, span
from app.letters.asking import Panel, complaint_panel, grouped, listed
from app.letters.bench import Bench, Passage, passage
from app.letters.demanding import account, asked
from app.letters.desk import Desk
from app.letters.opening import represented
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.singles.authority import warn
from app.letters.singles.purchase import defects, is_sale
from app.letters.singles.warranty import mending_panel

_TAKEN = (OfferState.ACCEPTED, OfferState.ACCEPTED_WITHOUT_PREJUDICE)


def offer_of(scene: Scene, *states: OfferState) -> Offer | None:
    """Return the offer that the document is about: as chosen, else the newest in a state.

    The states are tried in their order: an open one comes before one that was decided.
    """
    offers = scene.case.offers
    about = {str(one) for one in scene.document.about}
    chosen = [one for one in offers if one.id in about]
    if chosen:
        return chosen[0]
    anchors = scene.facts.when
    index = facts(scene.case)

    def made(one: Offer) -> tuple[int, ...]:
        moment = index.moment(one.id)
        return order_key(moment, anchors) if moment is not None else (0,)

    for state in (OfferState.OPEN, *states):
        found = [one for one in offers if one.state is state]
        if found:
            return max(found, key=made)
    return None


def made(scene: Scene, offer: Offer | None) -> list[Sentence]:
    """Return who writes, what was offered when, and until when the offer stands."""
    found = represented(scene)
    if offer is None:
        text = scene.say("offers.made_undated", what=scene.hole("offer"), amount="", ex="")
        return [*found, Sentence(text)]
    contact = scene.facts.contact_of(offer)
    when = offer.when or (contact.when if contact else None)
    what = scene.clause(offer.what)
    amount = scene.language.money(offer.amount) if offer.amount else ""
    said = scene.dates.phrase(when, year=True) if when else ""
    slots = {
        "when": said,
        "what": what or amount,
        "amount": f": {amount}" if what and amount and not _names(what, offer) else "",
        "ex": scene.citations.reference(contact.exhibits if contact else ()),
    }
    if not slots["what"]:
        slots["what"] = str(scene.hole("offer"))
    key = "made" if said else "made_undated"
    found.append(Sentence(scene.say(f"offers.{key}", **slots), (offer.id,)))
    return found


def _names(what: str, offer: Offer) -> bool:
    """Tell whether the words of an offer hold its amount already."""
    if offer.amount is None:
        return True
    digits = "".join(sign for sign in what if sign.isdigit())
    return f"{offer.amount.amount:f}".replace(".", "").removesuffix("00") in digits


def until(scene: Scene, offer: Offer | None) -> tuple[str, bool]:
    """Return the last day of an offer in words, and whether it has passed; empty for none."""
    if offer is None or offer.until is None:
        return "", False
    last = span(offer.until, scene.facts.when)
    over = last is not None and not last.open_end and last.latest < scene.day
    return scene.dates.bare(offer.until), over


def is_final(scene: Scene, offer: Offer | None) -> bool:
    """Tell whether the words of an offer say that everything is settled with it."""
    if offer is None:
        return False
    contact = scene.facts.contact_of(offer)
    said = [offer.what, *(one.text for one in (contact.statements if contact else ()))]
    texts = [one if isinstance(one, str) else " ".join(w.text for w in one) for one in said]
    words = " ".join(texts).casefold()
    return any(str(mark) in words for mark in scene.phrases["offers.final"])


def acceptance(scene: Scene, offer: Offer | None, *, keeps: bool) -> list[Markup]:
    """Return that the offer is accepted, and with what it does not settle."""
    last, over = until(scene, offer)
    if is_final(scene, offer):
        key = "caution_final_kept" if keeps else "caution_final"
        scene.mind.cautions.append(scene.plain(f"offers.{key}"))
    found = []
    if last and not over:
        found.append(scene.say("offers.until", day=last))
    found.append(scene.say("offers.accept_kept" if keeps else "offers.accept"))
    if last and over:
        found.append(scene.say("offers.over", day=last))
    return found


def condition(scene: Scene, offer: Offer | None, *, keeps: bool) -> Markup:
    """Return that a final settlement is not accepted, empty where none was proposed."""
    final = keeps and is_final(scene, offer)
    return scene.say("offers.not_final") if final else Markup("")


def keeping(scene: Scene, offer: Offer | None, deadline: Markup) -> Panel:
    """Return what the firm now does: pay the amount, or do what it offered."""
    if offer is not None and offer.amount is not None:
        amount = scene.language.money(offer.amount)
        paid = _paid(scene, offer)
        if paid is not None:
            when = scene.dates.phrase(paid.when)
            text = scene.say("offers.paid", when=when, amount=amount, deadline=deadline)
            return Panel(text, facts=(offer.id, paid.id))
        where = account(scene, "ask.account")
        text = scene.say("offers.pay", amount=amount, account=where, deadline=deadline)
        return Panel(text, facts=(offer.id,))
    ids = (offer.id,) if offer is not None else ()
    return Panel(scene.say("offers.do", deadline=deadline), facts=ids)


def _paid(scene: Scene, offer: Offer) -> Payment | None:
    """Return a repayment of the amount offered, since the day of the offer; None for none."""
    if offer.when is None:
        return None
    anchors = scene.facts.when
    first = order_key(offer.when, anchors)
    return next(
        (
            one
            for one in scene.case.payments
            if one.kind is PaymentKind.REFUNDED
            and one.amount == offer.amount
            and scene.dates.phrase(one.when)
            and order_key(one.when, anchors) >= first
        ),
        None,
    )


def rest(scene: Scene, offer: Offer | None) -> tuple[Markup, tuple[Sentence, ...]]:
    """Return what stays open beside an accepted offer: in money where sure, else demands."""
    left = difference(scene, offer)
    if left is not None and offer is not None and offer.amount is not None:
        claimed, open_now = left
        slots = {
            "claimed": scene.language.money(claimed),
            "offered": scene.language.money(offer.amount),
            "left": scene.language.money(open_now),
        }
        return scene.say("offers.left", **slots), ()
    demands = asked(scene)
    if not demands:
        return scene.say("offers.left_bare"), ()
    if len(demands) == 1:
        only = listed(scene, grouped(demands), "short")[0]
        return scene.say("offers.left_one", what=only.text[:-1]), ()
    return scene.say("offers.left_list"), listed(scene, grouped(demands), "short")


def difference(scene: Scene, offer: Offer | None) -> tuple[Money, Money] | None:
    """Return the whole claim and what an offer leaves of it; None where that is not sure.

    Sure is one exact sum in the currency of the offer, larger than it, with no alternatives.
    """
    if offer is None or offer.amount is None:
        return None
    totals = asked_totals(scene.case, scene.day)
    headings = (totals.claimed, totals.own_money)
    vague = any(line.about for one in headings for line in one.lines)
    if vague or totals.alternatives or len(totals.in_all) != 1:
        return None
    claimed, offered = totals.in_all[0], offer.amount
    if claimed.currency != offered.currency or claimed.amount <= offered.amount:
        return None
    left = Money(claimed.amount - offered.amount, claimed.currency)
    scene.reckoned |= {claimed, left}
    return claimed, left


def refusal(scene: Scene, offer: Offer | None) -> list[Markup]:
    """Return that the offer is not accepted, and the recorded reason."""
    found = [scene.say("offers.thanks"), scene.say("offers.refuse")]
    if is_final(scene, offer):
        found.append(scene.say("offers.refuse_final"))
    if offer is not None and has_text(offer.reason):
        words = scene.text(offer.reason)
        if words.endswith((".", "!", "?")):  # sentences of the writer's own
            found.append(own(scene, words))
        else:
            found.append(scene.say("offer.reason", text=scene.clause(offer.reason)))
    left = None if mends_first(scene) else difference(scene, offer)
    if left is not None and offer is not None and offer.amount is not None:
        slots = {
            "claimed": scene.language.money(left[0]),
            "offered": scene.language.money(offer.amount),
            "left": scene.language.money(left[1]),
        }
        found.append(scene.say("offers.short_of", **slots))
    return found


def mends_first(scene: Scene) -> bool:
    """Tell whether a faulty thing was bought: it is mended before money comes back (7:21)."""
    return is_sale(scene.agreement) and bool(defects(scene))


class OffersBench(Bench):
    """What the templates of answers to an offer may call."""

    def __init__(self, desk: Desk) -> None:
        """Find the offer that is answered."""
        super().__init__(desk)
        if desk.kind.id == "offer-accept":
            warn(self.scene, Permission.ACCEPT)
        decided = _TAKEN if desk.kind.id == "offer-accept" else (OfferState.REFUSED,)
        self.offer = offer_of(self.scene, *decided)

    def do_offered(self) -> Passage:
        """Return what was offered."""
        return passage(made(self.scene, self.offer))

    def do_acceptance(self) -> Markup:
        """Return that the offer is accepted."""
        return Markup(" ").join(acceptance(self.scene, self.offer, keeps=self._keeps()))

    def do_condition(self) -> Markup:
        """Return what of the offer is not accepted, empty for nothing."""
        return condition(self.scene, self.offer, keeps=self._keeps())

    def do_keeping(self, deadline: Markup) -> Panel:
        """Return what the firm now does."""
        return keeping(self.scene, self.offer, deadline)

    def do_rest(self) -> Markup:
        """Return what stays open; empty where everything is settled."""
        return rest(self.scene, self.offer)[0] if self._keeps() else Markup("")

    def do_rest_facts(self) -> str:
        """Return the ids of the offer and of all that is asked."""
        found = [self.offer.id] if self.offer is not None else []
        return " ".join([*found, *(one.id for one in asked(self.scene))])

    def do_rest_items(self) -> tuple[Sentence, ...]:
        """Return what stays open as a list, empty where one sentence says it."""
        return rest(self.scene, self.offer)[1] if self._keeps() else ()

    def do_settled(self) -> bool:
        """Tell whether the writer takes the offer as the end of the matter."""
        return not self._keeps()

    def _keeps(self) -> bool:
        return self.desk.do_option("rights") == "kept"

    def do_refusal(self) -> Markup:
        """Return that the offer is not accepted, and why."""
        return Markup(" ").join(refusal(self.scene, self.offer))

    def do_instead(self, deadline: Markup) -> Panel:
        """Return what would solve it: what was asked before, of a fault that it is mended."""
        if mends_first(self.scene):
            return mending_panel(self.scene, deadline)
        return complaint_panel(self.scene, deadline)
