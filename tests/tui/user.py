"""Somebody at the keyboard of the program, who sees its screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from textual import events
from textual.message import Message
from textual.notifications import Notify
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import WorkerCancelled

from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.app import InspectApp
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import FieldRow, Value
from inspect_tui.tui.widgets.prose import Prose

SMALLEST = (80, 24)
_LOOKS = 50
# How Textual names keys that give a character, where that is not the character itself.
_NAMES = {" ": "space", "　": "ideographic_space", "/": "slash", "／": "fullwidth_solidus"}


class User:
    """Presses keys, types, and reads what is shown."""

    def __init__(self, app: InspectApp, pilot: Pilot[None], told: list[str]) -> None:
        self.app = app
        self.told = told
        """What was told in passing."""
        self._pilot = pilot

    async def settles(self) -> None:
        """Wait until nothing is being read, saved or drawn, and nobody has a message left to answer."""
        quiet = 0
        while quiet < 2:
            if self.app.failure is not None:
                raise self.app.failure
            try:
                await self.app.workers.wait_for_complete()
            except WorkerCancelled:  # by a newer one, which is waited for next
                await self._pilot.pause()
                continue
            await self.app.saved(lambda: None)
            await self._pilot.pause()
            quiet = quiet + 1 if self._is_quiet() else 0

    def _is_quiet(self) -> bool:
        pumps = [self.app, *self.app.screen_stack, *self.app.screen.query("*")]
        idle = all(worker.is_finished for worker in self.app.workers)
        return idle and not any(pump.message_queue_size for pump in pumps)

    async def sees(self, condition: Callable[[], bool]) -> bool:
        """Look again until something is so; False when it is not even after a while."""
        for _ in range(_LOOKS):
            if condition():
                return True
            await self.settles()
        return condition()

    async def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for number, key in enumerate(keys, 1):
            self.app.post_message(events.Key(_NAMES.get(key, key), key if len(key) == 1 else None))
            await (self._pilot.pause() if number < len(keys) else self._pilot.pause(0))
        await self.settles()

    async def types(self, text: str) -> None:
        """Type as an input method does: all characters of a word at once."""
        for character in text:
            self.app.post_message(events.Key(character, character))
        await self.settles()

    async def pastes(self, text: str) -> None:
        """Paste text from elsewhere."""
        self.app.post_message(events.Paste(text))
        await self._pilot.pause()

    async def resizes(self, width: int, height: int) -> None:
        """Drag the window to another size."""
        await self._pilot.resize_terminal(width, height)
        await self.settles()

    async def opens(self, screen: Screen[Any]) -> None:
        """Begin at a screen."""
        await self.app.push_screen(screen)
        await self.settles()

    async def closes(self) -> None:
        """Leave the screen at hand, whatever it shows."""
        await self.app.pop_screen()
        await self.settles()

    async def fills(self, values: Mapping[str, Value]) -> None:
        """Put values into the fields of the form at hand, without pressing every key."""
        for name, value in values.items():
            self.row(name).fill(value)
        await self._pilot.pause()

    async def goes_to(self, name: str) -> None:
        """Go to a field of the form at hand."""
        self.row(name).control.focus()
        await self._pilot.pause()

    @property
    def place(self) -> type[Screen[Any]]:
        """The kind of screen that is shown."""
        return type(self.app.screen)

    def is_at(self, kind: type[Screen[Any]]) -> bool:
        """Say whether a kind of screen is shown."""
        return self.place is kind

    @property
    def form(self) -> FormScreen[Any]:
        """The form at hand."""
        assert isinstance(self.app.screen, FormScreen), self.app.screen
        return self.app.screen

    def row(self, name: str) -> FieldRow:
        """Return a row of the form at hand."""
        return self.form.row(name)

    @property
    def problem(self) -> str:
        """What the form complains of."""
        return self.text_of(".problem") if self.form.query_one(".problem").has_class("-shown") else ""

    def text_of(self, selector: str) -> str:
        """Return the text of a part of the screen at hand, however it is broken into lines."""
        return str(self.app.screen.query(selector).last(Static).content).replace("\n", "")

    @property
    def prose(self) -> str:
        """Return the long text of the screen at hand, also what is scrolled out of view."""
        return str(self.app.screen.query_one(Prose).content).replace("\n", "")

    @property
    def screen(self) -> str:
        """What is seen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips)


@asynccontextmanager
async def at_the_program(
    workspace: Workspace, size: tuple[int, int] = SMALLEST, *, demo: bool = False
) -> AsyncIterator[User]:
    """Start the program and sit down at its home list."""
    app = InspectApp(workspace, demo=demo)
    told: list[str] = []

    def hear(message: Message) -> None:
        if isinstance(message, Notify):
            told.append(message.notification.message)

    async with app.run_test(size=size, notifications=True, message_hook=hear) as pilot:
        user = User(app, pilot, told)
        await user.settles()
        yield user
