"""What a checklist is made of, as its TOML files spell it.

The `description` of a field is what an author is told when its value cannot be used.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from inspect_tui.authority import Authority

Sector = Literal["gas", "hazchem", "self_built", "venue_fire", "common", "other"]
SECTOR_NAMES: dict[Sector, str] = {
    "gas": "燃气",
    "hazchem": "危险化学品",
    "self_built": "自建房",
    "venue_fire": "人员密集场所消防",
    "common": "各行业通用",
    "other": "其他行业",
}

FactValue = str | bool | int
Line = Annotated[str, Meta(min_length=1, pattern=r"^\S[^\n]*$", description="一行不空的文字")]
Key = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]*$", description="小写字母、数字、连字符")]
ListId = Annotated[
    str, Meta(pattern=r"^[a-z0-9_-]+(\.[a-z0-9_-]+)+$", description="行业领域.短名，小写字母、数字、连字符")
]
DeadlineText = Annotated[
    str,
    Meta(
        pattern=r"^(immediate|[1-9][0-9]{0,2} (working )?days)$",
        description="immediate、N days 或 N working days，例如 15 days",
    ),
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
    yields_to: Annotated[str, Meta(description="法规编号：同时引用时，它施行之后以它为准")] = ""
    source: str = ""
    checked: Annotated[bool, Meta(description="true 或 false")] = False
    determines: Annotated[bool, Meta(description="true 或 false：是不是重大隐患的判定标准")] = False
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


class Measurement(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is measured on site, and between which limits it complies."""

    quantity: Line
    unit: str
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    more_than: Decimal | None = None
    less_than: Decimal | None = None

    def complies(self, value: Decimal) -> bool:
        """Say whether a value lies within all limits."""
        return (
            (self.at_least is None or value >= self.at_least)
            and (self.at_most is None or value <= self.at_most)
            and (self.more_than is None or value > self.more_than)
            and (self.less_than is None or value < self.less_than)
        )

    @property
    def limit(self) -> str:
        """The limits in words, such as 大于 0.5、不大于 2 mm."""
        named = {"不小于": self.at_least, "不大于": self.at_most, "大于": self.more_than, "小于": self.less_than}
        bounds = "、".join(f"{name} {value}" for name, value in named.items() if value is not None)
        return f"{bounds} {self.unit}".strip()


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
    authority: Annotated[Authority, Meta(description="、".join(get_args(Authority)) + " 之一")]
    deadline_reason: str = ""
    major: Annotated[
        Citation | None, Meta(description="{ instrument = 法规编号, article = 条号, checked = true 或 false }")
    ] = None
    suggests_major: Annotated[
        Citation | None, Meta(description="{ instrument = 法规编号, article = 条号或章, checked = true 或 false }")
    ] = None
    penalty: Annotated[
        tuple[Citation, ...], Meta(description="{ instrument = 法规编号, article = 条号, checked = … } 的列表")
    ] = ()
    details: str = ""
    photo: Annotated[bool, Meta(description="true 或 false")] = False
    measure: Annotated[
        Measurement | None,
        Meta(description="{ quantity = 测什么, unit = 单位, at_least、at_most、more_than、less_than = 数 }"),
    ] = None
    when: Annotated[dict[str, Requirement], Meta(description="{ 情况编号 = 要求 }")] = {}
    same_as: str = ""

    @property
    def deadline_days(self) -> int:
        """The usual deadline in days, calendar or working ones; 0 is at once."""
        return 0 if self.deadline == "immediate" else int(self.deadline.split()[0])

    @property
    def in_working_days(self) -> bool:
        """Whether the usual deadline counts working days only."""
        return "working" in self.deadline

    @property
    def deadline_text(self) -> str:
        """The usual deadline as people say it."""
        days = "个工作日" if self.in_working_days else " 天"
        return f"{self.deadline_days}{days}" if self.deadline_days else "立即"

    def cited(self) -> tuple[Citation, ...]:
        """Return everything the item cites."""
        major = tuple(citation for citation in (self.major, self.suggests_major) if citation)
        return (*self.citations, *self.penalty, *major)


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
    sector: Annotated[Sector, Meta(description="gas、hazchem、self_built、venue_fire、common、other 之一")]
    for_units: Line
    sections: tuple[Section, ...]
    since: Annotated[date | None, Meta(description="日期，例如 2026-01-01：用于这一天起的检查")] = None
    together_with: Annotated[tuple[ListId, ...], Meta(description="检查表编号的列表")] = ()
    retired: Annotated[tuple[str, ...], Meta(description="不再使用的检查项编号的列表")] = ()

    def items(self) -> Iterator[Item]:
        """Yield all items in order."""
        return (item for section in self.sections for item in section.items)
