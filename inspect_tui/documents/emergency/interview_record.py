"""The 询问笔录 (documents.md 2.12; 行政处罚法第五十五条)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.emergency.interview_talk import TALK_FIELDS, talk
from inspect_tui.documents.entered import entered_moment
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Block, Form, Paragraph, words
from inspect_tui.documents.pieces import EDGE, dated, enforcement_form, in_one_row_if_short, row, signature
from inspect_tui.documents.refusal import UnfitEntryError
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import moment_runs
from inspect_tui.inspection.moment import show_moment


def _officer(source: Source, position: int) -> str:
    """Name an officer with the agency, for the post to be added."""
    officers = source.issuing_officers
    return f"{officers[position].name}，{source.issuer}执法人员" if len(officers) > position else ""


_BEGAN_AT = DocumentField(
    "began_at", "询问开始时间", "moment", required=True, usual=lambda source: show_moment(source.visit.began_at)
)
_ENDED_AT = DocumentField("ended_at", "询问结束时间", "moment", hint="还没有结束的，空着，结束后手写")
INTERVIEW_RECORD_FIELDS = (
    _BEGAN_AT,
    _ENDED_AT,
    DocumentField("times", "第几次询问", "count", usual=lambda _source: "1"),
    DocumentField("place", "询问地点", required=True, usual=lambda source: source.visit.place or source.unit.address),
    DocumentField("person", "被询问人姓名", required=True),
    DocumentField("sex", "性别", "choice", options=(("男", "男"), ("女", "女"))),
    DocumentField("age", "年龄", "count"),
    DocumentField("identity", "身份证号"),
    DocumentField("employer", "工作单位", usual=lambda source: source.unit.name),
    DocumentField("post", "职务"),
    DocumentField("home", "住址"),
    DocumentField("phone", "电话"),
    DocumentField("asker", "询问人、单位及职务", required=True, usual=lambda source: _officer(source, 0)),
    DocumentField("recorder", "记录人、单位及职务", required=True, usual=lambda source: _officer(source, 1)),
    DocumentField("present", "在场人"),
    *TALK_FIELDS,
)


def interview_record(source: Source) -> Form:
    """Fill the record of an interview; the signature lines stand on every page.

    Raises:
        UnfitEntryError: it ended before it began, or who speaks in a line is not said.
        InvalidInputError: a time cannot be read.
    """
    return enforcement_form(
        source,
        "interview_record",
        body=(*_head(source), *talk(source)),
        signatures=(signature("询问人（签名）："), signature("记录人（签名）："), signature("被询问人（签名）：")),
        signatures_on_every_page=True,
        dated=dated(source),
        line_spacing=23.4,
    )


def _head(source: Source) -> Iterator[Block]:
    given = {field.name: source.blank_for(field.name).text for field in INTERVIEW_RECORD_FIELDS}
    yield _times(source)
    yield Paragraph(words("第", source.blank_for("times", 2), "次询问"), "row")
    yield row(("询问地点：", given["place"], EDGE))
    yield from in_one_row_if_short(
        ("被询问人姓名：", given["person"], 120),
        (" 性别：", given["sex"], 172),
        (" 年龄：", given["age"], 224),
        (" 身份证号：", given["identity"], EDGE),
    )
    yield from in_one_row_if_short(("工作单位：", given["employer"], 280), (" 职务：", given["post"], EDGE))
    yield from in_one_row_if_short(("住址：", given["home"], 280), (" 电话：", given["phone"], EDGE))
    yield row(("询问人、单位及职务：", given["asker"], EDGE))
    yield row(("记录人、单位及职务：", given["recorder"], EDGE))
    yield row(("在场人：", given["present"], EDGE))


def _times(source: Source) -> Paragraph:
    began, ended = entered_moment(source, _BEGAN_AT), entered_moment(source, _ENDED_AT)
    if began and ended and ended <= began:
        raise UnfitEntryError(
            f"询问结束时间 {show_moment(ended)} 不晚于开始时间 {show_moment(began)}，没有出具文书。请改正时间。"
        )
    # The form has no year at the end of the interview.
    end = moment_runs(ended)[2:]
    return Paragraph(words("询问时间：", *moment_runs(began), "至", *end), "row")
