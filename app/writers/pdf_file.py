"""The file around the pages: properties, archive marks (PDF/A-2b), fixed bytes.

The same letter gives the same bytes: dates are the letter's, the identifier is made from
the properties, and no clock, machine or library is named.
"""

from __future__ import annotations

import zlib
from datetime import date
from functools import lru_cache
from hashlib import sha256
from html import escape
from io import BytesIO
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from app.core.record import record
from app.letters.letter import Letter
from app.writers.fonts import visible
from app.writers.languages import language_tag
from app.writers.links import refused
from app.writers.pdf_archive import archived
from app.writers.pdf_draw import Drawer, Library
from app.writers.pdf_flow import Sheet
from app.writers.written import Written

PRODUCER = "Geachte"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreateDate>{day}T12:00:00+00:00</xmp:CreateDate>
<xmp:ModifyDate>{day}T12:00:00+00:00</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


@record
class Properties:
    """The properties of a file; ``language`` is ISO 639-1, with a region or without."""

    title: str
    author: str
    language: str
    day: date


def properties_of(letter: Letter) -> Properties:
    """Return the properties of the file of *letter*."""
    return Properties(
        letter.title or letter.subject, letter.author, letter.language, letter.day
    )


def save(
    sheets: list[Sheet], properties: Properties, size: tuple[float, float], resources: Path
) -> Written:
    """Return the PDF of *sheets* on paper of *size* points, and which links it leaves out."""
    out = BytesIO()
    # The default wraps every stream in text: a quarter larger, and slow.
    rl_config.useA85 = 0
    canvas = Canvas(
        out,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        pdfVersion=(1, 7),
        initialFontName="SourceSans3-Regular",
        lang=language_tag(properties.language),
    )
    clean = _shown(properties)
    _describe(canvas, clean, resources)
    drawer = Drawer(canvas, size[1])
    for sheet in sheets:
        drawer.draw(sheet)
    canvas.save()
    return Written(archived(out.getvalue()), tuple(map(refused, drawer.refused)))


def _shown(properties: Properties) -> Properties:
    return Properties(
        visible(properties.title).strip() or PRODUCER,
        visible(properties.author).strip(),
        properties.language,
        properties.day,
    )


def _describe(canvas: Library, properties: Properties, resources: Path) -> None:
    canvas.setViewerPreference("DisplayDocTitle", "true")
    document = canvas._doc  # noqa: SLF001 - no other way leads to its catalogue
    document.info = _Info(properties)
    document._ID = _identifier(properties)  # noqa: SLF001 - else it names the library
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.__Refs__ = catalog.__NoDefault__
    catalog.Metadata = pdfdoc.XMP(creator=lambda _: _packet(properties))
    catalog.OutputIntents = pdfdoc.PDFArray([document.Reference(_intent(document, resources))])


def _intent(document: Library, resources: Path) -> pdfdoc.PDFDictionary:
    filters = pdfdoc.PDFArray(["/FlateDecode"])
    profile = pdfdoc.PDFStream(
        dictionary=pdfdoc.PDFDictionary({"N": 3, "Filter": filters}),
        content=_profile(resources),
    )
    return pdfdoc.PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
            "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile),
        }
    )


@lru_cache(maxsize=4)
def _profile(resources: Path) -> bytes:
    """Return the packed profile of colours, which is the same in every file."""
    return zlib.compress((resources / "srgb.icc").read_bytes())


class _Info(pdfdoc.PDFObject):  # type: ignore[misc]  # the library has no types
    """The information dictionary, with our keys only."""

    def __init__(self, properties: Properties) -> None:
        self.properties = properties

    def digest(self, signature: Library) -> None:
        """Leave the library's signature as it is: the identifier is ours."""

    def format(self, document: Library) -> Library:
        properties = self.properties
        stamp = pdfdoc.PDFString(f"D:{properties.day:%Y%m%d}120000+00'00'")
        entries = {
            "Title": pdfdoc.PDFString(properties.title),
            "Producer": pdfdoc.PDFString(PRODUCER),
            "CreationDate": stamp,
            "ModDate": stamp,
        }
        if properties.author:
            entries["Author"] = pdfdoc.PDFString(properties.author)
        return pdfdoc.PDFDictionary(entries).format(document)


def _identifier(properties: Properties) -> bytes:
    digest = sha256(repr(properties).encode("utf-8", "replace")).hexdigest()[:32]
    return f"[<{digest}><{digest}>]".encode("ascii")


def _packet(properties: Properties) -> bytes:
    author = _escaped(properties.author)
    creator = f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n"
    text = _XMP.format(
        language=language_tag(properties.language),
        title=_escaped(properties.title),
        creator=creator if author else "",
        producer=PRODUCER,
        day=properties.day.isoformat(),
    )
    return text.encode("utf-8")


def _escaped(text: str) -> str:
    """Return *text* for XML that stands unpacked in a stream, whose end it may not name."""
    return escape(text, quote=False).replace("endstream", "endstre&#97;m")
