"""Issue one kind of document for many inspections, with a progress bar and one report at the end."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import typer

from inspect_tui.cli.console import put, say
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.batch import BatchResult, inspections_between, issue_all


def issue_many(
    workspace: Workspace,
    kind: DocumentKind,
    by: str,
    days: tuple[date | None, date | None],
    on: date,
    checked: bool,
    sample: bool,
) -> None:
    """Issue, print the paths, and report; exit 1 when any could not be issued."""
    inspections, damaged = inspections_between(workspace, *days)
    results = issue_all(workspace, kind, by, inspections, day=on, checked=checked, sample=sample)
    counted: Counter[str] = Counter(failed=len(damaged))
    failed = [*damaged]
    for result in _with_progress(results, inspections):
        counted[result.outcome] += 1
        if result.outcome == "issued":
            put(result.said)
        elif result.outcome == "failed":
            failed.append(result)
    for result in failed:
        say(f"没有出具：{result.inspection[:8]} {result.unit}：{result.said}")
    say(
        f"{DOCUMENT_NAMES[kind]}：共 {len(inspections) + len(damaged)} 次检查，出具 {counted['issued']} 份，"
        f"已有的 {counted['skipped']} 次，没有出具的 {counted['failed']} 次。"
    )
    if failed:
        raise typer.Exit(1)


def _with_progress(results: Iterator[BatchResult], inspections: Sequence[str]) -> Iterator[BatchResult]:
    """Show how far it is, where a person is watching."""
    if not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(results, "正在出具", len(inspections), console=Console(stderr=True), transient=True)
