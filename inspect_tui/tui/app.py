"""The application: the workspace at hand, who is at the keyboard, and the one thread that writes."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, ThreadPoolExecutor
from functools import partial
from typing import Any, ClassVar, ParamSpec, TypeVar

from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Input, TextArea

from inspect_tui.store.room import room_warning
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.keys import actions_of
from inspect_tui.tui.screens.help import HelpScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.operator import OperatorScreen
from inspect_tui.tui.screens.too_small import SMALLEST, TooSmallScreen
from inspect_tui.tui.widgets.controls import Replaced
from inspect_tui.workflow.work import OpenInspection

P = ParamSpec("P")
R = TypeVar("R")


class InspectApp(App[None]):
    """Work through checklists, record what is wrong, hand over Word documents."""

    TITLE = "安全检查"
    CSS_PATH = "styles/app.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (140, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "帮助", id="app.help", tooltip="列出这里可用的全部按键"),
        Binding("f9", "switch_operator", "操作人", id="app.operator", tooltip="换一个操作人（多人共用一台电脑）"),
        Binding(
            "ctrl+q",
            "quit",
            "退出",
            id="app.quit",
            tooltip="退出程序；已保存的都在，下次接着做",
            priority=True,
            show=False,
        ),
    ]

    operator: reactive[str] = reactive("")
    """The name of who is at the keyboard: the `by` of events."""
    room: reactive[str] = reactive("")
    """What is to be said of the room left on the disk; empty while there is enough."""

    def __init__(self, workspace: Workspace, *, demo: bool = False) -> None:
        super().__init__()
        self.workspace = workspace
        self.demo = demo
        self.failure: Exception | None = None
        # Windows of input methods follow every repaint, and old laptops have none to spare.
        self.animation_level = "none"
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self._indexer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="indexer")
        self._leaving = False
        self.set_reactive(InspectApp.operator, workspace.session.operator)

    def on_mount(self) -> None:
        """Look how much room there is; from the first screen on garbage is collected again."""
        self.room = room_warning(self.workspace.root)
        self.call_after_refresh(gc.enable)

    def get_default_screen(self) -> Screen[None]:
        """Begin at the home list."""
        return HomeScreen()

    async def saved(self, function: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
        """Run something that writes on the one writing thread; what it raises is raised here."""

        def write() -> R:
            try:
                return function(*arguments, **named)
            finally:
                room = room_warning(self.workspace.root)
                self.call_later(setattr, self, "room", room)

        return await asyncio.get_running_loop().run_in_executor(self._writer, write)

    async def read(self, function: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
        """Run something slow that writes nothing, beside the writing thread; what it raises is raised here."""
        run = partial(function, *arguments, **named)
        return await asyncio.get_running_loop().run_in_executor(self._reader, run)

    async def refresh_index(self, on_progress: Callable[[int, int], None]) -> bool:
        """Bring the index up to date on a thread of its own; say whether anything had changed."""

        def progress(done: int, total: int) -> None:
            if self._leaving:
                raise CancelledError
            self.call_from_thread(on_progress, done, total)

        refresh = partial(self.workspace.index.refresh, progress)
        return await asyncio.get_running_loop().run_in_executor(self._indexer, refresh)

    async def open_inspection(self, inspection_id: str) -> OpenInspection:
        """Read an inspection on the writing thread, so that no half-made change is seen."""
        return await self.saved(OpenInspection, self.workspace, inspection_id)

    def tell(self, message: str, severity: Any = "information") -> None:
        """Show a short message, as plain text."""
        self.notify(message, severity=severity, markup=False, timeout=4)

    @on(Replaced)
    def tell_replaced(self, event: Replaced) -> None:
        """Say that text is not quite what was pasted."""
        self.tell(f"有 {event.count} 个无法保存的控制字符已换成 �，其余原样保存。", "warning")

    def watch_operator(self, operator: str) -> None:
        """Remember who is at the keyboard."""
        self.workspace.save_session(operator=operator)

    def on_resize(self, event: events.Resize) -> None:
        """Ask for a larger terminal, and go on where one was as soon as there is one."""
        too_small = event.size.width < SMALLEST.width or event.size.height < SMALLEST.height
        if too_small and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen())
        elif not too_small and isinstance(self.screen, TooSmallScreen):
            self.pop_screen()

    def on_descendant_focus(self) -> None:
        """Follow the focus with the terminal's cursor once the field has its place."""
        self.call_after_refresh(self.place_cursor)

    def place_cursor(self) -> None:
        """Put the terminal's cursor into the field one types in; windows of input methods open beside it."""
        focused = self.focused
        if isinstance(focused, Input | TextArea) and self.cursor_position != focused.cursor_screen_offset:
            self.cursor_position = focused.cursor_screen_offset
            # Textual moves the cursor only when it draws something.
            focused.refresh()

    def action_help(self) -> None:
        """Show the keys of this place."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_switch_operator(self) -> None:
        """Let somebody else take the keyboard."""
        if not isinstance(self.screen, OperatorScreen):
            self.push_screen(OperatorScreen(), self._switch_operator)

    def _switch_operator(self, name: str | None) -> None:
        if name is not None:
            self.operator = name

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer every action of the place one is at."""
        actions = {binding.id: (node, binding) for node, binding in actions_of(screen)}
        for node, binding in actions.values():
            yield SystemCommand(
                binding.description,
                binding.tooltip or binding.description,
                lambda action=binding.action, node=node: self.call_later(self.run_action, action, node),
            )
        yield SystemCommand("配色", "换一种配色，强光下可选浅色", self.search_themes)

    def action_command_palette(self) -> None:
        """Find an action by its name."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder="输入功能名称的几个字", id="--command-palette"))

    async def on_unmount(self) -> None:
        """Wait for the last save; what only reads is given up."""
        self._leaving = True
        self._writer.shutdown(wait=True)
        for executor in (self._reader, self._indexer):
            executor.shutdown(wait=False, cancel_futures=True)

    def _handle_exception(self, error: Exception) -> None:
        """Keep an unforeseen error for whoever runs the program: it goes to a log, not to the screen."""
        self.failure = self.failure or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leave the screen as it was found, without Textual's traceback."""
        self._close_messages_no_wait()
