"""The lower a layer of the encoder, the slower it learns."""

from __future__ import annotations

from itertools import chain

import pytest
from tiny_models import save_tiny_bert, save_tiny_distilbert, save_tiny_roberta

from kdscore_desktop.teacher.finetuning import FineTuning
from kdscore_desktop.teacher.layer_rates import parameter_groups, share_of_rate
from kdscore_desktop.teacher.loading import load_classifier
from kdscore_desktop.teacher.settings import PrepareSettings

FAMILIES = (save_tiny_bert, save_tiny_distilbert, save_tiny_roberta)


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("classifier.weight", 1.0),
        ("bert.pooler.dense.weight", 1.0),
        ("bert.encoder.layer.5.output.dense.weight", 1.0),
        ("bert.encoder.layer.4.attention.self.query.bias", 0.5),
        ("distilbert.transformer.layer.3.ffn.lin1.weight", 0.25),
        ("roberta.encoder.layer.0.output.LayerNorm.weight", 0.5**5),
        ("model.layers.5.mlp.Wi.weight", 1.0),
        ("bert.embeddings.word_embeddings.weight", 0.5**6),
    ],
)
def test_a_layer_has_a_share_of_the_rate_of_the_one_above_it(name: str, share: float) -> None:
    assert share_of_rate(name, layers=6, decay=0.5) == pytest.approx(share)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_weight_learns_at_one_rate_and_only_matrices_shrink(family, tmp_path) -> None:
    model = load_classifier(family(tmp_path / "model"), name="model")
    groups = parameter_groups(model, rate=0.1, weight_decay=0.01, layer_decay=0.5)
    grouped = list(chain.from_iterable(group["params"] for group in groups))
    assert sorted(map(id, grouped)) == sorted(id(weight) for weight in model.parameters())
    for group in groups:
        decays = {0.01 if weight.ndim > 1 else 0.0 for weight in group["params"]}
        assert decays == {group["weight_decay"]}
    embeddings = model.get_input_embeddings().weight
    rates = [group["lr"] for group in groups if any(w is embeddings for w in group["params"])]
    assert rates == pytest.approx([0.05])  # one layer lies between the embeddings and the head


def test_rates_rise_and_fall_together(tmp_path) -> None:
    model = load_classifier(save_tiny_bert(tmp_path / "model"), name="model")
    settings = PrepareSettings(epochs=2, min_steps=0, batch_size=2, learning_rate=0.1)
    work = FineTuning(model, [[5, 6], [7, 8], [9, 5], [6, 7]], [0, 1, 2, 0], settings, pad=0)
    highest = [group["lr"] for group in work.optimizer.param_groups]
    assert (max(highest), min(highest)) == pytest.approx((0.1, 0.1 * 0.85))
    for epoch in range(2):
        work.run_epoch(epoch, lambda done: None)
    last = [group["lr"] for group in work.optimizer.param_groups]
    # Four steps: the first rises, then the rate falls by a third of the highest with each.
    assert last == pytest.approx([rate / 3 for rate in highest])


@pytest.mark.parametrize("decay", [0.0, -0.5, 1.5])
def test_a_decay_that_is_no_share_is_refused(decay: float) -> None:
    with pytest.raises(ValueError, match="layer_decay"):
        PrepareSettings(layer_decay=decay)
