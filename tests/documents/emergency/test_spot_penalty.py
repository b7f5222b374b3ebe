"""A penalty on the spot stays within its limit, is told in figures and capitals, and is reviewed before any suit."""

from __future__ import annotations

import pytest

from inspect_tui.documents import Form
from inspect_tui.documents.refusal import MissingFieldError, UnfitEntryError
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.emergency.filling import blank_text, filled, lines
from tests.documents.samples import usual_source

BASIS = {"basis": "某条例第五十条第一项"}
BANK = {"payment": "bank", "bank": "某银行城区支行", "account": "0000 0001"}
FINE = BASIS | {"penalty": "fine", "amount": "2,000", **BANK}
REMEDY = (
    "不服本决定的，自收到之日起60日内先向晋城市人民政府申请行政复议；对复议决定不服的，收到复议决定书之日起15日内"
    "向晋城市城区人民法院起诉；复议、诉讼期间不停止执行，法律另有规定的除外。"
)


def unit(**given: str) -> Form:
    return filled("unit_spot_penalty", usual_source(), **given)


def person(**given: str) -> Form:
    return filled("person_spot_penalty", usual_source(), **given)


def test_unit__the_whole_wording() -> None:
    assert lines(unit(**FINE)) == [
        "安全生产行政执法文书",
        "行政（当场）处罚决定书（单位）",
        "（晋市）应急责改〔2026〕12号",
        "",
        "被处罚单位：晋城某饭店",
        "地址：晋城市城区泽州路 1 号 邮政编码：／",
        "法定代表人（负责人）：王某 职务：经理 联系电话：0356-1234567",
        "违法事实及证据（此栏不够，可另附页）：",
        "时间：2026年11月23日9时30分；地点：一层营业厅、后厨。",
        "后厨：未安装可燃气体报警装置。",
        "后厨东侧灶台：燃气连接软管穿墙敷设；软管长约 2.6 米。",
        "以上事实违反了《中华人民共和国安全生产法》第三十六条第四款、《城镇燃气管理条例》第二十八条第七项的规定，"
        "依据某条例第五十条第一项的规定，决定给予罚款人民币2000元（大写：贰仟元整）的行政处罚。",
        "罚款的履行方式和期限（见打√处）：",
        "□当场缴纳",
        "☑自收到本决定书之日起15日内缴至某银行城区支行，账号0000 0001，到期不缴每日按罚款数额的3%加处罚款，"
        "加处罚款的数额不超过罚款的数额。",
        REMEDY,
        "逾期不申请行政复议、不提起行政诉讼又不履行的，本机关将依法申请人民法院强制执行或者依照有关规定强制执行。",
        "",
        "执法人员（签名）：____ ____",
        "当事人或者委托代理人（签名）：____",
        "晋城市应急管理局（印章）",
        "2026年11月23日",
        "本文书一式两份：一份由晋城市应急管理局备案，一份交被处罚单位。",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_person__the_head_and_the_copies_are_a_persons() -> None:
    told = {"person": "李某", "sex": "男", "age": "45", "identity": "1405…0011", "home": "某小区 1 号楼"}
    written = lines(person(**BASIS, **told, penalty="warning", post="厨师"))
    assert written[4:9] == [
        "被处罚人：李某 性别：男 年龄：45 身份证号：1405…0011",
        "家庭住址：某小区 1 号楼",
        "所在单位：晋城某饭店 职务：厨师",
        "单位地址：晋城市城区泽州路 1 号",
        "联系电话：0356-1234567",
    ]
    assert written[-2].endswith("一份交被处罚个人。")
    assert REMEDY in written


def test_warning__has_no_amount_and_nothing_to_pay() -> None:
    written = lines(unit(**BASIS, penalty="warning"))
    assert any(line.endswith("决定给予警告的行政处罚。") for line in written)
    assert "□当场缴纳" in written
    assert any(line.startswith("□自收到本决定书之日起15日内缴至／，账号／") for line in written)


@pytest.mark.parametrize("also", [{"amount": "100"}, {"payment": "bank"}])
def test_warning__with_what_only_a_fine_has__is_refused(also: dict[str, str]) -> None:
    with pytest.raises(UnfitEntryError, match="处罚种类选了警告"):
        unit(**BASIS, penalty="warning", **also)


@pytest.mark.parametrize(
    ("kind", "amount", "limit"),
    [
        ("unit_spot_penalty", "3000.01", "单位当场处罚的限额 3000 元"),
        ("person_spot_penalty", "201", "公民当场处罚的限额 200 元"),
    ],
)
def test_fine__above_the_limit__is_refused_with_the_article(kind: DocumentKind, amount: str, limit: str) -> None:
    with pytest.raises(UnfitEntryError, match=f"{limit}（行政处罚法第五十一条）"):
        filled(kind, usual_source(), **FINE | {"amount": amount})


@pytest.mark.parametrize(("kind", "amount"), [("unit_spot_penalty", "3000"), ("person_spot_penalty", "200")])
def test_fine__at_the_limit__is_issued(kind: DocumentKind, amount: str) -> None:
    text = "".join(lines(filled(kind, usual_source(), **FINE | {"amount": amount})))
    assert f"罚款人民币{amount}元（大写：" in text


def test_cash__above_100_yuan__needs_a_reason() -> None:
    cash = BASIS | {"penalty": "fine", "amount": "150", "payment": "on_the_spot"}
    with pytest.raises(UnfitEntryError, match="超过 100 元，当场收缴要有法律允许的理由（行政处罚法第六十八条）"):
        unit(**cash)
    assert "☑当场缴纳" in lines(unit(**cash, cash_reason="不当场收缴事后难以执行"))
    assert "☑当场缴纳" in lines(unit(**cash | {"amount": "100"}))


@pytest.mark.parametrize(
    ("left_out", "label"), [("amount", "罚款金额"), ("payment", "履行方式"), ("bank", "缴至"), ("account", "账号")]
)
def test_fine__without_what_it_needs__says_what(left_out: str, label: str) -> None:
    with pytest.raises(MissingFieldError, match=f"还没有填写：.*{label}"):
        unit(**FINE | {left_out: ""})


@pytest.mark.parametrize("name", ["happened_at", "happened_in", "facts", "broken", "basis", "penalty"])
def test_what_the_law_requires__is_asked_for(name: str) -> None:
    with pytest.raises(MissingFieldError):
        unit(**FINE | {name: ""})


@pytest.mark.parametrize("name", ["penalty", "payment"])
def test_choice__that_there_is_not__is_refused(name: str) -> None:
    with pytest.raises(InvalidInputError, match="没有“prison”这一项"):
        unit(**FINE | {name: "prison"})


def test_violation__after_the_decision__is_refused() -> None:
    with pytest.raises(UnfitEntryError, match="违法行为的时间2026年11月24日晚于文书日期"):
        unit(**FINE, happened_at="2026-11-24 08:00")


def test_amount__that_cannot_be_read__names_its_field() -> None:
    with pytest.raises(InvalidInputError, match="罚款金额（元）：“两千”不是金额"):
        unit(**FINE | {"amount": "两千"})


@pytest.mark.parametrize("kind", ["unit_spot_penalty", "person_spot_penalty"])
def test_blank__both_boxes_are_open(kind: DocumentKind) -> None:
    text = blank_text(kind, usual_source())
    assert "□当场缴纳" in text
    assert "缴至____，账号____" in text
    assert "决定给予____的行政处罚" in text
