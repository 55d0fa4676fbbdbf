"""Letters made of any text at all, for the properties that every format must have."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from app.letters.letter import (
    Align,
    Annex,
    Column,
    Enclosure,
    Field,
    Heading,
    Item,
    Items,
    Letter,
    Message,
    Paragraph,
    Part,
    Quote,
    Row,
    Run,
    Section,
    Sender,
    Signature,
    Table,
)

# Everything that Python holds in a string, lone surrogates too, and what is markup somewhere.
_NASTY = (
    "<b>&amp;",
    "]]>",
    "{{ 7*7 }}",
    "a\r\nBcc: x@example.org",
    "=?utf-8?q?=0ABcc?=",
    "\x00",
)
texts = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=12),
    st.text(st.sampled_from("ab \n\t\r\u00a0<>&\"'é€\ud800\uffff\x07"), max_size=12),
    st.sampled_from(_NASTY),
)
links = st.sampled_from(
    ("", "", "https://example.org/?a=1&b=2", "mailto:a@example.org", "javascript:alert(1)")
)
runs = st.lists(
    st.builds(
        Run, texts, st.booleans(), st.booleans(), st.sampled_from(("", "de", '"x"')), links
    ),
    max_size=3,
).map(tuple)
ids = st.text(max_size=5)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    cells = st.tuples(*[runs] * width)
    columns = st.builds(Column, runs, st.floats(0, 9), st.sampled_from(Align))
    return Table(
        draw(ids),
        draw(st.tuples(*[columns] * width)),
        tuple(draw(st.lists(st.builds(Row, cells, st.just(()), st.booleans()), max_size=3))),
    )


blocks = st.lists(
    st.one_of(
        st.builds(Paragraph, ids, runs),
        st.builds(Heading, ids, runs, st.integers(1, 3)),
        st.builds(Quote, ids, runs),
        st.builds(
            Items,
            ids,
            st.lists(st.builds(Item, runs), max_size=3).map(tuple),
            st.booleans(),
            st.integers(1, 200),
        ),
        tables(),
    ),
    max_size=4,
).map(tuple)

some = st.lists(texts, max_size=3).map(tuple)

messages = st.builds(Message, texts, texts, texts, blocks, texts)

letters = st.builds(
    Letter,
    type=st.just("complaint"),
    language=st.sampled_from(("nl", "en", "de", "<")),
    day=st.just(date(2025, 4, 30)),
    title=texts,
    author=texts,
    concept=texts,
    sender=st.builds(Sender, texts, some),
    sending_line=texts,
    return_line=texts,
    addressee=some,
    references=st.lists(st.builds(Field, texts, texts), max_size=5).map(tuple),
    subject=texts,
    salutation=texts,
    sections=st.lists(st.builds(Section, st.sampled_from(Part), blocks), max_size=3).map(tuple),
    closing=texts,
    signatures=st.lists(st.builds(Signature, texts, texts), max_size=3).map(tuple),
    enclosures_title=texts,
    enclosures=st.lists(st.builds(Enclosure, st.integers(1, 9), texts), max_size=3).map(tuple),
    copies=texts,
    annexes=st.lists(
        st.builds(Annex, ids, runs, runs, blocks, st.tuples(texts, texts), texts), max_size=2
    ).map(tuple),
    running=texts,
    page_label=texts,
    message=st.none() | messages,
)
