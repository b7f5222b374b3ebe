"""The workbook as a spreadsheet program sees it: real days and numbers, filters, a frozen header, its print setup."""

from __future__ import annotations

import gc
import tracemalloc
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from itertools import repeat
from pathlib import Path
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from inspect_tui.documents.form import SAMPLE_MARK
from inspect_tui.documents.ledger import About, LedgerRow
from inspect_tui.documents.ledger.columns import BY_HAND, COLUMNS
from tests.documents.ledger.books import ABOUT, all_cells, column, opened, rows, texts, written
from tests.documents.samples import DAY, HOSE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "台账.xlsx"


def test_days_and_numbers_are_real_and_texts_are_texts(path: Path) -> None:
    written(path, rows(HOSE))
    sheet = opened(path).worksheets[0]

    (visited,), (deadline,), (serial,), (unit,) = (
        column(sheet, heading) for heading in ("检查日期", "整改时限", "序号", "单位名称（统一社会信用代码）")
    )
    assert (visited.value, visited.number_format) == (datetime(2026, 11, 23), "yyyy-mm-dd")
    assert (deadline.value, deadline.is_date) == (datetime(2026, 12, 8), True)
    assert (serial.value, serial.data_type) == (1, "n")
    assert (unit.data_type, unit.number_format) == ("s", "@")


def test_what_nobody_recorded_is_an_empty_cell_under_its_heading(path: Path) -> None:
    written(path, rows())
    sheet = opened(path).worksheets[0]

    assert [cell.value for cell in sheet[1]] == [one.heading for one in COLUMNS]
    assert {value for heading in BY_HAND for value in texts(sheet, heading)} == {None}


def test_a_row_is_as_high_as_its_longest_text_and_never_higher_than_excel_takes(path: Path) -> None:
    (row,) = rows(HOSE)
    written(path, [replace(row, facts=text) for text in ("短", "长" * 100, "一\n二\n" * 5, "长" * 9999)])
    sheet = opened(path).worksheets[0]

    heights = [sheet.row_dimensions[at].height for at in (2, 3, 4, 5)]
    assert heights[0] < heights[1] < 200
    assert heights[0] < heights[2]
    assert 400 < heights[3] <= 409


def test_the_header_is_frozen_repeated_and_filtered(path: Path) -> None:
    written(path, rows())
    sheet = opened(path).worksheets[0]

    assert sheet.freeze_panes == "C2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.auto_filter.ref == "A1:AH5"


def test_a_page_is_a4_across_as_wide_as_the_sheet_with_numbered_pages(path: Path) -> None:
    written(path, rows(), About(DAY, "燃气，2026年1月1日起 A&B"))
    sheet = opened(path).worksheets[0]

    setup = sheet.page_setup
    assert (setup.orientation, str(setup.paperSize)) == ("landscape", "9")
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, setup.fitToHeight) == (True, 0)
    assert sheet.oddHeader.center.text == "隐患台账"
    assert sheet.oddHeader.left.text.strip() == "筛选：燃气，2026年1月1日起 A&&B"
    assert sheet.oddHeader.right.text.strip() == "2026-11-23"
    assert sheet.oddFooter.center.text.strip() == "第 &P 页，共 &N 页"


def test_a_long_filter_is_shortened_in_the_print_header_and_whole_in_the_notes(path: Path) -> None:
    about = About(DAY, "查找“" + "&长" * 200 + "”")
    written(path, rows(), about)
    book = opened(path)

    assert book.worksheets[0].oddHeader.left.text.endswith("...")
    assert about.filtered in {cell.value for cell in all_cells(book)}


def test_all_letters_are_in_songti_and_no_theme_font_is_used(path: Path) -> None:
    written(path, rows())
    with ZipFile(path) as archive:
        styles = archive.read("xl/styles.xml").decode()

    assert {cell.font.name for cell in all_cells(opened(path)) if cell.value} == {"宋体"}
    assert "<scheme" not in styles


def test_the_second_sheet_says_what_the_ledger_holds_and_what_is_left_for_hand(path: Path) -> None:
    written(path, rows())
    lines = dict(opened(path)["说明"].iter_rows(values_only=True))

    assert lines["筛选"] == "全部检查"
    assert lines["内容"].startswith("检查 1 次，隐患 4 条")
    assert lines["手工填写的列"] == "、".join(BY_HAND)


def test_a_demo_is_marked_on_every_page(path: Path) -> None:
    written(path, rows(), About(DAY, "全部检查", sample=True))
    book = opened(path)

    assert book.worksheets[0].oddHeader.center.text == f"隐患台账　{SAMPLE_MARK}"
    assert book["说明"]["B1"].value == SAMPLE_MARK


def test_an_empty_ledger_is_a_workbook_with_headings(path: Path) -> None:
    assert written(path, ()).findings == 0

    sheet = opened(path).worksheets[0]
    assert sheet.max_row == 1
    assert sheet.auto_filter.ref == "A1:AH1"


def test_what_no_sheet_holds_goes_on_on_further_ones(path: Path) -> None:
    done = written(path, rows(), rows_per_sheet=3)
    book = opened(path)

    assert (done.findings, done.sheets) == (4, 2)
    assert book.sheetnames == ["隐患台账", "隐患台账（2）", "说明"]
    assert [texts(book[name], "序号") for name in book.sheetnames[:2]] == [[1, 2, 3], [4]]
    assert [book[name].auto_filter.ref for name in book.sheetnames[:2]] == ["A1:AH4", "A1:AH2"]
    assert book["隐患台账（2）"].print_title_rows == "$1:$1"


def test_the_same_rows_make_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        written(tmp_path / name, rows())

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_day_before_excel_counts_is_a_text(path: Path) -> None:
    written(path, [replace(rows(HOSE)[0], visited_on=date(1899, 12, 31))])

    assert texts(opened(path).worksheets[0], "检查日期") == ["1899-12-31"]


def test_a_disk_that_refuses_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        written(tmp_path / "没有这个文件夹" / "台账.xlsx", rows(), ABOUT)


def test_rows_that_break_off_leave_no_file_open(path: Path) -> None:
    def breaking() -> Iterator[LedgerRow]:
        yield from rows(HOSE)
        raise RuntimeError("broken off")

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(RuntimeError):
            written(path, breaking())
        gc.collect()


def test_memory_does_not_grow_with_the_findings(path: Path) -> None:
    def peak(count: int) -> int:
        tracemalloc.start()
        written(path, repeat(rows(HOSE)[0], count))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(3000) - peak(300) < 100_000
