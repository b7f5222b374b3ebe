"""Evidence: kept by its hash before the record names it, never lost, never in the way of an answer."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import msgspec
import pytest

from inspect_tui.errors import DamagedFileError, InvalidInputError, NotFoundError, NotSavedError
from inspect_tui.evidence import Photo, read_clip, read_photo, read_scan
from inspect_tui.inspection.exhibit import AttachedPhoto, AttachedScan, NotedClip
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.exhibit_lines import all_exhibits, counts_text, size_text
from inspect_tui.workflow.exhibits import (
    attach_photo,
    attach_scan,
    caption_photo,
    change_note,
    hand_out_exhibit,
    note_clip,
    withdraw,
)
from inspect_tui.workflow.issuing import differs_from_record
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR
from tests.exhibits import LATITUDE, LONGITUDE, TAKEN_AT, make_clip, make_photo, make_scan
from tests.issuing import issue_document
from tests.store.disks import CutError, ForgetfulDisk, RefusingDisk, on_disk

RULES, HOSE = "gas.kitchen.rules", "gas.kitchen.hose"


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    """A photo as it was read."""
    return read_photo(make_photo(tmp_path / "后厨东墙.jpg"))


def on_the_disk(work: OpenInspection) -> OpenInspection:
    return OpenInspection(work.workspace, work.inspection.id)


def kept(work: OpenInspection) -> set[str]:
    """Return the hashes of all contents kept."""
    return {path.name for path in work.workspace.blobs.folder.rglob("*") if path.is_file()}


def refusal(save: Callable[[], object]) -> str:
    """Return what a save is refused with."""
    try:
        save()
    except NotSavedError as error:
        return str(error)
    return ""


def test_a_photo_is_kept_as_it_came__with_a_picture_for_documents__its_time_and_its_place(
    work: OpenInspection, photo: Photo, tmp_path: Path
) -> None:
    photo_id = attach_photo(work, photo, RULES, OPERATOR, "钢瓶与灶具同室")

    attached = on_the_disk(work).inspection.photos[photo_id]
    assert attached == AttachedPhoto(
        name="后厨东墙.jpg",
        sha256=hashlib.sha256((tmp_path / "后厨东墙.jpg").read_bytes()).hexdigest(),
        rendition=hashlib.sha256(photo.rendition).hexdigest(),
        media_type="image/jpeg",
        size=(tmp_path / "后厨东墙.jpg").stat().st_size,
        width=64,
        height=48,
        item=RULES,
        caption="钢瓶与灶具同室",
        taken_at=TAKEN_AT,
        latitude=LATITUDE,
        longitude=LONGITUDE,
    )
    assert work.workspace.blobs.get(attached.sha256) == (tmp_path / "后厨东墙.jpg").read_bytes()
    assert work.workspace.blobs.get(attached.rendition) == photo.rendition
    [event] = [event for event in work.stream.events if event.kind == "photo_attached"]
    assert (event.body["taken_at"], event.body["latitude"], event.body["longitude"]) == (TAKEN_AT, LATITUDE, LONGITUDE)


def test_the_same_photo_twice_is_one_file(work: OpenInspection, photo: Photo) -> None:
    before = kept(work)
    attach_photo(work, photo, RULES, OPERATOR)
    attach_photo(work, photo, HOSE, OPERATOR)

    assert len(kept(work) - before) == 2  # the photo and the picture for documents
    assert [attached.item for attached in work.inspection.photos.values()] == [RULES, HOSE]


def test_the_same_photo_is_attached_to_the_same_place_once(work: OpenInspection, photo: Photo) -> None:
    attach_photo(work, photo, RULES, OPERATOR)
    renamed = msgspec.structs.replace(photo, name="副本.jpg")

    with pytest.raises(InvalidInputError, match=r"^副本.jpg：这张照片已经附在这里，没有再附一次。$"):
        attach_photo(work, renamed, RULES, OPERATOR)
    assert len(on_the_disk(work).inspection.photos) == 1


def test_a_photo_of_an_item_that_is_not_there_is_refused(work: OpenInspection, photo: Photo) -> None:
    before = kept(work)
    with pytest.raises(NotFoundError, match=r"没有“gas\.kitchen\.no-such”这一项"):
        attach_photo(work, photo, "gas.kitchen.no-such", OPERATOR)

    assert (work.inspection.photos, kept(work)) == ({}, before)


def test_after_a_power_cut_at_any_step__every_photo_in_the_record_has_its_files(
    work: OpenInspection, tmp_path: Path
) -> None:
    work.answer(RULES, "noncompliant", OPERATOR)
    cut, acknowledged = 0, False
    while not acknowledged:
        cut += 1
        photo = read_photo(make_photo(tmp_path / f"{cut}.jpg", shade=cut))
        disk = ForgetfulDisk(work.workspace.root, cut)
        with on_disk(disk):
            try:
                attach_photo(work, photo, RULES, OPERATOR)
                acknowledged = True
            except CutError:
                work.reload()
        with Workspace(
            Locations.named(disk.after_the_cut(tmp_path / f"dead-{cut}")), work.workspace.library, writing=False
        ) as dead:
            after = OpenInspection(dead, work.inspection.id).inspection
            assert after.answers[RULES].outcome == "noncompliant"
            for attached in after.photos.values():
                assert dead.blobs.get(attached.sha256)
                assert dead.blobs.get(attached.rendition)
            if acknowledged:
                assert photo.sha256 in {attached.sha256 for attached in after.photos.values()}
    assert cut > 10


def test_a_disk_that_refuses_any_step__attaches_nothing__keeps_the_answer__and_the_photo_can_be_attached_again(
    work: OpenInspection, tmp_path: Path
) -> None:
    work.answer(RULES, "noncompliant", OPERATOR)
    for number in count(1):
        photo = read_photo(make_photo(tmp_path / f"{number}.jpg", shade=number))
        before = work.inspection
        disk = RefusingDisk(number, errno.ENOSPC, times=51)
        with on_disk(disk):
            said = refusal(partial(attach_photo, work, photo, RULES, OPERATOR))
        if disk.refused in {"", "link"}:  # past the last step; or a file that could not be linked was copied
            assert said == ""
        else:
            assert said == "没有保存：磁盘已满，请删除不用的文件或换盘。之前保存的内容完好。", disk.refused
            assert (work.inspection, on_the_disk(work).inspection) == (before, before), disk.refused
            attach_photo(work, photo, RULES, OPERATOR)
        assert on_the_disk(work).inspection == work.inspection
        assert len(work.inspection.photos) == number
        assert work.inspection.answers[RULES].outcome == "noncompliant"
        if not disk.refused:
            break
    assert number > 10


def test_what_is_withdrawn_is_no_longer_listed__but_the_file_and_the_record_stay(
    work: OpenInspection, photo: Photo
) -> None:
    photo_id = attach_photo(work, photo, RULES, OPERATOR)
    files = kept(work)

    withdraw(work, "photo", photo_id, OPERATOR)

    assert on_the_disk(work).inspection.photos == {}
    assert kept(work) == files
    assert [event.kind for event in work.stream.events][-2:] == ["photo_attached", "photo_withdrawn"]
    with pytest.raises(NotFoundError, match=r"^这份证据已经撤回，或没有这个编号。$"):
        withdraw(work, "photo", photo_id, OPERATOR)
    assert attach_photo(work, photo, RULES, OPERATOR) != photo_id


def test_evidence_after_a_document_was_issued__does_not_make_it_differ_from_the_record(
    work: OpenInspection, photo: Photo, tmp_path: Path
) -> None:
    work.answer(RULES, "noncompliant", OPERATOR)
    documents = [issue_document(work, kind, OPERATOR).document for kind in ("inspection_record", "rectification_order")]

    photo_id = attach_photo(work, photo, RULES, OPERATOR)
    caption_photo(work, photo_id, "东墙", OPERATOR)
    note_clip(work, read_clip(make_clip(tmp_path / "a.mp4")), "", OPERATOR)
    attach_scan(work, read_scan(make_scan(tmp_path / "a.pdf")), documents[0].id, OPERATOR)

    assert [differs_from_record(work, document) for document in documents] == [False, False]


def test_a_caption_is_changed_and_nothing_else(work: OpenInspection, photo: Photo) -> None:
    photo_id = attach_photo(work, photo, RULES, OPERATOR)
    before = work.inspection.photos[photo_id]

    caption_photo(work, photo_id, "后厨东墙", OPERATOR)
    events = len(work.stream.events)
    caption_photo(work, photo_id, "后厨东墙", OPERATOR)

    assert on_the_disk(work).inspection.photos[photo_id] == msgspec.structs.replace(before, caption="后厨东墙")
    assert len(work.stream.events) == events


def test_a_clip_is_noted_by_name_time_and_hash__and_not_copied(work: OpenInspection, tmp_path: Path) -> None:
    clip = read_clip(make_clip(tmp_path / "VID_0001.MP4"))
    before = kept(work)

    clip_id = note_clip(work, clip, HOSE, OPERATOR, "进入后厨")

    noted = NotedClip("VID_0001.MP4", clip.sha256, clip.size, clip.recorded_at, HOSE, "进入后厨")
    assert on_the_disk(work).inspection.clips == {clip_id: noted}
    assert kept(work) == before
    with pytest.raises(InvalidInputError, match=r"^VID_0001.MP4：这段录像已经登记在这里，没有再登记一次。$"):
        note_clip(work, clip, HOSE, OPERATOR)
    change_note(work, clip_id, "进入后厨，老板在场", OPERATOR)
    assert on_the_disk(work).inspection.clips[clip_id] == msgspec.structs.replace(noted, note="进入后厨，老板在场")


def test_a_scan_is_kept_with_its_document__once(work: OpenInspection, tmp_path: Path) -> None:
    document = issue_document(work, "inspection_record", OPERATOR).document
    scan = read_scan(make_scan(tmp_path / "签收后.pdf"))

    scan_id = attach_scan(work, scan, document.id, OPERATOR)

    attached = AttachedScan(document.id, "签收后.pdf", scan.sha256, "application/pdf", len(scan.content))
    assert on_the_disk(work).inspection.scans == {scan_id: attached}
    assert work.workspace.blobs.get(scan.sha256) == scan.content
    with pytest.raises(InvalidInputError, match="这份扫描件已经附在这份文书上"):
        attach_scan(work, scan, document.id, OPERATOR)
    with pytest.raises(NotFoundError, match=r"^这次检查没有编号为“no-such”的文书。$"):
        attach_scan(work, scan, "no-such", OPERATOR)


def test_a_kept_photo_is_handed_out_as_it_came__and_a_damaged_one_is_not(
    work: OpenInspection, photo: Photo, tmp_path: Path
) -> None:
    attach_photo(work, photo, RULES, OPERATOR)

    path = hand_out_exhibit(work, photo.sha256, photo.name)
    assert path.parent == work.workspace.locations.exports / "证据"
    assert path.name == f"后厨东墙_{photo.sha256[:8]}.jpg"
    assert path.read_bytes() == photo.content
    assert hand_out_exhibit(work, photo.sha256, photo.name) == path

    work.workspace.blobs.path(photo.sha256).write_bytes(b"something else")
    with pytest.raises(DamagedFileError):
        hand_out_exhibit(work, photo.sha256, photo.name)


def test_all_evidence_is_listed_by_what_it_belongs_to(work: OpenInspection, photo: Photo, tmp_path: Path) -> None:
    document = issue_document(work, "inspection_record", OPERATOR, number="").document
    attach_scan(work, read_scan(make_scan(tmp_path / "签收后.pdf")), document.id, OPERATOR)
    attach_photo(work, photo, HOSE, OPERATOR)
    attach_photo(work, photo, "", OPERATOR)
    note_clip(work, read_clip(make_clip(tmp_path / "a.mp4")), HOSE, OPERATOR)

    assert [(group.heading, [one.kind for one in group.exhibits]) for group in all_exhibits(work)] == [
        ("整次检查", ["photo"]),
        ("连接软管是否完好？", ["photo", "clip"]),
        ("扫描件：现场检查记录", ["scan"]),
    ]
    assert counts_text(work.inspection, HOSE) == "照片 1 张　录像 1 段"
    assert counts_text(work.inspection, RULES) == ""


def test_photos_of_an_item_that_no_longer_applies_are_still_listed(work: OpenInspection, photo: Photo) -> None:
    attach_photo(work, photo, HOSE, OPERATOR)
    work.change_visit(msgspec.structs.replace(work.inspection.visit, facts={"gas_supply": "none"}), OPERATOR)
    assert HOSE not in work.case.items

    assert [group.heading for group in all_exhibits(work)] == ["连接软管是否完好？"]


def test_scripts_get_all_evidence_as_json(work: OpenInspection, photo: Photo, tmp_path: Path) -> None:
    photo_id = attach_photo(work, photo, RULES, OPERATOR)
    clip_id = note_clip(work, read_clip(make_clip(tmp_path / "a.mp4")), "", OPERATOR)

    state = msgspec.json.decode(msgspec.json.encode(work.as_json()))

    [shown] = state["photos"]
    assert (shown["id"], shown["item"], shown["sha256"], shown["caption"]) == (photo_id, RULES, photo.sha256, "")
    assert (shown["taken_at"], shown["latitude"], shown["longitude"]) == (TAKEN_AT, LATITUDE, LONGITUDE)
    assert [clip["id"] for clip in state["clips"]] == [clip_id]
    assert state["scans"] == []


@pytest.mark.parametrize(
    ("size", "text"),
    [(1, "1 KB"), (1500, "1 KB"), (1024**2 - 1, "1024 KB"), (3_355_443, "3.2 MB"), (5 * 1024**3, "5.0 GB")],
)
def test_sizes_are_said_as_file_managers_do(size: int, text: str) -> None:
    assert size_text(size) == text
