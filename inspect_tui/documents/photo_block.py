"""One photo of a 检查照片附页: the picture, and below it what it shows, what it belongs to, when, where, by whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from inspect_tui.documents.form import Blank, Block, Cell, Paragraph, Picture, Row, Table, words
from inspect_tui.documents.pieces import EDGE
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import moment_runs
from inspect_tui.inspection.exhibit import AttachedPhoto
from inspect_tui.inspection.finding import span
from inspect_tui.inspection.record import Finding

WIDTH, HEIGHT = 120.0, 70.0
"""The room for a picture, in millimetres: two with their words, and those who sign, fit on one page."""
_PASTED_WIDTH, _PASTED_HEIGHT = 146, 66


def photo_block(source: Source, number: int, photo_id: str, photo: AttachedPhoto, *, last: bool) -> Iterator[Block]:
    """Show a photo with its words, or say that its file is missing; those who sign stay with the last one."""
    content = source.pictures.get(photo_id)
    if content is None:
        yield Paragraph(
            words(f"（照片{number}的图像文件缺失，未能印出。原文件名：{photo.name}）"),
            "center",
            keep_with_next=True,
        )
    else:
        width, height = printed_size(photo.width, photo.height)
        yield Picture(content, "image/jpeg", width, height, photo.name)
    yield Paragraph(words(f"照片{number}  ", Blank(photo.caption.strip())), "center", keep_with_next=True)
    if belongs := _belongs(source, photo):
        yield Paragraph(words(belongs), "row", keep_with_next=True)
    yield _taken(photo.taken_at)
    yield Paragraph(words("拍摄地点：", _place(source, photo)), "row", keep_with_next=last)


def printed_size(width: int, height: int) -> tuple[float, float]:
    """Return the size a picture is printed at, in millimetres, its shape kept."""
    scale = min(WIDTH / max(width, 1), HEIGHT / max(height, 1))
    return max(width, 1) * scale, max(height, 1) * scale


def empty_block(number: int) -> Iterator[Block]:
    """Leave room to paste a photo, and lines for its words."""
    yield Table((_PASTED_WIDTH,), (Row((Cell((words("（照片粘贴处）"),), layout="label"),), height=_PASTED_HEIGHT),))
    yield Paragraph(words(f"照片{number}  ", Blank(to=EDGE, hand=True)), "row", keep_with_next=True)
    yield Paragraph(words("对应问题、检查项：", Blank(to=EDGE, hand=True)), "row", keep_with_next=True)
    yield _taken("")
    yield Paragraph(words("拍摄地点：", Blank(to=EDGE, hand=True)), "row")


def _belongs(source: Source, photo: AttachedPhoto) -> str:
    numbers = [number for number, _ in _findings(source, photo)]
    items = {work.item.id: work.item.text for section in source.sections for work in section.items}
    parts = [f"对应问题：第{span(numbers)}项"] if numbers else []
    parts += [f"检查项：{items.get(photo.item, photo.item)}"] if photo.item else []
    return "；".join(parts)


def _findings(source: Source, photo: AttachedPhoto) -> list[tuple[int, Finding]]:
    return [entry for entry in source.numbered if photo.item and entry[1].item == photo.item]


def _place(source: Source, photo: AttachedPhoto) -> Blank:
    """Name the part of the findings it shows, else where the visit was; with the position the camera noted."""
    parts = "、".join(dict.fromkeys(finding.location.strip() for _, finding in _findings(source, photo)))
    place = parts or source.visit.place or source.unit.address
    position = f"（纬度{photo.latitude}，经度{photo.longitude}）" if photo.latitude else ""
    return Blank(place + position, 8, hand=True)


def _taken(at: str) -> Paragraph:
    """Say when it was taken; who took it, and what the camera did not note, is written by hand."""
    moment = moment_runs(datetime.fromisoformat(at) if at else None)
    photographer = Blank(width=6, hand=True)
    return Paragraph(words("拍摄时间：", *moment, "    拍摄人：", photographer), "row", keep_with_next=True)
