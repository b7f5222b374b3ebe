"""Open a workbook from bytes nobody vouches for: what it is not is said, and what it would unpack to is limited."""

from __future__ import annotations

import io
import warnings
from typing import Any
from zipfile import BadZipFile, ZipFile

from inspect_tui.errors import InvalidInputError

MEGABYTE = 1024 * 1024
LIMIT = 10 * MEGABYTE
UNPACKED_LIMIT = 40 * MEGABYTE
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DEFINITIONS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_BOOK = "xl/workbook.xml"
_AGAIN = "请用 WPS 或 Excel 打开，另存为“Excel 工作簿（.xlsx）”再试"


def open_workbook(content: bytes) -> Any:
    """Open the content of an .xlsx file.

    Raises:
        InvalidInputError: it is something else, protected by a password, damaged or too large.
    """
    if content.startswith(_OLD):
        raise _refusal(
            "文件有打开密码，请先在 WPS 或 Excel 里取消密码"
            if _ENCRYPTED in content
            else f"是旧格式（.xls、.et），{_AGAIN}"
        )
    if not content.startswith(b"PK"):
        raise _refusal(f"不是 .xlsx 文件（例如只是 .csv 文本或者改了后缀），{_AGAIN}")
    if len(content) > LIMIT:
        raise _refusal(f"文件超过 {LIMIT // MEGABYTE} MB，请删去图片和不用的工作表")
    try:
        _prove(content)
        return _load(content)
    except InvalidInputError:
        raise
    except Exception as error:
        # What a damaged workbook does to the library that reads it has no common name.
        raise _refusal(f"文件损坏或没有复制完，{_AGAIN}") from error


def _prove(content: bytes) -> None:
    """Refuse what is no workbook, unpacks to too much, or defines entities, before anything reads it."""
    with ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        if sum(entry.file_size for entry in entries) > UNPACKED_LIMIT:
            raise _refusal(f"内容展开后超过 {UNPACKED_LIMIT // MEGABYTE} MB，请删去图片和不用的工作表")
        if _BOOK not in {entry.filename.lstrip("/") for entry in entries}:
            raise _refusal(f"不是 .xlsx 文件（可能是 Word、.ods 或 .xlsb），{_AGAIN}")
        for entry in entries:
            if entry.flag_bits & 1:
                raise BadZipFile
            if entry.filename.endswith((".xml", ".rels")):
                part = archive.read(entry)
                if any(sign in part for sign in _DEFINITIONS):
                    raise BadZipFile


def _load(content: bytes) -> Any:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # It warns of parts it does not keep, such as extensions of WPS; nothing of them is read here.
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(content), keep_links=False)


def _refusal(why: str) -> InvalidInputError:
    return InvalidInputError(f"没有导入：{why}。")
