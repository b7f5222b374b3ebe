"""What every page repeats: the mark of samples, signatures where the form has them there, copies, code and page."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.form import SAMPLE_MARK, CodePlace, Form, words
from inspect_tui.documents.word.hand import Hand
from inspect_tui.documents.word.markup import field, run, tab_stop, tab_stops
from inspect_tui.documents.word.skeleton import EVEN_FOOTER, FOOTER, HEADER

_SMALL = 8
_CHARACTER = 14


def holders(form: Form, hand: Hand) -> dict[str, str]:
    """Write the header and the footers of a form."""
    header = _header(form, hand)
    if hand.frame.official:
        return {
            HEADER: header,
            FOOTER: _official_foot(form, hand, even=False),
            EVEN_FOOTER: _official_foot(form, hand, even=True),
        }
    return {HEADER: header, FOOTER: "".join(foot_lines(form, hand))}


def _header(form: Form, hand: Hand) -> str:
    mark = words(SAMPLE_MARK) if form.sample else ()
    return hand.paragraph("Header", mark, tail=_code(form, hand, "header"))


def _code(form: Form, hand: Hand, place: CodePlace) -> str:
    """Write the check code where it belongs."""
    here = form.check_code and form.code_place == place
    return run(f"校验码 {form.check_code}", hand.font("Footer"), size=_SMALL) if here else ""


def foot_lines(form: Form, hand: Hand) -> Iterator[str]:
    """Write the lines of the footer."""
    if form.signatures_on_every_page:
        for signature in form.signatures:
            yield hand.block(signature)
        yield hand.paragraph("Form Date", form.dated)
    if form.copies:
        yield hand.paragraph("Form Copies", form.copies)
    yield _page_line(form, hand)


def _page_line(form: Form, hand: Hand) -> str:
    font = hand.font("Footer")
    code = _code(form, hand, "footer")
    if not form.paged:
        return hand.paragraph("Footer", (), tail=code)
    # Each of two copies counts its own pages, and LibreOffice does not know how many those are.
    total = "" if form.receipt else run("共 ", font) + field("NUMPAGES", font) + run(" 页  ", font)
    pages = run("\t", font) + total + run("第 ", font) + field("PAGE", font) + run(" 页", font)
    return hand.paragraph("Footer", (), tail=code + pages, tabs=tab_stops(tab_stop(hand.frame.edge, "right")))


def _official_foot(form: Form, hand: Hand, *, even: bool) -> str:
    """Write — 1 —, one character from the outer edge, and the code at the other (documents.md 4.4)."""
    font = hand.font("Footer")
    page = f"{run('— ', font)}{field('PAGE', font)}{run(' —', font)}"
    code = _code(form, hand, "footer")
    stops = (tab_stop(_CHARACTER), tab_stop(hand.frame.edge - _CHARACTER, "right"))
    outer, inner = (code, page) if not even else (page, code)
    gap = run("\t", font)
    return hand.paragraph("Footer", (), tail=gap + outer + gap + inner, tabs=tab_stops(*stops))
