"""The law documents cite, with what the office of this workspace put in its place (law.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

import msgspec

from inspect_tui.documents.law import STATUS_NAMES, InForce, Law, read_law, shipped_files, shipped_law
from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.store.workspace import Workspace
from inspect_tui.text import toml_place

LAW_FILE = "law.toml"


def law_of(workspace: Workspace) -> Law:
    """Return the law; clauses, periods and kinds of the office's own file come before the program's.

    Raises:
        DamagedFileError: the office's file cannot be used; nothing is issued over words nobody can read.
    """
    path = workspace.root / LAW_FILE
    try:
        status = path.stat()
    except FileNotFoundError:
        return shipped_law()
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int, _size: int) -> Law:
    try:
        office = read_law(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        place = toml_place(error) if isinstance(error, tomllib.TOMLDecodeError) else f"：{error}"
        raise DamagedFileError(
            f"文书用语文件 {path.name} 有错{place}，没有出具文书，也没有改动它。请改正，或移走它以恢复程序自带的用语。"
        ) from error
    return Law((*shipped_files(), office))


def law_lines(law: Law) -> Iterator[str]:
    """Say of each clause, period and kind on what it rests, and what is still to be confirmed."""
    for clause in law.clauses:
        yield f"条款　{clause.key}　{_told(clause)}"
        yield f"　　{clause.text}"
    for period in law.periods:
        moved = "，末日顺延" if period.moved else ""
        yield f"期限　{period.key}　{period.count} {_UNITS[period.unit]}{moved}　{_told(period)}"
    for kind, facts in law.kinds.items():
        yield f"文书字　{DOCUMENT_NAMES[kind]}　{facts.characters or '无'}　{STATUS_NAMES[facts.characters_status]}"


_UNITS = {"days": "日", "working_days": "个工作日", "months": "个月"}


def _told(one: InForce) -> str:
    since = f"{one.since} 起" if one.since != date.min else ""
    until = f"至 {one.until}" if one.until != date.max else ""
    return "　".join(filter(None, (f"{since}{until}", STATUS_NAMES[one.status], one.source)))
