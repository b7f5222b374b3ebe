"""Paths pasted by terminals or typed by people, on every system, read on any."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.evidence import pasted_paths

# No line breaks and no lone surrogates: neither can be pasted in one line. Everything else a name may hold.
_CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/") | st.sampled_from(
    " '\"\\&#%“”~$;\u3000"
)
_NAMES = st.text(_CHARACTERS, min_size=1, max_size=12).filter(lambda name: name not in {".", ".."})
POSIX_PATHS = st.lists(_NAMES, min_size=1, max_size=3).map(lambda names: "/" + "/".join(names))
_WINDOWS_NAMES = (
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters='/\\:*?"<>|') | st.sampled_from(" '&#%“”~"),
        min_size=1,
        max_size=12,
    )
    .map(str.strip)
    .filter(lambda name: name.strip(". "))
)
WINDOWS_PATHS = st.builds(
    lambda root, names: root + "\\".join(names),
    st.sampled_from(["C:\\", "d:\\", "\\\\server\\share\\", "\\\\局机关\\照片 2026\\"]),
    st.lists(_WINDOWS_NAMES, min_size=1, max_size=3),
)
POSIX_LISTS, WINDOWS_LISTS = (st.lists(paths, max_size=5, unique=True) for paths in (POSIX_PATHS, WINDOWS_PATHS))


def _escaped(path: str) -> str:
    """Escape a path as the terminal of macOS does."""
    return "".join(character if character.isalnum() or character in "/._-" else "\\" + character for character in path)


def _double_quoted(path: str) -> str:
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'


POSIX_WAYS: list[Callable[[str], str]] = [
    shlex.quote,
    _escaped,
    _double_quoted,
    lambda path: PurePosixPath(path).as_uri(),
    lambda path: PurePosixPath(path).as_uri().replace("file://", "file://localhost"),
    lambda path: "& " + "'" + path.replace("'", "'\\''") + "'",
]
WINDOWS_WAYS: list[Callable[[str], str]] = [
    lambda path: f'"{path}"',
    lambda path: "'" + path.replace("'", "''") + "'",
    lambda path: "& '" + path.replace("'", "''") + "'",
    lambda path: PureWindowsPath(path).as_uri(),
]
SEPARATORS = st.sampled_from([" ", "\n", "\r\n", "  \t", " \r\n\n "])


def _same(found: list[Path], wanted: list[str]) -> None:
    assert found == [Path(path) for path in wanted]


@given(POSIX_LISTS, SEPARATORS, st.data())
def test_paths_quoted_in_any_way_come_back(paths: list[str], separator: str, data: st.DataObject) -> None:
    quoted = [data.draw(st.sampled_from(POSIX_WAYS))(path) for path in paths]

    _same(pasted_paths(separator.join(quoted) + data.draw(st.sampled_from(["", " ", "\n"])), windows=False), paths)


@pytest.mark.parametrize("text", ["/照片/\\ ", " /照片/\\  ", "'/照片/ ' "])
def test_a_blank_at_the_end_that_belongs_to_the_name_is_kept(text: str) -> None:
    _same(pasted_paths(text, windows=False), ["/照片/ "])


@given(WINDOWS_LISTS, SEPARATORS, st.data())
def test_windows_paths_quoted_in_any_way_come_back(paths: list[str], separator: str, data: st.DataObject) -> None:
    quoted = [data.draw(st.sampled_from(WINDOWS_WAYS))(path) for path in paths]

    found = pasted_paths(separator.join(quoted) + data.draw(st.sampled_from(["", " ", "\r\n"])), windows=True)

    assert [str(path) for path in found] == [str(Path(path)) for path in dict.fromkeys(paths)]


@given(st.lists(WINDOWS_PATHS.filter(lambda path: " " not in path and "\u2028" not in path), unique=True), SEPARATORS)
def test_windows_paths_without_spaces_need_no_quotes(paths: list[str], separator: str) -> None:
    _same(pasted_paths(separator.join(paths), windows=True), paths)


@given(st.lists(POSIX_PATHS.filter(lambda path: not set("“”") & set(path)), unique=True), SEPARATORS, st.booleans())
def test_full_width_quotes_are_quotes(paths: list[str], separator: str, windows: bool) -> None:
    _same(pasted_paths(separator.join(f"“{path}”" for path in paths), windows=windows), paths)


@given(st.text(), st.booleans())
def test_any_text_is_taken_apart_without_failing(text: str, windows: bool) -> None:
    found = pasted_paths(text, windows=windows)

    assert len(set(found)) == len(found)
    assert Path() not in found or "." in text


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("", []),
        (" \r\n\t\n", []),
        ("/a.jpg", ["/a.jpg"]),
        ("/a.jpg /b.jpg", ["/a.jpg", "/b.jpg"]),
        ("/a.jpg\n/b.jpg\r\n/c.jpg\r/d.jpg", ["/a.jpg", "/b.jpg", "/c.jpg", "/d.jpg"]),
        ("/灶\\ 间/a\\(1\\).jpg ", ["/灶 间/a(1).jpg"]),
        ("'/x y.jpg' \"/z w.jpg\"", ["/x y.jpg", "/z w.jpg"]),
        ("'/it'\\''s.jpg'", ["/it's.jpg"]),
        ("“/x y.jpg” “/z.jpg”", ["/x y.jpg", "/z.jpg"]),
        ("”/x y.jpg“", ["/x y.jpg"]),
        ("'/“灶间”.jpg' /“b”.jpg", ["/“灶间”.jpg", "/“b”.jpg"]),
        ("/#1.jpg #2.jpg", ["/#1.jpg", "#2.jpg"]),
        ("file:///a%20b/%E7%81%B6.jpg file:///c.jpg", ["/a b/灶.jpg", "/c.jpg"]),
        ("file:///it's.jpg", ["/it's.jpg"]),
        ("'file:///a%20b.jpg'", ["/a b.jpg"]),
        ("FILE://LocalHost/a.jpg", ["/a.jpg"]),
        ("file://laptop/a.jpg", ["/a.jpg"]),
        ("& '/x y.jpg'", ["/x y.jpg"]),
        ("/a.jpg /b.jpg '/a.jpg' file:///b.jpg", ["/a.jpg", "/b.jpg"]),
        ("/it's.jpg", ["/it's.jpg"]),
        ("'' /a.jpg", ["/a.jpg"]),
    ],
)
def test_what_terminals_of_linux_and_macos_paste(text: str, paths: list[str]) -> None:
    _same(pasted_paths(text, windows=False), paths)


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        (r"C:\photos\a.jpg", [r"C:\photos\a.jpg"]),
        (r"C:\photos\a.jpg D:\new\b.jpg", [r"C:\photos\a.jpg", r"D:\new\b.jpg"]),
        (r"\\server\share\a.jpg", [r"\\server\share\a.jpg"]),
        (r'"C:\x y.jpg" C:\it' + "'s.jpg", [r"C:\x y.jpg", r"C:\it's.jpg"]),
        (r"& 'C:\x y.jpg'", [r"C:\x y.jpg"]),
        (r"& 'C:\it''s.jpg' & 'C:\b.jpg'", [r"C:\it's.jpg", r"C:\b.jpg"]),
        (r"“C:\x y.jpg”", [r"C:\x y.jpg"]),
        ("file:///C:/x%20y/%E7%81%B6.jpg", ["C:\\x y\\灶.jpg"]),
        ("file://localhost/C:/a.jpg", [r"C:\a.jpg"]),
        ("file://server/share/a%20b.jpg", [r"\\server\share\a b.jpg"]),
        ("C:/photos/a.jpg", ["C:/photos/a.jpg"]),
        ("'C:\\it's.jpg", ["'C:\\it's.jpg"]),
    ],
)
def test_what_terminals_of_windows_paste(text: str, paths: list[str]) -> None:
    _same(pasted_paths(text, windows=True), paths)


@pytest.mark.parametrize("windows", [True, False])
def test_a_path_with_spaces_that_exists_is_one_path(tmp_path: Path, windows: bool) -> None:
    path = tmp_path / "灶 间" / "it's a.jpg"
    path.parent.mkdir()
    path.write_bytes(b"photo")

    assert pasted_paths(f"  {path} \n", windows=windows) == [path]


def test_the_home_folder_is_filled_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "x y.jpg").write_bytes(b"photo")

    assert pasted_paths("~/a.jpg ~/x\\ y.jpg", windows=False) == [tmp_path / "a.jpg", tmp_path / "x y.jpg"]
    assert pasted_paths("~/x y.jpg", windows=False) == [tmp_path / "x y.jpg"]
    assert pasted_paths("~\\a.jpg", windows=True) == [Path(f"{tmp_path}\\a.jpg")]


def test_the_system_says_which_way_to_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"

    assert pasted_paths(str(path)) == [path]
