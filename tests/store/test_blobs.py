"""Contents by their hash: kept once, proven when read."""

from __future__ import annotations

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.errors import DamagedFileError, NotSavedError
from inspect_tui.store.blobs import Blobs
from tests.store.conftest import FailingDisk


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path / "blobs")


@given(st.binary())
def test_a_content_comes_back_as_it_was_put(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        blobs = Blobs(Path(folder))

        digest = blobs.put(content)

        assert digest == hashlib.sha256(content).hexdigest()
        assert blobs.get(digest) == content


def test_the_same_content_is_kept_once(blobs: Blobs) -> None:
    assert blobs.put(b"order") == blobs.put(b"order")

    files = [path for path in blobs.folder.rglob("*") if path.is_file()]
    assert files == [blobs.path(hashlib.sha256(b"order").hexdigest())]


def test_a_missing_content_is_named(blobs: Blobs) -> None:
    with pytest.raises(DamagedFileError, match=r"^附件 000000000000 找不到或读不了。$"):
        blobs.get("0" * 64)


def test_a_content_that_was_altered_is_not_handed_out_and_left_as_it_is(blobs: Blobs) -> None:
    digest = blobs.put(b"order")
    blobs.path(digest).write_bytes(b"ordeR")

    with pytest.raises(DamagedFileError, match=f"^附件 {digest[:12]} 的内容已损坏，没有改动它。$"):
        blobs.get(digest)

    assert blobs.path(digest).read_bytes() == b"ordeR"


def test_a_content_the_disk_refused_can_be_put_again(blobs: Blobs, disk: FailingDisk) -> None:
    disk.fill_up()
    with pytest.raises(NotSavedError):
        blobs.put(b"order")
    disk.recover()

    assert blobs.get(blobs.put(b"order")) == b"order"
