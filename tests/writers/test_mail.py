"""The e-mail draft, read by three parsers; and what may not get into its headers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from app.letters.letter import Message
from app.writers import html, mail, text
from tests.trials import trials
from tests.writers.random_letters import letters, messages
from tests.writers.readers import (
    default_mail,
    html_words,
    message_words,
    old_mail,
    raw_mail,
    text_words,
    without_bars,
)
from tests.writers.samples import COMPLAINT, MESSAGE

PDF = b"%PDF-1.7\n\x00\xff not really\r\n.\r\n%%EOF"
PARSERS = {"new": default_mail, "old": old_mail, "raw": raw_mail}
ALL = ["Content-Type", "From", "MIME-Version", "Subject", "To", "X-Unsent"]

ATTACKS = {
    "line feed": "a\nBcc: evil@example.org",
    "carriage return": "a\rBcc: evil@example.org",
    "both": "a\r\nBcc: evil@example.org",
    "folded": "a\r\n Bcc: evil@example.org",
    "end of headers": "a\r\n\r\nbody",
    "encoded line feed": "=?utf-8?q?a=0ABcc:_evil=40example.org?=",
    "encoded in base64": "=?utf-8?b?YQpCY2M6IGV2aWxAZXhhbXBsZS5vcmc=?=",
    "vertical tab": "a\x0bBcc: evil@example.org",
    "next line": "a\x85Bcc: evil@example.org",
    "line separator": "a\u2028Bcc: evil@example.org",
    "nul": "a\x00b",
    "surrogate": "a\ud800b",
    "delete": "a\x7fb",
    "long": "x" * 5000,
    "long words": "klacht " * 800,
    "accents": "één café voor €\u00a012,50",
    "emoji": "👩‍👩‍👧 " * 60,
    "boundary": "--=_geachte_mixed--",
    "dot": ".",
    "spaces": "  a   b  ",
    "header": "Subject: Subject: x",
    "direction": "\u202egpj.exe",
    "tab": "a\tb",
    "empty": "",
}

ADDRESSES = {
    "two": "a@example.org, b@example.org",
    "named": "KPN <klachten@example.org>",
    "injected": "a@example.org\r\nBcc: evil@example.org",
    "line feed after": "a@example.org\n",
    "idn": "a@münchen.example",
    "international": "é@example.org",
    "quoted": '"a b"@example.org',
    "no domain": "a@b",
    "nothing before": "@example.org",
    "double dot": "a..b@example.org",
    "dash first": "a@-example.org",
    "long": "a" * 65 + "@example.org",
    "longer": "a@" + "b" * 60 + ".example" * 40,
    "space": "a b@example.org",
    "encoded": "=?utf-8?q?a?= <a@example.org>",
    "comment": "a(b)@example.org",
    "bytes": "a\x00@example.org",
}


def draft(**changes):
    return mail.write(replace(COMPLAINT, message=replace(MESSAGE, **changes)), PDF)


@pytest.mark.parametrize("read", PARSERS.values(), ids=PARSERS.keys())
def test_three_parsers_read_the_same(read):
    found = read(draft().data)
    assert found["headers"] == ALL
    assert found["pdf"] == PDF
    assert text_words(found["text"]) == list(message_words(MESSAGE, marks=True))
    assert html_words(found["html"]) == list(message_words(MESSAGE))
    assert found.get("subject", MESSAGE.subject) == MESSAGE.subject
    assert found.get("to", MESSAGE.to) == MESSAGE.to
    assert found.get("name", "brief-30-april-2025.pdf") == "brief-30-april-2025.pdf"


@given(messages)
@settings(max_examples=100)
def test_any_message_is_read_the_same(message):
    _is_read_the_same(message)


@pytest.mark.stress
@pytest.mark.timeout(3600)
@given(messages)
@settings(max_examples=trials(20_000))
def test_any_message_is_read_the_same_in_all_trials(message):
    _is_read_the_same(message)


def _is_read_the_same(message: Message) -> None:
    data = mail.write(replace(COMPLAINT, message=message), PDF).data
    found = [read(data) for read in PARSERS.values()]
    for each in found:
        assert set(each["headers"]) <= set(ALL)
        assert len(set(each["headers"])) == len(each["headers"])
        assert each["pdf"] == PDF
        marked = without_bars(message_words(message, marks=True))
        assert text_words(each["text"]) == marked
        assert html_words(each["html"]) == list(message_words(message))
    new, old, _ = found
    assert new["subject"] == old["subject"] == mail.safe_header(message.subject)
    assert new["name"] == old["name"]


def test_a_long_subject_is_folded_into_lines_that_a_header_may_have():
    lines = draft(subject="Klacht over één levering, café " * 8).data.splitlines()
    encoded = [line for line in lines if b"=?utf-8?b?" in line]
    assert len(encoded) > 3
    assert max(map(len, encoded)) <= 76


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_no_subject_makes_a_header(attack):
    data = draft(subject=attack).data
    for read in PARSERS.values():
        found = read(data)
        assert found["headers"] == ALL
        assert found.get("subject", mail.safe_header(attack)) == mail.safe_header(attack)


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_no_attachment_name_makes_a_header_or_a_path(attack):
    data = draft(attachment=attack).data
    name = default_mail(data)["name"]
    assert name == old_mail(data)["name"]
    assert name.endswith(".pdf")
    assert 4 < len(name) < 80
    assert not set(name) & set('/\\:*?"<>|\r\n\x00\u202e')
    assert raw_mail(data)["headers"] == ALL


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
@pytest.mark.parametrize("field", ["to", "sender"])
def test_no_address_makes_a_header(attack, field):
    result = draft(**{field: attack})
    missing = "To" if field == "to" else "From"
    for read in PARSERS.values():
        assert read(result.data)["headers"] == [name for name in ALL if name != missing]
    assert len(result.warnings) == bool(attack)


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES.keys())
def test_odd_addresses_are_left_out_and_named(address):
    result = draft(to=address)
    assert "To" not in raw_mail(result.data)["headers"]
    (warning,) = result.warnings
    assert "left out of To" in warning
    assert "\n" not in warning


@pytest.mark.parametrize(
    "address",
    ["a@example.org", "klant.service+kpn@mail.example.org", "o'neil@x-y.example", "A_1@e.co"],
)
def test_usual_addresses_are_taken(address):
    result = draft(to=address)
    assert result.warnings == ()
    assert default_mail(result.data)["to"] == address


def test_the_draft_is_unsent_and_has_no_date_or_id():
    lines = draft().data.split(b"\r\n")
    assert lines[0] == b"X-Unsent: 1"
    assert not [line for line in lines if line.lower().startswith((b"date:", b"message-id:"))]


def test_without_a_message_the_letter_is_the_body():
    letter = replace(COMPLAINT, message=None)
    found = default_mail(mail.write(letter, PDF).data)
    assert found["text"] == text.write(letter).data
    assert found["html"] == html.write(letter).data
    assert found["subject"] == COMPLAINT.subject
    assert found["headers"] == ["Content-Type", "MIME-Version", "Subject", "X-Unsent"]
    assert found["name"] == "complaint.pdf"


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("brief één", "brief één.pdf"),
        ("brief.pdf", "brief.pdf"),
        ("../../etc/passwd", "-..-etc-passwd.pdf"),
        ("CON: \u202egpj", "CON- gpj.pdf"),
        (" . ", "complaint.pdf"),
        ("é" * 200, "é" * 75 + ".pdf"),
    ],
)
def test_the_attachment_has_a_safe_name(raw, name):
    assert default_mail(draft(attachment=raw).data)["name"] == name


def test_the_same_letter_gives_the_same_bytes():
    assert draft() == draft()


@given(letters)
@settings(max_examples=25)
def test_any_letter_makes_a_draft(letter):
    assert raw_mail(mail.write(letter, PDF).data)["pdf"] == PDF
