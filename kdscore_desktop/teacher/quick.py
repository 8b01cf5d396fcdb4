"""A teacher that labels several times faster than torch does, nearly as exactly.

Labeling is most of a distillation's time. In onnxruntime, with its products in 8 bits, a MiniLM
labels about four times as many texts a second; how far that is from the teacher itself is seen on
real responses before it is used.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import onnxruntime as ort
from transformers import PreTrainedModel

from kdscore_desktop.errors import InputError
from kdscore_desktop.files import sha256_of
from kdscore_desktop.progress import Reporter, SilentReporter
from kdscore_desktop.teacher.classifier import STAGE, ClassifierTeacher
from kdscore_desktop.teacher.ensemble import Averaged, Teacher, mean_of
from kdscore_desktop.teacher.inference import TokenIds, softmax
from kdscore_desktop.teacher.labeler import Probabilities, SoftLabeler, WordPieces
from kdscore_desktop.teacher.quick_graph import INPUT, OUTPUT, bert_graph, can_be_written

# To be raised when the numbers that the same weights give for a text change.
_METHOD = "8 bits, a scale for each token 1"
_COMPARED = 64
# Three times what was seen of fine-tuned MiniLMs.
_MOST_APART = 0.02
_TEXTS_AT_ONCE = 32


@dataclass(frozen=True)
class Quickened:
    """How a teacher will label.

    Parameters
    ----------
    labeler
        The quick form, or the teacher itself where there is none that can be trusted.
    note
        Which of them it is and why, in a sentence.
    """

    labeler: SoftLabeler
    note: str


def quickened(teacher: Teacher, texts: Sequence[str], *, threads: int) -> Quickened:
    """Return the quick form of a teacher, if it says of some of the texts nearly the same.

    Processors without whole-number products of 8 bits may round so coarsely that it does not. An
    ensemble is as quick as each of its members is; no more than one of these is in memory.

    Parameters
    ----------
    teacher
        The teacher.
    texts
        Responses that the teacher may see; the first 64 are compared.
    threads
        Processor threads.
    """
    compared = list(texts[:_COMPARED])
    if not compared:
        return _as_it_is(
            teacher,
            "The expert model was asked in its own form: no answer could try the quicker one.",
        )
    try:
        tried = [_tried(load(), teacher, compared, threads) for load in _loaders(teacher)]
    except _NoQuickFormError as error:
        return _as_it_is(teacher, str(error))
    exact, said = (mean_of(each) for each in ((t.exact for t in tried), (t.said for t in tried)))
    apart = float(np.abs(exact - said).mean())
    if not apart <= _MOST_APART:
        return _as_it_is(
            teacher,
            "The expert model was asked in its own form: in the quicker one its probabilities "
            f"differ by {apart:.3f} on average ({len(compared)} answers compared).",
        )
    quick = [each.quick for each in tried]
    return Quickened(
        quick[0] if isinstance(teacher, ClassifierTeacher) else Averaged(quick),
        "The expert model was asked in a quicker form: its probabilities differ by "
        f"{apart:.3f} on average ({len(compared)} answers compared).",
    )


class _NoQuickFormError(Exception):
    """A member has no quick form that can be run; the note says why."""


@dataclass(frozen=True)
class _Tried:
    """A member's quick form, and what it and the member itself say of the same texts."""

    quick: QuickTeacher
    said: Probabilities
    exact: Probabilities


def _tried(
    member: ClassifierTeacher, teacher: Teacher, texts: Sequence[str], threads: int
) -> _Tried:
    if not can_be_written(member.model):
        raise _NoQuickFormError(
            "The expert model was asked in its own form; the quicker one is for plain BERT alone."
        )
    try:
        quick = QuickTeacher(member, threads=threads, word_pieces=teacher.word_pieces)
        said = quick.label(texts, SilentReporter())
    except Exception as error:
        # onnxruntime's errors share no other base
        raise _NoQuickFormError(
            "The expert model was asked in its own form: the quicker one cannot be run here "
            f"({type(error).__name__})."
        ) from error
    return _Tried(quick, said, member.label(texts, SilentReporter()))


def _loaders(teacher: Teacher) -> Sequence[Callable[[], ClassifierTeacher]]:
    return [lambda: teacher] if isinstance(teacher, ClassifierTeacher) else teacher.loaders


def _as_it_is(teacher: Teacher, note: str) -> Quickened:
    # It will be asked some hundred texts at a time: too few to load an ensemble's members for.
    kept = teacher if isinstance(teacher, ClassifierTeacher) else teacher.in_memory()
    return Quickened(kept, note)


class QuickModel:
    """A classifier in onnxruntime, its products in 8 bits.

    Parameters
    ----------
    model
        One that :func:`~kdscore_desktop.teacher.quick_graph.can_be_written`.
    threads
        Processor threads.
    """

    def __init__(self, model: PreTrainedModel, *, threads: int) -> None:
        self._threads = threads
        options = ort.SessionOptions()
        # Each thread runs texts of its own: none waits for another in the middle of a text.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self._session = ort.InferenceSession(
            bert_graph(model),
            options,
            providers=["CPUExecutionProvider"],
            # Fused with the sum before it, normalization takes eight times as long.
            disabled_optimizers=["SkipLayerNormFusion"],
        )

    def logits(
        self, ids: TokenIds, after_texts: Callable[[float], None] | None = None
    ) -> Probabilities:
        """Return the classes' logits, shape (texts, classes), in the order of `ids`.

        Parameters
        ----------
        ids
            Of at least one text.
        after_texts
            Called several times a second with the share done; what it raises ends the work.
        """
        rows: list[Probabilities] = []
        with ThreadPoolExecutor(self._threads) as threads:
            # Some texts at a time: what `after_texts` raises must not wait for all the others.
            for start in range(0, len(ids), _TEXTS_AT_ONCE):
                rows += threads.map(self._of_one, ids[start : start + _TEXTS_AT_ONCE])
                if after_texts:
                    after_texts(len(rows) / len(ids))
        return np.concatenate(rows)

    def _of_one(self, ids: list[int]) -> Probabilities:
        found = self._session.run([OUTPUT], {INPUT: np.array([ids], np.int64)})
        return np.asarray(found[0], np.float32)


class QuickTeacher:
    """A teacher's quick form; see :func:`quickened`.

    Parameters
    ----------
    teacher
        A teacher whose model :func:`~kdscore_desktop.teacher.quick_graph.can_be_written`.
    threads
        Processor threads.
    word_pieces
        Gives the word pieces; None takes the teacher's. With another's, the teacher itself is not
        needed afterwards.
    """

    def __init__(
        self,
        teacher: ClassifierTeacher,
        *,
        threads: int,
        word_pieces: Callable[[], WordPieces | None] | None = None,
    ) -> None:
        self._mapping = teacher.mapping
        self._exact = teacher.fingerprint
        self._read = teacher.reader
        self._word_pieces = word_pieces or teacher.word_pieces
        self._model = QuickModel(teacher.model, threads=threads)

    @property
    def fingerprint(self) -> str:
        """The teacher's with the method: these soft labels must not be taken for its own."""
        return sha256_of(json.dumps([_METHOD, self._exact]).encode())

    @property
    def labels_new_texts(self) -> bool:
        """True: any text can be labeled."""
        return True

    def word_pieces(self) -> WordPieces | None:
        """Return the teacher's."""
        return self._word_pieces()

    def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
        """Return the soft labels of `texts`, shape (texts, levels), in their order.

        *Cancel* is heard several times a second. A text's soft labels never depend on the others.

        Raises
        ------
        InputError
            If the model gives numbers that are no probabilities.
        """
        if not texts:
            return np.zeros((0, self._mapping.levels), np.float32)
        logits = self._model.logits(self._read(texts), lambda done: reporter.progress(done, STAGE))
        if not np.isfinite(logits).all():
            raise InputError(
                "The expert model gives no usable numbers for some texts; its file is damaged."
            )
        return self._mapping.apply(softmax(logits))
