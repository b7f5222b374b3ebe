"""GB/T 9704 as LibreOffice lays it out: 22 lines of 28 characters, and everything where the standard has it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from inspect_tui.documents import Form, write_word
from inspect_tui.documents.form import Paragraph, words
from tests.documents.emergency.filling import filled
from tests.documents.official.samples import GIVEN, office_source
from tests.documents.samples import DAY

MM = 72 / 25.4
TOP, LEFT, RIGHT, BOTTOM = 37 * MM, 28 * MM, 184 * MM, 262 * MM
LINES, CHARACTERS, CHARACTER = 22, 28, 16
TOOLS = ("soffice", "pdftotext", "fc-list")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]
MORE = range(0, 10, 3)
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


class Word(NamedTuple):
    """A word and where it stands, in points from the upper left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def chinese_fonts() -> bool:
    command = ["fc-list", ":lang=zh-cn", "family"]
    return not missing and bool(subprocess.run(command, check=True, capture_output=True).stdout.strip())


pytestmark = [
    pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}"),
    pytest.mark.skipif(not chinese_fonts(), reason="no Chinese font is installed"),
]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Convert a paper of full lines, and papers that end at different heights of the page."""
    folder = tmp_path_factory.mktemp("printed")
    (folder / "full.docx").write_bytes(write_word(full_lines()))
    for more in MORE:
        (folder / f"ends{more}.docx").write_bytes(write_word(circular(more)))
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    documents = sorted(str(path) for path in folder.glob("*.docx"))
    subprocess.run([*command, "--outdir", str(folder), *documents], check=True, capture_output=True, timeout=180)
    return folder


def full_lines() -> Form:
    text = "安" * (CHARACTERS * LINES * 3)
    body = (Paragraph(words(text), "row"),)
    return Form(kind="circular", frame="official", title="通报", body=body, issued_on=DAY)


def circular(more: int) -> Form:
    demands = "\n".join(["（一）立即整改", *["各单位举一反三。"] * more])
    return filled("circular", office_source(), **GIVEN, demands=demands)


def text_of(path: Path) -> list[str]:
    command = ["pdftotext", "-layout", "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\f")[:-1]


def words_of(path: Path) -> list[list[Word]]:
    command = ["pdftotext", "-bbox", "-enc", "UTF-8", str(path), "-"]
    pages = subprocess.run(command, check=True, capture_output=True).stdout.decode().split("<page ")[1:]
    return [[_word(*found) for found in _WORD.findall(page)] for page in pages]


def _word(left: str, top: str, right: str, bottom: str, text: str) -> Word:
    return Word(float(left), float(top), float(right), float(bottom), text)


def the(page: list[Word], text: str) -> Word:
    return next(word for word in page if text in word.text)


def test_full_page__has_22_lines_of_28_characters(printed: Path) -> None:
    for page in text_of(printed / "full.pdf")[1:3]:
        lines = [line.strip() for line in page.splitlines() if "安" in line]
        assert [len(line) for line in lines] == [CHARACTERS] * LINES


def test_full_page__fills_156_by_225_millimetres(printed: Path) -> None:
    page = [word for word in words_of(printed / "full.pdf")[1] if "安" in word.text]
    assert min(word.left for word in page) == pytest.approx(LEFT, abs=1)
    assert max(word.right for word in page) == pytest.approx(RIGHT, abs=2)
    assert min(word.top for word in page) > TOP - CHARACTER
    assert max(word.bottom for word in page) < BOTTOM + CHARACTER / 2


def test_letterhead__begins_35_mm_below_the_top(printed: Path) -> None:
    first = words_of(printed / "ends0.pdf")[0]
    # Of the box around a character some four millimetres are empty, as the font has it.
    assert the(first, "安全生产委员会").top == pytest.approx(TOP + 35 * MM, abs=5 * MM)


def test_page_number__outer_edge_one_character_in(printed: Path) -> None:
    first, second = words_of(printed / "ends9.pdf")[:2]
    odd, even = [[word for word in page if word.text == "—"] for page in (first, second)]
    assert max(word.right for word in odd) == pytest.approx(RIGHT - 14, abs=1)
    assert min(word.left for word in even) == pytest.approx(LEFT + 14, abs=1)
    middle = [(word.top + word.bottom) / 2 for word in (*odd, *even)]
    assert middle == pytest.approx([BOTTOM + 7 * MM] * 4, abs=1.5 * MM)


def test_date__ends_four_characters_from_the_edge(printed: Path) -> None:
    last = words_of(printed / "ends0.pdf")[-1]
    name = next(word for word in last if word.text == "晋城市安全生产委员会办公室")
    # Fonts without narrow digits print the date wider; its middle is where it belongs.
    assert (name.left + name.right) / 2 == pytest.approx(RIGHT - 4 * CHARACTER - 56, abs=3)


@pytest.mark.parametrize("more", MORE)
def test_imprint__at_the_foot_of_the_last_page__below_the_date(printed: Path, more: int) -> None:
    pages = words_of(printed / f"ends{more}.pdf")
    assert [any("抄送" in word.text for word in page) for page in pages] == [False] * (len(pages) - 1) + [True]
    copies, printed_on = the(pages[-1], "抄送"), the(pages[-1], "印发")
    assert printed_on.bottom == pytest.approx(BOTTOM, abs=10)
    above = [word for word in pages[-1] if word.bottom < copies.top + 3]
    assert any("年" in word.text for word in above)
    between = [word for word in pages[-1] if copies.bottom < word.top + 3 and word.bottom < BOTTOM + 3]
    assert {word.text for word in between} <= {word.text for word in pages[-1] if abs(word.top - printed_on.top) < 6}
