"""通报: what an inspection found, and what is asked of others."""

from __future__ import annotations

import pytest

from inspect_tui.documents import write_word
from inspect_tui.documents.form import Paragraph, flat
from inspect_tui.documents.refusal import MissingFieldError, NothingToOrderError
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.official.samples import GIVEN, OFFICE, office_source
from tests.documents.samples import AGENCY, with_inspection

KIND: DocumentKind = "circular"
ASKED = GIVEN | {"demands": "（一）立即整改\n各单位举一反三。"}


def test_circular__usual__the_whole_wording() -> None:
    form = filled(KIND, office_source(agency=AGENCY, number="晋市应急〔2026〕31号"), **ASKED)
    assert lines(form) == [
        "晋城市应急管理局",
        "关于晋城某饭店安全生产检查情况的通报",
        "晋市应急〔2026〕31号",
        "",
        "晋城市城区人民政府：",
        "现将晋城某饭店安全生产检查情况通报如下：",
        "一、检查情况",
        "2026年11月23日，检查组对该单位进行了检查，发现问题隐患4项，其中重大隐患1项；已当场整改1项。",
        "二、存在的主要问题",
        "1. 后厨：未安装可燃气体报警装置。违反《中华人民共和国安全生产法》第三十六条第四款。属于重大隐患"
        "，判定依据：《城镇燃气经营安全重大隐患判定标准》（建城规〔2023〕4号）第九条。",
        "2. 后厨东侧灶台：燃气连接软管穿墙敷设；软管长约 2.6 米。违反《城镇燃气管理条例》第二十八条第七项。",
        "3. 液化气瓶旁：放置打火机。违反《城镇燃气管理条例》第二十八条。（已当场整改）",
        "4. 一层东门：安全出口堆放纸箱。违反《中华人民共和国消防法》第二十八条。",
        "三、工作要求",
        "（一）立即整改",
        "各单位举一反三。",
        "联系人：李某。",
        "",
        "晋城市应急管理局",
        "2026年11月23日",
        "抄送：市纪委监委，市应急管理局。",
        "晋城市应急管理局  2026年11月23日印发",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_situation__as_typed__follows_the_figures() -> None:
    text = lines(filled(KIND, office_source(), **ASKED, situation="该单位未建立制度。"))
    assert text[text.index("该单位未建立制度。") + 1] == "二、存在的主要问题"


def test_demand__of_whole_sentences__is_no_heading() -> None:
    form = filled(
        KIND, office_source(), **GIVEN, demands="（一）立即整改\n（二）举一反三，全面自查。\n四、有事请报告。"
    )
    layouts = {flat(block.runs): block.layout for block in form.body if isinstance(block, Paragraph)}
    assert layouts["（一）立即整改"] == "subheading"
    assert layouts["（二）举一反三，全面自查。"] == layouts["四、有事请报告。"] == "body"


def test_attachments__stay_with_name_and_date() -> None:
    form = filled(KIND, office_source(), **ASKED, attachments="问题清单\n照片")
    last = form.body[-4:]
    assert all(isinstance(block, Paragraph) and block.keep_with_next for block in last)
    assert isinstance(last[0], Paragraph)
    assert flat(last[0].runs).startswith("联系人")


def test_refused__nothing_found_or_nothing_asked() -> None:
    with pytest.raises(NothingToOrderError):
        filled(KIND, with_inspection(office_source(), findings={}), **ASKED)
    with pytest.raises(MissingFieldError, match="工作要求"):
        filled(KIND, office_source(), **GIVEN)


def test_blank__leaves_all_to_the_hand() -> None:
    text = blank_lines(KIND, OFFICE)
    assert "安全生产检查情况的通报" in text
    assert "发现问题隐患____项" in "".join(text)


def test_imprint__too_long_for_the_foot_of_a_page__ends_the_text() -> None:
    usual, long = (
        write_word(filled(KIND, office_source(), **ASKED | {"copies_to": copies}))
        for copies in ("某局", "某局，" * 900)
    )
    assert b'<v:rect xmlns:v="urn:schemas-microsoft-com:vml"' in usual
    assert b"<v:rect" not in long
    assert long.count("某局，".encode()) >= 1
