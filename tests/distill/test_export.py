from dataclasses import dataclass

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from kdscore_desktop.distill.export import ExportError, export_student
from kdscore_desktop.distill.settings import StudentKind
from kdscore_desktop.distill.students import Student, build_student, parameter_count
from kdscore_desktop.student.network import Network
from kdscore_desktop.student.scorer import softmax
from kdscore_desktop.student.tokens import Ids, padded

PIECES, LEVELS = 40, 3
ROWS = st.lists(st.integers(1, PIECES - 1), min_size=1, max_size=30)


def new_student(kind: StudentKind) -> Student:
    torch.manual_seed(1)
    return build_student(kind, PIECES, LEVELS, embedding=6, hidden=5, dropout=0.2).eval()


def random_rows(number: int, longest: int) -> list[list[int]]:
    rng = np.random.default_rng(number)
    return [list(rng.integers(1, PIECES, rng.integers(1, longest))) for _ in range(number)]


@dataclass(frozen=True)
class Pair:
    student: Student
    network: Network


STUDENTS = {kind: new_student(kind) for kind in ("lstm", "dense")}
PAIRS = {
    kind: Pair(student, Network(export_student(student, [padded(random_rows(8, 20))]), 3, PIECES))
    for kind, student in STUDENTS.items()
}


def torch_logits(student: Student, ids: Ids) -> np.ndarray:
    with torch.inference_mode():
        return student(torch.from_numpy(ids)).numpy()


@pytest.mark.parametrize("kind", PAIRS)
@given(
    st.lists(st.lists(st.integers(1, PIECES - 1), min_size=1, max_size=30), min_size=1, max_size=5)
)
@settings(max_examples=50)
def test_onnx_says_what_torch_says(kind: str, rows: list[list[int]]) -> None:
    pair = PAIRS[kind]
    ids = padded(rows)
    np.testing.assert_allclose(pair.network.logits(ids), torch_logits(pair.student, ids), atol=1e-5)


@pytest.mark.parametrize("kind", PAIRS)
def test_padding_and_neighbors_change_nothing(kind: str) -> None:
    pair = PAIRS[kind]
    rows = random_rows(9, 25)
    together = padded([*rows, [1] * 60])
    for logits in (pair.network.logits, lambda ids: torch_logits(pair.student, ids)):
        alone = np.concatenate([logits(padded([row])) for row in rows])
        np.testing.assert_allclose(logits(together)[:-1], alone, atol=1e-5)


def test_the_two_directions_are_those_of_a_packed_bidirectional_lstm() -> None:
    student = STUDENTS["lstm"]
    rows = random_rows(6, 15)
    ids = torch.from_numpy(padded(rows))
    packed = torch.nn.LSTM(6, 5, batch_first=True, bidirectional=True)
    ahead, back = student.ahead.state_dict(), student.back.state_dict()
    packed.load_state_dict(ahead | {f"{name}_reverse": value for name, value in back.items()})
    with torch.inference_mode():
        states, lengths = torch.nn.utils.rnn.pad_packed_sequence(
            packed(
                torch.nn.utils.rnn.pack_padded_sequence(
                    student.embedding(ids),
                    torch.tensor([len(row) for row in rows]),
                    batch_first=True,
                    enforce_sorted=False,
                )
            )[0],
            batch_first=True,
        )
        pooled = torch.stack(
            [
                torch.cat((state[:length].amax(0), state[:length].mean(0)))
                for state, length in zip(states, lengths, strict=True)
            ]
        )
        np.testing.assert_allclose(student(ids), student.output(pooled), atol=1e-5)


def test_a_network_that_disagrees_is_not_exported(monkeypatch: pytest.MonkeyPatch) -> None:
    student = new_student("dense")
    forward = student.forward
    monkeypatch.setattr(student, "forward", lambda ids: forward(ids) + torch.tensor([0.1, 0, 0]))
    with pytest.raises(ExportError, match="differ"):
        export_student(student, [padded(random_rows(8, 20))])


@pytest.mark.parametrize("kind", PAIRS)
def test_the_same_student_gives_the_same_bytes(kind: StudentKind) -> None:
    batches = [padded(random_rows(8, 20))]
    assert export_student(new_student(kind), batches) == export_student(new_student(kind), batches)


def test_parameters_are_counted() -> None:
    # embeddings; per direction input, recurrent and two bias vectors of four gates; output
    assert parameter_count(STUDENTS["lstm"]) == 40 * 6 + 2 * 4 * 5 * (6 + 5 + 2) + 20 * 3 + 3


def test_probabilities_of_large_logits_stay_finite() -> None:
    assert softmax(np.array([[1e4, -1e4]])).tolist() == [[1.0, 0.0]]
