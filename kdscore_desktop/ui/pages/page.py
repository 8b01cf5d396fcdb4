"""What every page is: a title that says what to do, a line that says why, and one way on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kdscore_desktop.errors import KDScoreError
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.widgets.forms import main_button, small_label, title_label
from kdscore_desktop.ui.widgets.notice import Action, Kind, Notice, NoticeArea


class Page(QWidget):
    """The base of a page.

    A page builds its widgets into :attr:`body` and fills them in :meth:`refresh`, which is called
    when the page is shown and whenever the project or the item changed while it is shown; a hidden
    page is refreshed when it is shown next.

    Parameters
    ----------
    desk
        What the pages share.

    Attributes
    ----------
    body : QVBoxLayout
        Where the page's content stands.
    footer : QHBoxLayout
        Left of the main button; for buttons of second rank.
    interest : Touched
        The changes after which the page refreshes.
    """

    interest = Touched.EVERYTHING

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_6, theme.SPACE_4, theme.SPACE_6, theme.SPACE_4)
        layout.setSpacing(theme.SPACE_3)
        self._title, self._why = title_label(), small_label()
        layout.addWidget(self._title)
        layout.addWidget(self._why)
        self.notices = NoticeArea()
        layout.addWidget(self.notices)
        self._stack = QStackedWidget()
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.SPACE_3)
        self._stack.addWidget(self._content)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._footer_row())
        desk.item_changed.connect(self._mark_stale)
        desk.overview_changed.connect(self.overview_changed)
        desk.project_changed.connect(self._project_changed)

    def _footer_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.footer = QHBoxLayout()
        self.footer.setSpacing(theme.SPACE_2)
        row.addLayout(self.footer)
        row.addStretch(1)
        self.main_button: QPushButton = main_button()
        self.main_button.hide()
        self._act: Callable[[], object] | None = None
        self.main_button.clicked.connect(self._main_clicked)
        row.addWidget(self.main_button, 0, Qt.AlignmentFlag.AlignRight)
        return row

    # For the pages

    def set_heading(self, title: str, why: str) -> None:
        """Say what to do here, and in one line why."""
        self._title.setText(title)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.setAccessibleName(title)

    def set_main_action(
        self, text: str, act: Callable[[], object] | None, *, enabled: bool = True
    ) -> None:
        """Give the page its one way on; an empty text takes it away."""
        self.main_button.setText(text)
        self.main_button.setVisible(bool(text))
        self.main_button.setEnabled(enabled and act is not None)
        self._act = act

    def show_empty(self, state: QWidget) -> None:
        """Show what an empty page teaches instead of the content."""
        self.show_content()
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    def show_content(self) -> None:
        """Show the content again."""
        while self._stack.count() > 1:
            old = self._stack.widget(1)
            assert old is not None
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.setCurrentWidget(self._content)

    def refresh(self) -> None:
        """Fill the page from the desk; called only while the page is shown."""

    def overview_changed(self) -> None:
        """Hear that the desk's overview is new.

        By default nothing follows: what a page asks of the project it has asked after the change
        itself. A page that shows the overview says so by overriding this.
        """

    def tell(self, error: BaseException) -> None:
        """Say on the page what did not work; a fault of ours goes to the desk."""
        if isinstance(error, KDScoreError):
            self.say(Kind.ERROR, in_words(str(error)))
        else:
            self.desk.tell(error)

    def say(
        self, kind: Kind, message: str, *, details: str = "", actions: tuple[Action, ...] = ()
    ) -> None:
        """Put a notice above the content."""
        self.notices.show_notice(Notice(kind, message, details=details, actions=actions))

    # What Qt and the desk call

    def _main_clicked(self) -> None:
        if self._act is not None:
            self._act()

    def _project_changed(self, touched: Touched) -> None:
        if touched & self.interest:
            self._mark_stale()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh_now()

    def _refresh_now(self) -> None:
        self._stale = False
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill a page that changed while it was hidden."""
        super().showEvent(event)
        if self._stale:
            self._refresh_now()
