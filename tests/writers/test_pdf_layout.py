"""Where things stand on the sheets, and what is kept together."""

from __future__ import annotations

import pytest

from app.errors import UserError
from app.letters.letter import Align, Column, Field, Layout, Part, Row, Sender, Signature, Table
from app.writers.page import read_page
from tests.writers.hand_made import (
    DEMANDS,
    OPENING,
    a_heading,
    a_letter,
    a_list,
    a_section,
    a_short_letter,
    a_table,
    an_annex,
    runs,
)
from tests.writers.reading import PAGES, box_of, boxes, page_texts, words, written

SENTENCE = "Dit is een gewone zin van enige lengte over een levering die niet kwam. "
WINDOWED = ("nl-left", "nl-right", "de-a", "de-b", "uk-dl")
FIVE_LINES = (
    "KPN B.V.",
    "Afdeling Klantenservice",
    "Postbus 1234",
    "1234 ZZ STAD",
    "NEDERLAND",
)


@pytest.mark.parametrize("name", WINDOWED)
def test_the_address_stands_inside_the_window(name: str) -> None:
    window = read_page(PAGES, name).window
    data = written(a_letter(addressee=FIVE_LINES), name).data
    assert window
    for line in FIVE_LINES:
        box = box_of(data, line)
        assert window.x <= box.left
        assert box.right <= window.x + window.width
        assert window.y <= box.top
        assert box.bottom <= window.y + window.height


@pytest.mark.parametrize("name", WINDOWED)
def test_nothing_else_shows_through_the_window(name: str) -> None:
    window = read_page(PAGES, name).window
    letter = a_letter(addressee=FIVE_LINES, return_line="", sending_line="")
    assert window
    inside = {
        box.text
        for box in boxes(written(letter, name).data)
        if box.right > window.x
        and box.left < window.x + window.width
        and box.bottom > window.y
        and box.top < window.y + window.height
    }
    assert " ".join(sorted(inside)).split() == " ".join(sorted(FIVE_LINES)).split()


@pytest.mark.parametrize(
    ("text", "left", "baseline"),
    [
        ("Noor Hartman", 33, 23),
        ("Per post", 33, 47),
        ("Afzender", 33, 53),
        ("KPN B.V.", 33, 60.5),
        ("Postbus 1234", 33, 70.5),
        ("Datum", 33, 96),
        ("123456789", 69, 101),
        ("TV-2025", 105, 101),
    ],
)
def test_the_grid_of_nl_left(text: str, left: float, baseline: float) -> None:
    box = box_of(written(a_letter()).data, text)
    assert box.left == pytest.approx(left, abs=0.8)
    # The foot of a box reaches below the baseline where letters do.
    assert baseline - 0.2 <= box.bottom <= baseline + 1.5


def test_details_end_at_the_right_edge() -> None:
    box = box_of(written(a_letter()).data, "noor.hartman@example.org")
    assert box.right == pytest.approx(177, abs=0.4)
    assert box_of(written(a_letter()).data, "06 12").left == pytest.approx(box.left, abs=0.5)


def test_british_details_stand_under_the_name() -> None:
    data = written(a_letter(), "uk-plain").data
    name, street = box_of(data, "Noor Hartman"), box_of(data, "Lindehof 27")
    assert street.left == pytest.approx(name.left, abs=0.8)
    assert street.top > name.bottom


def test_text_keeps_to_its_area() -> None:
    data = written(a_letter()).data
    for number in (0, 1):
        for box in boxes(data, number):
            if "Pagina" not in box.text:
                assert box.right <= 177.3
                assert box.bottom <= 273.3


def test_the_demands_stand_whole_on_the_first_page() -> None:
    first = page_texts(written(a_letter()).data)[0]
    assert "Wat ik u vraag" in first
    assert "Mijn internetabonnement houd ik." in first


def test_demands_that_do_not_fit_go_on_together_with_a_warning() -> None:
    opening = a_section(Part.OPENING, SENTENCE * 30)
    made = written(a_letter(sections=(opening, DEMANDS)))
    first, second = page_texts(made.data)
    assert "Wat ik u vraag" not in first
    assert "Wat ik u vraag" in second
    assert "houd ik." in second
    assert any("first page" in warning for warning in made.warnings)


def test_demands_longer_than_a_page_are_printed_all_the_same() -> None:
    many = a_list(*[f"vraag {n}" for n in range(60)])
    letter = a_letter(
        sections=(OPENING, a_section(Part.DEMANDS, a_heading("Wat ik vraag"), many))
    )
    text = " ".join(words(written(letter).data))
    assert all(f"vraag {n}" in text for n in range(60))


def test_a_heading_stays_with_its_text() -> None:
    for count in range(28, 44):
        lines = [f"regel {n}" for n in range(count)]
        letter = a_short_letter("\n".join(lines), a_heading("Kop"), SENTENCE * 5)
        for text in page_texts(written(letter).data):
            last = text.strip().splitlines()[-2:]
            assert "Kop" not in " ".join(last[:1] if "Pagina" in last[-1] else last)


def test_the_closing_takes_text_with_it() -> None:
    few = set()
    for count in range(14, 46):
        paragraphs = [f"Alinea {n}." for n in range(count)]
        texts = page_texts(written(a_short_letter(*paragraphs)).data)
        for text in texts[1:]:
            body = [line for line in text.splitlines() if line.startswith("Alinea")]
            assert len(body) >= 2
            few |= {count} if len(body) < 4 else set()
    # Only where four lines would leave more than eight lines of the page before empty.
    assert len(few) <= 2


def test_closing_and_name_are_not_parted() -> None:
    for count in range(20, 48):
        letter = a_short_letter(*[f"Alinea {n}." for n in range(count)])
        last = page_texts(written(letter).data)[-1]
        at = last.index("Met vriendelijke groet,")
        assert "Noor Hartman" in last[at:]


def test_enclosures_are_kept_together() -> None:
    for count in range(16, 30):
        paragraphs = a_section(Part.STORY, *[f"Alinea {n}." for n in range(count)])
        texts = page_texts(written(a_letter(sections=(paragraphs,))).data)
        assert sum("Bijlagen\n" in text for text in texts) == 1
        page = next(text for text in texts if "Bijlagen\n" in text)
        assert "Chatgesprek, april 2025" in page
        assert "Overzicht van contacten en toezeggingen" in page


def test_a_greeting_in_the_text_is_not_parted_from_its_name() -> None:
    for count in range(20, 60):
        lines = "\n".join(f"regel {n}" for n in range(count))
        text = a_section(Part.STORY, lines)
        signed = a_section(Part.CLOSING, "Met vriendelijke groet,", "Een klant", SENTENCE)
        letter = a_letter(
            layout=Layout.STATEMENT, sections=(text, signed), closing="", signatures=()
        )
        for page in page_texts(written(letter).data):
            assert ("vriendelijke groet" in page) == ("Een klant" in page)


def test_spaces_shrink_before_the_closing_moves() -> None:
    def step(count: int) -> tuple[int, float]:
        data = written(a_short_letter(*[f"Alinea {n}." for n in range(count)])).data
        gap = box_of(data, "Alinea 1.").top - box_of(data, "Alinea 0.").top
        return len(page_texts(data)), round(gap / (25.4 / 72), 1)

    steps = [step(count) for count in range(12, 22)]
    on_one_page = [gap for count, gap in steps if count == 1]
    # Leading and space after: 15 + 7.6, 14.7 + 6.8, 13.6 + 5.6.
    assert set(on_one_page) >= {22.6, 21.5, 19.2}
    assert on_one_page == sorted(on_one_page, reverse=True)


def test_a_letter_of_one_page_and_a_bit_takes_one() -> None:
    def pages(count: int, **more: object) -> tuple[int, float]:
        letter = a_short_letter(*[f"Alinea {n}." for n in range(count)], **more)
        data = written(letter).data
        return len(page_texts(data)), box_of(data, "Alinea 1.").bottom

    found = [pages(count) for count in range(12, 26)]
    ones = [top for number, top in found if number == 1]
    twos = [top for number, top in found if number == 2]
    assert min(ones) < min(twos)  # the smallest setting is for one page alone
    assert found == sorted(found, key=lambda one: one[0])


def test_a_page_that_stands_alone_uses_the_foot_that_has_no_number() -> None:
    def lowest(count: int) -> tuple[int, float]:
        data = written(a_short_letter(*[f"Alinea {n}." for n in range(count)])).data
        foot = max(box.bottom for box in boxes(data) if "Pagina" not in box.text)
        return len(page_texts(data)), foot

    found = [lowest(count) for count in range(12, 28)]
    assert 273.3 < max(foot for pages, foot in found if pages == 1) <= 283.3
    assert all(foot <= 273.3 for pages, foot in found if pages == 2)


def test_two_signatures_stand_side_by_side() -> None:
    names = (Signature("Noor Hartman"), Signature("Sam de Wit", "namens Noor Hartman"))
    data = written(a_short_letter("tekst", signatures=names)).data
    both = [box for box in boxes(data) if box.text in ("Noor Hartman", "Sam de Wit")][-2:]
    assert both[0].bottom == pytest.approx(both[1].bottom, abs=0.5)
    assert both[1].left - both[0].left == pytest.approx(68, abs=0.8)
    assert "namens" in words(data)


def test_space_for_the_signature() -> None:
    def gap(space: bool) -> float:
        data = written(a_short_letter("tekst", signature_space=space)).data
        closing = box_of(data, "Met vriendelijke")
        return [box for box in boxes(data) if box.text == "Noor Hartman"][
            -1
        ].top - closing.bottom

    assert gap(True) - gap(False) == pytest.approx(16 - 7.6 * 25.4 / 72, abs=0.1)
    assert gap(True) > 16


def test_table_heads_return_on_each_page() -> None:
    rows = [[str(n), f"Telefoon {n}", "geen"] for n in range(120)]
    letter = a_short_letter(
        "in", annexes=(an_annex(a_table([1, 4, 2], ["Nr.", "Hoe", "Nu"], *rows)),)
    )
    annex = page_texts(written(letter).data)[1:]
    assert len(annex) > 2
    assert all("Nr. Hoe Nu" in " ".join(text.split()) for text in annex)
    assert [f"Telefoon {n}" in " ".join(annex) for n in range(120)] == [True] * 120


def test_at_least_two_rows_on_each_side_of_a_page_end() -> None:
    for count in range(22, 40):
        filler = "\n".join(["regel"] * count)
        rows = [[f"rij{n}", "x"] for n in range(4)]
        texts = page_texts(
            written(a_short_letter(filler, a_table([1, 1], ["A", "B"], *rows))).data
        )
        assert all(text.count("rij") in (0, 2, 4) for text in texts)


def test_rows_are_not_split() -> None:
    for count in range(20, 40):
        filler = "\n".join(["regel"] * count)
        rows = [[f"r{n}eerste\nr{n}tweede\nr{n}derde", "x"] for n in range(3)]
        texts = page_texts(
            written(a_short_letter(filler, a_table([1, 1], ["A", "B"], *rows))).data
        )
        for text in texts:
            assert all((f"r{n}eerste" in text) == (f"r{n}derde" in text) for n in range(3))


def test_a_row_taller_than_a_page_goes_on_over_the_page() -> None:
    tall = "\n".join(f"regel{n}" for n in range(200))
    table = a_table([1, 1], ["Kop", "B"], ["a", "b"], [tall, "x"])
    there = words(written(a_short_letter("in", annexes=(an_annex(table),))).data)
    assert [word for word in there if word.startswith("regel")] == [
        f"regel{n}" for n in range(200)
    ]


def test_amounts_end_together() -> None:
    columns = (Column(runs("Wat")), Column(runs("Bedrag"), align=Align.RIGHT))
    rows = (
        Row((runs("een"), runs("€ 5,00"))),
        Row((runs("twee"), runs("€ 1.250,00")), strong=True),
    )
    data = written(a_short_letter("in", Table("t", columns, rows))).data
    small, large = box_of(data, "€ 5,00"), box_of(data, "€ 1.250,00")
    assert small.right == pytest.approx(large.right, abs=0.3)
    assert small.right == pytest.approx(177, abs=0.6)


def test_row_with_another_number_of_cells_is_refused() -> None:
    table = Table("t", (Column(runs("a")),), (Row((runs("x"), runs("lost"))),))
    with pytest.raises(ValueError, match="zip"):
        written(a_short_letter(table))


def test_columns_of_no_width_lose_nothing() -> None:
    table = a_table([0, 0], ["A", "B"], ["links", "rechts"])
    text = "".join(words(written(a_short_letter(table)).data))
    assert "links" in text
    assert "rechts" in text


def test_a_wide_address_line_is_broken_at_a_space() -> None:
    name = "Nederlandse Vereniging van Klanten van Telecommunicatiebedrijven"
    data = written(a_letter(addressee=(name, "Postbus 1234", "1234 ZZ  STAD"))).data
    window = read_page(PAGES, "nl-left").window
    assert window
    for start in ("Nederlandse", "van Telecommunicatie", "Postbus"):
        assert box_of(data, start).right <= window.x + window.width
    assert name in " ".join(words(data))


def test_an_address_that_fits_in_smaller_type_is_set_in_it() -> None:
    line = "Nederlandse Vereniging van Klanten van T.V. Bedr."
    full = ("Eerste", line, "B", "C", "1234 ZZ STAD", "BELGIE")
    data = written(a_letter(addressee=full)).data
    first, second = box_of(data, "Eerste"), box_of(data, "BELGIE")
    assert second.top - first.top == pytest.approx(25, abs=1)


@pytest.mark.parametrize("lines", [("x",) * 7, ("w" * 400,), ("woord " * 90,)])
def test_an_address_that_never_fits_is_refused_not_cut(lines: tuple[str, ...]) -> None:
    with pytest.raises(UserError, match="Shorten it"):
        written(a_letter(addressee=lines))


def test_long_references_push_the_text_down() -> None:
    plain = written(a_letter()).data
    long = written(a_letter(references=(Field("Uw kenmerk", "AB-1234567890 " * 8),))).data
    assert box_of(long, "Klacht: digitale").top > box_of(plain, "Klacht: digitale").top
    assert words(long).count("AB-1234567890") == 8


def test_more_than_four_references_take_another_row() -> None:
    fields = tuple(Field(f"Veld {n}", f"waarde{n}") for n in range(6))
    data = written(a_letter(references=fields)).data
    assert box_of(data, "waarde4").left == pytest.approx(33, abs=0.8)
    assert box_of(data, "waarde4").top > box_of(data, "waarde0").bottom
    assert box_of(data, "Klacht: digitale").top > box_of(data, "waarde5").bottom


def test_long_sender_return_and_running_lines_are_not_cut() -> None:
    long = "Vereniging " * 14
    letter = a_letter(sender=Sender(long, (long,)), return_line=long, running=long * 2)
    there = written(letter).data
    assert words(there).count("Vereniging") == 14 * 5
    assert all(box.right <= 178 for box in boxes(there))


def test_offset_moves_the_address_only(tmp_path: object) -> None:
    from dataclasses import replace

    from app.writers import pdf
    from app.writers.page import Offset
    from tests.writers.reading import RESOURCES

    page = read_page(PAGES, "nl-left")
    moved = replace(page, offset=Offset(3, -2))
    before = written(a_letter()).data
    after = pdf.write(a_letter(), moved, RESOURCES).data
    old, new = box_of(before, "KPN B.V."), box_of(after, "KPN B.V.")
    assert (new.left - old.left, new.top - old.top) == pytest.approx((3, -2), abs=0.05)
    assert box_of(before, "Datum") == box_of(after, "Datum")


def test_numbers_of_a_list_start_where_told_and_push_their_text() -> None:
    from dataclasses import replace

    items = replace(a_list("een", "twee"), start=998)
    data = written(a_short_letter(items)).data
    assert [word for word in words(data) if word in ("998.", "999.")] == ["998.", "999."]
    assert box_of(data, "een" if box_of(data, "998.").text == "998." else "998.").left > 33


def test_dashes_mark_an_unordered_list() -> None:
    assert (
        words(written(a_short_letter(a_list("een", "twee", ordered=False))).data).count("–")
        == 2
    )
