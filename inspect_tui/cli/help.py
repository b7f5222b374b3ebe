"""Commands that explain themselves in Chinese, aligned for characters two cells wide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from rich.cells import cell_len
from typer.core import TyperCommand, TyperGroup

from inspect_tui.cli.usage import name_of

_WIDTH = 78
# A word of ASCII, or one other character with the punctuation that may not begin a line.
_WORD = re.compile(r"(?:[!-~]+|[^!-~])[，。；：、）》”？]*")
_HELP = "显示本帮助"
Row = tuple[str, str]


def format_help(command: Any, context: Any) -> str:
    """Write the help of a command: usage, purpose, arguments, options, subcommands."""
    parameters = command.get_params(context)
    arguments = [one for one in parameters if one.param_type_name == "argument"]
    options = [one for one in parameters if one.param_type_name == "option" and not one.hidden]
    commands = [(name, _purpose(one)) for name, one in getattr(command, "commands", {}).items()]
    words = [context.command_path, "[选项]", *map(_placeholder, arguments)] + (["命令 …"] if commands else [])
    lines = ["用法：" + " ".join(words), "", *_wrapped(command.help or "", "  ", _WIDTH - 2)]
    lines += _block("参数", ((name_of(one), one.help or "") for one in arguments))
    lines += _block("命令", commands)
    lines += _block("选项", map(_option, options))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _purpose(command: Any) -> str:
    return str(command.help or "").partition("\n")[0]


def _placeholder(argument: Any) -> str:
    return name_of(argument) if argument.required else f"[{name_of(argument)}]"


def _option(option: Any) -> Row:
    value = "" if option.is_flag else f" {option.metavar or '值'}" + ("…" if option.multiple else "")
    text = _HELP if option.opts == ["--help"] else option.help or ""
    return ", ".join(option.opts) + value, text + ("（必填）" if option.required else "")


def _block(title: str, rows: Iterable[Row]) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    yield ""
    yield f"{title}："
    width = min(max(cell_len(name) for name, _ in rows), 30)
    for name, text in rows:
        first, *rest = _wrapped(text, "", _WIDTH - width - 4) or [""]
        gap = " " * (width - cell_len(name))
        start = [f"  {name}{gap}  {first}"] if cell_len(name) <= width else [f"  {name}", " " * (width + 4) + first]
        yield from start
        yield from (" " * (width + 4) + line for line in rest)


def _wrapped(text: str, indent: str, room: int) -> list[str]:
    """Cut text at the width; Chinese may be cut between any two characters, words not."""
    lines = []
    for part in text.splitlines():
        line = indent
        for word in _WORD.findall(part.strip()):
            if cell_len(line + word) > room + len(indent):
                lines.append(line)
                line = indent
            line += word
        lines.append(line)
    return lines


class Command(TyperCommand):
    """A command whose options of several values also take them one after the other: --checklist A B."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help in Chinese."""
        formatter.write(format_help(self, ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Repeat the option before each of its values, where no argument could be meant."""
        takes_arguments = any(one.param_type_name == "argument" for one in self.params)
        return super().parse_args(ctx, args if takes_arguments else list(self._spread(args)))

    def _spread(self, args: list[str]) -> Iterator[str]:
        several = {name for one in self.params if getattr(one, "multiple", False) for name in one.opts}
        option, has_value = "", False
        for word in args:
            if word.startswith("--"):
                name, equals, _ = word.partition("=")
                option, has_value = name if name in several else "", bool(equals)
            elif option and has_value:
                yield option
            else:
                has_value = True
            yield word


class Group(TyperGroup):
    """A group of commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help in Chinese."""
        formatter.write(format_help(self, ctx))
