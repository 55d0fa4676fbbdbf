"""Case files that are none: every command refuses each with a sentence, and writes nothing."""

from __future__ import annotations

import copy
import io
import json
import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.command import DAY, KPN, paths, program, refused, run
from tests.store.samples import PHOTO, text_of, zipped

SUM = "0" * 64


def kpn() -> dict[str, Any]:
    """Return the model case as its file holds it."""
    tree = json.loads(KPN.read_text(encoding="utf-8"))
    found = tree.get("case", tree)
    assert isinstance(found, dict)
    return copy.deepcopy(found)


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return the model case with something wrong in it."""
    tree = kpn()
    change(tree)
    return json.dumps(tree).encode()


def replaced(old: str, new: str) -> bytes:
    """Return the text of the model case with the first *old* as *new*."""
    text = json.dumps(kpn())
    assert old in text
    return text.replace(old, new, 1).encode()


def a_link() -> bytes:
    member = zipfile.ZipInfo("case.json")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return zipped((member, b"/etc/passwd"))


def a_bomb() -> bytes:
    return zipped(("case.json", b" " * 200_000_000))


def evidence_bomb() -> bytes:
    return zipped(
        ("case.json", json.dumps(kpn()).encode()), (f"evidence/{SUM}", bytes(9_000_000))
    )


def twice() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("case.json", text_of(kpn()))
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("case.json", text_of(kpn()))
    return buffer.getvalue()


def set_in(*path: str | int, value: object) -> Callable[[dict[str, Any]], None]:
    def change(tree: Any) -> None:
        for part in path[:-1]:
            tree = tree[part]
        tree[path[-1]] = value

    return change


def a_circle(tree: dict[str, Any]) -> None:
    first, second = tree["promises"][:2]
    first["results"] = [{"result": "replaced", "by_promise": second["id"]}]
    second["results"] = [{"result": "replaced", "by_promise": first["id"]}]


# What is in the file, and words that the refusal must hold.
BROKEN: dict[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "empty": (lambda: b"", ("is empty",)),
    "not JSON": (lambda: b"{'id': 1}", ("it is not JSON (line 1, column 2)",)),
    "half of it": (lambda: text_of(kpn())[:2000], ("it is not JSON",)),
    "binary": (lambda: bytes(range(256)), ("is not a case file",)),
    "UTF-16": (lambda: "{}".encode("utf-16"), ("is not text in UTF-8",)),
    "a list": (lambda: b"[]", ("it holds no case",)),
    "a number": (lambda: b"1", ("it holds no case",)),
    "nothing": (lambda: b"{}", ("2 problems", "id: is missing", "title: is missing")),
    "nested deep": (lambda: b"[" * 100_000, ("nested too deep",)),
    "newer": (lambda: b'{"format": 2, "case": {}}', ("made by a newer Geachte (format 2",)),
    "an odd format": (lambda: b'{"format": "x", "case": {}}', ("its format is not a number",)),
    "an unknown field": (
        lambda: changed(lambda tree: tree["contacts"][0].update(colour="red")),
        ("contacts[0].colour: is not a field that this program knows",),
    ),
    "a missing field": (
        lambda: changed(lambda tree: tree["contacts"][1].pop("id")),
        ("contacts[1].id: is missing",),
    ),
    "wrong types": (
        lambda: changed(lambda t: t.update(title=1, parties="x", contacts=[1], status="lost")),
        ("4 problems", "title: must be a text", "parties: must be a list", "contacts[0]: "),
    ),
    "a circle": (lambda: changed(a_circle), ("leads back to itself (promises)",)),
    "a dangling id": (
        lambda: changed(set_in("promises", 0, "contact", value="nobody")),
        ("promises[0].contact: names nobody, which is not in the case",),
    ),
    "an id of another kind": (
        lambda: changed(set_in("promises", 0, "contact", value="kpn")),
        ("promises[0].contact: ", "another kind"),
    ),
    "an id twice": (
        lambda: changed(lambda tree: tree["contacts"].append(tree["contacts"][0])),
        ("which contacts[0]",),
    ),
    "30 February": (
        lambda: changed(set_in("contacts", 0, "when", value={"edtf": "2026-02-30"})),
        ("contacts[0].when", "2026-02-30"),
    ),
    "the year 9999": (
        lambda: changed(set_in("contacts", 0, "when", value={"edtf": "9999-12-31"})),
        ("contacts[0].when",),
    ),
    "a day that is none": (
        lambda: changed(set_in("delete_on", value="2025-13-01")),
        ("delete_on: is not a day of the calendar",),
    ),
    "NaN": (lambda: replaced('"12.50"', "NaN"), ("NaN is not a number",)),
    "NaN as text": (lambda: replaced('"12.50"', '"NaN"'), ("amount: must be an amount",)),
    "infinity": (lambda: replaced('"12.50"', "-Infinity"), ("-Infinity is not a number",)),
    "an exponent": (lambda: replaced('"12.50"', '"1E+9"'), ("amount: must be an amount",)),
    "a fraction": (lambda: replaced('"12.50"', "12.5"), ("amount: ",)),
    "a key twice": (lambda: replaced('"title":', '"title": "x", "title":'), ("title: stands",)),
    "half a character": (
        lambda: replaced('"title": "', '"title": "\\ud83d'),
        ("title: holds",),
    ),
    "a million and one": (
        lambda: changed(set_in("title", value="x" * 1_000_001)),
        ("title: is longer than 1,000,000 characters",),
    ),
    "ten megabytes": (
        lambda: changed(set_in("contacts", 0, "about", value="x" * 10_000_000)),
        ("contacts[0].about: is longer than",),
    ),
    "seventeen megabytes": (
        lambda: changed(set_in("title", value="x" * 17_000_000)),
        ("more than 16 MB of text",),
    ),
    "half an archive": (lambda: zipped(("case.json", b"{}"))[:60], ("is damaged",)),
    "an archive without a case": (lambda: zipped(("x.json", b"{}")), ("is not a case file",)),
    "a bomb": (a_bomb, ("unpacks to more than 16 MB",)),
    "a bomb as evidence": (evidence_bomb, ("unpacks to over 100 times its size",)),
    "a way out": (lambda: zipped(("../../x", b"x"), ("case.json", b"{}")), ("'../../x'",)),
    "a way out on Windows": (lambda: zipped(("..\\x", b"x")), ("is not a case file",)),
    "a root": (lambda: zipped(("/tmp/x", b"x"), ("case.json", b"{}")), ("'/tmp/x'",)),
    "a name twice": (twice, ("stands in it twice",)),
    "a link": (a_link, ("is not a file",)),
    "evidence of nobody": (
        lambda: zipped(("case.json", text_of(kpn())), (f"evidence/{SUM}", PHOTO)),
        ("does not name the evidence",),
    ),
}
MADE = {name: make for name, (make, _) in BROKEN.items()}
COMMANDS = ("compose", "documents", "timeline", "ledger", "due", "steps", "check")


@pytest.mark.parametrize(("make", "words"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_refused_with_its_problems(
    make: Callable[[], bytes], words: tuple[str, ...], tmp_path: Path
) -> None:
    case = tmp_path / "case.geachte"
    case.write_bytes(make())
    before = case.read_bytes()
    done = run("compose", case, "--out", tmp_path / "out", "--as-of", DAY)
    sentence = refused(done, *words)
    assert "case.geachte" in sentence or "newer Geachte" in sentence
    assert len(done.stderr) < 20_000
    assert case.read_bytes() == before
    assert paths(tmp_path) == ["case.geachte"]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["not JSON", "wrong types", "a circle", "a way out"])
def test_every_command_refuses_it_alike(command: str, name: str, tmp_path: Path) -> None:
    case = tmp_path / "case.geachte"
    case.write_bytes(MADE[name]())
    refused(run(command, case, "--as-of", DAY))
    assert paths(tmp_path) == ["case.geachte"]


@pytest.mark.parametrize("name", ["wrong types", "a bomb", "half a character", "a circle"])
def test_the_program_shows_no_traceback(name: str, tmp_path: Path) -> None:
    (tmp_path / "case.geachte").write_bytes(MADE[name]())
    done = program("compose", "case.geachte", folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert paths(tmp_path) == ["case.geachte"]


def test_the_full_list_of_problems_is_told_with_paths(tmp_path: Path) -> None:
    def change(tree: dict[str, Any]) -> None:
        for contact in tree["contacts"]:
            contact["channel"] = "pigeon"

    case = tmp_path / "case.json"
    case.write_bytes(changed(change))
    done = run("check", case)
    refused(done, f"{len(kpn()['contacts'])} problems")
    lines = done.stderr.splitlines()[1:]
    assert [line.split(":")[0] for line in lines] == [
        f"  contacts[{number}].channel" for number in range(len(kpn()["contacts"]))
    ]


def test_what_is_no_file_is_told_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name, word in (("pipe", "a pipe"), ("loop", "cannot be read"), ("none", "no file")):
        refused(run("ledger", tmp_path / name), word)
    refused(run("ledger", "/dev/zero"), "a device")
    refused(run("ledger", "x" * 5000), "cannot be read")


def test_a_link_to_a_case_is_read(tmp_path: Path) -> None:
    (tmp_path / "case.json").symlink_to(KPN)
    assert run("ledger", tmp_path / "case.json", "--as-of", DAY).exit_code == 0
