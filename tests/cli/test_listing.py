"""The commands `list` and `show`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


def test_list__before_anything_was_begun__makes_no_folder(terminal: Terminal) -> None:
    outcome = terminal("list")

    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "还没有检查。用 begin 命令开始一次。\n"
    assert not terminal.root.exists()


def test_list__in_a_pipe__is_one_line_an_inspection_with_its_whole_id(terminal: Terminal) -> None:
    inspection = terminal.begun()
    terminal.done("answer", inspection, "alarm", "noncompliant")
    heading, line = terminal.done("list").split("\n")

    assert heading.split() == ["编号", "日期", "单位", "行业", "进度", "状态", "问题", "重大", "文书"]
    assert line.split()[0] == inspection
    assert line.split()[2:] == ["好再来饭店", "燃气", "1/6", "进行中", "1", "1"]


def test_list__at_a_terminal__shortens_ids_that_still_stand_for_theirs(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = {terminal.begun(), terminal.begun()}
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    _, *lines = terminal.done("list").splitlines()

    shown = [line.split()[0] for line in lines]
    assert {terminal.json("show", short)["id"] for short in shown} == ids
    assert all(len(short) < 36 for short in shown)


def test_search__finds_by_all_words(terminal: Terminal) -> None:
    terminal.begun("--address", "平安路8号")
    terminal.done("begin", "--unit", "乙公司", "--checklist", "gas.kitchen")

    assert [row["unit"] for row in terminal.json("list", "--search", "好再来 平安")] == ["好再来饭店"]
    assert terminal("list", "--search", "无此").err == "没有符合“无此”的检查。\n"


def test_a_damaged_file__is_named_and_the_others_are_listed(terminal: Terminal) -> None:
    damaged, intact = terminal.begun(), terminal.begun()
    path = next(terminal.root.glob(f"inspections/*/{damaged}.json"))
    path.write_bytes(path.read_bytes()[:200])
    outcome = terminal("list", "--json")

    assert outcome.code == 0
    assert intact in outcome.out
    assert damaged not in outcome.out
    assert outcome.err.count("\n") == 1
    assert str(path) in outcome.err
    assert str(path.name) in terminal.refused("show", damaged)


def test_a_file_that_is_not_as_it_was_written__is_damaged(terminal: Terminal) -> None:
    inspection = terminal.begun()
    path = next(terminal.root.glob(f"inspections/*/{inspection}.json"))
    path.write_bytes(path.read_bytes().replace(b'"kind":"begun"', b'"kind":"began"'))

    assert terminal.refused("show", inspection) == (f"文件 {path.name} 已损坏或读不了，没有改动它。其他检查不受影响。")


def test_show__names_every_item_with_its_outcome(terminal: Terminal) -> None:
    inspection = terminal.begun()
    terminal.done("answer", inspection, "rules", "compliant", "--note", "齐全")
    shown = terminal.done("show", inspection)

    assert "符合　gas.kitchen.rules　是否建立用气安全制度？　备注：齐全\n" in shown
    assert "未检查　gas.kitchen.training　操作人员是否经过培训？\n" in shown
    assert "F2" not in shown


def test_show__names_documents_and_what_became_of_them(terminal: Terminal) -> None:
    inspection = terminal.begun()
    terminal.done("answer", inspection, "rules", "noncompliant")
    terminal.done("issue", inspection, "--kind", "rectification_order", "--number", "", "--checked")
    terminal.done("answer", inspection, "training", "noncompliant", "--change-issued")

    last = terminal.done("show", inspection).splitlines()[-1]
    assert last.startswith("责令限期整改指令书　文号留空　")
    assert last.endswith("　已与记录不一致；缺打印、签收、送达、扫描件")
    assert "文书　责改缺打印、签收、送达、扫描件\n" in terminal.done("show", inspection)
    (document,) = terminal.json("show", inspection)["documents"]
    assert document["missing"] == ["printed", "signature", "service", "scan"]


def test_list__says_what_is_missing_about_documents_until_it_is_done(terminal: Terminal) -> None:
    inspection = terminal.begun()
    terminal.done("issue", inspection, "--kind", "inspection_record", "--number", "", "--checked")

    assert terminal.done("list").split("\n")[1].endswith(" 1 缺打印等")
    (row,) = terminal.json("list")
    assert row["open_steps"] == [
        {"document": "inspection_record", "step": step} for step in ("printed", "signature", "scan")
    ]
    document = terminal.json("document", "list", inspection)[0]["id"]
    terminal.done("document", "void", inspection, document, "--reason", "写坏")
    (row,) = terminal.json("list")
    assert (row["open_steps"], row["documents"]) == ([], [])


def test_the_workspace_option__stands_before_or_behind_the_command(terminal: Terminal, tmp_path: Path) -> None:
    elsewhere = tmp_path / "别处"
    terminal.done("--workspace", str(elsewhere), "begin", "--unit", "甲", "--checklist", "gas.kitchen")

    assert len(terminal.json("list", "--workspace", str(elsewhere))) == 1
    assert terminal.json("list") == []


def test_the_environment__names_the_workspace(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INSPECT_TUI_WORKSPACE", str(tmp_path / "环境"))
    terminal.begun()

    assert (tmp_path / "环境" / "inspections").is_dir()
    assert not terminal.root.exists()


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--search", "hzl"), ["好再来饭店"]),
        (("--search", "百货"), ["百货大楼"]),
        (("--sector", "venue_fire"), ["百货大楼"]),
        (("--sector", "燃气"), ["好再来饭店"]),
        (("--state", "concluded"), ["好再来饭店"]),
        (("--state", "进行中"), ["百货大楼"]),
        (("--since", "2099-1-1"), []),
        (("--until", "2020-1-1"), []),
        (("--overdue",), []),
        (("--unsynced", "--search", "zl"), ["好再来饭店"]),
    ],
)
def test_a_list_is_narrowed_by_words_and_filters(
    terminal: Terminal, options: tuple[str, ...], found: list[str]
) -> None:
    terminal.done("conclude", terminal.begun())
    terminal.done("begin", "--unit", "百货大楼", "--checklist", "venue_fire.hall")

    assert [row["unit"] for row in terminal.json("list", *options)] == found


def test_what_a_search_hit_is_shown(terminal: Terminal) -> None:
    terminal.begun()

    (row,) = terminal.json("list", "--search", "rg")
    assert row["hit"] == {"field": "item", "text": "连接软管是否完好？", "start": 2, "end": 4}
    assert "命中" in terminal.done("list", "--search", "软管")


def test_filters_that_nothing_passes__are_said(terminal: Terminal) -> None:
    terminal.begun()
    outcome = terminal("list", "--state", "conflict")

    assert (outcome.code, outcome.out, outcome.err) == (0, "", "没有符合这些条件的检查。\n")


def test_where_the_only_file_is_damaged__it_is_not_said_that_there_is_none(terminal: Terminal) -> None:
    inspection = terminal.begun()
    path = next(terminal.root.glob(f"inspections/*/{inspection}.json"))
    path.write_bytes(path.read_bytes()[:100])
    outcome = terminal("list")

    assert "已损坏" in outcome.err
    assert "还没有检查" not in outcome.err
