"""What a picture takes from where it is shown: colors, type and size. Never imports matplotlib."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kdscore_desktop.colors import Color

Format = Literal["png", "svg", "pdf"]
FORMATS: dict[str, Format] = {".png": "png", ".svg": "svg", ".pdf": "pdf"}
"""The formats that a picture can be saved in, by the endings of the files."""


@dataclass(frozen=True, slots=True)
class Look:
    """How pictures look.

    Parameters
    ----------
    foreground, background
        Of text and of the ground it stands on.
    accent
        For the one thing a picture is about where that is no level: a curve, a shade of cells.
    font_size
        Of the body, in points; the smaller text of a picture follows it.
    font_family
        A font's name, or "sans-serif" for the one that matplotlib carries.
    dpi
        Dots an inch of a PNG.
    width
        In inches; each picture chooses its height.
    """

    foreground: Color = (0x1F, 0x23, 0x28)
    background: Color = (0xFF, 0xFF, 0xFF)
    accent: Color = (0x1F, 0x5F, 0xA8)
    font_size: float = 10.0
    font_family: str = "sans-serif"
    dpi: int = 100
    width: float = 6.4

    @property
    def muted(self) -> Color:
        """For lines and remarks: readable, but behind the foreground."""
        return mixed(self.background, self.foreground, 0.68)

    @property
    def faint(self) -> Color:
        """For grids and grounds, never for text."""
        return mixed(self.background, self.foreground, 0.14)


LIGHT = Look()
DARK = Look(foreground=(0xE6, 0xE8, 0xEB), background=(0x1E, 0x20, 0x24), accent=(0x6C, 0xB0, 0xF2))


def mixed(first: Color, second: Color, share: float) -> Color:
    """Return the color that holds `share` of the second and the rest of the first."""
    red, green, blue = (
        round(one + (other - one) * share) for one, other in zip(first, second, strict=True)
    )
    return red, green, blue
