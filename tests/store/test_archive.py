"""Archives made to do harm, or damaged on their way."""

from __future__ import annotations

import random
import stat
import struct
import time
import tracemalloc
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from app.errors import UserError
from app.store.exchange import read_case, write_case
from tests.store.samples import BARE, PHOTO, a_case, stored, text_of, unpacked, zipped
from tests.trials import trials

CASE = ("case.json", text_of({"format": 1, "case": BARE}))
SUM = sha256(PHOTO).hexdigest()
WITH_PHOTO = text_of(
    {
        **BARE,
        "exhibits": [
            {
                "id": "photo",
                "title": "Foto",
                "file": {
                    "sha256": SUM, "name": "../../lamp.jpg", "media_type": "image/jpeg",
                    "size": len(PHOTO),
                },
            }
        ],
    }
)  # fmt: skip


def refused(data: bytes, folder: Path) -> UserError:
    """What reading these bytes is refused with; nothing is left behind."""
    path = folder / "case.geachte"
    path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        read_case(path)
    assert [p.name for p in folder.iterdir()] == ["case.geachte"]
    return caught.value


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt", "/etc/passwd", "..\\evil", "C:\\evil", "a:stream", "CON", "evidence/",
        "evidence/CON", f"evidence/{SUM.upper()}", f"evidence/{SUM}/x", f"evidence/../{SUM}",
        f"./evidence/{SUM}", f"evidence//{SUM}", f"evidence/{SUM}.jpg", f"evidence/{SUM}\n",
        "", " ", "Case.json", "case.json/", "case.json ", "x" * 5000, "\u202ecase.json",
        "é", "__MACOSX/case.json",
    ],
    ids=ascii,
)  # fmt: skip
def test_an_unknown_name_is_refused(name: str, tmp_path: Path) -> None:
    data = zipped(CASE, (zipfile.ZipInfo(name), b""))
    assert refused(data, tmp_path).sentence.startswith(
        "case.geachte is not a case file: it holds"
    )


def test_a_name_cut_by_nul_is_refused(tmp_path: Path) -> None:
    data = zipped(CASE, (f"evidence/{SUM}+../evil", PHOTO)).replace(b"+../", b"\x00../")
    assert "it holds" in refused(data, tmp_path).sentence


def test_a_name_twice_is_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zipped(CASE, ("case.json", text_of({"id": "other", "title": "x"})))
    assert "'case.json' stands in it twice" in refused(data, tmp_path).sentence


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_folder_pipe_or_device_is_refused(kind: int, tmp_path: Path) -> None:
    info = zipfile.ZipInfo("case.json")
    info.create_system = 3
    info.external_attr = (kind | 0o777) << 16
    assert "is not a file" in refused(zipped((info, b"/etc/passwd")), tmp_path).sentence


def patched(data: bytes, local: int, central: int, value: bytes) -> bytes:
    """The archive with bytes of its last member's two headers replaced."""
    changed = bytearray(data)
    for sign, offset in ((b"PK\x03\x04", local), (b"PK\x01\x02", central)):
        at = data.rindex(sign) + offset
        changed[at : at + len(value)] = value
    return bytes(changed)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ((6, 8, struct.pack("<H", 1)), "is encrypted"),
        ((8, 10, struct.pack("<H", 12)), "is packed in a way that is not read"),
        ((8, 10, struct.pack("<H", 99)), "is packed in a way that is not read"),
        ((18, 20, struct.pack("<L", 10_000)), "its parts lie over one another"),
        ((22, 24, struct.pack("<L", 16_000_001)), "unpacks to more than 16 MB"),
        ((22, 24, struct.pack("<L", 10)), "cannot be unpacked"),
        ((14, 16, struct.pack("<L", 0)), "cannot be unpacked"),
    ],
    ids=["encrypted", "bzip2", "unknown packing", "overlap", "too large", "lies about its size",
         "wrong sum"],
)  # fmt: skip
def test_a_changed_header_is_refused(
    change: tuple[int, int, bytes], said: str, tmp_path: Path
) -> None:
    assert said in refused(patched(zipped(CASE), *change), tmp_path).sentence


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ([], "there is no case.json in it"),
        ([(f"evidence/{SUM}", PHOTO)], "there is no case.json in it"),
        ([CASE, (f"evidence/{SUM}", PHOTO)], "does not name the evidence"),
        ([("case.json", WITH_PHOTO), (f"evidence/{SUM}", PHOTO[:-1])], "has another size"),
        ([("case.json", WITH_PHOTO), (f"evidence/{SUM}", PHOTO[::-1])], "has changed"),
        ([CASE, *((f"evidence/{n:064x}", b"") for n in range(5001))], "more than 5,000 files"),
        ([("case.json", b"")], "it is not JSON"),
        ([("case.json", zipped(CASE))], "it is not"),
        ([CASE, (f"evidence/{SUM}", bytes(30_000_000))], "unpacks to over 100 times its size"),
    ],
    ids=["nothing", "no case", "evidence nobody names", "another size", "another content",
         "too many", "empty case", "a zip in a zip", "a bomb"],
)  # fmt: skip
def test_members_that_do_not_fit_are_refused(
    members: list[tuple[str, bytes]], said: str, tmp_path: Path
) -> None:
    assert said in refused(zipped(*members), tmp_path).sentence


@pytest.mark.parametrize(
    ("tail", "said"),
    [(b"\x00", "no proper end"), (b"x" * 70_000, "no proper end"), (zipped(), "no case.json")],
    ids=["a byte", "a long tail", "another archive"],
)
def test_what_follows_the_end_is_refused(tail: bytes, said: str, tmp_path: Path) -> None:
    assert said in refused(zipped(CASE) + tail, tmp_path).sentence


@pytest.mark.parametrize("size", [2, 3, 10, 21, 22, 40])
def test_a_stump_is_refused(size: int, tmp_path: Path) -> None:
    assert "damaged" in refused(zipped(CASE)[:size], tmp_path).sentence


BOMBS = {
    "2 GB of nothing": lambda: zipped(("case.json", bytes(200_000_000))),
    "brackets": lambda: zipped(("case.json", b"[" * 15_900_000)),
    "commas": lambda: zipped(("case.json", b"[" + b"0," * 7_000_000 + b"0]")),
    "wrong records": lambda: zipped(("case.json", b'{"contacts":[' + b"0," * 399_000 + b"0]}")),
    "wide texts": lambda: zipped(("case.json", b'{"a":"\xf0\x9f\x98\x80' + b"x" * 15_900_000)),
    "many names": lambda: zipped(CASE, *((f"{n}", b"") for n in range(20_000))),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_refused_fast_and_small(bomb: object, tmp_path: Path) -> None:
    data = bomb()  # type: ignore[operator] - a function of the table
    begun = time.process_time()
    tracemalloc.start()
    refused(data, tmp_path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 300_000_000
    assert time.process_time() - begun < 5


def damaged(data: bytearray, dice: random.Random) -> bytes:
    """The archive with one to four places flipped, cut out or filled in."""
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(data))
        match dice.randrange(3):
            case 0:
                data[at] ^= 1 << dice.randrange(8)
            case 1:
                del data[at : at + dice.randint(1, 30)]
            case _:
                data[at:at] = dice.randbytes(dice.randint(1, 30))
    return bytes(data)


def check_damage(seeds: range, folder: Path) -> int:
    """Read that many damaged archives; return how many were refused."""
    good, bad = folder / "good.geachte", folder / "bad.geachte"
    write_case(good, a_case(), {SUM: PHOTO})
    count = 0
    for seed in seeds:
        bad.write_bytes(damaged(bytearray(good.read_bytes()), random.Random(seed)))
        try:
            opened = read_case(bad)
        except UserError as error:
            assert "bad.geachte" in error.sentence, seed
            count += 1
        else:
            assert opened.case == a_case(), seed
            assert unpacked(opened) == {SUM: PHOTO}, seed
        assert {path.name for path in folder.iterdir()} == {good.name, bad.name}
    return count


def test_a_damaged_archive_is_refused_or_the_same(tmp_path: Path) -> None:
    assert check_damage(range(100), tmp_path) > 50


@pytest.mark.stress
def test_many_damaged_archives_are_refused_or_the_same(tmp_path: Path) -> None:
    assert check_damage(range(100, 100 + trials(2000)), tmp_path) > 0


def test_evidence_that_changed_after_reading_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "case.geachte"
    write_case(path, a_case(), {SUM: PHOTO})
    opened = read_case(path)
    path.write_bytes(zipped(CASE, (f"evidence/{SUM}", PHOTO[::-1])))
    with pytest.raises(UserError, match="has changed"):
        unpacked(opened)


def test_the_original_name_of_evidence_is_only_data(tmp_path: Path) -> None:
    path = tmp_path / "case.geachte"
    path.write_bytes(zipped(("case.json", WITH_PHOTO), (f"evidence/{SUM}", PHOTO)))
    opened = read_case(path)
    assert opened.case.exhibits[0].file == stored(PHOTO, "../../lamp.jpg")
    assert unpacked(opened) == {SUM: PHOTO}
