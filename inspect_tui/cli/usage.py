"""Say in Chinese what is wrong with the words of a command line.

The library's errors are told apart by their class names and attributes, which are the same whether it carries its
parser itself or uses click.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

_NO_COMMAND = re.compile(r"No such command '([^']*)'")
_EXTRA = re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)")


def explain(error: Any) -> str | None:
    """Return one line on what is wrong and where help is; None for what is no error of usage."""
    if getattr(error, "exit_code", None) != 2:
        return None
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "inspect-tui"
    what = _what(error, context)
    return f"{what}{'' if what.endswith('？') else '。'}用 {command} --help 看用法。"


def _what(error: Any, context: Any) -> str:
    kind = type(error).__name__
    message = str(error.message)
    if kind == "NoSuchOption":
        near = "、".join(error.possibilities or ())
        return f"没有选项 {error.option_name}" + (f"，是不是 {near}？" if near else "")
    if kind == "BadOptionUsage":
        without = "does not take" in message
        return f"选项 {error.option_name} " + ("不带值" if without else "后面要写值")
    if kind == "MissingParameter":
        return f"缺少 {name_of(error.param)}"
    if kind == "BadParameter":
        return f"{name_of(error.param)}：{message}" if error.param is not None else message
    return _other(message, context)


def _other(message: str, context: Any) -> str:
    if "Missing command" in message:
        return f"缺少子命令，可用的有：{'、'.join(context.command.commands)}"
    if match := _NO_COMMAND.search(message):
        near = get_close_matches(match[1], context.command.commands, n=1)
        return f"没有命令“{match[1]}”" + (f"，是不是 {near[0]}？" if near else "")
    if match := _EXTRA.search(message):
        return f"多出了“{match[1]}”，带空格的文字请加引号"
    return message.rstrip("。.")


def name_of(parameter: Any) -> str:
    """Name a parameter as one types it."""
    if parameter.param_type_name == "option":
        return str(parameter.opts[0])
    return str(parameter.metavar or parameter.name)
