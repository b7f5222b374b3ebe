"""Paths as a terminal pastes them when files are dropped into it, or as people type them."""

from __future__ import annotations

import ntpath
import os
import posixpath
import re
import shlex
from collections.abc import Iterator
from io import StringIO
from pathlib import Path, PureWindowsPath
from urllib.parse import unquote

_BLANKS = " \t"
# PowerShell puts an ampersand before a quoted path, to call it.
_CALL = re.compile(r"^&[ \t]+(?=['\"“”])")
# Full-width quotes count only around a path, because Chinese file names hold them too.
_FULL_WIDTH = re.compile(r"[“”]([^“”]*)[“”](?=[ \t]|$)")
# An address is not taken apart like a shell's word: an apostrophe may stand in it as it is.
_ADDRESS = re.compile(r"((?i:file):[^ \t]+)")
_DOUBLE = re.compile(r'"([^"]*)"(?=[ \t]|$)')
# PowerShell doubles a single quote inside single quotes.
_SINGLE = re.compile(r"'((?:[^']|'')*)'(?=[ \t]|$)")


def pasted_paths(text: str, *, windows: bool = os.name == "nt") -> list[Path]:
    """Return the paths in a text, each once, in order; whether they exist is for the reader to say.

    Args:
        windows: a backslash parts folders; elsewhere it escapes what follows.
    """
    lines = (_stripped(line, windows) for line in re.split(r"\r\n|\r|\n", text))
    return [Path(path) for path in dict.fromkeys(path for line in lines for path in _paths(line, windows)) if path]


def _stripped(line: str, windows: bool) -> str:
    """Strip blanks from both ends, but for the one a backslash before it makes part of a name."""
    begun = line.lstrip(_BLANKS)
    bare = begun.rstrip(_BLANKS)
    escapes = len(bare) - len(bare.rstrip("\\"))
    return bare if windows or escapes % 2 == 0 else begun[: len(bare) + 1]


def _paths(line: str, windows: bool) -> list[str]:
    """Return the paths of one line."""
    # A path typed without quotes may hold spaces.
    if os.path.exists(whole := _path(line, windows)):
        return [whole]
    try:
        return [_path(word, windows) for word in _words(line, windows)]
    except ValueError:
        # A quote that is not closed may belong to the name.
        return [whole]


def _path(word: str, windows: bool) -> str:
    """Return what a word without quotes stands for."""
    address = re.fullmatch(r"(?i:file):(?://([^/\\]*))?(/.*)", word)
    if address:
        return _of_address(address[1] or "", address[2], windows)
    return ntpath.expanduser(word) if windows else posixpath.expanduser(word)


def _of_address(host: str, quoted: str, windows: bool) -> str:
    """Return the path of a file address; its host matters only on Windows, where it names a share."""
    path = unquote(quoted, errors="surrogateescape")
    if not windows:
        return path
    shared = host and host.lower() != "localhost"
    return str(PureWindowsPath(f"//{unquote(host)}{path}" if shared else re.sub(r"^/(?=[A-Za-z]:)", "", path)))


def _words(line: str, windows: bool) -> Iterator[str]:
    """Take a line apart.

    Raises:
        ValueError: a quote is not closed.
    """
    while line := _CALL.sub("", _stripped(line, windows), count=1):
        word, line = _quoted(line, windows) or (_bare(line) if windows else _shell_word(line))
        yield word


def _quoted(line: str, windows: bool) -> tuple[str, str] | None:
    """Split off a word that is quoted in a way a POSIX shell does not know."""
    for pattern in (_FULL_WIDTH, _ADDRESS, _DOUBLE, _SINGLE)[: 4 if windows else 2]:
        if match := pattern.match(line):
            return match[1].replace("''", "'") if pattern is _SINGLE else match[1], line[match.end() :]
    return None


def _bare(line: str) -> tuple[str, str]:
    """Split off a word up to the next blank, with all its backslashes."""
    word, *rest = re.split(r"[ \t]+", line, maxsplit=1)
    return word, "".join(rest)


def _shell_word(line: str) -> tuple[str, str]:
    """Split off a word as a POSIX shell does."""
    rest = StringIO(line)
    lexer = shlex.shlex(rest, posix=True)
    lexer.whitespace_split = True
    lexer.commenters = ""
    return lexer.get_token() or "", rest.read()
