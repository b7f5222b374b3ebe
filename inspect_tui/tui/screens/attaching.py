"""Attach files one after the other while one goes on working: each is read beside the saves, then recorded."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from concurrent.futures import CancelledError
from pathlib import Path
from threading import Event

from textual import events

from inspect_tui.errors import InspectError, ReadOnlyError
from inspect_tui.evidence import pasted_paths
from inspect_tui.evidence.source import name_of
from inspect_tui.tui.errand import AnyErrand
from inspect_tui.tui.screens.base import Place
from inspect_tui.tui.screens.text import TextScreen

_LONG_ENOUGH_TO_READ = 30.0


class AttachingPlace(Place):
    """A place to which files are attached, also by pasting their paths, as a terminal does for a dropped file.

    What was begun goes on after one has left, and then says elsewhere how it ended.
    """

    def __init__(self) -> None:
        super().__init__()
        self._one_batch = asyncio.Lock()
        self._unread: list[str] = []

    def errand(self) -> AnyErrand | None:
        """Return what is done with files whose paths are pasted here."""
        raise NotImplementedError

    def attached(self) -> None:
        """Show what was just attached, here or in a place beneath or above."""

    def tell_attached(self, message: str) -> None:
        """Say how many were attached."""
        self.say(message)

    def may_write(self) -> bool:
        """Say so where nothing may be written."""
        try:
            self.workspace.require_writable()
        except ReadOnlyError as error:
            self.program.tell(str(error), "error")
            return False
        return True

    def on_paste(self, event: events.Paste) -> None:
        """Attach the files whose paths were pasted."""
        event.stop()
        errand = self.errand()
        if errand is not None and self.may_write():
            # A worker of the place would end with it.
            self.program.run_worker(self._attach_pasted(errand, event.text))

    def on_screen_resume(self) -> None:
        """Say what was refused meanwhile."""
        self.call_after_refresh(self._show_refused)

    def attach(self, errand: AnyErrand, paths: Sequence[Path]) -> None:
        """Begin to attach files."""
        if self.may_write():
            self.program.run_worker(self._attach_all(errand, paths))

    async def _attach_pasted(self, errand: AnyErrand, text: str) -> None:
        if paths := await self.program.read(_paths_of_files, text):
            await self._attach_all(errand, paths)
        else:
            self.program.tell("粘贴的内容里没有能找到的文件。", "warning")

    async def _attach_all(self, errand: AnyErrand, paths: Sequence[Path]) -> None:
        refused: list[str] = []
        async with self._one_batch:
            for number, path in enumerate(paths, 1):
                try:
                    await self._attach_one(errand, path, f"正在读取 {number}/{len(paths)}：{name_of(path)}")
                except InspectError as error:
                    refused.append(_named(path, str(error)))
                else:
                    self._show_attached()
            self._report(errand.summary(len(paths) - len(refused), len(refused)), refused)

    async def _attach_one(self, errand: AnyErrand, path: Path, step: str) -> None:
        self._tell_step(step)
        loop, left, told = asyncio.get_running_loop(), Event(), 0

        def progress(done: int, total: int) -> None:
            nonlocal told
            if left.is_set():
                raise CancelledError
            percent = 100 * done // max(total, 1)
            if percent > told:
                told = percent
                loop.call_soon_threadsafe(self._tell_step, f"{step} {percent}%")

        # The reading thread also serves the lists; what takes minutes must not hold them up.
        run = asyncio.to_thread if errand.takes_long else self.program.read
        try:
            content = await run(errand.read, path, progress)
            await self.program.saved(errand.record, content)
        finally:
            left.set()

    @property
    def _is_open(self) -> bool:
        return self in self.program.screen_stack

    def _show_attached(self) -> None:
        for place in self.program.screen_stack:
            if isinstance(place, AttachingPlace):
                place.attached()

    def _tell_step(self, message: str) -> None:
        if self._is_open:
            self.say(message)

    def _report(self, summary: str, refused: list[str]) -> None:
        if self._is_open:
            self._unread += refused
            self.tell_attached(summary)
            self._show_refused()
        else:
            self.program.notify(
                "\n".join((summary, *refused)),
                severity="warning" if refused else "information",
                markup=False,
                timeout=_LONG_ENOUGH_TO_READ if refused else None,
            )

    def _show_refused(self) -> None:
        if self._unread and self.is_active:
            title, text = f"没有附上的 {len(self._unread)} 个文件", "\n\n".join(self._unread)
            self._unread = []
            self.program.push_screen(TextScreen(title, text))


def _paths_of_files(text: str) -> list[Path]:
    """Return the paths in a text, if there is a file at one of them at least."""
    paths = pasted_paths(text)
    return paths if any(os.path.isfile(path) for path in paths) else []


def _named(path: Path, problem: str) -> str:
    name = name_of(path)
    return problem if name in problem else f"{name}：{problem}"
