"""The subject line, the running line and the file's author."""

from __future__ import annotations

from app.letters.addressing import addressee
from app.letters.doctype import DocumentType, Exhibits
from app.letters.head import writer
from app.letters.scene import Scene

MOST = 70  # characters of a subject line


def subject(scene: Scene, kind: DocumentType) -> str:
    """Return the subject: the kind of letter first, then what it is about, no full stop."""
    prefix = kind.subject
    if scene.title:
        return scene.title
    if not prefix:
        return kind.title.get(scene.language.code, kind.id)
    topic = scene.clause(scene.case.topic)
    what = scene.clause(scene.agreement.what) if scene.agreement else ""
    for key, filled in (("subject", topic), ("subject_bare", what), ("subject", what)):
        name = f"{prefix}.{key}"
        if (
            filled
            and scene.knows(name)
            and (key != "subject" or _takes(scene, name, filled, topic))
        ):
            return _plain(scene, name, topic=topic, what=what or topic)
    if topic or what:
        return _plain(scene, f"{prefix}.subject", topic=topic or what, what=what or topic)
    return _plain(scene, f"{prefix}.subject_none")


def _takes(scene: Scene, name: str, filled: str, topic: str) -> bool:
    """Tell whether a pattern has a slot for what is known."""
    slot = "{topic}" if filled == topic else "{what}"
    return slot in str(scene.phrases[name])


def _plain(scene: Scene, key: str, **slots: str) -> str:
    return str(scene.say(key, **slots).unescape())


def author(scene: Scene) -> str:
    """Return who wrote the file."""
    party = writer(scene)
    return scene.clean_name(party) if party else ""


def running(scene: Scene, kind: DocumentType) -> str:
    """Return the line at the top of the following pages."""
    party = addressee(scene)
    title = subject(scene, kind)
    if kind.exhibits is not Exhibits.ENCLOSURE:  # it goes to somebody who is to decide
        return _plain(
            scene,
            "filing.running",
            sender=scene.client_names or author(scene),
            firm=scene.clean_name(scene.trader) if scene.trader else scene.firm,
            day=scene.language.day(scene.day),
            subject=title[:1].lower() + title[1:],
        )
    return _plain(
        scene,
        "head.running_after" if ": " in title else "head.running",
        sender=author(scene),
        addressee=scene.name(party) if party is scene.trader and party else scene.firm,
        day=scene.language.day(scene.day),
        subject=title[:1].lower() + title[1:],
    )
