"""The architectures a student can have: tens of thousands of parameters, no more."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from kdscore_desktop.distill.settings import StudentKind
from kdscore_desktop.student.tokens import PADDING_ID

# Below any activation of a student (tanh and means of it, or a maximum over non-negative values).
_MASKED = -1e4


class LstmStudent(nn.Module):
    """Word pieces, a bidirectional LSTM, and the maximum and mean over its states.

    Each direction is an LSTM of its own, the second fed with every text reversed in place, so
    that padding always comes last and cannot reach a state that counts. A packed bidirectional
    LSTM gives the same numbers, seven times slower on a CPU.

    Parameters
    ----------
    pieces, levels
        Sizes of the vocabulary and of the rubric.
    embedding, hidden
        Widths of the embeddings and of each direction's state.
    dropout
        Share of embeddings' and pooled states' entries left out in training.
    """

    kind: StudentKind = "lstm"

    def __init__(
        self, pieces: int, levels: int, *, embedding: int, hidden: int, dropout: float
    ) -> None:
        super().__init__()
        self.embedding = nn.Embedding(pieces, embedding, padding_idx=PADDING_ID)
        self.ahead = nn.LSTM(embedding, hidden, batch_first=True)
        self.back = nn.LSTM(embedding, hidden, batch_first=True)
        self.dropout = nn.Dropout(dropout)
        self.output = nn.Linear(4 * hidden, levels)

    def forward(self, ids: Tensor) -> Tensor:
        """Return the logits, shape (texts, levels), of ids padded with zeros."""
        mask = ids != PADDING_ID
        lengths = mask.sum(1, keepdim=True)
        steps = torch.arange(ids.shape[1])
        reversed_ids = ids.gather(1, (lengths - 1 - steps).clamp(min=0))
        states = torch.cat(
            (
                self.ahead(self.dropout(self.embedding(ids)))[0],
                # Where a text has ended its first piece is repeated, which the mask hides.
                self.back(self.dropout(self.embedding(reversed_ids)))[0],
            ),
            dim=2,
        )
        pooled: Tensor = self.output(self.dropout(_maximum_and_mean(states, mask, lengths)))
        return pooled


class DenseStudent(nn.Module):
    """Word pieces with their neighbors, the maximum and mean over them, and a hidden layer.

    No recurrence: it is trained and run several times faster than the LSTM and knows of order
    only what three pieces in a row tell.

    Parameters
    ----------
    pieces, levels
        Sizes of the vocabulary and of the rubric.
    embedding, hidden
        Widths of the embeddings, and of the windows and the hidden layer.
    dropout
        Share of embeddings' and pooled windows' entries left out in training.
    """

    kind: StudentKind = "dense"

    def __init__(
        self, pieces: int, levels: int, *, embedding: int, hidden: int, dropout: float
    ) -> None:
        super().__init__()
        self.embedding = nn.Embedding(pieces, embedding, padding_idx=PADDING_ID)
        # The padding's embedding is zero, as is what the convolution sees beyond the ends.
        self.window = nn.Conv1d(embedding, hidden, kernel_size=3, padding=1)
        self.dropout = nn.Dropout(dropout)
        self.hidden = nn.Linear(2 * hidden, hidden)
        self.output = nn.Linear(hidden, levels)

    def forward(self, ids: Tensor) -> Tensor:
        """Return the logits, shape (texts, levels), of ids padded with zeros."""
        mask = ids != PADDING_ID
        embedded = self.dropout(self.embedding(ids)).transpose(1, 2)
        windows = self.window(embedded).relu().transpose(1, 2)
        pooled = self.dropout(_maximum_and_mean(windows, mask, mask.sum(1, keepdim=True)))
        logits: Tensor = self.output(self.hidden(pooled).relu())
        return logits


Student = LstmStudent | DenseStudent


def build_student(
    kind: StudentKind, pieces: int, levels: int, *, embedding: int, hidden: int, dropout: float
) -> Student:
    """Return a new student; its weights come from torch's random generator."""
    if kind == "lstm":
        return LstmStudent(pieces, levels, embedding=embedding, hidden=hidden, dropout=dropout)
    return DenseStudent(pieces, levels, embedding=embedding, hidden=hidden, dropout=dropout)


def parameter_count(student: nn.Module) -> int:
    """Return the number of trained numbers."""
    return sum(parameter.numel() for parameter in student.parameters())


def _maximum_and_mean(states: Tensor, mask: Tensor, lengths: Tensor) -> Tensor:
    """Pool states of shape (texts, pieces, width) over the pieces that are no padding."""
    shown = mask.unsqueeze(2)
    maximum = states.masked_fill(~shown, _MASKED).amax(1)
    mean = (states * shown).sum(1) / lengths
    return torch.cat((maximum, mean), dim=1)
