"""Renders the SVG icons into what each system wants: PNG sizes, .ico and .icns.

Run as `python packaging/icons.py OUT_FOLDER`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

SOURCES = Path("resources/icons")
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = [(size, size) for size in SIZES if size <= 256]


def render(svg: Path, out: Path) -> list[Path]:
    """Write `out/SIZE/NAME.png` for every size, and `out/NAME.ico` and `.icns`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer
    from PySide6.QtWidgets import QApplication

    # The kind of application that windows need, too: tests draw icons before they open windows.
    application = QApplication.instance() or QApplication(["icons"])
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise SystemExit(f"{svg} cannot be drawn.")
    written = []
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
        target = out / str(size) / f"{svg.stem}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        image.save(str(target))
        written.append(target)
    del application
    with Image.open(written[-1]) as largest:
        largest.save(out / f"{svg.stem}.ico", sizes=_ICO_SIZES)
        largest.save(out / f"{svg.stem}.icns")
    return written


def render_all(out: Path) -> None:
    """Render every icon of the program."""
    for svg in sorted(SOURCES.glob("*.svg")):
        render(svg, out)


if __name__ == "__main__":
    render_all(Path(sys.argv[1]))
