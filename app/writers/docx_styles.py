"""The styles of our Word documents: built-in names first, then our own.

Built-in names carry meaning for screen readers and survive a change of the program's
language.  Sizes, distances and colours follow the letter's type scale; text is flush left,
never hyphenated, and all distance lies in the styles, so that no paragraph is empty.
"""

from __future__ import annotations

from app.core.record import record

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = "Calibri"
SUBSTITUTE = "Carlito"  # the same widths, free, found in office suites
ACCENT = "17365D"
GREY = "555B63"
RULE = "9AA0A6"
# What stands in the place of both for letters with serifs, with the kind of font it is.
_SERIFS = {
    FONT: "Cambria",
    SUBSTITUTE: "Caladea",
    "020F0502020204030204": "02040503050406030204",
    'w:val="swiss"': 'w:val="roman"',
}

# The demand panel: a rule of 1.5 pt at the text edge, 5 mm left of the text.
PANEL_INDENT = 283
PANEL_BORDER = (
    f'<w:pBdr><w:left w:val="single" w:sz="12" w:space="13" w:color="{ACCENT}"/></w:pBdr>'
)
HANGING = 351  # 6.2 mm for the number of a list item


@record
class Style:
    """A paragraph style; distances in twentieths of a point, sizes in half points."""

    id: str
    name: str
    based: str = "Normal"
    following: str = ""
    size: int = 0
    bold: bool = False
    colour: str = ""
    before: int = 0
    after: int = 0
    line: int = 0
    exact: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    outline: int = -1
    extra: str = ""  # further paragraph properties, those between the spacing and the level
    border: str = ""
    own: bool = False


STYLES = (
    Style("BodyText", "Body Text", after=152, line=284),
    Style("Title", "Title", following="Salutation", size=26, bold=True, after=160, line=320),
    Style("Date", "Date", following="BodyText"),
    Style("Salutation", "Salutation", following="BodyText", after=152, line=284),
    Style("Heading1", "heading 1", following="BodyText", size=23, bold=True, colour=ACCENT,
          before=110, after=52, line=304, keep_next=True, keep_lines=True, outline=0),
    Style("Heading2", "heading 2", following="BodyText", size=22, bold=True, colour=ACCENT,
          before=200, after=80, line=304, keep_next=True, keep_lines=True, outline=1),
    Style("Heading3", "heading 3", following="BodyText", size=21, bold=True,
          before=160, after=60, line=290, keep_next=True, keep_lines=True, outline=2),
    Style("ListNumber", "List Number", based="BodyText", after=56),
    Style("ListBullet", "List Bullet", based="BodyText", after=56),
    Style("Quote", "Quote", based="BodyText", extra='<w:ind w:left="283" w:right="283"/>'),
    Style("Closing", "Closing", following="Signature", before=80, line=284, keep_next=True),
    Style("Signature", "Signature", line=284, keep_lines=True),
    Style("Header", "header", size=18, colour=GREY),
    Style("Footer", "footer", size=18, colour=GREY, extra='<w:jc w:val="right"/>'),
    Style("GeachteConcept", "Geachte Concept", size=28, bold=True, colour="9B1C1C", own=True),
    Style("GeachteAfzender", "Geachte Afzender", size=30, bold=True, colour=ACCENT, own=True),
    Style("GeachteGegevens", "Geachte Gegevens", size=19, colour=GREY, line=252, own=True),
    Style("GeachteVerzending", "Geachte Verzending", size=20, bold=True, own=True),
    Style("GeachteRetour", "Geachte Retour", size=15, colour=GREY, own=True),
    Style("GeachteAdres", "Geachte Adres", size=22, line=283, exact=True, own=True),
    Style("GeachteLabel", "Geachte Label", size=16, colour=GREY, keep_next=True, own=True),
    Style("GeachteReferentie", "Geachte Referentie", size=20, before=50, own=True),
    Style("GeachteVraag", "Geachte Vraag", based="BodyText", border=PANEL_BORDER,
          extra=f'<w:ind w:left="{PANEL_INDENT}"/>', own=True),
    Style("GeachteBijlagetitel", "Geachte Bijlagetitel", based="Heading1", following="BodyText",
          size=28, after=120, own=True),
    Style("GeachteBijlagen", "Geachte Bijlagen", size=20, bold=True, before=260, after=40,
          keep_next=True, own=True),
    Style("GeachteBijlage", "Geachte Bijlage", based="ListNumber", size=19, line=260,
          after=1, own=True),
    Style("GeachteKopie", "Geachte Kopie", size=19, before=120, line=260, own=True),
    Style("GeachteKop", "Geachte Kop", size=18, bold=True, keep_next=True, own=True),
    Style("GeachteKopRechts", "Geachte Kop Rechts", based="GeachteKop",
          extra='<w:jc w:val="right"/>', own=True),
    Style("GeachteCel", "Geachte Cel", size=19, own=True),
    Style("GeachteCelRechts", "Geachte Cel Rechts", based="GeachteCel",
          extra='<w:jc w:val="right"/>', own=True),
    # Word joins two tables that touch, and wants a paragraph after the last one.
    Style("GeachteScheiding", "Geachte Scheiding", size=2, line=20, after=120, exact=True,
          own=True),
)  # fmt: skip


def styles_xml(language: str) -> str:
    """Return ``word/styles.xml`` with *language* (a tag such as ``nl-NL``) as its language."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:styles xmlns:w="{NAMESPACE}">{_defaults(language)}'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "</w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{ACCENT}"/></w:rPr></w:style>'
        f"{''.join(map(_style, STYLES))}{_TABLES}</w:styles>"
    )


def _defaults(language: str) -> str:
    fonts = " ".join(f'w:{which}="{FONT}"' for which in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        '<w:kern w:val="16"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def with_serifs(part: str) -> str:
    """Return the styles or the table of fonts with a face that has serifs."""
    for usual, other in _SERIFS.items():
        part = part.replace(usual, other)
    return part


def half_points(size: float) -> str:
    """Return the elements for text of *size* points."""
    return f'<w:sz w:val="{round(2 * size)}"/><w:szCs w:val="{round(2 * size)}"/>'


def _style(style: Style) -> str:
    custom = ' w:customStyle="1"' if style.own else ""
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="{style.based}"/>{following}'
        f"<w:qFormat/><w:pPr>{_paragraph(style)}</w:pPr><w:rPr>{_run(style)}</w:rPr></w:style>"
    )


def _paragraph(style: Style) -> str:
    parts = ["<w:keepNext/>" if style.keep_next else ""]
    parts.append("<w:keepLines/>" if style.keep_lines else "")
    parts.append(style.border)
    if style.before or style.after or style.line:
        rule = "exact" if style.exact else "atLeast"
        line = f' w:line="{style.line}" w:lineRule="{rule}"' if style.line else ""
        before = f' w:before="{style.before}"' if style.before else ""
        after = f' w:after="{style.after}"' if style.after else ""
        parts.append(f"<w:spacing{before}{after}{line}/>")
    parts.append(style.extra)
    if style.outline >= 0:
        parts.append(f'<w:outlineLvl w:val="{style.outline}"/>')
    return "".join(parts)


def _run(style: Style) -> str:
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour else ""
    size = f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>' if style.size else ""
    return bold + colour + size


def _borders(kind: str, sides: dict[str, tuple[str, int, str]]) -> str:
    drawn = "".join(
        f'<w:{side} w:val="{line}" w:sz="{size}" w:space="0" w:color="{colour}"/>'
        for side, (line, size, colour) in sides.items()
    )
    return f"<w:{kind}>{drawn}</w:{kind}>"


_GRID = _borders(
    "tblBorders",
    dict.fromkeys(
        ("top", "left", "bottom", "right", "insideH", "insideV"), ("single", 4, "auto")
    ),
)
_RULES = _borders(
    "tblBorders",
    {
        "top": ("single", 8, "000000"),
        "left": ("nil", 0, "auto"),
        "bottom": ("single", 6, "000000"),
        "right": ("nil", 0, "auto"),
        "insideH": ("single", 3, RULE),
        "insideV": ("nil", 0, "auto"),
    },
)
_UNDER_HEAD = _borders("tcBorders", {"bottom": ("single", 6, "000000")})

_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '</w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    f'<w:basedOn w:val="TableNormal"/><w:tblPr>{_GRID}</w:tblPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="GeachteTabel">'
    '<w:name w:val="Geachte Tabel"/><w:basedOn w:val="TableGrid"/><w:qFormat/>'
    f'<w:tblPr>{_RULES}<w:tblCellMar><w:top w:w="40" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
    '<w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    f'<w:tblStylePr w:type="firstRow"><w:tcPr>{_UNDER_HEAD}</w:tcPr></w:tblStylePr></w:style>'
)
