"""The command `holidays`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inspect_tui.inspection import calendar
from inspect_tui.inspection.calendar import YearDays
from tests.cli.conftest import Terminal

THIS = date.today().year
NEXT = THIS + 1
MISSING = f"{NEXT}年的放假调休安排还没有登记，工作日只按周末推算；可用 holidays add 登记。\n"


@pytest.fixture(autouse=True)
def _only_this_year_is_ordered(monkeypatch: pytest.MonkeyPatch) -> None:
    ordered = {THIS: YearDays(frozenset({date(THIS, 10, 1), date(THIS, 10, 2)}))}
    monkeypatch.setattr(calendar, "national_years", lambda: ordered)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The order for the next year."""
    path = tmp_path / "放假.toml"
    write(path, NEXT, f"{NEXT}-01-01, {NEXT}-01-02")
    return path


def write(path: Path, year: int, holidays: str) -> None:
    path.write_text(f"[{year}]\nholidays = [{holidays}]\n", encoding="utf-8")


def test_the_years_known_are_listed_and_the_one_missing_is_said(terminal: Terminal) -> None:
    listed = terminal("holidays")

    assert listed.out.splitlines()[1].split() == [str(THIS), "程序自带", "2", "天", "0", "天"]
    assert (listed.code, listed.err) == (0, MISSING)


def test_scripts_get_the_days_of_each_year_and_the_years_missing(terminal: Terminal, file: Path) -> None:
    ordered = {"year": THIS, "own": False, "holidays": [f"{THIS}-10-01", f"{THIS}-10-02"], "workdays": []}
    assert terminal.json("holidays") == {"years": [ordered], "missing": [NEXT]}

    terminal.done("holidays", "add", str(file))

    entered = {"year": NEXT, "own": True, "holidays": [f"{NEXT}-01-01", f"{NEXT}-01-02"], "workdays": []}
    assert terminal.json("holidays") == {"years": [ordered, entered], "missing": []}


def test_a_year_taken_over__is_known_from_then_on(terminal: Terminal, file: Path) -> None:
    assert terminal.done("holidays", "add", str(file)) == f"{NEXT}年：已登记。放假 2 天，调休上班 0 天。"

    listed = terminal("holidays")
    assert listed.out.splitlines()[2].split() == [str(NEXT), "本机登记", "2", "天", "0", "天"]
    assert listed.err == ""


def test_taking_it_over_again__says_what_became_of_it(terminal: Terminal, file: Path) -> None:
    terminal.done("holidays", "add", str(file))
    assert "与已登记的相同，没有改动" in terminal.done("holidays", "add", str(file))

    write(file, NEXT, f"{NEXT}-01-01")
    assert terminal.done("holidays", "add", str(file)) == (
        f"{NEXT}年：已替换原来登记的安排。放假 1 天，调休上班 0 天。"
    )

    write(file, THIS, f"{THIS}-10-01")
    assert terminal.done("holidays", "add", str(file)) == (
        f"{THIS}年：已登记，代替程序自带的安排。放假 1 天，调休上班 0 天。"
    )


def test_a_file_with_errors__is_refused_with_all_of_them(terminal: Terminal, file: Path) -> None:
    write(file, NEXT, f"{THIS}-01-01, 5")

    assert terminal.refused("holidays", "add", str(file)) == (
        f"放假.toml 有错，没有登记：[{NEXT}] 的 holidays 里“5”不是日期，应写成 {NEXT}-01-01，不加引号；"
        f"{THIS}年1月1日不在{NEXT}年，不能写在 [{NEXT}] 里。请改正后再登记。"
    )
    assert not (terminal.root / "holidays.toml").exists()


def test_a_damaged_file_of_the_office__is_said_and_hinders_no_other_command(terminal: Terminal) -> None:
    terminal.begun()
    (terminal.root / "holidays.toml").write_bytes(b"[[")

    listed = terminal("list")
    assert (listed.code, "好再来饭店" in listed.out) == (0, True)
    assert listed.err.startswith("放假安排文件 holidays.toml 有错，没有改动它：")


def test_a_damaged_file_of_the_office__is_not_overwritten(terminal: Terminal, file: Path) -> None:
    terminal.begun()
    (terminal.root / "holidays.toml").write_bytes(b"[[")
    refused = terminal("holidays", "add", str(file))

    assert refused.code == 1
    assert refused.err.endswith("没有登记：本机的放假安排文件 holidays.toml 有错，请先改正或移走它。\n")
    assert (terminal.root / "holidays.toml").read_bytes() == b"[["
