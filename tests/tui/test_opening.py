"""Sending a file to the system's printer; nothing is printed here."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import Any

import pytest

from inspect_tui.tui.opening import print_with_system

PATH = "/tmp/责令.docx"
Installed = Callable[..., list[list[str]]]


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Installed:
    """A system with some programs; returns what was run."""

    def install(*programs: str, ends: int | Exception = 0) -> list[list[str]]:
        ran: list[list[str]] = []

        def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
            ran.append(command)
            if isinstance(ends, Exception):
                raise ends
            return subprocess.CompletedProcess(command, ends)

        monkeypatch.setattr("inspect_tui.tui.opening.sys.platform", "linux")
        monkeypatch.setattr(
            "inspect_tui.tui.opening.shutil.which", lambda name: f"/bin/{name}" if name in programs else None
        )
        monkeypatch.setattr("inspect_tui.tui.opening.subprocess.run", run)
        return ran

    return install


def test_without_a_printing_service__it_is_said_what_to_do(installed: Installed) -> None:
    ran = installed("soffice")

    assert print_with_system(PATH) == "系统里没有打印服务，请按 F2 打开后自己打印。"
    assert ran == []


def test_the_file__goes_to_the_printing_service(installed: Installed) -> None:
    ran = installed("lp")

    assert print_with_system(PATH) == ""
    assert ran == [["lp", PATH]]


def test_an_office_program__reads_the_file_for_the_printer(installed: Installed) -> None:
    ran = installed("lp", "soffice")

    assert print_with_system(PATH) == ""
    assert ran == [["/bin/soffice", "--headless", "-p", PATH]]


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        (1, "打印服务没有接受这个文件"),
        (subprocess.TimeoutExpired("lp", 60), "打印服务没有回应"),
        (PermissionError(13, "Permission denied"), "没有送去打印（Permission denied）"),
    ],
)
def test_what_went_wrong__is_said(installed: Installed, ends: int | Exception, said: str) -> None:
    installed("lp", ends=ends)

    assert print_with_system(PATH) == f"{said}，请按 F2 打开后自己打印。"


def test_on_windows__the_system_prints(installed: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[str, str]] = []
    ran = installed("lp")
    monkeypatch.setattr("inspect_tui.tui.opening.sys.platform", "win32")
    monkeypatch.setattr("inspect_tui.tui.opening.os.startfile", lambda *call: started.append(call), raising=False)

    assert print_with_system(PATH) == ""
    assert (started, ran) == ([(PATH, "print")], [])
