"""Go through a workspace and say all that is wrong with it. Nothing is ever changed here."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.inspection.event import chain_breaks
from inspect_tui.inspection.fold import Inspection, inspection_of
from inspect_tui.store.doctor.complaint import Complaint, Examination, complaint
from inspect_tui.store.doctor.generations import previous_of, proven_events, salvage
from inspect_tui.store.doctor.loose_files import loose_file_complaints
from inspect_tui.store.doctor.streams import StreamFile, inspection_files, register_files, unit_files
from inspect_tui.store.event_rows import FORMAT, format_of
from inspect_tui.store.registers import taken_numbers
from inspect_tui.store.stream import Stream, stored_events
from inspect_tui.store.workspace import Workspace

TEMPORARY = "*.new"
_FROM_BACKUP = "请从备份中找回 {} 文件夹里的这个文件"


class Examiner:
    """Goes through a workspace, collecting complaints."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.complaints: list[Complaint] = []
        self.inspections: dict[str, Inspection] = {}
        self.files: dict[str, Path] = {}
        self.named_contents: set[str] = set()

    def complain(self, path: Path, what: str, todo: str) -> None:
        """Note one thing wrong."""
        self.complaints.append(complaint(path, what, todo))

    def opened(self, file: StreamFile) -> Stream | None:
        """Open a stream and prove all of it; None where its events cannot be had."""
        try:
            breaks = list(chain_breaks(stored_events(file.path, file.name)))
            for broken in breaks:
                self.complain(file.path, broken, offer(file.path, file.name))
            stream = None if breaks else file.open()
        except NewerFormatError as error:
            self.complain(file.path, str(error), "升级后再检查一次")
            return None
        except DamagedFileError as error:
            self.complain(file.path, str(error), offer(file.path, file.name))
            return None
        if stream is not None:
            self.previous(file)
        return stream

    def tables(self, stream: Stream) -> None:
        """Check that the tables saved beside the events are their fold; those of older formats are made anew anyway."""
        stored = stream.stored_tables()
        if format_of(stored) == FORMAT and stored != stream.expected_tables():
            todo = "记录本身完好；可以用 doctor --repair 重新推算"
            self.complain(stream.path, "保存的结果表与记录推算的不一致", todo)

    def previous(self, file: StreamFile) -> None:
        """Check the generation before, kept for the day it is needed."""
        path = file.path
        try:
            proven_events(previous_of(path), file.name)
        except DamagedFileError as error:
            todo = "当前的内容不受影响；可以用 doctor --repair 移开"
            self.complain(previous_of(path), f"备用的上一次内容不能用（{str(error).rstrip('。')}）", todo)

    def each_inspection(self) -> None:
        """Check the files of all inspections and what they refer to."""
        for file in inspection_files(self.workspace):
            if file.path.stem in self.files:
                todo = "请先备份，再用 doctor --repair 移开多余的一份"
                self.complain(file.path, f"与 {self.files[file.path.stem]} 编号相同", todo)
            self.files[file.path.stem] = file.path
            stream = self.opened(file)
            if stream is not None:
                self.inspection(stream)

    def inspection(self, stream: Stream) -> None:
        """Check an inspection whose events can be had."""
        inspection = inspection_of(stream.name, stream.fold)
        if inspection is None:
            self.complain(stream.path, "里面没有检查记录", "可以用 doctor --repair 移开")
        elif self.blobs(stream.path, inspection):
            self.inspections[inspection.id] = inspection
            self.tables(stream)

    def blobs(self, path: Path, inspection: Inspection) -> bool:
        """Check the contents an inspection names; say whether its checklists can be had."""
        todo = f"{_FROM_BACKUP.format('blobs')}，或用 doctor --repair 试着找回"
        missing = set()
        for digest, name in contents_of(inspection).items():
            self.named_contents.add(digest)
            try:
                self.workspace.blobs.get(digest)
            except DamagedFileError as error:
                missing.add(digest)
                self.complain(path, f"{name}：{error}", todo)
        return not missing & {pinned.sha256 for pinned in inspection.visit.checklists}

    def loose_blobs(self) -> None:
        """Check the contents nobody names, too."""
        for path in sorted((self.workspace.root / "blobs").glob("??/*")):
            if path.name not in self.named_contents and not path.match(TEMPORARY) and not is_named_by_its_hash(path):
                self.complain(path, "附件的内容已损坏", "可以用 doctor --repair 移开，再从备份中找回")

    def each_unit(self) -> None:
        """Check the files of all units."""
        for file in unit_files(self.workspace):
            stream = self.opened(file)
            if stream is not None:
                self.tables(stream)

    def each_register(self) -> None:
        """Check the registers, and that numbers and documents stand for each other."""
        known: set[str] = set()
        for file in register_files(self.workspace):
            stream = self.opened(file)
            if stream is not None:
                self.tables(stream)
                known |= self.numbers(stream)
        self.unregistered(known)

    def numbers(self, register: Stream) -> set[str]:
        """Check that each number of a register stands on an issued document; return them."""
        try:
            taken = taken_numbers(register.events)
        except (msgspec.ValidationError, KeyError) as error:
            self.complain(register.path, f"里面的记录不是本程序写的（{error}）", offer(register.path, register.name))
            return set()
        for number, one in taken.items():
            inspection = self.inspections.get(one.inspection)
            if one.inspection not in self.files and not one.voided:
                what = f"文号 {number} 属于检查 {one.inspection}，但找不到这次检查的文件"
                self.complain(register.path, what, _FROM_BACKUP.format("inspections"))
            elif inspection is not None and one.document not in inspection.documents and not one.voided:
                todo = f"这个文号不会再用；可以用 doctor --repair 注明作废，再到检查 {one.inspection} 重新出具文书"
                self.complain(register.path, f"文号 {number} 已取用，但没有对应的文书", todo)
        return set(taken)

    def unregistered(self, known: set[str]) -> None:
        """Check that the number of each document stands in a register, so that it is not given again."""
        for inspection in self.inspections.values():
            for document in inspection.documents.values():
                if document.number and document.number not in known:
                    what = f"文书 {document.name} 的文号 {document.number} 不在登记册里，可能会再次取用"
                    self.complain(self.files[inspection.id], what, "可以用 doctor --repair 补登")

    def leftovers(self, before: set[Path]) -> None:
        """Name the temporary files that lay there before and still do: no save in progress made them."""
        for path in sorted(before & set(self.workspace.root.rglob(TEMPORARY))):
            self.complain(path, "是保存中断留下的临时文件，没有丢失已保存的内容", "可以用 doctor --repair 移开")


def offer(path: Path, name: str) -> str:
    """Say what can still be had of a damaged stream."""
    left = salvage(path, name)
    if left.whole:
        return f"其中 {len(left.events)} 条记录都完好，可以用 doctor --repair 恢复"
    if left.events:
        return f"还有 {len(left.events)} 条完好的记录（到上一次保存或损坏处为止），可以用 doctor --repair 恢复"
    return "没有可以恢复的内容，请从备份中找回；也可以用 doctor --repair 移开它"


def contents_of(inspection: Inspection) -> dict[str, str]:
    """Return the contents an inspection names, by SHA-256, with what people call them."""
    checklists = {pinned.sha256: f"检查表 {pinned.id}" for pinned in inspection.visit.checklists}
    return checklists | {document.sha256: f"文书 {document.name}" for document in inspection.documents.values()}


def is_named_by_its_hash(path: Path, digest: str = "") -> bool:
    """Say whether a file holds what the SHA-256 it is named by, or another one, says."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == (digest or path.name)


def examine(workspace: Workspace) -> list[Complaint]:
    """Return everything that is wrong with a workspace."""
    return full_examination(workspace).complaints


def full_examination(workspace: Workspace) -> Examination:
    """Look at every file of a workspace."""
    examiner = Examiner(workspace)
    temporary = set(workspace.root.rglob(TEMPORARY))
    examiner.complaints += loose_file_complaints(workspace.root)
    examiner.each_inspection()
    examiner.loose_blobs()
    examiner.each_unit()
    examiner.each_register()
    examiner.leftovers(temporary)
    documents = sum(len(inspection.documents) for inspection in examiner.inspections.values())
    units = len(list((workspace.root / "units").glob("*.json")))
    return Examination(len(examiner.inspections), units, documents, examiner.complaints)
