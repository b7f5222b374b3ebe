"""What no command expects: a log, one line, never a traceback."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from inspect_tui.cli import listing, main
from inspect_tui.store.index import Index
from tests.cli.conftest import Terminal


def fail(*_: object, **__: object) -> None:
    """Fail as only a mistake in the program does."""
    raise ZeroDivisionError("说不清的错")


def test_an_unexpected_error__goes_to_a_log_in_the_workspace(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Index, "listing", fail)
    said = terminal.refused("list")
    (log,) = (terminal.root / "logs").iterdir()

    assert said == (
        f"程序出错（ZeroDivisionError），命令没有完成；此前已保存的内容不受影响。"
        f"详情写在 {log}，请把这个文件交给维护人员。"
    )
    assert "ZeroDivisionError: 说不清的错" in log.read_text(encoding="utf-8")


def test_where_the_workspace_cannot_be_written__the_log_goes_to_the_temporary_folder(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path / "tmp"))
    monkeypatch.setattr(Index, "listing", fail)
    terminal.root.mkdir(parents=True)
    (terminal.root / "logs").write_text("a file, not a folder", encoding="utf-8")
    said = terminal.refused("list")

    (log,) = (tmp_path / "tmp").iterdir()
    assert str(log) in said


def test_a_workspace_that_is_a_file__is_refused_in_one_line(terminal: Terminal) -> None:
    terminal.root.parent.mkdir()
    terminal.root.write_text("a file, not a folder", encoding="utf-8")

    for command in (("begin", "--unit", "甲", "--checklist", "gas.kitchen"), ("list",), ("doctor",)):
        assert terminal.refused(*command) == f"工作区 {terminal.root} 不是文件夹。请核对路径，或换一个位置。"


def test_an_interrupt__is_quiet(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(listing, "_nothing", interrupt)

    assert terminal("list") == (130, "", "")


def test_main__exits_with_the_code(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(terminal.locations, ["show", "nothing"])

    assert stopped.value.code == 1
    assert "没有编号为" in capsys.readouterr().err
