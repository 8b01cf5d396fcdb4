"""From torch to ONNX, checked on real responses.

The graphs are written operator by operator. They are short, stay the same whatever torch's
exporters become, and hold only what a scorer lets in.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from kdscore_desktop.distill.students import DenseStudent, LstmStudent, Student
from kdscore_desktop.student.network import INPUT, OUTPUT, Network
from kdscore_desktop.student.scorer import softmax
from kdscore_desktop.student.tokens import PADDING_ID, Ids

TOLERANCE = 1e-4
_OPSET = 17
_IR_VERSION = 8


class ExportError(RuntimeError):
    """ONNX and torch disagree: a fault of ours, and nothing may be written."""


def export_student(student: Student, batches: list[Ids]) -> bytes:
    """Return the student as an ONNX file that gives what torch gives.

    Parameters
    ----------
    student
        The trained student.
    batches
        Padded ids of real responses to compare on.

    Raises
    ------
    ExportError
        If a probability differs by more than 1e-4.
    """
    student.eval()
    graph = _Graph()
    if isinstance(student, LstmStudent):
        _write_lstm(graph, student)
    else:
        _write_dense(graph, student)
    levels = student.output.out_features
    content = graph.finished(levels)
    network = Network(content, levels, student.embedding.num_embeddings)
    for ids in batches:
        with torch.inference_mode():
            expected = student(torch.from_numpy(ids)).softmax(1).numpy()
        difference = np.abs(softmax(network.logits(ids).astype(np.float64)) - expected).max()
        if not difference <= TOLERANCE:
            raise ExportError(f"ONNX and torch differ by {difference:.2g} in a probability")
    return content


class _Graph:
    """Collects operators and numbers; every method returns the name of a result."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._numbers: list[onnx.TensorProto] = []

    def number(self, values: Tensor | npt.NDArray[np.generic]) -> str:
        array = values.detach().numpy() if isinstance(values, Tensor) else values
        name = f"n{len(self._numbers)}"
        self._numbers.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, operator: str, *inputs: str, **settings: Any) -> str:
        name = f"v{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, list(inputs), [name], **settings))
        return name

    def axes(self, *axes: int) -> str:
        return self.number(np.array(axes, np.int64))

    def linear(self, features: str, layer: nn.Linear) -> str:
        assert layer.bias is not None
        return self.add(
            "Gemm", features, self.number(layer.weight), self.number(layer.bias), transB=1
        )

    def finished(self, levels: int) -> bytes:
        self._nodes[-1].output[0] = OUTPUT
        model = helper.make_model(
            helper.make_graph(
                self._nodes,
                "student",
                [helper.make_tensor_value_info(INPUT, TensorProto.INT64, ["texts", "pieces"])],
                [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["texts", levels])],
                self._numbers,
            ),
            producer_name="kdscore",
            opset_imports=[helper.make_opsetid("", _OPSET)],
            ir_version=_IR_VERSION,
        )
        onnx.checker.check_model(model)
        content: bytes = model.SerializeToString(deterministic=True)
        return content


def _write_lstm(graph: _Graph, student: LstmStudent) -> None:
    """Write the LSTM on arrays of shape (pieces, directions, texts, width), ONNX's own order."""
    by_piece = graph.add("Transpose", INPUT, perm=[1, 0])
    shown = graph.add("Not", graph.add("Equal", by_piece, graph.number(np.array(PADDING_ID))))
    lengths = graph.add(
        "ReduceSum", graph.add("Cast", shown, to=TensorProto.INT32), graph.axes(0), keepdims=0
    )
    embedded = graph.add("Gather", graph.number(student.embedding.weight), by_piece)
    directions = (student.ahead, student.back)
    states = graph.add(
        "LSTM",
        embedded,
        graph.number(_gates(directions, "weight_ih_l0")),
        graph.number(_gates(directions, "weight_hh_l0")),
        graph.number(
            torch.cat(
                (
                    _gates(directions, "bias_ih_l0"),
                    _gates(directions, "bias_hh_l0"),
                ),
                dim=1,
            )
        ),
        lengths,
        direction="bidirectional",
        hidden_size=student.ahead.hidden_size,
    )
    shown = graph.add("Unsqueeze", shown, graph.axes(1, 3))
    maximum, total = _pooled(graph, states, shown, axis=0)
    mean = graph.add(
        "Div",
        total,
        graph.add("Unsqueeze", graph.add("Cast", lengths, to=TensorProto.FLOAT), graph.axes(0, 2)),
    )
    # (directions, texts, width) becomes (texts, directions * width).
    pooled = [
        graph.add("Flatten", graph.add("Transpose", part, perm=[1, 0, 2]), axis=1)
        for part in (maximum, mean)
    ]
    graph.linear(graph.add("Concat", *pooled, axis=1), student.output)


def _gates(directions: tuple[nn.LSTM, nn.LSTM], name: str) -> Tensor:
    """Stack both directions' weights, their gates in ONNX's order (i, o, f, c) from torch's."""
    stacked = []
    for lstm in directions:
        enter, forget, cell, out = getattr(lstm, name).detach().chunk(4)
        stacked.append(torch.cat((enter, out, forget, cell)))
    return torch.stack(stacked)


def _write_dense(graph: _Graph, student: DenseStudent) -> None:
    """Write the windows on arrays of shape (texts, width, pieces), as convolutions have it."""
    assert student.window.bias is not None
    shown = graph.add("Not", graph.add("Equal", INPUT, graph.number(np.array(PADDING_ID))))
    counted = graph.add("Cast", shown, to=TensorProto.FLOAT)
    lengths = graph.add("ReduceSum", counted, graph.axes(1), keepdims=1)
    embedded = graph.add("Gather", graph.number(student.embedding.weight), INPUT)
    windows = graph.add(
        "Relu",
        graph.add(
            "Conv",
            graph.add("Transpose", embedded, perm=[0, 2, 1]),
            graph.number(student.window.weight),
            graph.number(student.window.bias),
            pads=[1, 1],
        ),
    )
    shown = graph.add("Unsqueeze", shown, graph.axes(1))
    maximum, total = _pooled(graph, windows, shown, axis=2)
    features = graph.add("Concat", maximum, graph.add("Div", total, lengths), axis=1)
    graph.linear(graph.add("Relu", graph.linear(features, student.hidden)), student.output)


def _pooled(graph: _Graph, states: str, shown: str, axis: int) -> tuple[str, str]:
    """Return the maximum and the sum over the pieces that are no padding."""
    masked = graph.add("Where", shown, states, graph.number(np.array(-1e4, np.float32)))
    kept = graph.add("Where", shown, states, graph.number(np.array(0, np.float32)))
    return (
        graph.add("ReduceMax", masked, axes=[axis], keepdims=0),
        graph.add("ReduceSum", kept, graph.axes(axis), keepdims=0),
    )
