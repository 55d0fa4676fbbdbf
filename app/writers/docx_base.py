"""The empty Word document that every letter is written into: ``resources/base.docx``.

It is made here, part by part, so that it carries no trace of another program: no thumbnail,
theme, template path, author, comment, revision mark or time.
"""

from __future__ import annotations

from app.writers.docx_package import (
    DECLARATION,
    content_types,
    package_relations,
    relations,
)
from app.writers.docx_styles import FONT, NAMESPACE, SUBSTITUTE, styles_xml
from app.writers.docx_zip import Archive

_COMPATIBILITY = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
}
_BODY = (
    '<w:body><w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
)


def build() -> bytes:
    """Return the base document, the same bytes each time."""
    names = ("document", "styles", "settings", "fontTable")
    parts = {
        "[Content_Types].xml": content_types(names),
        "_rels/.rels": package_relations(core=False),
        "word/document.xml": f'{DECLARATION}<w:document xmlns:w="{NAMESPACE}">{_BODY}',
        "word/_rels/document.xml.rels": relations(names[1:]),
        "word/styles.xml": styles_xml("nl-NL"),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
    }
    return Archive().with_parts(parts).closed()


def _settings() -> str:
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{value}"/>'
        for name, value in _COMPATIBILITY.items()
    )
    return (
        f'{DECLARATION}<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="709"/><w:autoHyphenation w:val="0"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatibility}</w:compat></w:settings>"
    )


def _fonts() -> str:
    return (
        f'{DECLARATION}<w:fonts xmlns:w="{NAMESPACE}"><w:font w:name="{FONT}">'
        f'<w:altName w:val="{SUBSTITUTE}"/><w:panose1 w:val="020F0502020204030204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    )
