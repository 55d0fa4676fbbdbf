"""A request for personal data: which data, by when, and how the writer proves who asks.

The term is that of art. 12(3) GDPR: a month after receipt, counted as Regulation 1182/71
counts.  An e-mail is received on its day, a letter two working days later.
"""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from app.core.calendar import nth_working_day
from app.core.channel import Channel, Direction
from app.core.lookup import consumers
from app.core.moment import Unit
from app.core.pack import by_id, is_fresh, is_recent
from app.core.party import Party, Permission
from app.core.terms import Deadline, TermLaw, deadline
from app.core.text import has_text
from app.core.when import on_or_before
from app.letters.bench import Bench, Passage, passage
from app.letters.consequences import articles
from app.letters.desk import Desk
from app.letters.head import numbers, writer
from app.letters.opening import represented
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.singles.authority import warn
from app.letters.singles.data_wanted import recorded, wanted
from app.letters.terming import chosen_day

POST_DAYS = 2  # working days in which a letter arrives
_AT_ONCE = {Channel.EMAIL, Channel.WEB_FORM, Channel.APP, Channel.CHAT}


def person(scene: Scene) -> Party | None:
    """Return whose data are asked for: the consumer that the document is about, else the first.

    A request is personal: of a household each person makes one.
    """
    people = consumers(scene.case)
    about = {str(one) for one in scene.document.about}
    return next((one for one in people if one.id in about), people[0] if people else None)


def is_chosen(scene: Scene) -> bool:
    """Tell whether it is clear whose data are asked for."""
    people = consumers(scene.case)
    about = {str(one) for one in scene.document.about}
    return len(people) < 2 or any(one.id in about for one in people)


def received(scene: Scene) -> date:
    """Return the day on which the request is thought to arrive."""
    if set(scene.document.channels) & _AT_ONCE:
        return scene.day
    return nth_working_day(scene.calendar, scene.day, POST_DAYS)


def answer_by(scene: Scene) -> Deadline:
    """Return the term: a month after receipt, or up to a later day that the user chose."""
    found = deadline(received(scene), 1, Unit.MONTHS, scene.calendar, law=TermLaw.EU)
    chosen = chosen_day(scene)
    if chosen is None or chosen <= found.due:
        return found
    days = min((chosen - scene.day).days, 10_000)
    return deadline(scene.day, days, Unit.DAYS, scene.calendar, roll=False)


def is_law(scene: Scene) -> bool:
    """Tell whether the right of access of the GDPR held on the day of the document."""
    citation = by_id(scene.pack.citations, "gdpr-15")
    return citation is not None and is_fresh(citation, scene.day)


def request(scene: Scene) -> list[Sentence]:
    """Return who asks for what, and by what right."""
    found = represented(scene)
    relation = _relation(scene)
    if relation:
        found.append(relation)
    found.append(Sentence(scene.say("access.request")))
    if is_law(scene):
        found.append(Sentence(scene.say("access.right", article=articles(scene, "gdpr-15"))))
    me = writer(scene)
    if not any(True for _ in numbers(scene)) and me is not None and me.addresses:
        place = me.addresses[0]
        where = f"{place.street}, {place.postcode} {place.town}"
        text = scene.say("access.find_me", address=scene.line(where).strip(", "))
        found.append(Sentence(text, (me.id,)))
    return found


def _relation(scene: Scene) -> Sentence | None:
    """Return what the writer has to do with the firm, as far as it is on record."""
    agreement = scene.agreement
    if agreement is None or not has_text(agreement.what):
        sought = [
            one
            for one in scene.case.contacts
            if one.direction is Direction.IN and scene.is_firm(scene.facts.party(one.with_whom))
        ]
        if not sought:
            return None
        return Sentence(scene.say("access.contacted"), (sought[0].id,))
    ended = agreement.ended
    if ended is not None and on_or_before(ended, scene.day, scene.facts.when):
        until = scene.dates.bare(ended, year=True)
        return Sentence(scene.say("access.was_customer", until=until), (agreement.id,))
    return Sentence(scene.say("access.customer"), (agreement.id,))


def by_when(scene: Scene, term: Deadline, shown: Markup) -> list[Markup]:
    """Return when the request arrives, when the answer is due, and that it costs nothing."""
    day = received(scene)
    found = []
    if day == scene.day:
        found.append(scene.say("access.today", day=scene.language.day(day)))
    else:
        found.append(scene.say("access.by_post", day=scene.language.day(day)))
    month = term.counted.unit is Unit.MONTHS
    law = is_law(scene)
    article = articles(scene, "gdpr-12-3") if month and law else ""
    key = "within_month" if month else "by_day"
    found.append(scene.say(f"access.{key}", deadline=shown, article=article))
    if law:
        found.append(scene.say("access.free", article=articles(scene, "gdpr-12-5")))
    return found


def identity(scene: Scene, way: str) -> list[Markup]:
    """Return how the firm can make sure who asks: in writing, by phone, or in the account."""
    article = articles(scene, "gdpr-12-6") if is_law(scene) else ""
    found = [scene.say("access.doubt", article=article)]
    me = writer(scene)
    if way == "phone" and me is not None and me.phone:
        found.append(scene.say("access.call_me", phone=scene.line(me.phone)))
    if way == "account":
        found.append(scene.say("access.account"))
    return [*found, scene.say("access.no_copy")]


def otherwise(scene: Scene) -> Markup:
    """Return that the authority is the next step; empty before the GDPR."""
    if not is_law(scene):
        return Markup("")
    body = by_id(scene.pack.bodies, "ap")
    sure = body is not None and is_recent(body.checked_on, scene.day)
    name = scene.clause(body.name) if body is not None and sure else ""
    return scene.say(
        "access.complain",
        body=name or scene.plain("access.authority"),
        article=articles(scene, "gdpr-77"),
    )


class AccessBench(Bench):
    """What the template of a request for personal data may call."""

    def __init__(self, desk: Desk) -> None:
        """Let one person ask, and give the firm the month that it has."""
        super().__init__(desk)
        warn(self.scene, Permission.DATA)
        whose = person(self.scene)
        if whose is not None:
            self.scene.only(whose)
        desk.term = answer_by(self.scene)
        self.scene.deadline = desk.term.due

    def do_request(self) -> Passage:
        """Return who asks for what."""
        return passage(request(self.scene))

    def do_data(self) -> list[Sentence]:
        """Return the data that are asked for, as items."""
        return wanted(self.scene)

    def do_recorded(self) -> bool:
        """Tell whether recordings of calls are among them."""
        return recorded(self.scene)

    def do_by_when(self, deadline: Markup) -> Markup:
        """Return when the answer is due."""
        return Markup(" ").join(by_when(self.scene, self.desk.term, deadline))

    def do_identity(self) -> Markup:
        """Return how the firm can make sure who asks."""
        way = self.desk.do_option("identity")
        return Markup(" ").join(identity(self.scene, way))

    def do_otherwise(self) -> Markup:
        """Return the next step."""
        return otherwise(self.scene)
