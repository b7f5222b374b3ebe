"""A laptop's identity is bound to its machine, so that a copied workspace does not write under the same name."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from inspect_tui.store.device import load_device, machine_fingerprint


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "device.json"


def test_a_machine_keeps_its_id(path: Path) -> None:
    first = load_device(path, writable=True)

    assert load_device(path, writable=True) == first
    assert first.fingerprint == machine_fingerprint()


def test_on_another_machine_the_workspace_gets_a_new_id(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_device(path, writable=True)
    monkeypatch.setattr(platform, "node", lambda: "another-laptop")

    second = load_device(path, writable=True)

    assert second.id != first.id
    assert second.fingerprint != first.fingerprint
    assert load_device(path, writable=True) == second


def test_a_read_only_workspace_writes_no_id(path: Path) -> None:
    load_device(path, writable=False)

    assert not path.exists()


def test_the_fingerprint_does_not_say_which_machine_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "node", lambda: "office-laptop-7")

    assert "office-laptop-7" not in machine_fingerprint()
    assert len(machine_fingerprint()) == 32


@pytest.mark.parametrize("content", [b"", b"{}", b'{"id": 5, "fingerprint": ""}'])
def test_a_damaged_file_gives_a_new_id_and_is_kept(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    device = load_device(path, writable=True)

    assert load_device(path, writable=True) == device
    assert path.with_name("device.json.previous").read_bytes() == content
