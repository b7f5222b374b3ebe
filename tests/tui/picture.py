"""Pictures of the screen for the manual: the same bytes for the same screen, Chinese on the grid, no network needed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import groupby

from rich.cells import cell_len

from inspect_tui.tui.app import InspectApp

# Rich draws for a font 0.61 em wide and counts characters where it should count cells; in Chinese fonts a half-width
# character is 0.5 em wide. So the grid is made 10 units wide at a font size of 20.
_RICH_CELL, _CELL = 12.2, 10
_FONTS = "'Noto Sans Mono CJK SC', 'Source Han Mono SC', 'Sarasa Mono SC', 'NSimSun', monospace"
_TEXT = re.compile(
    r'<text class="(?P<look>[^"]+)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" textLength="[\d.]+" clip-path="[^"]+">'
    r"(?P<text>[^<]*)</text>"
)


def take_picture(app: InspectApp) -> str:
    """Return the screen as SVG."""
    svg = app.export_screenshot(title=app.TITLE)
    svg = re.sub(r"<!--.*?-->|@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"terminal-\d+", "screen", svg)
    svg = re.sub(r"font-family: [^;]+;", f"font-family: {_FONTS};", svg)
    svg = re.sub(r"<rect [^>]*>", lambda rect: _narrower(rect[0], "x", "width"), svg)
    svg = re.sub(r'<text [^>]*text-anchor="middle"[^>]*>', lambda title: _narrower(title[0], "x"), svg)
    svg = re.sub(r'viewBox="0 0 ([\d.]+)', lambda box: f'viewBox="0 0 {_scaled(box[1])}', svg)
    svg = _TEXT.sub(lambda text: "".join(_runs(text)), svg)
    return "\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n"


def text_in(svg: str) -> list[str]:
    """Return the texts of a picture, in order."""
    return [html.unescape(text).replace("\xa0", " ") for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


def _runs(found: re.Match[str]) -> Iterator[str]:
    """Place runs of characters of one width each by itself, so that they stand on the grid in any font."""
    x = float(found["x"]) / _RICH_CELL * _CELL
    for size, characters in groupby(html.unescape(found["text"]).rstrip("\n"), cell_len):
        run, cell = "".join(characters), size * _CELL
        if seen := run.strip():
            # Some renderers drop spaces at the beginning.
            start, width = x + cell * (len(run) - len(run.lstrip())), cell * len(seen)
            shown = html.escape(seen).replace("\xa0", "&#160;")
            yield f'<text class="{found["look"]}" x="{start:g}" y="{found["y"]}" textLength="{width:g}">{shown}</text>'
        x += cell * len(run)


def _narrower(tag: str, *attributes: str) -> str:
    names = "|".join(attributes)
    return re.sub(rf' ({names})="([\d.]+)"', lambda found: f' {found[1]}="{_scaled(found[2])}"', tag)


def _scaled(number: str) -> str:
    return f"{float(number) / _RICH_CELL * _CELL:.6g}"
