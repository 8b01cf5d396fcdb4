from collections.abc import Callable

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper
from tiny_scorer import PIECES, parts

from kdscore_desktop.errors import InputError
from kdscore_desktop.student.network import MOST_BYTES, Network

CONTENT = parts().network


def spoiled(change: Callable[[onnx.ModelProto], object]) -> bytes:
    model = onnx.load_from_string(CONTENT)
    change(model)
    return model.SerializeToString()


def foreign_domain(model: onnx.ModelProto) -> None:
    model.opset_import.append(helper.make_opsetid("com.example", 1))


def foreign_node(model: onnx.ModelProto) -> None:
    model.graph.node[0].domain = "com.example"


def unknown_operator(model: onnx.ModelProto) -> None:
    model.graph.node[0].op_type = "Loop"


def external_data(model: onnx.ModelProto) -> None:
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", "/etc/passwd"


def huge_tensor(model: onnx.ModelProto) -> None:
    del model.graph.initializer[0].dims[:]
    model.graph.initializer[0].dims.extend([10**6, 10**6])


def negative_tensor(model: onnx.ModelProto) -> None:
    model.graph.initializer[0].dims[0] = -1


def text_tensor(model: onnx.ModelProto) -> None:
    model.graph.initializer[0].data_type = TensorProto.STRING


def own_function(model: onnx.ModelProto) -> None:
    model.functions.add().name = "hidden"


def huge_setting(model: onnx.ModelProto) -> None:
    node = next(node for node in model.graph.node if node.op_type == "LSTM")
    next(each for each in node.attribute if each.name == "hidden_size").i = 10**9


def graph_setting(model: onnx.ModelProto) -> None:
    model.graph.node[0].attribute.append(helper.make_attribute("body", model.graph))


def many_nodes(model: onnx.ModelProto) -> None:
    model.graph.node.extend([model.graph.node[0]] * 200)


def other_input(model: onnx.ModelProto) -> None:
    model.graph.input.append(helper.make_tensor_value_info("more", TensorProto.INT64, ["n"]))


def no_output(model: onnx.ModelProto) -> None:
    del model.graph.output[:]


def missing_weights(model: onnx.ModelProto) -> None:
    del model.graph.initializer[0]


def short_embeddings(model: onnx.ModelProto) -> None:
    for tensor in model.graph.initializer:
        if list(tensor.dims) == [len(PIECES), 6]:
            tensor.CopyFrom(
                numpy_helper.from_array(np.zeros((len(PIECES) - 1, 6), np.float32), tensor.name)
            )


def no_numbers(model: onnx.ModelProto) -> None:
    for tensor in model.graph.initializer:
        if list(tensor.dims) == [len(PIECES), 6]:
            tensor.raw_data = np.full((len(PIECES), 6), np.nan, np.float32).tobytes()


@pytest.mark.parametrize(
    "change",
    [
        external_data,
        foreign_domain,
        foreign_node,
        graph_setting,
        huge_setting,
        huge_tensor,
        many_nodes,
        missing_weights,
        negative_tensor,
        no_numbers,
        no_output,
        other_input,
        own_function,
        short_embeddings,
        text_tensor,
        unknown_operator,
    ],
)
def test_a_network_with_more_than_a_student_is_refused(
    change: Callable[[onnx.ModelProto], object],
) -> None:
    with pytest.raises(InputError, match="not let in"):
        Network(spoiled(change), 3, len(PIECES))


@pytest.mark.parametrize("content", [b"", b"\x00" * 50, b"PK\x03\x04", CONTENT[:-50]])
def test_what_is_no_network_is_refused(content: bytes) -> None:
    with pytest.raises(InputError, match="not let in"):
        Network(content, 3, len(PIECES))


def test_a_network_out_of_size_is_refused_unread() -> None:
    with pytest.raises(InputError, match="larger than 8 MB"):
        Network(bytes(MOST_BYTES + 1), 3, len(PIECES))


def test_a_network_of_another_rubric_is_refused() -> None:
    with pytest.raises(InputError, match="does not fit its rubric"):
        Network(CONTENT, 4, len(PIECES))


@given(st.integers(0, len(CONTENT) - 1), st.integers(0, 255))
@settings(max_examples=150)
def test_a_changed_byte_is_refused_or_runs(position: int, value: int) -> None:
    content = CONTENT[:position] + bytes([value]) + CONTENT[position + 1 :]
    try:
        network = Network(content, 3, len(PIECES))
    except InputError:
        return
    assert network.logits(np.ones((1, 4), np.int64)).shape == (1, 3)
