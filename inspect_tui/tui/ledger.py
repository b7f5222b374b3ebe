"""Write the ledger of what the home list shows, on a thread of its own: neither saving nor searching waits for it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import CancelledError

from textual.worker import get_current_worker

from inspect_tui.errors import InspectError
from inspect_tui.store.index import Filters
from inspect_tui.tui.app import InspectApp
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.workflow.ledger import report_lines, write_ledger

# Each repaint moves the windows of input methods.
_BETWEEN_REPAINTS = 0.5


async def write_filtered(
    program: InspectApp, query: str, filters: Filters, on_progress: Callable[[int, int], None]
) -> None:
    """Write the ledger and show where it lies; a worker that is cancelled leaves nothing behind."""
    worker, repainted = get_current_worker(), time.monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal repainted
        if worker.is_cancelled:
            raise CancelledError
        if time.monotonic() - repainted >= _BETWEEN_REPAINTS:
            repainted = time.monotonic()
            program.call_later(on_progress, done, total)

    workspace = program.workspace
    today = workspace.clock().date()
    try:
        report = await asyncio.to_thread(
            write_ledger,
            workspace,
            None,
            filters,
            today,
            query=query,
            sample=program.demo,
            on_progress=progress,
        )
    except InspectError as error:
        program.tell(str(error), "error")
        return
    lines = (str(report.path), "", "已写出，可以用 Excel 或 WPS 打开、打印。", *report_lines(report))
    program.push_screen(TextScreen("隐患台账", "\n".join(lines)))
