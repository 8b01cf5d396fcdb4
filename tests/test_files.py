import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.errors import InputError
from kdscore_desktop.files import (
    open_archive,
    read_member,
    read_package,
    replacing,
    sha256_of,
    write_package,
)

KIND = "KDScore test package"


def _read(path: Path, **changes: object) -> dict[str, bytes]:
    settings = {"name": path.name, "kind": KIND, "version": 1, "max_bytes": 10_000} | changes
    return read_package(path, **settings)  # type: ignore[arg-type]


def _zip(members: dict[str, bytes]) -> io.BytesIO:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    buffer.seek(0)
    return buffer


def test_a_target_is_replaced_only_when_the_new_file_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "grades.xlsx"
    target.write_text("old")

    def fail_halfway() -> None:
        with replacing(target) as temporary:
            temporary.write_text("half")
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        fail_halfway()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]
    with replacing(target) as temporary:
        temporary.write_text("new")
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_saving_into_a_missing_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"), replacing(tmp_path / "no" / "x.csv"):
        pytest.fail("the body must not run")


@pytest.mark.skipif(os.name != "posix", reason="permissions are a POSIX matter")
def test_a_new_file_is_readable_like_any_other(tmp_path: Path) -> None:
    with replacing(tmp_path / "report.html") as temporary:
        temporary.write_text("x")
    plain = tmp_path / "plain"
    plain.write_text("x")
    assert (tmp_path / "report.html").stat().st_mode == plain.stat().st_mode


@given(
    st.dictionaries(
        st.text("abcdefghij.-_", min_size=1, max_size=8).filter(lambda name: set(name) - {"."}),
        st.binary(max_size=200),
        max_size=5,
    )
)
def test_a_package_gives_back_what_went_in(
    tmp_path_factory: pytest.TempPathFactory, members: dict[str, bytes]
) -> None:
    path = tmp_path_factory.mktemp("package") / "p.zip"
    write_package(path, KIND, 1, members)
    assert _read(path) == members


def test_the_same_members_give_the_same_bytes(tmp_path: Path) -> None:
    on_disk = tmp_path / "weights"
    on_disk.write_bytes(b"w" * 1000)
    first, second = tmp_path / "1", tmp_path / "2"
    write_package(first, KIND, 1, {"a": b"1", "w": on_disk})
    write_package(second, KIND, 1, {"w": b"w" * 1000, "a": b"1"})
    assert sha256_of(first) == sha256_of(second)


def test_a_changed_member_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    write_package(path, KIND, 1, {"a": b"one"})
    with zipfile.ZipFile(path) as archive:
        manifest = archive.read("manifest.json")
    changed = tmp_path / "changed.zip"
    changed.write_bytes(_zip({"manifest.json": manifest, "a": b"two"}).getvalue())
    with pytest.raises(InputError, match="changed after it was made"):
        _read(changed)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"kind": "something else"}, "is not a something else"),
        ({"version": 0}, "newer version"),
        ({"max_bytes": 2}, "unpacks to more than"),
    ],
)
def test_a_package_of_the_wrong_kind_is_refused(
    tmp_path: Path, changes: dict[str, object], sentence: str
) -> None:
    path = tmp_path / "p.zip"
    write_package(path, KIND, 1, {"a": b"one"})
    with pytest.raises(InputError, match=sentence):
        _read(path, **changes)


@pytest.mark.parametrize("member", ["../x", "/etc/x", "a/../../x", "C:x", "..\\x"])
def test_a_path_that_leaves_the_folder_is_refused(member: str) -> None:
    with pytest.raises(InputError, match="unsafe path"):
        open_archive(_zip({member: b""}), name="evil.zip", max_bytes=100)


def test_an_archive_of_too_many_files_is_refused() -> None:
    with pytest.raises(InputError, match="at most 200"):
        open_archive(_zip({str(i): b"" for i in range(201)}), name="many.zip", max_bytes=100)


def test_a_member_longer_than_declared_is_refused() -> None:
    content = _zip({"a": b"x" * 1000}).getvalue()
    # Both size fields of the one member, in its local header and in the central directory.
    lying = content.replace((1000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with (
        open_archive(io.BytesIO(lying), name="lying.zip", max_bytes=100) as archive,
        pytest.raises(InputError, match="damaged"),
    ):
        read_member(archive, "a", name="lying.zip")


def test_half_a_download_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    write_package(path, KIND, 1, {"a": bytes(range(256)) * 8})
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(InputError, match="damaged or incomplete"):
        _read(path)
