"""A letter as one HTML file that reads well aloud, on a screen and on paper.

The file needs nothing else: no script, no font, no picture, no address but the links of the
text, and a policy that forbids the reader's browser to fetch anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from app.letters.letter import Annex, Layout, Letter, Signature
from app.writers.characters import one_line, printable
from app.writers.html_blocks import blocks_html, identifier, lines_html, runs_html
from app.writers.languages import language_tag
from app.writers.written import Written

_STYLE = """
body { font: 1.05rem/1.5 Calibri, Carlito, "Source Sans 3", sans-serif; color: #1a1a1a;
  background: #fff; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.3rem; margin: 2rem 0 .8rem; }
h2, h3, h4 { font-size: 1.1rem; color: #17365d; margin: 1.2rem 0 .3rem; }
p, ul, ol, dl, table, blockquote { margin: 0 0 .8rem; }
address { font-style: normal; }
.name { font-size: 1.5rem; font-weight: 600; color: #17365d; margin: 0; }
.concept { font-size: 1.3rem; font-weight: 600; color: #9b1c1c; }
.sending { font-weight: 600; }
.return, dt { font-size: .8rem; color: #555b63; }
dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin-top: 1.5rem; }
dd { margin: 0; }
.demands { border-left: 2px solid #17365d; padding-left: 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; border-top: 1.5px solid;
  border-bottom: 1px solid; }
th, td { text-align: left; vertical-align: top; padding: .2rem .5rem .2rem 0;
  border-bottom: 1px solid #9aa0a6; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 1px solid; }
.total > * { font-weight: 600; }
.right { text-align: right; }
ul { list-style: "–  "; }
.space { margin-top: 4rem; }
a { color: #17365d; }
@media print {
  @page { size: A4; margin: 20mm 33mm 24mm; }
  body { margin: 0; padding: 0; max-width: none; font-size: 11pt; }
  h1, h2, h3, h4 { break-after: avoid; }
  .demands, tr, li { break-inside: avoid; }
  .annex { break-before: page; }
  a { color: inherit; text-decoration: none; }
}
"""


def write(letter: Letter) -> Written:
    """Return *letter* as a self-contained HTML page in UTF-8."""
    warnings: dict[str, None] = {}
    title = one_line(letter.title or letter.subject) or letter.type
    head = (
        '<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
    )
    if letter.author:
        head += f'<meta name="author" content="{escape(one_line(letter.author))}">\n'
    body = "\n".join(_body(letter, warnings))
    page = (
        f'<!DOCTYPE html>\n<html lang="{language_tag(letter.language)}">\n<head>\n{head}'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )
    return Written(page.encode(), tuple(warnings))


def _body(letter: Letter, warnings: dict[str, None]) -> Iterator[str]:
    if letter.layout is not Layout.TEXT:
        yield from _paragraph("concept", letter.concept)
    if letter.layout is Layout.LETTER:
        yield from _letterhead(letter)
    if letter.layout is not Layout.ANNEX:
        yield from _sections(letter, warnings)
    if letter.layout in (Layout.LETTER, Layout.STATEMENT):
        yield from _end(letter)
    if letter.layout is not Layout.TEXT:
        level = 1 if letter.layout is Layout.ANNEX else 2
        for annex in letter.annexes:
            yield from _annex(annex, level, warnings)


def _letterhead(letter: Letter) -> Iterator[str]:
    if letter.sender.name or letter.sender.details:
        yield "<address>"
        yield from _paragraph("name", letter.sender.name)
        yield from _paragraph("", "\n".join(letter.sender.details))
        yield "</address>"
    yield from _paragraph("sending", letter.sending_line)
    yield from _paragraph("return", letter.return_line)
    yield from _paragraph("addressee", "\n".join(letter.addressee))
    if letter.references:
        yield "<dl>"
        for field in letter.references:
            yield (
                f"<div><dt>{lines_html(field.label)}</dt><dd>{lines_html(field.value)}</dd></div>"
            )
        yield "</dl>"
    if letter.subject:
        yield f"<h1>{lines_html(letter.subject)}</h1>"
    yield from _paragraph("", letter.salutation)


def _sections(letter: Letter, warnings: dict[str, None]) -> Iterator[str]:
    for section in letter.sections:
        yield f'<section class="{section.part}">'
        yield from blocks_html(section.blocks, 0, warnings)
        yield "</section>"


def _end(letter: Letter) -> Iterator[str]:
    yield from _paragraph("", letter.closing)
    for signature in letter.signatures:
        yield from _signature(signature, space=letter.signature_space)
    if letter.enclosures_title:
        yield f"<h2>{lines_html(letter.enclosures_title)}</h2>"
    if letter.enclosures:
        items = (
            f'<li value="{each.number}">{lines_html(each.title)}</li>'
            for each in letter.enclosures
        )
        yield from ("<ol>", *items, "</ol>")
    yield from _paragraph("", letter.copies)


def _signature(signature: Signature, *, space: bool) -> Iterable[str]:
    text = "\n".join(line for line in (signature.name, signature.line) if line)
    return _paragraph("space" if space else "", text)


def _annex(annex: Annex, level: int, warnings: dict[str, None]) -> Iterator[str]:
    yield f'<section class="annex"{identifier(annex.id)}>'
    if annex.title:
        yield f"<h{level}>{runs_html(annex.title, warnings)}</h{level}>"
    if annex.lead:
        yield f"<p>{runs_html(annex.lead, warnings)}</p>"
    yield from blocks_html(annex.blocks, level - 1, warnings)
    yield "</section>"


def _paragraph(kind: str, text: str) -> Iterator[str]:
    if printable(text):
        yield (
            f'<p class="{kind}">{lines_html(text)}</p>'
            if kind
            else f"<p>{lines_html(text)}</p>"
        )
