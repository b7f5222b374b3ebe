"""What is wrong with a workspace, in words."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Complaint(NamedTuple):
    """Something wrong with a file, or something done about it: what, what is safe, and what to do."""

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


def complaint(path: Path, what: str, todo: str) -> Complaint:
    """Word a complaint; that nothing was changed is said once."""
    untouched = "" if "没有改动" in what else "没有改动任何文件。"
    return Complaint(path, f"{what.rstrip('。')}。{untouched}{todo}。")
