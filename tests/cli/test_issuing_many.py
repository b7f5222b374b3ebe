"""The command `issue --all`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

YEAR = date.today().year
ORDER = ("--kind", "rectification_order", "--all", "--checked")


@pytest.fixture
def begun(terminal: Terminal) -> list[str]:
    """Three inspections, of which the second found nothing."""
    terminal.staffed()
    begun = [terminal.begun("--inspector", "张安", "李全") for _ in range(3)]
    for inspection in (begun[0], begun[2]):
        terminal.done("answer", inspection, "rules", "noncompliant")
    return begun


def test_all__issues_for_each__and_one_failure_stops_no_other(terminal: Terminal, begun: list[str]) -> None:
    outcome = terminal("issue", *ORDER)

    assert outcome.code == 1
    assert [Path(line).is_file() for line in outcome.out.splitlines()] == [True, True]
    failed, report = outcome.err.splitlines()[-2:]
    assert failed.startswith(f"没有出具：{begun[1][:8]} 好再来饭店：没有需要责令整改的问题")
    assert report == "责令限期整改指令书：共 3 次检查，出具 2 份，已有的 0 次，没有出具的 1 次。"
    numbers = [terminal.json("show", one)["documents"][0]["number"] for one in (begun[0], begun[2])]
    assert numbers == [f"（示市）应急责改〔{YEAR}〕{serial}号" for serial in (1, 2)]


def test_all__again__issues_nothing_twice(terminal: Terminal, begun: list[str]) -> None:
    terminal("issue", *ORDER)

    outcome = terminal("issue", *ORDER)

    assert outcome.out == ""
    assert "出具 0 份，已有的 2 次，没有出具的 1 次。" in outcome.err


def test_all__of_some_days_only(terminal: Terminal, begun: list[str]) -> None:
    outcome = terminal("issue", *ORDER, "--since", f"{YEAR + 1}-12-31")

    assert (outcome.code, outcome.out) == (0, "")
    assert "共 0 次检查" in outcome.err


def test_all__a_file_that_cannot_be_read__is_named(terminal: Terminal, begun: list[str]) -> None:
    [path] = (terminal.root / "inspections").glob(f"*/{begun[2]}.json")
    path.write_bytes(path.read_bytes()[:100])

    outcome = terminal("issue", *ORDER)

    assert outcome.code == 1
    assert f"没有出具：{begun[2][:8]}" in outcome.err
    assert "共 3 次检查，出具 1 份，已有的 0 次，没有出具的 2 次。" in outcome.err


def test_all__what_is_asked_and_not_answered__is_not_issued(terminal: Terminal) -> None:
    terminal.staffed()
    inspection = terminal.begun()
    terminal.done("answer", inspection, "rules", "noncompliant")

    outcome = terminal("issue", "--kind", "rectification_order", "--all")

    assert (outcome.code, outcome.out) == (1, "")
    assert terminal.json("show", inspection)["documents"] == []


@pytest.mark.parametrize("arguments", [(), ("--all", "0123")])
def test_one_or_all__not_both_nor_none(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    terminal.refused("issue", "--kind", "rectification_order", *arguments, code=2)
