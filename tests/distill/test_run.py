from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tiny_item import ITEM, TINY, RuleTeacher, responses, training_texts

from kdscore_desktop.distill.export import ExportError
from kdscore_desktop.distill.labeling import LeakError, soft_labels
from kdscore_desktop.distill.materials import TrainingText, sort_materials
from kdscore_desktop.distill.run import Distilled, distill
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.distill.splits import normalized
from kdscore_desktop.domain import Split
from kdscore_desktop.errors import InputError, JobCancelledError
from kdscore_desktop.progress import Reporter, SilentReporter
from kdscore_desktop.student.package import read_scorer
from kdscore_desktop.student.scorer import Scorer
from kdscore_desktop.teacher.labeler import Probabilities, SoftLabeler


class EndingReporter(SilentReporter):
    """Stops or cancels after some questions, and keeps what it was told."""

    def __init__(self, after: int = 10**9, *, cancel: bool = False) -> None:
        self.fractions: list[float] = []
        self._left = after
        self._cancel = cancel

    def progress(self, fraction: float, stage: str) -> None:
        self.fractions.append(fraction)

    def stop_requested(self) -> bool:
        self._left -= 1
        if self._left < 0 and self._cancel:
            raise JobCancelledError("cancelled")
        return self._left < 0


def make(
    folder: Path,
    teacher: SoftLabeler | None,
    texts: Sequence[TrainingText] | None = None,
    settings: DistillSettings = TINY,
    *,
    reporter: Reporter | None = None,
    resume: bool = False,
) -> Distilled:
    return distill(
        texts if texts is not None else training_texts(),
        teacher,
        ITEM,
        settings,
        folder=folder,
        reporter=reporter or SilentReporter(),
        teacher_name="a rule",
        resume=resume,
    )


def vocabulary_of(made: Distilled) -> str:
    return read_scorer(made.package).tokenizer


def test_the_student_follows_its_teacher_on_new_texts(tmp_path: Path) -> None:
    settings = replace(TINY, steps=300, copies=15, embedding=8, hidden=8, learning_rate=3e-2)
    made = make(tmp_path, RuleTeacher(), settings=settings)
    new = [text for text, _ in responses(150)[-50:]]
    theirs = np.array([RuleTeacher.probabilities(text) for text in new])
    ours = Scorer.open(made.package).probabilities(new)
    assert (ours.argmax(1) == theirs.argmax(1)).mean() > 0.8
    assert np.abs(ours - theirs).mean() < 0.15


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    assert make(tmp_path, RuleTeacher()).package == make(tmp_path, RuleTeacher()).package


def test_a_killed_job_resumes_to_the_same_bytes(tmp_path: Path) -> None:
    whole = make(tmp_path, RuleTeacher())
    often = replace(TINY, checkpoint_seconds=0.0)
    with pytest.raises(JobCancelledError):
        make(tmp_path, RuleTeacher(), settings=often, reporter=EndingReporter(30, cancel=True))
    assert list(tmp_path.iterdir())
    resumed = make(tmp_path, RuleTeacher(), settings=often, resume=True)
    assert read_scorer(resumed.package).network == read_scorer(whole.package).network
    assert resumed.card == whole.card
    assert not list(tmp_path.iterdir())


def test_held_out_texts_reach_neither_teacher_nor_vocabulary(tmp_path: Path) -> None:
    teacher = RuleTeacher()
    texts = training_texts()
    secret = [
        TrainingText("zyxwvut zyxwvut zyxwvut zyxwvut", split, 1)
        for split in (Split.VALIDATION, Split.TEST)
    ]
    made = make(tmp_path, teacher, [*texts, *secret])
    held_out = {normalized(entry.text) for entry in texts if entry.split is not Split.TRAIN}
    asked = {normalized(text) for text in teacher.asked}
    assert asked
    assert not asked & held_out
    assert not any("zyx" in text for text in asked)
    assert vocabulary_of(made) == vocabulary_of(make(tmp_path, RuleTeacher(), texts))


def test_test_texts_change_nothing_about_the_student(tmp_path: Path) -> None:
    texts = training_texts()
    others = [
        replace(entry, text=f"{entry.text} Entirely otherwise.", level=0)
        if entry.split is Split.TEST
        else entry
        for entry in texts
    ]
    one, other = make(tmp_path, None, texts), make(tmp_path, None, others)
    assert read_scorer(one.package).network == read_scorer(other.package).network
    assert read_scorer(one.package).calibration == read_scorer(other.package).calibration


def test_a_training_text_that_stands_in_the_test_too_is_left_out_and_said(tmp_path: Path) -> None:
    teacher = RuleTeacher()
    texts = training_texts()
    repeated = next(entry.text for entry in texts if entry.split is Split.TEST)
    made = make(tmp_path, teacher, [*texts, TrainingText(repeated.upper(), Split.TRAIN)])
    assert normalized(repeated) not in {normalized(text) for text in teacher.asked}
    assert any("1 answers were not learned from" in note for note in made.card.notes)


def test_a_leak_is_refused_before_the_teacher_sees_it() -> None:
    teacher = RuleTeacher()
    with pytest.raises(LeakError):
        soft_labels(teacher, ["fine", "Secret  text"], 3, {"secret text"}, SilentReporter())
    assert not teacher.asked


def test_soft_labels_stay_with_their_texts() -> None:
    texts = [text for text, _ in responses(300)]
    teacher = RuleTeacher()
    found = soft_labels(teacher, texts, 3, (), SilentReporter())
    assert teacher.asked != texts
    expected = [RuleTeacher.probabilities(text) for text in texts]
    np.testing.assert_allclose(found, expected, rtol=1e-6)


def test_soft_labels_are_soft() -> None:
    texts = [text for text, _ in responses(50)]
    found = soft_labels(RuleTeacher(), texts, 3, (), SilentReporter())
    assert ((found > 0.01) & (found < 0.99)).any(axis=1).all()


def test_the_twin_is_trained_by_settings_of_its_own() -> None:
    standard = DistillSettings.for_budget("standard")
    twin = standard.for_human_levels()
    assert (twin.embedding, twin.hidden) == (standard.embedding, standard.hidden)
    assert twin.learning_rate < standard.learning_rate
    assert twin.dropout > standard.dropout
    assert 0 < twin.evaluate_every < twin.steps < standard.steps


def test_the_twin_is_trained_no_longer_than_asked(tmp_path: Path) -> None:
    twin = make(tmp_path, None)
    used = dict(twin.card.settings)
    assert used["steps"] == TINY.steps
    assert used["learning_rate"] == TINY.for_human_levels().learning_rate


def test_the_twin_learns_from_human_levels_alone(tmp_path: Path) -> None:
    texts = training_texts(unscored=20)
    twin = make(tmp_path, None, texts)
    without_unscored = make(tmp_path, None, training_texts())
    assert (twin.card.teacher_fingerprint, twin.card.augmented, twin.card.unscored) == ("", 0, 0)
    assert dict(twin.card.settings)["soft_weight"] == 0
    assert dict(twin.card.settings)["hard_weight"] == 1
    turned = [
        replace(entry, level=2 - entry.level)
        if entry.level is not None and entry.split is Split.TRAIN
        else entry
        for entry in training_texts()
    ]
    network = read_scorer(without_unscored.package).network
    assert read_scorer(make(tmp_path, None, turned).package).network != network


def test_words_are_left_out_only_where_there_are_no_augmented_texts(tmp_path: Path) -> None:
    settings = replace(TINY, word_dropout=0.25)
    teachers = (RuleTeacher(), RuleTeacher(labels_new_texts=False), None)
    cards = [make(tmp_path, teacher, settings=settings).card for teacher in teachers]
    assert [dict(card.settings)["word_dropout"] for card in cards] == [0.0, 0.25, 0.25]


def test_the_temperature_is_one_where_the_probabilities_were_rounded(tmp_path: Path) -> None:
    settings = replace(TINY, temperature=4.0)
    teachers = (RuleTeacher(), RuleTeacher(labels_new_texts=False))
    cards = [make(tmp_path, teacher, settings=settings).card for teacher in teachers]
    assert [dict(card.settings)["temperature"] for card in cards] == [4.0, 1.0]


def test_a_teacher_without_ratings_is_enough(tmp_path: Path) -> None:
    texts = [TrainingText(text, Split.TRAIN) for text, _ in responses(40)]
    made = make(tmp_path, RuleTeacher(), texts)
    assert made.validation is None
    assert made.card.unscored == 40
    assert len(made.card.notes) == 2


def test_unscored_responses_are_labeled_before_augmented_ones(tmp_path: Path) -> None:
    made = make(tmp_path, RuleTeacher(), training_texts(50, unscored=30))
    assert made.card.unscored == 30
    assert made.card.augmented == 4 * (40 + 30) - 30


def test_a_teacher_of_given_texts_is_asked_for_those_alone(tmp_path: Path) -> None:
    teacher = RuleTeacher(labels_new_texts=False)
    texts = training_texts(unscored=10)
    made = make(tmp_path, teacher, texts)
    assert set(teacher.asked) == {entry.text for entry in texts if entry.split is Split.TRAIN}
    assert (made.card.unscored, made.card.augmented) == (10, 0)


def test_shuffled_teacher_labels_make_the_student_worse(tmp_path: Path) -> None:
    class ShufflingTeacher(RuleTeacher):
        def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
            return np.roll(super().label(texts, reporter), 1, axis=0)

    settings = replace(TINY, steps=200, copies=10)
    honest = make(tmp_path, RuleTeacher(), settings=settings).validation
    wrong = make(tmp_path, ShufflingTeacher(), settings=settings).validation
    assert honest is not None
    assert wrong is not None
    assert honest.cross_entropy < wrong.cross_entropy - 0.1


def test_blank_responses_are_left_out(tmp_path: Path) -> None:
    teacher = RuleTeacher()
    blank = [TrainingText("  \u200b", Split.TRAIN, 0)]
    made = make(tmp_path, teacher, training_texts() + blank)
    assert all(text.strip() for text in teacher.asked)
    assert "1 blank answers were left out." in made.card.notes


def test_stop_keeps_a_scorer_and_says_so(tmp_path: Path) -> None:
    made = make(tmp_path, RuleTeacher(), reporter=EndingReporter(25))
    assert made.stopped
    assert "The training was stopped after" in made.card.notes[0]
    assert len(Scorer.open(made.package).probabilities(["light"])) == 1


def test_stop_before_there_is_a_student_ends_the_job(tmp_path: Path) -> None:
    with pytest.raises(JobCancelledError, match="Stopped before"):
        make(tmp_path, RuleTeacher(), reporter=EndingReporter(0))


def test_the_progress_never_falls(tmp_path: Path) -> None:
    reporter = EndingReporter()
    make(tmp_path, RuleTeacher(), reporter=reporter)
    assert reporter.fractions == sorted(reporter.fractions)
    assert reporter.fractions[-1] == 1.0


def test_nothing_is_made_where_onnx_disagrees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kdscore_desktop.distill.export.TOLERANCE", -1.0)
    with pytest.raises(ExportError):
        make(tmp_path, RuleTeacher())
    assert not list(tmp_path.glob("*.kdscorer"))


def test_a_teacher_of_another_rubric_is_refused(tmp_path: Path) -> None:
    class Narrow(RuleTeacher):
        def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
            return np.full((len(texts), 2), 0.5, np.float32)

    with pytest.raises(InputError, match="gives 2 probabilities and the rubric has 3 levels"):
        make(tmp_path, Narrow())


def test_scores_that_are_no_probabilities_are_refused(tmp_path: Path) -> None:
    class Logits(RuleTeacher):
        def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
            return np.full((len(texts), 3), 2.0, np.float32)

    with pytest.raises(InputError, match="do not add up to 1"):
        make(tmp_path, Logits())


def test_nothing_to_learn_from_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no answer to learn from"):
        make(tmp_path, RuleTeacher(), [TrainingText("a test text", Split.TEST, 1)])
    with pytest.raises(InputError, match="No answer to learn from is scored"):
        make(tmp_path, None, [TrainingText("an unscored text", Split.TRAIN)])
    with pytest.raises(InputError, match="level that the rubric lacks"):
        sort_materials([TrainingText("text", Split.TRAIN, 3)], ITEM.rubric)


def test_the_card_counts_what_was_used(tmp_path: Path) -> None:
    card = make(tmp_path, RuleTeacher()).card
    assert [(entry.split, sum(entry.by_level)) for entry in card.counts] == [
        (Split.TRAIN, 48),
        (Split.VALIDATION, 6),
        (Split.TEST, 6),
    ]
    assert dict(card.validation)["responses"] == 6
    assert (card.teacher, card.teacher_fingerprint) == ("a rule", "a rule")
    assert card.augmented == 4 * 48
