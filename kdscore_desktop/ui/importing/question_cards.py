"""The questions of a sheet: what each is called, and what comes in for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.gradebook.preview import ItemCounts
from kdscore_desktop.jobs.sheet_plan import SheetPlan
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.importing.words import number
from kdscore_desktop.ui.sentences import in_words, said
from kdscore_desktop.ui.widgets.forms import body_label, link_button, small_label
from kdscore_desktop.views import import_words
from kdscore_desktop.views.importing import Arrangement, own_name


class QuestionCard(QFrame):
    """One question.

    Attributes
    ----------
    renamed : Signal(str)
    levels_named : Signal(tuple)
        The labels that were typed, lowest first.
    """

    renamed = Signal(str)
    levels_named = Signal(object)

    def __init__(self, question: int, known_items: tuple[str, ...]) -> None:
        super().__init__()
        self.setProperty("card", True)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.SPACE_1)
        label = QLabel(said(import_words.question_is_called(question)))
        self.name = self._name_field(known_items)
        self.name.setAccessibleName(
            self.tr("Name of question %1").replace("%1", number(question + 1))
        )
        label.setBuddy(self.name)
        layout.addWidget(label)
        layout.addWidget(self.name)
        self._known = small_label()
        self.new_question = link_button("")
        self.new_question.clicked.connect(lambda: self.renamed.emit(self._own_name))
        layout.addWidget(self._known)
        layout.addWidget(self.new_question)
        self.counts = body_label()
        layout.addWidget(self.counts)
        self._typed: tuple[str, ...] = ()
        self._why = body_label()
        self.levels = QLineEdit()
        self.levels.setPlaceholderText(self.tr("0, 1, 2, 3"))
        self.levels.setAccessibleName(
            self.tr("Levels of question %1, lowest first").replace("%1", number(question + 1))
        )
        self.levels.editingFinished.connect(self._levels_edited)
        self._levels_help = small_label(
            self.tr("Type its levels, lowest first, with commas between them, and press Enter.")
        )
        for widget in (self._why, self.levels, self._levels_help):
            layout.addWidget(widget)

    def _name_field(self, known_items: tuple[str, ...]) -> QLineEdit | QComboBox:
        if not known_items:
            field = QLineEdit()
            field.editingFinished.connect(lambda: self._name_edited(field.text()))
            return field
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItems(known_items)
        box.activated.connect(lambda _: self._name_edited(box.currentText()))
        line = box.lineEdit()
        assert line is not None
        line.editingFinished.connect(lambda: self._name_edited(box.currentText()))
        return box

    def show_name(self, name: str, own_name: str) -> None:
        """Show the question's name, and its column's own where it is taken for a known one."""
        self._name, self._own_name = name, own_name
        if isinstance(self.name, QComboBox):
            self.name.setCurrentText(name)
        else:
            self.name.setText(name)
            self.name.setCursorPosition(0)  # the beginning of a long name tells most
        self._known.setText(self.tr("A question of your assignment; the answers join it."))
        self.new_question.setText(
            self.tr("It is a new question: \u201c%1\u201d").replace(
                "%1", import_words.shortened(own_name, 40)
            )
        )
        self._known.setVisible(bool(own_name))
        self.new_question.setVisible(bool(own_name))

    def show_question(
        self, counts: ItemCounts | None, needs: str | None, typed: tuple[str, ...]
    ) -> None:
        """Show what comes in; `needs` says why levels have to be typed, None if they need not."""
        self.counts.setText("\n".join(map(said, import_words.counts_of(counts))) if counts else "")
        self.counts.setVisible(counts is not None)
        asks = needs is not None or bool(typed)
        self._why.setText(in_words(needs or ""))
        self._why.setVisible(bool(needs))
        if typed != self._typed or not self.levels.hasFocus():  # do not disturb who types
            self.levels.setText(", ".join(typed))
        self._typed = typed
        self.levels.setVisible(asks)
        self._levels_help.setVisible(asks)

    def _name_edited(self, text: str) -> None:
        if text.strip() != self._name:
            self.renamed.emit(text)

    def _levels_edited(self) -> None:
        labels = tuple(filter(None, (part.strip() for part in self.levels.text().split(","))))
        if labels != self._typed:
            self.levels_named.emit(labels)


class QuestionCards(QScrollArea):
    """All questions of a sheet, below what comes in as a whole.

    Attributes
    ----------
    summary : QLabel
    renamed : Signal(int, str)
    levels_named : Signal(int, tuple)
    """

    renamed = Signal(int, str)
    levels_named = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.SPACE_2)
        self.summary = small_label()
        self._layout.addWidget(self.summary)
        self._layout.addStretch(1)
        self.setWidget(inner)
        self._cards: list[QuestionCard] = []
        self._known: tuple[str, ...] = ()

    def cards(self) -> list[QuestionCard]:
        """Return the cards, one for each question."""
        return list(self._cards)

    def show_plan(
        self,
        plan: SheetPlan,
        arrangement: Arrangement,
        typed: dict[str, tuple[str, ...]],
        *,
        enabled: bool,
    ) -> None:
        """Show the questions of a plan; a card that is there already is kept."""
        self._keep_cards(len(arrangement.questions), plan.known_items)
        needs = dict(plan.needs_levels)
        counts = {one.item.name: one for one in plan.brings.items} if plan.brings else {}
        for question, (card, name) in enumerate(
            zip(self._cards, arrangement.questions, strict=True)
        ):
            card.show_name(name, own_name(plan, arrangement, question))
            card.show_question(counts.get(name), needs.get(name), typed.get(name, ()))
            card.setEnabled(enabled)

    def _keep_cards(self, wanted: int, known_items: tuple[str, ...]) -> None:
        if known_items != self._known:
            self._known, wanted_first = known_items, 0
            self._cut_to(wanted_first)
        self._cut_to(wanted)
        while len(self._cards) < wanted:
            question = len(self._cards)
            card = QuestionCard(question, known_items)
            card.renamed.connect(lambda name, place=question: self.renamed.emit(place, name))
            card.levels_named.connect(
                lambda labels, place=question: self.levels_named.emit(place, labels)
            )
            self._cards.append(card)
            self._layout.insertWidget(question + 1, card)  # below the summary

    def _cut_to(self, count: int) -> None:
        while len(self._cards) > count:
            card = self._cards.pop()
            card.hide()
            card.deleteLater()
