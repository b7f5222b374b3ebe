"""Rectification orders: one after the other, and a thousand in a batch."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import docxtpl
from msgspec.structs import replace

from bench.batch import few_of
from bench.figure import Figure, at_most, median, times_faster
from bench.grounds import Grounds
from bench.making import opened
from bench.sampling import alternate, told
from bench.terminal import ROOT
from inspect_tui.documents import Form, Source, build, write_word
from inspect_tui.documents.form import Block, FindingLine, Paragraph, flat, words
from inspect_tui.workflow.document_source import DocumentDraft, source_of
from inspect_tui.workflow.work import OpenInspection

_KIND: Final = "rectification_order"
_EACH = ("{%p for one in findings %}", "{{ one.number }}. {{ one.text }}", "{{ one.requirement }}", "{%p endfor %}")


def figures(grounds: Grounds) -> Iterator[Figure]:
    """Measure orders of 15 findings, one after the other and in a batch."""
    with opened(grounds.ordered, writing=False) as workspace:
        row = workspace.index.listing(limit=1).rows[0]
        work = OpenInspection(workspace, row.id)
        source = source_of(work, DocumentDraft(_KIND, workspace.clock().date(), "（某市）应急责改〔2026〕1号"))
    yield order_figure(grounds, source)
    yield batch_figure(grounds)


def order_figure(grounds: Grounds, source: Source) -> Figure:
    """Measure an order of 15 findings against docxtpl rendering an equal template.

    Ours fills the form from the state of the inspection and writes the file. The peer has all texts ready, opens its
    template, a file with the same paragraphs in the same styles, renders it and saves it, as its manual says.
    """
    form = build(_KIND, source)
    template = grounds.folder / "order.docx"
    placeholders, values = _template(form)
    template.write_bytes(write_word(placeholders))

    def ours() -> None:
        write_word(build(_KIND, source))

    def plain() -> None:
        document = docxtpl.DocxTemplate(str(template))
        document.render(values, autoescape=True)
        document.save(BytesIO())

    with told(f"an order written {grounds.sizes.orders} times"):
        taken, against = alternate(ours, plain, grounds.sizes.orders, warm_ups=3)
    return times_faster("order of 15 findings", median(taken) * 1000, median(against) * 1000, "ms", 3)


def batch_figure(grounds: Grounds) -> Figure:
    """Measure the most memory of a batch of 1,000 orders against that of a batch of the first 100 of them.

    Each batch runs in a process of its own, on a workspace of its own, as `issue --all` does.
    """
    whole, few = grounds.sizes.batch, few_of(grounds.sizes.batch)
    with told(f"{whole} orders in a batch"):
        most = _peak(grounds.ordered, grounds.folder / "batch", whole)
    least = _peak(grounds.ordered, grounds.folder / "batch", few)
    return at_most(f"peak memory of {whole} orders by {few}", most, least, "MB", 1.1)


def _peak(workspace: Path, copy: Path, count: int) -> float:
    shutil.copytree(workspace, copy)
    command = [sys.executable, "-X", "utf8", "-m", "bench.batch", str(copy), str(count)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", cwd=ROOT)
    shutil.rmtree(copy)
    return float(done.stdout)


def _template(form: Form) -> tuple[Form, dict[str, Any]]:
    """Return a form that says the same by placeholders, and what they stand for."""
    body: list[Block] = []
    texts: list[str] = []
    findings = [block for block in form.body if isinstance(block, FindingLine)]
    for block in form.body:
        if isinstance(block, Paragraph):
            body.append(replace(block, runs=words(f"{{{{ texts[{len(texts)}] }}}}")))
            texts.append(flat(block.runs))
        elif block is findings[0]:
            body += [Paragraph(words(line)) for line in _EACH]
    values = [{"number": one.number, "text": flat(one.runs), "requirement": flat(one.requirement)} for one in findings]
    whole = replace(form, body=tuple(body), number=words("{{ number }}"), appendices=())
    return whole, {"number": flat(form.number), "texts": texts, "findings": values}
