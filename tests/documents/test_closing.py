"""Nothing is left open: each blank of an issued document is filled, struck, or waits for a pen."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.documents import FORMS, Form, build, plain_text
from inspect_tui.documents.closing import STRUCK, closed
from inspect_tui.documents.form import Appendix, Blank, Cell, FindingLine, Paragraph, Row, Table
from inspect_tui.errors import InspectError
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import UnitDetails
from tests.documents.filled import KINDS, bare_source, usual, usual_form, with_given
from tests.documents.generated import sources
from tests.documents.opened import blanks, open_blanks
from tests.documents.samples import DAY, with_inspection

NEEDED_WITH_OTHERS = {"amount", "deadline", "other", "receiver"}
"""Fields no document of its usual entries can do without, though others can."""
OPEN, HAND = Blank(), Blank(hand=True)


@pytest.mark.parametrize("kind", KINDS)
def test_usual__every_blank_is_filled_struck_or_for_the_hand(kind: DocumentKind) -> None:
    form = usual_form(kind)
    assert list(blanks(form)) or kind == "lead_transfer"  # a letter has words only
    assert open_blanks(form) == []


@pytest.mark.parametrize("nothing", ["", " ", "\n\t", "\u3000"], ids=["none", "space", "lines", "wide_space"])
@pytest.mark.parametrize("kind", KINDS)
def test_optional_fields__left_empty__are_struck(kind: DocumentKind, nothing: str) -> None:
    fields = (field for field in FORMS[kind].fields if not field.required and not field.options)
    optional = {field.name: nothing for field in fields if field.name not in NEEDED_WITH_OTHERS}
    told = with_given(kind, bare_source(kind), optional)
    unit = replace(told.unit, address=nothing, representative=nothing, post=nothing, phone=nothing)
    told = with_inspection(told, visit=replace(told.visit, unit=unit, place=nothing))
    assert open_blanks(build(kind, told)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_known_of_the_unit__is_struck(kind: DocumentKind) -> None:
    told = usual(kind)
    told = with_inspection(told, visit=replace(told.visit, unit=UnitDetails(name=""), place="", inspectors=()))
    assert open_blanks(build(kind, told)) == []


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data(), kind=st.sampled_from(KINDS))
def test_generated__no_document_is_left_open(data: st.DataObject, kind: DocumentKind) -> None:
    told = data.draw(sources(kind))
    with contextlib.suppress(InspectError):
        assert open_blanks(build(kind, told)) == []


def test_closed__reaches_every_part_of_a_form() -> None:
    line = Paragraph((OPEN, HAND))
    parts = (line, FindingLine(1, (OPEN, HAND), (OPEN,)), Table((10.0,), (Row((Cell(((OPEN, HAND),)),)),)))
    form = Form(
        kind="rectification_order",
        title="",
        issued_on=DAY,
        body=parts,
        number=(OPEN,),
        signatures=(line,),
        seal=(OPEN,),
        dated=(OPEN,),
        copies=(OPEN,),
        receipt=(line,),
        imprint=(line,),
        appendices=(Appendix("", parts, (line,), (OPEN,)),),
    )
    found = list(blanks(closed(form)))
    assert len(found) == len(list(blanks(form)))
    assert {one.text for one in found if not one.hand} == {STRUCK}
    assert {one.text for one in found if one.hand} == {""}


@pytest.mark.parametrize("kind", KINDS)
def test_struck__is_not_printed_where_a_pen_is_to_write(kind: DocumentKind) -> None:
    signed = [line for line in plain_text(usual_form(kind)).splitlines() if "（签名）：" in line]
    assert [line for line in signed if "（签名）：／" in line] == []
