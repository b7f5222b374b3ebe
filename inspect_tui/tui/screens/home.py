"""The home list: every inspection, the newest first, and where to go from here."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import DataTable, Input, Static

from inspect_tui.errors import InspectError
from inspect_tui.store.index import Listing
from inspect_tui.store.inspections import Summary
from inspect_tui.text import shorten
from inspect_tui.tui.screens.base import Place
from inspect_tui.tui.widgets.controls import Line
from inspect_tui.tui.widgets.prose import Prose

# Everything has to fit into 80 columns beside the unit's name, so all is said in a few characters; each width has
# a space at its end.
_COLUMNS = (("日期", 11), ("领域", 9), ("进度", 8), ("问题", 7), ("文书", 9), ("状态", 7))
_SECTORS = {"gas": "燃气", "hazchem": "危化", "self_built": "自建", "venue_fire": "消防"}
_DOCUMENTS = {"inspection_record": "检记", "rectification_order": "责改"}
_OUTCOMES = {
    "closed": "关门",
    "nobody_there": "无人",
    "refused": "拒检",
    "out_of_business": "停业",
    "name_differs": "名不符",
}


class HomeScreen(Place):
    """List the inspections and open one, or begin another."""

    PLACE = "安全检查 首页"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "begin", "新检查", id="home.begin", tooltip="开始一次检查"),
        Binding("enter", "open", "打开", id="home.open", tooltip="打开选中的检查，从上次离开的地方接着做", show=False),
        Binding("f3", "search", "查找", id="home.search", tooltip="按单位、地址、日期、文号查找"),
        Binding("f8", "settings", "设置", id="home.settings", tooltip="执法机关和执法人员"),
        Binding("escape", "clear", "全部", id="home.clear", tooltip="清除查找，显示全部", show=False),
    ]

    def compose_body(self) -> ComposeResult:
        yield Line("", "查找：单位、地址、日期、文号（F3）", id="search")
        yield DataTable(cursor_type="row", id="inspections", zebra_stripes=True, cell_padding=0)
        yield Static("", id="empty", markup=False)
        yield Prose(id="warnings")

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one(DataTable).focus()

    def on_screen_resume(self) -> None:
        """Show what has changed; ask who inspects when that was never set up."""
        self.reload()
        settings, session = self.workspace.settings, self.workspace.session
        if not (settings.agencies or settings.inspectors or session.setup_skipped or self.workspace.read_only):
            self.call_after_refresh(self._set_up)

    def _set_up(self) -> None:
        if self.is_active:
            self.action_settings()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the columns to the width."""
        self.reload()

    @work(exclusive=True)
    async def reload(self) -> None:
        """Bring the list up to date."""
        query = self.query_one("#search", Input).value
        listing = await self.program.saved(self.workspace.index.listing, query)
        self._show(listing, query)

    @on(Input.Changed, "#search")
    def search_changed(self) -> None:
        """Search as one types."""
        self.reload()

    @on(Input.Submitted, "#search")
    def search_done(self) -> None:
        """Go to the rows found."""
        self.query_one(DataTable).focus()

    @on(DataTable.RowSelected)
    async def open_row(self, event: DataTable.RowSelected) -> None:
        """Open an inspection where it was left."""
        await self.open_inspection(str(event.row_key.value))

    async def open_inspection(self, inspection_id: str) -> None:
        """Open an inspection; its summary when it is concluded or had no checklist."""
        from inspect_tui.tui.screens.inspect import InspectScreen
        from inspect_tui.tui.screens.summary import SummaryScreen

        try:
            opened = await self.program.open_inspection(inspection_id)
        except InspectError as error:
            self.program.tell(str(error), "error")
            return
        self.workspace.save_session(last_inspection=inspection_id)
        if opened.case.sections:
            await self.program.push_screen(InspectScreen(opened))
        if opened.inspection.conclusion or not opened.case.sections:
            await self.program.push_screen(SummaryScreen(opened))

    def action_begin(self) -> None:
        """Begin an inspection."""
        from inspect_tui.tui.screens.begin import BeginScreen

        if self.workspace.holder:
            self.program.tell(f"工作区正由 {self.workspace.holder} 使用，这里只能查看。", "error")
        else:
            self.program.push_screen(BeginScreen(), self._begun)

    async def _begun(self, inspection_id: str | None) -> None:
        if inspection_id:
            await self.open_inspection(inspection_id)

    async def action_open(self) -> None:
        """Open the highlighted inspection."""
        self.query_one(DataTable).action_select_cursor()

    def action_search(self) -> None:
        """Go to the search field."""
        self.query_one("#search", Input).focus()

    def action_clear(self) -> None:
        """Show everything again."""
        self.query_one("#search", Input).value = ""
        self.query_one(DataTable).focus()

    def action_settings(self) -> None:
        """Go to the settings."""
        from inspect_tui.tui.screens.settings import SettingsScreen

        self.program.push_screen(SettingsScreen())

    def _show(self, listing: Listing, query: str) -> None:
        table = self.query_one(DataTable)
        table.clear(columns=True)
        # Two more for the scroll bar.
        widths = (self.size.width - sum(size for _, size in _COLUMNS) - 2, *(size for _, size in _COLUMNS))
        for label, width in zip(("单位", *(label for label, _ in _COLUMNS)), widths, strict=True):
            table.add_column(label, width=width)
        for row in listing.rows:
            table.add_row(*map(_fitted, _cells(row), widths), key=row.id)
        last = next((at for at, row in enumerate(listing.rows) if row.id == self.workspace.session.last_inspection), 0)
        table.move_cursor(row=last)
        nothing = "没有找到。Esc 显示全部。" if query else "还没有检查。按 F2 开始第一次检查。"
        self.query_one("#empty", Static).update("" if listing.rows else nothing)
        self.query_one("#warnings", Prose).show(self._warnings(listing))

    def _warnings(self, listing: Listing) -> list[str]:
        lines = []
        if self.workspace.holder:
            lines.append(f"工作区正由 {self.workspace.holder} 使用，这里只能查看。")
        elif self.workspace.read_only:
            lines.append("磁盘不能写入，这里只能查看。")
        if self.workspace.settings_problem:
            lines.append(self.workspace.settings_problem)
        if listing.matching > len(listing.rows):
            lines.append(f"只显示最近 {len(listing.rows)} 次，共 {listing.matching} 次；其余请用 F3 查找。")
        lines += [f"打不开 {file.path.name}：{file.problem}，其他检查不受影响。" for file in listing.damaged]
        if problems := self.workspace.library.problems:
            files = "、".join(sorted({problem.place.file for problem in problems}))
            lines.append(f"检查表有 {len(problems)} 处错误，没有载入：{files}。用命令 checklists check 查看。")
        return lines


def _cells(row: Summary) -> tuple[str, ...]:
    """Return a row: unit first, then the columns."""
    day = row.began_at[2:10] + ("补" if row.entered_later else "")
    names = [name for sector, name in _SECTORS.items() if sector in row.sectors]
    sectors = "".join(names if len(names) < 3 else (name[0] for name in names))
    findings = f"{row.findings}" + (f" 重{row.majors}" if row.majors else "")
    documents = "".join(name for kind, name in _DOCUMENTS.items() if kind in row.documents)
    progress = f"{row.answered}/{row.total}" if row.total else "-"
    return shorten(row.unit, 200), day, sectors, progress, findings, documents or "-", state_name(row)


def _fitted(text: str, width: int) -> Text:
    """Cut a text so that a space is left at the end of its column."""
    cell = Text(text, no_wrap=True)
    cell.truncate(width - 1)
    return cell


def state_name(row: Summary) -> str:
    """Say in a word how far an inspection is."""
    if row.conflicts:
        return "待核对"
    return _OUTCOMES.get(row.outcome) or ("已结束" if row.concluded else "进行中")
