"""Drawn pictures in place of photos: barrels, a lamp, a blocked door."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

_SIZE = (1200, 800)
_FLOOR, _WALL, _DARK = (150, 145, 135), (214, 214, 205), (60, 60, 60)
_RED, _BLUE, _YELLOW, _WHITE = (178, 52, 46), (52, 84, 150), (228, 190, 60), (245, 245, 240)
_SHOOTING_TAGS, _PLACE_TAGS = 0x8769, 0x8825


class Scene(NamedTuple):
    """A photo: its file, the minute after ten it was taken, what it shows, and how it is drawn."""

    name: str
    minute: int
    item: str
    caption: str
    draw: Callable[[ImageDraw], None]


def draw(scene: Scene, folder: Path) -> Path:
    """Draw a picture into a file as a camera writes it, with time and place."""
    from PIL import Image
    from PIL.ImageDraw import Draw

    picture = Image.new("RGB", _SIZE, _WALL)
    pen = Draw(picture)
    pen.rectangle((0, 520, *_SIZE), fill=_FLOOR)
    scene.draw(pen)
    exif = Image.Exif()
    exif.get_ifd(_SHOOTING_TAGS).update({0x9003: f"2026:10:13 10:{scene.minute:02}:00", 0x9011: "+08:00"})
    exif.get_ifd(_PLACE_TAGS).update({1: "N", 2: (35.0, 0.0, 36.0), 3: "E", 4: (112.0, 1.0, 12.0)})
    path = folder / scene.name
    picture.save(path, "JPEG", exif=exif)
    return path


def _barrels(pen: ImageDraw) -> None:
    """Draw two sorts of barrels close together."""
    for column in range(8):
        colour = _BLUE if column < 4 else _RED
        left = 60 + 130 * column + (40 if column > 3 else 0)
        for top in (330, 500):
            pen.rectangle((left, top, left + 110, top + 160), fill=colour, outline=_DARK, width=4)
            pen.line((left, top + 80, left + 110, top + 80), fill=_DARK, width=4)


def _lamp(pen: ImageDraw) -> None:
    """Draw a lamp that is no explosion-proof one, and a socket."""
    pen.line((600, 0, 600, 120), fill=_DARK, width=8)
    pen.rectangle((360, 120, 840, 190), fill=_WHITE, outline=_DARK, width=5)
    pen.rectangle((980, 330, 1070, 420), fill=_WHITE, outline=_DARK, width=5)
    pen.ellipse((1005, 355, 1020, 370), fill=_DARK)
    pen.ellipse((1030, 355, 1045, 370), fill=_DARK)
    pen.rectangle((120, 420, 420, 640), fill=_BLUE, outline=_DARK, width=5)


def _exit(pen: ImageDraw) -> None:
    """Draw a door with barrels before it."""
    pen.rectangle((420, 140, 760, 600), fill=_YELLOW, outline=_DARK, width=8)
    pen.rectangle((470, 70, 710, 125), fill=(40, 130, 70))
    for left, top in ((380, 470), (520, 450), (650, 480), (450, 600), (590, 610)):
        pen.ellipse((left, top, left + 150, top + 60), fill=_BLUE, outline=_DARK, width=4)
        pen.rectangle((left, top + 30, left + 150, top + 170), fill=_BLUE, outline=_DARK, width=4)


PHOTOS = (
    Scene("IMG_0001.jpg", 12, "hazchem.storage.segregated-storage", "2号库房：过氧化氢与甲醇同库存放", _barrels),
    Scene("IMG_0002.jpg", 26, "hazchem.storage.explosion-proof", "1号库房：普通日光灯和墙壁插座", _lamp),
    Scene("IMG_0003.jpg", 31, "hazchem.storage.exits-clear", "1号库房东侧：安全出口内侧堆放空桶", _exit),
)
