"""交办单: open findings handed to whoever is competent; it orders nothing."""

from __future__ import annotations

import pytest

from inspect_tui.documents.form import Blank, Paragraph
from inspect_tui.documents.refusal import MissingFieldError, NothingToOrderError, WrongIssuerError
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import UnitDetails
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.gas.samples import OPERATOR
from tests.documents.official.samples import GIVEN, OFFICE, office_source
from tests.documents.samples import TIDIED

KIND: DocumentKind = "assignment"
ASKED = GIVEN | {"answer_by": "2026-12-15"}


def test_assignment__usual__the_whole_wording() -> None:
    form = filled(KIND, office_source(), **ASKED)
    assert lines(form) == [
        "晋城市安全生产委员会办公室",
        "关于交办晋城某饭店安全生产问题隐患的通知",
        "晋市安办交办〔2026〕8号",
        "",
        "晋城市城区人民政府：",
        "2026年11月23日，检查组对晋城某饭店进行了安全生产检查，发现问题隐患3项，其中重大隐患1项。现交办你"
        "单位，请按以下要求办理。",
        "一、交办的问题隐患",
        "1. 后厨：未安装可燃气体报警装置。违反《中华人民共和国安全生产法》第三十六条第四款。属于重大隐患"
        "，判定依据：《城镇燃气经营安全重大隐患判定标准》（建城规〔2023〕4号）第九条。",
        "   整改要求：立即停止用气，安装后方可使用。",
        "2. 后厨东侧灶台：燃气连接软管穿墙敷设；软管长约 2.6 米。违反《城镇燃气管理条例》第二十八条第七项。",
        "   整改要求：改为硬管连接，软管不得穿墙。",
        "4. 一层东门：安全出口堆放纸箱。违反《中华人民共和国消防法》第二十八条。",
        "   整改要求：清除堆放物。",
        "二、办理要求",
        "属于你单位职责范围的，请依法办理；需要责令整改、采取现场处理措施或者行政处罚的，由有执法权的部门"
        "以自己的名义依法作出。",
        "第1项问题的整改期限为2026年11月23日。",
        "第4项问题的整改期限为2026年11月25日。",
        "第2项问题的整改期限为2026年12月8日。",
        "三、反馈要求",
        "请于2026年12月15日前书面反馈办理情况。",
        "联系人：李某；联系电话：0356-6。",
        "",
        "晋城市安全生产委员会办公室",
        "2026年11月23日",
        "抄送：市纪委监委，市应急管理局。",
        "晋城市安全生产委员会办公室  2026年11月23日印发",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_title__too_long_for_a_line__is_broken_between_its_parts() -> None:
    given = office_source()
    long = filled(KIND, office_source(unit=_named("晋城市城区某某大型商业综合体")), **ASKED).title
    assert long.split("\n") == ["关于交办晋城市城区某某大型商业综合体", "安全生产问题隐患的通知"]
    assert "\n" not in filled(KIND, office_source(unit=_named("某饭店")), **ASKED).title
    assert filled(KIND, given, **ASKED, title="关于交办有关问题的通知").title == "关于交办有关问题的通知"


def _named(name: str) -> UnitDetails:
    return UnitDetails(name=name)


def test_items__only_those_chosen_are_assigned() -> None:
    text = lines(filled(KIND, office_source(), **ASKED, items="2、4"))
    assert [line[0] for line in text if line[1:3] == ". "] == ["2", "4"]
    assert any("发现问题隐患2项，其中重大隐患0项" in line for line in text)
    with pytest.raises(InvalidInputError, match="写入第几项问题"):
        filled(KIND, office_source(), **ASKED, items="9")


def test_demands__lines_that_begin_like_headings_are_headings() -> None:
    form = filled(KIND, office_source(), **ASKED, demands="（一）压实责任\n逐项落实。\n二、其他")
    entered = [block for block in form.body if isinstance(block, Paragraph) and isinstance(block.runs[0], Blank)]
    layouts = {block.runs[0].text: block.layout for block in entered if isinstance(block.runs[0], Blank)}
    assert (layouts["（一）压实责任"], layouts["逐项落实。"], layouts["二、其他"]) == ("subheading", "body", "heading")


def test_contact__not_entered__is_left_out() -> None:
    text = lines(filled(KIND, office_source(), **ASKED | {"contact": "", "phone": ""}))
    assert not any("联系人" in line or "联系电话" in line for line in text)


def test_imprint__without_copies__names_who_printed_it() -> None:
    form = filled(KIND, office_source(), **ASKED | {"copies_to": "", "printed_on": "2026-11-24"})
    assert lines(form)[-2:] == ["晋城市安全生产委员会办公室  2026年11月24日印发", "校验码 3F9A-02C7-B1D4"]


def test_attachments__several_are_numbered() -> None:
    text = lines(filled(KIND, office_source(), **ASKED, attachments="问题清单\n照片"))
    assert text[text.index("附件：1.  问题清单") :][:2] == ["附件：1.  问题清单", "  2.  照片"]
    assert "附件：问题清单" in lines(filled(KIND, office_source(), **ASKED, attachments="问题清单"))


def test_assignment__never_orders() -> None:
    text = lines(filled(KIND, office_source(), **ASKED))
    assert [line for line in text if "责令" in line] == [line for line in text if "由有执法权的部门" in line]


def test_refused__nothing_open_or_nobody_to_answer() -> None:
    with pytest.raises(NothingToOrderError, match="没有可以写进交办单的问题"):
        filled(KIND, office_source(TIDIED), **ASKED)
    with pytest.raises(MissingFieldError, match="主送机关、反馈期限"):
        filled(KIND, office_source())
    with pytest.raises(WrongIssuerError):
        filled(KIND, office_source(agency=OPERATOR), **ASKED)


def test_blank__leaves_all_to_the_hand() -> None:
    text = blank_lines(KIND, OFFICE)
    assert [text[0], text[2], text[3]] == [
        "晋城市安全生产委员会办公室",
        "安全生产问题隐患的通知",
        "晋市安办交办〔____〕____号",
    ]
    assert [line for line in text if line.endswith(". ____")] == ["1. ____", "2. ____", "3. ____"]
    assert set(blank_lines(KIND, None)[0]) == {"_"}
