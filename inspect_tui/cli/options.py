"""The options several commands share, and how what people type is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from inspect_tui.cli.console import say
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.moment import parse_day
from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES, VisitOutcome
from inspect_tui.text import Cleaned, clean, clean_line, half_width

K = TypeVar("K", bound=str)
_NOTICE = "输入里有 {} 个控制字符或不成对的代理字符，已换成 \N{REPLACEMENT CHARACTER}。"


def one_line(text: str) -> str:
    """Read a name: one line, cleaned, and what was replaced is said."""
    return _told(clean_line(text))


def text(typed: str) -> str:
    """Read a text of several lines."""
    return _told(clean(typed))


def _told(cleaned: Cleaned) -> str:
    if cleaned.replaced:
        say(_NOTICE.format(cleaned.replaced))
    return cleaned.text


def day(typed: str) -> date:
    """Read a date; without a year the last such day up to today."""
    try:
        return parse_day(typed, date.today() - timedelta(days=364))
    except InvalidInputError:
        raise typer.BadParameter(f"“{typed}”不是日期，请写成 2026-12-01") from None


def count(typed: str) -> int:
    """Read a number of things, one at least."""
    number = half_width(typed).strip()
    if not number.isdecimal() or not 0 < len(number) < 8 or int(number) < 1:
        raise typer.BadParameter(f"“{typed}”不是 1 以上的整数")
    return int(number)


def whole_number(typed: str) -> int:
    """Read a whole number."""
    number = half_width(typed).strip()
    if not number.isdecimal() or len(number) > 18:
        raise typer.BadParameter(f"“{typed}”不是 0 以上的整数")
    return int(number)


def one_of(names: Mapping[K, str]) -> Callable[[str], K]:
    """Return a reader of one of some words, in English as scripts write it or in Chinese."""

    def read(typed: str) -> K:
        word = half_width(typed).strip()
        for key, name in names.items():
            if word in (key, name):
                return key
        near = get_close_matches(word, names, n=1)
        hint = f"是不是 {near[0]}？" if near else ""
        allowed = "、".join(f"{key}（{name}）" for key, name in names.items())
        raise typer.BadParameter(f"不能是“{clean_line(typed).text}”，{hint}可填：{allowed}")

    return read


def choices(names: Mapping[K, str]) -> str:
    """List what can be chosen, for the help of an option."""
    return "、".join(f"{key} {name}" for key, name in names.items()) + "。"


def _name_workspace(context: typer.Context, folder: Any) -> None:
    if folder is not None:
        if not str(folder).strip():
            raise typer.BadParameter("后面要写文件夹")
        context.obj.workspace = Path(folder)


WorkspaceOption = Annotated[
    str | None,
    typer.Option(
        "--workspace",
        metavar="文件夹",
        help="工作区文件夹；也可用环境变量 INSPECT_TUI_WORKSPACE 指定。",
        callback=_name_workspace,
    ),
]
"""Stored by its callback, so that it may stand before the command or behind it."""

JsonOption = Annotated[bool, typer.Option("--json", help="只输出一个 JSON，供程序读取。")]
InspectionArgument = Annotated[
    str, typer.Argument(metavar="编号", parser=one_line, help="检查的编号，或它的前几位（4 位以上，能区分即可）。")
]
OperatorOption = Annotated[
    str, typer.Option("--operator", metavar="姓名", parser=one_line, help="操作人；不写时为上次的操作人。")
]
VisitOutcomeOption = Annotated[
    VisitOutcome,
    typer.Option(
        "--outcome",
        metavar="结果",
        parser=one_of(VISIT_OUTCOME_NAMES),
        help="没有查成的原因："
        + "、".join(f"{key} {name}" for key, name in VISIT_OUTCOME_NAMES.items() if key != "inspected")
        + "；这时没有要查的项目。",
    ),
]
OutcomeNoteOption = Annotated[
    str, typer.Option("--outcome-note", metavar="文字", parser=text, help="对这一结果的说明。")
]
