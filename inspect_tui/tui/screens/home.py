"""The home list: every inspection, the newest first, and where to go from here."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import DataTable, Input, ProgressBar, Static

from inspect_tui.errors import InspectError
from inspect_tui.store.index import EVERYTHING, VISIBLE_ROWS, Filters, Listing
from inspect_tui.store.room import require_room
from inspect_tui.tui.screens.base import Place
from inspect_tui.tui.screens.home_rows import COLUMNS, cells, fitted, hit_line, told
from inspect_tui.tui.widgets.controls import Line
from inspect_tui.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from inspect_tui.search import Hit

# Few files are read before anybody could look at a bar, and each repaint moves the windows of input methods.
_WORTH_A_BAR = 300
_BETWEEN_REPAINTS = 0.5


class HomeScreen(Place):
    """List the inspections and open one, or begin another."""

    PLACE = "安全检查 首页"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "begin", "新检查", id="home.begin", tooltip="开始一次检查"),
        Binding("enter", "open", "打开", id="home.open", tooltip="打开选中的检查，从上次离开的地方接着做", show=False),
        Binding("f3", "search", "查找", id="home.search", tooltip="按单位、地址、文号、问题、检查项查找，可用首字母"),
        Binding("f4", "filter", "筛选", id="home.filter", tooltip="按行业、日期、状态、逾期、未同步筛选"),
        Binding("f6", "law", "法规库", id="home.law", tooltip="查法规标准：是否现行，哪些检查项引用它"),
        Binding("f7", "ledger", "台账", id="home.ledger", tooltip="把列出的检查的隐患写成 Excel 台账，可先筛选"),
        Binding("f8", "settings", "设置", id="home.settings", tooltip="执法机关和执法人员"),
        Binding("escape", "clear", "全部", id="home.clear", tooltip="清除查找和筛选，显示全部", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._filters = EVERYTHING
        self._hits: dict[str, Hit] = {}
        self._repainted = 0.0
        self._width = 0

    def compose_body(self) -> ComposeResult:
        yield Line("", "查找：汉字、拼音、首字母、数字（F3）", id="search")
        yield DataTable(cursor_type="row", id="inspections", zebra_stripes=True, cell_padding=0)
        yield Static("", id="hit", markup=False)
        # Without a total it would be animated, also where it is not shown.
        yield ProgressBar(total=1, id="indexing", show_eta=False)
        yield Static("", id="empty", markup=False)
        yield Prose(id="warnings")

    def on_mount(self) -> None:
        """Begin at the list, with what the index knows by now."""
        self.query_one(DataTable).focus()
        self._show(self.workspace.index.known(), "")

    def on_screen_resume(self) -> None:
        """Show what has changed, once what is known is seen; ask who inspects when that was never set up."""
        self.call_after_refresh(self.refresh_index)
        settings, session = self.workspace.settings, self.workspace.session
        if not (settings.agencies or settings.inspectors or session.setup_skipped or self.workspace.read_only):
            self.call_after_refresh(self._set_up)

    def _set_up(self) -> None:
        if self.is_active:
            self.action_settings()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the columns to the width."""
        if event.size.width != self._width:
            self.reload()

    @work(exclusive=True, group="list")
    async def reload(self) -> None:
        """Show what the index knows."""
        query = self.query_one("#search", Input).value
        listing = await self.program.read(self.workspace.index.listing, query, self._filters, refreshed=False)
        self._show(listing, query)

    @work(exclusive=True, group="index")
    async def refresh_index(self) -> None:
        """Bring the index up to date while one goes on working, then see which checklists one may begin with."""
        changed = await self.program.refresh_index(self._indexing)
        self.query_one("#indexing").remove_class("-shown")
        await self.program.read(lambda: self.workspace.headers)
        if changed or self.workspace.checklist_problems:
            self.reload()

    def _indexing(self, done: int, total: int) -> None:
        """Show how far the index is; never while somebody types."""
        now = time.monotonic()
        if total < _WORTH_A_BAR or isinstance(self.focused, Input) or now - self._repainted < _BETWEEN_REPAINTS:
            return
        self._repainted = now
        self._show_progress(done, total)
        if self.query_one(DataTable).row_count < VISIBLE_ROWS:
            self.reload()

    def _show_progress(self, done: int, total: int) -> None:
        bar = self.query_one("#indexing", ProgressBar)
        bar.update(total=total, progress=done)
        bar.add_class("-shown")

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
        from inspect_tui.tui.screens.review_opening import open_review
        from inspect_tui.tui.screens.summary import SummaryScreen

        try:
            opened = await self.program.open_inspection(inspection_id)
        except InspectError as error:
            self.program.tell(str(error), "error")
            return
        self.workspace.save_session(last_inspection=inspection_id)
        if opened.inspection.visit.reinspects:
            await open_review(self, opened)
            return
        if opened.case.sections:
            await self.program.push_screen(InspectScreen(opened))
        if opened.inspection.conclusion or not opened.case.sections:
            await self.program.push_screen(SummaryScreen(opened))

    def action_begin(self) -> None:
        """Begin an inspection."""
        from inspect_tui.tui.screens.begin import BeginScreen

        try:
            self.workspace.require_writable()
            require_room(self.workspace.root)
        except InspectError as error:
            self.program.tell(str(error), "error")
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

    def action_filter(self) -> None:
        """Choose which inspections are listed."""
        from inspect_tui.tui.screens.filters import FiltersScreen

        self.program.push_screen(FiltersScreen(self._filters), self._filtered)

    def _filtered(self, filters: Filters | None) -> None:
        if filters is not None:
            self._filters = filters
            self.reload()

    def action_clear(self) -> None:
        """Show everything again."""
        self._filters = EVERYTHING
        self.query_one("#search", Input).value = ""
        self.query_one(DataTable).focus()
        self.reload()

    @on(DataTable.RowHighlighted)
    def show_hit(self, event: DataTable.RowHighlighted) -> None:
        """Show where the search hit the inspection one is at."""
        hit = self._hits.get(str(event.row_key.value))
        self.query_one("#hit", Static).update(hit_line(hit))
        self.query_one("#hit").set_class(hit is not None, "-shown")

    def action_law(self) -> None:
        """Look the law up."""
        from inspect_tui.tui.screens.law import LawScreen

        self.program.push_screen(LawScreen())

    @work(exclusive=True, group="ledger")
    async def action_ledger(self) -> None:
        """Write the ledger of what is listed, also of what is beyond the rows shown."""
        from inspect_tui.tui.ledger import write_filtered

        query = self.query_one("#search", Input).value
        await write_filtered(self.program, query, self._filters, self._show_progress)
        self.query_one("#indexing").remove_class("-shown")

    def action_settings(self) -> None:
        """Go to the settings."""
        from inspect_tui.tui.screens.settings import SettingsScreen

        self.program.push_screen(SettingsScreen())

    def _show(self, listing: Listing, query: str) -> None:
        self._hits = listing.hits
        table = self.query_one(DataTable)
        table.clear(columns=True)
        self._width = self.app.size.width
        # Two more for the scroll bar.
        widths = (self._width - sum(size for _, size in COLUMNS) - 2, *(size for _, size in COLUMNS))
        for label, width in zip(("单位", *(label for label, _ in COLUMNS)), widths, strict=True):
            table.add_column(label, width=width)
        for row in listing.rows:
            table.add_row(*map(fitted, cells(row), widths), key=row.id)
        last = next((at for at, row in enumerate(listing.rows) if row.id == self.workspace.session.last_inspection), 0)
        table.move_cursor(row=0 if query.strip() else last)
        self.query_one("#hit").set_class(bool(listing.hits), "-shown")
        everything = not query.strip() and self._filters == EVERYTHING
        nothing = "还没有检查。按 F2 开始第一次检查。" if everything else "没有找到。Esc 显示全部。"
        self.query_one("#empty", Static).update("" if listing.rows else nothing)
        self.query_one("#empty").display = not listing.rows
        warnings = self._warnings(listing)
        self.query_one("#warnings", Prose).show(warnings)
        self.query_one("#warnings").display = bool(warnings)

    def _warnings(self, listing: Listing) -> list[str]:
        lines = []
        if self.workspace.holder:
            lines.append(f"工作区正由 {self.workspace.holder} 使用，这里只能查看。")
        elif self.workspace.read_only:
            lines.append("磁盘不能写入，这里只能查看。")
        if problem := self.workspace.settings_problem or self.workspace.settings_doubt:
            lines.append(problem)
        if self.workspace.calendar_problem:
            lines.append(self.workspace.calendar_problem)
        if filtered := told(self._filters):
            lines.append(f"筛选：{filtered}（共 {listing.matching} 次，Esc 显示全部）")
        if listing.matching > len(listing.rows):
            lines.append(f"只显示 {len(listing.rows)} 次，共 {listing.matching} 次；其余请用 F3 查找或 F4 筛选。")
        lines += [f"打不开 {file.path.name}：{file.problem}，其他检查不受影响。" for file in listing.damaged]
        if listing.damaged and not self.workspace.read_only:
            lines.append("上一次保存的内容还在：退出程序后运行 doctor 查看，doctor --repair 恢复。")
        if problems := self.workspace.checklist_problems:
            files = "、".join(sorted({problem.place.file for problem in problems}))
            lines.append(f"检查表有 {len(problems)} 处错误，没有载入：{files}。用命令 checklists check 查看。")
        return lines
