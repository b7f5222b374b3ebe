"""What a demo holds, as a table and the paths of its documents."""

from __future__ import annotations

import sys
from pathlib import Path

from inspect_tui.store.inspections import Summary
from inspect_tui.store.locations import Locations
from inspect_tui.workflow.issuing import hand_out
from inspect_tui.workflow.opening import NO_CHECKLISTS, open_workspace
from inspect_tui.workflow.telling import date_text, progress_text, sectors_text, state_text
from inspect_tui.workflow.work import OpenInspection

HEADINGS = ("日期", "单位", "行业", "进度", "状态", "问题", "重大", "文书")


def made(locations: Locations) -> tuple[list[tuple[str, ...]], list[Path]]:
    """Return the inspections of a demo, oldest first, and the files of their documents."""
    rows, paths = [], []
    with open_workspace(locations, writing=False, library=NO_CHECKLISTS) as workspace:
        for summary in reversed(workspace.index.listing(limit=sys.maxsize).rows):
            rows.append(_row(summary))
            work = OpenInspection(workspace, summary.id)
            paths += [hand_out(work, document) for document in work.inspection.documents.values()]
    return rows, paths


def _row(summary: Summary) -> tuple[str, ...]:
    return (
        date_text(summary),
        summary.unit,
        sectors_text(summary),
        progress_text(summary),
        state_text(summary),
        str(summary.findings or ""),
        str(summary.majors or ""),
        str(len(summary.documents) or ""),
    )
