"""What stands around the text: sender, window, references, how it goes, signatures."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.channel import Channel, Direction
from app.core.events import Contact
from app.core.lookup import sent_on
from app.core.papers import Document
from app.core.party import Party, ReferenceKind, Role
from app.core.when import order_key
from app.letters.addressing import addressee
from app.letters.clean import one_line
from app.letters.greeting import surname
from app.letters.letter import Field, Sender, Signature
from app.letters.moments import letter_days
from app.letters.phrases import capital
from app.letters.scene import Scene

MOST_REFERENCES = 4
MOST_EARLIER = 4  # letters whose days are all named
ASIDE = frozenset(
    {
        *("access-request", "collector-reply", "filing-gc", "authorisation"),
        *("compliment", "offer-accept"),
        *("publication-notice", "open-letter", "platform-post"),
    }
)
_MAIL = frozenset({Channel.EMAIL})
_POST = frozenset({Channel.LETTER})


def writer(scene: Scene) -> Party | None:
    """Return who writes: the representative, else the first consumer."""
    return scene.agent or (scene.consumers[0] if scene.consumers else None)


def sender(scene: Scene) -> Sender:
    """Return the letterhead: names, then street, town, e-mail and phone."""
    party = writer(scene)
    if party is None:
        return Sender(str(scene.hole("sender")), ())
    names = [party] if scene.agent else list(scene.consumers)
    name = scene.language.listed([scene.clean_name(one) for one in names])
    details = [*_lines(scene, party), party.email, party.phone]
    return Sender(
        name or str(scene.hole("sender")),
        tuple(scene.line(line) for line in details if line),
    )


def _lines(scene: Scene, party: Party) -> Iterator[str]:
    if not party.addresses:
        yield str(scene.hole("street"))
        return
    address = party.addresses[0]
    yield scene.line(address.street) or str(scene.hole("street"))
    town = scene.say(
        "head.postcode_place",
        postcode=scene.line(address.postcode),
        town=scene.line(address.town),
    )
    if address.postcode or address.town:
        yield one_line(str(town.unescape()))


def return_line(scene: Scene) -> str:
    """Return the small line above the address in the window of an envelope.

    It is empty where the sender's address is unknown, and for a letter by e-mail alone.
    """
    party = writer(scene)
    if party is None or not party.addresses or sending_key(scene.document) == "email":
        return ""
    address = party.addresses[0]
    name = f"{party.initials} {surname(party.name)}" if party.initials else party.name
    return scene.plain(
        "head.return_line",
        name=scene.line(name),
        street=scene.line(address.street),
        postcode=scene.line(address.postcode),
        town=scene.line(address.town),
    )


def references(scene: Scene) -> tuple[Field, ...]:
    """Return at most four references: the day, numbers, earlier letters."""
    data = [Field(_label(scene, "date"), scene.language.day(scene.day))]
    data += list(numbers(scene))
    letters = earlier_field(scene)
    if letters is not None:
        data = [*data[: MOST_REFERENCES - 1], letters]
    return tuple(data[:MOST_REFERENCES])


def _label(scene: Scene, key: str) -> str:
    return scene.plain(f"head.{key}")


def numbers(scene: Scene) -> Iterator[Field]:
    """Yield the customer, order and other numbers, without the ones given wrongly.

    A debt collector reads only the numbers that it gave itself.  Those of the scene stand
    behind the customer number.
    """
    other = collector(scene)
    sources = [*(scene.agreement.references if scene.agreement else ())]
    sources += [one for party in scene.consumers for one in party.references]
    if scene.trader is not None:
        sources += list(scene.trader.references)
    if other is not None:
        sources = list(other.references)
    order = list(ReferenceKind)
    seen: set[str] = set()
    sources.sort(key=lambda found: order.index(found.kind))
    behind = sum(one.kind is ReferenceKind.CUSTOMER for one in sources)
    for one in (*sources[:behind], *scene.numbers, *sources[behind:]):
        if not one.wrong and one.value not in seen:
            seen.add(one.value)
            label = capital(scene.clause(one.label)) or _label(scene, one.kind.value)
            yield Field(label, scene.line(one.value))


def number_of(scene: Scene, kind: ReferenceKind) -> str:
    """Return the first number of a kind, empty where there is none."""
    label = _label(scene, kind.value)
    return next((one.value for one in numbers(scene) if one.label == label), "")


def earlier_field(scene: Scene) -> Field | None:
    """Return the field for earlier letters: the own ones, else the last one received.

    Letters to the trader are no earlier letters for its collector.
    """
    if collector(scene) is not None:
        return _last_received(scene, _from_collector(scene))
    own = earlier(scene)
    if own:
        days = _days(scene, own)
        key = "my_letter" if len(own) == 1 else "my_letters"
        return Field(_label(scene, key), days)
    received = [
        one
        for one in scene.case.contacts
        if one.direction is Direction.IN
        and one.channel in (Channel.LETTER, Channel.REGISTERED)
        and one.when.relative_to is None
        and (one.statements or one.reply_to)
    ]
    return _last_received(scene, received)


def _last_received(scene: Scene, received: list[Contact]) -> Field | None:
    if not received:
        return None
    last = max(received, key=lambda one: order_key(one.when, scene.facts.when))
    day = last.written if collector(scene) and last.written else last.when
    return Field(_label(scene, "your_letter"), scene.dates.label(day))


def collector(scene: Scene) -> Party | None:
    """Return the debt collector that the document goes to, None when it goes elsewhere."""
    party = addressee(scene)
    return party if party is not None and Role.DEBT_COLLECTOR in party.roles else None


def _from_collector(scene: Scene) -> list[Contact]:
    other = collector(scene)
    return [
        one
        for one in scene.case.contacts
        if other is not None
        and one.direction is Direction.IN
        and one.with_whom == other.id
        and one.when.relative_to is None
    ]


def copies(scene: Scene) -> str:
    """Return who gets a copy: the trader, empty where it is the one written to."""
    if scene.trader is None or addressee(scene) in (None, scene.trader):
        return ""
    return scene.plain("head.copies", names=scene.clean_name(scene.trader))


def _days(scene: Scene, documents: tuple[Document, ...]) -> str:
    sent = [when for one in documents if (when := sent_on(one)) is not None]
    moments = list(dict.fromkeys(sent))
    if len(moments) == 1:
        return scene.dates.bare(moments[0], year=True)
    if len(moments) > MOST_EARLIER:
        moments = [moments[0], moments[-1]]
    return letter_days(scene, moments)


def earlier(scene: Scene) -> tuple[Document, ...]:
    """Return the own letters about the matter that were sent before this one, in order."""
    sent = [
        (order_key(when, scene.facts.when), one)
        for one in scene.case.documents
        if one.id != scene.document.id
        and one.type not in ASIDE
        and (when := sent_on(one)) is not None
    ]
    return tuple(one for _, one in sorted(sent, key=lambda pair: pair[0]))


def sending_line(scene: Scene) -> str:
    """Return how the document goes: nothing for plain post."""
    key = sending_key(scene.document)
    return scene.plain(f"sending.{key}") if key else ""


def sending_key(document: Document) -> str:
    """Return the way of sending as a key: post, post_email, registered ... or empty."""
    channels = set(document.channels)
    mail = "_email" if channels & _MAIL else ""
    if Channel.REGISTERED in channels:
        return f"registered{mail}"
    if channels & _POST:
        return f"post{mail}"
    if mail:
        return "email"
    return "web_form" if Channel.WEB_FORM in channels else ""


def signatures(scene: Scene) -> tuple[Signature, ...]:
    """Return who signs."""
    if scene.agent is not None:
        line = scene.plain("closing.on_behalf", names=scene.client_names)
        return (Signature(scene.clean_name(scene.agent), line),)
    found = tuple(Signature(scene.clean_name(one)) for one in scene.consumers)
    return found or (Signature(str(scene.hole("sender"))),)
