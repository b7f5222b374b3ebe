"""Look for damage in a workspace. Nothing is ever changed here."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.event import chain_breaks
from inspect_tui.inspection.fold import Inspection, fold_inspection
from inspect_tui.store.device import Device
from inspect_tui.store.registers import taken_numbers
from inspect_tui.store.settings import Session, load_settings
from inspect_tui.store.stream import Stream
from inspect_tui.store.workspace import DEVICE_FILE, SESSION_FILE, SETTINGS_FILE, Workspace

_BACK_UP = "请先把整个工作区文件夹备份，再请技术人员参照同名的 .previous 文件（上一次保存的内容）修复"
_TEMPORARY = "*.new"


class Complaint(NamedTuple):
    """Something wrong with a file: what, that nothing was changed, and what to do."""

    path: Path
    text: str

    def __str__(self) -> str:
        return f"{self.path}：{self.text}"


class Examination(NamedTuple):
    """What was looked at, and what is wrong."""

    inspections: int
    units: int
    documents: int
    complaints: list[Complaint]


class _Examiner:
    """Goes through a workspace, collecting complaints."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.complaints: list[Complaint] = []
        self.inspections: dict[str, Inspection] = {}
        self.files: dict[str, Path] = {}

    def complain(self, path: Path, what: str, todo: str) -> None:
        """Note one thing wrong; that nothing was changed is said once."""
        untouched = "" if "没有改动" in what else "没有改动任何文件。"
        self.complaints.append(Complaint(path, f"{what.rstrip('。')}。{untouched}{todo}。"))

    def stream(self, stream: Stream) -> None:
        """Check seals, chains and the tables saved beside the events."""
        for break_ in chain_breaks(stream.events):
            self.complain(stream.path, break_, _BACK_UP)
        try:
            same = stream.stored_tables() == stream.expected_tables()
        except (DamagedFileError, msgspec.MsgspecError, IndexError) as error:
            self.complain(stream.path, f"由记录推算不出结果（{error}）", _BACK_UP)
            return
        if not same:
            todo = "记录本身完好；下一次往里记录时会重新推算，之后请再检查一次"
            self.complain(stream.path, "保存的结果表与记录推算的不一致", todo)

    def each_inspection(self) -> None:
        """Check the files of all inspections and what they refer to."""
        for path in sorted((self.workspace.root / "inspections").glob("*/*.json")):
            if path.stem in self.files:
                self.complain(path, f"与 {self.files[path.stem]} 编号相同", _BACK_UP)
            self.files[path.stem] = path
            try:
                stream = self.workspace.inspection_stream(path.stem, path)
                inspection = fold_inspection(stream.name, stream.events)
            except (DamagedFileError, msgspec.MsgspecError, IndexError) as error:
                self.complain(path, _said(error), _BACK_UP)
                continue
            if inspection is None:
                self.complain(path, "里面没有检查记录", _BACK_UP)
            elif self.blobs(path, inspection):
                self.inspections[path.stem] = inspection
                self.stream(stream)

    def blobs(self, path: Path, inspection: Inspection) -> bool:
        """Check the contents an inspection names; say whether its checklists can be had."""
        checklists = {pinned.sha256: f"检查表 {pinned.id}" for pinned in inspection.visit.checklists}
        documents = {document.sha256: f"文书 {document.name}" for document in inspection.documents.values()}
        missing = set()
        for digest, name in (checklists | documents).items():
            try:
                self.workspace.blobs.get(digest)
            except DamagedFileError as error:
                missing.add(digest)
                self.complain(path, f"{name}：{error}", "请从备份中找回 blobs 文件夹里的这个文件")
        return not missing & checklists.keys()

    def each_unit(self) -> None:
        """Check the files of all units."""
        for path in sorted((self.workspace.root / "units").glob("*.json")):
            try:
                self.stream(self.workspace.unit_stream(path.stem))
            except DamagedFileError as error:
                self.complain(path, str(error), _BACK_UP)

    def each_register(self) -> None:
        """Check the registers, and that each number taken stands on a document."""
        for path in sorted((self.workspace.root / "numbers").glob("*.json")):
            try:
                stream = self.workspace.register_stream(path.stem)
                self.stream(stream)
                self.numbers(stream)
            except (DamagedFileError, msgspec.MsgspecError, KeyError) as error:
                self.complain(path, _said(error), _BACK_UP)

    def numbers(self, register: Stream) -> None:
        """Check that each number of a register stands on an issued document."""
        for number, taken in taken_numbers(register.events).items():
            inspection = self.inspections.get(taken.inspection)
            if taken.inspection not in self.files:
                todo = "请从备份中找回 inspections 文件夹里的这个文件"
                self.complain(register.path, f"文号 {number} 属于检查 {taken.inspection}，但找不到这次检查的文件", todo)
            elif inspection is not None and taken.document not in inspection.documents:
                todo = f"这个文号不会再用，请在文号登记本上注明作废，再到检查 {taken.inspection} 重新出具文书"
                self.complain(register.path, f"文号 {number} 已取用，但没有对应的文书", todo)

    def loose_files(self) -> None:
        """Check settings, device and session."""
        root = self.workspace.root
        try:
            load_settings(root / SETTINGS_FILE)
        except DamagedFileError as error:
            self.complain(root / SETTINGS_FILE, str(error), "请改正或移走这个文件")
        for path, kind in ((root / DEVICE_FILE, Device), (root / SESSION_FILE, Session)):
            if not _readable(path, kind):
                self.complain(path, "读不了。检查记录不受影响", "请删除这个文件，程序会重新建立")

    def leftovers(self, before: set[Path]) -> None:
        """Name the temporary files that lay there before and still do: no save in progress made them."""
        for path in sorted(before & set(self.workspace.root.rglob(_TEMPORARY))):
            self.complain(
                path, "是保存中断留下的临时文件，没有丢失已保存的内容", "确认没有别的程序在用工作区后，可以删除它"
            )


def _said(error: Exception) -> str:
    return str(error) if isinstance(error, DamagedFileError) else f"里面的记录不是本程序写的（{error}）"


def _readable(path: Path, kind: type[msgspec.Struct]) -> bool:
    try:
        msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError:
        return True
    except (OSError, msgspec.MsgspecError):
        return False
    return True


def examine(workspace: Workspace) -> list[Complaint]:
    """Return everything that is wrong with a workspace."""
    return full_examination(workspace).complaints


def full_examination(workspace: Workspace) -> Examination:
    """Look at every file of a workspace."""
    examiner = _Examiner(workspace)
    temporary = set(workspace.root.rglob(_TEMPORARY))
    examiner.loose_files()
    examiner.each_inspection()
    examiner.each_unit()
    examiner.each_register()
    examiner.leftovers(temporary)
    documents = sum(len(inspection.documents) for inspection in examiner.inspections.values())
    units = len(list((workspace.root / "units").glob("*.json")))
    return Examination(len(examiner.inspections), units, documents, examiner.complaints)
