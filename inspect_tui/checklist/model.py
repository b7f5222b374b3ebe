"""What a checklist is made of, as its TOML files spell it.

The `description` of a field is what an author is told when its value cannot be used.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from inspect_tui.authority import Authority

Sector = Literal["gas", "hazchem", "self_built", "venue_fire"]
SECTOR_NAMES: dict[Sector, str] = {
    "gas": "燃气",
    "hazchem": "危险化学品",
    "self_built": "自建房",
    "venue_fire": "人员密集场所消防",
}

FactValue = str | bool | int
Line = Annotated[str, Meta(min_length=1, pattern=r"^\S[^\n]*$", description="一行不空的文字")]
Key = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]*$", description="小写字母、数字、连字符")]
ListId = Annotated[
    str, Meta(pattern=r"^[a-z0-9_-]+(\.[a-z0-9_-]+)+$", description="行业领域.短名，小写字母、数字、连字符")
]
DeadlineText = Annotated[
    str, Meta(pattern=r"^(immediate|[1-9][0-9]{0,2} days)$", description="immediate 或 N days，例如 15 days")
]
Step = Annotated[
    str, Meta(pattern=r"^(现场|资料|人员|仪器)：\S", description="以“现场：”“资料：”“人员：”“仪器：”之一开头的文字")
]


class Instrument(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A law, regulation, standard or notice, with its dates in force."""

    title: Line
    number: Annotated[str, Meta(description="文号或标准号，没有的写空")] = ""
    issuer: str = ""
    issued: Annotated[date | None, Meta(description="日期，例如 2021-09-01")] = None
    effective: Annotated[date | None, Meta(description="日期，例如 2021-09-01")] = None
    repealed: Annotated[date | None, Meta(description="日期，例如 2021-09-01")] = None
    replaced_by: str = ""
    source: str = ""
    checked: Annotated[bool, Meta(description="true 或 false")] = False
    note: str = ""
    forbidden: Annotated[tuple[Line, ...], Meta(description="条号的列表")] = ()

    def in_force(self, on: date) -> bool:
        """Say whether it is in force on a day; an unknown date does not exclude."""
        begun = self.effective is None or self.effective <= on
        return begun and (self.repealed is None or on < self.repealed)


class Citation(Struct, frozen=True, forbid_unknown_fields=True):
    """An instrument and the article, paragraph, item in it."""

    instrument: Key
    article: Line
    checked: bool


class Range(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Bounds for a numeric fact, both inclusive."""

    at_least: int | None = None
    at_most: int | None = None


Requirement = bool | int | str | tuple[str, ...] | Range
"""What a condition asks of a fact: a value, one of several, or a range."""


class Fact(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A circumstance of the unit that decides which items apply."""

    question: Line
    kind: Annotated[Literal["choice", "yes_no", "number"], Meta(description="choice、yes_no、number 之一")]
    choices: Annotated[dict[Key, Line], Meta(description="选项的编号和名称")] = {}


class Item(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing to check; its id is unique among all checklists once read."""

    id: Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9._-]*$", description="小写字母、数字、连字符")]
    text: Line
    how: Annotated[tuple[Step, ...], Meta(min_length=1, description="至少一条，以“现场：”“资料：”“人员：”“仪器：”开头")]
    citations: Annotated[
        tuple[Citation, ...],
        Meta(min_length=1, description="至少一条 { instrument = 法规编号, article = 条号, checked = true 或 false }"),
    ]
    finding: Annotated[str, Meta(pattern=r"^[^\s_＿][^\n_＿]*$", description="一句完整的事实，不留空格线")]
    requirement: Line
    deadline: DeadlineText
    authority: Annotated[Authority, Meta(description="emergency、fire、housing、gas、market、town、planning 之一")]
    major: Annotated[
        Citation | None, Meta(description="{ instrument = 法规编号, article = 条号, checked = true 或 false }")
    ] = None
    penalty: Annotated[
        tuple[Citation, ...], Meta(description="{ instrument = 法规编号, article = 条号, checked = … } 的列表")
    ] = ()
    details: str = ""
    photo: Annotated[bool, Meta(description="true 或 false")] = False
    when: Annotated[dict[str, Requirement], Meta(description="{ 情况编号 = 要求 }")] = {}
    same_as: str = ""

    @property
    def deadline_days(self) -> int:
        """The usual deadline in calendar days; 0 is at once."""
        return 0 if self.deadline == "immediate" else int(self.deadline.split()[0])


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A heading in a checklist."""

    id: Key
    title: Line
    items: tuple[Item, ...]


class Checklist(Struct, frozen=True, forbid_unknown_fields=True):
    """A versioned list for one sector and kind of unit."""

    id: ListId
    version: Annotated[int, Meta(ge=1, description="1、2、3……")]
    title: Line
    sector: Annotated[Sector, Meta(description="gas、hazchem、self_built、venue_fire 之一")]
    for_units: Line
    sections: tuple[Section, ...]

    def items(self) -> Iterator[Item]:
        """Yield all items in order."""
        return (item for section in self.sections for item in section.items)
