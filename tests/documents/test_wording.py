"""What several forms share: the line of the number."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.documents.form import Text, flat
from inspect_tui.documents.wording import number_line
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.samples import AGENCY, source

FIRE = replace(AGENCY, kind="fire", characters="消")


def open_line(agency: Agency | None, kind: DocumentKind) -> str:
    """Return the line without a number, with one _ for each blank."""
    return flat(number_line(source(agency=agency), kind)).replace("____", "_")


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("rectification_order", "（晋市）消责改〔_〕_号"),
        ("deadline_correction", "晋市消限字〔_〕第_号"),
        ("circular", "晋市消〔_〕_号"),
        ("lead_transfer", "晋市消函〔_〕_号"),
        ("interview_record", ""),
    ],
)
def test_a_number_left_open__has_the_form_of_its_style(kind: DocumentKind, line: str) -> None:
    assert open_line(FIRE, kind) == line


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("rectification_order", "（_）_责改〔_〕_号"),
        ("deadline_correction", "__限字〔_〕第_号"),
        ("circular", "__〔_〕_号"),
    ],
)
def test_without_an_agency__its_characters_are_blanks_too(kind: DocumentKind, line: str) -> None:
    assert open_line(None, kind) == line


def test_the_agencys_own_characters__stand_in_the_open_number() -> None:
    own = replace(AGENCY, kind_characters={"rectification_order": "责令"})

    assert open_line(own, "rectification_order") == "（晋市）应急责令〔_〕_号"


@pytest.mark.parametrize("number", ["（晋市）应急责改〔2026〕12号", "城管2026-12"])
def test_a_number_given__is_printed_as_it_is(number: str) -> None:
    assert number_line(source(number=number), "rectification_order") == (Text(number),)
