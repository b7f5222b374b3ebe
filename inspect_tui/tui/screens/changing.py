"""Change an inspection; where issued documents would then say otherwise, ask first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar

from inspect_tui.errors import ChangesIssuedError
from inspect_tui.tui.screens.base import InProgram
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.workflow.work import OpenInspection

R = TypeVar("R")


class Changing(InProgram):
    """A screen that changes an inspection."""

    _may_differ = False

    async def change(self, work: OpenInspection, function: Callable[..., R], *arguments: object) -> R:
        """Run a change on the writing thread.

        Raises:
            ChangesIssuedError: issued documents would differ from the record, and nobody has agreed to it yet.
        """
        from inspect_tui.workflow.changing import unless_issued

        run = function if self._may_differ else partial(unless_issued, work, function)
        return await self.program.saved(run, *arguments)

    def ask_to_change(
        self, error: ChangesIssuedError, again: Callable[[], Awaitable[object]], *, digits: bool = True
    ) -> None:
        """Ask whether to change it all the same, and try again once that was agreed to."""

        async def answered(confirmed: bool | None) -> None:
            if confirmed:
                self._may_differ = True
                try:
                    await again()
                finally:
                    self._may_differ = False

        self.program.push_screen(ConfirmScreen(f"{error}仍要改吗？", "仍要改", digits=digits), answered)
