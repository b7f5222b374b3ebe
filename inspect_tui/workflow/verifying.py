"""Say whether a document's file and the log agree: the code on the paper anchors the log (ARCHITECTURE, Evidence)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple

from inspect_tui.documents.word import read_text
from inspect_tui.errors import DamagedFileError, InvalidInputError, NotFoundError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.event import Event, check_code
from inspect_tui.store.files import reason
from inspect_tui.store.index import EVERYTHING
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection

_CODE = re.compile(r"(?<![0-9A-F-])[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}(?![0-9A-F-])")
_MOST = 1 << 31
_MOST_PREFIXES = 10_000


class Verified(NamedTuple):
    """A document of this workspace, whether the file is as it was issued, and whether its log is as it was then."""

    work: OpenInspection
    document: Document
    same_file: bool
    same_log: bool


def verify(workspace: Workspace, path: Path) -> Verified:
    """Find the document a file is of, and compare both with what was recorded.

    Raises:
        InvalidInputError: it cannot be read, or is no Word document.
        NotFoundError: no document of this workspace has its content or its code.
    """
    content = _read(path)
    digest, codes = hashlib.sha256(content).hexdigest(), set(_CODE.findall(_text(content, path)))
    found: Verified | None = None
    for work, document in _documents(workspace):
        if document.sha256 == digest:
            return Verified(work, document, True, _log_agrees(work, document))
        if document.check_code in codes and found is None:
            found = Verified(work, document, False, _log_agrees(work, document))
    if found is None:
        raise NotFoundError(_unknown(path, workspace))
    return found


def _unknown(path: Path, workspace: Workspace) -> str:
    """Say that nothing was found; where inspections cannot be read it may be one of theirs."""
    damaged = len(workspace.index.listing("", EVERYTHING, 1).damaged)
    if damaged:
        return f"有 {damaged} 次检查的文件读不了，{path.name} 是不是它们的文书，无法断定。请先用 doctor 查看。"
    return f"{path.name} 不是这个工作区出具的文书，或者校验码已被改动：没有内容相同的，也没有校验码相同的。"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InvalidInputError(f"读不了 {path}：{reason(error)}。") from error


def _text(content: bytes, path: Path) -> str:
    try:
        return read_text(content)
    except ValueError as error:
        raise InvalidInputError(f"{path.name} 不是 Word 文档（.docx），或已损坏，没有核对。") from error


def _documents(workspace: Workspace) -> Iterator[tuple[OpenInspection, Document]]:
    """Yield all documents issued in the workspace; doctor names the inspections that cannot be read."""
    for row in workspace.index.listing("", EVERYTHING, _MOST).rows:
        if not row.documents:
            continue
        try:
            work = OpenInspection(workspace, row.id)
        except DamagedFileError:
            continue
        for document in work.inspection.documents.values():
            yield work, document


def _log_agrees(work: OpenInspection, document: Document) -> bool:
    """Say whether the events before the document still have the code that stands on it."""
    return any(check_code(events) == document.check_code for events in _before(work.stream.events, document))


def _before(events: Sequence[Event], document: Document) -> Iterator[Sequence[Event]]:
    """Yield what the log may have been when a document was issued: other devices' events may have come since."""
    subject = f"document/{document.id}"
    position = next(at for at, event in enumerate(events) if event.subject == subject)
    yield events[:position]
    issued = events[position]
    others = sorted({event.device for event in events} - {issued.device})
    lengths = [range(sum(event.device == device for event in events) + 1) for device in others]
    for counts in islice(product(*lengths), _MOST_PREFIXES):
        seen = {issued.device: issued.n - 1, **dict(zip(others, counts, strict=True))}
        yield [event for event in events if event.n <= seen[event.device]]
