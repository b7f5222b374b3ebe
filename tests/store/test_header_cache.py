"""The headers kept in the workspace are those of the lists, whatever happened to either since."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import inspect_tui.store.header_cache as header_cache
from inspect_tui.checklist import Headers, Library, headers_of, load_library
from inspect_tui.store.header_cache import load_headers
from tests.builders import CHECKLISTS

LONG_AGO = 1_700_000_000


class Shelf:
    """A folder of checklists saved long ago, with a workspace that keeps their headers."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "checklists"
        self.kept = root / "workspace" / "headers.json"
        self.read = 0
        shutil.copytree(CHECKLISTS, self.folder)
        for path in self.folder.rglob("*.toml"):
            os.utime(path, (LONG_AGO, LONG_AGO))

    @property
    def kitchen(self) -> Path:
        return self.folder / "gas" / "kitchen.toml"

    def change(self, old: str, new: str, at: float = LONG_AGO + 10) -> None:
        """Change the list of the kitchen."""
        text = self.kitchen.read_text(encoding="utf-8")
        assert old in text
        self.kitchen.write_text(text.replace(old, new), encoding="utf-8")
        os.utime(self.kitchen, (at, at))

    def headers(self, *, writable: bool = True) -> Headers:
        """Return the headers as the program gets them."""
        return load_headers(self.kept, [self.folder], self._read, writable=writable)

    def right(self) -> Headers:
        """Return the headers of what is in the folder."""
        return headers_of(load_library(self.folder))

    def _read(self) -> Library:
        self.read += 1
        return load_library(self.folder)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_the_lists_are_read_once(shelf: Shelf) -> None:
    first, second = shelf.headers(), shelf.headers()

    assert first == second == shelf.right()
    assert shelf.read == 1


def rename(shelf: Shelf) -> None:
    shelf.kitchen.rename(shelf.kitchen.with_name("cook.toml"))


def add(shelf: Shelf) -> None:
    text = shelf.kitchen.read_text(encoding="utf-8").replace('"gas.kitchen"', '"gas.canteen"')
    path = shelf.kitchen.with_name("canteen.toml")
    path.write_text(text, encoding="utf-8")
    os.utime(path, (LONG_AGO, LONG_AGO))


def touch_law(shelf: Shelf) -> None:
    os.utime(shelf.folder / "instruments.toml", (LONG_AGO + 10, LONG_AGO + 10))


CHANGES: dict[str, Callable[[Shelf], object]] = {
    "a title of the same length": lambda shelf: shelf.change("示例厨房", "示例食堂"),
    "another length at the same time": lambda shelf: shelf.change("示例厨房", "示例", at=LONG_AGO),
    "an error": lambda shelf: shelf.change('"15 days"', '"soon"'),
    "a list renamed": rename,
    "a list more": add,
    "a list less": lambda shelf: shelf.kitchen.unlink(),
    "no facts": lambda shelf: (shelf.folder / "facts.toml").unlink(),
    "the law": touch_law,
    "the cache cut off": lambda shelf: shelf.kept.write_bytes(shelf.kept.read_bytes()[:-40]),
    "the cache of another version": lambda shelf: shelf.kept.write_text('{"format":99}', encoding="utf-8"),
    "the cache gone": lambda shelf: shelf.kept.unlink(),
    "something else in its place": lambda shelf: shelf.kept.write_text('{"format":1,"places":{}}', encoding="utf-8"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changed__the_lists_are_read_again(shelf: Shelf, change: Callable[[Shelf], object]) -> None:
    shelf.headers()

    change(shelf)

    assert shelf.headers() == shelf.right()
    assert shelf.read == 2


def test_every_byte_of_the_cache_that_is_damaged_is_noticed(shelf: Shelf) -> None:
    right = shelf.headers()
    content = shelf.kept.read_bytes()

    for at in range(0, len(content), 97):
        shelf.kept.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert shelf.headers(writable=False) == right


def test_another_version_of_the_program_reads_the_lists_itself(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.headers()

    monkeypatch.setattr(header_cache, "__version__", "99")
    shelf.headers()

    assert shelf.read == 2


def test_a_list_saved_just_now_may_be_saved_again_at_the_same_time__so_nothing_is_kept(shelf: Shelf) -> None:
    shelf.change("示例厨房", "示例食堂", at=time.time())

    assert shelf.headers() == shelf.right()
    assert not shelf.kept.exists()


def test_errors_are_never_kept__they_are_found_each_time(shelf: Shelf) -> None:
    shelf.change('"15 days"', '"soon"')

    assert shelf.headers() == shelf.headers() == shelf.right()
    assert shelf.right().problems
    assert not shelf.kept.exists()


def test_who_may_not_write_only_reads(shelf: Shelf) -> None:
    assert shelf.headers(writable=False) == shelf.right()
    assert not shelf.kept.parent.exists()
    shelf.headers()
    shelf.headers(writable=False)

    assert shelf.read == 2


def test_a_disk_that_refuses_hinders_nobody(shelf: Shelf) -> None:
    shelf.kept.parent.write_text("no folder", encoding="utf-8")

    assert shelf.headers() == shelf.right()


def test_a_folder_that_is_not_there_has_no_lists(tmp_path: Path) -> None:
    nothing = Library({}, {}, {})

    assert load_headers(tmp_path / "headers.json", [tmp_path / "none"], lambda: nothing, writable=True) == Headers(
        {}, {}
    )
