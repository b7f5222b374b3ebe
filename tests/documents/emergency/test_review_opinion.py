"""The opinion says of each finding of the order, in the order's words, whether it is mended."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from inspect_tui.documents import Form, Source, build, plain_text
from inspect_tui.documents.blank import blank_form
from inspect_tui.documents.form import FindingLine, flat
from inspect_tui.documents.law import shipped_law
from inspect_tui.documents.refusal import NothingReviewedError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Finding, Review, ReviewOutcome
from tests.documents.samples import AGENCY, ALARM, DAY, EXIT, HOSE, TIDIED, many_findings, source, with_inspection

REVIEWED_ON = date(2026, 12, 9)


def issued(kind: DocumentKind, number: str, **given: str) -> Document:
    return Document(
        id=f"d-{kind}",
        kind=kind,
        number=number,
        issued_on=DAY,
        sha256="",
        name="",
        check_code="",
        drawn_from="",
        given=given,
    )


ORDER = issued("rectification_order", "（晋市）应急责改〔2026〕12号")


def review(finding: Finding, outcome: ReviewOutcome = "rectified", note: str = "") -> Review:
    return Review(finding.id, outcome, REVIEWED_ON, "i-1", "i-2", note)


def again(raised: Source, *reviews: Review, refers_to: Document | None = ORDER) -> Source:
    visit = source(number="（晋市）应急复查〔2026〕5号", reinspects="i-1")
    seen = replace(visit, raised=raised, refers_to=refers_to, issued_on=REVIEWED_ON)
    return with_inspection(seen, looked_at={one.finding: one for one in reviews})


def opinion(*reviews: Review, refers_to: Document | None = ORDER) -> Form:
    return build("review_opinion", again(source(HOSE, ALARM, EXIT, TIDIED), *reviews, refers_to=refers_to))


def findings(form: Form) -> dict[int, str]:
    blocks = (*form.body, *(block for appendix in form.appendices for block in appendix.body))
    return {block.number: flat(block.runs) for block in blocks if isinstance(block, FindingLine)}


def test_opinion__some_mended__the_whole_wording() -> None:
    form = opinion(review(HOSE, note="软管已改为硬管。"), review(ALARM, "not_rectified"))
    assert plain_text(form).splitlines() == [
        "安全生产行政执法文书",
        "整改复查意见书",
        "（晋市）应急复查〔2026〕5号",
        "",
        "晋城某饭店：",
        "本机关于2026年11月23日作出了责令限期整改指令书的决定[（晋市）应急责改〔2026〕12号]，"
        "经对你单位整改情况进行复查，提出如下意见：",
        "以下隐患已整改合格：",
        "2. 后厨东侧灶台：燃气连接软管穿墙敷设；软管长约 2.6 米。违反《城镇燃气管理条例》第二十八条第七项。",
        "   复查情况：软管已改为硬管。",
        "以下隐患未整改合格：",
        "1. 后厨：未安装可燃气体报警装置。违反《中华人民共和国安全生产法》第三十六条第四款。"
        "属于重大隐患，判定依据：《城镇燃气经营安全重大隐患判定标准》（建城规〔2023〕4号）第九条。",
        "（以下空白）",
        "",
        "被复查单位负责人（签名）：____",
        "安全生产监管行政执法人员（签名）：____ 证号：04050001",
        "  ____ 证号：04050002",
        "晋城市应急管理局（印章）",
        "2026年12月9日",
        "本文书一式两份：一份由晋城市应急管理局备案，一份交被复查单位。",
        "校验码 3F9A-02C7-B1D4",
    ]
    assert (form.paged, form.line_spacing) == (False, 29)


def test_findings__have_the_text_and_number_of_the_order() -> None:
    raised = source(*many_findings(9))
    outcomes: list[ReviewOutcome] = ["rectified", "not_rectified", "rectified"] * 3
    seen = map(review, many_findings(9), outcomes)
    ordered = build("rectification_order", raised)
    assert ordered.appendices
    assert findings(build("review_opinion", again(raised, *seen))) == findings(ordered)


def test_findings__more_than_the_page_holds__go_to_the_appendix_in_the_same_groups() -> None:
    outcomes: list[ReviewOutcome] = ["rectified", "not_rectified"] * 10
    raised = source(*many_findings(20))
    form = build("review_opinion", again(raised, *map(review, many_findings(20), outcomes)))
    (appendix,) = form.appendices
    printed = plain_text(form)
    assert appendix.title == "整改复查意见书（附页）"
    assert appendix.signatures == form.signatures
    assert (printed.count("以下隐患已整改合格"), printed.count("以下隐患未整改合格")) == (2, 1)
    assert sorted(findings(form)) == list(range(1, 21))
    assert (form.paged, form.line_spacing) == (True, 20)


@pytest.mark.parametrize("count", [1, 3, 5])
def test_findings__a_usual_number__fit_on_the_page(count: int) -> None:
    usual = [replace(HOSE, id=f"s-{index}", item="") for index in range(count)]
    form = build("review_opinion", again(source(*usual), *(review(one, note="已更换") for one in usual)))
    assert (form.appendices, form.paged) == ((), False)


def test_group__without_findings__is_left_out() -> None:
    assert "未整改合格" not in plain_text(opinion(review(HOSE), review(ALARM)))
    assert "已整改合格" not in plain_text(opinion(review(HOSE, "not_rectified"), review(ALARM, "not_rectified")))


def test_finding__not_looked_at__is_named_while_it_is_open() -> None:
    assert "上述决定中第1项问题本次未复查。" in plain_text(opinion(review(HOSE)))
    closed = with_inspection(source(HOSE, ALARM), reviews={ALARM.id: review(ALARM)})
    assert "本次未复查" not in plain_text(build("review_opinion", again(closed, review(HOSE))))


def test_finding__of_another_authority_or_mended_on_site__was_not_ordered_and_is_left_out() -> None:
    assert list(findings(opinion(review(HOSE), review(EXIT), review(TIDIED)))) == [2]


def test_decision__reviewed__only_the_findings_it_was_about() -> None:
    measures = issued("on_site_measures", "（晋市）应急现决〔2026〕4号", findings="1", measures="停用")
    form = opinion(review(HOSE), review(ALARM), refers_to=measures)
    assert list(findings(form)) == [1]
    assert "作出了现场处理措施决定书的决定[（晋市）应急现决〔2026〕4号]" in plain_text(form)


def test_document__not_named__is_the_latest_order_of_the_raising_inspection() -> None:
    raised = with_inspection(source(HOSE), documents={ORDER.id: ORDER})
    assert ORDER.number in plain_text(build("review_opinion", again(raised, review(HOSE), refers_to=None)))


def test_document__not_known__is_left_for_handwriting() -> None:
    form = opinion(review(HOSE), refers_to=None)
    assert "本机关于____年____月____日作出了____的决定[____]" in plain_text(form)


def test_refused__nothing_looked_at() -> None:
    with pytest.raises(NothingReviewedError, match="请先逐项登记复查结果"):
        opinion()
    with pytest.raises(NothingReviewedError):
        opinion(review(EXIT))
    with pytest.raises(NothingReviewedError):
        build("review_opinion", source(HOSE))


def test_blank__has_lines_in_both_groups_and_nothing_else() -> None:
    text = plain_text(blank_form("review_opinion", AGENCY, DAY, shipped_law()))
    assert text.count("4. ____") == 2
    assert "以下空白" not in text
    assert "复议" not in text
