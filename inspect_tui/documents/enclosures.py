"""What is enclosed with a letter: 附件 (documents.md 4.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inspect_tui.documents.form import Gap, Paragraph, Run, words

_NUMBERS_BEGIN, _NAMES_BEGIN = 80, 106
"""In points: two characters and 附件： of 16 points each, then a number and a blank."""


def enclosures(names: Sequence[Run]) -> Iterator[Paragraph]:
    """Name what is enclosed, a line below the text, the names one below the other and without a full stop."""
    if names:
        yield Paragraph((), "row", keep_with_next=True)
    if len(names) == 1:
        yield Paragraph(words("附件：", *names), "enclosure", keep_with_next=True)
        return
    for number, name in enumerate(names, 1):
        before = "附件：" if number == 1 else Gap(_NUMBERS_BEGIN)
        yield Paragraph(words(before, f"{number}.", Gap(_NAMES_BEGIN), name), "numbered enclosure", keep_with_next=True)
