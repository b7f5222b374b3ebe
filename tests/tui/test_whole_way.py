"""The whole way by keys alone, as with a Chinese input method on: no letter is ever a command."""

from __future__ import annotations

from pathlib import Path

from docx import Document

from inspect_tui.checklist import Library
from inspect_tui.inspection.record import Answer
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.begin import BeginScreen
from inspect_tui.tui.screens.checks import ChecksScreen
from inspect_tui.tui.screens.document import DocumentScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.settings import SettingsScreen
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.tui.widgets.item_list import ItemList
from inspect_tui.workflow.work import OpenInspection
from tests.builders import TODAY, FixedClock, make_workspace
from tests.tui.user import User, at_the_program

UNIT = "福满楼饭店"
ORDER = "（晋市）应急责改〔2026〕1号"
RECORD = "（晋市）应急检记〔2026〕1号"


async def test_the_whole_way_from_the_first_start_to_the_signed_order(tmp_path: Path, library: Library) -> None:
    clock = FixedClock()
    with make_workspace(tmp_path / "w", library, settings=None, clock=clock) as workspace:
        async with at_the_program(workspace) as user:
            await sets_up(user)
            work = await begins(user)
            await judges(user, work)
            clock.advance(hours=1)
            await concludes(user, work)
            await issues(user, ("f6", "enter"), ORDER)
            await hands_over(user)
            await issues(user, ("f5",), RECORD)
            await user.press("escape", "escape", "down")
            left_at = user.app.screen.query_one(ItemList).item_id
            await user.press("ctrl+q")
        assert user.app.return_code == 0

    with make_workspace(tmp_path / "w", library, settings=None, clock=clock) as workspace:
        async with at_the_program(workspace) as user:
            await comes_back(user, left_at)
        documents_can_be_read_back(OpenInspection(workspace, work.inspection.id))


async def sets_up(user: User) -> None:
    """Enter the agency and two inspectors, as the first start asks."""
    assert user.is_at(SettingsScreen)
    await user.press("f2")
    await user.types("晋城市应急管理局")
    await user.press("enter", "enter", "enter")
    for text in ("晋市", "应急", "晋城市人民政府", "城区人民法院"):
        await user.types(text)
        await user.press("enter")
    await user.press("f10")
    for name, certificate in (("张安", "０１"), ("李全", "０２")):
        await user.press("f3")
        await user.types(name)
        await user.press("down")
        await user.types(certificate)
        await user.press("f10")
    [agency] = user.app.workspace.settings.agencies
    assert (agency.name, agency.region, agency.court) == ("晋城市应急管理局", "晋市", "城区人民法院")
    assert [person.name for person in user.app.workspace.settings.inspectors] == ["张安", "李全"]
    assert user.app.operator == "张安"
    await user.press("escape")
    assert user.is_at(HomeScreen)
    assert "还没有检查。按 F2 开始第一次检查。" in user.screen


async def begins(user: User) -> OpenInspection:
    """Begin with a new unit and two checklists, and tell the facts that decide which items apply."""
    await user.press("f2")
    assert user.is_at(BeginScreen)
    await user.types(UNIT)
    await user.press("f4", "space", "down", "　", "f4")
    await user.press(*("enter", "down", "down", "enter") * 2)
    await user.types("２")
    await user.press("f10")
    assert user.is_at(InspectScreen)
    screen = user.app.screen
    assert isinstance(screen, InspectScreen)
    visit = screen.work.inspection.visit
    assert visit.unit.name == UNIT
    assert [pinned.id for pinned in visit.checklists] == ["gas.kitchen", "venue_fire.hall"]
    assert visit.facts == {"gas_supply": "cylinder", "high_rise": False, "storeys": 2}
    assert [inspector.name for inspector in visit.inspectors] == ["张安", "李全"]
    return screen.work


async def judges(user: User, work: OpenInspection) -> None:
    """Judge with digits of both widths, fill in a finding, add one outside, mark a section."""
    await user.press("1", "２", "enter")
    await user.types("后厨")
    await user.press("f10", "down", "2", "down", "３")
    await user.press("f2", "down")
    await user.types("灭火器过期")
    await user.press("down", "down", "down")
    await user.types("１５天")
    await user.press("f10", "end", "f7", "２")

    state = OpenInspection(work.workspace, work.inspection.id).inspection
    assert {item.partition(".")[2]: answer for item, answer in state.answers.items()} == {
        "kitchen.rules": Answer("compliant"),
        "kitchen.training": Answer("noncompliant"),
        "kitchen.alarm": Answer("noncompliant"),
        "kitchen.cylinder-room": Answer("not_applicable"),
        "hall.exit-clear": Answer("compliant"),
    }
    assert [(f.location, f.description, f.deadline) for _, f in work.numbered_findings()] == [
        ("后厨", "操作人员未经培训", TODAY.replace(month=12)),
        ("", "未安装可燃气体报警装置", TODAY),
        ("", "灭火器过期", TODAY.replace(month=12, day=8)),
    ]
    assert "已保存：疏散 1 项记为符合  进度 5/6  问题 3" in user.screen


async def concludes(user: User, work: OpenInspection) -> None:
    """Look at the summary and end the visit."""
    await user.press("f8")
    assert user.is_at(SummaryScreen)
    assert "【重大隐患 1 项】" in user.screen
    await user.press("f2", "f10")
    assert work.inspection.conclusion is not None
    assert "09:30 至 2026-11-23 10:30" in user.screen


async def issues(user: User, keys: tuple[str, ...], number: str) -> None:
    """Issue a document with the next number of the series."""
    await user.press(*keys)
    assert user.is_at(ChecksScreen)
    assert "问题的依据待核" in user.screen
    await user.press("f10")
    assert number in user.screen
    await user.press("f10")
    assert user.is_at(DocumentScreen)
    assert f"文号　{number}" in user.screen


async def hands_over(user: User) -> None:
    """Tell what happened to the paper."""
    await user.press("f4", "f10", "f5", "down")
    await user.types("王五")
    await user.press("f10", "f6", "down")
    await user.types("王五")
    await user.press("down")
    await user.types("店内")
    await user.press("f10")
    for line in (
        "打印　2026-11-23 10:30，2 份",
        "签收　已签收，王五，2026-11-23 10:30",
        "送达　直接送达，王五，店内，2026-11-23 10:30",
    ):
        assert line in user.prose
    await user.press("escape")
    assert "已打印、已签收、已送达；缺扫描件" in user.screen


async def comes_back(user: User, left_at: str) -> None:
    """Find the inspection on the home list, and the item it was left at."""
    assert UNIT in user.screen
    assert "检记缺打印" in user.screen
    await user.press("enter", "escape")
    assert user.app.screen.query_one(ItemList).item_id == left_at != ""


def documents_can_be_read_back(work: OpenInspection) -> None:
    """Compare the files with the record."""
    issued = {document.number: document for document in work.inspection.documents.values()}
    assert list(issued) == [ORDER, RECORD]
    for number, document in issued.items():
        file = Document(str(work.workspace.locations.exports / document.name))
        paragraphs = [paragraph.text for paragraph in file.paragraphs]
        cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
        text = "\n".join(paragraphs + cells)
        for expected in (UNIT, number, "操作人员未经培训", "未安装可燃气体报警装置", "灭火器过期"):
            assert expected in text
    assert isinstance(work.workspace, Workspace)
