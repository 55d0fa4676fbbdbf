"""The subject line and the running line."""

from __future__ import annotations

import pytest

from app.core.case import Case
from app.core.party import (
    ReferenceKind,
)
from app.letters.subject import author, running, subject
from tests.cases import both
from tests.letters.settings import (
    FIRM,
    about,
    kind_of,
    said,
    scene_of,
)

Kind = ReferenceKind


SUBJECTS: dict[str, tuple[Case, str, str, str, str, str, str]] = {
    "a topic": (
        about(topic=both("digitale tv niet geleverd", "digital television not delivered")),
        "Klacht: digitale tv niet geleverd",
        "Complaint: digital television not delivered",
        "Herinnering: digitale tv niet geleverd",
        "Reminder: digital television not delivered",
        "Ingebrekestelling: digitale tv niet geleverd",
        "Notice of default (ingebrekestelling): digital television not delivered",
    ),
    "what was agreed": (
        about(),
        "Klacht over digitale tv",
        "Complaint about digital television",
        "Herinnering: mijn klacht over digitale tv",
        "Reminder: my complaint about digital television",
        "Ingebrekestelling: digitale tv",
        "Notice of default (ingebrekestelling): digital television",
    ),
    "nothing": (
        about(agreements=()),
        "Klacht",
        "Complaint",
        "Herinnering: mijn klacht",
        "Reminder: my complaint",
        "Ingebrekestelling",
        "Notice of default (ingebrekestelling)",
    ),
    "a topic without an agreement": (
        about(agreements=(), topic=both("defecte lampen", "faulty lamps")),
        "Klacht: defecte lampen",
        "Complaint: faulty lamps",
        "Herinnering: defecte lampen",
        "Reminder: faulty lamps",
        "Ingebrekestelling: defecte lampen",
        "Notice of default (ingebrekestelling): faulty lamps",
    ),
}


@pytest.mark.parametrize(
    (
        "given",
        "complaint_dutch",
        "complaint_english",
        "reminder_dutch",
        "reminder_english",
        "notice_dutch",
        "notice_english",
    ),
    SUBJECTS.values(),
    ids=SUBJECTS,
)
def test_the_subject_of(
    given: Case,
    complaint_dutch: str,
    complaint_english: str,
    reminder_dutch: str,
    reminder_english: str,
    notice_dutch: str,
    notice_english: str,
) -> None:
    assert (
        said(subject(scene_of(given, "nl", "complaint"), kind_of("complaint")))
        == complaint_dutch
    )
    assert (
        said(subject(scene_of(given, "en", "complaint"), kind_of("complaint")))
        == complaint_english
    )
    assert (
        said(subject(scene_of(given, "nl", "reminder"), kind_of("reminder"))) == reminder_dutch
    )
    assert (
        said(subject(scene_of(given, "en", "reminder"), kind_of("reminder")))
        == reminder_english
    )
    assert said(subject(scene_of(given, "nl", "notice"), kind_of("notice"))) == notice_dutch
    assert said(subject(scene_of(given, "en", "notice"), kind_of("notice"))) == notice_english


RUNNING: dict[str, tuple[Case, str, str]] = {
    "what was agreed": (
        about(),
        "Noor Hartman aan KPN, 30 april 2025: klacht over digitale tv",
        "Noor Hartman to KPN, 30 April 2025: complaint about digital television",
    ),
    "a topic": (
        about(topic=both("digitale tv niet geleverd", "digital TV not delivered")),
        "Noor Hartman aan KPN, 30 april 2025, klacht: digitale tv niet geleverd",
        "Noor Hartman to KPN, 30 April 2025, complaint: digital TV not delivered",
    ),
    "nothing": (
        about(agreements=()),
        "Noor Hartman aan KPN, 30 april 2025: klacht",
        "Noor Hartman to KPN, 30 April 2025: complaint",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), RUNNING.values(), ids=RUNNING)
def test_the_running_line(given: Case, dutch: str, english: str) -> None:
    assert said(running(scene_of(given, "nl"), kind_of("complaint"))) == dutch
    assert said(running(scene_of(given, "en"), kind_of("complaint"))) == english


@pytest.mark.parametrize("kind", ["complaint", "reminder", "notice"])
@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_subject_has_no_full_stop(kind: str, code: str) -> None:
    for topic in ("", "digitale tv niet geleverd."):
        case = about(topic=both(topic, topic) if topic else "")
        assert not subject(scene_of(case, code, kind), kind_of(kind)).endswith(".")


@pytest.mark.parametrize("kind", ["chronology", "webform"])
@pytest.mark.parametrize("code", ["nl", "en"])
def test_without_a_subject_of_its_own_the_title_stands(kind: str, code: str) -> None:
    assert subject(scene_of(about(), code, kind), kind_of(kind)) == kind_of(kind).title[code]


def test_the_author() -> None:
    assert author(scene_of(about())) == "Noor Hartman"
    assert author(scene_of(about(parties=(FIRM,)))) == ""


def test_a_document_may_have_a_subject_of_its_own() -> None:
    scene = scene_of(about())
    scene.title = "Bezwaar tegen twee facturen"
    assert subject(scene, kind_of("complaint")) == "Bezwaar tegen twee facturen"
    assert running(scene, kind_of("complaint")).endswith(": bezwaar tegen twee facturen")
