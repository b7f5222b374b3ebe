"""A backup holds all of a workspace as it stood at one moment, whoever is writing it meanwhile."""

from __future__ import annotations

import errno
import multiprocessing
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest

from inspect_tui.checklist import load_library
from inspect_tui.errors import DamagedFileError, InvalidInputError, NotFoundError, NotSavedError
from inspect_tui.store.backup.make import back_up
from inspect_tui.store.backup.pieces import pieces
from inspect_tui.store.backup.restore import restore
from inspect_tui.store.backup.snapshot import stamp_at
from inspect_tui.store.doctor import examine
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.numbering import used_numbers
from inspect_tui.workflow.work import OpenInspection
from tests.builders import CHECKLISTS, OPERATOR, begin_work, make_unit, make_workspace
from tests.issuing import issue_document
from tests.store.backup.backups import SMALL, backed_up, tree, write_tree
from tests.store.disks import CODES, RefusingDisk, SteppingDisk, on_disk

TRIES = 51


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A few files in a folder."""
    return write_tree(tmp_path / "small", SMALL)


def names_in(path: Path) -> set[str]:
    with ZipFile(path) as opened:
        return set(opened.namelist())


def test_what_belongs_to_this_laptop_or_can_be_made_again__is_left_out(tmp_path: Path) -> None:
    own = ("lock", "holder.json", "device.json", "device.json.previous", "index.sqlite", "index.sqlite-wal")
    unfinished = ("settings.toml.new", "inspections/2026/i-1.json.new", "blobs/ab/abcd.new")
    handed_out = ("exports/现场检查记录.docx",)
    kept = SMALL | {"checklists/own.toml": b"x", "sync.json": b"{}", "plans/2027/p.json": b"1", "i.json.previous": b"2"}
    left_out = dict.fromkeys((*own, *unfinished, *handed_out), b"left out")

    made = backed_up(write_tree(tmp_path / "workspace", kept | left_out), tmp_path / "b.zip")

    assert names_in(made.path) == {"manifest.json", *(f"workspace/{name}" for name in kept)}


def test_the_manifest__says_when_where_and_how_much(workspace: Workspace, tmp_path: Path) -> None:
    work = begin_work(workspace)
    issue_document(work, "inspection_record", OPERATOR)

    made = back_up(workspace.locations, tmp_path / "b.zip", workspace.clock)

    with ZipFile(made.path) as opened:
        manifest = msgspec.json.decode(opened.read("manifest.json"))
    assert manifest["made_at"] == "2026-11-23T09:30:00+08:00"
    assert manifest["device"] == workspace.device.id
    assert manifest["counts"] == msgspec.to_builtins(made.counts)
    assert made.counts.inspections == 1
    assert made.counts.files == len(manifest["files"])
    assert made.counts.bytes == sum(file["size"] for file in manifest["files"])


def test_damaged_files__are_backed_up_as_they_are(small: Path, tmp_path: Path) -> None:
    (small / "inspections/2026/i-2.json").write_bytes(b'{"half of a fi')

    backup = backed_up(small, tmp_path / "b.zip")

    assert tree(restore(backup.path, tmp_path / "back").root)["inspections/2026/i-2.json"] == b'{"half of a fi'


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_folders_elsewhere_that_are_linked__are_backed_up_once(small: Path, tmp_path: Path) -> None:
    elsewhere = write_tree(tmp_path / "elsewhere", {"cd/cdef": b"on another disk"})
    (small / "blobs" / "cd").symlink_to(elsewhere / "cd")
    (small / "round").symlink_to(small)
    (small / "nowhere").symlink_to(small / "gone")

    made = backed_up(small, tmp_path / "b.zip")

    assert names_in(made.path) == {"manifest.json", *(f"workspace/{name}" for name in (*SMALL, "blobs/cd/cdef"))}


def test_no_workspace__and_an_empty_one__are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="还没有建立"):
        backed_up(tmp_path / "none", tmp_path / "b.zip")
    (tmp_path / "empty").mkdir()
    with pytest.raises(NotFoundError, match="是空的"):
        backed_up(tmp_path / "empty", tmp_path / "b.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_a_target_in_the_workspace_or_that_is_a_folder__is_refused(small: Path, tmp_path: Path) -> None:
    before = tree(tmp_path)

    with pytest.raises(InvalidInputError, match="在工作区里面"):
        backed_up(small, small / "exports" / "b.zip")
    with pytest.raises(InvalidInputError, match="是文件夹"):
        backed_up(small, tmp_path)
    with pytest.raises(NotSavedError, match="没有这个文件夹"):
        backed_up(small, tmp_path / "unplugged" / "b.zip")

    assert tree(tmp_path) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", ["checklists/con.toml", "a:b", "units/a\\b", "units/\udcff", "SETTINGS.toml"])
def test_a_name_that_could_not_be_restored_everywhere__is_refused_by_name(
    small: Path, tmp_path: Path, name: str
) -> None:
    write_tree(small, {name: b"x"})

    with pytest.raises(InvalidInputError, match="请改名或移走它") as refused:
        backed_up(small, tmp_path / "b.zip")

    assert str(refused.value).encode("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["small"]


def test_a_file_of_the_workspace_that_cannot_be_read__is_named(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, mode: str = "r") -> object:
        if path.name == "abcd":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(DamagedFileError, match="abcd 读不了"):
        backed_up(small, tmp_path / "b.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["small"]


def test_a_photo_that_vanishes_during_the_backup__is_named(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = small / "blobs/ab/abcd"
    listed = stamp_at(photo)

    def vanish(path: Path) -> object:
        path.unlink()
        return listed

    monkeypatch.setattr("inspect_tui.store.backup.make.stamp_at", vanish)

    with pytest.raises(DamagedFileError, match=r"不见了。请再备份一次"):
        backed_up(small, tmp_path / "b.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["small"]


def test_an_older_backup__is_replaced_by_a_whole_one_only(small: Path, tmp_path: Path) -> None:
    target = backed_up(small, tmp_path / "b.zip").path
    older = target.read_bytes()
    write_tree(small, {"units/u.json": b"new"})
    disk = SteppingDisk()
    with on_disk(disk):
        backed_up(small, tmp_path / "other.zip")
    (tmp_path / "other.zip").unlink()

    for number in range(1, len(disk.taken)):
        with on_disk(RefusingDisk(number, errno.ENOSPC)), pytest.raises(NotSavedError, match="磁盘已满"):
            backed_up(small, target)
        assert target.read_bytes() == older
        assert {path.name for path in tmp_path.iterdir()} == {"small", "b.zip"}
    assert "workspace/units/u.json" in names_in(backed_up(small, target).path)


@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
@pytest.mark.parametrize("step", ["create", "write", "sync", "replace"])
def test_a_disk_that_refuses__leaves_no_half_backup(small: Path, tmp_path: Path, step: str, code: int) -> None:
    class AlwaysRefusing(SteppingDisk):
        def before(self, taken: str) -> None:
            if taken == step:
                raise OSError(code, os.strerror(code))

    with on_disk(AlwaysRefusing()), pytest.raises(NotSavedError, match=r"没有备份：.*工作区没有改动"):
        backed_up(small, tmp_path / "b.zip")

    assert [path.name for path in tmp_path.iterdir()] == ["small"]


def test_a_disk_that_takes_a_backup_in_parts__holds_all_of_it(small: Path, tmp_path: Path) -> None:
    with on_disk(RefusingDisk(0, 0, short=True)):
        made = backed_up(small, tmp_path / "b.zip")

    assert tree(restore(made.path, tmp_path / "back").root) == SMALL


def test_a_disk_that_writes_something_else__is_found_out_before_success_is_told(small: Path, tmp_path: Path) -> None:
    class Lying(SteppingDisk):
        def sync(self, file: object) -> None:
            path = tmp_path / "b.zip.new"
            path.write_bytes(path.read_bytes().replace(b"photo", b"phot0"))

    with on_disk(Lying()), pytest.raises(NotSavedError, match="核对不上"):
        backed_up(small, tmp_path / "b.zip")

    assert [path.name for path in tmp_path.iterdir()] == ["small"]


def test_a_file_saved_while_it_is_copied__makes_the_copy_go_back_to_what_names_it(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves = iter([b"2", b"3"])

    def save_in_between(path: Path) -> Iterator[bytes]:
        if path.parent.name == "units" and (content := next(saves, None)):
            write_tree(small, {"inspections/2026/i-2.json": content})
            write_tree(small, {"units/u-2.json": content})
        return pieces(path)

    write_tree(small, {"units/u-2.json": b"1"})
    monkeypatch.setattr("inspect_tui.store.backup.snapshot.pieces", save_in_between)

    back = tree(restore(backed_up(small, tmp_path / "b.zip").path, tmp_path / "back").root)

    assert back == SMALL | {"inspections/2026/i-2.json": b"3", "units/u-2.json": b"3"}


def test_a_file_removed_while_others_are_copied__is_not_in_the_backup(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def remove_in_between(path: Path) -> Iterator[bytes]:
        if path.name == "settings.toml":
            (small / "inspections/2026/i-1.json").unlink(missing_ok=True)
        return pieces(path)

    monkeypatch.setattr("inspect_tui.store.backup.snapshot.pieces", remove_in_between)

    assert "workspace/inspections/2026/i-1.json" not in names_in(backed_up(small, tmp_path / "b.zip").path)


# While another process saves


def keep_saving(folder: Path) -> None:
    """Begin inspections and issue documents until somebody ends this process."""
    with make_workspace(folder, load_library(CHECKLISTS)) as workspace:
        for number in range(1, 10_000):
            work = begin_work(workspace, unit=make_unit(name=f"示例饭店{number}"))
            work.answer("gas.kitchen.rules", "noncompliant", OPERATOR)
            issue_document(work, "inspection_record", OPERATOR, number=f"（示）城管检记〔2026〕{number}号")


@contextmanager
def another_process_saving(folder: Path) -> Iterator[None]:
    process = multiprocessing.get_context("spawn").Process(target=keep_saving, args=(folder,))
    process.start()
    try:
        yield
        assert process.is_alive(), "it must have been saving all the time"
    finally:
        process.kill()
        process.join()


def wait_for(path: Path) -> None:
    end = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < end, f"{path} was not made"
        time.sleep(0.01)


def prove_consistent(workspace: Workspace) -> int:
    """Prove that everything inspections name is there; return how many documents they name."""
    numbers = used_numbers(workspace)
    documents = 0
    for path in (workspace.root / "inspections").glob("*/*.json"):
        work = OpenInspection(workspace, path.stem)
        assert work.inspection.visit.unit_id in workspace.units()
        for document in work.inspection.documents.values():
            workspace.blobs.get(document.sha256)
            assert numbers[document.number].document == document.id
            documents += 1
    told = [complaint.text for complaint in examine(workspace)]
    # A number taken a moment before its document is issued stands alone, as after a crash at that moment.
    assert [text for text in told if "已取用" not in text and "属于检查" not in text] == []
    return documents


def slowly(path: Path) -> Iterator[bytes]:
    time.sleep(0.002)
    return pieces(path)


@pytest.mark.parametrize("passes", [50, 1], ids=["until nothing changes", "once, in the order of copying"])
def test_a_backup_while_another_process_saves__names_nothing_that_is_not_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, passes: int
) -> None:
    monkeypatch.setattr("inspect_tui.store.backup.snapshot.pieces", slowly)
    monkeypatch.setattr("inspect_tui.store.backup.snapshot._PASSES", passes)
    busy = tmp_path / "busy"
    library = load_library(CHECKLISTS)
    documents = []
    with another_process_saving(busy):
        wait_for(busy / "inspections")
        for turn in range(1000):
            made = backed_up(busy, tmp_path / "b.zip")
            back = restore(made.path, tmp_path / f"back-{turn}").root
            with Workspace(Locations.named(back), library, writing=False) as restored:
                documents.append(prove_consistent(restored))
            if documents[-1] > 30 and turn > 5:
                break

    assert documents[-1] > 30


def test_a_backup__takes_no_lock_and_leaves_the_workspace_as_it_is(workspace: Workspace, tmp_path: Path) -> None:
    work = begin_work(workspace)
    before = tree(workspace.root)

    backed_up(workspace.root, tmp_path / "b.zip")

    assert tree(workspace.root) == before
    work.answer("gas.kitchen.rules", "compliant", OPERATOR)
