"""A checklist over time: a clause in force on every day, no change without a new version, no id used twice."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from inspect_tui.checklist import Checklist, Citation, Instrument, Item, Section
from inspect_tui.checklist.check_life import check_life, check_published
from inspect_tui.checklist.problem import Place
from inspect_tui.checklist.published import Published

OLD = Instrument("旧规定", repealed=date(2026, 5, 1))
NEW = Instrument("新规定", effective=date(2026, 5, 1))
LATE = Instrument("更晚的规定", effective=date(2026, 9, 30))
INSTRUMENTS = {"old": OLD, "new": NEW, "late": LATE}


def item(*instruments: str, name: str = "a") -> Item:
    cited = tuple(Citation(instrument, "第一条", True) for instrument in instruments)
    return Item(f"gas.x.{name}", "是否？", ("现场：看",), cited, "没有", "改", "immediate", "gas")


def problems(*instruments: str, since: date = date(2026, 1, 1)) -> list[str]:
    return [one.text for one in check_life([(Place("x.toml"), item(*instruments))], INSTRUMENTS, since)]


@pytest.mark.parametrize("instruments", [("old", "new"), ("old", "new", "late")])
def test_where_the_law_changes_an_item_cites_both(instruments: tuple[str, ...]) -> None:
    assert problems(*instruments) == []


@pytest.mark.parametrize(
    ("instruments", "bare"), [(("new",), "2026-01-01"), (("old",), "2026-05-01"), (("old", "late"), "2026-05-01")]
)
def test_a_day_without_a_citation_in_force_is_named(instruments: tuple[str, ...], bare: str) -> None:
    (text,) = problems(*instruments)

    assert text == f"{bare} 起没有有效的依据：引用的法规那时还没有施行或已经废止"


def test_what_lies_before_the_life_of_a_list_does_not_matter() -> None:
    assert problems("new", since=date(2026, 5, 1)) == []


def checklist(*items: Item, version: int = 1, retired: tuple[str, ...] = ()) -> Checklist:
    section = Section("s", "类别", items)
    return Checklist("gas.x", version, "示例", "gas", "示例单位", (section,), retired=retired)


FIRST = checklist(item("old"), item("new", name="b"))
PUBLISHED = Published().with_version(FIRST)


def said(changed: Checklist) -> list[str]:
    return [problem.text for problem in check_published(changed, "gas/x.toml", PUBLISHED)]


def test_an_unchanged_list_and_a_new_version_are_right() -> None:
    assert said(FIRST) == []
    assert said(checklist(item("new"), item("new", name="b"), version=2)) == []


def test_a_change_without_a_new_version_is_named() -> None:
    assert said(checklist(item("new"), item("new", name="b"))) == ["第 1 版的内容改过，请把 version 改为 2"]


def test_a_version_does_not_go_back() -> None:
    published = PUBLISHED.with_version(msgspec.structs.replace(FIRST, version=3))

    assert [one.text for one in check_published(FIRST, "x", published)] == [
        "version 是 1，但已经有过第 3 版，请写更大的数"
    ]


def test_an_id_once_used_stays_or_is_retired_and_is_never_used_again() -> None:
    assert said(checklist(item("old"), version=2)) == ["以前的检查项“b”不见了：不再使用的编号请写进 retired"]
    assert said(checklist(item("old"), version=2, retired=("b",))) == []
    assert said(checklist(item("old"), item("new", name="b"), version=2, retired=("b",))) == [
        "编号“b”已经停用，不能再用，请换一个"
    ]
