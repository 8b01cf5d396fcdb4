"""A teacher that is a trained classifier: prepared here, or attached from anywhere else."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from transformers import PreTrainedModel, PreTrainedTokenizerFast

from kdscore_desktop.domain import Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.files import sha256_of
from kdscore_desktop.progress import Reporter, SilentReporter
from kdscore_desktop.teacher.card import CARD, TeacherCard
from kdscore_desktop.teacher.inference import TokenIds, logits_of, softmax, token_ids
from kdscore_desktop.teacher.labeler import Probabilities, WordPieces
from kdscore_desktop.teacher.loading import (
    load_classifier,
    load_tokenizer,
    most_tokens,
    set_threads,
)
from kdscore_desktop.teacher.mapping import LabelMapping, map_labels
from kdscore_desktop.teacher.model_folder import CONFIG, WEIGHTS
from kdscore_desktop.teacher.package import unpacked

STAGE = "Asking the expert model"
# To be raised when the numbers that the same weights give for a text change.
_METHOD = "float32 softmax 1"


@dataclass(frozen=True)
class TextReader:
    """Turns texts into what a model reads.

    Parameters
    ----------
    tokenizer, most_tokens
        The model's, and how many tokens of a text it can read.
    """

    tokenizer: PreTrainedTokenizerFast
    most_tokens: int

    def __call__(self, texts: Sequence[str]) -> TokenIds:
        """Return the ids of each text, special tokens included."""
        return token_ids(self.tokenizer, texts, self.most_tokens)


class ClassifierTeacher:
    """A sequence classifier whose classes are mapped to an item's levels.

    Made by :meth:`open`.

    Parameters
    ----------
    model, tokenizer
        The classifier, in evaluation mode, and its tokenizer.
    mapping
        The level of each class.
    fingerprint
        Of weights, configuration, tokenizer and mapping.
    card
        What a prepared teacher says about itself; None for others.

    Attributes
    ----------
    reader : TextReader
        Reads texts for the model.
    """

    def __init__(
        self,
        model: PreTrainedModel,
        tokenizer: PreTrainedTokenizerFast,
        *,
        mapping: LabelMapping,
        fingerprint: str,
        card: TeacherCard | None,
    ) -> None:
        self.model = model
        self.mapping = mapping
        self.reader = TextReader(tokenizer, most_tokens(model, tokenizer))
        self._tokenizer = tokenizer
        self._fingerprint = fingerprint
        self.card = card

    @classmethod
    def open(
        cls,
        source: Path,
        rubric: Rubric,
        label_map: Mapping[str, str] | None = None,
        *,
        threads: int | None = None,
    ) -> ClassifierTeacher:
        """Load a teacher from a `.kdteacher` file, a model's folder, or a zip of one.

        Parameters
        ----------
        source
            The file or folder; it is not needed afterwards.
        rubric
            The item's levels.
        label_map
            Pairs of a teacher's label and a level's label, see
            :func:`~kdscore_desktop.teacher.mapping.map_labels`.
        threads
            Processor threads in this process; None leaves torch's choice.

        Raises
        ------
        InputError
            If it cannot be used, with what to do about it.
        """
        set_threads(threads)
        with unpacked(source) as folder:
            # A model of another maker may have a file of this name for something else.
            card = card_in(folder, source.name) if source.is_file() else None
            return cls.of_folder(folder, rubric, label_map, name=source.name, card=card)

    @classmethod
    def of_folder(
        cls,
        folder: Path,
        rubric: Rubric,
        label_map: Mapping[str, str] | None,
        *,
        name: str,
        card: TeacherCard | None,
    ) -> ClassifierTeacher:
        """Load a teacher from the folder that a model lies in or was unpacked to.

        Parameters
        ----------
        folder
            The folder; it is not needed afterwards.
        rubric, label_map
            As in :meth:`open`.
        name
            What to call the teacher in an error.
        card
            What it says about itself.

        Raises
        ------
        InputError
            As :meth:`open`.
        """
        model = load_classifier(folder, name=name)
        tokenizer = load_tokenizer(folder, name=name)
        files = {part: sha256_of(folder / part) for part in (WEIGHTS, CONFIG)}
        mapping = map_labels(_labels(model), rubric, label_map)
        depends_on = (
            _METHOD,
            files,
            sha256_of(tokenizer.backend_tokenizer.to_str().encode()),
            most_tokens(model, tokenizer),
            mapping.positions,
            mapping.levels,
        )
        fingerprint = sha256_of(json.dumps(depends_on).encode())
        teacher = cls(model, tokenizer, mapping=mapping, fingerprint=fingerprint, card=card)
        teacher._try_out(name)
        return teacher

    @property
    def fingerprint(self) -> str:
        """What the soft labels depend on, as hexadecimal."""
        return self._fingerprint

    @property
    def labels_new_texts(self) -> bool:
        """True: any text can be labeled."""
        return True

    @property
    def labels(self) -> list[str]:
        """What the classifier itself calls its classes, in their order."""
        return _labels(self.model)

    @property
    def parameters(self) -> int:
        """How many trained numbers the classifier has."""
        return sum(parameter.numel() for parameter in self.model.parameters())

    @property
    def tokenizer_json(self) -> str:
        """The tokenizer as `tokenizers` JSON."""
        return str(self._tokenizer.backend_tokenizer.to_str())

    @property
    def notes(self) -> tuple[str, ...]:
        """What the educator should know about the label mapping, in sentences."""
        return self.mapping.notes

    def word_pieces(self) -> WordPieces | None:
        """Return the WordPiece vocabulary, or None for a tokenizer of another kind."""
        backend = self._tokenizer.backend_tokenizer
        if not isinstance(backend.model, WordPiece):
            return None
        plain = Tokenizer.from_str(backend.to_str())
        plain.no_truncation()
        plain.no_padding()
        weights = self.model.get_input_embeddings().weight
        assert isinstance(weights, torch.Tensor)
        embeddings = weights.detach().numpy()[: plain.get_vocab_size()].copy()
        if len(embeddings) < plain.get_vocab_size():
            return None
        return WordPieces(plain.to_str(), embeddings)

    def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
        """Return the soft labels of `texts`, shape (texts, levels), in their order.

        *Cancel* is heard after every batch. *Stop* is the caller's: half of the soft labels are
        no result, so whoever can use a part asks for a part at a time.

        Raises
        ------
        InputError
            If the model gives numbers that are no probabilities.
        """
        logits = logits_of(
            self.model,
            self.reader(texts),
            pad=int(self._tokenizer.pad_token_id),
            after_batch=lambda done: reporter.progress(done, STAGE),
        )
        if not np.isfinite(logits).all():
            raise InputError(
                "The expert model gives no usable numbers for some texts; its file is damaged."
            )
        return self.mapping.apply(softmax(logits))

    def _try_out(self, name: str) -> None:
        """Find out now, not in the middle of a job, whether the model answers at all."""
        try:
            self.label(["a", "a longer text"], SilentReporter())
        except (RuntimeError, ValueError, IndexError, TypeError) as error:
            raise InputError(
                f"'{name}' could be loaded but does not work on texts ({error}). Choose a model "
                "of the BERT family."
            ) from error


def card_in(folder: Path, name: str) -> TeacherCard | None:
    """Return the card in a prepared teacher's folder, None where there is none.

    Raises
    ------
    InputError
        If it cannot be read; `name` is the teacher's name in it.
    """
    path = folder / CARD
    return TeacherCard.from_json(path.read_bytes(), name=name) if path.is_file() else None


def _labels(model: PreTrainedModel) -> list[str]:
    return [str(label) for _, label in sorted((model.config.id2label or {}).items())]
