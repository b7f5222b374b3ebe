"""The prepared files are on a disk, and gone afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import place
from bench.place import NoDiskError, file_system, prepared_folder


@pytest.fixture
def _on_a_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "_IN_MEMORY", set())


@pytest.mark.usefixtures("_on_a_disk")
def test_the_folder_is_gone_afterwards__also_after_ctrl_c(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        fill_and_interrupt(tmp_path)

    assert list(tmp_path.iterdir()) == []


def fill_and_interrupt(parent: Path) -> None:
    with prepared_folder(parent) as folder:
        (folder / "some").mkdir()
        assert list(parent.iterdir()) == [folder]
        raise KeyboardInterrupt


def test_a_folder_in_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/vda / ext4 rw 0 0\ntmpfs {tmp_path.resolve()} tmpfs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(place, "_MOUNTS", mounts)

    with pytest.raises(NoDiskError, match="--folder"), prepared_folder(tmp_path / "sub"):
        pass

    assert list((tmp_path / "sub").iterdir()) == []


def test_where_nobody_tells_the_kind_of_a_file_system_it_is_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "_MOUNTS", tmp_path / "none")

    assert file_system(tmp_path) == ""
