"""Open a workbook that is written row by row through files of its own, and let go of all of them whatever happens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from inspect_tui.documents.ledger.sheet import DEFAULTS


@contextmanager
def new_workbook(path: Path, title: str, day: date) -> Iterator[Any]:
    """Yield an empty workbook, written to its file at the end.

    Args:
        day: stands in the file as the day it was made, so that the time of writing does not.

    Raises:
        OSError: the disk refused.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    with TemporaryDirectory(prefix="inspect-tui-", ignore_cleanup_errors=True) as scratch:
        options = {"constant_memory": True, "tmpdir": scratch, "default_format_properties": dict(DEFAULTS)}
        book = Workbook(str(path), options)
        book.use_zip64()
        book.set_properties({"title": title, "created": datetime.combine(day, time())})
        try:
            with book:
                yield book
        except FileCreateError as error:
            raise (error.__context__ if isinstance(error.__context__, OSError) else OSError(str(error))) from error
        finally:
            _let_go(book)


def _let_go(book: Any) -> None:
    """Close the files of rows, which XlsxWriter leaves open where the disk refused, and Windows then cannot remove."""
    for sheet in book.worksheets():
        sheet.row_data_fh.close()
