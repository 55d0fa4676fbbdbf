"""Public files read back: every private word of the case is looked for in each part."""

from __future__ import annotations

import json
import re
import struct
import zipfile
import zlib
from dataclasses import replace
from datetime import date
from functools import cache
from html import escape
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from pypdf import PdfReader

from app import production, publication
from app.core.case import Case
from app.core.papers import Choice, Edit
from app.core.party import BankAccount, Role
from app.errors import UserError
from app.writers.words import words
from tests.cases import named
from tests.command import paths, refused, run
from tests.writers.readers import docx_words, html_words, text_words

DAY = date(2025, 6, 16)
CASE = named("kpn-public")
SOURCE = Path(__file__).parent / "data" / "cases" / "kpn-public.json"
SPILLED = (
    "Ik ben Noor Hartman (N. Hartman), Lindehof 27, 1234 AB Voorbeeldstad. "
    "Bel 06 12 34 56 78 of mail noor.hartman@example.org. "
    "Mijn klantnummer is 482915307, mijn bestelling TV-2025-0417. "
    "Betaal op NL91 ABNA 0417 1643 00, factuur 2025-05-0098. "
    "De heer Bakker en mevrouw Jansen weten ervan."
)


@cache
def spilled() -> Case:
    """Return the case with an anonymous letter into which everything private was written."""
    *others, last = CASE.documents
    choices = (Choice("image", "calendar"), Choice("signed", "anonymous"))
    letter = replace(last, choices=choices, edits=(Edit("well", "", SPILLED),))
    account = BankAccount("NL91 ABNA 0417 1643 00", "N. Hartman")
    parties = tuple(
        replace(one, account=account) if one.id == "noor" else one for one in CASE.parties
    )
    deal = CASE.agreements[0]
    customer = replace(deal.references[0], value="482915307")  # fonts hold 123456789
    agreement = replace(deal, references=(customer, *deal.references[1:]))
    documents = (*others, letter)
    return replace(CASE, parties=parties, agreements=(agreement,), documents=documents)


@cache
def made(language: str = "nl") -> dict[str, bytes]:
    """Return the public files of that letter by suffix; the pages as one."""
    prepared = publication.prepare(spilled(), "open-letter", language, DAY)
    assert prepared.publication.ready, prepared.points.rows
    found: dict[str, bytes] = {}
    for name, data in publication.files(prepared, publication.FORMATS):
        suffix = name.rpartition(".")[2]
        found[suffix] = found.get(suffix, b"") + data
    return found


def private() -> set[str]:
    """Return every private word of the case: of people, their numbers, and its own ids."""
    case = spilled()
    found = {"Jansen", "Hartman", "Noor", "Lindehof", "Bakker", case.id}
    for party in case.parties:
        if {Role.CONSUMER, Role.EMPLOYEE} & set(party.roles):
            found |= {party.name, party.email, party.phone}
            found |= {
                part for place in party.addresses for part in (place.street, place.postcode)
            }
        found |= {one.value for one in party.references}
        found |= {party.account.iban} if party.account else set()
    found |= {one.value for deal in case.agreements for one in deal.references}
    found |= {one.number for one in case.payments}
    for facts in (case.contacts, case.promises, case.incidents, case.documents, case.exhibits):
        found |= {one.id for one in facts if "-" in one.id}
    bare = {re.sub(r"[ -]", "", one) for one in found if any(sign.isdigit() for sign in one)}
    return {one for one in found | bare if len(one) > 3}


def in_encodings(text: str) -> set[bytes]:
    """Return *text* as the formats may hold it."""
    plain = {text, escape(text), quote(text), "".join(f"&#{ord(sign)};" for sign in text)}
    found = {one.encode(code) for one in plain for code in ("utf-8", "utf-16-be", "utf-16-le")}
    octets = text.encode("utf-16-be").hex(), text.encode("latin-1", "replace").hex()
    return found | {one.encode() for one in octets} | {one.upper().encode() for one in octets}


def holds(data: bytes) -> list[str]:
    """Return the private words that *data* holds, in any case and encoding."""
    low = data.lower()
    return [word for word in private() if any(one.lower() in low for one in in_encodings(word))]


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Return the chunks of all pictures in *data*: kind and content."""
    found, at = [], 0
    while at < len(data):
        assert data[at : at + 8] == b"\x89PNG\r\n\x1a\n"
        at += 8
        kind = b""
        while kind != b"IEND":
            length, kind = struct.unpack(">I4s", data[at : at + 8])
            found.append((kind, data[at + 8 : at + 8 + length]))
            at += 12 + length
    return found


def inside(suffix: str, data: bytes) -> list[bytes]:
    """Return *data* and everything that is packed in it."""
    if suffix == "docx":
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = [one.filename.encode() for one in archive.infolist()]
            return [data, archive.comment, *names, *map(archive.read, archive.namelist())]
    if suffix == "pdf":
        reader = PdfReader(BytesIO(data))
        streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
        unpacked = [zlib.decompressobj().decompress(one) for one in streams if one[:1] == b"x"]
        texts = [page.extract_text().encode() for page in reader.pages]
        whole = " ".join(page.extract_text() for page in reader.pages)
        return [data, *unpacked, *texts, re.sub(r"\s+", "", whole).encode()]
    return [data, *(content for _, content in chunks(data))] if suffix == "png" else [data]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("suffix", publication.FORMATS)
def test_no_private_word_is_in_any_part_of_a_file(suffix: str, language: str) -> None:
    for part in inside(suffix, made(language)[suffix]):
        assert holds(part) == []


def test_the_search_would_find_them() -> None:
    assert set(holds(SPILLED.encode())) >= {"Hartman", "Bakker", "TV-2025-0417", "482915307"}
    assert holds("Noor Hartman".encode("utf-16-be").hex().encode())
    assert len(private()) > 30


def test_all_formats_say_the_same_redacted_words() -> None:
    prepared = publication.prepare(spilled(), "open-letter", "nl", DAY)
    wanted = list(words(prepared.publication.letter))
    assert docx_words(made()["docx"]) == wanted
    assert html_words(made()["html"]) == wanted
    assert "[telefoonnummer]" in wanted
    assert text_words(made()["txt"]) == list(words(prepared.publication.letter, marks=True))


def test_the_properties_name_the_title_and_nobody() -> None:
    reader = PdfReader(BytesIO(made()["pdf"]))
    assert reader.metadata is not None
    assert set(reader.metadata) == {"/Title", "/Producer", "/CreationDate", "/ModDate"}
    assert reader.metadata.title == "Het vierde kruisje"
    assert str(reader.metadata["/CreationDate"]) == "D:20250616120000+00'00'"
    assert reader.attachments == {}
    assert b"/Thumb" not in made()["pdf"]
    with zipfile.ZipFile(BytesIO(made()["docx"])) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert "creator" not in core
        assert "lastModifiedBy" not in core
        assert not [one for one in archive.namelist() if "thumb" in one or "comments" in one]
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        document = archive.read("word/document.xml").decode()
        assert not re.search(r"w:(?:vanish|ins |del |comment)", document)
        marks = re.findall(r'w:bookmarkStart [^>]*w:name="([^"]*)"', document)
        assert set(marks) <= {f"g_b{n}" for n in range(99)}, marks
    html = made()["html"].decode()
    assert not re.search(r"<!--|data-|author|<script|<img|hidden|display:\s*none", html)
    assert set(re.findall(r'id="([^"]*)"', html)) <= {f"b{n}" for n in range(99)}


def test_pictures_hold_pixels_alone() -> None:
    kinds = {kind for kind, _ in chunks(made()["png"])}
    assert kinds == {b"IHDR", b"IDAT", b"pHYs", b"IEND"}


def test_the_same_case_gives_the_same_bytes() -> None:
    again = publication.prepare(spilled(), "open-letter", "nl", DAY)
    for name, data in publication.files(again, ("pdf", "docx", "html", "txt")):
        assert made()[name.rpartition(".")[2]] == data


def test_the_platform_post_leaves_out_what_only_the_firm_gets() -> None:
    prepared = publication.prepare(CASE, "platform-post", "nl", DAY)
    told = " ".join(words(prepared.publication.letter))
    assert "levering van digitale tv" in told
    assert "123456789" not in told
    assert "Hartman" not in told


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UserError, match="no format 'eml'"):
        production.formats("pdf,eml", publication.FORMATS)


def test_the_command_writes_and_tells_what_it_left_out(tmp_path: Path) -> None:
    words = ("redact", str(SOURCE), "--as-of", "2025-06-16", "--out", str(tmp_path))
    done = run(*words, "--format", "txt,html")
    assert done.exit_code == 0, done.stderr
    stem = "2025-06-16-open-letter-kpn-nl-public"
    assert paths(tmp_path) == [f"{stem}.html", f"{stem}.txt"]
    assert "Noor Hartman" in done.stdout
    refused(run(*words, "--format", "txt"), "txt")
    assert run(*words, "--format", "txt", "--force", "--language", "en").exit_code == 0


def test_the_command_writes_nothing_while_a_point_is_open(tmp_path: Path) -> None:
    case = json.loads(SOURCE.read_text(encoding="utf-8"))
    case["documents"][-1]["checklist"] = [{"point": "9", "day": "2025-06-16"}]
    source = tmp_path / "case.json"
    source.write_text(json.dumps(case), encoding="utf-8")
    out = tmp_path / "out"
    done = run("redact", str(source), "--as-of", "2025-06-16", "--out", str(out))
    assert done.exit_code == 1
    assert "14. Iemand die er niets mee te maken heeft" in done.stderr
    assert not out.exists()
    told = run("redact", str(source), "--as-of", "2025-06-16", "--json", "--out", str(out))
    found = json.loads(told.stdout)
    assert (told.exit_code, found["ready"], found["files"]) == (1, False, [])
    assert [one["point"] for one in found["checklist"] if not one["holds"]] == [
        "1",
        "12",
        "13",
        "14",
    ]
