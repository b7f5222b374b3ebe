"""What is said in an interview: the rights told, the answers to that, questions and answers (documents.md 2.12)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspect_tui.documents.entered import entered, entered_choice, entered_lines
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Block, Paragraph, Run, with_blanks, words
from inspect_tui.documents.pieces import EDGE, OFFICERS
from inspect_tui.documents.refusal import UnfitEntryError
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import listed

_LINES_FOR_HANDWRITING = 7
_RIGHTS = "的有关问题向您了解情况，您有如实回答问题的义务，也有陈述、申辩和申请回避的权利。您听清楚了吗？"
_ANSWERS = {"no": "不申请。", "yes": "申请。"}
_COLON = re.compile(r"^([问答])\s*:")

_SUBJECT = DocumentField("subject", "了解什么问题", required=True, hint="例如：后厨燃气使用安全")
_RECUSAL = DocumentField(
    "recusal",
    "被询问人是否申请回避",
    "choice",
    options=(("no", "不申请"), ("yes", "申请")),
    required=True,
    usual=lambda _source: "no",
)
_TALK = DocumentField("talk", "询问记录", "lines", hint="一行一句，以“问：”或“答：”开头；空着则打印横线，手写")
TALK_FIELDS = (_SUBJECT, _RECUSAL, _TALK)


def talk(source: Source) -> Iterator[Block]:
    """Write what was said; where nothing was entered leave lines to write it down by hand.

    Raises:
        UnfitEntryError: the first line does not say who speaks.
        InvalidInputError: the answer about recusal is none of the two.
    """
    yield Paragraph(_introduction(source))
    yield _answer(source, "听清楚了。")
    yield Paragraph(words("问：是否申请回避？"))
    yield _answer(source, _ANSWERS.get(entered_choice(source, _RECUSAL), ""))
    lines = entered_lines(source, _TALK)
    if not lines:
        yield from (Paragraph(words(Blank(to=EDGE, hand=True)), "row") for _ in range(_LINES_FOR_HANDWRITING))
        return
    yield from (Paragraph(with_blanks(line)) for line in _spoken(lines))
    yield Paragraph(words("以下空白"))


def _introduction(source: Source) -> tuple[Run, ...]:
    officers = source.issuing_officers
    return words(
        "我们是",
        Blank(source.issuer, 10, hand=True),
        "的行政执法人员",
        *listed((officer.name for officer in officers), at_least=OFFICERS, width=4),
        "，证件号码为",
        *listed((officer.certificate for officer in officers), at_least=OFFICERS, width=6),
        "，这是我们的证件（出示证件）。我们依法就",
        Blank(entered(source, _SUBJECT), 14),
        _RIGHTS,
    )


def _answer(source: Source, answer: str) -> Paragraph:
    """Write an answer; on a blank form nobody has given it yet."""
    return Paragraph(words("答：", Blank(to=EDGE, hand=True) if source.blank else answer))


def _spoken(lines: list[str]) -> list[str]:
    """Return what was said, with one sort of colon; a line without a speaker goes on with the one before."""
    spoken = [_COLON.sub(r"\1：", line) for line in lines]
    if not spoken[0].startswith(("问：", "答：")):
        raise UnfitEntryError(
            f"询问记录第一行“{lines[0]}”没有写明是问还是答，没有出具文书。请每句以“问：”或“答：”开头。"
        )
    return spoken
