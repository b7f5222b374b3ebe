"""A form laid out as a Word document, from top to bottom (documents.md 3.4, 4, 7)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from inspect_tui.documents.form import Appendix, Form, FrameName, PageBreak, words
from inspect_tui.documents.word.foot import foot_lines, holders
from inspect_tui.documents.word.hand import Hand
from inspect_tui.documents.word.looks import FRAMES
from inspect_tui.documents.word.section import section
from inspect_tui.documents.word.skeleton import Skeleton, make_skeleton

_ABOVE_FOOTER = 6
_HEADER = 36


def document_bytes(form: Form) -> bytes:
    """Write a form as a Word document."""
    hand = Hand(FRAMES[form.frame])
    body = "".join(_content(form, hand))
    return _skeleton(form.frame, form.title, form.line_spacing).filled(body, holders(form, hand), hand.pictures)


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
        if form.seal:
            yield hand.paragraph("Form Seal", form.seal)
        if form.dated:
            yield hand.paragraph("Form Date", form.dated)
    yield hand.blocks(form.imprint)
    for appendix in form.appendices:
        yield from _appendix(form, appendix, hand)


def _head(form: Form, hand: Hand, title: str) -> Iterator[str]:
    """Write what stands above the text: on an official paper the number comes before the title."""
    number = hand.paragraph("Form Number", form.number) if form.number else ""
    if form.letterhead:
        yield hand.paragraph("Form Head", words(form.letterhead))
    if hand.frame.official:
        yield number
    yield hand.paragraph("Form Title", words(title))
    if not hand.frame.official:
        yield number


def _appendix(form: Form, appendix: Appendix, hand: Hand) -> Iterator[str]:
    yield hand.block(PageBreak())
    yield from _head(form, hand, appendix.title)
    yield hand.blocks(appendix.body)
    yield hand.blocks(appendix.signatures)
    if appendix.dated:
        yield hand.paragraph("Form Date", appendix.dated)
