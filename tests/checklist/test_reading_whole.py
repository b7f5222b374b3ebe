"""A table is converted at once, and field by field where that fails: both ways agree on what can be used."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.checklist.model import Item
from inspect_tui.checklist.problem import Place, Problem
from inspect_tui.checklist.read import read_struct

CITATION = {"instrument": "law", "article": "第一条", "checked": True}
RIGHT: dict[str, Any] = {
    "id": "hose",
    "text": "软管是否完好？",
    "how": ["现场：看软管"],
    "citations": [CITATION],
    "finding": "软管老化",
    "requirement": "更换软管",
    "deadline": "3 days",
    "authority": "gas",
}
VALUES: list[Any] = [
    *(
        "",
        "Hose",
        "3 days",
        "immediate",
        " 空格开头",
        "一行\n两行",
        "现场：看",
        True,
        False,
        0,
        -1,
        7,
        1.5,
        Decimal("0.7"),
    ),
    *([], ["现场：看"], ["看"], [CITATION], [CITATION | {"checked": "是"}], CITATION, CITATION | {"part": 1}, {}),
    *({"storeys": {"at_least": 3}}, {"storeys": ["a", 1]}, {"storeys": 2.5}, date(2026, 1, 1)),
    {"quantity": "长度", "unit": "m", "at_most": Decimal("2.0")},
]
NAMES = [*Item.__struct_fields__, "same-as", "Id"]
CHANGES = st.dictionaries(
    st.sampled_from([name for name in NAMES if name != "id"]), st.sampled_from(VALUES), max_size=3
)


@given(CHANGES, st.sets(st.sampled_from([name for name in RIGHT if name != "id"]), max_size=2))
def test_a_table_is_read_as_its_fields_are(changes: dict[str, Any], left_out: set[str]) -> None:
    table = {name: value for name, value in (RIGHT | changes).items() if name not in left_out}
    at_once: list[Problem] = []
    by_field: list[Problem] = []

    whole = read_struct(Item, table, Place("a.toml"), at_once)
    # With a field given it cannot be converted at once.
    fields = read_struct(Item, table, Place("a.toml"), by_field, id="hose")

    assert (whole, at_once) == (fields, by_field)
    assert (whole is None) is bool(at_once)


def test_what_is_no_table_is_told() -> None:
    problems: list[Problem] = []

    assert read_struct(Item, "软管", Place("a.toml"), problems) is None
    assert [str(problem) for problem in problems] == ["a.toml：这里应当是一张表，写的是“软管”"]
