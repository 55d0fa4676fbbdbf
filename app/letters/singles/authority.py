"""An authorisation: who may do what for whom, until when, and what stays with the consumer."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from app.core.days import add_months
from app.core.edtf import LAST_DAY
from app.core.moment import When
from app.core.party import USUAL, Party, Permission, ReferenceKind, Representation
from app.core.when import span
from app.letters.bench import Bench, Passage, passage
from app.letters.desk import Desk
from app.letters.head import number_of
from app.letters.scene import Scene
from app.letters.sentence import Sentence

MONTHS = 6  # for which it holds where no last day was chosen
_ORDER = tuple(Permission)


def representation_of(scene: Scene) -> Representation | None:
    """Return the representation that the document is about: the first of the case."""
    return next(iter(scene.case.representations), None)


def allowed(scene: Scene) -> tuple[Permission, ...]:
    """Return what the representative may do, in the order of the list."""
    found = representation_of(scene)
    ticked = found.allowed if found is not None and found.allowed else USUAL
    return tuple(one for one in _ORDER if one in ticked)


def may(scene: Scene, permission: Permission) -> bool:
    """Tell whether whoever writes may do this: the consumer always, a helper as was ticked."""
    return scene.agent is None or permission in allowed(scene)


def warn(scene: Scene, permission: Permission) -> None:
    """Note that a representative writes what the authorisation does not allow."""
    if not may(scene, permission):
        key = f"authority.caution_{permission.value}"
        scene.mind.cautions.append(scene.plain(key, names=scene.client_names))


def days(scene: Scene, default: date) -> tuple[When, When]:
    """Return the first and the last day: as recorded, else from *default* for six months."""
    found = representation_of(scene)
    made = found.made if found is not None else None
    start = made or When(edtf=default.isoformat())
    if found is not None and found.until is not None:
        return start, found.until
    known = span(start, scene.facts.when)
    first = default if known is None or known.open_start else known.earliest
    return start, When(edtf=min(add_months(first, MONTHS), LAST_DAY).isoformat())


class AuthorityBench(Bench):
    """What the template of an authorisation may call; the consumers speak for themselves."""

    def __init__(self, desk: Desk) -> None:
        """Let the consumers speak, and remember who helps them."""
        super().__init__(desk)
        scene = self.scene
        self.helper: Party | None = scene.agent
        scene.unaided()
        if Permission.ACCEPT in allowed(scene):
            scene.mind.cautions.append(scene.plain("authority.caution_ticked"))

    def do_helper(self) -> Markup:
        """Return the name of the representative."""
        if self.helper is None:
            return self.scene.hole("representative")
        return Markup("%s") % self.scene.clean_name(self.helper)

    def do_who(self) -> Passage:
        """Return who gives the permission, to whom, and for what."""
        scene = self.scene
        slots = {
            "names": self._clients(),
            "address": self._address(scene.consumers[0] if scene.consumers else None),
            "helper": Markup("<strong>%s</strong>") % self.do_helper(),
            "what": self._what(),
            "who": self._described(),
        }
        found = [
            Sentence(scene.say("authority.who", **slots)),
            Sentence(scene.say("authority.gives", **slots)),
        ]
        numbers = self._numbers()
        if numbers:
            found.append(Sentence(numbers))
        return passage(found)

    def _clients(self) -> Markup:
        names = [
            Markup("<strong>%s</strong>") % self.scene.clean_name(one)
            for one in self.scene.consumers
        ]
        if not names:
            return self.scene.hole("sender")
        words = names[0]
        for one in names[1:]:
            words = self.scene.say("authority.and", first=words, last=one)
        return words

    def _address(self, party: Party | None) -> str:
        if party is None or not party.addresses:
            return str(self.scene.hole("street"))
        place = party.addresses[0]
        town = f"{place.postcode} {place.town}".strip()
        return self.scene.line(", ".join(one for one in (place.street, town) if one))

    def _described(self) -> str:
        """Return what the helper is, else where the helper lives; empty where unknown."""
        if self.helper is None:
            return ""
        function = self.scene.clause(self.helper.function)
        if function:
            return f", {function},"
        if not self.helper.addresses:
            return ""
        return f", {self._address(self.helper)},"

    def _what(self) -> str:
        scene = self.scene
        found = representation_of(scene)
        scope = scene.clause(found.scope) if found is not None else ""
        firm = Markup("<strong>%s</strong>") % scene.firm
        return (
            scene.say("authority.scope", what=scope, firm=firm)
            if scope
            else scene.say("authority.complaint", firm=firm)
        )

    def _numbers(self) -> Markup:
        scene = self.scene
        customer = number_of(scene, ReferenceKind.CUSTOMER)
        order = number_of(scene, ReferenceKind.ORDER)
        if customer and order:
            return scene.say("authority.both_numbers", customer=customer, order=order)
        if customer:
            return scene.say("authority.customer", customer=customer)
        return scene.say("authority.order", order=order) if order else Markup("")

    def do_may(self) -> list[Markup]:
        """Return what the representative may do."""
        return self._listed([one for one in _ORDER if one in allowed(self.scene)])

    def do_may_not(self) -> list[Markup]:
        """Return what needs the consumer's own yes each time."""
        ticked = allowed(self.scene)
        asked = Permission.DATA not in ticked
        kept = [one for one in _ORDER if one not in ticked and one is not Permission.DATA]
        return self._listed([*kept, *([Permission.DATA] if asked else [])])

    def _listed(self, permissions: list[Permission]) -> list[Markup]:
        ends = [";"] * (len(permissions) - 1) + ["."]
        return [
            self.scene.say(f"authority.{one.value}") + end
            for one, end in zip(permissions, ends, strict=False)
        ]

    def do_answers(self) -> Markup:
        """Return to whom the firm writes: to the consumer with a copy, or to the helper."""
        scene, helper = self.scene, self.helper
        mail = scene.line(helper.email) if helper is not None else ""
        to = self.desk.do_option("answers")
        if not mail:
            return scene.say(f"authority.answers_{to}_bare", helper=self.do_helper())
        return scene.say(f"authority.answers_{to}", helper=self.do_helper(), email=mail)

    def do_holds(self) -> Markup:
        """Return from when until when it holds."""
        scene = self.scene
        start, end = days(scene, scene.day)
        known = (span(one, scene.facts.when) for one in (start, end))
        scene.reckoned |= {one.earliest for one in known if one is not None and one.exact}
        first = scene.dates.bare(start, year=start.edtf[:4] != end.edtf[:4] or None)
        slots = {"first": first, "last": scene.dates.bare(end, year=True)}
        return scene.say("authority.holds", **slots)

    def do_signers(self) -> list[Markup]:
        """Return who signs: the consumers, then the representative."""
        names = [Markup("%s") % self.scene.clean_name(one) for one in self.scene.consumers]
        return [*(names or [self.scene.hole("sender")]), self.do_helper()]
