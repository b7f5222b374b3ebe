"""The 检查照片附页: the photos of an inspection, two on a page, each with what it shows and what it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.form import Blank, Block, Form, PageBreak, Paragraph, words
from inspect_tui.documents.photo_block import empty_block, photo_block
from inspect_tui.documents.pieces import EDGE, HEAD, dated, framed, officer_pairs, row, signature
from inspect_tui.documents.refusal import NoPhotosError
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.inspection.exhibit import AttachedPhoto

_ON_A_PAGE = 2


def photo_appendix(source: Source) -> Form:
    """Show all photos in the order of the findings; one whose file is missing is named.

    Raises:
        NoPhotosError: there is none.
    """
    if not source.blank and not source.inspection.photos:
        raise NoPhotosError("这次检查没有照片，没有出具照片附页。请先附上照片，再出具。")
    return framed(
        source,
        "photo_appendix",
        "enforcement",
        letterhead=_letterhead(source),
        body=(*_head(source), *_photos(source)),
        signatures=(
            *officer_pairs("检查人员（签名）：", len(source.visit.inspectors), label_end=95),
            signature("被检查单位现场负责人（签名）："),
        ),
        dated=dated(source),
        line_spacing=18,
    )


def _letterhead(source: Source) -> str:
    """Return the head of 安全生产行政执法文书 for those whose forms have it; a fire authority and others do not."""
    agency = source.agency
    return HEAD if agency is None or (agency.enforces and agency.kind != "fire") else ""


def _head(source: Source) -> Iterator[Block]:
    about = source.refers_to
    yield row(("被检查单位：", source.unit.name, EDGE))
    if about:
        yield row(("所附文书：", f"{DOCUMENT_NAMES[about.kind]} {about.number}".strip(), EDGE))
    missing = sum(photo not in source.pictures for photo in source.inspection.photos)
    count = "" if source.blank else str(len(source.inspection.photos))
    note = f"（其中{missing}张图像文件缺失）" if missing else ""
    yield Paragraph(
        words("检查日期：", *day_runs(source.visited_on), "    照片共 ", Blank(count, 2), " 张", note), "row"
    )


def _photos(source: Source) -> Iterator[Block]:
    if source.blank:
        for number in range(1, _ON_A_PAGE + 1):
            yield from empty_block(number)
        return
    for number, (photo_id, photo) in enumerate(_in_order(source), 1):
        if number > _ON_A_PAGE and number % _ON_A_PAGE == 1:
            yield PageBreak()
        last = number == len(source.inspection.photos)
        yield from photo_block(source, number, photo_id, photo, last=last)


def _in_order(source: Source) -> list[tuple[str, AttachedPhoto]]:
    """Return the photos by the first finding they belong to, then by time."""
    first: dict[str, int] = {}
    for number, finding in source.numbered:
        first.setdefault(finding.item, number)
    first.pop("", None)
    last = len(source.numbered) + 1

    def key(entry: tuple[str, AttachedPhoto]) -> tuple[int, str, str]:
        photo_id, photo = entry
        return first.get(photo.item, last), photo.taken_at, photo_id

    return sorted(source.inspection.photos.items(), key=key)
