"""Names that every system can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.store.backup.names import clash, portable

UNSAFE = [
    *("", ".", "..", "/", "/etc/passwd", "../x", "a/../b", "a/..", "./a", "a//b", "a/"),
    *("C:/x", "C:x", "c:", "a\\b", "..\\x", "\\\\server\\share", "a:stream"),
    *("CON", "con.json", "a/Nul", "nul.tar.gz", "COM1", "com¹.txt", "lpt9 .txt", "aux", "CONIN$"),
    *("a.", "a ", "a./b", "a\x00b", "a\nb", "a\x7f", "a?", "a*", 'a"', "a<", "a|", "a\udcff", "长" * 86),
]
PARTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters='<>:"|?*\\/'), min_size=1, max_size=20
)


@pytest.mark.parametrize("name", UNSAFE, ids=ascii)
def test_a_name_some_system_refuses_or_that_leads_elsewhere__is_not_portable(name: str) -> None:
    assert not portable(name)


@pytest.mark.parametrize("name", ["a", "a/b/c", "检查/好再来 饭店.json", ".hidden", "..a", "con1", "a.b.c"])
def test_a_plain_name__is_portable(name: str) -> None:
    assert portable(name)


@given(st.lists(PARTS, min_size=1, max_size=3))
def test_a_path_is_portable__if_each_of_its_parts_is(parts: list[str]) -> None:
    assert portable("/".join(parts)) == all(map(portable, parts))


@pytest.mark.parametrize(
    ("names", "named"),
    [
        (["a", "b", "a/b"], "a/b"),
        (["a/b", "a"], "a"),
        (["a/b/c", "A"], "A"),
        (["a.json", "A.JSON"], "A.JSON"),
        (["Straße", "STRASSE"], "STRASSE"),
        (["\u00e9", "e\u0301"], "e\u0301"),
        (["a", "a"], "a"),
        (["a", "b", "a-b", "c/a", "c/b"], ""),
    ],
)
def test_names_some_system_holds_for_the_same__clash(names: list[str], named: str) -> None:
    assert clash(names) == named
