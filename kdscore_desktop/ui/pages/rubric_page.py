"""The step "rubric": the question and its levels, edited where they stand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from kdscore_desktop.colors import level_colors
from kdscore_desktop.domain import Item, Level, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.rubric.level_list import LevelList
from kdscore_desktop.ui.rubric.level_row import LevelState
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.editing import UndoBeyond, put_text
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.widgets.forms import scrolled_column, small_label
from kdscore_desktop.ui.widgets.notice import Action
from kdscore_desktop.ui.widgets.text_box import TextBox
from kdscore_desktop.views.rubric import Fixed, RubricView, points_fall, rubric_view
from kdscore_desktop.views.rubric_history import Draft, History, draft_of, edits_between


class RubricPage(Page):
    """The page."""

    interest = Touched.RUBRIC | Touched.ANSWERS | Touched.TEACHER | Touched.SCORER

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._view: RubricView | None = None
        self._history: History | None = None
        self._uses: dict[int, tuple[int, int]] = {}  # of each level by its token
        self._pending = 0
        self.set_heading(
            self.tr("Check the question and its levels"),
            self.tr(
                "The levels are what you score with, and what the scorer will suggest. Every "
                "change is saved at once."
            ),
        )
        self._build()
        desk.closing.connect(self.commit)
        desk.jobs.started.connect(self._mark_stale)
        desk.jobs.ended.connect(self._mark_stale)

    def _build(self) -> None:
        self.fixed = small_label()
        area, column = scrolled_column(theme.SPACE_2)
        column.addWidget(small_label(self.tr("The question, as your learners read it")))
        self.prompt = TextBox(2, 6)
        self.prompt.setAccessibleName(self.tr("The question"))
        self.prompt.setPlaceholderText(self.tr("Paste the question here"))
        self.prompt.finished.connect(self._prompt_finished)
        self._shown_prompt = ""
        self.prompt.installEventFilter(
            UndoBeyond(lambda: self.prompt.toPlainText() != self._shown_prompt, self)
        )
        column.addWidget(self.prompt)
        column.addSpacing(theme.SPACE_2)
        column.addWidget(self.fixed)
        self.levels = LevelList()
        self.levels.edited.connect(self._edited)
        self.levels.moved.connect(self._moved)
        self.levels.remove_wanted.connect(self._remove)
        column.addWidget(self.levels)
        self.hint = small_label()
        column.addWidget(self.hint)
        column.addStretch(1)
        self.body.addWidget(area)
        self._build_footer()

    def _build_footer(self) -> None:
        self.add = QPushButton(self.tr("&Add a level"))
        self.add.clicked.connect(self._add)
        self.undo_button = QPushButton(self.tr("Undo"))
        self.undo_button.setToolTip(QKeySequence(QKeySequence.StandardKey.Undo).toString())
        self.undo_button.clicked.connect(self.undo)
        self.redo_button = QPushButton(self.tr("Redo"))
        self.redo_button.setToolTip(QKeySequence(QKeySequence.StandardKey.Redo).toString())
        self.redo_button.clicked.connect(self.redo)
        for button in (self.add, self.undo_button, self.redo_button):
            self.footer.addWidget(button)
        for key, act in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # What is shown

    def refresh(self) -> None:
        """Ask for the item's rubric anew."""
        session, item = self.desk.session, self.desk.item
        if self._view is not None and self._view.item.name != item:
            self.commit()
            self._view = self._history = None
        if session is None:
            return
        if not item:
            self._show_waiting()
            return
        session.read(
            lambda project: rubric_view(project, item),
            lambda view: self._show(view) if item == self.desk.item else None,
            self.tell,
        )

    def _show_waiting(self) -> None:
        self._view = self._history = None
        for button in (self.add, self.undo_button, self.redo_button):
            button.hide()
        self.set_main_action("", None)
        self.show_empty(
            EmptyState(
                self.tr("The levels come with your answers"),
                self.tr(
                    "When you import your spreadsheet, the levels that you scored with are read "
                    "from it. Here you then give them labels, points and descriptions."
                ),
                Action(self.tr("Import answers"), lambda: self.desk.go_to(Step.ANSWERS)),
            )
        )

    def _show(self, view: RubricView) -> None:
        if self._pending:
            return  # an older state than the one that is shown; the newest comes when it is saved
        same_item = self._view is not None and self._view.item.name == view.item.name
        self._view = view
        stored = draft_of(view.item)
        if self._history is None or not same_item or not _alike(self._history.current, stored):
            self._history = History(stored)
        rows = self._history.current.rows
        self._uses = {
            row.token: (uses[0], uses[1])
            for row, *uses in zip(rows, view.answers, view.given, strict=True)
        }
        self.show_content()
        self._show_draft()

    def _show_draft(self) -> None:
        view, history = self._view, self._history
        if view is None or history is None:
            return
        draft = history.current
        self.levels.show_levels(draft.rows, self._states(view, draft))
        put_text(self.prompt, draft.prompt, self._shown_prompt)
        self._shown_prompt = draft.prompt
        self.prompt.setReadOnly(not self.desk.can_change)
        for button in (self.add, self.undo_button, self.redo_button):
            button.show()
        self.add.setEnabled(self._can_move)
        self.undo_button.setEnabled(history.can_undo and self.desk.can_change)
        self.redo_button.setEnabled(history.can_redo and self.desk.can_change)
        self._say_what_is_fixed(view)
        self._say_hints(view, draft)
        if view.fixed is Fixed.MODEL:
            self.set_main_action(
                self.tr("Go on to the scorer"), lambda: self.desk.go_to(Step.SCORER)
            )
        else:
            self.set_main_action(
                self.tr("Go on to the expert model"), lambda: self.desk.go_to(Step.EXPERT)
            )

    @property
    def _can_move(self) -> bool:
        view = self._view
        return view is not None and view.fixed is Fixed.NOTHING and self.desk.can_change

    def _states(self, view: RubricView, draft: Draft) -> list[LevelState]:
        colors = level_colors(Rubric(draft.levels, view.item.rubric.ordered))
        return [
            LevelState(
                position=position,
                size=len(draft.rows),
                color=colors[position],
                answers=self._uses.get(row.token, (0, 0))[0],
                given=self._uses.get(row.token, (0, 0))[1],
                can_change=self.desk.can_change,
                can_move=self._can_move,
            )
            for position, row in enumerate(draft.rows)
        ]

    def _say_what_is_fixed(self, view: RubricView) -> None:
        text = ""
        if self.desk.session is not None and self.desk.session.read_only:
            text = self.tr("This assignment is open for reading only; nothing can be changed.")
        elif view.fixed is Fixed.MODEL:
            text = self.tr(
                "The expert model has learned these levels in this order, so none can be added, "
                "removed or moved. Labels, points, descriptions, feedback and colors can still be "
                "changed."
            )
        elif view.fixed is Fixed.WORK:
            text = self.tr(
                "An expert model is being made for these levels in this order, so none can be "
                "added, removed or moved. Everything else can be changed."
            )
        self.fixed.setText(text)
        self.fixed.setVisible(bool(text))

    def _say_hints(self, view: RubricView, draft: Draft) -> None:
        text = ""
        falls = points_fall([level.points for level in draft.levels])
        if not view.item.rubric.ordered:
            text = self.tr(
                "These levels are named categories without an order: none is better than another, "
                "so a confusion between any two counts the same."
            )
        elif falls is not None:
            text = self.tr(
                "The list runs from the lowest level to the highest, and level %1 earns fewer "
                "points than the one before it. Is the order right?"
            ).replace("%1", draft.levels[falls].label)
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    # What is changed

    def commit(self) -> None:
        """Save what is still being written; called before the page or the project goes."""
        if self._history is not None:
            self._prompt_finished()
            self.levels.commit()

    def _prompt_finished(self) -> None:
        if self._history is not None:
            self._do(replace(self._history.current, prompt=self.prompt.toPlainText()))

    def _edited(self, token: int, level: Level) -> None:
        if self._history is not None:
            draft = self._history.current
            self._do(draft.with_level(_place(draft, token), level))

    def _moved(self, token: int, to: int) -> None:
        if self._history is not None:
            draft = self._history.current
            self._do(draft.moved(_place(draft, token), to))

    def _remove(self, token: int) -> None:
        if self._history is not None:
            draft = self._history.current
            self._do(draft.without(_place(draft, token)))

    def _add(self) -> None:
        """Add a level above the highest, with the next free number for its label."""
        if self._history is None:
            return
        self.levels.commit()
        draft = self._history.current
        labels = {level.label for level in draft.levels}
        points = max(level.points for level in draft.levels) + 1
        number = points
        while f"{number:g}" in labels:
            number += 1
        self._do(draft.extended(Level(f"{number:g}", points)))
        row = self.levels.rows[-1]
        row.label.setFocus()
        row.label.selectAll()

    def undo(self) -> None:
        """Take the last change back."""
        self._turn(back=True)

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._turn(back=False)

    def _turn(self, *, back: bool) -> None:
        history = self._history
        if history is None or not self.desk.can_change:
            return
        self.commit()
        before = history.current
        after = history.undo() if back else history.redo()
        if after != before:
            self._save(before, after)

    def _do(self, after: Draft) -> None:
        history = self._history
        if history is None or not self.desk.can_change or after == history.current:
            return
        before = history.current
        history.do(after)
        self._save(before, after)

    def _save(self, before: Draft, after: Draft) -> None:
        session, view = self.desk.session, self._view
        if session is None or view is None:
            return
        item = view.item.name
        self._show_draft()
        self._pending += 1
        session.change(
            lambda project: _store(project, item, before, after),
            Touched.RUBRIC,
            self._saved,
            self._refused,
        )

    def _saved(self, _: Item) -> None:
        self._pending -= 1

    def _refused(self, error: BaseException) -> None:
        self._pending -= 1
        self._history = None  # what is stored is shown again
        self.tell(error)
        self._mark_stale()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is still being written when another page is shown."""
        self.commit()
        for row in self.levels.rows:
            row.revert()
        super().hideEvent(event)


def _store(project: Project, item: str, before: Draft, after: Draft) -> Item:
    if project.item(item).rubric.levels != before.levels:  # an earlier change was refused
        raise InputError(
            "The levels are not as they were shown. Look at them and change them again."
        )
    if after.prompt != before.prompt:
        project.set_prompt(item, after.prompt)
    if after.rows != before.rows:
        project.set_rubric(item, edits_between(before, after))
    return project.item(item)


def _alike(one: Draft, other: Draft) -> bool:
    return (one.levels, one.prompt) == (other.levels, other.prompt)


def _place(draft: Draft, token: int) -> int:
    return [row.token for row in draft.rows].index(token)
