"""The document a command does something about, and who does it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import typer

from inspect_tui.cli.console import put
from inspect_tui.cli.operator import operator_of
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.moment import parse_moment
from inspect_tui.workflow.choosing import choose_inspection
from inspect_tui.workflow.choosing_exhibits import choose_document
from inspect_tui.workflow.life import document_name
from inspect_tui.workflow.life_lines import life_text
from inspect_tui.workflow.work import OpenInspection


class ChosenDocument:
    """A document one does something about, and who does it."""

    def __init__(self, work: OpenInspection, document_id: str, by: str) -> None:
        self.work = work
        self.id = document_id
        self.by = by

    @property
    def document(self) -> Document:
        """The document as it stands."""
        return self.work.inspection.documents[self.id]

    def moment(self, typed: str) -> datetime:
        """Read when something happened."""
        now = self.work.workspace.clock()
        return parse_moment(typed, now) if typed else now

    def saved(self) -> None:
        """Say how the document stands now."""
        put(f"已保存：{document_name(self.document)} {life_text(self.work, self.document)}")


@contextmanager
def choosing_document(
    context: typer.Context, inspection: str, document: str, operator: str
) -> Iterator[ChosenDocument]:
    """Open the inspection, and find the document that was named."""
    with context.obj.writing() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        yield ChosenDocument(work, choose_document(work, document), operator_of(opened, operator))
