"""What the papers of a gas enterprise share; it is no authority and orders nothing (documents.md 5.2)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Row, words
from inspect_tui.documents.notice import pair_row, wide_row
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs

WIDTHS = (32, 40, 24, 60)
SERVICE = DocumentField(
    "service",
    "送达方式",
    "choice",
    options=tuple((way, way) for way in ("当面送达", "张贴", "邮寄", "电子送达")),
    usual=lambda _source: "当面送达",
)


def user_rows(source: Source) -> Iterator[Row]:
    """Write who the user is and when the enterprise looked."""
    unit = source.unit
    yield wide_row("用户名称", words(Blank(unit.name)))
    yield wide_row("用户地址", words(Blank(unit.address)))
    yield pair_row("联系电话", words(Blank(unit.phone)), "安检日期", day_runs(source.visited_on))
