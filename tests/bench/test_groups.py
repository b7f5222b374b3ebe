"""Every group runs, here on next to nothing: what it measures is not asserted."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench import __main__ as program
from bench.__main__ import GROUPS, main, run
from bench.figure import Figure, at_most
from bench.grounds import Grounds
from bench.making import opened
from bench.plain_scan import PlainScan
from bench.search import corpus_of

FIGURES = {"store": 4, "start": 2, "index": 1, "search": 2, "size": 1, "checklists": 2, "ledger": 1, "documents": 2}
TERMINAL = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak memory of a process")


@pytest.mark.parametrize("group", [pytest.param(name, marks=[TERMINAL] if name == "start" else []) for name in GROUPS])
def test_a_group_measures_its_figures(grounds: Grounds, group: str) -> None:
    figures = list(GROUPS[group](grounds))

    assert len(figures) == FIGURES[group]
    assert all(figure.ours > 0 and figure.against > 0 for figure in figures)


@pytest.mark.parametrize(("costs", "code"), [([1.0, 2.0], 0), ([3.0, 1.0], 1)])
def test_it_prints_json_lines_only__and_ends_with_1_when_one_does_not_hold(
    grounds: Grounds,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    costs: list[float],
    code: int,
) -> None:
    figures = [at_most("cost", cost, 1.0, "s", 2.0) for cost in costs]
    monkeypatch.setitem(program.GROUPS, "size", lambda grounds: iter(figures))

    assert run(["size"], grounds) == code
    assert [json.loads(line)["ours"] for line in capsys.readouterr().out.splitlines()] == costs


def test_groups_are_chosen_by_name__all_without_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("bench.place._IN_MEMORY", set())
    ran: list[str] = []
    for name in GROUPS:
        monkeypatch.setitem(program.GROUPS, name, lambda grounds, name=name: none_of(ran, name))

    assert main(["index", "--folder", str(tmp_path)]) == 0
    assert ran == ["index"]
    assert main(["--folder", str(tmp_path)]) == 0
    assert ran == ["index", *GROUPS]


def none_of(ran: list[str], name: str) -> list[Figure]:
    ran.append(name)
    return []


@pytest.mark.parametrize("query", ["燃气", "晋城市 公司", "责改", "2025-0", "没有的词"])
def test_the_plain_scan_finds_what_the_corpus_finds(grounds: Grounds, query: str) -> None:
    with opened(grounds.many) as workspace:
        workspace.index.listing("燃")
        corpus = corpus_of(workspace.index)

    assert set(PlainScan(corpus).search(query)) == set(corpus.search(query).keys)
