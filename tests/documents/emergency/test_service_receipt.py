"""The receipt lists what is served, says what is known of the service, and leaves the rest to the hand."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from inspect_tui.documents import Form, plain_text
from inspect_tui.documents.blank import blank_form
from inspect_tui.documents.form import Blank, Table
from inspect_tui.documents.law import shipped_law
from inspect_tui.documents.refusal import NothingToServeError
from inspect_tui.inspection.document import Document, Ending, Service
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.emergency.filling import filled, lines
from tests.documents.samples import AGENCY, CHINA, DAY, source, with_inspection

AT = datetime(2026, 11, 23, 11, 30, tzinfo=CHINA)
LEFT = Service("left", AT, place="该饭店营业厅", witness="李某（社区）", note="全程录像。")
TAKEN = Service("direct", AT, to="孙某", place="该饭店营业厅", receiver_relation="员工")


def issued(name: str, kind: DocumentKind, number: str = "", service: Service | None = None) -> Document:
    return Document(
        id=name,
        kind=kind,
        number=number,
        issued_on=DAY,
        sha256="",
        name="",
        check_code="",
        drawn_from="",
        service=service,
    )


ORDER = issued("d-1", "rectification_order", "（晋市）应急责改〔2026〕12号")
MEASURES = issued("d-2", "on_site_measures", "（晋市）应急现决〔2026〕4号")


def receipt(*documents: Document, **given: str) -> Form:
    inspected = with_inspection(
        source(number="（晋市）应急回〔2026〕2号"), documents={one.id: one for one in documents}
    )
    return filled("service_receipt", inspected, **given)


def named(form: Form) -> list[str]:
    return [line.partition(" | ")[0] for line in lines(form) if "书 （晋市）" in line]


def test_receipt__one_served_one_not__the_whole_wording() -> None:
    assert lines(receipt(replace(ORDER, service=TAKEN), MEASURES)) == [
        "安全生产行政执法文书",
        "送达回证",
        "（晋市）应急回〔2026〕2号",
        "",
        "案件名称 | 晋城某饭店安全检查",
        "受送达单位（个人） | 晋城某饭店",
        "送达文书名称、文号 | 收件人签名或者盖章 | 送达地点 | 送达日期 | 送达方式 | 送达人",
        "责令限期整改指令书 （晋市）应急责改〔2026〕12号 | ____ | 该饭店营业厅 | 2026年",
        "11月23日 | 直接送达 | ____ | ____",
        "现场处理措施决定书 （晋市）应急现决〔2026〕4号 | ____ | ____ | ____ | ____ | ____ | ____",
        "以下空白",
        "   晋城市应急管理局（印章）   2026年11月23日 ",
        "备注 | 责令限期整改指令书（晋市）应急责改〔2026〕12号：由孙某代收，与受送达人的关系：员工。",
        "注：1. 一个案件统一使用一份送达回证。2. 送达参照民事诉讼法的有关规定。3. 代收的，由代收人签名或者盖章，"
        "并在备注栏注明与受送达人的关系；留置送达的，在备注栏说明情况，并由证明人签名。",
        "",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_left__is_noted_with_its_witness_who_signs() -> None:
    text = plain_text(receipt(replace(ORDER, service=LEFT)))
    assert "备注 | 责令限期整改指令书（晋市）应急责改〔2026〕12号：留置送达；证明人：李某（社区）；全程录像。" in text
    assert "证明人（签名）：____" in text
    assert "证明人（签名）" not in plain_text(receipt(replace(ORDER, service=TAKEN)))


def test_notes__none__are_struck() -> None:
    assert "备注 | ／" in lines(receipt(ORDER))


def test_rows__only_what_counts_and_is_served_on_the_unit__by_day() -> None:
    voided = replace(ORDER, id="d-3", number="（晋市）应急责改〔2026〕1号", ending=Ending("voided", AT, "写错"))
    record = issued("d-4", "inspection_record", "（晋市）应急检记〔2026〕1号")
    transfer = issued("d-5", "case_transfer", "（晋市）应急移〔2026〕1号")
    later = replace(ORDER, id="d-0", number="（晋市）应急责改〔2026〕13号", issued_on=date(2026, 11, 24))
    assert named(receipt(later, MEASURES, voided, record, transfer, ORDER)) == [
        "责令限期整改指令书 （晋市）应急责改〔2026〕12号",
        "现场处理措施决定书 （晋市）应急现决〔2026〕4号",
        "责令限期整改指令书 （晋市）应急责改〔2026〕13号",
    ]


@pytest.mark.parametrize(("outcome", "said"), [("voided", "已作废"), ("corrected", "已更正")])
def test_rows__what_was_served_stays_when_it_counts_no_more__and_says_so(outcome: Any, said: str) -> None:
    ended = replace(ORDER, service=TAKEN, ending=Ending(outcome, AT, "写错"))
    form = receipt(ended, MEASURES)

    assert named(form) == [
        "责令限期整改指令书 （晋市）应急责改〔2026〕12号",
        "现场处理措施决定书 （晋市）应急现决〔2026〕4号",
    ]
    noted = f"备注 | 责令限期整改指令书（晋市）应急责改〔2026〕12号：{said}；由孙某代收，与受送达人的关系：员工。"
    assert noted in lines(form)


def test_receipt__of_nothing_but_a_served_document_that_was_voided__is_made() -> None:
    plain = replace(TAKEN, receiver_relation="")
    form = receipt(replace(ORDER, service=plain, ending=Ending("voided", AT, "写错")))

    assert "备注 | 责令限期整改指令书（晋市）应急责改〔2026〕12号：已作废。" in lines(form)


def test_number__left_blank_on_the_document__is_left_for_the_hand() -> None:
    assert any(line.startswith("责令限期整改指令书 ____ | ") for line in lines(receipt(replace(ORDER, number=""))))


def test_servers__two_cells_in_every_row__for_the_hand() -> None:
    (table,) = [block for block in receipt(ORDER, MEASURES).body if isinstance(block, Table)]
    for row in table.rows[3:5]:
        blanks = [run for cell in row.cells[-2:] for runs in cell.paragraphs for run in runs]
        assert [isinstance(blank, Blank) and blank.hand and not blank.text for blank in blanks] == [True, True]


def test_title__as_the_agency_calls_it() -> None:
    form = receipt(ORDER, title="送达回执")
    assert form.title == "送达回执"
    assert "一份送达回执。" in plain_text(form)


def test_letterhead__of_the_fire_authority__is_not_that_of_work_safety() -> None:
    fire = replace(source(agency=replace(AGENCY, kind="fire")), number="")
    assert filled("service_receipt", with_inspection(fire, documents={"d": ORDER})).letterhead == ""


def test_refused__nothing_to_serve() -> None:
    with pytest.raises(NothingToServeError, match="还没有需要送达的文书"):
        receipt(issued("d-4", "inspection_record"))


def test_blank__has_rows_to_write_in() -> None:
    text = plain_text(blank_form("service_receipt", AGENCY, DAY, shipped_law()))
    assert text.count(" | ".join(["____"] * 7)) == 6
    assert "以下空白" not in text
    assert "证明人（签名）：____" in text
