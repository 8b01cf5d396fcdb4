"""What all pictures share: the sheet, plain axes, captions, and turning a figure into bytes."""

from __future__ import annotations

import io
import textwrap

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from kdscore_desktop.agreement.pictures.look import Format, Look
from kdscore_desktop.colors import Color, hexadecimal

Picture = Figure
"""What every function of this package returns."""

SMALL = 0.9
"""Small text beside the body's size."""

_CHARACTER = 0.0078  # of a small letter's width in inches for each point of its size, on average
_FALLBACK = "DejaVu Sans"  # comes with matplotlib


def rendered(
    figure: Figure, image_format: Format, *, dpi: float | None = None, title: str = ""
) -> bytes:
    """Return a picture as a file's bytes; the same figure gives the same bytes.

    Parameters
    ----------
    figure
        As any function of this package returns it.
    image_format
        "png", or "svg" with its text kept as text, or "pdf".
    dpi
        Dots an inch of a PNG; the figure's own if not given.
    title
        What the file says that it shows; not drawn.
    """
    stream = io.BytesIO()
    metadata: dict[str, str | None] = {"Title": title}
    if image_format == "svg":
        metadata["Date"] = None
    elif image_format == "pdf":
        metadata["CreationDate"] = None
    # Text stays text in SVG: it can be selected, searched and read aloud.
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "kdscore", "pdf.fonttype": 42}):
        figure.savefig(
            stream,
            format=image_format,
            dpi=figure.dpi if dpi is None else dpi,
            facecolor=figure.get_facecolor(),
            metadata=metadata,
        )
    return stream.getvalue()


def sheet(look: Look, height: float) -> Figure:
    """Return an empty figure of the look's width and a height in inches."""
    figure = Figure(
        figsize=(look.width, height),
        dpi=look.dpi,
        facecolor=rgb(look.background),
        layout="constrained",
    )
    engine = figure.get_layout_engine()
    assert engine is not None
    engine.set(w_pad=0.08, h_pad=0.08)  # type: ignore[call-arg]
    return figure


def plain(axes: Axes, look: Look) -> None:
    """Take from axes what is not needed to read them, and give them the look."""
    axes.set_facecolor(rgb(look.background))
    for name, spine in axes.spines.items():
        spine.set_visible(name in {"left", "bottom"})
        spine.set_color(rgb(look.muted))
        spine.set_linewidth(0.8)
    axes.tick_params(colors=rgb(look.muted), labelcolor=rgb(look.foreground), length=3, width=0.8)
    restyle(axes, look)


def restyle(axes: Axes, look: Look) -> None:
    """Give the tick labels of axes the look's font; to be called again after setting ticks."""
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontfamily(families(look))
        label.set_fontsize(look.font_size * SMALL)
        label.set_parse_math(False)  # a level called "$5" is no formula


def titles(axes: Axes, look: Look, *, x: str = "", y: str = "", top: str = "") -> None:
    """Name the axes and, above them, what they show."""
    for text in (
        axes.set_xlabel(x),
        axes.set_ylabel(y),
        axes.set_title(top, loc="left", fontweight="bold"),
    ):
        text.set(
            fontsize=look.font_size,
            fontfamily=families(look),
            color=rgb(look.foreground),
            parse_math=False,
        )


def write(
    axes: Axes,
    look: Look,
    x: float,
    y: float,
    text: str,
    *,
    color: Color | None = None,
    size: float = SMALL,
    **placed: object,
) -> None:
    """Write into axes at a point of its data; `size` is a share of the body's."""
    axes.text(
        x,
        y,
        text,
        color=rgb(look.foreground if color is None else color),
        fontsize=look.font_size * size,
        fontfamily=families(look),
        parse_math=False,
        **placed,  # type: ignore[arg-type]
    )


def caption(figure: Figure, look: Look, text: str) -> None:
    """Write below the picture, wrapped to its width."""
    size = look.font_size * SMALL
    columns = max(20, int(look.width / (size * _CHARACTER)))
    figure.supxlabel(
        textwrap.fill(text, columns),
        x=0.012,
        ha="left",
        fontsize=size,
        fontfamily=families(look),
        color=rgb(look.muted),
        parse_math=False,
    )


def empty(look: Look, text: str) -> Figure:
    """Return a picture that says why there is nothing to see."""
    figure = sheet(look, 1.0)
    figure.text(
        0.5,
        0.5,
        text,
        ha="center",
        va="center",
        fontsize=look.font_size,
        fontfamily=families(look),
        color=rgb(look.muted),
        parse_math=False,
    )
    return figure


def families(look: Look) -> list[str]:
    """Return the fonts to try; one that matplotlib does not know would be warned of each time."""
    known = look.font_family in font_manager.get_font_names()
    # The last is for those who open an SVG where neither is installed.
    return [*([look.font_family] if known else []), _FALLBACK, "sans-serif"]


def rgb(color: Color) -> str:
    """Return a color as matplotlib and SVG write it."""
    return f"#{hexadecimal(color)}"


def wrapped(label: str, width: int, lines: int = 3) -> str:
    """Return a level's label on at most `lines` short lines; underscores may break too."""
    parts = textwrap.wrap(label.replace("_", "_ "), width, break_long_words=True)
    parts = [part.replace("_ ", "_") for part in parts] or [""]
    if len(parts) > lines:
        parts = [*parts[: lines - 1], parts[lines - 1][: width - 1] + "…"]
    return "\n".join(parts)
