"""Wrong usage and help."""

from __future__ import annotations

from typing import Any

import pytest
import typer
from rich.cells import cell_len

from inspect_tui import __version__
from inspect_tui.cli import main
from inspect_tui.cli.program import _application
from tests.cli.conftest import Terminal


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("bgin", "没有命令“bgin”，是不是 begin？用 inspect-tui --help 看用法。"),
        ("checklists sho", "没有命令“sho”，是不是 show？用 inspect-tui checklists --help 看用法。"),
        ("xyz", "没有命令“xyz”。用 inspect-tui --help 看用法。"),
        ("agency", "缺少子命令，可用的有：add、list。用 inspect-tui agency --help 看用法。"),
        ("begin", "缺少 --unit。用 inspect-tui begin --help 看用法。"),
        ("begin --unit", "选项 --unit 后面要写值。用 inspect-tui --help 看用法。"),
        ("answer", "缺少 编号。用 inspect-tui answer --help 看用法。"),
        ("list --jso", "没有选项 --jso，是不是 --json、--sector？用 inspect-tui list --help 看用法。"),
        ("list --json=1", "选项 --json 不带值。用 inspect-tui --help 看用法。"),
        ("list a b", "多出了“a b”，带空格的文字请加引号。用 inspect-tui list --help 看用法。"),
        ("begin --unit a b", "多出了“b”，带空格的文字请加引号。用 inspect-tui begin --help 看用法。"),
        (
            "begin --unit a --date 昨天",
            "--date：“昨天”不是日期，请写成 2026-12-01。用 inspect-tui begin --help 看用法。",
        ),
        ("demo --inspections 0", "--inspections：“0”不是 1 以上的整数。用 inspect-tui demo --help 看用法。"),
        ("demo --seed 一", "--seed：“一”不是 0 以上的整数。用 inspect-tui demo --help 看用法。"),
    ],
)
def test_wrong_usage__is_said_in_chinese_in_one_line(terminal: Terminal, line: str, said: str) -> None:
    assert terminal.refused(*line.split(), code=2) == said


def every_command() -> list[tuple[str, Any]]:
    """Return all commands with the words that call them."""
    found: list[tuple[str, Any]] = []

    def visit(words: str, command: Any) -> None:
        found.append((words, command))
        for name, inner in getattr(command, "commands", {}).items():
            visit(f"{words} {name}".strip(), inner)

    visit("", typer.main.get_command(_application()))
    return found


@pytest.mark.parametrize("words", [words for words, _ in every_command()])
def test_help__is_chinese_fits_80_columns_and_names_the_workspace(terminal: Terminal, words: str) -> None:
    shown = terminal.done(*words.split(), "--help")

    assert shown.startswith(f"用法：inspect-tui {words}".rstrip())
    assert "--workspace 文件夹" in shown
    assert all(cell_len(line) < 80 and line == line.rstrip() for line in shown.splitlines())


@pytest.mark.parametrize(("words", "command"), every_command())
def test_every_option_and_argument__has_a_help_in_chinese(words: str, command: Any) -> None:
    assert command.help
    for parameter in command.params:
        assert any("\u4e00" <= character <= "\u9fff" for character in parameter.help), (words, parameter.name)


def test_version__is_printed(terminal: Terminal) -> None:
    assert terminal.done("--version") == f"inspect-tui {__version__}"


def test_without_a_terminal__the_screens_do_not_open(terminal: Terminal) -> None:
    assert terminal.refused() == ("这里不是终端，打不开界面。请在终端里运行，或使用命令（见 inspect-tui --help）。")


def test_at_a_terminal__without_a_command__the_screens_open(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Any] = []
    monkeypatch.setattr("inspect_tui.cli.screens.at_terminal", lambda: True)
    monkeypatch.setattr("inspect_tui.tui.run", lambda locations, demo: opened.append((locations, demo)))
    terminal.done()

    assert opened == [(terminal.locations, False)]


def test_without_a_command_the_screens_open_and_no_command_is_read(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Any] = []
    monkeypatch.setattr("inspect_tui.cli.screens.at_terminal", lambda: True)
    monkeypatch.setattr("inspect_tui.tui.run", lambda locations, demo: opened.append((locations, demo)))
    monkeypatch.setattr("inspect_tui.cli.program.run", lambda *_: pytest.fail("the commands were read"))

    with pytest.raises(SystemExit) as left:
        main(terminal.locations, [])

    assert (left.value.code, opened) == (0, [(terminal.locations, False)])


def test_without_a_command_and_a_terminal__it_is_said(
    terminal: Terminal, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspect_tui.cli.screens.at_terminal", lambda: False)

    with pytest.raises(SystemExit) as left:
        main(terminal.locations, [])

    assert (left.value.code, capsys.readouterr().err.count("\n")) == (1, 1)
