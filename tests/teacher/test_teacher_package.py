from __future__ import annotations

import contextlib
import json
import pickle
import shutil
import stat
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rubrics import THREE_LEVELS
from tiny_models import save_tiny_bert

from kdscore_desktop.errors import InputError
from kdscore_desktop.files import MANIFEST, write_package
from kdscore_desktop.teacher.card import CARD, ResponseCounts, TeacherCard, ValidationAgreement
from kdscore_desktop.teacher.classifier import ClassifierTeacher
from kdscore_desktop.teacher.package import (
    KIND,
    VERSION,
    class_labels,
    pack_teacher,
    read_card,
    unpacked,
)

A_CARD = TeacherCard(
    rubric=THREE_LEVELS,
    base_name="tiny",
    base_sha256="00" * 32,
    train=ResponseCounts(9, (3, 3, 3)),
    validation=ResponseCounts(3, (1, 1, 1)),
    agreement=ValidationAgreement(3, 2 / 3, 0.75, 0.56, 0.9),
    chosen_epoch=2,
    epochs=6,
    settings={"seed": 0},
    versions={"torch": "2"},
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = save_tiny_bert(tmp_path_factory.mktemp("model"))
    (made / CARD).write_bytes(A_CARD.to_json())
    return made


@pytest.fixture
def package(tmp_path, folder):
    pack_teacher(folder, tmp_path / "item.kdteacher")
    return tmp_path / "item.kdteacher"


def rewritten(package, target, change):
    """Copy a package with its members, manifest included, changed by `change`."""
    with zipfile.ZipFile(package) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target


def parts(folder):
    return {path.name: path for path in folder.iterdir()}


class Trap:
    """Leaves a mark when it is unpickled."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return Path.touch, (self.mark,)


def test_a_package_is_the_teacher_it_was_made_from(folder, package):
    packed = ClassifierTeacher.open(package, THREE_LEVELS)
    assert packed.fingerprint == ClassifierTeacher.open(folder, THREE_LEVELS).fingerprint
    assert packed.card == A_CARD
    assert read_card(package) == A_CARD


def test_the_same_teacher_gives_the_same_bytes(tmp_path, folder, package):
    pack_teacher(folder, tmp_path / "again.kdteacher")
    assert (tmp_path / "again.kdteacher").read_bytes() == package.read_bytes()


def test_only_the_parts_of_a_model_are_packed(tmp_path, folder):
    full = tmp_path / "full"
    shutil.copytree(folder, full)
    (full / "training_args.bin").write_bytes(b"pickle")
    (full / "modeling.py").write_text("raise SystemExit")
    pack_teacher(full, tmp_path / "t.kdteacher")
    with zipfile.ZipFile(tmp_path / "t.kdteacher") as archive:
        assert set(archive.namelist()) == {MANIFEST, *parts(folder)}


def test_a_folder_without_a_card_is_not_packed(tmp_path):
    with pytest.raises(InputError, match="not a prepared expert model"):
        pack_teacher(save_tiny_bert(tmp_path / "m"), tmp_path / "t.kdteacher")


def test_nothing_is_left_behind_after_use(tmp_path, package, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    with unpacked(package) as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    ClassifierTeacher.open(package, THREE_LEVELS)
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.parametrize("part", ["model.safetensors", "config.json", "tokenizer.json", CARD])
def test_a_changed_part_is_refused(tmp_path, package, part):
    def change(members):
        content = bytearray(members[part])
        content[len(content) // 2] ^= 1
        members[part] = bytes(content)

    changed = rewritten(package, tmp_path / "changed.kdteacher", change)
    with pytest.raises(InputError, match="was changed after it was made"):
        ClassifierTeacher.open(changed, THREE_LEVELS)


def test_a_changed_card_is_refused(tmp_path, package):
    changed = rewritten(
        package, tmp_path / "c.kdteacher", lambda members: members.update({CARD: b"{}"})
    )
    with pytest.raises(InputError, match="was changed"):
        read_card(changed)


def test_a_part_that_is_no_part_of_a_teacher_is_refused(tmp_path, folder):
    target = tmp_path / "t.kdteacher"
    write_package(target, KIND, VERSION, parts(folder) | {"modeling_bert.py": b"print()"})
    with pytest.raises(InputError, match=r"unexpected part 'modeling_bert.py'"):
        ClassifierTeacher.open(target, THREE_LEVELS)


def test_a_package_of_another_kind_is_refused(tmp_path, folder):
    write_package(tmp_path / "t.kdteacher", "KDScore scorer", VERSION, parts(folder))
    with pytest.raises(InputError, match="is not a KDScore prepared teacher"):
        ClassifierTeacher.open(tmp_path / "t.kdteacher", THREE_LEVELS)


def test_a_package_of_a_newer_program_is_refused(tmp_path, folder):
    write_package(tmp_path / "t.kdteacher", KIND, VERSION + 1, parts(folder))
    with pytest.raises(InputError, match="Update KDScore"):
        ClassifierTeacher.open(tmp_path / "t.kdteacher", THREE_LEVELS)


@pytest.mark.parametrize("cut", [0, 10, 2000, -10])
def test_a_cut_off_file_is_refused(tmp_path, package, cut):
    broken = tmp_path / "broken.kdteacher"
    broken.write_bytes(package.read_bytes()[:cut])
    with pytest.raises(InputError):
        ClassifierTeacher.open(broken, THREE_LEVELS)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_changed_byte_is_refused_or_changes_nothing(tmp_path, folder, package, data):
    content = bytearray(package.read_bytes())
    # The zip's directory at the end is small but decides most.
    first = len(content) - 700 if data.draw(st.booleans()) else 0
    content[data.draw(st.integers(first, len(content) - 1))] = data.draw(st.integers(0, 255))
    changed = tmp_path / "changed.kdteacher"
    changed.write_bytes(content)
    with contextlib.suppress(InputError), unpacked(changed) as found:
        assert {p.name: p.read_bytes() for p in found.iterdir()} == {
            p.name: p.read_bytes() for p in folder.iterdir()
        }


@pytest.mark.parametrize("name", ["../config.json", "/config.json", "a/../../config.json", "C:x"])
def test_a_zip_that_points_outside_is_refused(tmp_path, folder, name):
    with zipfile.ZipFile(tmp_path / "m.zip", "w") as archive:
        for part, path in parts(folder).items():
            archive.write(path, part)
        archive.writestr(name, "{}")
    with pytest.raises(InputError, match="unsafe path"):
        ClassifierTeacher.open(tmp_path / "m.zip", THREE_LEVELS)
    assert not (tmp_path.parent / "config.json").exists()


def test_a_link_in_a_zip_is_refused(tmp_path, folder):
    with zipfile.ZipFile(tmp_path / "m.zip", "w") as archive:
        for part, path in parts(folder).items():
            if part != "config.json":
                archive.write(path, part)
        link = zipfile.ZipInfo("config.json")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/hostname")
    with pytest.raises(InputError, match="a link instead of the part"):
        ClassifierTeacher.open(tmp_path / "m.zip", THREE_LEVELS)


def test_a_zip_that_would_fill_the_disk_is_refused(tmp_path, package):
    bomb = tmp_path / "bomb.kdteacher"
    shutil.copy(package, bomb)
    raw = bytearray(bomb.read_bytes())
    # The size that the central directory declares for the weights: 4 GB, twice.
    for part in (b"model.safetensors", b"tokenizer.json"):
        entry = raw.rindex(part) - 46
        raw[entry + 24 : entry + 28] = b"\xfe\xff\xff\xff"
    bomb.write_bytes(raw)
    with pytest.raises(InputError, match="unpacks to more than"):
        ClassifierTeacher.open(bomb, THREE_LEVELS)


def test_a_member_longer_than_declared_is_refused(tmp_path, folder):
    path = tmp_path / "m.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, source in parts(folder).items():
            archive.write(source, part)
        archive.writestr("vocab.txt", b"\0" * 10_000_000)
    raw = bytearray(path.read_bytes())
    entry = raw.rindex(b"vocab.txt") - 46
    raw[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    path.write_bytes(raw)
    with pytest.raises(InputError, match="damaged"):
        ClassifierTeacher.open(path, THREE_LEVELS)


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, 98])
def test_an_uncommon_way_of_packing_is_refused(tmp_path, package, method):
    raw = bytearray(package.read_bytes())
    raw[raw.rindex(b"model.safetensors") - 46 + 10] = method
    package.write_bytes(raw)
    with pytest.raises(InputError, match="packed in a way that is not read here"):
        ClassifierTeacher.open(package, THREE_LEVELS)


def test_pickled_weights_are_never_opened(tmp_path, folder):
    mark = tmp_path / "ran"
    pickled = tmp_path / "pickled"
    shutil.copytree(folder, pickled)
    (pickled / "model.safetensors").unlink()
    (pickled / "pytorch_model.bin").write_bytes(pickle.dumps(Trap(mark)))
    archive = shutil.make_archive(str(tmp_path / "pickled"), "zip", pickled)
    for source in (pickled, Path(archive)):
        with pytest.raises(InputError, match="can run code and are not opened"):
            ClassifierTeacher.open(source, THREE_LEVELS)
    assert not mark.exists()


def test_a_pickle_beside_safe_weights_is_left_alone(tmp_path, folder):
    mark = tmp_path / "ran"
    both = tmp_path / "both"
    shutil.copytree(folder, both)
    for name in ("pytorch_model.bin", "training_args.bin"):
        (both / name).write_bytes(pickle.dumps(Trap(mark)))
    ClassifierTeacher.open(both, THREE_LEVELS)
    assert not mark.exists()


@pytest.mark.parametrize("where", ["config.json", "tokenizer_config.json"])
@pytest.mark.parametrize(
    "setting",
    [
        {"auto_map": {"AutoModelForSequenceClassification": "code.Model"}},
        {"quantization_config": {"quant_method": "gptq"}},
        {"attn_implementation": "someone/kernel"},
    ],
)
def test_a_model_that_brings_code_is_refused(tmp_path, folder, where, setting):
    own = tmp_path / "own"
    shutil.copytree(folder, own)
    (own / "code.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    (own / where).write_text(json.dumps(json.loads((own / where).read_text()) | setting))
    with pytest.raises(InputError, match="needs code or formats of its own"):
        ClassifierTeacher.open(own, THREE_LEVELS)
    assert not (tmp_path / "ran").exists()


def test_an_adapter_is_not_taken_for_a_model(tmp_path, folder):
    shutil.copytree(folder, tmp_path / "adapter")
    (tmp_path / "adapter" / "adapter_config.json").write_text("{}")
    with pytest.raises(InputError, match="holds an adapter"):
        ClassifierTeacher.open(tmp_path / "adapter", THREE_LEVELS)


@pytest.mark.parametrize("part", ["config.json", "model.safetensors", "tokenizer.json"])
def test_a_missing_part_is_named(tmp_path, folder, part):
    shutil.copytree(folder, tmp_path / "less")
    (tmp_path / "less" / part).unlink()
    with pytest.raises(InputError, match=part):
        ClassifierTeacher.open(tmp_path / "less", THREE_LEVELS)


@pytest.mark.parametrize("content", ["[]", "{", '"text"', "[" * 100_000])
def test_a_configuration_that_is_no_object_is_refused(tmp_path, folder, content):
    shutil.copytree(folder, tmp_path / "odd")
    (tmp_path / "odd" / "config.json").write_text(content)
    with pytest.raises(InputError, match=r"'config.json' of 'odd' cannot be read"):
        ClassifierTeacher.open(tmp_path / "odd", THREE_LEVELS)


def test_a_zip_of_two_models_asks_for_one(tmp_path, folder):
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        for top in ("one", "two"):
            for part, path in parts(folder).items():
                archive.write(path, f"{top}/{part}")
    with pytest.raises(InputError, match="several models"):
        ClassifierTeacher.open(tmp_path / "two.zip", THREE_LEVELS)


def test_a_zip_without_a_model_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "no.zip", "w") as archive:
        archive.writestr("letter.txt", "hello")
    with pytest.raises(InputError, match="no model"):
        ClassifierTeacher.open(tmp_path / "no.zip", THREE_LEVELS)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"rubric": 1, "agreement": null}'])
def test_a_card_that_is_none_is_refused(content):
    with pytest.raises(InputError, match="card"):
        TeacherCard.from_json(content, name="x")


def test_labels_are_told_without_loading_the_model(tmp_path, folder, package):
    assert class_labels(folder) == ("0", "1", "2")
    assert class_labels(package) == ("0", "1", "2")
    zipped = shutil.make_archive(str(tmp_path / "zipped"), "zip", folder.parent, folder.name)
    assert class_labels(Path(zipped)) == ("0", "1", "2")


def configured(folder, target, **changes):
    """Copy a model's folder with other entries in its configuration."""
    shutil.copytree(folder, target)
    config = json.loads((target / "config.json").read_text()) | changes
    (target / "config.json").write_text(json.dumps(config))
    return target


def test_labels_come_in_the_order_of_the_classes_however_they_are_written(tmp_path, folder):
    many = {str(number): f"level {number}" for number in (10, 2, *range(2), *range(3, 10))}
    named = configured(folder, tmp_path / "many", id2label=many)
    assert class_labels(named)[9:] == ("level 9", "level 10")
    unnamed = configured(folder, tmp_path / "unnamed", id2label=None, num_labels=4)
    assert class_labels(unnamed) == ("LABEL_0", "LABEL_1", "LABEL_2", "LABEL_3")


def test_labels_that_are_none_are_refused_in_words(tmp_path, folder):
    strange = configured(folder, tmp_path / "strange", id2label={"first": "a"})
    with pytest.raises(InputError, match="labels of 'strange' cannot be read"):
        class_labels(strange)
    (tmp_path / "no.zip").write_text("no zip")
    with pytest.raises(InputError, match=r"no\.zip"):
        class_labels(tmp_path / "no.zip")
