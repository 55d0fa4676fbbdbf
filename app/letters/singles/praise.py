"""Compliments: what went well, told from kept promises and friendly contacts only."""

from __future__ import annotations

from markupsafe import Markup

from app.core.channel import Channel, Direction
from app.core.events import Contact, Outcome, PaymentKind
from app.core.line import LedgerLine, Standing
from app.core.lookup import sent_on
from app.core.party import Role
from app.core.text import has_text
from app.letters import fitting
from app.letters.bench import Bench, Passage, passage
from app.letters.demanding import asked
from app.letters.items import Ledger
from app.letters.opening import agreed, opening, represented
from app.letters.pointing import note
from app.letters.promising import kind_key
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.story import Story
from app.letters.telling_room import elsewhere

_WELL = frozenset(
    {
        Outcome.UNKNOWN,
        Outcome.ANSWERED,
        Outcome.RECORDED,
        Outcome.CONFIRMED,
        Outcome.ON_TIME,
        Outcome.EARLY,
    }
)
_MOST = 5  # good things in the list


def went_well(scene: Scene, ledger: Ledger) -> list[Contact]:
    """Return the contacts worth a compliment: friendly or on time, with nothing broken."""
    bad = {
        contact
        for contact, lines in ledger.with_contact.items()
        for line in lines
        if line.standing is not Standing.KEPT
    }
    return [
        one
        for one in scene.case.contacts
        if scene.is_firm(scene.facts.party(one.with_whom))
        and (one.friendly or one.outcome is Outcome.ON_TIME)
        and one.outcome in _WELL
        and one.id not in bad
    ]


def kept(scene: Scene, ledger: Ledger) -> list[LedgerLine]:
    """Return the promises that the firm kept, by the day on which they were due."""
    return [
        line
        for line in ledger.lines
        if line.standing is Standing.KEPT and scene.is_firm(scene.facts.party(line.promise.by))
    ]


def is_praise(scene: Scene, ledger: Ledger) -> bool:
    """Tell whether the case has anything that went well."""
    friendly = any(one.friendly for one in scene.case.contacts)
    return friendly or bool(kept(scene, ledger)) or bool(went_well(scene, ledger))


def tale(scene: Scene, ledger: Ledger) -> list[list[Sentence]]:
    """Return what went well as paragraphs; nothing else of the case is told."""
    good = {one.id for one in went_well(scene, ledger)}
    told: set[str] = {one.id for one in scene.case.contacts if one.id not in good}
    fine = {line.promise.id for line in kept(scene, ledger)}
    told |= {one.id for one in scene.case.promises if one.id not in fine}
    told |= {one.id for one in scene.case.incidents}
    told |= {one.id for one in scene.case.offers}
    told |= {one.id for one in scene.case.payments if one.kind is not PaymentKind.REFUNDED}
    story = Story(scene, ledger, opened=False, thanks=False)
    return [one.sentences for one in story.tell(told)]


def good_things(scene: Scene, ledger: Ledger) -> list[Sentence]:
    """Return what the firm did well, each thing once, without full stops."""
    found: dict[str, Sentence] = {}

    def add(key: str, fact: str, **slots: str) -> None:
        text = scene.say(f"praise.{key}", **slots)
        before = found.get(str(text))
        found[str(text)] = Sentence(text, (*(before.facts if before else ()), fact))

    for line in kept(scene, ledger):
        _add_promise(scene, line, add)
    for one in went_well(scene, ledger):
        if one.channel is Channel.VISIT and one.outcome is Outcome.ON_TIME:
            add("engineer", one.id)
        elif one.friendly and one.direction is Direction.IN:
            spoken = one.channel is Channel.PHONE
            add("called" if spoken else "wrote", one.id)
    return list(found.values())[:_MOST]


def _add_promise(scene: Scene, line: LedgerLine, add: object) -> None:
    promise = line.promise
    key = kind_key(scene, promise).removeprefix("promise.")
    what = scene.clause(promise.what)
    amount = scene.language.money(promise.amount) if promise.amount else ""
    slots = {"what": what, "amount": amount}
    pattern = str(scene.phrases.get(f"praise.{key}", ""))
    lacks = any(f"{{{name}}}" in pattern and not value for name, value in slots.items())
    name = key if pattern and not lacks else "other"
    if name == "other" and what and key == "other":
        name = "other_what"
    if callable(add):
        add(name, promise.id, **slots)


def friendly(scene: Scene) -> list[Sentence]:
    """Return that people were kind, and who helped where the name was given."""
    spoken = (Channel.PHONE, Channel.CHAT, Channel.SHOP, Channel.VISIT, Channel.SOCIAL)
    met = [one for one in scene.case.contacts if one.channel in spoken]
    kind = [one for one in met if one.friendly]
    found: list[Sentence] = []
    names: dict[str, str] = {}
    for one in kind:
        party = scene.facts.party(one.with_whom)
        if party is not None and Role.EMPLOYEE in party.roles and party.name:
            names.setdefault(scene.clean_name(party), one.id)
    for name, fact in names.items():
        found.append(Sentence(scene.say("praise.named", name=name), (fact,)))
    if kind and len(kind) > len(names):
        key = "friendly.text" if len(kind) * 2 >= len(met) else "friendly.some"
        found.append(Sentence(scene.say(key), tuple(one.id for one in kind)))
    return found


def wish(scene: Scene) -> list[Sentence]:
    """Return the wish in the writer's own words; with demands it stands in a complaint."""
    wishes = [one for one in scene.case.points if not one.right and has_text(one.text)]
    if not wishes or asked(scene):
        return []
    text = Markup(" ").join(own(scene, scene.text(one.text)) for one in wishes)
    key = "wish" if len(wishes) == 1 else "wishes"
    ids = tuple(one.id for one in wishes)
    return [Sentence(scene.say(f"praise.{key}"), ids), Sentence(text, ids)]


def complained(scene: Scene) -> bool:
    """Tell whether a complaint came before."""
    written = any(sent_on(one) is not None for one in scene.case.documents)
    return written or any(one.complaint for one in scene.case.contacts)


class PraiseBench(Bench):
    """What the templates of compliments may call."""

    def do_praised(self) -> bool:
        """Tell whether there is something to praise; else a hole is printed and told."""
        return is_praise(self.scene, self.desk.ledger)

    def do_no_praise(self) -> Markup:
        """Return the visible hole where nothing that went well is on record."""
        return self.scene.say("praise.nothing", what=self.scene.hole("praise"))

    def do_thanking(self) -> Passage:
        """Return who writes, and that this is no complaint."""
        scene = self.scene
        found = represented(scene)
        after = complained(scene)
        found.append(Sentence(scene.say("praise.after" if after else "praise.opening")))
        if scene.agreement is not None and has_text(scene.agreement.what):
            found.append(agreed(scene, scene.agreement))
        return passage(found)

    def do_tale(self) -> list[Passage]:
        """Return what went well as a story."""
        return [passage(one) for one in tale(self.scene, self.desk.ledger)]

    def do_good_things(self) -> list[Sentence]:
        """Return what the firm did well, for a list or one sentence."""
        found = good_things(self.scene, self.desk.ledger)
        self.desk.takes(fitting.items(one.text for one in found) + fitting.paragraph("."))
        return found

    def do_friendly(self) -> Passage | None:
        """Return who was kind, None for nobody; the story does not say it again."""
        found = friendly(self.scene)
        self.scene.mind.thanked = True
        return self._taking(passage(found)) if found else None

    def do_wish(self) -> Passage | None:
        """Return the writer's wish, None for none."""
        found = wish(self.scene)
        return passage(found) if found else None

    def do_complaint_opening(self) -> Passage:
        """Return the first paragraph of the complaint; who writes was said above it."""
        told: set[str] = set()
        found = opening(self.scene, self.desk.ledger, told)
        found = found[len(represented(self.scene)) :]
        found += elsewhere(self.scene, self.desk.ledger, told)
        note(self.scene, [found])
        self.desk.tells(told)
        return self._taking(passage(found))

    def do_both(self) -> Passage:
        """Return who writes, and that the letter holds a compliment and a complaint."""
        found = [*represented(self.scene), Sentence(self.scene.say("praise.both"))]
        return self._taking(passage(found))

    def _taking(self, found: Passage) -> Passage:
        self.desk.takes(fitting.paragraph(found.text))
        return found
