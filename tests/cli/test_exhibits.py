"""The commands `photo`, `clip` and `scan`."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Outcome, Terminal
from tests.exhibits import (
    LATITUDE,
    LONGITUDE,
    TAKEN_AT,
    make_clip,
    make_photo,
    make_scan,
    make_truncated_photo,
)


@pytest.fixture
def inspection(terminal: Terminal) -> str:
    """An inspection, just begun."""
    return terminal.begun()


def photos(terminal: Terminal, inspection: str) -> list[Any]:
    listed: list[Any] = terminal.json("photo", "list", inspection)
    return listed


def test_photo_add__says_a_line_for_each_and_keeps_what_the_camera_noted(
    terminal: Terminal, inspection: str, tmp_path: Path
) -> None:
    paths = [make_photo(tmp_path / name, shade) for name, shade in (("后厨 东墙.jpg", 10), ("b.jpg", 20))]
    said = terminal.done("photo", "add", inspection, *map(str, paths), "--item", "rules", "--caption", "东墙")

    shown = photos(terminal, inspection)
    assert said.split("\n") == [f"已保存：照片 {photo['id']} {photo['name']}" for photo in shown]
    assert [photo["name"] for photo in shown] == ["后厨 东墙.jpg", "b.jpg"]
    assert {(photo["item"], photo["caption"]) for photo in shown} == {("gas.kitchen.rules", "东墙")}
    assert shown[0]["sha256"] == hashlib.sha256(paths[0].read_bytes()).hexdigest()
    assert (shown[0]["taken_at"], shown[0]["latitude"], shown[0]["longitude"]) == (TAKEN_AT, LATITUDE, LONGITUDE)
    assert terminal.json("show", inspection)["photos"] == shown


def test_photo_add__keeps_the_good_ones_of_several_and_exits_with_1(
    terminal: Terminal, inspection: str, tmp_path: Path
) -> None:
    good = make_photo(tmp_path / "a.jpg")
    bad = make_truncated_photo(tmp_path / "坏的.jpg")
    outcome = terminal("photo", "add", inspection, str(bad), str(tmp_path / "没有.jpg"), str(good), str(good))

    [photo] = photos(terminal, inspection)
    assert outcome == Outcome(
        1,
        f"已保存：照片 {photo['id']} a.jpg\n",
        "“坏的.jpg”已损坏或没有复制完，打不开，请从原来的设备重新复制再试。没有附上这张照片，检查结果不受影响。\n"
        "“没有.jpg”找不到，请核对路径。没有附上这张照片，检查结果不受影响。\n"
        "a.jpg：这张照片已经附在这里，没有再附一次。\n",
    )


def test_photo_add__to_an_item_that_is_not_there__attaches_nothing(
    terminal: Terminal, inspection: str, tmp_path: Path
) -> None:
    said = terminal.refused(
        "photo", "add", inspection, str(make_photo(tmp_path / "a.jpg")), "--item", "gas.kitchen.alarms"
    )

    assert said.startswith("这次检查的检查表里没有“gas.kitchen.alarms”这一项。是不是 gas.kitchen.alarm")
    assert photos(terminal, inspection) == []


def test_photo_list__is_a_line_a_photo(terminal: Terminal, inspection: str, tmp_path: Path) -> None:
    assert terminal("photo", "list", inspection) == Outcome(0, "", "这次检查还没有照片。用 photo add 附上。\n")
    terminal.done("photo", "add", inspection, str(make_photo(tmp_path / "a.jpg")), "--item", "rules")

    heading, line = terminal.done("photo", "list", inspection).split("\n")
    assert heading.split() == ["编号", "名称", "拍摄时间", "大小", "位置", "检查项", "说明"]
    assert line.split()[1:] == ["a.jpg", "2026-11-23", "09:41", "1", "KB", "有位置", "gas.kitchen.rules"]


@pytest.mark.parametrize("by", ["id", "name"])
def test_photo_remove__keeps_the_file(terminal: Terminal, inspection: str, tmp_path: Path, by: str) -> None:
    terminal.done("photo", "add", inspection, str(make_photo(tmp_path / "a.jpg")))
    [photo] = photos(terminal, inspection)

    assert terminal.done("photo", "remove", inspection, photo[by]) == "已保存：撤回照片 a.jpg，文件和记录仍然保留"
    assert photos(terminal, inspection) == []
    assert (terminal.root / "blobs" / photo["sha256"][:2] / photo["sha256"]).is_file()
    assert terminal.refused("photo", "remove", inspection, photo[by]) == (
        f"这次检查没有照片“{photo[by]}”。用 photo list 命令可以看到各张照片的编号。"
    )


def test_photo_remove__by_the_beginning_of_several_ids__names_them(
    terminal: Terminal, inspection: str, tmp_path: Path
) -> None:
    paths = [str(make_photo(tmp_path / f"{shade}.jpg", shade)) for shade in (10, 20)]
    terminal.done("photo", "add", inspection, *paths)
    first, second = (photo["id"] for photo in photos(terminal, inspection))

    said = terminal.refused("photo", "remove", inspection, first[:4])
    assert said == f"“{first[:4]}”可以指 2 份照片：{first}、{second}，请写全编号。"


def test_clip_add__notes_what_proves_it(terminal: Terminal, inspection: str, tmp_path: Path) -> None:
    path = make_clip(tmp_path / "VID_0001.MP4")
    empty = make_clip(tmp_path / "空.MP4", b"")
    outcome = terminal("clip", "add", inspection, str(path), str(empty), "--item", "rules", "--note", "进入后厨")

    [clip] = terminal.json("show", inspection)["clips"]
    assert (outcome.code, outcome.out) == (1, f"已保存：录像 {clip['id']} VID_0001.MP4\n")
    assert outcome.err.startswith("“空.MP4”是空文件")
    assert (clip["name"], clip["item"], clip["note"]) == ("VID_0001.MP4", "gas.kitchen.rules", "进入后厨")
    assert clip["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("named", ["id", "beginning", "number"])
def test_scan_add__names_the_document_by_its_id_the_beginning_of_it_or_its_number(
    terminal: Terminal, tmp_path: Path, named: str
) -> None:
    terminal.staffed()
    inspection = terminal.begun()
    terminal.done("issue", inspection, "--kind", "inspection_record", "--number", "", "--checked")
    terminal.done(
        "issue", inspection, "--kind", "inspection_record", "--number", "（示市）应急检记〔2026〕7号", "--checked"
    )
    document = terminal.json("show", inspection)["documents"][1]
    words = {"id": document["id"], "beginning": document["id"][:-1], "number": "(示市)应急检记[2026]7号"}
    said = terminal.done("scan", "add", inspection, words[named], str(make_scan(tmp_path / "签收后.pdf")))

    [scan] = terminal.json("show", inspection)["scans"]
    assert said == f"已保存：扫描件 {scan['id']} 签收后.pdf"
    assert (scan["document"], scan["media_type"]) == (document["id"], "application/pdf")


def test_scan_add__to_a_document_that_is_not_there__says_how_to_find_it(
    terminal: Terminal, inspection: str, tmp_path: Path
) -> None:
    said = terminal.refused("scan", "add", inspection, "1号", str(make_scan(tmp_path / "a.pdf")))

    assert said == "这次检查没有文书“1号”。用 show --json 可以看到文书的编号。"


def test_show__lists_evidence_by_what_it_belongs_to(terminal: Terminal, inspection: str, tmp_path: Path) -> None:
    terminal.done("photo", "add", inspection, str(make_photo(tmp_path / "a.jpg")), "--item", "rules")
    terminal.done("clip", "add", inspection, str(make_clip(tmp_path / "b.mp4")), "--note", "大门")
    lines = terminal.done("show", inspection).splitlines()[-5:]

    assert lines[0] == "【整次检查】"
    assert lines[1].startswith("录像　b.mp4　")
    assert "　大门　" in lines[1]
    assert lines[3] == "【是否建立用气安全制度？】"
    assert lines[4].startswith("照片　a.jpg　2026-11-23 09:41　1 KB　有位置　")


@pytest.mark.parametrize("command", [("photo", "add"), ("clip", "add"), ("scan", "add", "x")])
def test_without_a_file__the_usage_is_wrong(terminal: Terminal, inspection: str, command: tuple[str, ...]) -> None:
    word, add, *document = command
    said = terminal.refused(word, add, inspection, *document, code=2)

    assert said == f"缺少 文件…。用 inspect-tui {word} add --help 看用法。"
