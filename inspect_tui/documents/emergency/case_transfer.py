"""The 案件移送书, for a case already filed that is another authority's (documents.md 2.10)."""

from __future__ import annotations

from datetime import date

from inspect_tui.documents.entered import entered_day
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Form, Paragraph, words
from inspect_tui.documents.pieces import dated, enforcement_form, seal, two_copies
from inspect_tui.documents.refusal import UnfitEntryError
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, day_text

_FILED_ON = DocumentField("filed_on", "立案日期", "day", required=True)
CASE_TRANSFER_FIELDS = (
    DocumentField("receiver", "受移送机关", required=True, hint="规范全称"),
    _FILED_ON,
    DocumentField("case", "案件名称", required=True, hint="例如：某公司涉嫌无证经营"),
    DocumentField("found", "调查中发现", required=True, hint="为什么已超出本机关管辖范围"),
    DocumentField("basis", "移送依据", required=True, hint="涉嫌犯罪的，写《中华人民共和国行政处罚法》第二十七条"),
    DocumentField("materials", "案件有关材料", hint="例如：现场检查记录、询问笔录"),
    DocumentField("material_count", "材料份数", "count"),
    DocumentField("page_count", "材料页数", "count"),
)


def case_transfer(source: Source) -> Form:
    """Fill the transfer of a case.

    Raises:
        UnfitEntryError: the case was filed after the transfer.
        InvalidInputError: the date cannot be read.
    """
    blank = source.blank_for
    return enforcement_form(
        source,
        "case_transfer",
        body=(
            Paragraph(words(blank("receiver", 20), "："), "row"),
            Paragraph(
                words(
                    "本行政机关于",
                    *day_runs(_filed_on(source)),
                    "对",
                    blank("case", 16),
                    "一案立案调查，因在调查中发现",
                    blank("found", 24),
                    "，故此案已超出本行政机关管辖范围，根据",
                    blank("basis", 24),
                    "的规定，移送你单位对该案件进一步审理，依法追究责任。",
                )
            ),
            Paragraph(
                words(
                    "附该案件有关材料：",
                    blank("materials", 30),
                    "共",
                    blank("material_count", 2),
                    "份",
                    blank("page_count", 2),
                    "页。",
                )
            ),
        ),
        seal=seal(source),
        dated=dated(source),
        copies=two_copies(source, "被移送单位"),
        paged=False,
    )


def _filed_on(source: Source) -> date | None:
    day = entered_day(source, _FILED_ON)
    if day and day > source.issued_on:
        raise UnfitEntryError(
            f"立案日期{day_text(day)}晚于文书日期{day_text(source.issued_on)}，没有出具文书。案件移送书用于立案以后的移送；"
            "检查中发现、没有立案的问题，请用问题线索移送函。"
        )
    return day
