"""What the world refuses is told in the language of the window, with real files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import UserError
from app.gui import words
from app.gui.trouble import notices, trouble
from app.paths import resources
from app.store.exchange import read_case
from app.store.files import make_folder, write_all, write_whole
from app.store.library import Library
from app.store.reading import regular_file
from app.store.settings import Settings


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    before = words.language()
    words.use(resources() / "locale", "nl")
    yield
    words.use(resources() / "locale", before)


def _open(path: Path) -> None:
    with regular_file(path, 3):
        pass


class _Found(Library):
    """A library as it can be found, without a folder."""

    def __init__(self, torn: str, *, closed: bool) -> None:
        self.notice, self._closed, self.folder = torn, closed, Path("zaken")

    @property
    def read_only(self) -> str:
        return "closed" if self._closed else ""


@pytest.mark.parametrize(
    ("found", "settings", "said"),
    [
        (_Found("", closed=False), Settings(), ()),
        (_Found("", closed=True), Settings(), ("zaken alleen lezen",)),
        (_Found("torn", closed=False), Settings(notice="x"), ("mist misschien", "instelling")),
    ],
)
def test_how_it_was_found_is_told_at_once(
    found: Library, settings: Settings, said: tuple[str, ...]
) -> None:
    told = notices(found, settings)
    assert all(one in told for one in said)
    assert bool(told) == bool(said)


ROWS: list[tuple[Callable[[Path], object], str, str]] = [
    (lambda path: write_whole(path, b"x"), "no/brief.pdf", "die map is er niet"),
    (lambda path: write_whole(path, b"x"), "there", "Kies een andere naam"),
    (lambda path: write_all({path: b"x"}, force=True), "folder", "is een map"),
    (lambda path: write_whole(path, b"x"), "n" * 300, "te lang voor deze schijf"),
    (lambda path: make_folder(path / "in"), "there", "die map is er niet"),
    (_open, "gone", "is er niet meer"),
    (_open, "folder", "kan niet worden gelezen"),
    (_open, "empty", "is leeg"),
    (_open, "there", "groter dan"),
    (read_case, "there", "geen zaakbestand van Geachte"),
    (read_case, "newer.json", "nieuwere Geachte"),
]


@pytest.mark.parametrize(("act", "name", "said"), ROWS)
def test_a_file_that_is_refused_is_told_in_dutch(
    tmp_path: Path, act: Callable[[Path], object], name: str, said: str
) -> None:
    (tmp_path / "there").write_bytes(b"words")
    (tmp_path / "empty").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "newer.json").write_text('{"format": 99, "case": {}}')
    with pytest.raises(UserError) as refused:
        act(tmp_path / name)
    told = trouble(refused.value)
    assert said in told
    # The name is enough, and a path is long; but of a folder that is missing it tells which.
    assert (str(tmp_path) in told) is (said == "die map is er niet")
