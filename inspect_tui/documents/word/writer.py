"""A form laid out as a Word document, from top to bottom (documents.md 3.4, 4, 7)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from inspect_tui.documents.form import Appendix, Form, FrameName, with_blanks, words
from inspect_tui.documents.word.foot import foot_lines, holders
from inspect_tui.documents.word.hand import Hand
from inspect_tui.documents.word.looks import FRAMES
from inspect_tui.documents.word.official import closing, letterhead_size
from inspect_tui.documents.word.section import section
from inspect_tui.documents.word.skeleton import Skeleton, make_skeleton
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES

_ABOVE_FOOTER = 6
_HEADER = 36


def document_bytes(form: Form) -> bytes:
    """Write a form as a Word document."""
    hand = Hand(FRAMES[form.frame])
    body = "".join(_content(form, hand))
    skeleton = _skeleton(form.frame, DOCUMENT_NAMES[form.kind], form.line_spacing)
    return skeleton.filled(body, holders(form, hand), hand.pictures)


@lru_cache(maxsize=64)
def _skeleton(frame: FrameName, title: str, line_spacing: float) -> Skeleton:
    looks = FRAMES[frame].looks
    line = line_spacing or FRAMES[frame].line
    return make_skeleton(title, looks, line, even_pages=FRAMES[frame].official)


def _content(form: Form, hand: Hand) -> Iterator[str]:
    """Write the document, twice where the archive's copy has a receipt that the unit's has not."""
    page = _section(form, hand)
    if form.receipt:
        first, second = (*form.copy_names, "", "")[:2]
        yield from _copy(form, hand, first)
        yield hand.blocks(form.receipt[:-1])
        yield hand.paragraph("Form Signature", form.receipt[-1].runs, section=page)
        yield from _copy(form, hand, second)
    else:
        yield from _copy(form, hand, "")
    yield page


def _section(form: Form, hand: Hand) -> str:
    frame = hand.frame
    lines = 0 if frame.official else sum(1 for _ in foot_lines(form, hand))
    bottom = frame.bottom or frame.footer + lines * (form.line_spacing or frame.line) + _ABOVE_FOOTER
    return section(
        top=frame.top,
        left=frame.left,
        right=frame.right,
        bottom=bottom,
        header=_HEADER,
        footer=frame.footer,
        even_pages=frame.official,
        restart=bool(form.receipt),
    )


def _copy(form: Form, hand: Hand, name: str) -> Iterator[str]:
    if name:
        yield hand.paragraph("Form Right", words(name), keep_with_next=True)
    yield from _head(form, hand, form.title)
    yield hand.blocks(form.body)
    if not form.signatures_on_every_page:
        yield hand.blocks(form.signatures)
        yield from closing(form, hand)
    for appendix in form.appendices:
        yield from _appendix(form, appendix, hand)


def _head(form: Form, hand: Hand, title: str, *, new_page: bool = False) -> Iterator[str]:
    """Write what stands above the text: on an official paper the number comes before the title."""
    number, named = ("Form Number", form.number), ("Form Title", with_blanks(title))
    head, large = ("Form Head", with_blanks(form.letterhead)), letterhead_size(form.letterhead, hand)
    lines = (head, *((number, named) if hand.frame.official else (named, number)))
    for position, (style, runs) in enumerate(line for line in lines if line[1]):
        size = large if style == "Form Head" else 0
        yield hand.paragraph(style, runs, break_before=new_page and position == 0, size=size)


def _appendix(form: Form, appendix: Appendix, hand: Hand) -> Iterator[str]:
    # A break in a paragraph of its own would leave an empty page behind a full one.
    yield from _head(form, hand, appendix.title, new_page=True)
    yield hand.blocks(appendix.body)
    yield hand.blocks(appendix.signatures)
    if appendix.dated:
        yield hand.paragraph("Form Date", appendix.dated)
