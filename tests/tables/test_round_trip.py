"""What is written as a table and read again is the same list, to the last character."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from inspect_tui.checklist import Checklist, Library, load_library
from inspect_tui.checklist.published import digest_of
from inspect_tui.checklist.read import read_checklist
from inspect_tui.store.locations import built_in_checklists
from inspect_tui.tables import open_workbook, read_workbook, toml_of, workbook_of
from tests.builders import CHECKLISTS
from tests.tables.lists import checklists

SHIPPED = load_library(built_in_checklists())
SAMPLE = load_library(CHECKLISTS)


def from_toml(text: str) -> Checklist:
    """Read the text of a checklist file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.toml"
        path.write_text(text, encoding="utf-8", newline="\n")
        read = read_checklist(path, []).checklist
    assert read is not None
    return read


def from_workbook(content: bytes, library: Library) -> Checklist:
    """Read a workbook that must be right."""
    reading = read_workbook(open_workbook(content), library)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.notices == ()
    assert reading.checklist is not None
    return reading.checklist


@given(checklists())
@settings(max_examples=150)
def test_any_valid_list__survives_toml_and_workbook(checklist: Checklist) -> None:
    text = toml_of(checklist)
    read = from_toml(text)
    back = from_workbook(workbook_of(read, SAMPLE), SAMPLE)

    assert back == checklist
    assert digest_of(back) == digest_of(checklist)
    assert toml_of(back) == text


@pytest.mark.parametrize("name", SHIPPED.editions)
def test_a_shipped_list__exported_and_imported_again__is_the_same(name: str) -> None:
    checklist = SHIPPED.editions[name].checklist
    back = from_workbook(workbook_of(checklist, SHIPPED), SHIPPED)

    assert digest_of(back) == digest_of(checklist)
    assert digest_of(from_toml(toml_of(back))) == digest_of(checklist)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="not installed: soffice")
def test_a_list_opened_and_saved_by_libreoffice__is_the_same(tmp_path: Path) -> None:
    (tmp_path / "plain.csv").write_text("1,2\n", encoding="utf-8")
    if not convert(tmp_path, "plain.csv", "ods"):
        pytest.skip("not installed: the spreadsheets of LibreOffice")
    checklist = SHIPPED.editions["gas.catering"].checklist
    (tmp_path / "list.xlsx").write_bytes(workbook_of(checklist, SHIPPED))
    for kind, source in (("ods", "list.xlsx"), ("xlsx", "list.ods")):
        assert convert(tmp_path, source, kind)
        (tmp_path / source).unlink()

    saved = (tmp_path / "list.xlsx").read_bytes()
    assert digest_of(from_workbook(saved, SHIPPED)) == digest_of(checklist)


def convert(folder: Path, source: str, kind: str) -> bool:
    """Let LibreOffice open a file and save it as another kind, with a profile of its own; say whether it did."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(folder / source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / source).with_suffix(f".{kind}").exists()
