"""The command `law`."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Terminal


def test_it_shows_the_instrument__its_status_and_dates__and_the_items_citing_it(terminal: Terminal) -> None:
    shown = terminal.done("law", "安全法", "第九十条").splitlines()

    assert shown == [
        "《示例安全法》",
        "状态　现行",
        "文号　示例令第1号",
        "机关　示例机关",
        "日期　公布 2020-06-10　施行 2020-09-01",
        "编号　sample-law",
        "引用它的检查项　1 项",
        "",
        "【示例厨房用气检查表】1 项",
        "操作人员是否经过培训？",
        "  依据 第八条第二款　罚则 第九十条　gas.kitchen.training",
    ]


def test_several_are_parted_by_a_line(terminal: Terminal) -> None:
    blocks = terminal.done("law", "用气规定").split("\n\n《")

    assert [block.partition("》")[0].removeprefix("《") for block in blocks] == ["示例用气规定", "示例用气规定"]


@pytest.mark.parametrize(
    ("day", "status"), [("2026-02-01", "已废止（2026-02-01 起）"), ("2026-01-31", "现行（2026-02-01 起废止）")]
)
def test_the_status_is_that_of_the_day_asked_for(terminal: Terminal, day: str, status: str) -> None:
    assert f"状态　{status}" in terminal.done("law", "示例令第2号", "--date", day).splitlines()


def test_for_programs(terminal: Terminal) -> None:
    [law] = terminal.json("law", "判定标准", "--date", "2023-09-20")

    items = law.pop("items")
    assert law == {
        "id": "sample-major-standard",
        "title": "示例重大隐患判定标准",
        "number": "示规〔2023〕4号",
        "issuer": "",
        "issued": None,
        "effective": "2023-09-21",
        "repealed": None,
        "replaced_by": "",
        "yields_to": "",
        "source": "",
        "checked": True,
        "determines": True,
        "note": "",
        "forbidden": [],
        "status": "尚未施行（2023-09-21 起施行）",
    }
    assert items[0] == {
        "id": "gas.kitchen.alarm",
        "text": "是否安装可燃气体报警装置？",
        "checklist": "示例厨房用气检查表",
        "cited": [{"role": "major", "article": "第四条（一）", "checked": True}],
    }


def test_what_is_not_there_is_said(terminal: Terminal) -> None:
    said = terminal.refused("law", "海商法")

    assert said == "没有找到“海商法”。法规库里只有检查表用到的法规标准。"


def test_a_list_that_cannot_be_used_is_told__its_items_are_missing_here(terminal: Terminal) -> None:
    own = terminal.root / "checklists" / "gas"
    own.mkdir(parents=True)
    (own / "bad.toml").write_text("id = ", encoding="utf-8")
    outcome = terminal("law", "安全法")

    assert outcome.code == 0
    assert "gas/bad.toml：不是正确的 TOML 文件" in outcome.err
    assert "《示例安全法》" in outcome.out
