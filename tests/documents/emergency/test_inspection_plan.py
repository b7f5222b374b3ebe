"""The plan is a table, approved by hand, without seal or copies."""

from __future__ import annotations

from tests.documents.emergency.arranged import prepared
from tests.documents.emergency.filling import filled, lines


def test_plan__the_whole_wording() -> None:
    form = filled("inspection_plan", prepared("（晋市）应急检查〔2026〕3号"))
    assert lines(form) == [
        "安全生产行政执法文书",
        "现场检查方案",
        "（晋市）应急检查〔2026〕3号",
        "",
        "被检查单位 | 晋城某饭店",
        "地址 | 晋城市城区泽州路 1 号",
        "联系人 | 王某 0356-1234567 | 所属行业 | 燃气",
        "检查时间 | 2026年11月23日",
        "行政执法人员 | 赵某（04050001）、钱某（04050002）",
        "检查内容 | 按照《餐饮场所燃气安全检查表》检查",
        "检查方式 | 进入现场检查、调阅有关资料、询问有关人员",
        "审核意见 |      审核人（签名）：____ ____年____月____日",
        "审批意见 |      审批人（签名）：____ ____年____月____日",
        "备注 | ／",
        "",
        "校验码 3F9A-02C7-B1D4",
    ]
    assert (form.seal, form.copies, form.signatures, form.paged) == ((), (), (), False)
