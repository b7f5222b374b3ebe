"""The ledger in a real LibreOffice Calc: opened, saved again, printed."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.documents.ledger.books import all_cells, opened, rows, texts, written
from tests.documents.samples import HOSE, many_findings

TOOLS = ("soffice", "pdftotext")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")
HOSTILE = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+86",
    "@SUM(A1)",
    "http://example.com",
    "<r></broken></r>",
    "_x0041_",
    "一\n二",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which Calc is there."""
    (tmp_path / "plain.csv").write_text("1,2\n", encoding="utf-8")
    if not convert(tmp_path, "plain.csv", "ods"):
        pytest.skip("not installed: the spreadsheets of LibreOffice")
    return tmp_path


def test_opened_and_saved_by_calc__texts_days_and_filter_are_the_same(folder: Path) -> None:
    written(folder / "a.xlsx", [replace(rows(HOSE)[0], facts=text) for text in HOSTILE])
    assert convert(folder, "a.xlsx", "ods")
    (folder / "a.xlsx").unlink()
    assert convert(folder, "a.ods", "xlsx")

    book = opened(folder / "a.xlsx")
    sheet = book.worksheets[0]
    assert texts(sheet, "隐患具体情况") == list(HOSTILE)
    assert set(texts(sheet, "检查日期")) == {datetime(2026, 11, 23)}
    assert sheet.auto_filter.ref == f"A1:AH{1 + len(HOSTILE)}"
    assert not [cell for cell in all_cells(book) if cell.data_type == "f"]


def test_printed__every_page_has_the_header_and_its_number_and_every_finding_stands_once(folder: Path) -> None:
    findings = many_findings(60)
    written(folder / "a.xlsx", rows(*findings))
    assert convert(folder, "a.xlsx", "pdf")

    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(folder / "a.pdf"), "-"], check=True, capture_output=True)
    pages = [re.sub(r"\s+", "", page) for page in done.stdout.decode().split("\f")[:-1]]
    *of_findings, last = pages
    assert len(of_findings) > 1
    assert all("隐患具体情况" in page and "隐患台账" in page for page in of_findings)
    assert [f"第{number}页，共{len(pages)}页" in page for number, page in enumerate(of_findings, 1)]
    assert "手工填写的列" in last
    whole = "".join(of_findings)
    assert [whole.count(f"编号ZX{index:03}") for index in range(len(findings))] == [1] * len(findings)


def convert(folder: Path, source: str, kind: str) -> bool:
    """Let LibreOffice open a file and save it as another kind, with a profile of its own; say whether it did."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(folder / source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / source).with_suffix(f".{kind}").exists()
