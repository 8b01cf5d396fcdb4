"""From responses and a teacher to a scorer file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch

from kdscore_desktop.distill.calibration import calibrate
from kdscore_desktop.distill.card import make_card, versions
from kdscore_desktop.distill.examples import Examples, by_length, example_levels
from kdscore_desktop.distill.export import export_student
from kdscore_desktop.distill.labeling import require_no_leak, soft_labels
from kdscore_desktop.distill.materials import (
    ExtraTexts,
    Materials,
    TrainingText,
    extra_texts,
    sort_materials,
)
from kdscore_desktop.distill.repeatable import repeatable
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.distill.students import Student, build_student
from kdscore_desktop.distill.training import train
from kdscore_desktop.distill.validation import Validation, ValidationFigures
from kdscore_desktop.distill.vocabulary import (
    StudentVocabulary,
    build_vocabulary,
    principal_components,
)
from kdscore_desktop.domain import Item
from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.student.package import (
    SUFFIX,
    Card,
    ScorerParts,
    write_scorer,
)
from kdscore_desktop.student.scorer import Scorer
from kdscore_desktop.student.tokens import Tokens
from kdscore_desktop.teacher.labeler import SoftLabeler

CHECKPOINT = "training.safetensors"


@dataclass(frozen=True)
class Distilled:
    """A finished scorer.

    Parameters
    ----------
    package
        The bytes of the scorer file.
    card
        What stands in it.
    validation
        Its figures on the rated validation responses; None where there are none.
    stopped
        Whether the educator ended the training early.
    """

    package: bytes
    card: Card
    validation: ValidationFigures | None
    stopped: bool


def distill(  # noqa: PLR0917 - what it is made from, where, and who listens
    texts: Sequence[TrainingText],
    teacher: SoftLabeler | None,
    item: Item,
    settings: DistillSettings,
    folder: Path,
    reporter: Reporter,
    *,
    teacher_name: str = "",
    teacher_fingerprint: str | None = None,
    notes: Sequence[str] = (),
    resume: bool = False,
) -> Distilled:
    """Make a scorer.

    Responses of the validation split choose and calibrate; those of the test split are counted
    and kept out of everything else.

    Parameters
    ----------
    texts
        Every response of the item, with its split and level.
    teacher
        Who gives the soft labels. A teacher that cannot label new texts labels the responses
        alone. None trains the same student on the human levels alone, without augmentation and
        with word pieces of its own: the twin that shows what the teacher brings.
    item
        The item, whose rubric the levels count in.
    settings
        How the student is made.
    folder
        Where the unfinished state is kept; the same one is needed to resume.
    reporter
        Told of stages, loss and agreement; asked whether to stop.
    teacher_name, teacher_fingerprint
        What the card calls the teacher; None takes the fingerprint of `teacher`, which differs
        where that is a quick form of the one meant.
    notes
        Sentences for the card.
    resume
        Whether to go on from the state in `folder`, if it belongs to these same inputs.

    Returns
    -------
    Distilled
        The scorer file's bytes and what is in it.

    Raises
    ------
    InputError
        If there is nothing to learn from or the teacher does not fit the rubric.
    JobCancelledError
        When the educator cancels, or stops before there is a student.
    ExportError
        If the ONNX network disagrees with torch's.
    """
    materials = sort_materials(texts, item.rubric)
    settings = _for_teacher(settings, materials, teacher)
    more = extra_texts(materials, settings, teacher)
    vocabulary = _vocabulary(materials, teacher, settings)
    tokens = Tokens(vocabulary.tokenizer)
    levels = len(item.rubric)
    halfway = 0.6 if teacher else 0.0
    examples = _examples(
        materials,
        more,
        teacher,
        tokens,
        levels=levels,
        reporter=PartReporter(reporter, 0.0, halfway),
    )
    validation = Validation(
        tokens.encode(text for text, _ in materials.validation),
        example_levels([level for _, level in materials.validation]),
        levels,
        ordered=item.rubric.ordered,
    )
    student = _new_student(settings, vocabulary, tokens.size, levels)
    trained = train(
        student,
        examples,
        validation,
        settings,
        checkpoint=folder / CHECKPOINT,
        identity=_identity(texts, teacher, item, settings),
        reporter=PartReporter(reporter, halfway, 0.95),
        resume=resume,
    )
    reporter.progress(0.95, "Checking and packing the scorer")
    with repeatable(settings.seed, settings.threads):
        calibration = calibrate(validation.logits(student), validation.levels)
        network = export_student(
            student, [ids for _, ids in [*validation.batches, *by_length(examples.ids[:256])]]
        )
    card = make_card(
        student,
        tokens=tokens,
        materials=materials,
        more=more,
        settings=settings,
        trained=trained,
        calibration=calibration,
        measure=validation.measure_name,
        teacher=teacher_name,
        teacher_fingerprint=_fingerprint(teacher_fingerprint, teacher),
        notes=notes,
    )
    parts = ScorerParts(network, vocabulary.tokenizer, item, calibration, card)
    package = _packed(parts, folder)
    (folder / CHECKPOINT).unlink(missing_ok=True)
    reporter.progress(1.0, "Done")
    return Distilled(package, card, trained.kept.figures, trained.stopped)


def _fingerprint(told: str | None, teacher: SoftLabeler | None) -> str:
    if told is not None:
        return told
    return teacher.fingerprint if teacher else ""


def _for_teacher(
    settings: DistillSettings, materials: Materials, teacher: SoftLabeler | None
) -> DistillSettings:
    """Settle what depends on the teacher; see :class:`DistillSettings`."""
    if teacher is not None:
        if teacher.labels_new_texts:
            return replace(settings, word_dropout=0.0)
        return replace(settings, temperature=1.0)
    if not materials.rated:
        raise InputError(
            "No answer to learn from is scored by a human, and there is no expert model to learn "
            "from. Score some answers, or choose an expert model."
        )
    return settings.for_human_levels()


def _vocabulary(
    materials: Materials, teacher: SoftLabeler | None, settings: DistillSettings
) -> StudentVocabulary:
    require_no_leak(materials.training_texts, materials.withheld)
    return build_vocabulary(
        materials.training_texts,
        teacher.word_pieces() if teacher else None,
        most=settings.most_pieces,
        fewest_uses=settings.fewest_uses,
        max_tokens=settings.max_tokens,
    )


def _examples(
    materials: Materials,
    more: ExtraTexts,
    teacher: SoftLabeler | None,
    tokens: Tokens,
    *,
    levels: int,
    reporter: Reporter,
) -> Examples:
    """Pair every training text with its soft label and, where there is one, its human level."""
    texts = [*(text for text, _ in materials.rated), *more.unscored, *more.augmented]
    soft = (
        soft_labels(teacher, texts, levels, materials.withheld, reporter)
        if teacher
        else np.zeros((len(texts), levels), np.float32)
    )
    known: list[int | None] = [level for _, level in materials.rated]
    return Examples(
        tokens.encode(texts), soft, example_levels(known + [None] * (len(texts) - len(known)))
    )


def _new_student(
    settings: DistillSettings, vocabulary: StudentVocabulary, pieces: int, levels: int
) -> Student:
    with repeatable(settings.seed, settings.threads):
        student = build_student(
            settings.student,
            pieces,
            levels,
            embedding=settings.embedding,
            hidden=settings.hidden,
            dropout=settings.dropout,
        )
    if vocabulary.teacher_embeddings is not None:
        start = principal_components(vocabulary.teacher_embeddings, settings.embedding)
        with torch.no_grad():
            student.embedding.weight.copy_(torch.from_numpy(start))
    return student


def _identity(
    texts: Sequence[TrainingText],
    teacher: SoftLabeler | None,
    item: Item,
    settings: DistillSettings,
) -> str:
    """Return a digest of everything the trained weights depend on."""
    depends = {
        "texts": [(entry.text, entry.split, entry.level) for entry in texts],
        "teacher": teacher.fingerprint if teacher else None,
        "levels": len(item.rubric),
        "ordered": item.rubric.ordered,
        "settings": asdict(replace(settings, checkpoint_seconds=0)),
        "versions": versions(),
    }
    return hashlib.sha256(json.dumps(depends).encode()).hexdigest()


def _packed(parts: ScorerParts, folder: Path) -> bytes:
    """Return the scorer file's bytes, opened once as whoever receives it will."""
    path = folder / f"scorer{SUFFIX}"
    try:
        write_scorer(path, parts)
        Scorer.open(path)
        return path.read_bytes()
    finally:
        path.unlink(missing_ok=True)
