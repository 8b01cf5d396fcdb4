"""A whole scorer with random weights, and its parts to be spoiled."""

import torch

from kdscore_desktop.distill.export import export_student
from kdscore_desktop.distill.settings import StudentKind
from kdscore_desktop.distill.students import build_student
from kdscore_desktop.domain import Item, Level, Rubric, Split
from kdscore_desktop.student.package import Calibration, Card, ScorerParts, SplitCount
from kdscore_desktop.student.tokens import padded, tokenizer_json

WORDS = ("acid", "rain", "water", "vinegar", "the", "container", "how", "much", "mass", "##s")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
PIECES = [
    "[PAD]",
    "[UNK]",
    *WORDS,
    *LETTERS,
    *(f"##{letter}" for letter in LETTERS if letter != "s"),
]
ITEM = Item(
    "Acid rain",
    Rubric((Level("0", 0), Level("1", 1, "one thing"), Level("2", 2.5, 'two "things"'))),
    "What else do you need to know?\nSay why.",
)
CARD = Card(
    student="lstm",
    parameters=1234,
    vocabulary=len(PIECES),
    max_tokens=50,
    counts=(SplitCount(Split.TRAIN, (3, 4, 0)), SplitCount(Split.VALIDATION, (1, 1, 0))),
    unscored=7,
    augmented=140,
    teacher="MiniLM, item 1",
    teacher_fingerprint="ab12",
    seed=3,
    settings=(("steps", 50), ("dropout", 0.2)),
    validation=(("responses", 2), ("accuracy", 0.5)),
    versions=(("numpy", "2.4"),),
    notes=("It is made for tests.",),
)


def tokenizer(max_tokens: int = 50) -> str:
    return tokenizer_json(
        {piece: number for number, piece in enumerate(PIECES)},
        max_tokens=max_tokens,
        lowercase=True,
        strip_accents=None,
    )


def parts(
    kind: StudentKind = "lstm",
    calibration: Calibration | None = None,
    item: Item = ITEM,
    *,
    max_tokens: int = 50,
) -> ScorerParts:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        student = build_student(
            kind, len(PIECES), len(item.rubric), embedding=6, hidden=5, dropout=0.2
        )
    network = export_student(student, [padded([[1, 2, 3], [4]])])
    return ScorerParts(network, tokenizer(max_tokens), item, calibration or Calibration(), CARD)
