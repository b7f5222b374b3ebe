"""Documents laid out on pages by LibreOffice: how many, and every finding on them."""

from __future__ import annotations

import pytest

from inspect_tui.documents import write_word
from inspect_tui.documents.form import flat
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.filled import (
    KINDS,
    usual_agency,
    usual_findings,
    usual_form,
)
from tests.documents.opened import squeezed
from tests.documents.printing import (
    COUNTS,
    FEW,
    LENGTHS,
    LONG,
    LONG_CELL,
    QUESTIONS,
    Printed,
    convert,
    copies,
    documents,
    finding_lines,
    long_form,
    missing,
    pages,
)

PAGES: dict[DocumentKind, int] = {
    "inspection_plan": 1,
    "inspection_approval": 1,
    "inspection_notice": 1,
    "inspection_record": 2,
    "rectification_order": 1,
    "on_site_measures": 1,
    "review_opinion": 1,
    "service_receipt": 1,
    "evidence_registration": 2,
    "unit_spot_penalty": 1,
    "person_spot_penalty": 1,
    "case_transfer": 1,
    "lead_transfer": 2,
    "interview_record": 1,
    "photo_appendix": 2,
    "immediate_correction": 2,
    "deadline_correction": 2,
    "major_fire_hazard": 2,
    "fire_inspection_record": 2,
    "house_notice": 1,
    "house_stop_use": 1,
    "gas_correction": 1,
    "gas_operator_notice": 1,
    "gas_cutoff_notice": 1,
    "assignment": 3,
    "supervision_notice": 3,
    "circular": 2,
}
"""How many pages a usual document has; the notices of the fire authority are two copies of one page each."""
pytestmark = pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """All documents of these tests, printed by one LibreOffice: the words of each page, without blanks."""
    folder = tmp_path_factory.mktemp("printed")
    names = {name: write_word(form) for name, form in documents()}
    for name, content in names.items():
        (folder / f"{name}.docx").write_bytes(content)
    convert(folder)
    return {name: pages(folder / f"{name}.pdf") for name in names}


def test_pages__are_counted_for_every_kind() -> None:
    assert list(PAGES) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_usual__has_its_pages_and_says_each_finding_once(kind: DocumentKind, printed: Printed) -> None:
    form = usual_form(kind)
    assert len(printed[kind]) == PAGES[kind]
    whole = "".join(printed[kind])
    assert squeezed(form.title) in whole
    listed = " ".join(flat(line.runs) for line in finding_lines(form))
    for finding in usual_findings(usual_agency(kind)):
        if finding.description in listed:
            assert whole.count(finding.description) == copies(form)


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("kind", LONG)
def test_long__each_finding_once_in_each_copy(kind: DocumentKind, count: int, printed: Printed) -> None:
    form = long_form(kind, count)
    text, whole = " ".join(flat(line.runs) for line in finding_lines(form)), "".join(printed[f"{kind}-{count}"])
    listed = [index for index in range(count) if f"编号ZX{index:03}" in text]
    assert len(listed) == len(finding_lines(form)) > 1
    expected = [copies(form) if index in listed else 0 for index in range(count)]
    assert [whole.count(f"编号ZX{index:03}") for index in range(count)] == expected


@pytest.mark.parametrize("kind", KINDS)
def test_pages__are_numbered_and_signed_where_the_form_wants_it(kind: DocumentKind, printed: Printed) -> None:
    form = usual_form(kind)
    for name in (kind, *(f"{kind}-{count}" for count in COUNTS if kind in LONG)):
        for number, page in enumerate(printed[name], 1):
            if form.signatures_on_every_page:
                assert "（签名）" in page
            if form.frame == "official":
                assert f"—{number}—" in page
            elif form.paged and not form.receipt:
                assert f"共{len(printed[name])}页第{number}页" in page


@pytest.mark.parametrize("count", COUNTS)
def test_record__long__is_signed_by_both_sides_on_every_page(count: int, printed: Printed) -> None:
    record = printed[f"inspection_record-{count}"]
    assert len(record) >= 3
    assert all("检查人员（签名）" in page and "被检查单位现场负责人（签名）" in page for page in record)


def test_interview__long__is_signed_by_all_three_on_every_page(printed: Printed) -> None:
    interview = printed["interview"]
    assert len(interview) >= 3
    for signer in ("询问人", "记录人", "被询问人"):
        assert all(f"{signer}（签名）" in page for page in interview)
    assert ["".join(interview).count(f"第{number:03}问") for number in range(QUESTIONS)] == [1] * QUESTIONS


@pytest.mark.parametrize("count", COUNTS)
def test_order__long__is_sealed_on_its_first_page_and_signed_on_the_last_too(count: int, printed: Printed) -> None:
    first, *others = printed[f"rectification_order-{count}"]
    assert "（印章）" in first
    assert "提起行政诉讼" in first
    assert not any("（印章）" in page or "提起行政诉讼" in page for page in others)
    assert "（附页）" in others[0]
    assert ["被检查单位负责人（签名）" in page for page in others] == [False] * (len(others) - 1) + [True]


def test_order__of_any_length__nothing_but_findings_leaves_the_first_page(printed: Printed) -> None:
    for count in LENGTHS:
        for name in (f"long-{count}", f"short-{count}"):
            first, *others = printed[name]
            assert "（印章）" in first, name
            assert bool(others) == ("见附页" in first), name
            assert all("（附页）" in page for page in others[:1]), name


@pytest.mark.parametrize("name", ["deadline_correction", *(f"deadline_correction-{count}" for count in COUNTS)])
def test_fire_notice__of_two_copies__has_its_receipt_below_seal_and_date(name: str, printed: Printed) -> None:
    receipts = [page for page in printed[name] if "被检查单位（场所）负责人（签名）" in page]
    assert len(receipts) == 1
    assert "（印章）" in receipts[0]
    assert sum("（印章）" in page for page in printed[name]) == 2


@pytest.mark.parametrize("count", FEW)
def test_fire_notice__of_few_findings__has_one_page_per_copy(count: int, printed: Printed) -> None:
    assert len(printed[f"notice-{count}"]) == 2


def test_cell__longer_than_a_page__loses_nothing(printed: Printed) -> None:
    assert "".join(printed["cell"]).count("证") - "".join(printed["house_notice"]).count("证") == LONG_CELL
