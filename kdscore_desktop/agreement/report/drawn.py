"""Pictures within the report's HTML: the SVG itself, or a PNG where Qt prints, which knows none."""

from __future__ import annotations

import base64
import re

from kdscore_desktop.agreement.pictures.canvas import Picture, rendered
from kdscore_desktop.agreement.report.html import Markup, Medium, element
from kdscore_desktop.agreement.report.words import ENGLISH, ReportWords

_PNG_DPI = 200
_PRINTED_WIDTH = 0.72  # of a picture's width on a screen
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
    medium
        A browser gets the drawing itself, Qt's printer an image with its size in pixels.
    words
        In which the report speaks.
    """

    def __init__(self, medium: Medium, words: ReportWords = ENGLISH) -> None:
        self.words = words
        self._medium = medium
        self._drawn = 0

    def figure(self, picture: Picture, told: str) -> Markup:
        """Return a picture; `told` says what it shows to those who do not see it."""
        self._drawn += 1
        if self._medium == "print":
            return element("p", _png(picture, told))
        return element("figure", self._svg(picture, told))

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
    picture_size = picture.get_size_inches()
    # With both sides told, Qt lays the page out without decoding the picture.
    width, height = (str(round(_PRINTED_WIDTH * side * picture.dpi)) for side in picture_size)
    return element(
        "img", src=f"data:image/png;base64,{image}", alt=told, width=width, height=height
    )
