"""Days and times as people type them, with a Chinese input method too."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.calendar import Calendar, YearDays
from inspect_tui.inspection.moment import parse_day, parse_deadline, parse_moment, show_day, show_moment
from tests.builders import CHINA, NOW, TODAY


@pytest.mark.parametrize(
    ("typed", "deadline"),
    [
        ("", None),
        ("  ", None),
        ("立即", TODAY),
        ("0", TODAY),
        ("15", date(2026, 12, 8)),
        ("１５", date(2026, 12, 8)),
        ("15天", date(2026, 12, 8)),
        ("15 日内", date(2026, 12, 8)),
        ("15天内", date(2026, 12, 8)),
        ("15日以内", date(2026, 12, 8)),
        ("5个工作日", date(2026, 11, 30)),
        ("５ 个 工作日内", date(2026, 11, 30)),
        ("5工作日以内", date(2026, 11, 30)),
        ("2026-12-08", date(2026, 12, 8)),
        ("2026年12月8日", date(2026, 12, 8)),
        ("２０２６／１２／８", date(2026, 12, 8)),
        ("12月8日", date(2026, 12, 8)),
        ("12.8", date(2026, 12, 8)),
        ("1月5日", date(2027, 1, 5)),
        ("11.23", TODAY),
    ],
)
def test_a_deadline_is_read_as_days_or_as_a_date(typed: str, deadline: date | None) -> None:
    assert parse_deadline(typed, TODAY) == deadline


def test_a_deadline_in_working_days_goes_by_the_calendar_of_the_office() -> None:
    office = Calendar({2026: YearDays(frozenset({date(2026, 11, 24)}))})

    assert parse_deadline("1个工作日", TODAY, office) == date(2026, 11, 25)
    assert parse_deadline("1天", TODAY, office) == date(2026, 11, 24)


@pytest.mark.parametrize(
    "typed",
    ["明天", "2026-13-01", "2026-02-30", "99999", "9" * 5000, "-3", "12月", "2026-1-1-1", "15日", "5个", "工作日"],
)
def test_what_is_neither_days_nor_a_date_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(InvalidInputError, match=r"不是日期，请写成 2026-12-01 或 12月1日，期限也可以写天数。$"):
        parse_deadline(typed, TODAY)


def test_a_deadline_before_the_visit_is_refused() -> None:
    with pytest.raises(InvalidInputError, match=r"^整改期限 2026-11-22 早于检查日期 2026-11-23，请改正。$"):
        parse_deadline("2026-11-22", TODAY)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("10:05", datetime(2026, 11, 23, 10, 5, tzinfo=CHINA)),
        ("１０：０５", datetime(2026, 11, 23, 10, 5, tzinfo=CHINA)),
        ("10时5分", datetime(2026, 11, 23, 10, 5, tzinfo=CHINA)),
        ("2026-11-20 09:30", datetime(2026, 11, 20, 9, 30, tzinfo=CHINA)),
        ("2026-11-20T09:30", datetime(2026, 11, 20, 9, 30, tzinfo=CHINA)),
        ("2026年11月20日　9点30", datetime(2026, 11, 20, 9, 30, tzinfo=CHINA)),
    ],
)
def test_a_moment_is_read_in_the_offset_of_the_clock(typed: str, moment: datetime) -> None:
    assert parse_moment(typed, NOW) == moment
    assert parse_moment(typed, NOW).utcoffset() == NOW.utcoffset()


@pytest.mark.parametrize("typed", ["", "25:00", "10", "昨天 10:00", "2026-11-20", " :"])
def test_what_is_no_moment_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(InvalidInputError, match=r"不是日期和时间，请写成 2026-12-01 09:30。$|不是日期，请写成"):
        parse_moment(typed, NOW)


@given(st.text() | st.text(st.sampled_from("0123456789０１年月日时分:：.-/ 立即天内"), max_size=12))
def test_no_text_crashes_the_reading(typed: str) -> None:
    read: list[object] = []
    with suppress(InvalidInputError):
        read.append(parse_deadline(typed, TODAY))
    with suppress(InvalidInputError):
        read.append(parse_day(typed, TODAY))
    with suppress(InvalidInputError):
        read.append(parse_moment(typed, NOW))

    assert all(value is None or isinstance(value, date) for value in read)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)).map(
        lambda moment: moment.replace(second=0, microsecond=0)
    )
)
def test_what_is_shown_can_be_typed_again(moment: datetime) -> None:
    aware = moment.replace(tzinfo=CHINA)

    assert parse_moment(show_moment(aware), NOW) == aware
    assert parse_day(show_day(aware.date()), TODAY) == aware.date()
