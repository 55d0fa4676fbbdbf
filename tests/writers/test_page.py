"""The page profiles, as ANATOMY 2 gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import UserError
from app.writers.page import Page, Side, pages, read_page
from tests.writers.reading import PAGES

ALL = ("de-a", "de-b", "nl-left", "nl-mail", "nl-none", "nl-right", "uk-dl", "uk-plain")


def test_every_profile_is_known() -> None:
    assert pages(PAGES) == ALL


@pytest.mark.parametrize("name", ALL)
def test_profile_is_consistent(name: str) -> None:
    page = read_page(PAGES, name)
    text = page.text
    assert page.id == name
    assert page.paper == (210, 297)
    assert text.width <= text.wide
    assert text.x + text.wide <= 210 - 15
    assert page.references.value < text.first_top
    assert page.references.column * page.references.max <= text.wide + 1
    assert page.footer.baseline < 297 - 5


@pytest.mark.parametrize("name", ALL)
def test_address_ends_above_the_references(name: str) -> None:
    page = read_page(PAGES, name)
    last = page.address.first_baseline + (page.address.max_lines - 1) * page.address.step
    assert last < page.references.label - 3


@pytest.mark.parametrize(
    ("name", "window", "folds"),
    [
        ("nl-left", (33, 50, 83, 40), [108]),
        ("nl-right", (109, 50, 76, 40), [108]),
        ("de-b", (20, 45, 85, 45), [105, 210]),
        ("de-a", (20, 27, 85, 45), [87, 192]),
        ("uk-dl", (24, 39.5, 90, 26.7), [99, 198]),
    ],
)
def test_window_and_folds(name: str, window: tuple[float, ...], folds: list[float]) -> None:
    page = read_page(PAGES, name)
    zone = page.window
    assert zone
    assert (zone.x, zone.y, zone.width, zone.height) == window
    assert [mark.y for mark in page.fold] == folds


@pytest.mark.parametrize("name", ["nl-mail", "nl-none", "uk-plain"])
def test_plain_envelope_has_no_window_and_no_fold(name: str) -> None:
    page = read_page(PAGES, name)
    assert page.window is None
    assert page.fold == ()


def test_marks_of_the_dutch_sheet() -> None:
    page = read_page(PAGES, "nl-left")
    assert page.fold[0].side is Side.RIGHT
    assert page.punch
    assert (page.punch.y, page.punch.side) == (148.5, Side.LEFT)


@pytest.mark.parametrize("name", ["", "NL-LEFT", "../pages/nl-left", "nl-left.toml", "be"])
def test_unknown_profile_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(UserError) as caught:
        read_page(PAGES, name)
    assert "de-a, de-b, nl-left" in caught.value.sentence


def changed(folder: Path, old: str, new: str) -> Page:
    text = (PAGES / "nl-left.toml").read_text(encoding="utf-8")
    assert old in text
    (folder / "mine.toml").write_text(text.replace(old, new), encoding="utf-8")
    return read_page(folder, "mine")


def test_offset_and_window_can_be_measured_by_the_user(tmp_path: Path) -> None:
    page = changed(tmp_path, "offset = { x = 0, y = 0 }", "offset = { x = 2, y = -1.5 }")
    assert (page.offset.x, page.offset.y) == (2, -1.5)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("paper = [210, 297]", "paper = [210"),
        ("paper = [210, 297]", ""),
        ("paper = [210, 297]", "paper = [210]"),
        ('side = "right"', 'side = "top"'),
        ("width = 136", "breadth = 136"),
        ("footer = { baseline = 283, right = 177 }", "footer = 283"),
    ],
    ids=["not toml", "no paper", "half a paper", "unknown side", "unknown key", "no table"],
)
def test_damaged_profile_is_a_users_error(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(UserError, match="'mine' cannot be read"):
        changed(tmp_path, old, new)
