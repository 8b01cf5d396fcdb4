"""The colors of a rubric's levels: the same in tables, charts, reports and workbooks.

Ordered levels take cividis, which the color-blind see as others do (Nuñez et al. 2018), light
for the lowest to dark for the highest; named classes take the palette of Okabe and Ito (2008).
"""

from __future__ import annotations

from kdscore_desktop.domain import Rubric

Color = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

# cividis at ten even steps, dark to light
_CIVIDIS = (
    (0x00, 0x22, 0x4E),
    (0x12, 0x35, 0x70),
    (0x3B, 0x49, 0x6C),
    (0x57, 0x5D, 0x6D),
    (0x70, 0x71, 0x73),
    (0x8A, 0x86, 0x78),
    (0xA5, 0x9C, 0x74),
    (0xC3, 0xB3, 0x69),
    (0xE1, 0xCC, 0x55),
    (0xFE, 0xE8, 0x38),
)
_OKABE_ITO = (
    (0xE6, 0x9F, 0x00),
    (0x56, 0xB4, 0xE9),
    (0x00, 0x9E, 0x73),
    (0xF0, 0xE4, 0x42),
    (0x00, 0x72, 0xB2),
    (0xD5, 0x5E, 0x00),
    (0xCC, 0x79, 0xA7),
)

BLACK: Color = (0, 0, 0)
WHITE: Color = (255, 255, 255)


def level_colors(rubric: Rubric) -> tuple[Color, ...]:
    """Return one color for each level, in the rubric's order: the educator's, else the ramp's."""
    return tuple(
        from_hexadecimal(level.color) if level.color else _of_ramp(rubric, index)
        for index, level in enumerate(rubric.levels)
    )


def _of_ramp(rubric: Rubric, index: int) -> Color:
    if not rubric.ordered:
        return _OKABE_ITO[index % len(_OKABE_ITO)]
    return _cividis(1 - index / (len(rubric) - 1))


def text_on(background: Color) -> Color:
    """Return black or white, whichever reads better; one of them always meets WCAG AA."""
    dark, light = contrast(background, BLACK), contrast(background, WHITE)
    return BLACK if dark >= light else WHITE


def contrast(first: Color, second: Color) -> float:
    """Return the contrast ratio of two colors as WCAG 2 defines it, 1 to 21."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def hexadecimal(color: Color) -> str:
    """Return a color as six hexadecimal digits, without a sign before them."""
    return "{:02X}{:02X}{:02X}".format(*color)


def from_hexadecimal(digits: str) -> Color:
    """Return the color of six hexadecimal digits; ValueError if they are none."""
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def _cividis(share: float) -> Color:
    place = share * (len(_CIVIDIS) - 1)
    below = min(int(place), len(_CIVIDIS) - 2)
    red, green, blue = (
        round(low + (high - low) * (place - below))
        for low, high in zip(_CIVIDIS[below], _CIVIDIS[below + 1], strict=True)
    )
    return red, green, blue


def _luminance(color: Color) -> float:
    parts = [
        value / 255 / 12.92 if value / 255 <= 0.04045 else ((value / 255 + 0.055) / 1.055) ** 2.4
        for value in color
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
