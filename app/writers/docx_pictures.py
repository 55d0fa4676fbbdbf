"""A picture within a line of a Word document."""

from __future__ import annotations

from app.writers.docx_text import Collected, attribute
from app.writers.pictures import printed_size

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_UNITS = 36_000  # of the format, in a millimetre


def picture_xml(
    data: bytes, most: tuple[float, float], named: str, collected: Collected
) -> str:
    """Return the PNG *data* as a run, *named* for who cannot see it, at *most* so many mm."""
    width, height = (round(each * _UNITS) for each in printed_size(data, most))
    id_ = collected.image(data)
    name = f'id="{id_.removeprefix("rImage")}" name="{id_}" descr="{attribute(named)}"'
    extent = f'cx="{width}" cy="{height}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
        f' distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/><wp:docPr {name}/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {name}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id_}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>"
    )
