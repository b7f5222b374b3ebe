"""The 行政（当场）处罚决定书 for a unit and for a person (documents.md 2.9; 行政处罚法第五十一条、第五十二条)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inspect_tui.documents.emergency.spot_fine import FINE_FIELDS, payment_lines, spot_fine
from inspect_tui.documents.emergency.violation import VIOLATION_FIELDS, punished, violation
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Block, Form, Paragraph
from inspect_tui.documents.pieces import (
    EDGE,
    dated,
    enforcement_form,
    in_one_row_if_short,
    officer_pairs,
    remedy,
    row,
    seal,
    signature,
    two_copies,
)
from inspect_tui.documents.source import Source
from inspect_tui.inspection.document_kind import DocumentKind

_COMMON = (*VIOLATION_FIELDS, *FINE_FIELDS)
UNIT_SPOT_PENALTY_FIELDS = (DocumentField("postcode", "邮政编码"), *_COMMON)
PERSON_SPOT_PENALTY_FIELDS = (
    DocumentField("person", "被处罚人", required=True, usual=lambda source: source.unit.representative),
    DocumentField("sex", "性别", "choice", options=(("男", "男"), ("女", "女"))),
    DocumentField("age", "年龄", "count"),
    DocumentField("identity", "身份证号"),
    DocumentField("home", "家庭住址"),
    DocumentField("employer", "所在单位", usual=lambda source: source.unit.name),
    DocumentField("post", "职务", usual=lambda source: source.unit.post),
    DocumentField("employer_address", "单位地址", usual=lambda source: source.unit.address),
    DocumentField("phone", "联系电话", usual=lambda source: source.unit.phone),
    *_COMMON,
)


def unit_spot_penalty(source: Source) -> Form:
    """Fill the decision on a unit.

    Raises:
        UnfitEntryError: the penalty is not one that may be decided on the spot.
        MissingFieldError: it lacks what a fine needs.
        InvalidInputError: a time or an amount cannot be read.
    """
    unit = source.unit
    head = (
        row(("被处罚单位：", unit.name, EDGE)),
        row(("地址：", unit.address, 290), (" 邮政编码：", _given(source, "postcode"), EDGE)),
        *in_one_row_if_short(
            ("法定代表人（负责人）：", unit.representative, 190),
            (" 职务：", unit.post, 270),
            (" 联系电话：", unit.phone, EDGE),
        ),
    )
    return _decision(source, "unit_spot_penalty", head, "单位", "spot_fine.unit_limit", "被处罚单位")


def person_spot_penalty(source: Source) -> Form:
    """Fill the decision on a person.

    Raises:
        UnfitEntryError: the penalty is not one that may be decided on the spot.
        MissingFieldError: it lacks what a fine needs.
        InvalidInputError: a time or an amount cannot be read.
    """
    names = ("person", "sex", "age", "identity", "home", "employer", "post", "employer_address", "phone")
    given = {name: _given(source, name) for name in names}
    head = (
        row(
            ("被处罚人：", given["person"], 110),
            (" 性别：", given["sex"], 162),
            (" 年龄：", given["age"], 214),
            (" 身份证号：", given["identity"], EDGE),
        ),
        row(("家庭住址：", given["home"], EDGE)),
        *in_one_row_if_short(("所在单位：", given["employer"], 280), (" 职务：", given["post"], EDGE)),
        *in_one_row_if_short(("单位地址：", given["employer_address"], 280), (" 联系电话：", given["phone"], EDGE)),
    )
    return _decision(source, "person_spot_penalty", head, "公民", "spot_fine.person_limit", "被处罚个人")


def _given(source: Source, name: str) -> str:
    return source.blank_for(name).text


def _decision(source: Source, kind: DocumentKind, head: Iterable[Block], whom: str, limit: str, receiver: str) -> Form:
    return enforcement_form(
        source,
        kind,
        body=(*head, *_body(source, limit, whom)),
        signatures=(
            *officer_pairs("执法人员（签名）：", len(source.issuing_officers), label_end=95),
            signature("当事人或者委托代理人（签名）："),
        ),
        seal=seal(source),
        dated=dated(source),
        copies=two_copies(source, receiver),
        paged=False,
        line_spacing=20,
    )


def _body(source: Source, limit: str, whom: str) -> Iterator[Block]:
    yield from violation(source)
    fine = spot_fine(source, limit, whom)
    yield punished(source, fine.text)
    yield from payment_lines(source, fine)
    yield remedy(source, "决定", "remedy.spot_penalty")
    yield Paragraph(source.clause("spot_penalty.enforced"))
