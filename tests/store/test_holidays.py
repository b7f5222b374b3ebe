"""The file of holidays: read with all its problems at once, taken over from another file, never overwritten."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.checklist import Library
from inspect_tui.errors import DamagedFileError, InspectError, InvalidInputError, NotFoundError, NotSavedError
from inspect_tui.inspection.calendar import NATIONAL, Calendar, YearDays
from inspect_tui.store.holiday_text import holiday_text, read_holidays
from inspect_tui.store.holidays import add_holidays, load_calendar
from inspect_tui.store.workspace import Workspace
from tests.builders import OPERATOR, begin_work, make_workspace

NEW_YEAR = "[2027]\nholidays = [2027-01-01, 2027-01-02]\nworkdays = [2027-01-03]\n"
OTHER = "[2027]\nholidays = [2027-01-01]\n"
CRACK = "self_built.wall.crack"


def days_of(year: int) -> st.SearchStrategy[YearDays]:
    """Return years as an order may name them."""
    days = st.dates(date(year - 1, 12, 1), date(year, 12, 31))
    weekends = st.frozensets(days.filter(lambda day: day.weekday() > 4), max_size=8)
    return st.tuples(st.frozensets(days, min_size=1, max_size=30), weekends).map(
        lambda pair: YearDays(pair[0], pair[1] - pair[0])
    )


YEARS = st.lists(st.integers(2000, 2099), unique=True, max_size=3).flatmap(
    lambda years: st.fixed_dictionaries({year: days_of(year) for year in years})
)


@given(YEARS)
def test_years_come_back_as_they_were_written(years: dict[int, YearDays]) -> None:
    assert read_holidays(holiday_text(years).encode()) == (years, [])


@given(YEARS, YEARS)
def test_years_are_merged_and_the_later_file_wins(first: dict[int, YearDays], second: dict[int, YearDays]) -> None:
    with TemporaryDirectory() as folder:
        own, given_file = Path(folder) / "holidays.toml", Path(folder) / "given.toml"
        for years in filter(None, (first, second)):
            given_file.write_text(holiday_text(years), encoding="utf-8")
            add_holidays(own, given_file)

        assert load_calendar(own) == Calendar(first | second)


def test_the_file_says_how_it_is_written_and_its_example_can_be_read() -> None:
    text = holiday_text({2027: YearDays(frozenset({date(2027, 1, 2), date(2027, 1, 1)}))})
    comment = [line for line in text.splitlines() if line.startswith("#")]

    assert "调休" in comment[0]
    assert tomllib.loads(text) == {"2027": {"holidays": [date(2027, 1, 1), date(2027, 1, 2)], "workdays": []}}
    example = "\n".join(line.removeprefix("# ") for line in comment[-3:])
    years, problems = read_holidays(example.encode())
    assert problems == []
    assert years[2026].holidays < NATIONAL.days_of(2026).holidays
    assert years[2026].workdays < NATIONAL.days_of(2026).workdays


def test_a_file_written_with_the_windows_editor_is_read(tmp_path: Path) -> None:
    path = tmp_path / "holidays.toml"
    path.write_bytes(NEW_YEAR.replace("\n", "\r\n").encode("utf-8-sig"))

    assert load_calendar(path).is_working_day(date(2027, 1, 3))


def test_without_a_file_the_days_are_those_of_the_country(tmp_path: Path) -> None:
    assert load_calendar(tmp_path / "holidays.toml") == NATIONAL


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[2027]\nholidays = [2027-01-01", "写法不对：末尾不完整"),
        ("[2027]\nholidays = [2027-02-30]", "写法不对：第 2 行第 13 个字符附近写得不对"),
        ("元旦放假", "写法不对"),
        ("[2027]\nholidays = [2027-01-01]\n# 元旦".encode("gb18030"), "不是 UTF-8 编码的文本"),
        (f"a = {'[' * 100_000}", "括号套得太深"),
        ("[明年]\nholidays = [2027-01-01]", "写法不对"),
        ("['明年']\nholidays = [2027-01-01]", "“明年”不是年份，应写成 [2027] 这样"),
        ("[20270]\nholidays = [2027-01-01]", "“20270”不是年份，应写成 [2027] 这样"),
        ("2027 = [2027-01-01]", "2027 应单独成段，写成 [2027]"),
        ("[2027]", "[2027] 没有写放假的日子（holidays）"),
        ("[2027]\nholidays = []", "[2027] 没有写放假的日子（holidays）"),
        ("[2027]\nholidays = 5", "[2027] 的 holidays 应是一列日期，写成 [2027-01-01]"),
        ('[2027]\nholidays = ["2027-01-01"]', "[2027] 的 holidays 里“2027-01-01”不是日期，应写成 2027-01-01，不加引号"),
        ("[2027]\nholidays = [2027-01-01T08:00:00]", "[2027] 的 holidays 里“2027-01-01 08:00:00”不是日期"),
        ("[2027]\nholidays = [[]]", "[2027] 的 holidays 里“[]”不是日期"),
        ("[2027]\nholidays = [2026-10-01]", "2026年10月1日不在2027年，不能写在 [2027] 里"),
        ("[2027]\nholidays = [2028-01-01]", "2028年1月1日不在2027年，不能写在 [2027] 里"),
        ("[2027]\nholidays = [2027-01-01, 2027-01-01]", "2027年1月1日在 [2027] 的 holidays 里写了 2 次"),
        (NEW_YEAR.replace("2027-01-03", "2027-01-02"), "2027年1月2日在 [2027] 里又放假又上班"),
        (NEW_YEAR.replace("2027-01-03", "2027-01-04"), "2027年1月4日不是周六、周日，不能是调休上班的日子"),
        (NEW_YEAR + "holliday = []", "[2027] 里不认识“holliday”"),
    ],
)
def test_what_is_wrong_is_said_and_the_file_is_untouched(tmp_path: Path, content: str | bytes, problem: str) -> None:
    path = tmp_path / "holidays.toml"
    before = content if isinstance(content, bytes) else content.encode()
    path.write_bytes(before)

    with pytest.raises(DamagedFileError) as raised:
        load_calendar(path)

    assert str(raised.value).startswith(f"放假安排文件 holidays.toml 有错，没有改动它：{problem}")
    assert str(raised.value).endswith("。改正或移走它之前，工作日按程序自带的安排推算，其他年份只按周末推算。")
    assert path.read_bytes() == before


def test_all_problems_are_said_at_once(tmp_path: Path) -> None:
    path = tmp_path / "given.toml"
    path.write_text("[2027]\nholidays = [2026-05-01, 1]\nworkdays = [2027-01-04]\n['28']\n", encoding="utf-8")

    with pytest.raises(InvalidInputError) as raised:
        add_holidays(tmp_path / "holidays.toml", path)

    assert str(raised.value) == (
        "given.toml 有错，没有登记：[2027] 的 holidays 里“1”不是日期，应写成 2027-01-01，不加引号；"
        "2026年5月1日不在2027年，不能写在 [2027] 里；2027年1月4日不是周六、周日，不能是调休上班的日子；"
        "“28”不是年份，应写成 [2027] 这样。请改正后再登记。"
    )
    assert not (tmp_path / "holidays.toml").exists()


def test_the_december_before_belongs_to_the_order_of_a_year() -> None:
    years, problems = read_holidays(b"[2027]\nholidays = [2026-12-31, 2027-01-01]\nworkdays = [2026-12-27]\n")

    assert problems == []
    assert not Calendar(years).is_working_day(date(2026, 12, 31))
    assert Calendar(years).is_working_day(date(2026, 12, 27))
    assert Calendar(years).is_known(2026)
    assert not Calendar(years).is_working_day(date(2026, 10, 1))


def test_what_became_of_a_year_is_told_and_the_file_before_is_kept(tmp_path: Path) -> None:
    own, given_file = tmp_path / "holidays.toml", tmp_path / "given.toml"
    given_file.write_text(NEW_YEAR, encoding="utf-8")
    assert add_holidays(own, given_file) == {2027: "new"}
    first = own.read_bytes()

    assert add_holidays(own, given_file) == {2027: "same"}
    assert not own.with_name("holidays.toml.previous").exists()

    given_file.write_text(OTHER + "[2026]\nholidays = [2026-01-01]\n", encoding="utf-8")
    assert add_holidays(own, given_file) == {2026: "instead", 2027: "replaced"}
    assert own.with_name("holidays.toml.previous").read_bytes() == first
    assert load_calendar(own).years[2027] == YearDays(frozenset({date(2027, 1, 1)}))


def test_a_damaged_file_of_the_office_is_not_overwritten(tmp_path: Path) -> None:
    own, given_file = tmp_path / "holidays.toml", tmp_path / "given.toml"
    own.write_bytes(b"[[")
    given_file.write_text(NEW_YEAR, encoding="utf-8")

    with pytest.raises(
        DamagedFileError, match=r"^没有登记：本机的放假安排文件 holidays\.toml 有错，请先改正或移走它。$"
    ):
        add_holidays(own, given_file)

    assert own.read_bytes() == b"[["


@pytest.mark.parametrize(
    ("name", "error", "said"),
    [
        ("nowhere.toml", NotFoundError, r"^找不到 .*nowhere\.toml。请核对路径。$"),
        ("empty.toml", InvalidInputError, r"^empty\.toml 有错，没有登记：里面没有写任何一年。请改正后再登记。$"),
        ("folder", InvalidInputError, r"^folder 有错，没有登记：.+。请改正后再登记。$"),
    ],
)
def test_what_cannot_be_taken_over_is_refused(tmp_path: Path, name: str, error: type[InspectError], said: str) -> None:
    (tmp_path / "empty.toml").write_text("# 还没有写\n", encoding="utf-8")
    (tmp_path / "folder").mkdir()

    with pytest.raises(error, match=said):
        add_holidays(tmp_path / "holidays.toml", tmp_path / name)

    assert not (tmp_path / "holidays.toml").exists()


def test_a_disk_that_refuses_leaves_what_was_there(tmp_path: Path) -> None:
    own, given_file = tmp_path / "holidays.toml", tmp_path / "given.toml"
    own.write_text(OTHER, encoding="utf-8")
    given_file.write_text(NEW_YEAR, encoding="utf-8")
    (tmp_path / "holidays.toml.new").mkdir()

    with pytest.raises(NotSavedError, match=r"^没有保存：.+。之前保存的内容完好。$"):
        add_holidays(own, given_file)

    assert own.read_text(encoding="utf-8") == OTHER


def test_a_damaged_file_hinders_nothing(workspace: Workspace, library: Library) -> None:
    workspace.close()
    path = workspace.root / "holidays.toml"
    path.write_bytes(b"[[")

    with make_workspace(workspace.root, library) as damaged:
        assert damaged.calendar == NATIONAL
        assert damaged.calendar_problem.startswith("放假安排文件 holidays.toml 有错，没有改动它：")
        assert begin_work(damaged).case.sections

    assert path.read_bytes() == b"[["


def test_a_finding_is_due_by_the_calendar_of_the_workspace(workspace: Workspace, library: Library) -> None:
    workspace.close()
    december = ", ".join(str(date(2026, 12, 1) + timedelta(days=n)) for n in range(7))
    (workspace.root / "holidays.toml").write_text(f"[2027]\nholidays = [{december}]\n", encoding="utf-8")

    with make_workspace(workspace.root, library) as reopened:
        assert reopened.calendar_problem == ""
        work = begin_work(reopened, checklists=("self_built.wall",), facts={})
        work.answer(CRACK, "noncompliant", OPERATOR)

        [finding] = work.inspection.findings.values()
        assert finding.deadline == date(2026, 12, 14)
