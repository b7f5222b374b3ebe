"""A long order and record, laid out on pages by LibreOffice."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from inspect_tui.documents import FORMS, build, write_word
from tests.documents.samples import many_findings, source

FINDINGS = 14
TOOLS = ("soffice", "pdftotext")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]


@pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")
def test_printed__long_findings__each_once_and_every_page_signed(tmp_path: Path) -> None:
    given = source(*many_findings(FINDINGS))
    for kind in FORMS:
        (tmp_path / f"{kind}.docx").write_bytes(write_word(build(kind, given)))
    convert(tmp_path)
    order, record = pages(tmp_path / "rectification_order.pdf"), pages(tmp_path / "inspection_record.pdf")
    assert len(order) >= 3
    assert len(record) >= 3
    for printed in (order, record):
        whole = "".join(printed)
        assert [whole.count(f"编号ZX{index:03}") for index in range(FINDINGS)] == [1] * FINDINGS
        assert all(f"共{len(printed)}页第{number}页" in page for number, page in enumerate(printed, 1))
    assert all("检查人员（签名）" in page and "被检查单位现场负责人（签名）" in page for page in record)
    assert ["（印章）" in page for page in order] == [False] * (len(order) - 1) + [True]


def convert(folder: Path) -> None:
    """Convert the documents of a folder to PDF, with a profile of their own."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    documents = sorted(str(path) for path in folder.glob("*.docx"))
    subprocess.run([*command, "--outdir", str(folder), *documents], check=True, capture_output=True, timeout=120)


def pages(path: Path) -> list[str]:
    """Return the words of each page, without any spaces."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True)
    return [re.sub(r"\s+", "", page) for page in done.stdout.decode().split("\f")[:-1]]
