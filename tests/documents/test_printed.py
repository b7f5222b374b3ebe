"""A long order and record, laid out on pages by LibreOffice."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from inspect_tui.documents import build, write_word
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Finding
from tests.documents.samples import HOSE, many_findings, source

FINDINGS = 14
KINDS: tuple[DocumentKind, ...] = ("rectification_order", "inspection_record")
TOOLS = ("soffice", "pdftotext")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]


@pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")
def test_printed__long_findings__each_once_and_every_page_signed(tmp_path: Path) -> None:
    given = source(*many_findings(FINDINGS))
    for kind in KINDS:
        (tmp_path / f"{kind}.docx").write_bytes(write_word(build(kind, given)))
    convert(tmp_path)
    order, record = pages(tmp_path / "rectification_order.pdf"), pages(tmp_path / "inspection_record.pdf")
    assert len(order) == 3
    assert len(record) >= 3
    for printed in (order, record):
        whole = "".join(printed)
        assert [whole.count(f"编号ZX{index:03}") for index in range(FINDINGS)] == [1] * FINDINGS
        assert all(f"共{len(printed)}页第{number}页" in page for number, page in enumerate(printed, 1))
    assert all("检查人员（签名）" in page and "被检查单位现场负责人（签名）" in page for page in record)
    assert ["（印章）" in page for page in order] == [True, False, False]
    assert ["提起行政诉讼" in page for page in order] == [True, False, False]
    assert ["（附页）" in page for page in order] == [False, True, False]
    assert ["被检查单位负责人（签名）" in page for page in order] == [True, False, True]


@pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")
def test_printed__orders_of_any_length__nothing_but_findings_leaves_the_first_page(tmp_path: Path) -> None:
    lengths = (1, 2, 3, 4, 5, 6, 7, 8, 10)
    for count in lengths:
        for name, findings in (("long", many_findings(count)), ("short", short_findings(count))):
            content = write_word(build("rectification_order", source(*findings)))
            (tmp_path / f"{name}{count}.docx").write_bytes(content)
    convert(tmp_path)
    for count in lengths:
        for name in ("long", "short"):
            first, *others = pages(tmp_path / f"{name}{count}.pdf")
            assert "（印章）" in first, (name, count)
            assert bool(others) == ("见附页" in first), (name, count)
            assert all("（附页）" in page for page in others[:1]), (name, count)


def short_findings(count: int) -> list[Finding]:
    """Return findings of two lines each, with one deadline."""
    return [replace(HOSE, id=f"s-{index}", item="", location=f"{index + 1}号灶台") for index in range(count)]


def convert(folder: Path) -> None:
    """Convert the documents of a folder to PDF, with a profile of their own."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    documents = sorted(str(path) for path in folder.glob("*.docx"))
    subprocess.run([*command, "--outdir", str(folder), *documents], check=True, capture_output=True, timeout=120)


def pages(path: Path) -> list[str]:
    """Return the words of each page, without any spaces."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True)
    return [re.sub(r"\s+", "", page) for page in done.stdout.decode().split("\f")[:-1]]
