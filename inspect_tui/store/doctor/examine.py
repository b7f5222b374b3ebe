"""Go through a workspace and say all that is wrong with it. Nothing is ever changed here."""

from __future__ import annotations

from pathlib import Path

from inspect_tui.errors import DamagedFileError, NewerFormatError
from inspect_tui.inspection.event import chain_breaks
from inspect_tui.inspection.fold import Inspection, inspection_of
from inspect_tui.inspection.record import Review
from inspect_tui.inspection.review import last_reviews
from inspect_tui.store.doctor.complaint import Complaint, Examination, complaint
from inspect_tui.store.doctor.contents import content_files, contents_of, holds
from inspect_tui.store.doctor.examine_numbers import number_complaints
from inspect_tui.store.doctor.examine_reviews import review_complaints
from inspect_tui.store.doctor.generations import previous_of, proven_events, salvage
from inspect_tui.store.doctor.leftovers import leftovers
from inspect_tui.store.doctor.loose_files import loose_file_complaints
from inspect_tui.store.doctor.streams import StreamFile, inspection_files, register_files, unit_files
from inspect_tui.store.event_rows import FORMAT, format_of
from inspect_tui.store.stream import Stream, stored_events
from inspect_tui.store.workspace import Workspace


class Examiner:
    """Goes through a workspace, collecting complaints."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.complaints: list[Complaint] = []
        self.inspections: dict[str, Inspection] = {}
        self.reviews: list[Review] = []
        self.files: dict[str, Path] = {}
        self.units = 0
        self._named_contents: set[str] = set()

    def complain(self, path: Path, what: str, todo: str) -> None:
        """Note one thing wrong."""
        self.complaints.append(complaint(path, what, todo))

    def opened(self, file: StreamFile) -> Stream | None:
        """Open a stream and prove all of it; None where its events cannot be had."""
        try:
            breaks = list(chain_breaks(stored_events(file.path, file.name)))
            if not file.path.exists():
                breaks.append("这个文件不见了，只有备用的上一次内容还在")
            for broken in breaks:
                self.complain(file.path, broken, offer(file))
            stream = None if breaks else file.open()
        except NewerFormatError as error:
            self.complain(file.path, str(error), "升级后再检查一次")
            return None
        except DamagedFileError as error:
            self.complain(file.path, str(error), offer(file))
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
        path = previous_of(file.path)
        try:
            proven_events(path, file.name)
        except NewerFormatError as error:
            self.complain(path, str(error), "升级后再检查一次")
        except DamagedFileError:
            self.complain(path, "备用的上一次内容已损坏", "现在的内容不受影响；可以用 doctor --repair 移开")

    def each_inspection(self) -> None:
        """Check the files of all inspections and what they refer to."""
        for file in inspection_files(self.workspace):
            if file.path.stem in self.files:
                todo = "请先备份，再用 doctor --repair 合并"
                self.complain(file.path, f"与 {self.files[file.path.stem]} 编号相同", todo)
            self.files.setdefault(file.path.stem, file.path)
            stream = self.opened(file)
            if stream is not None:
                self.inspection(stream)

    def inspection(self, stream: Stream) -> None:
        """Check an inspection whose events can be had."""
        inspection = inspection_of(stream.name, stream.fold)
        if inspection is None:
            self.complain(stream.path, "里面没有检查记录", "可以用 doctor --repair 移开")
        elif self.contents(stream.path, inspection):
            self.inspections[inspection.id] = inspection
            self.reviews += last_reviews(stream.fold)
            self.tables(stream)

    def contents(self, path: Path, inspection: Inspection) -> bool:
        """Check the contents an inspection names; say whether its checklists can be had."""
        todo = "请用 doctor --repair 试着找回；找不回的，请从备份中找回 blobs 文件夹里以这些字符开头的文件"
        missing = set()
        for digest, name in contents_of(inspection).items():
            self._named_contents.add(digest)
            try:
                self.workspace.blobs.get(digest)
            except DamagedFileError as error:
                missing.add(digest)
                self.complain(path, f"{name}：{error}", todo)
        return not missing & {pinned.sha256 for pinned in inspection.visit.checklists}

    def loose_contents(self) -> None:
        """Check the contents nobody names, too."""
        for path in content_files(self.workspace.root):
            if path.name not in self._named_contents and not holds(path, path.name):
                self.complain(path, "附件的内容已损坏", "没有检查用到它；可以用 doctor --repair 移开")

    def each_unit(self) -> None:
        """Check the files of all units."""
        for file in unit_files(self.workspace):
            self.units += 1
            stream = self.opened(file)
            if stream is not None:
                self.tables(stream)

    def each_register(self) -> None:
        """Check the registers, and that numbers and documents stand for each other."""
        opened = [self.opened(file) for file in register_files(self.workspace)]
        registers = [stream for stream in opened if stream is not None]
        for stream in registers:
            self.tables(stream)
        whole = len(registers) == len(opened)
        self.complaints += number_complaints(registers, self.inspections, self.files, whole=whole)

    def leftovers(self, before: set[Path]) -> None:
        """Name the temporary files that lay there before and still do: no save in progress made them."""
        for path in sorted(before & set(leftovers(self.workspace.root))):
            self.complain(path, "是保存中断留下的临时文件，没有丢失已保存的内容", "可以用 doctor --repair 移开")


def offer(file: StreamFile) -> str:
    """Say what can still be had of a damaged stream."""
    left = salvage(file.path, file.name)
    if left.whole:
        return f"其中 {len(left.events)} 条记录都完好，可以用 doctor --repair 恢复"
    if left.events:
        again = "最后保存的内容可能要重新录入"
        return f"还有 {len(left.events)} 条记录能证明完好，可以用 doctor --repair 恢复；{again}"
    return "没有可以恢复的内容，请从备份中找回；也可以用 doctor --repair 移开它"


def examine(workspace: Workspace) -> list[Complaint]:
    """Return everything that is wrong with a workspace."""
    return full_examination(workspace).complaints


def full_examination(workspace: Workspace) -> Examination:
    """Look at every file of a workspace."""
    examiner = Examiner(workspace)
    temporary = set(leftovers(workspace.root))
    examiner.complaints += loose_file_complaints(workspace.root)
    examiner.each_inspection()
    examiner.loose_contents()
    examiner.each_unit()
    examiner.each_register()
    examiner.complaints += review_complaints(examiner.inspections, examiner.reviews, examiner.files)
    examiner.leftovers(temporary)
    documents = sum(len(inspection.documents) for inspection in examiner.inspections.values())
    return Examination(len(examiner.inspections), examiner.units, documents, examiner.complaints)
