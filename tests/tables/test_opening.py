"""Files that are no workbook are refused with what they are; workbooks of other programs are read."""

from __future__ import annotations

import io
import re
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from inspect_tui.errors import InvalidInputError
from inspect_tui.tables import open_workbook
from tests.tables.conftest import Book, rewritten

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def archive(**parts: bytes) -> bytes:
    """Make a zip file."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (OLD, "是旧格式（.xls、.et）"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "文件有打开密码"),
        ("编号,检查内容\n".encode("gbk"), "不是 .xlsx 文件（例如只是 .csv"),
        (b"PK\x03\x04 and no more", "文件损坏或没有复制完"),
        (archive(word__document_xml=b"<a/>"), "可能是 Word"),
        (archive(xl__workbook_xml=b"<a/>", bomb=bytes(41 << 20)), "内容展开后超过 40 MB"),
        (archive(xl__workbook_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'), "文件损坏"),
        (archive(xl__workbook_xml='<!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16")), "文件损坏"),
        (archive(xl__workbook_xml=b"<a/>"), "文件损坏"),
        (b"PK" + bytes(10 << 20), "文件超过 10 MB"),
    ],
)
def test_what_is_no_workbook__is_refused_with_what_to_do(content: bytes, why: str) -> None:
    with pytest.raises(InvalidInputError, match=r"^没有导入：") as refused:
        open_workbook(content)
    assert why in str(refused.value)


def test_a_workbook_cut_short__is_refused(book: Book) -> None:
    whole = book.saved()

    for length in range(2, len(whole), len(whole) // 40):
        with pytest.raises(InvalidInputError, match="没有导入"):
            open_workbook(whole[:length])


def test_a_protected_sheet__is_read(book: Book) -> None:
    book.items.protection.enable()
    book.items.protection.password = "1234"

    book.is_the_same()


def test_a_cell_at_the_far_end__costs_nothing(book: Book) -> None:
    book.items["XFD1048576"].number_format = "@"
    book.head["XFD1048576"] = " "

    book.is_the_same()


def shared(content: bytes) -> bytes:
    """Keep the texts in a table of their own, in runs of rich text, as WPS and Excel do."""
    texts: list[str] = []

    def collect(found: re.Match[str]) -> str:
        texts.append(found[2])
        return f'<c{found[1]} t="s"><v>{len(texts) - 1}</v></c>'

    def change(name: str, part: str) -> str:
        if name.startswith("xl/worksheets/sheet"):
            return re.sub(r'<c([^>]*) t="inlineStr"><is><t[^>]*>(.*?)</t></is></c>', collect, part, flags=re.DOTALL)
        if name == "xl/_rels/workbook.xml.rels":
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
            return part.replace("</Rel", f'<Relationship Id="s" Type="{kind}" Target="/xl/sharedStrings.xml"/></Rel')
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
        return part.replace("</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>')

    made = io.BytesIO(rewritten(content, change))
    runs = "".join(
        f'<si><r><rPr><sz val="11"/></rPr><t xml:space="preserve">{first}</t></r>'
        f'<r><t xml:space="preserve">{rest}</t></r><rPh sb="0" eb="1"><t>ignored</t></rPh></si>'
        for first, rest in (_cut(text.replace("\n", "_x000D_\n")) for text in texts)
    )
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with ZipFile(made, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", f'<?xml version="1.0"?><sst xmlns="{space}">{runs}</sst>')
    return made.getvalue()


def _cut(text: str) -> tuple[str, str]:
    found = re.match(r"(&[^;]+;|.)(.*)", text, re.DOTALL)
    assert found is not None
    return found[1], found[2]


def plain(name: str, part: str) -> str:
    """Leave out what a plain writer leaves out: places of cells and rows, the extent, views, validation."""
    if not name.startswith("xl/worksheets/sheet"):
        return part.replace('Target="/xl/', 'Target="')
    part = re.sub(r"<dataValidations.*?</dataValidations>|<dimension[^>]*/>|<sheetViews>.*?</sheetViews>", "", part)
    return part.replace("<sheetData>", "<!-- WPS --><sheetData>")


def test_shared_strings_in_runs__are_read(book: Book) -> None:
    content = shared(book.saved())
    assert b"inlineStr" not in ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet2.xml")

    book.is_the_same(content)


def test_missing_parts_and_relative_targets__are_read(book: Book) -> None:
    for sheet in book.book.worksheets:
        for cell in sheet[1]:
            cell.comment = None
    content = rewritten(book.saved(), plain, without="docProps|theme")

    book.is_the_same(content)


def test_rows_and_cells_without_their_places__are_read(book: Book) -> None:
    # A program that writes no places leaves no cell out.
    told = {"开始使用日期": "2026-05-01", "一并使用的检查表": "venue_fire.hall", "停用的检查项编号": "old"}
    for heading, value in told.items():
        book.put_head(heading, value)

    def change(name: str, part: str) -> str:
        return re.sub(r'<(row|c) r="[A-Z0-9]+"', r"<\1", part) if name == "xl/worksheets/sheet1.xml" else part

    checklist = book.read(rewritten(book.saved(), change)).checklist
    assert checklist is not None
    assert (checklist.title, checklist.retired) == (book.checklist.title, ("old",))


def test_extensions_of_wps__are_passed_over(book: Book) -> None:
    extension = (
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
        'xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:data/></ext></extLst></worksheet>'
    )
    content = rewritten(book.saved(), lambda name, part: part.replace("</worksheet>", extension))
    assert b"wps.cn" in ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")

    book.is_the_same(content)
