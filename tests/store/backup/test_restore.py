"""A backup is restored whole and as it was, or nothing is written."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections import namedtuple
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZipFile

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspect_tui.checklist import Library
from inspect_tui.errors import InspectError, InvalidInputError, NewerFormatError, NotSavedError
from inspect_tui.store.backup.contents import belongs
from inspect_tui.store.backup.names import clash, portable
from inspect_tui.store.backup.restore import restore
from inspect_tui.store.doctor import examine
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work
from tests.issuing import issue_document
from tests.store.backup.backups import SMALL, backed_up, forged, manifest_of, small_backup, tree, write_tree
from tests.store.backup.test_names import UNSAFE
from tests.store.disks import CODES, CutError, ForgetfulDisk, RefusingDisk, SteppingDisk, on_disk

PARTS = st.text("abAB1.- 检查好再来é\u0301", min_size=1, max_size=4)
PATHS = st.builds(
    "/".join, st.tuples(st.sampled_from(["inspections", "units", "blobs", "checklists", "其他"]), PARTS, PARTS)
)
FILES = st.dictionaries(PATHS, st.binary(max_size=300), min_size=1, max_size=6).filter(
    lambda files: not clash(files) and all(map(portable, files)) and all(map(belongs, files))
)


def refused(backup: Path, target: Path) -> str:
    """Prove that a backup is refused and nothing was written; return what was said."""
    before = sorted(target.parent.rglob("*"))
    with pytest.raises(InvalidInputError) as error:
        restore(backup, target)
    assert sorted(target.parent.rglob("*")) == before
    return str(error.value)


# What was backed up comes back


@given(FILES)
@settings(max_examples=60)
def test_any_files__come_back_as_they_were(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = backed_up(write_tree(Path(folder, "工作区"), files), Path(folder, "备份.zip"))
        restored = restore(made.path, Path(folder, "new", "back"))

        assert tree(restored.root) == files
        assert restored.counts == made.counts
        assert sorted(os.listdir(Path(folder, "new"))) == ["back"]


def test_a_file_longer_than_a_piece__comes_back_as_it_was(tmp_path: Path) -> None:
    photo = os.urandom(3 << 20)
    files = {"blobs/ab/photo": photo + b"end", "logs/log": b"long" * (1 << 20), "units/u.json": b""}
    made = backed_up(write_tree(tmp_path / "workspace", files), tmp_path / "b.zip")

    assert tree(restore(made.path, tmp_path / "back").root) == files


def test_a_real_workspace__opens_with_the_same_inspections_on_another_device(
    workspace: Workspace, library: Library, tmp_path: Path
) -> None:
    work = begin_work(workspace)
    work.answer("gas.kitchen.rules", "noncompliant", OPERATOR)
    issued = issue_document(work, "inspection_record", OPERATOR, number="（示）城管检记〔2026〕1号")
    made = backed_up(workspace.root, tmp_path / "b.zip")

    root = restore(made.path, tmp_path / "back").root

    with Workspace(Locations.named(root), library) as restored:
        again = OpenInspection(restored, work.inspection.id)
        assert again.stream.events == work.stream.events
        assert again.inspection == work.inspection
        assert restored.blobs.get(issued.document.sha256) == issued.path.read_bytes()
        assert restored.settings == workspace.settings
        assert restored.device.id != workspace.device.id
        assert examine(restored) == []
        again.answer("gas.kitchen.rules", "compliant", OPERATOR)
        assert again.stream.events[-1].device == restored.device.id
        assert examine(restored) == []


def test_a_restored_workspace__can_be_backed_up_again_to_the_same_files(tmp_path: Path) -> None:
    back = restore(small_backup(tmp_path), tmp_path / "back").root
    again = restore(backed_up(back, tmp_path / "again.zip").path, tmp_path / "again")

    assert tree(again.root) == SMALL


# Where it may go


def test_an_empty_folder_and_one_not_there_yet__are_restored_into(tmp_path: Path) -> None:
    backup = small_backup(tmp_path)
    (tmp_path / "empty").mkdir()

    for target in (tmp_path / "empty", tmp_path / "new" / "folder"):
        assert tree(restore(backup, target).root) == SMALL


@pytest.mark.parametrize("there", ["settings.toml", ".hidden", "folder/"])
def test_a_folder_with_anything_in_it__is_refused_untouched(tmp_path: Path, there: str) -> None:
    backup = small_backup(tmp_path)
    target = tmp_path / "used"
    target.mkdir()
    (target / there).mkdir() if there.endswith("/") else (target / there).write_bytes(b"x")

    assert "里已有内容，没有改动它" in refused(backup, target)


def test_a_file_and_a_whole_disk__are_refused(tmp_path: Path) -> None:
    backup = small_backup(tmp_path)
    (tmp_path / "file").write_bytes(b"x")

    assert "不是文件夹" in refused(backup, tmp_path / "file")
    with pytest.raises(InvalidInputError, match="是整个磁盘"):
        restore(backup, Path(tmp_path.anchor))


def test_a_disk_too_small_for_it__is_said_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = small_backup(tmp_path)
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(1000, 900, 100))

    with pytest.raises(NotSavedError, match="磁盘空间不够"):
        restore(backup, tmp_path / "new" / "back")
    assert not (tmp_path / "new").exists()


# What is not as it was made


def test_any_byte_changed__is_refused_or_changes_nothing_that_is_restored(tmp_path: Path) -> None:
    content = small_backup(tmp_path).read_bytes()
    target = tmp_path / "damaged.zip"
    harmless = 0
    for place in range(len(content)):
        for flip in (0x01, 0x20, 0xFF):
            target.write_bytes(content[:place] + bytes([content[place] ^ flip]) + content[place + 1 :])
            try:
                root = restore(target, tmp_path / "back").root
            except InvalidInputError:
                assert not (tmp_path / "back").exists()
                continue
            harmless += 1
            assert tree(root) == SMALL
            shutil.rmtree(root)

    assert harmless < len(content), "only dates, versions and rights of entries may go unnoticed"


def test_a_backup_cut_off_anywhere__is_refused(tmp_path: Path) -> None:
    content = small_backup(tmp_path).read_bytes()
    for length in range(len(content)):
        (tmp_path / "cut.zip").write_bytes(content[:length])

        assert "不是完整的 zip 文件" in refused(tmp_path / "cut.zip", tmp_path / "back")


def test_what_is_no_backup__is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.zip").write_bytes(b"")
    with ZipFile(tmp_path / "other.zip", "w") as made:
        made.writestr("a.txt", "a")

    assert "没有备份文件" in refused(tmp_path / "none.zip", tmp_path / "back")
    assert "不是完整的 zip 文件" in refused(tmp_path / "empty.zip", tmp_path / "back")
    assert "不是本程序的备份文件" in refused(tmp_path / "other.zip", tmp_path / "back")
    assert "读不了" in refused(tmp_path, tmp_path / "back")


@pytest.mark.parametrize("changed", [{"format": 0}, {"format": "1"}, {"files": 1}, {"made_at": "?"}, {"counts": {}}])
def test_a_manifest_that_is_none__is_refused(tmp_path: Path, changed: dict[str, Any]) -> None:
    backup = forged(tmp_path / "f.zip", SMALL, manifest_of(SMALL) | changed)

    assert "内容读不出来" in refused(backup, tmp_path / "back")


def test_a_backup_of_a_newer_format__is_refused_by_that_name(tmp_path: Path) -> None:
    backup = forged(tmp_path / "f.zip", SMALL, {"format": 2, "contents": []})

    with pytest.raises(NewerFormatError, match=r"由更新版本的程序备份.*请升级程序"):
        restore(backup, tmp_path / "back")
    assert not (tmp_path / "back").exists()


@pytest.mark.parametrize("name", [*UNSAFE, "device.json", "lock", "index.sqlite-wal", "units/u.json.new"], ids=ascii)
def test_a_name_that_leads_elsewhere_or_does_not_belong__is_refused(tmp_path: Path, name: str) -> None:
    if "\udcff" in name:
        pytest.skip("neither a zip nor JSON can hold it")
    backup = forged(tmp_path / "f.zip", SMALL | {name: b"evil"})

    assert "不该有文件" in refused(backup, tmp_path / "back")


@pytest.mark.parametrize("names", [("a", "A"), ("a", "a/b"), ("é", "e\u0301")])
def test_names_some_system_cannot_tell_apart__are_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    assert "重复" in refused(forged(tmp_path / "f.zip", dict.fromkeys(names, b"")), tmp_path / "back")


def test_files_added_removed_or_doubled__are_refused(tmp_path: Path) -> None:
    said = "里面的文件与清单不一致"
    more = forged(tmp_path / "more.zip", SMALL | {"units/u.json": b"x"}, manifest_of(SMALL))
    less = forged(tmp_path / "less.zip", SMALL, manifest_of(SMALL | {"units/u.json": b"x"}))
    outside = forged(tmp_path / "outside.zip", SMALL | {"../manifest.json.exe": b"x"}, manifest_of(SMALL))
    twice = forged(tmp_path / "twice.zip", SMALL)
    with ZipFile(twice, "a") as made, pytest.warns(UserWarning, match="Duplicate name"):
        made.writestr("workspace/settings.toml", SMALL["settings.toml"])

    for backup in (more, less, outside, twice):
        assert said in refused(backup, tmp_path / "back")


def test_a_file_listed_twice__is_refused(tmp_path: Path) -> None:
    manifest = manifest_of(SMALL)
    manifest["files"].append(manifest["files"][0])

    assert "重复" in refused(forged(tmp_path / "f.zip", SMALL, manifest), tmp_path / "back")


def test_contents_swapped__are_refused(tmp_path: Path) -> None:
    files = {"units/a.json": b"same length 1", "units/b.json": b"same length 2"}
    swapped = dict(zip(files, reversed(files.values()), strict=True))

    said = refused(forged(tmp_path / "f.zip", swapped, manifest_of(files)), tmp_path / "back")
    assert "units/a.json 的内容与清单不符" in said


def test_sizes_and_counts_that_differ__are_refused(tmp_path: Path) -> None:
    manifest = manifest_of(SMALL)
    manifest["counts"]["inspections"] = 7
    assert "数目不一致" in refused(forged(tmp_path / "f.zip", SMALL, manifest), tmp_path / "back")
    manifest = manifest_of(SMALL)
    manifest["files"][0]["size"] += 1
    manifest["counts"]["bytes"] += 1
    assert "长度与清单不符" in refused(forged(tmp_path / "f.zip", SMALL, manifest), tmp_path / "back")
    manifest["files"][0]["size"] = -1
    assert "内容读不出来" in refused(forged(tmp_path / "f.zip", SMALL, manifest), tmp_path / "back")


def test_a_file_that_unpacks_to_more_than_was_stated__is_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    stated = {"blobs/ab/abcd": b"0" * 10}
    with ZipFile(bomb, "w", 8) as made:
        made.writestr("workspace/blobs/ab/abcd", b"0" * (10 << 20))
        made.writestr("manifest.json", msgspec.json.encode(manifest_of(stated)))
        made.infolist()[0].file_size = 10

    refused(bomb, tmp_path / "back")


def test_a_packing_no_backup_uses__is_refused(tmp_path: Path) -> None:
    assert "压缩方式不认识" in refused(forged(tmp_path / "f.zip", SMALL, method=ZIP_BZIP2), tmp_path / "back")


# Disks that refuse or stop


@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
def test_a_disk_that_refuses_any_step__leaves_no_trace_of_it(tmp_path: Path, code: int) -> None:
    backup = small_backup(tmp_path)
    before = sorted(tmp_path.iterdir())
    disk = SteppingDisk()
    with on_disk(disk):
        shutil.rmtree(restore(backup, tmp_path / "back").root)
    assert {"make_folder", "create", "write", "sync", "replace", "sync_folder"} <= set(disk.taken)

    for number in range(1, len(disk.taken) + 1):
        with on_disk(RefusingDisk(number, code, times=51)), pytest.raises(NotSavedError, match="没有恢复"):
            restore(backup, tmp_path / "back")
        assert sorted(tmp_path.iterdir()) == before
    assert tree(restore(backup, tmp_path / "back").root) == SMALL


class RenamingDisk(ForgetfulDisk):
    """A forgetful disk on which folders are renamed too."""

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        for folder in [known for known in self._names if known.is_relative_to(source)]:
            self._names[target / folder.relative_to(source)] = self._names.pop(folder)


def test_after_a_cut_at_any_step__the_workspace_is_whole_or_not_there(tmp_path: Path) -> None:
    backup = small_backup(tmp_path)
    disk = SteppingDisk()
    with on_disk(disk):
        shutil.rmtree(restore(backup, tmp_path / "back").root)
    for cut in range(1, len(disk.taken) + 2):
        place = tmp_path / f"place-{cut}"
        place.mkdir()
        forgetful = RenamingDisk(place, cut)
        done = True
        with on_disk(forgetful):
            try:
                restore(backup, place / "back")
            except CutError:
                done = False
        after = forgetful.after_the_cut(tmp_path / f"after-{cut}") / "back"
        assert after.exists() == done
        assert not done or tree(after) == SMALL
    assert done, "the last cut must come after the restore"


def test_a_backup_that_changes_after_it_was_proven__is_not_restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = small_backup(tmp_path)
    changed = backup.read_bytes().replace(b"photo", b"phot0")
    monkeypatch.setattr(
        "inspect_tui.store.backup.archive.Archive.prove", lambda archive: backup.write_bytes(changed), raising=True
    )

    with pytest.raises(InspectError, match="不完整或已损坏"):
        restore(backup, tmp_path / "back")
    assert {path.name for path in tmp_path.iterdir()} == {"small", "small.zip"}
