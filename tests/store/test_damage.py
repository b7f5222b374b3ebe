"""Any damage to any file of a workspace: it is noticed and named, the rest opens, and nothing crashes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from inspect_tui.checklist import Library, load_library
from inspect_tui.errors import DamagedFileError, InspectError
from inspect_tui.store.blobs import Blobs
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.device import Device, load_device
from inspect_tui.store.doctor import examine
from inspect_tui.store.json_file import load_json
from inspect_tui.store.settings import Session, load_settings, settings_doubt
from inspect_tui.store.storage import DurableStorage
from inspect_tui.store.stream import Stream
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import CHECKLISTS, DATA, OPERATOR, begin_work, make_unit
from tests.issuing import issue_document
from tests.store.samples import CALLED, HALL, Sample, all_damages, cut_off, flipped, make_sample, replaced

CHINESE = re.compile("[一-鿿]")


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The workspace before anything happens to it."""
    return make_sample(tmp_path_factory.mktemp("pristine") / "workspace", load_library(CHECKLISTS))


SAME_KIND = {
    "inspection": "other inspection",
    "other inspection": "inspection",
    "previous inspection": "other inspection",
    "unit": "other unit",
    "previous unit": "other unit",
    "register": "other register",
    "previous register": "other register",
    "checklist": "document",
    "document": "checklist",
    "photo": "photo in documents",
}


def read(path: Path) -> object:
    """Return what the program reads of a file.

    Raises:
        InspectError: it is damaged.
    """
    name = path.name.removesuffix(".previous")
    if name == "settings.toml":
        settings = load_settings(path)
        if doubt := settings_doubt(path):
            raise DamagedFileError(doubt)
        return settings
    if name in ("device.json", "session.json"):
        return load_json(path, Device if name == "device.json" else Session)
    if path.parent.parent.name == "blobs":
        return Blobs(path.parent.parent).get(path.name)
    return read_stream(path, name.removesuffix(".json"))


def read_stream(path: Path, stream_id: str) -> object:
    folder = path.parent.name if path.parent.name in ("units", "numbers") else "inspections"
    name = f"{ {'units': 'unit', 'numbers': 'numbers', 'inspections': 'inspection'}[folder] }/{stream_id}"
    events = Stream(path, name, "nobody", lambda fold: {}).events
    tables = DurableStorage(path).read() or {}
    return events, {name: rows for name, rows in tables.items() if not name.startswith("ch")}


@contextmanager
def refusals() -> Iterator[list[InspectError]]:
    """Collect what is refused, in Chinese; anything else that is raised fails."""
    refused: list[InspectError] = []
    try:
        yield refused
    except InspectError as error:
        refused.append(error)
    assert all(CHINESE.search(str(error)) for error in refused)


def is_noticed(path: Path, before: object) -> bool:
    """Say whether reading a file is refused; where it is not, it must read as before."""
    with refusals() as refused:
        assert read(path) == before, path.read_bytes()
    return bool(refused)


def test_the_sample_holds_every_file_of_a_workspace(pristine: Sample, library: Library) -> None:
    with pristine.opened(library, writing=False) as workspace:
        assert examine(workspace) == []
    passing = {"lock", "holder.json", "index.sqlite"}
    present = {path.relative_to(pristine.root) for path in pristine.root.rglob("*") if path.is_file()}
    kinds = {path.parts[0] + path.suffix for path in present if path.parts[0] != "exports"} - passing
    named = {Path(file).parts[0] + Path(file).suffix for file in pristine.files.values()}
    assert kinds - {f"{name}{Path(name).suffix}" for name in passing} == named
    assert tuple(pristine.files) == CALLED


@pytest.mark.parametrize("called", CALLED)
def test_any_damage_to_a_file__is_noticed_when_it_is_read(pristine: Sample, tmp_path: Path, called: str) -> None:
    sample = pristine.copied_to(tmp_path / "copy")
    path = sample.path(called)
    content, before = path.read_bytes(), read(path)

    for damaged in all_damages(content, Random(called)):
        path.write_bytes(damaged)
        # The comment at the head of the settings may be changed without harm.
        assert is_noticed(path, before) or called.endswith("settings"), damaged


def test_any_byte_changed_in_a_file_of_the_first_format__is_noticed_or_leaves_the_events_as_they_were(
    tmp_path: Path,
) -> None:
    (first,) = (DATA / "formats" / "1" / "inspections").glob("*/id-0002.json")
    path = tmp_path / first.name
    shutil.copyfile(first, path)
    before = Stream(path, *NAMES["inspection"], lambda fold: {}).events

    for damaged in flipped(first.read_bytes(), Random(1)):
        path.write_bytes(damaged)
        with refusals():
            assert Stream(path, *NAMES["inspection"], lambda fold: {}).events == before


@pytest.mark.parametrize("called", SAME_KIND)
def test_a_file_in_the_place_of_another__is_noticed(pristine: Sample, tmp_path: Path, called: str) -> None:
    sample = pristine.copied_to(tmp_path / "copy")
    before = read(sample.path(called))
    shutil.copyfile(sample.path(SAME_KIND[called]), sample.path(called))

    assert is_noticed(sample.path(called), before)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b"{", b"\x00" * 100])
def test_a_damaged_device__becomes_another_one(pristine: Sample, tmp_path: Path, content: bytes) -> None:
    path = pristine.copied_to(tmp_path / "copy").path("device")
    before = load_device(path, writable=False)
    path.write_bytes(content)

    assert load_device(path, writable=False).id != before.id


def some_damages(content: bytes, chance: Random) -> list[bytes]:
    flips = list(flipped(content, chance))
    cuts = list(cut_off(content))
    return [b"", *chance.sample(flips, 6), *chance.sample(cuts, 3), *chance.sample(replaced(content), 3)]


@pytest.mark.parametrize("called", CALLED)
def test_any_damage_to_a_file__is_named_by_the_doctor(
    pristine: Sample, tmp_path: Path, library: Library, called: str
) -> None:
    sample = pristine.copied_to(tmp_path / "copy")
    path = sample.path(called)
    content, before = path.read_bytes(), read(path)

    for damaged in some_damages(content, Random(called)):
        path.write_bytes(damaged)
        with sample.opened(library, writing=False) as workspace:
            said = [str(complaint) for complaint in examine(workspace)]
        names = (str(path), path.name[:12] if path.parent.parent.name == "blobs" else str(path))
        # The settings before are asked about only when they are put back.
        if is_noticed(path, before) and not (called == "previous settings" and can_be_loaded(path)):
            assert any(name in text for name in names for text in said), damaged
        assert all(CHINESE.search(text) and "\n" not in text for text in said)


def can_be_loaded(path: Path) -> bool:
    try:
        load_settings(path)
    except InspectError:
        return False
    return True


@pytest.mark.parametrize("called", CALLED)
def test_with_any_file_damaged__the_rest_opens_and_can_be_worked_in(
    pristine: Sample, tmp_path: Path, library: Library, called: str
) -> None:
    content = pristine.path(called).read_bytes()
    for number, damaged in enumerate(some_damages(content, Random(called))[::2]):
        sample = pristine.copied_to(tmp_path / str(number))
        sample.path(called).write_bytes(damaged)
        hurt, whole = (sample.first, sample.second)
        if called == "other inspection":
            hurt, whole = whole, hurt
        with sample.opened(library) as workspace:
            opens_or_is_refused(workspace, hurt)
            work = OpenInspection(workspace, whole)
            work.answer(next(iter(work.case.items)), "compliant", OPERATOR, f"第{number}次")
            issue_document(work, "inspection_record", OPERATOR)
            begin_work(workspace, unit=make_unit(name="新单位"), checklists=(HALL,))
            assert workspace.index.listing().rows
            assert workspace.units()


def opens_or_is_refused(workspace: Workspace, inspection_id: str) -> None:
    with refusals():
        assert len(OpenInspection(workspace, inspection_id).inspection.answers) == 3


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 1 << 70) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("12an"), inner, max_size=2),
    max_leaves=4,
)


@st.composite
def spoiled(draw: st.DrawFn, whole: Callable[[], Any]) -> Any:
    """Return a tree of JSON in which something was put in the place of something else, or left out."""
    tree = whole()
    while True:
        at: Any = tree
        key = draw(st.sampled_from(list(at)))
        while isinstance(at[key], dict) and at[key] and draw(st.integers(0, 3)):
            at = at[key]
            key = draw(st.sampled_from(list(at)))
        if draw(st.booleans()):
            at[key] = draw(JSON)
        else:
            del at[key]
        if not tree or not draw(st.booleans()):
            return tree


@hypothesis_settings(max_examples=150)
@given(data=st.data(), called=st.sampled_from(["inspection", "unit", "register"]), proven=st.booleans())
def test_a_file_no_program_of_ours_would_write__is_refused_or_holds_true_events(
    pristine: Sample, data: st.DataObject, called: str, proven: bool
) -> None:
    content = pristine.path(called).read_bytes()
    tree = data.draw(spoiled(lambda: msgspec.json.decode(content)))
    fields = {name: rows for name, rows in tree.items() if name != "checksum"}
    before = Stream(pristine.path(called), *NAMES[called], lambda fold: {}).events
    with TemporaryDirectory() as folder:
        sample = pristine.copied_to(Path(folder) / "copy")
        path = sample.path(called)
        path.write_bytes(with_checksum(fields) if proven else msgspec.json.encode(tree))
        with refusals():
            events = Stream(path, *NAMES[called], lambda fold: {}).events
            assert {event.hash for event in events} <= {event.hash for event in before}
        with sample.opened(load_library(CHECKLISTS), writing=False) as workspace:
            examine(workspace)


NAMES = {
    "inspection": ("inspection/id-0002", "nobody"),
    "unit": ("unit/id-0001", "nobody"),
    "register": ("numbers/gas-bureau", "nobody"),
}
