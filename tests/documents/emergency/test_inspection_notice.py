"""The notice tells the unit what was approved, of recusal, remedies and discipline."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.documents import plain_text
from inspect_tui.documents.refusal import MissingFieldError
from tests.documents.emergency.arranged import approved, prepared
from tests.documents.emergency.filling import filled, lines
from tests.documents.samples import AGENCY


def test_notice__the_whole_wording() -> None:
    assert lines(filled("inspection_notice", prepared("（晋市）应急检通〔2026〕7号"), times="2")) == [
        "行政检查通知书",
        "（晋市）应急检通〔2026〕7号",
        "",
        "晋城某饭店：",
        "根据《中华人民共和国安全生产法》第六十五条的规定，本机关决定对你单位进行行政检查，现将有关事项通知如下：",
        "1. 检查主体：晋城市应急管理局。",
        "2. 任务来源：上级交办。",
        "3. 检查类型：日常检查。",
        "4. 检查时间：2026年11月23日。",
        "5. 检查内容：按照《餐饮场所燃气安全检查表》检查。",
        "6. 检查方式：进入现场检查、调阅有关资料、询问有关人员。",
        "7. 检查人员及证号：赵某（04050001）、钱某（04050002）。",
        "8. 协助检查人员：0人。",
        "9. 检查频次：本年度对该单位第2次检查；计入年度检查频次上限。",
        "10. 批准文号：晋市应急检审2026-9。",
        "11. 检查码：JC-0001。",
        "12. 联系电话：____。",
        "你单位认为检查人员应当回避的，有权申请回避。",
        "检查人员应当遵守“五个严禁”“八个不得”的行政检查纪律，请你单位监督。",
        "如果对本次行政检查不服，可以依法在60日内向晋城市人民政府申请行政复议，或者在6个月内依法向晋城市城区人民法院"
        "提起行政诉讼。",
        "",
        "被检查单位签收人（签名）：____",
        "签收时间：____",
        "晋城市应急管理局（印章）",
        "2026年11月23日",
        "本文书一式两份：一份由晋城市应急管理局备案，一份交被检查单位。",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_notice__says_what_was_approved() -> None:
    text = lines(filled("inspection_notice", approved()))
    assert {
        "2. 任务来源：举报。",
        "3. 检查类型：个案检查。",
        "5. 检查内容：只查气瓶间。",
        "8. 协助检查人员：2人。",
        "10. 批准文号：（晋市）应急检审〔2026〕9号。",
    } <= set(text)


def test_law__of_another_authority() -> None:
    fire, town = (replace(prepared(), agency=replace(AGENCY, kind=kind)) for kind in ("fire", "town"))
    assert "《中华人民共和国消防法》第五十三条" in plain_text(filled("inspection_notice", fire))
    with pytest.raises(MissingFieldError, match="法律依据"):
        filled("inspection_notice", town)


def test_what_is_checked__of_several_lines__is_told_in_one_sentence() -> None:
    text = lines(filled("inspection_notice", prepared(), content="证照和人员资格；\n气瓶间。"))
    assert "5. 检查内容：证照和人员资格；气瓶间。" in text
