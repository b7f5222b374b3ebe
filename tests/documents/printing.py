"""Print documents with a real LibreOffice, and read what stands on the pages."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from inspect_tui.documents import Form, build
from inspect_tui.documents.form import FindingLine
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Finding
from tests.documents.filled import KINDS, bare_source, own_authority, usual_agency, usual_form, with_given
from tests.documents.samples import HOSE, many_findings, source

LONG: tuple[DocumentKind, ...] = (
    "rectification_order",
    "inspection_record",
    "on_site_measures",
    "review_opinion",
    "lead_transfer",
    "deadline_correction",
    "fire_inspection_record",
    "house_notice",
    "gas_correction",
    "gas_operator_notice",
    "assignment",
    "supervision_notice",
    "circular",
)
COUNTS = (15, 40)
FEW = (3, 4)
LONG_CELL, QUESTIONS = 500, 60
LENGTHS = (1, 2, 3, 4, 5, 6, 7, 8, 10)
Printed = dict[str, list[str]]
"""The words of each page of documents by name, without blanks."""
missing = [tool for tool in ("soffice", "pdftotext") if shutil.which(tool) is None]


def documents() -> Iterator[tuple[str, Form]]:
    """Yield all documents that are printed, each with its name."""
    yield from ((kind, usual_form(kind)) for kind in KINDS)
    yield from ((f"{kind}-{count}", long_form(kind, count)) for kind in LONG for count in COUNTS)
    talk = {"talk": "\n".join(f"问：第{number:03}问是什么？\n答：不清楚。" for number in range(QUESTIONS))}
    yield "interview", build("interview_record", with_given("interview_record", bare_source("interview_record"), talk))
    long_cell = {"use": "证" * LONG_CELL}
    yield "cell", build("house_notice", with_given("house_notice", bare_source("house_notice"), long_cell))
    yield from ((f"notice-{count}", long_form("deadline_correction", count)) for count in FEW)
    for count in LENGTHS:
        for name, findings in (("long", many_findings(count)), ("short", short_findings(count))):
            yield f"{name}-{count}", build("rectification_order", source(*findings))


def long_form(kind: DocumentKind, count: int) -> Form:
    """Build a document with many findings of several lines each."""
    authority = "fire" if kind == "lead_transfer" else own_authority(usual_agency(kind))
    return usual_form(kind, *(replace(finding, authority=authority) for finding in many_findings(count)))


def short_findings(count: int) -> list[Finding]:
    """Return findings of two lines each, with one deadline."""
    return [replace(HOSE, id=f"s-{index}", item="", location=f"{index + 1}号灶台") for index in range(count)]


def finding_lines(form: Form) -> list[FindingLine]:
    """Return the findings of a form and of what is appended to it."""
    blocks = (*form.body, *(block for appendix in form.appendices for block in appendix.body))
    return [block for block in blocks if isinstance(block, FindingLine)]


def copies(form: Form) -> int:
    """Return how many copies a file holds."""
    return 2 if form.receipt else 1


def convert(folder: Path) -> None:
    """Convert the documents of a folder to PDF, with a profile of their own."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    files = sorted(str(path) for path in folder.glob("*.docx"))
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=180)


def pages(path: Path) -> list[str]:
    """Return the words of each page, without any spaces."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True)
    return [re.sub(r"\s+", "", page) for page in done.stdout.decode().split("\f")[:-1]]
