"""What a student's ONNX file may be: small, plain, and nothing but the known operators."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime as ort
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]

from kdscore_desktop.student.fields import refused
from kdscore_desktop.student.tokens import Ids

INPUT = "ids"
OUTPUT = "logits"
MOST_BYTES = 8_000_000
_MOST_NODES = 100
_STANDARD = frozenset({"", "ai.onnx"})
_LARGEST_ATTRIBUTE = 4096
# What the students of kdscore_desktop.distill are written with. None of them takes a size from
# a value in the file, reads another file or holds a graph of its own.
OPERATORS = frozenset(
    {
        "Add",
        "Cast",
        "Concat",
        "Conv",
        "Div",
        "Equal",
        "Flatten",
        "Gather",
        "Gemm",
        "LSTM",
        "Mul",
        "Not",
        "ReduceMax",
        "ReduceSum",
        "Relu",
        "Squeeze",
        "Transpose",
        "Unsqueeze",
        "Where",
    }
)
_BYTES_EACH: dict[int, int] = {
    onnx.TensorProto.FLOAT: 4,
    onnx.TensorProto.INT32: 4,
    onnx.TensorProto.INT64: 8,
}


class Network:
    """A student's network in onnxruntime.

    Parameters
    ----------
    content
        The ONNX file.
    levels
        How many logits a text must get.
    pieces
        How many word pieces it must know.
    threads
        Processor threads it may use.
    where
        What to call it in an error.

    Raises
    ------
    InputError
        If it is not a student's network.
    """

    def __init__(
        self,
        content: bytes,
        levels: int,
        pieces: int,
        *,
        threads: int = 1,
        where: str = "the network",
    ) -> None:
        check_network(content, where)
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        try:
            self._session = ort.InferenceSession(
                content, options, providers=["CPUExecutionProvider"]
            )
            # The last piece's row is there only if all are.
            example = self.logits(np.full((2, 3), pieces - 1, np.int64))
        except Exception as error:  # onnxruntime's errors share no other base
            raise refused(where, "it does not run") from error
        if example.shape != (2, levels) or not np.isfinite(example).all():
            raise refused(where, "it does not fit its rubric")

    def logits(self, ids: Ids) -> npt.NDArray[np.float32]:
        """Return the logits, shape (texts, levels), of ids padded with zeros."""
        return np.asarray(self._session.run([OUTPUT], {INPUT: ids})[0], np.float32)


def check_network(content: bytes, where: str) -> None:
    """Refuse every ONNX file that is not a small network of known operators.

    Raises
    ------
    InputError
        If it reads other files, holds functions or foreign operators, or is out of size.
    """
    if len(content) > MOST_BYTES:
        raise refused(where, f"it is larger than {MOST_BYTES / 1e6:.0f} MB")
    try:
        model = onnx.load_from_string(content)
    except DecodeError as error:
        raise refused(where, "it is damaged") from error
    graph = model.graph
    if model.functions or model.training_info or graph.sparse_initializer:
        raise refused(where, "it holds more than a network")
    if not {entry.domain for entry in model.opset_import} <= _STANDARD:
        raise refused(where, "it needs foreign operators")
    if len(graph.node) > _MOST_NODES:
        raise refused(where, "it has too many operators")
    for node in graph.node:
        _check_node(node, where)
    for tensor in graph.initializer:
        _check_tensor(tensor, where)
    if [entry.name for entry in graph.input] != [INPUT] or OUTPUT not in {
        entry.name for entry in graph.output
    }:
        raise refused(where, "it has other inputs or outputs")


def _check_node(node: onnx.NodeProto, where: str) -> None:
    if node.domain not in _STANDARD or node.op_type not in OPERATORS:
        raise refused(where, f"it uses the operator '{node.op_type[:40]}'")
    kinds = onnx.AttributeProto
    for attribute in node.attribute:
        if attribute.type not in {kinds.INT, kinds.INTS, kinds.STRING, kinds.FLOAT}:
            raise refused(where, "an operator has an unknown setting")
        if any(abs(value) > _LARGEST_ATTRIBUTE for value in (attribute.i, *attribute.ints)):
            raise refused(where, "an operator has a setting out of bounds")


def _check_tensor(tensor: onnx.TensorProto, where: str) -> None:
    """Refuse numbers that lie in another file or are not as many as declared."""
    if tensor.data_location != onnx.TensorProto.DEFAULT or tensor.external_data:
        raise refused(where, "its numbers lie in another file")
    size = _BYTES_EACH.get(tensor.data_type, 0)
    if not size or min(tensor.dims, default=0) < 0:
        raise refused(where, "its numbers are of an unknown kind")
    if len(tensor.raw_data) != size * math.prod(tensor.dims):
        raise refused(where, "it is damaged")
    is_float = tensor.data_type == onnx.TensorProto.FLOAT
    if is_float and not np.isfinite(np.frombuffer(tensor.raw_data, np.float32)).all():
        raise refused(where, "it holds what is no number")
