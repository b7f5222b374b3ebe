"""The command `begin`."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.cli.conftest import Terminal


def test_begin__prints_the_id_and_nothing_else(terminal: Terminal) -> None:
    outcome = terminal("begin", "--unit", "好再来饭店", "--checklist", "gas.kitchen")

    assert (outcome.code, outcome.err) == (0, "")
    assert terminal.json("show", outcome.out.strip())["visit"]["unit"]["name"] == "好再来饭店"
    assert outcome.out == outcome.out.strip() + "\n"


def test_an_option_of_several_values__takes_them_in_one_go_or_repeated(terminal: Terminal) -> None:
    at_once = terminal.begun("--checklist", "gas.kitchen", "venue_fire.hall", "--inspector", "张安", "李全")
    repeated = terminal.begun("--checklist=gas.kitchen", "--checklist", "venue_fire.hall", "--inspector", "张安")

    for inspection in (at_once, repeated):
        lists = terminal.json("show", inspection)["visit"]["checklists"]
        assert [one["id"] for one in lists] == ["gas.kitchen", "venue_fire.hall"]
    assert [one["name"] for one in terminal.json("show", at_once)["visit"]["inspectors"]] == ["张安", "李全"]


def test_known_inspectors__bring_certificate_and_agency(terminal: Terminal) -> None:
    terminal.staffed()
    visit = terminal.json("show", terminal.begun("--inspector", "李全"))["visit"]

    assert visit["inspectors"][0]["certificate"] == "示0002"
    assert visit["agency"] == terminal.json("agency", "list")[0]["id"]


def test_an_inspector_not_in_the_settings__is_said(terminal: Terminal) -> None:
    outcome = terminal("begin", "--unit", "甲", "--checklist", "gas.kitchen", "--inspector", "王五")

    assert outcome.code == 0
    assert outcome.err == "设置里没有检查人员“王五”，文书上的证号会留空。可用 inspector add 登记。\n"


def test_a_date_before_today__is_entered_later(terminal: Terminal) -> None:
    day = date.today() - timedelta(days=3)
    visit = terminal.json("show", terminal.begun("--date", day.isoformat()))["visit"]

    assert visit["entered_later"]
    assert visit["began_at"].startswith(day.isoformat())


def test_today__is_not_entered_later(terminal: Terminal) -> None:
    assert not terminal.json("show", terminal.begun("--date", date.today().isoformat()))["visit"]["entered_later"]


def test_a_date_to_come__is_refused(terminal: Terminal) -> None:
    day = date.today() + timedelta(days=1)
    said = terminal.refused("begin", "--unit", "甲", "--checklist", "gas.kitchen", "--date", day.isoformat())

    assert said == f"检查日期 {day} 晚于今天，没有开始检查。请核对日期。"
    assert terminal.json("list") == []


def test_facts__decide_which_items_apply(terminal: Terminal) -> None:
    inspection = terminal.begun("--fact", "gas_supply=瓶装液化石油气", "high_rise=否")
    shown = terminal.json("show", inspection)

    assert shown["visit"]["facts"] == {"gas_supply": "cylinder", "high_rise": False}
    assert "gas.kitchen.cylinder-room" in shown["answers"]
    assert "gas.kitchen.high-building" not in shown["answers"]


def test_a_visit_without_checklist__names_the_reason(terminal: Terminal) -> None:
    inspection = terminal.done("begin", "--unit", "甲", "--outcome", "closed", "--outcome-note", "锁门")
    visit = terminal.json("show", inspection)["visit"]

    assert (visit["outcome"], visit["outcome_note"]) == ("closed", "锁门")


def test_participants__are_named_by_what_they_are_competent_for(terminal: Terminal) -> None:
    inspection = terminal.begun("--participant", "fire=示例消防大队", "住房和城乡建设=示例住建局")

    assert [one["authority"] for one in terminal.json("show", inspection)["visit"]["participants"]] == [
        "fire",
        "housing",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "请至少选择一张检查表；没有进行检查的，请选择未检查的原因。"),
        (("--checklist", "gas.none"), "没有检查表“gas.none”。现有：gas.kitchen、venue_fire.hall、self_built.wall。"),
        (
            ("--checklist", "gas.kitchen", "--fact", "gas_supply=coal"),
            "“用什么气”（gas_supply）可填：piped（管道燃气）、cylinder（瓶装液化石油气）、none（不用气），填的是“coal”。",
        ),
        (
            ("--checklist", "gas.kitchen", "--agency", "无"),
            "没有执法机关“无”。已登记的：没有。用 agency add 命令登记。",
        ),
    ],
)
def test_what_cannot_be_begun__is_said_in_one_line(terminal: Terminal, arguments: tuple[str, ...], said: str) -> None:
    assert terminal.refused("begin", "--unit", "甲", *arguments) == said


def test_a_name_with_an_escape_sequence__is_cleaned_and_said(terminal: Terminal) -> None:
    outcome = terminal("begin", "--unit", "甲\x1b[31m\ud800乙", "--checklist", "gas.kitchen")

    assert outcome.err == "输入里有 2 个控制字符或不成对的代理字符，已换成 �。\n"
    assert terminal.json("show", outcome.out.strip())["visit"]["unit"]["name"] == "甲�[31m�乙"


@pytest.mark.parametrize("name", ["[red]甲[/red]", "𠮷野家", "长" * 10_000])
def test_any_name__is_stored_and_shown_as_it_is(terminal: Terminal, name: str) -> None:
    inspection = terminal.done("begin", "--unit", name, "--checklist", "gas.kitchen")

    assert terminal.json("show", inspection)["visit"]["unit"]["name"] == name
    assert f"单位　{name}\n" in terminal.done("show", inspection)
    assert terminal("list").code == 0


def test_an_odd_credit_code__is_warned_of_and_kept(terminal: Terminal) -> None:
    outcome = terminal("begin", "--unit", "甲", "--checklist", "gas.kitchen", "--credit-code", "123")

    assert outcome.code == 0
    assert "统一社会信用代码" in outcome.err
    assert terminal.json("show", outcome.out.strip())["visit"]["unit"]["credit_code"] == "123"


def test_while_another_program_writes__it_is_named_and_reading_goes_on(terminal: Terminal) -> None:
    from inspect_tui.workflow.opening import open_workspace

    inspection = terminal.begun()
    with open_workspace(terminal.locations):
        said = terminal.refused("begin", "--unit", "乙", "--checklist", "gas.kitchen")
        assert terminal.json("list")[0]["id"] == inspection
    assert "的进程" in said
    assert "请先关闭那一个程序" in said
