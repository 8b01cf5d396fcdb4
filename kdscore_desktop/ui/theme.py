"""How the window looks: the spaces, sizes and colors that every page uses, and no others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kdscore_desktop.colors import BLACK, WHITE, Color, contrast, text_on
from kdscore_desktop.resources import resource

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, SPACE_8 = 4, 8, 12, 16, 24, 32
"""Space in steps of four device-independent pixels."""

TITLE, SMALL = 1.4, 0.9
"""Sizes of text, as shares of the system's own."""

Ink = Callable[[QPalette], QColor]
"""Makes a color of text from the system's palette; such as :func:`warning`."""

_READABLE = 4.5  # to 1, as WCAG AA has it

_LIGHT_ACCENT, _DARK_ACCENT = QColor("#1F5FA8"), QColor("#8DBBF2")
_LIGHT_WARNING, _DARK_WARNING = QColor("#8A4B00"), QColor("#F2B866")
_LIGHT_ERROR, _DARK_ERROR = QColor("#A3231B"), QColor("#FF9C93")


def scaled_font(widget: QWidget, factor: float, *, bold: bool = False) -> QFont:
    """Return the widget's font at another size, in the system's own unit."""
    font = QFont(widget.font())
    base = QApplication.font()
    if base.pointSizeF() > 0:
        font.setPointSizeF(base.pointSizeF() * factor)
    else:
        font.setPixelSize(round(base.pixelSize() * factor))
    font.setBold(bold)
    return font


def make_bold(widget: QWidget) -> None:
    """Make a widget's words bold, in the size of ordinary text."""
    widget.setFont(scaled_font(widget, 1.0, bold=True))


def number_font(widget: QWidget) -> QFont:
    """Return the widget's font with figures of one width, for columns of numbers."""
    font = QFont(widget.font())
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def fixed_font() -> QFont:
    """Return the system's font of one width, for details of errors."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)


def is_dark(palette: QPalette) -> bool:
    """Whether text is lighter than what it stands on."""
    return (
        palette.color(QPalette.ColorRole.Window).lightness()
        < palette.color(QPalette.ColorRole.WindowText).lightness()
    )


def wants_contrast(palette: QPalette) -> bool:
    """Whether the educator has the system draw everything in high contrast.

    The system says so itself (Qt 6.10 and later ask it), or its windows are all black or white.
    """
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "accessibility"):
        preference = hints.accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            return True
    return as_color(palette.window().color()) in (BLACK, WHITE)


def accent(palette: QPalette) -> QColor:
    """Return the color of the one main button and of what is chosen."""
    if wants_contrast(palette):
        chosen = palette.highlight().color()
        return chosen if _is_readable(chosen, palette.window().color()) else _text(palette)
    return _DARK_ACCENT if is_dark(palette) else _LIGHT_ACCENT


def on_accent(palette: QPalette) -> QColor:
    """Return the color of text on the accent."""
    strong, chosen = accent(palette), palette.highlightedText().color()
    if strong == palette.highlight().color() and _is_readable(chosen, strong):
        return chosen
    return as_qcolor(text_on(as_color(strong)))


def warning(palette: QPalette) -> QColor:
    """Return the color of what deserves a look; a word always stands beside it."""
    if wants_contrast(palette):
        return _text(palette)
    return _DARK_WARNING if is_dark(palette) else _LIGHT_WARNING


def error(palette: QPalette) -> QColor:
    """Return the color of what went wrong; a word always stands beside it."""
    if wants_contrast(palette):
        return _text(palette)
    return _DARK_ERROR if is_dark(palette) else _LIGHT_ERROR


def muted(palette: QPalette) -> QColor:
    """Return the color of text that is of second rank; still 4.5 to 1 on the window."""
    if wants_contrast(palette):
        return _text(palette)
    return mixed(_text(palette), palette.window().color(), 0.7)


def line(palette: QPalette) -> QColor:
    """Return the color of lines between things."""
    if wants_contrast(palette):
        return _text(palette)
    return mixed(_text(palette), palette.window().color(), 0.2)


def _text(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)


def _is_readable(color: QColor, ground: QColor) -> bool:
    """Whether text in this color meets WCAG AA on this ground."""
    return contrast(as_color(color), as_color(ground)) >= _READABLE


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return `share` of the first color in the second."""
    return QColor(
        *(
            round(share * one + (1 - share) * other)
            for one, other in zip(as_color(first), as_color(second), strict=True)
        )
    )


def as_qcolor(color: Color) -> QColor:
    """Return a color of the program as Qt has it."""
    return QColor(*color)


def as_color(color: QColor) -> Color:
    """Return a color of Qt as the program has it."""
    return color.red(), color.green(), color.blue()


def set_ink(widget: QWidget, ink: Ink) -> None:
    """Give a widget's text one of the colors here, as the system's palette makes it now."""
    palette = QPalette(widget.palette())
    palette.setColor(QPalette.ColorRole.WindowText, ink(QApplication.palette()))
    widget.setPalette(palette)


def style_sheet(palette: QPalette) -> str:
    """Return the little that Qt's own style does not do: the main button and the rail."""
    strong, on_strong = accent(palette).name(), on_accent(palette).name()
    edge, ground = line(palette).name(), palette.window().color()
    soft, faint = mixed(accent(palette), ground, 0.14).name(), mixed(_text(palette), ground, 0.06)
    off = mixed(_text(palette), ground, 0.45)
    if wants_contrast(palette):
        soft, faint = ground.name(), ground
        off = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    edges = _edges(palette) if wants_contrast(palette) else ""
    marks = _marks(palette) if edges or is_dark(palette) else ""
    return f"""{edges}{marks}
    QPushButton[main="true"] {{
        background: {strong}; color: {on_strong}; border: 1px solid {strong};
        border-radius: 4px; padding: 6px 16px; font-weight: 600; }}
    QPushButton[main="true"]:disabled {{
        background: {faint.name()}; color: {off.name()}; border-color: {edge}; }}
    QPushButton[main="true"]:focus {{ border: 2px solid {palette.windowText().color().name()}; }}
    QPushButton[link="true"] {{
        border: none; background: none; color: {strong}; text-decoration: underline;
        padding: 2px; text-align: left; }}
    QPushButton[link="true"]:focus {{ border: 1px solid {strong}; border-radius: 2px; }}
    QPushButton[step="true"] {{
        border: none; border-left: 3px solid transparent; background: none; }}
    QPushButton[step="true"]:hover {{ background: {faint.name()}; }}
    QPushButton[step="true"]:checked {{
        background: {soft}; border-left: 3px solid {strong}; }}
    QPushButton[step="true"]:focus {{
        border: 1px solid {strong}; border-left: 3px solid {strong}; }}
    QFrame[bar="true"] {{ border: none; border-top: 1px solid {edge}; }}
    QFrame[head="true"] {{ border: none; border-bottom: 1px solid {edge}; }}
    QFrame[rail="true"] {{ border: none; border-right: 1px solid {edge}; }}
    QFrame[card="true"] {{ border: 1px solid {edge}; border-radius: 6px; }}
    """


def _frames(palette: QPalette) -> tuple[str, str]:
    """Return the color of a frame, and of one around what cannot be used now."""
    role = QPalette.ColorRole.WindowText
    active, disabled = (
        palette.color(group, role).name()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
    )
    return active, disabled


def _edges(palette: QPalette) -> str:
    """Return what frames buttons, fields, tabs and scroll bars where no shade sets them off."""
    text, off = _frames(palette)
    strong, on_strong = accent(palette).name(), on_accent(palette).name()
    up, down = _arrow(palette, "up"), _arrow(palette, "down")
    return f"""
    QPushButton {{ border: 1px solid {text}; border-radius: 3px; padding: 3px 8px; }}
    QPushButton:disabled {{ border-color: {off}; }}
    QPushButton:checked, QPushButton:focus {{ border-width: 2px; padding: 2px 7px; }}
    QPushButton[step="true"] {{ padding: 0; }}
    QLineEdit, QPlainTextEdit, QTextEdit {{ border: 1px solid {text}; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {{ border-color: {off}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border-width: 2px; }}
    QComboBox, QAbstractSpinBox {{
        border: 1px solid {text}; border-radius: 3px; padding: 2px 4px; }}
    QComboBox:disabled, QAbstractSpinBox:disabled {{ border-color: {off}; }}
    QComboBox:focus, QAbstractSpinBox:focus {{ border-width: 2px; padding: 1px 3px; }}
    QComboBox QLineEdit {{ border: none; }}
    QComboBox::drop-down, QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
        border: none; width: 18px; }}
    QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{ image: url("{down}"); }}
    QAbstractSpinBox::up-arrow {{ image: url("{up}"); }}
    QTabBar::tab {{ border: 1px solid {text}; padding: 5px 11px; margin-right: 4px; }}
    QTabBar::tab:selected {{ background: {strong}; color: {on_strong}; }}
    QTabBar::tab:focus {{ border-width: 3px; padding: 3px 9px; }}
    QScrollBar {{ background: none; border: 1px solid {text}; }}
    QScrollBar:vertical {{ width: 12px; }}
    QScrollBar:horizontal {{ height: 12px; }}
    QScrollBar::handle {{ background: {text}; margin: 1px; }}
    QScrollBar::handle:vertical {{ min-height: 24px; }}
    QScrollBar::handle:horizontal {{ min-width: 24px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    """


def _arrow(palette: QPalette, direction: str) -> str:
    """Return the picture of an arrow: with a frame of its own, a field loses the style's."""
    shade = "light" if is_dark(palette) else "dark"
    return resource(f"marks/{direction}-{shade}.svg").as_posix()


def _marks(palette: QPalette) -> str:
    """Return what frames check boxes and radio buttons, whose edges Qt draws darker than dark."""
    frame, off = _frames(palette)
    return f"""
    QCheckBox::indicator, QRadioButton::indicator {{
        width: 11px; height: 11px; border: 1px solid {frame}; }}
    QRadioButton::indicator {{ border-radius: 6px; }}
    QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {frame}; }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {off}; }}
    QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {{
        background: {off}; }}
    """


class _Restyler(QObject):
    """Gives the application its style sheet anew when the system's colors change."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._styled_for = ""
        self.restyle()
        application.installEventFilter(self)

    def restyle(self) -> None:
        """Write the style sheet for the palette as it is now, if it is another one."""
        sheet = style_sheet(self._application.palette())
        if sheet != self._styled_for:
            self._styled_for = sheet
            self._application.setStyleSheet(sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear that the palette changed: light, dark, or the educator's own contrast."""
        if event.type() == QEvent.Type.ApplicationPaletteChange and watched is self._application:
            # Later: the change is still on its way to the widgets.
            QTimer.singleShot(0, self.restyle)
        return False


def apply(application: QApplication) -> None:
    """Give the application its look and keep it when the system turns light or dark."""
    application.setStyle("fusion")
    for earlier in application.findChildren(_Restyler):
        application.removeEventFilter(earlier)
        earlier.deleteLater()
    _Restyler(application)
