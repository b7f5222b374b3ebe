"""The notice names what is kept, is approved before, and is decided on within seven working days."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from inspect_tui.documents import Form
from inspect_tui.documents.form import Row, Table
from inspect_tui.documents.refusal import MissingFieldError, UnfitEntryError
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.calendar import Calendar, YearDays
from tests.documents.emergency.filling import blank_text, filled, lines
from tests.documents.samples import source

GIVEN = {
    "suspected": "未取得许可储存危险化学品行为",
    "approved_by": "孙某",
    "approved_on": "2026-11-23",
    "evidence": "液化气瓶｜YSP118｜山西｜旧｜只｜｜6｜在用\n软管|DN9|||米||2.6\n\n送货单\t\t\t\t张\t\t3",
}
SOURCE = source(number="（晋市）应急先保通〔2026〕3号")


def notice(**given: str) -> Form:
    return filled("evidence_registration", SOURCE, **GIVEN | given)


def rows(form: Form) -> tuple[Row, ...]:
    table = form.appendices[0].body[0]
    assert isinstance(table, Table)
    return table.rows


def test_notice__the_whole_wording() -> None:
    assert lines(notice()) == [
        "安全生产行政执法文书",
        "先行登记保存证据通知书",
        "（晋市）应急先保通〔2026〕3号",
        "",
        "晋城某饭店：",
        "你（单位）涉嫌未取得许可储存危险化学品行为。为确保调查取证工作，依据《中华人民共和国行政处罚法》第五十六条的规定，"
        "本机关决定对你（单位）的有关证据（证据名称、数量等详见附后清单）采取先行登记保存措施。",
        "请注意下列事项：",
        "1. 本机关将在七日内对先行登记保存的证据作出处理决定，"
        "请你（单位）于2026年12月2日到晋城市应急管理局接受处理决定。",
        "2. 就地保存的证据，你（单位）负有妥善保管义务，不得短缺、灭失、损毁或者擅自移动。",
        "3. 请核对清单后签字确认。",
        "",
        "晋城市应急管理局（印章）",
        "2026年11月23日",
        "本文书一式两份：一份由晋城市应急管理局备案，一份交被取证人（单位）。",
        "被通知人或者被通知单位负责人（签名）：____",
        "",
        "先行登记保存证据清单",
        "序号 | 证据名称 | 规格型号 | 产地 | 成色 （品级） | 单位 | 价格 | 数量 | 备注",
        "1 | 液化气瓶 | YSP118 | 山西 | 旧 | 只 | ／ | 6 | 在用",
        "2 | 软管 | DN9 | ／ | ／ | 米 | ／ | 2.6 | ／",
        "3 | 送货单 | ／ | ／ | ／ | 张 | ／ | 3 | ／",
        "以下空白",
        "上述物品经核无误。",
        "被通知人或者被通知单位负责人（签名）：____",
        "承办人（签名）：____ ____",
        "2026年11月23日",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_list__every_row_is_as_wide_as_the_page() -> None:
    table = notice().appendices[0].body[0]
    assert isinstance(table, Table)
    assert sum(table.widths) == 146
    assert {sum(cell.span for cell in row.cells) for row in table.rows} == {len(table.widths)}


def test_list__its_head_stands_on_every_page() -> None:
    assert [row.head for row in rows(notice())] == [True, False, False, False, False]


@pytest.mark.parametrize("line", ["｜YSP118", "一|二|三|四|五|六|七|八|九"])
def test_list__a_line_that_cannot_be_read__is_named(line: str) -> None:
    with pytest.raises(UnfitEntryError, match=r"证据清单第 2 行.+写得不对"):
        notice(evidence=f"软管\n{line}")


@pytest.mark.parametrize("day", ["2026-11-23", "2026-12-02"])
def test_decision__up_to_the_seventh_working_day__is_in_time(day: str) -> None:
    year, month, of_month = map(int, day.split("-"))
    assert any(f"于{year}年{month}月{of_month}日到" in line for line in lines(notice(decide_on=day)))


@pytest.mark.parametrize("day", ["2026-11-22", "2026-12-03"])
def test_decision__outside_seven_working_days__is_refused(day: str) -> None:
    with pytest.raises(UnfitEntryError, match="7 个工作日内，即2026年11月23日至2026年12月2日"):
        notice(decide_on=day)


def test_decision__a_holiday_the_office_entered__moves_the_last_day() -> None:
    closed = Calendar({2026: YearDays(holidays=frozenset({date(2026, 11, 25)}))})
    form = filled("evidence_registration", replace(SOURCE, calendar=closed), **GIVEN)
    assert any("于2026年12月3日到" in line for line in lines(form))


def test_approval__after_the_notice__is_refused() -> None:
    with pytest.raises(UnfitEntryError, match="批准日期2026年11月24日晚于文书日期2026年11月23日"):
        notice(approved_on="2026-11-24")


def test_approval__that_is_no_date__names_its_field() -> None:
    with pytest.raises(InvalidInputError, match="批准日期：“昨天”不是日期"):
        notice(approved_on="昨天")


@pytest.mark.parametrize("name", ["suspected", "approved_by", "approved_on", "decide_on", "decide_at", "evidence"])
def test_field__without_which_the_law_does_not_allow_it__is_asked_for(name: str) -> None:
    with pytest.raises(MissingFieldError):
        notice(**{name: " "})


def test_repealed_article__is_not_cited() -> None:
    assert "第三十七条" not in "".join(lines(notice()))


def test_blank__has_rows_to_write_in() -> None:
    text = blank_text("evidence_registration", SOURCE)
    assert "12 | ____ | ____" in text
    assert "以下空白" not in text
