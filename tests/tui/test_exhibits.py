"""Photos, clips and scans on the screen: attached by path, by pasting, from a folder; described, opened, withdrawn."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from textual.widgets import OptionList, Static

from inspect_tui.checklist import Library
from inspect_tui.inspection.document import Document
from inspect_tui.store.locations import Locations
from inspect_tui.store.settings import load_settings
from inspect_tui.store.workspace import SETTINGS_FILE, Workspace
from inspect_tui.tui.screens import exhibits as exhibits_screen
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.document import DocumentScreen
from inspect_tui.tui.screens.exhibit_forms import PathsForm
from inspect_tui.tui.screens.exhibits import ExhibitsScreen
from inspect_tui.tui.screens.folder import FolderForm
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.pick import PhotoTicks, PickScreen
from inspect_tui.tui.screens.settings import SettingsScreen
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR
from tests.exhibits import make_clip, make_photo, make_scan, make_truncated_photo
from tests.issuing import issue_document
from tests.tui.test_hostile_text import looks_safe
from tests.tui.test_keys import own_actions
from tests.tui.user import User, at_the_program

RULES, TRAINING = "gas.kitchen.rules", "gas.kitchen.training"


def on_the_disk(work: OpenInspection) -> OpenInspection:
    return OpenInspection(work.workspace, work.inspection.id)


def photos(work: OpenInspection) -> list[tuple[str, str]]:
    """Return name and item of the photos on the disk."""
    return [(photo.name, photo.item) for photo in on_the_disk(work).inspection.photos.values()]


def listed(user: User) -> list[str]:
    """Return the lines of the list at hand."""
    options = user.app.screen.query_one(OptionList).options
    return [line.strip() for option in options for line in str(option.prompt).split("\n")]


def set_folder(workspace: Workspace, folder: Path) -> None:
    workspace.save_settings(msgspec.structs.replace(workspace.settings, photo_folder=str(folder)))


async def test_a_photo_dropped_on_the_list_is_attached_to_the_highlighted_item(
    work: OpenInspection, tmp_path: Path
) -> None:
    path = make_photo(tmp_path / "后厨 东墙.jpg")
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("down")
        await user.pastes(f"'{path}' ")
        await user.settles()

        assert photos(work) == [("后厨 东墙.jpg", TRAINING)]
        assert user.text_of("#status").startswith("已保存：附上 1 张")
        assert "照片 1 张（F10）" in user.prose
        assert user.is_at(InspectScreen)


@pytest.mark.parametrize("form", ["{}\n{}", '"{}" "{}"', "file://{} file://{}"])
async def test_several_paths_are_pasted_at_once(work: OpenInspection, tmp_path: Path, form: str) -> None:
    paths = [make_photo(tmp_path / f"{shade}.jpg", shade) for shade in (10, 20)]
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.pastes(form.format(*paths))
        await user.settles()

        assert photos(work) == [("10.jpg", RULES), ("20.jpg", RULES)]
        assert user.text_of("#status") == "已保存：附上 2 张"


async def test_what_is_pasted_into_a_text_field_stays_there(work: OpenInspection, tmp_path: Path) -> None:
    path = make_photo(tmp_path / "a.jpg")
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("f3")
        await user.pastes(str(path))
        await user.settles()

        assert photos(work) == []


async def test_pasted_text_without_a_file_attaches_nothing(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.pastes("灭火器过期\n软管老化")
        await user.settles()

        assert photos(work) == []
        assert user.told == ["粘贴的内容里没有能找到的文件。"]


async def test_a_refused_photo_does_not_stop_the_others_and_its_reason_is_read_in_full(
    work: OpenInspection, tmp_path: Path
) -> None:
    good = [make_photo(tmp_path / f"{shade}.jpg", shade) for shade in (10, 20)]
    bad = make_truncated_photo(tmp_path / "坏的.jpg")
    twice = make_photo(tmp_path / "副本.jpg", 10)
    work.answer(RULES, "noncompliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.press("f2")
        await user.fills({"paths": "\n".join(map(str, [good[0], bad, tmp_path / "没有.jpg", good[1], twice]))})
        await user.press("f10")

        assert user.is_at(TextScreen)
        assert "没有附上的 3 个文件" in user.screen
        assert "“坏的.jpg”已损坏或没有复制完，打不开" in user.prose
        assert "“没有.jpg”找不到" in user.prose
        assert "副本.jpg：这张照片已经附在这里，没有再附一次。" in user.prose
        await user.press("escape")
        assert user.text_of("#status") == "已保存：附上 2 张；3 张没有附上"
        assert [line for line in listed(user) if line.startswith("照片")] == ["照片 10.jpg", "照片 20.jpg"]
    assert photos(work) == [("10.jpg", RULES), ("20.jpg", RULES)]
    assert on_the_disk(work).inspection.answers[RULES].outcome == "noncompliant"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("", "请写明文件路径，或把文件拖进窗口。"), ("/no/such.jpg", "请核对路径，存储卡请插好再试。")],
)
async def test_paths_that_lead_nowhere_stay_in_the_form(work: OpenInspection, typed: str, problem: str) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.press("f2")
        await user.fills({"paths": typed})
        await user.press("f10")

        assert user.is_at(PathsForm)
        assert user.problem.endswith(problem)
        assert user.row("paths").value == typed


async def test_files_dropped_into_the_form_get_a_line_each(work: OpenInspection, tmp_path: Path) -> None:
    paths = [make_photo(tmp_path / f"{shade}.jpg", shade) for shade in (10, 20)]
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.press("f2")
        for path in paths:
            await user.pastes(str(path))
        assert user.row("paths").value == "\n".join(map(str, paths))
        await user.press("f10")

        assert len(photos(work)) == 2


async def test_photos_are_picked_from_the_folder_of_the_settings_newest_first(
    work: OpenInspection, tmp_path: Path
) -> None:
    folder = tmp_path / "DCIM"
    folder.mkdir()
    for minutes in (-60, 5, 10):
        path = make_photo(folder / f"{minutes}.jpg", 100 + minutes)
        at = (NOW + timedelta(minutes=minutes)).timestamp()
        os.utime(path, (at, at))
    set_folder(work.workspace, folder)
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.press("f3")
        assert user.is_at(PickScreen)
        ticks = user.app.screen.query_one(PhotoTicks)
        lines = [str(option.prompt).split() for option in ticks.options]
        assert [(line[1], line[-1]) for line in lines[:2]] == [("本次", "10.jpg"), ("本次", "5.jpg")]
        assert lines[2][-1] == "-60.jpg"
        assert "本次" not in lines[2]
        assert "共 3 张，本次 2 张，已选 0 张" in user.text_of("#chosen")

        await user.press("f10")
        assert user.told == ["还没有勾选照片。"]
        await user.press("enter", "down", " ", "down", "　", "　")
        assert "已选 2 张" in user.text_of("#chosen")
        await user.press("f10")

    assert photos(work) == [("10.jpg", RULES), ("5.jpg", RULES)]


async def test_all_photos_since_the_visit_began_are_ticked_by_one_key(work: OpenInspection, tmp_path: Path) -> None:
    for minutes in (-60, 5, 10):
        path = make_photo(tmp_path / f"{minutes}.jpg", 100 + minutes)
        at = (NOW + timedelta(minutes=minutes)).timestamp()
        os.utime(path, (at, at))
    set_folder(work.workspace, tmp_path)
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work))
        await user.press("f3", "f4")
        assert "已选 2 张" in user.text_of("#chosen")
        await user.press("f10")

    assert photos(work) == [("10.jpg", ""), ("5.jpg", "")]


async def test_without_a_folder_it_is_asked_for_and_remembered(work: OpenInspection, tmp_path: Path) -> None:
    folder = tmp_path / "我的 照片"
    folder.mkdir()
    make_photo(folder / "a.jpg")
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work))
        await user.press("f3")
        assert user.is_at(FolderForm)
        await user.fills({"folder": str(tmp_path / "没有")})
        await user.press("f10")
        assert user.problem == f"没有文件夹“{tmp_path / '没有'}”。存储卡请插好再试，或改正路径。"
        await user.fills({"folder": f"'{folder}'"})
        await user.press("f10")

        assert user.is_at(PickScreen)
        assert load_settings(work.workspace.root / SETTINGS_FILE).photo_folder == str(folder)
        await user.press(" ", "ctrl+s")
    assert photos(work) == [("a.jpg", "")]


async def test_a_folder_that_is_gone_is_said_and_another_can_be_named(work: OpenInspection, tmp_path: Path) -> None:
    set_folder(work.workspace, tmp_path / "拔掉的卡")
    there = tmp_path / "另一张卡"
    there.mkdir()
    make_photo(there / "a.jpg")
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.press("f3")
        assert user.text_of(".problem").startswith("文件夹“拔掉的卡”找不到")
        await user.press("f2")
        await user.fills({"folder": str(there)})
        await user.press("f10")

        assert not user.app.screen.query_one(".problem").has_class("-shown")
        assert user.app.screen.query_one(PhotoTicks).option_count == 1


async def test_the_settings_name_the_folder(workspace: Workspace, tmp_path: Path) -> None:
    async with at_the_program(workspace) as user:
        await user.opens(SettingsScreen())
        await user.press("f4")
        await user.fills({"folder": str(tmp_path)})
        await user.press("f10")
        assert user.is_at(SettingsScreen)
        assert f"照片文件夹：{tmp_path}" in listed(user)

        await user.press("f4")
        await user.fills({"folder": ""})
        await user.press("f10")
    assert load_settings(workspace.root / SETTINGS_FILE).photo_folder == ""


async def test_a_clip_is_noted_and_shows_what_proves_it(work: OpenInspection, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "VID_0001.MP4")
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.press("f4")
        await user.fills({"paths": str(clip), "note": "进入后厨"})
        await user.press("f10")
        assert user.text_of("#status") == "已保存：登记 1 段"
        [noted] = on_the_disk(work).inspection.clips.values()
        assert (noted.name, noted.item, noted.note) == ("VID_0001.MP4", RULES, "进入后厨")
        assert "录像 VID_0001.MP4　进入后厨" in listed(user)

        await user.press("enter")
        assert user.is_at(TextScreen)
        assert f"SHA-256　{noted.sha256}" in user.prose
        await user.press("escape", "f5")
        await user.fills({"words": "进入后厨，老板在场"})
        await user.press("f10")
    [noted] = on_the_disk(work).inspection.clips.values()
    assert noted.note == "进入后厨，老板在场"


async def test_what_a_photo_shows_is_written_to_it(work: OpenInspection, tmp_path: Path) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.pastes(str(make_photo(tmp_path / "a.jpg")))
        await user.settles()
        await user.press("f5")
        await user.fills({"words": "东墙 [red]x[/]"})
        await user.press("f10")

        assert listed(user) == ["照片 a.jpg　东墙 [red]x[/]", "2026-11-23 09:41　1 KB　有位置"]
    [photo] = on_the_disk(work).inspection.photos.values()
    assert photo.caption == "东墙 [red]x[/]"


@pytest.mark.parametrize("key", ["f7", "delete"])
async def test_withdrawing_asks_first(work: OpenInspection, tmp_path: Path, key: str) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.pastes("\n".join(str(make_photo(tmp_path / f"{shade}.jpg", shade)) for shade in (10, 20)))
        await user.settles()
        await user.press("home", key)
        assert user.is_at(ConfirmScreen)
        assert "撤回照片“10.jpg”吗？列表里不再有它，文件和记录仍然保留。" in user.text_of(".question")
        await user.press("1")
        assert len(photos(work)) == 2
        await user.press(key, "2")

        assert photos(work) == [("20.jpg", RULES)]
        assert user.text_of("#status") == "已保存：撤回 10.jpg"
        await user.press(key, "2")
        assert photos(work) == []
        assert listed(user)[0].startswith("还没有照片和录像。F2 附照片")
        await user.press(key, "f5", "enter")
        assert user.is_at(ExhibitsScreen)


@pytest.mark.parametrize("problem", ["", "打不开（x）"])
async def test_enter_opens_a_copy_of_the_photo(
    work: OpenInspection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: str
) -> None:
    opened: list[str] = []

    def remember(path: str) -> str:
        opened.append(path)
        return problem

    monkeypatch.setattr(exhibits_screen, "open_with_system", remember)
    path = make_photo(tmp_path / "a.jpg")
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.pastes(str(path))
        await user.settles()
        await user.press("enter")

        [copy] = opened
        assert Path(copy).read_bytes() == path.read_bytes()
        assert Path(copy).is_relative_to(work.workspace.locations.exports)
        assert user.is_at(TextScreen if problem else ExhibitsScreen)
        assert not problem or copy in user.prose


async def test_the_summary_leads_to_all_evidence_and_attaches_to_the_visit(
    work: OpenInspection, tmp_path: Path
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.pastes(str(make_photo(tmp_path / "a.jpg", 10)))
        await user.settles()
        await user.press("f8", "f3")
        await user.pastes(str(make_photo(tmp_path / "大门.jpg", 20)))
        await user.settles()

        facts = "2026-11-23 09:41　1 KB　有位置"
        wanted = ["整次检查", "照片 大门.jpg", facts, "是否建立用气安全制度？", "照片 a.jpg", facts]
        assert listed(user) == wanted
        await user.press("escape")
        assert user.is_at(SummaryScreen)
    assert photos(work) == [("a.jpg", RULES), ("大门.jpg", "")]


@pytest.fixture
def document(work: OpenInspection) -> Document:
    """A record that was issued."""
    return issue_document(work, "inspection_record", OPERATOR).document


async def test_scans_are_attached_to_an_issued_document(
    work: OpenInspection, document: Document, tmp_path: Path
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(work))
        await user.press("enter")
        assert "扫描件　未记录（F7）" in user.prose
        await user.press("f7")
        await user.fills({"paths": f"{make_scan(tmp_path / '签收后扫描.pdf')}\n{make_clip(tmp_path / 'a.mp4')}"})
        await user.press("f10")
        assert "“a.mp4”不能作扫描件（视频）" in user.prose
        await user.press("escape")

        assert user.text_of("#status") == "已保存：附上 1 份；1 份没有附上"
        assert "扫描件　签收后扫描.pdf" in user.prose
        await user.press("escape")
        assert any("已附扫描件；缺打印、签收" in line for line in listed(user))
        await user.press("f3")
        assert listed(user)[1] == "扫描件 签收后扫描.pdf"
        await user.press("f5")
        assert user.text_of("#status") == "扫描件不用写说明。"
        await user.press("f7", "2")
    assert on_the_disk(work).inspection.scans == {}


async def test_every_action_stands_in_the_help(work: OpenInspection, tmp_path: Path) -> None:
    set_folder(work.workspace, tmp_path)
    async with at_the_program(work.workspace) as user:
        for screen in (ExhibitsScreen(work, RULES), PickScreen(work)):
            await user.opens(screen)
            await user.press("f1")
            lines = str(user.app.screen.query(Static).last().content).split("\n")
            for tooltip in own_actions(screen):
                assert any(line.endswith(f" {tooltip}") for line in lines), tooltip
            await user.press("escape")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
async def test_names_of_files_and_folders_are_no_commands(work: OpenInspection, tmp_path: Path) -> None:
    folder = tmp_path / "[b]\x1b]0;t\x07"
    folder.mkdir()
    make_photo(folder / "[red]\x1b[31m.jpg", 10)
    make_truncated_photo(folder / "坏的\x1b[31m.jpg")
    set_folder(work.workspace, folder)
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.press("f3")
        assert looks_safe(user)
        await user.press(" ", "down", " ", "f10")
        assert user.is_at(TextScreen)
        assert looks_safe(user)
        await user.press("escape")
        assert listed(user)[0] == "照片 [red]\ufffd[31m.jpg"
        assert looks_safe(user)
        await user.press("f2")
        await user.fills({"paths": "file:///no/%1b[31m.jpg"})
        await user.press("f10")
        assert looks_safe(user)
        await user.press("escape", "2")
        await user.opens(SettingsScreen())
        assert looks_safe(user)
        await user.press("f4")
        await user.fills({"folder": folder.as_uri()})
        await user.press("f10")
        assert user.problem == "文件夹的名称里有无法保存的字符，请改名，或先把照片复制到别处。"


@pytest.fixture
def only_to_look_at(work: OpenInspection, library: Library) -> Iterator[OpenInspection]:
    """The inspection as another program sees it while this one writes."""
    with Workspace(Locations.named(work.workspace.root), library) as other:
        yield OpenInspection(other, work.inspection.id)


async def test_where_nothing_may_be_written_it_is_said(
    document: Document, only_to_look_at: OpenInspection, tmp_path: Path
) -> None:
    path = make_photo(tmp_path / "a.jpg")
    async with at_the_program(only_to_look_at.workspace) as user:
        for screen, keys in (
            (InspectScreen(only_to_look_at), ()),
            (ExhibitsScreen(only_to_look_at, RULES), ("f2", "f3", "f4")),
            (DocumentScreen(only_to_look_at, document.id), ("f7",)),
        ):
            await user.opens(screen)
            user.told.clear()
            for key in keys:
                await user.press(key)
                assert user.app.screen is screen
            await user.pastes(str(path))
            await user.settles()
            assert len(user.told) == len(keys) + 1
            assert all("这里只能查看" in told for told in user.told)
        assert photos(only_to_look_at) == []
