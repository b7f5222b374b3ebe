"""File names hold on Windows and Linux, whatever a unit is called."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.documents import file_name
from tests.documents.samples import DAY


def test_file_name__says_what_whose_and_when() -> None:
    assert file_name("rectification_order", "晋城某饭店", DAY) == "责令限期整改指令书_晋城某饭店_2026-11-23.docx"


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("../../etc/passwd", "etc_passwd"),
        ("C:\\a|b?<c>", "C_a_b_c"),
        ("店\n二部\t东", "店_二部_东"),
        ("店. ", "店"),
        ("CON", "CON"),
        ("cafe\u0301", "caf\u00e9"),
        ("店\u202ecod.exe", "店_cod.exe"),
        ("\ud800店", "店"),
    ],
)
def test_file_name__unsafe_characters__are_replaced(unit: str, name: str) -> None:
    assert file_name("inspection_record", unit, DAY) == f"现场检查记录_{name}_2026-11-23.docx"


@pytest.mark.parametrize("unit", ["", "...", "///"])
def test_file_name__nothing_left__is_left_out(unit: str) -> None:
    assert file_name("inspection_record", unit, DAY) == "现场检查记录_2026-11-23.docx"


@given(st.text(max_size=200))
def test_file_name__any_unit__fits_every_file_system(unit: str) -> None:
    name = file_name("rectification_order", unit, DAY)
    assert len(name.removesuffix(".docx")) <= 80
    assert len(name.encode()) <= 245
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Cs"} for character in name)
    assert name.startswith("责令限期整改指令书_")
    assert name.endswith("2026-11-23.docx")


def test_file_name__wide_characters__keep_the_date() -> None:
    name = file_name("rectification_order", "𠮷" * 200, DAY)
    assert name.endswith("𠮷_2026-11-23.docx")
    assert len(name.encode()) <= 245
