"""The command `ledger`."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from inspect_tui.demo import MARKER_FILE
from tests.cli.conftest import Terminal


@pytest.fixture
def found(terminal: Terminal) -> str:
    """An inspection with one finding."""
    inspection = terminal.begun()
    terminal.done("answer", inspection, "rules", "noncompliant")
    return inspection


def test_ledger__writes_an_excel_file_and_prints_its_path_alone(terminal: Terminal, found: str) -> None:
    outcome = terminal("ledger")
    path = Path(outcome.out.rstrip("\n"))

    assert outcome.code == 0
    assert path.parent == terminal.locations.exports
    assert path.name.startswith("隐患台账_")
    assert outcome.err == "检查 1 次，隐患 1 条。\n"
    assert load_workbook(path).worksheets[0]["E2"].value == "好再来饭店"


def test_ledger__as_json__prints_the_rows_and_writes_nothing(terminal: Terminal, found: str) -> None:
    (row,) = terminal.json("ledger")

    assert (row["inspection"], row["serial"], row["unit"]) == (found, 1, "好再来饭店")
    assert (row["severity"], row["rectified_on"]) == ("一般", None)
    assert not terminal.locations.exports.exists()


def test_ledger__of_a_demo__is_marked(terminal: Terminal, found: str) -> None:
    (terminal.root / MARKER_FILE).write_text("{}", encoding="utf-8")

    assert "样例" in load_workbook(terminal.done("ledger")).worksheets[0].oddHeader.center.text


@pytest.mark.parametrize(
    ("options", "units"),
    [
        ((), ["好再来饭店", "百货大楼"]),
        (("--sector", "venue_fire"), ["百货大楼"]),
        (("--state", "已结束"), []),
        (("--since", "2099-1-1"), []),
        (("--until", "2020-1-1"), []),
        (("--search", "hzl"), ["好再来饭店"]),
        (("--overdue",), []),
    ],
)
def test_ledger__is_narrowed_as_the_list_is(
    terminal: Terminal, found: str, options: tuple[str, ...], units: list[str]
) -> None:
    other = terminal.done("begin", "--unit", "百货大楼", "--checklist", "venue_fire.hall")
    (item, *_) = terminal.json("show", other)["answers"]
    terminal.done("answer", other, item, "noncompliant")

    assert sorted(row["responsible_unit"] for row in terminal.json("ledger", *options)) == units


def test_out__names_the_file_or_its_folder(terminal: Terminal, found: str, tmp_path: Path) -> None:
    folder = tmp_path / "U盘"
    folder.mkdir()

    assert terminal.done("ledger", "--out", str(tmp_path / "台账.xlsx")) == str(tmp_path / "台账.xlsx")
    assert Path(terminal.done("ledger", "--out", str(folder))).parent == folder


def test_out__over_a_file_that_is_there__is_refused(terminal: Terminal, found: str, tmp_path: Path) -> None:
    target = tmp_path / "台账.xlsx"
    target.write_bytes(b"mine")

    assert "没有写出台账" in terminal.refused("ledger", "--out", str(target))
    assert target.read_bytes() == b"mine"


def test_out__and_json_together__are_refused(terminal: Terminal, tmp_path: Path) -> None:
    told = terminal.refused("ledger", "--json", "--out", str(tmp_path / "台账.xlsx"), code=2)

    assert "不能与 --out 同时用" in told


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_a_damaged_file__is_named_and_the_others_are_written(
    terminal: Terminal, found: str, option: tuple[str, ...]
) -> None:
    damaged = terminal.begun()
    path = next(terminal.root.glob(f"inspections/*/{damaged}.json"))
    path.write_bytes(b"{")
    outcome = terminal("ledger", *option)

    assert outcome.code == 0
    assert path.name in outcome.err
    assert terminal.json("ledger")[0]["inspection"] == found


def test_before_anything_was_begun__an_empty_ledger_is_written(terminal: Terminal) -> None:
    assert load_workbook(terminal.done("ledger")).worksheets[0].max_row == 1
    assert not terminal.root.exists()
