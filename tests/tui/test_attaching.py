"""Attaching goes on beside the work: it says how far it is, outlives the screen, and loses nothing it called saved."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError
from pathlib import Path
from threading import Event

import pytest
from textual import events

from inspect_tui.evidence import Clip, Photo, read_clip, read_photo
from inspect_tui.tui import errand
from inspect_tui.tui.screens.answer import NoteScreen
from inspect_tui.tui.screens.exhibits import ExhibitsScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.workflow.work import OpenInspection
from tests.exhibits import make_clip, make_photo, make_truncated_photo
from tests.store.conftest import FailingDisk
from tests.tui.test_exhibits import RULES, listed, on_the_disk, photos
from tests.tui.user import User, at_the_program


class Card:
    """A slow camera card: files come off it one by one, when the test lets them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._let = Event()
        self.reading = Event()
        self.given_up = Event()
        monkeypatch.setattr(errand, "read_photo", self._photo)
        monkeypatch.setattr(errand, "read_clip", self._clip)

    def go_on(self) -> None:
        """Let all files be read."""
        self._let.set()

    def _photo(self, path: Path) -> Photo:
        self.reading.set()
        assert self._let.wait(20)
        return read_photo(path)

    def _clip(self, path: Path, progress: Callable[[int, int], None]) -> Clip:
        progress(37, 100)
        self.reading.set()
        assert self._let.wait(20)
        try:
            return read_clip(path, progress)
        except CancelledError:
            self.given_up.set()
            raise


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Card:
    """The card."""
    return Card(monkeypatch)


async def presses(user: User, *keys: str) -> None:
    """Press keys without waiting for what is still being read."""
    for key in keys:
        user.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await user._pilot.pause()


async def pastes(user: User, card: Card, *paths: Path) -> None:
    """Paste paths and wait until the first file is being read."""
    await user.pastes("\n".join(map(str, paths)))
    while not card.reading.is_set():
        await user._pilot.pause(0.01)
    await user._pilot.pause()


async def test_the_status_line_says_which_file_is_being_read(work: OpenInspection, card: Card, tmp_path: Path) -> None:
    paths = [make_photo(tmp_path / f"{shade}.jpg", shade) for shade in (10, 20, 30)]
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await pastes(user, card, *paths)
        assert user.text_of("#status") == "正在读取 1/3：10.jpg"
        card.go_on()
        await user.settles()

        assert user.text_of("#status") == "已保存：附上 3 张"


async def test_answers_are_saved_while_a_photo_is_being_read(work: OpenInspection, card: Card, tmp_path: Path) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await pastes(user, card, make_photo(tmp_path / "a.jpg"))
        await presses(user, "1")
        while not on_the_disk(work).inspection.answers:
            await user._pilot.pause(0.01)
        assert photos(work) == []
        card.go_on()
        await user.settles()

        assert photos(work) == [("a.jpg", RULES)]
        assert on_the_disk(work).inspection.answers[RULES].outcome == "compliant"


async def test_a_large_recording_is_hashed_beside_everything_else_and_says_how_far_it_is(
    work: OpenInspection, card: Card, tmp_path: Path
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await user.press("f4")
        await user.fills({"paths": str(make_clip(tmp_path / "VID_0001.MP4"))})
        await presses(user, "f10")
        while "37%" not in user.text_of("#status"):
            await user._pilot.pause(0.01)
        assert user.text_of("#status") == "正在读取 1/1：VID_0001.MP4 37%"
        assert await user.app.read(str.upper, "other files can be read") == "OTHER FILES CAN BE READ"
        card.go_on()
        await user.settles()

        assert user.text_of("#status") == "已保存：登记 1 段"


async def test_after_leaving_the_screen_the_rest_is_attached_and_the_end_is_told_where_one_is(
    work: OpenInspection, card: Card, tmp_path: Path
) -> None:
    paths = [
        make_photo(tmp_path / "1.jpg", 10),
        make_truncated_photo(tmp_path / "坏的.jpg"),
        make_photo(tmp_path / "2.jpg", 20),
    ]
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await presses(user, "f10")
        await pastes(user, card, *paths)
        await presses(user, "escape", "escape")
        assert user.is_at(HomeScreen)
        card.go_on()
        await user.settles()

        assert photos(work) == [("1.jpg", RULES), ("2.jpg", RULES)]
        [told] = user.told
        assert told.startswith("已保存：附上 2 张；1 张没有附上\n“坏的.jpg”已损坏")


async def test_while_one_is_typing_nothing_pops_up__what_was_refused_is_shown_afterwards(
    work: OpenInspection, card: Card, tmp_path: Path
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await pastes(user, card, make_truncated_photo(tmp_path / "坏的.jpg"))
        await presses(user, "enter")
        assert user.is_at(NoteScreen)
        card.go_on()
        await user.settles()
        assert user.is_at(NoteScreen)
        await user.press("escape")

        assert user.is_at(TextScreen)
        assert "“坏的.jpg”已损坏或没有复制完" in user.prose


@pytest.mark.parametrize("kind", ["photo", "clip"])
async def test_leaving_the_program_in_the_middle_keeps_what_was_saved_and_does_not_crash(
    work: OpenInspection, card: Card, tmp_path: Path, kind: str
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        if kind == "photo":
            await pastes(user, card, *(make_photo(tmp_path / f"{shade}.jpg", shade) for shade in (10, 20)))
        else:
            await user.press("f4")
            await user.fills({"paths": str(make_clip(tmp_path / "VID_0001.MP4"))})
            await presses(user, "f10")
            while not card.reading.is_set():
                await user._pilot.pause(0.01)
        user.app.exit()
        await user._pilot.pause()
        card.go_on()

    assert kind == "photo" or card.given_up.wait(20), "a recording of some gigabytes is not read to its end"
    assert user.app.failure is None
    assert user.app.return_code == 0
    stored = on_the_disk(work).inspection
    assert (stored.photos, stored.clips) == (work.inspection.photos, work.inspection.clips)


async def test_a_list_opened_meanwhile_shows_each_photo_as_it_comes(
    work: OpenInspection, card: Card, tmp_path: Path
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await pastes(user, card, make_photo(tmp_path / "a.jpg"))
        await presses(user, "f10")
        assert listed(user)[0].startswith("还没有照片和录像")
        card.go_on()
        await user.settles()

        assert listed(user)[0] == "照片 a.jpg"


async def test_two_batches_are_attached_one_after_the_other(work: OpenInspection, card: Card, tmp_path: Path) -> None:
    first, second = ([make_photo(tmp_path / f"{s}.jpg", s) for s in shades] for shades in ((10, 20), (30, 40)))
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        await pastes(user, card, *first)
        await pastes(user, card, *second)
        assert user.text_of("#status") == "正在读取 1/2：10.jpg"
        card.go_on()
        await user.settles()

        assert [name for name, _ in photos(work)] == ["10.jpg", "20.jpg", "30.jpg", "40.jpg"]


async def test_a_full_disk_attaches_nothing_and_says_so_by_name(
    work: OpenInspection, disk: FailingDisk, tmp_path: Path
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(ExhibitsScreen(work, RULES))
        disk.fill_up()
        await user.pastes(str(make_photo(tmp_path / "a.jpg")))
        await user.settles()

        assert user.is_at(TextScreen)
        assert "a.jpg：没有保存：磁盘已满" in user.prose
        await user.press("escape")
        assert user.text_of("#status") == "1 张没有附上"
        disk.recover()
        assert photos(work) == []
        await user.pastes(str(tmp_path / "a.jpg"))
        await user.settles()
        assert photos(work) == [("a.jpg", RULES)]
