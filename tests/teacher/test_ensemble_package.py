"""Ensembles as files: what is written, and what is refused."""

from __future__ import annotations

import contextlib
import json
import stat
import zipfile
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rubrics import THREE_LEVELS
from tiny_models import save_tiny_bert

from kdscore_desktop.errors import InputError
from kdscore_desktop.files import MANIFEST, write_package
from kdscore_desktop.teacher.card import (
    CARD,
    MemberCard,
    ResponseCounts,
    TeacherCard,
    ValidationAgreement,
)
from kdscore_desktop.teacher.classifier import ClassifierTeacher
from kdscore_desktop.teacher.ensemble import EnsembleTeacher, opened
from kdscore_desktop.teacher.package import (
    KIND,
    MOST_MEMBERS,
    VERSION,
    class_labels,
    pack_ensemble,
    pack_teacher,
    read_card,
    unpacked,
)

AN_AGREEMENT = ValidationAgreement(3, 2 / 3, 0.75, 0.56, 0.9)
A_CARD = TeacherCard(
    rubric=THREE_LEVELS,
    base_name="tiny",
    base_sha256="00" * 32,
    train=ResponseCounts(9, (3, 3, 3)),
    validation=ResponseCounts(3, (1, 1, 1)),
    agreement=AN_AGREEMENT,
    chosen_epoch=2,
    epochs=6,
    settings={"seed": 4},
    versions={"torch": "2"},
    members=(
        MemberCard(4, replace(AN_AGREEMENT, qwk=0.5), 2, 6),
        MemberCard(5, None, 6, 6),
    ),
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    folder = tmp_path_factory.mktemp("members")
    return [save_tiny_bert(folder / name, seed=seed) for seed, name in enumerate("ab")]


@pytest.fixture
def package(tmp_path, folders):
    pack_ensemble(folders, A_CARD, tmp_path / "item.kdteacher")
    return tmp_path / "item.kdteacher"


def parts_of(package):
    with zipfile.ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != MANIFEST}


def packed(package, parts):
    """Write a package of these parts with a manifest that fits them."""
    write_package(package, KIND, VERSION, parts)
    return package


def refuse(package, told):
    with pytest.raises(InputError, match=told), opened(package, THREE_LEVELS):
        pass


def test_a_package_is_the_ensemble_it_was_made_from(folders, package):
    expected = EnsembleTeacher.of_folders(folders, THREE_LEVELS, name="e")
    with opened(package, THREE_LEVELS) as teacher:
        assert isinstance(teacher, EnsembleTeacher)
        assert teacher.fingerprint == expected.fingerprint
        assert teacher.card == A_CARD
    assert read_card(package) == A_CARD
    assert class_labels(package) == ("0", "1", "2")


def test_the_members_lie_in_folders_of_their_own_and_the_card_at_the_top(package):
    names = parts_of(package).keys()
    assert CARD in names
    assert {name.rpartition("/")[0] for name in names} == {"", "members/0", "members/1"}
    assert "members/1/model.safetensors" in names
    with zipfile.ZipFile(package) as archive:
        manifest = json.loads(archive.read(MANIFEST))
    assert manifest["version"] == 2
    assert set(manifest["members"]) == names


def test_a_teacher_of_one_training_is_written_as_it_always_was(tmp_path, folders):
    alone = replace(A_CARD, members=())
    (folders[0] / CARD).write_bytes(alone.to_json())
    pack_teacher(folders[0], tmp_path / "one.kdteacher")
    (folders[0] / CARD).unlink()
    with zipfile.ZipFile(tmp_path / "one.kdteacher") as archive:
        assert json.loads(archive.read(MANIFEST))["version"] == 1
        # An older program refuses a card with an entry that it does not know.
        assert "members" not in json.loads(archive.read(CARD))
    with opened(tmp_path / "one.kdteacher", THREE_LEVELS) as teacher:
        assert isinstance(teacher, ClassifierTeacher)
        assert teacher.card == alone


def test_the_same_members_give_the_same_bytes(tmp_path, folders, package):
    pack_ensemble(folders, A_CARD, tmp_path / "again.kdteacher")
    assert (tmp_path / "again.kdteacher").read_bytes() == package.read_bytes()


def test_nothing_is_left_behind_after_use(tmp_path, package):
    (tmp_path / "inside").mkdir()
    with opened(package, THREE_LEVELS, inside=tmp_path / "inside"):
        (private,) = (tmp_path / "inside").iterdir()
        assert stat.S_IMODE(private.stat().st_mode) == 0o700
    assert list((tmp_path / "inside").iterdir()) == []


def test_a_single_teacher_is_in_memory_and_its_folder_gone_while_it_is_used(tmp_path, folders):
    single = tmp_path / "one.kdteacher"
    parts = {path.name: path for path in folders[0].iterdir()} | {
        CARD: replace(A_CARD, members=()).to_json()
    }
    write_package(single, KIND, 1, parts)
    (tmp_path / "inside").mkdir()
    with opened(single, THREE_LEVELS, inside=tmp_path / "inside") as teacher:
        assert list((tmp_path / "inside").iterdir()) == []
        assert teacher.fingerprint == ClassifierTeacher.open(folders[0], THREE_LEVELS).fingerprint


@pytest.mark.parametrize("part", ["members/1/model.safetensors", "members/0/config.json", CARD])
def test_a_changed_part_is_refused(tmp_path, package, part):
    changed = tmp_path / "changed.kdteacher"
    with zipfile.ZipFile(package) as archive, zipfile.ZipFile(changed, "w") as target:
        for name in archive.namelist():
            content = bytearray(archive.read(name))
            if name == part:
                content[len(content) // 2] ^= 1
            target.writestr(name, bytes(content))
    refuse(changed, "was changed after it was made")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("members/0/modeling.py", "unexpected part"),
        ("members/0/card.json", "unexpected part"),
        ("members/0/deep/config.json", "unexpected part"),
        ("members/config.json", "unexpected part"),
        ("members/3/config.json", "unexpected part"),
        ("members/00/config.json", "unexpected part"),
        ("members/9/config.json", "unexpected part"),
        ("config.json", "unexpected part"),
        ("others/0/config.json", "unexpected part"),
        ("members/2/config.json", "holds no 'model.safetensors'"),
        ("members/../config.json", "unsafe path"),
    ],
)
def test_a_part_that_is_none_of_an_ensemble_is_refused(tmp_path, package, name, told):
    strange = packed(tmp_path / "strange.kdteacher", parts_of(package) | {name: b"{}"})
    refuse(strange, told)


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ("members/0/model.safetensors", "holds no 'model.safetensors'"),
        ("members/1/config.json", "holds no 'config.json'"),
        ("members/1/tokenizer.json", "holds no tokenizer"),
    ],
)
def test_a_missing_part_is_named(tmp_path, package, missing, told):
    parts = parts_of(package)
    del parts[missing]
    refuse(packed(tmp_path / "less.kdteacher", parts), told)


def test_a_member_that_is_left_out_is_missed(tmp_path, package):
    parts = {name: c for name, c in parts_of(package).items() if not name.startswith("members/0")}
    refuse(packed(tmp_path / "gap.kdteacher", parts), "unexpected part 'members/1")


def test_an_ensemble_of_a_newer_program_is_refused_in_words(tmp_path, package):
    newer = tmp_path / "newer.kdteacher"
    write_package(newer, KIND, VERSION + 1, parts_of(package))
    refuse(newer, "newer version of KDScore. Update KDScore")
    with pytest.raises(InputError, match="Update KDScore"):
        class_labels(newer)


def test_a_model_that_brings_code_is_refused_in_any_member(tmp_path, package):
    parts = parts_of(package)
    config = json.loads(parts["members/1/config.json"]) | {"auto_map": {"AutoModel": "code.Model"}}
    parts["members/1/config.json"] = json.dumps(config).encode()
    refuse(packed(tmp_path / "own.kdteacher", parts), "needs code or formats of its own")


@pytest.mark.parametrize("count", [1, MOST_MEMBERS + 1])
def test_an_ensemble_has_two_members_and_not_too_many(tmp_path, folders, count):
    with pytest.raises(ValueError, match="2 to 9 members"):
        pack_ensemble(folders[:1] * count, A_CARD, tmp_path / "t.kdteacher")


def test_a_folder_called_members_in_another_makers_model_is_left_alone(tmp_path, folders):
    with unpacked(folders[0]) as folder:
        (folder / "members").mkdir()
        with opened(folder, THREE_LEVELS) as teacher:
            assert isinstance(teacher, ClassifierTeacher)
        (folder / "members").rmdir()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_changed_byte_is_refused_or_changes_nothing(tmp_path, package, data):
    content = bytearray(package.read_bytes())
    # The zip's directory at the end is small but decides most.
    first = len(content) - 1500 if data.draw(st.booleans()) else 0
    content[data.draw(st.integers(first, len(content) - 1))] = data.draw(st.integers(0, 255))
    changed = tmp_path / "changed.kdteacher"
    changed.write_bytes(content)
    with contextlib.suppress(InputError), unpacked(changed) as found:
        files = [path for path in found.rglob("*") if path.is_file()]
        assert {path.relative_to(found).as_posix(): path.read_bytes() for path in files} == (
            parts_of(package)
        )
