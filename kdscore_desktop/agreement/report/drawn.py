"""Pictures within the report's HTML: the SVG itself, or a PNG for readers that know no SVG."""

from __future__ import annotations

import base64
import re
from typing import Literal

from kdscore_desktop.agreement.pictures.canvas import Picture, rendered
from kdscore_desktop.agreement.report.html import Markup, element

Kind = Literal["svg", "png"]

_PNG_DPI = 150
_SVG = re.compile(r"<svg\b.*</svg>", re.DOTALL)
_METADATA = re.compile(r"<metadata>.*?</metadata>", re.DOTALL)
_IDENTIFIERS = (
    re.compile(r'(\bid=")([^"]+)'),
    re.compile(r"(url\(#)([^)]+)"),
    re.compile(r'(href="#)([^"]+)'),
)


class Pictures:
    """Turns pictures into HTML; one for each report, so that no identifier occurs twice.

    Parameters
    ----------
    kind
        "svg" puts the drawing itself into the page, "png" an image with its width in pixels.
    """

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._drawn = 0

    def figure(self, picture: Picture, told: str) -> Markup:
        """Return a picture; `told` says what it shows to those who do not see it."""
        self._drawn += 1
        return element(
            "figure", self._svg(picture, told) if self._kind == "svg" else _png(picture, told)
        )

    def _svg(self, picture: Picture, told: str) -> Markup:
        found = _SVG.search(rendered(picture, "svg").decode())
        assert found is not None
        drawing = _METADATA.sub("", found.group())
        for identifier in _IDENTIFIERS:
            drawing = identifier.sub(rf"\g<1>p{self._drawn}-\g<2>", drawing)
        label = element("i", role="img", aria_label=told).html
        attributes = label.removeprefix("<i").removesuffix("></i>")
        return Markup(drawing.replace("<svg", f"<svg{attributes}", 1))


def _png(picture: Picture, told: str) -> Markup:
    image = base64.b64encode(rendered(picture, "png", dpi=_PNG_DPI)).decode()
    width = round(picture.get_figwidth() * picture.dpi)
    return element("img", src=f"data:image/png;base64,{image}", alt=told, width=str(width))
