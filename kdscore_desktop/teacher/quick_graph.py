"""A BERT classifier as an ONNX graph for one text at a time, its large products in 8 bits.

Written operator by operator, for onnxruntime's own operators on a CPU. Weights have one scale for
each output, activations one for each token: a few tokens, such as the one that ends a text, have
values many times those of the others, and with one scale for all of a text the probabilities were
off by 0.014 on average instead of 0.006.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from transformers import BertForSequenceClassification, PreTrainedModel

INPUT = "ids"
OUTPUT = "logits"
_OPSET = 17
_IR_VERSION = 8
_OF_ONNXRUNTIME = "com.microsoft"
_LARGEST = 127
_ZERO = 128
_TINY = np.float32(1e-12)


def can_be_written(model: PreTrainedModel) -> bool:
    """Whether the classifier is a plain BERT, whose every operation is known here."""
    config = model.config
    return (
        type(model) is BertForSequenceClassification
        and config.hidden_act == "gelu"
        and not config.is_decoder
        and getattr(config, "position_embedding_type", None) in {None, "absolute"}
    )


def bert_graph(model: PreTrainedModel) -> bytes:
    """Return the ONNX file of a classifier that :func:`can_be_written`.

    Its input are the ids of one text, shape (1, tokens); its output the logits, (1, classes).
    """
    parts: Any = model  # torch says of a part only that it is one
    graph = _Graph()
    states = _embedded(graph, parts.bert.embeddings)
    for layer in parts.bert.encoder.layer:
        attention = layer.attention
        heads = (attention.self.query, attention.self.key, attention.self.value)
        seen = graph.add(
            "MultiHeadAttention",
            *(graph.product(states, part) for part in heads),
            domain=_OF_ONNXRUNTIME,
            num_heads=parts.config.num_attention_heads,
        )
        added = graph.add("Add", graph.product(seen, attention.output.dense), states)
        states = graph.normalized(added, attention.output.LayerNorm)
        inner = graph.add(
            "Gelu", graph.product(states, layer.intermediate.dense), domain=_OF_ONNXRUNTIME
        )
        added = graph.add("Add", graph.product(inner, layer.output.dense), states)
        states = graph.normalized(added, layer.output.LayerNorm)
    first = graph.add("Gather", states, graph.number(np.array(0)), axis=1)
    pooled = graph.add("Tanh", graph.exact_product(first, parts.bert.pooler.dense))
    graph.exact_product(pooled, parts.classifier)
    return graph.finished(parts.config.num_labels)


class _Graph:
    """Collects operators and numbers; every method returns the name of a result."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._numbers: list[onnx.TensorProto] = []
        self._whole: dict[str, tuple[str, str]] = {}

    def number(self, values: Tensor | npt.NDArray[np.generic]) -> str:
        array = values.detach().numpy() if isinstance(values, Tensor) else values
        name = f"n{len(self._numbers)}"
        self._numbers.append(numpy_helper.from_array(np.array(array, order="C"), name))
        return name

    def add(self, operator: str, *inputs: str, **settings: Any) -> str:
        name = f"v{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, list(inputs), [name], **settings))
        return name

    def product(self, values: str, layer: nn.Linear) -> str:
        """Multiply in whole numbers of 8 bits."""
        weights = layer.weight.detach().numpy().T
        scales = np.maximum(np.abs(weights).max(axis=0) / _LARGEST, _TINY)
        whole, scale_of_token = self._in_whole_numbers(values)
        result = self.add(
            "MatMulIntegerToFloat",
            whole,
            self.number(np.rint(weights / scales).astype(np.int8)),
            self.number(np.array(1, np.float32)),
            self.number(scales.astype(np.float32)),
            self.number(np.array(_ZERO, np.uint8)),
            domain=_OF_ONNXRUNTIME,
        )
        return self.add("Add", self.add("Mul", result, scale_of_token), self.number(layer.bias))

    def _in_whole_numbers(self, values: str) -> tuple[str, str]:
        """Return the values as whole numbers, 128 for zero, and what one of them is worth."""
        if values not in self._whole:
            largest = self.add("ReduceMax", self.add("Abs", values), axes=[-1], keepdims=1)
            scale = self.add(
                "Max",
                self.add("Div", largest, self.number(np.array(_LARGEST, np.float32))),
                self.number(np.array(_TINY)),
            )
            shifted = self.add(
                "Add",
                self.add("Div", values, scale),
                # The half makes of the cast, which cuts fractions off, a rounding.
                self.number(np.array(_ZERO + 0.5, np.float32)),
            )
            self._whole[values] = self.add("Cast", shifted, to=TensorProto.UINT8), scale
        return self._whole[values]

    def exact_product(self, values: str, layer: nn.Linear) -> str:
        return self.add(
            "Gemm", values, self.number(layer.weight), self.number(layer.bias), transB=1
        )

    def normalized(self, values: str, norm: nn.LayerNorm) -> str:
        return self.add(
            "LayerNormalization",
            values,
            self.number(norm.weight),
            self.number(norm.bias),
            epsilon=norm.eps,
            axis=-1,
        )

    def finished(self, classes: int) -> bytes:
        self._nodes[-1].output[0] = OUTPUT
        model = helper.make_model(
            helper.make_graph(
                self._nodes,
                "teacher",
                [helper.make_tensor_value_info(INPUT, TensorProto.INT64, [1, "tokens"])],
                [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, [1, classes])],
                self._numbers,
            ),
            producer_name="kdscore",
            opset_imports=[
                helper.make_opsetid("", _OPSET),
                helper.make_opsetid(_OF_ONNXRUNTIME, 1),
            ],
            ir_version=_IR_VERSION,
        )
        content: bytes = model.SerializeToString()
        return content


def _embedded(graph: _Graph, embeddings: Any) -> str:
    words = graph.add("Gather", graph.number(embeddings.word_embeddings.weight), INPUT)
    with torch.inference_mode():
        # A single text is all of the first type.
        places = embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0]
    start, axis = graph.number(np.array([0])), graph.number(np.array([0]))
    tokens = graph.add("Shape", INPUT, start=1, end=2)
    shown = graph.add("Slice", graph.number(places), start, tokens, axis)
    return graph.normalized(graph.add("Add", words, shown), embeddings.LayerNorm)
