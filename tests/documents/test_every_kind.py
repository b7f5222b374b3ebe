"""Every kind of document: a sound file, in Chinese fonts, with nothing from outside; or refused for a named reason."""

from __future__ import annotations

import contextlib
import re
from datetime import date

import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.documents import FORMS, build, plain_text, refusal, write_word
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.refusal import MissingFieldError
from inspect_tui.errors import InspectError, InvalidInputError, NotFoundError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.document_kind import KINDS as KNOWN
from tests.documents.filled import KINDS, bare_source, usual, usual_form, with_given
from tests.documents.generated import sources
from tests.documents.opened import elements, opened, parts, whole_text, written_parts

FONTS = {"仿宋", "华文中宋", "黑体", "楷体", "方正小标宋简体", "宋体"}
REASONS: tuple[type[InspectError], ...] = (
    InvalidInputError,
    *(one for one in InspectError.__subclasses__() if one.__module__ == refusal.__name__),
)
"""An entry that cannot be read, or a reason forms have."""
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
REQUIRED = [(kind, field) for kind in KINDS for field in FORMS[kind].fields if field.required]


def usual_file(kind: DocumentKind) -> bytes:
    return write_word(usual_form(kind))


def test_forms__there_is_one_of_every_kind() -> None:
    assert set(FORMS) == set(KNOWN)


@pytest.mark.parametrize("kind", KINDS)
def test_file__opens_and_bears_its_title(kind: DocumentKind) -> None:
    text = [paragraph.text for paragraph in opened(usual_file(kind)).paragraphs]
    assert usual_form(kind).title in text
    assert opened(usual_file(kind)).core_properties.title == DOCUMENT_NAMES[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_xml__of_every_part__is_well_formed(kind: DocumentKind) -> None:
    assert {"word/document.xml", "word/styles.xml", "word/header.xml", "word/footer.xml"} <= set(
        elements(usual_file(kind))
    )


@pytest.mark.parametrize("kind", KINDS)
def test_relationships__all_lead_to_a_part_of_the_file(kind: DocumentKind) -> None:
    content = usual_file(kind)
    related = [one for name, tree in elements(content).items() if name.endswith(".rels") for one in tree]
    assert [one for one in related if one.get("TargetMode") == "External"] == []
    known = elements(content)["word/_rels/document.xml.rels"].iter(RELATIONSHIPS)
    targets = {one.get("Id"): "word/" + one.get("Target").removeprefix("/word/") for one in known}
    assert set(targets.values()) <= set(parts(content))
    body = elements(content)["word/document.xml"]
    used = [*body.iter(qn("w:headerReference")), *body.iter(qn("w:footerReference"))]
    assert len(used) >= 2
    assert {one.get(REFERENCE) for one in used} <= set(targets)


@pytest.mark.parametrize("kind", KINDS)
def test_fonts__every_run_names_one_for_chinese_and_none_comes_from_a_theme(kind: DocumentKind) -> None:
    content = usual_file(kind)
    runs = [run for tree in written_parts(content) for run in tree.iter(qn("w:r"))]
    assert len(runs) > 20
    pictures = [run for run in runs if run.find(qn("w:drawing")) is not None or run.find(qn("w:br")) is not None]
    for run in runs:
        fonts = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        assert run in pictures or fonts.get(qn("w:eastAsia")) in FONTS
    assert [name for name, part in parts(content).items() if b"heme" in part or "heme" in name] == []


@pytest.mark.parametrize("kind", KINDS)
def test_styles__all_used_are_there__and_speak_chinese(kind: DocumentKind) -> None:
    content = usual_file(kind)
    styles = elements(content)["word/styles.xml"]
    known = {style.get(qn("w:styleId")) for style in styles.iter(qn("w:style"))}
    used = {one.get(qn("w:val")) for tree in written_parts(content) for one in tree.iter(qn("w:pStyle"))}
    assert used <= known
    assert {one.get(qn("w:eastAsia")) for one in styles.iter(qn("w:lang"))} == {"zh-CN"}


@pytest.mark.parametrize("kind", KINDS)
def test_text__of_the_form__stands_in_the_file(kind: DocumentKind) -> None:
    form = usual_form(kind)
    text = "".join(whole_text(write_word(form)).split())
    for line in plain_text(form).replace(" | ", "\n").replace("____", "\n").splitlines():
        assert line.startswith("[照片 ") or "".join(line.split()) in text


@pytest.mark.parametrize(("kind", "field"), REQUIRED, ids=[f"{kind}-{field.name}" for kind, field in REQUIRED])
def test_field__without_which_it_means_nothing__is_named(kind: DocumentKind, field: DocumentField) -> None:
    for nothing in ("", " \n\t"):
        with pytest.raises(MissingFieldError, match=re.escape(field.label)):
            build(kind, with_given(kind, bare_source(kind), {field.name: nothing}))


@pytest.mark.parametrize("kind", KINDS)
def test_sample__says_so_in_the_header(kind: DocumentKind) -> None:
    sample = write_word(build(kind, replace(usual(kind), sample=True)))
    assert opened(sample).sections[0].header.paragraphs[0].text == "样例 (仅供演示，不作执法使用)"


@pytest.mark.parametrize("day", [date(1990, 1, 1), date(2021, 7, 14), date(2028, 2, 29), date(2060, 12, 31)])
@pytest.mark.parametrize("kind", KINDS)
def test_day__before_the_law_or_long_after__is_a_document_or_a_named_refusal(kind: DocumentKind, day: date) -> None:
    with contextlib.suppress(NotFoundError, *REASONS):
        form = build(kind, with_given(kind, replace(bare_source(kind), issued_on=day)))
        assert opened(write_word(form)).paragraphs


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_generated__is_produced_or_refused_for_a_named_reason(kind: DocumentKind, data: st.DataObject) -> None:
    told = data.draw(sources(kind))
    try:
        form = build(kind, told)
    except InspectError as error:
        refused: InspectError | None = error
    else:
        refused = None
        assert opened(write_word(form)).paragraphs
    assert refused is None or (isinstance(refused, REASONS) and str(refused).strip())
