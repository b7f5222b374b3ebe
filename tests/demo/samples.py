"""Where the samples are kept, and what of them can be compared."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import load_workbook
from PIL import Image

from inspect_tui.demo.samples.making import make_samples
from tests.documents.opened import parts, whole_text

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "exports" / "samples"
PICTURES = ROOT / "docs" / "pictures" / "documents"
TOOLS = ("soffice", "pdftotext")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
LARGEST_PICTURE = 28_000
_CHECK_CODE = re.compile("校验码 [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}")
_WHOLE_PAGE = ("-r", "70")
_CORNER = ("-r", "200", "-x", "60", "-y", "60", "-W", "1150", "-H", "560")
"""A ledger is as wide as large paper; only its beginning can be read in a picture."""
_FEWER_GREYS = (16, 8, 6, 4)


def kind_of(path: Path) -> str:
    """Return the kind of document a sample is of, by its name."""
    return path.stem.partition("_")[2]


def kept() -> list[Path]:
    """Return the samples kept in the repository, in their order."""
    return sorted(path for path in SAMPLES.iterdir() if path.suffix in {".docx", ".xlsx"})


def comparable(path: Path) -> object:
    """Return what of a sample is the same wherever it is made.

    How a JPEG is compressed depends on the build of Pillow, and the check code on the JPEG; a workbook says when it was
    written.
    """
    content = path.read_bytes()
    if path.suffix == ".xlsx":
        return cells(path)
    if kind_of(path) == "photo_appendix":
        pictures = [name for name in parts(content) if name.startswith("word/media/")]
        return _CHECK_CODE.sub("校验码", whole_text(content)), pictures
    return content


def cells(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return the cells of a workbook, sheet by sheet."""
    book = load_workbook(path)
    return {sheet.title: [tuple(map(_shown, row)) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def _shown(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def remake() -> None:
    """Make the samples anew instead of those kept, with a picture of the first page of each."""
    for folder in (SAMPLES, PICTURES):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    made = make_samples(SAMPLES)
    with TemporaryDirectory() as temporary:
        convert(made, Path(temporary))
        _draw(Path(temporary))


def _draw(printed: Path) -> None:
    """Draw the first pages of PDF files, of a ledger its beginning, in as many greys as their size allows."""
    for path in sorted(printed.glob("*.pdf")):
        target = PICTURES / path.stem
        part = _CORNER if kind_of(path) == "ledger" else _WHOLE_PAGE
        options = (*part, "-f", "1", "-l", "1", "-singlefile", "-gray", "-png")
        subprocess.run(["pdftoppm", *options, str(path), str(target)], check=True)
        _shrink(target.with_suffix(".png"))


def _shrink(path: Path) -> None:
    with Image.open(path) as opened:
        page = opened.convert("L")
    for greys in _FEWER_GREYS:
        page.quantize(greys, dither=Image.Dither.NONE).save(path, optimize=True)
        if path.stat().st_size <= LARGEST_PICTURE:
            return


def convert(documents: list[Path], folder: Path) -> None:
    """Convert documents to PDF, with a profile of their own."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    paths = [str(path) for path in documents]
    subprocess.run([*command, "--outdir", str(folder), *paths], check=True, capture_output=True, timeout=240)


def pages(path: Path) -> list[str]:
    """Return the words of each page, without any spaces."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True)
    return [re.sub(r"\s+", "", page) for page in done.stdout.decode().split("\f")[:-1]]
