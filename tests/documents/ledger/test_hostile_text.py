"""Whatever people typed: the workbook opens, nothing is executed, nothing is lost silently."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl.utils.escape import unescape

from inspect_tui.documents.ledger.cells import CUT, LONGEST, fitted
from inspect_tui.text import clean
from tests.documents.ledger.books import all_cells, opened, rows, texts, written
from tests.documents.samples import HOSE

HOSTILE = (
    *("=1+1", "=cmd|' /C calc'!A0", "+86 139", "-2+3", "@SUM(A1)", "{=1}", "\t=1", "'=1", "0012", "1e9", "TRUE"),
    *("http://example.com/x", "mailto:a@example.com", "internal:Sheet1!A1", "file://x", "#N/A", "2026-01-01"),
    *("<r><t>x</t></r>", "<r></broken></r>", "]]>", "&amp;", "_x0041_", "_x000D_", " 首尾 ", "一\n二", "𠮷䶮", "‮abc"),
)
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(), max_size=40))


def written_text(text: str) -> str:
    """Write a finding that says something, next to nothing that is a formula or a link; return what is read back."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        written(path, [replace(rows(HOSE)[0], facts=text, unit=text, notes=text)])
        book = opened(path)
        (facts,) = texts(book.worksheets[0], "隐患具体情况")
        kinds = {cell.data_type for cell in all_cells(book)}
        assert not [cell for cell in all_cells(book) if cell.hyperlink]
        assert "f" not in kinds
        # openpyxl leaves the escapes of the format in place, which Excel and Calc read as what they stand for.
        return str(unescape(facts or ""))


@given(TEXTS)
@settings(max_examples=60)
@example("<r>=cmd</r>")
def test_a_text_is_that_text_and_never_a_formula_or_a_link(text: str) -> None:
    assert written_text(text) == clean(text).text


@pytest.mark.parametrize("text", HOSTILE)
def test_what_programs_take_for_something_else_stays_text(text: str) -> None:
    assert written_text(text) == clean(text).text


def test_characters_no_workbook_holds_are_replaced_and_counted(tmp_path: Path) -> None:
    done = written(tmp_path / "a.xlsx", [replace(rows(HOSE)[0], facts="响\x07铃\ud800\ufffe")])
    book = opened(tmp_path / "a.xlsx")

    assert texts(book.worksheets[0], "隐患具体情况") == ["响�铃��"]
    assert done.replaced == 3
    assert "有 3 个无法保存的控制字符已换成 �。" in {cell.value for cell in all_cells(book)}


def test_a_text_no_cell_holds_is_cut_with_a_mark_and_named(tmp_path: Path) -> None:
    (row,) = rows(HOSE)
    done = written(tmp_path / "a.xlsx", [replace(row, facts="长" * 50_000)])
    book = opened(tmp_path / "a.xlsx")

    (read,) = texts(book.worksheets[0], "隐患具体情况")
    assert len(read) == LONGEST
    assert read.endswith(CUT)
    assert done.cut == [f"{row.code}　隐患具体情况"]
    assert done.cut[0] in {cell.value for cell in all_cells(book)}


@given(st.integers(-3, 3), st.sampled_from(["长", "𠮷"]), st.booleans())
def test_what_fits_is_whole_and_what_does_not_is_cut_to_fit(more: int, character: str, shifted: bool) -> None:
    units = len(character.encode("utf-16-le")) // 2
    text = "a" * shifted + character * (LONGEST // units + more)
    short = fitted(text)

    fits = shifted + units * (LONGEST // units + more) <= LONGEST
    assert (short == text) == fits
    assert len(short.encode("utf-16-le")) // 2 <= LONGEST
    assert fits or text.startswith(short.removesuffix(CUT))
