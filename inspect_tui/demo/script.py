"""What is found on a visit: outcomes and findings drawn at random from whatever checklists there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from random import Random

from msgspec.structs import replace

from inspect_tui.checklist import Fact, FactValue, Item, Library
from inspect_tui.checklist.model import Sector
from inspect_tui.demo.names import Names
from inspect_tui.demo.story import Story
from inspect_tui.inspection.record import Finding, Outcome
from inspect_tui.inspection.worksheet import WorkItem

_NOT_APPLICABLE = 0.06
_ELSEWHERE = "已按另一张检查表的同一项检查"
_DETAILS = {
    "现场": ("共{}处", ""),
    "资料": ("查阅近{}个月的资料", ""),
    "人员": ("询问{}名从业人员，均答不上来", "抽问{}人，回答与要求不一致"),
    "仪器": ("测试{}次，均不符合", "测量{}个点，均不符合"),
}
_PLACES = tuple(
    (re.compile(words), place)
    for words, place in (
        ("控制室", "消防控制室"),
        ("灶|软管|燃具|熄火|厨房|油烟", "后厨"),
        ("气瓶|钢瓶", "气瓶间"),
        ("疏散|出口|通道|楼梯", "一层东侧"),
        ("消火栓|灭火器|防火门|指示标志|应急照明", "二层走道"),
        ("储罐|罐区", "罐区"),
        ("仓库|库房|储存|存放", "1号库房"),
        ("承重墙|裂缝|墙体", "一层东墙"),
        ("梁|板|屋面|屋架", "二层"),
        ("配电|线路|插座|电气", "一层配电箱旁"),
        ("装置|管道|阀", "生产装置区"),
    )
)
# Words of a finding that tell it was read in papers or heard from people, not seen.
_IN_PAPERS = re.compile("制度|记录|资料|档案|预案|协议|许可|备案|报告|凭据|方案|证照|未建立|未能提供|未能出示")
_FROM_PEOPLE = re.compile("人员.*(培训|不掌握|不会|不熟悉)")
_OUTSIDE = (
    ("配电室", "配电箱前堆放杂物，箱门不能完全打开", "清理配电箱前杂物，保持箱门能完全打开"),
    ("室外楼梯", "扶手松动", "加固楼梯扶手"),
    ("员工休息室", "用插线板给电动自行车电池充电", "停止在室内充电，设置符合要求的充电场所"),
    ("门厅", "地面积水，没有防滑措施", "及时清除积水，铺设防滑垫"),
)
_OUTSIDE_BASIS = ("work-safety-law", "第四十一条第二款")


def choose_lists(library: Library, story: Story) -> tuple[str, ...]:
    """Return the checklists of a visit: the usual one of each sector, else another of it, else any."""
    chosen = (_choose_list(library, *wanted) for wanted in zip(story.sectors, story.lists, strict=True))
    return tuple(dict.fromkeys(chosen))


def _choose_list(library: Library, sector: Sector, ending: str) -> str:
    of_sector = [name for name, edition in library.editions.items() if edition.checklist.sector == sector]
    usual = [name for name in of_sector if name.endswith(ending)]
    return (usual or of_sector or list(library.editions))[0]


def choose_facts(asked: Mapping[str, Fact], wanted: Mapping[str, FactValue], random: Random) -> dict[str, FactValue]:
    """Return a value for every fact asked: the story's where the fact takes it, else one by chance."""
    return {
        name: wanted[name] if name in wanted and _takes(fact, wanted[name]) else _any_value(fact, random)
        for name, fact in asked.items()
    }


def _takes(fact: Fact, value: FactValue) -> bool:
    if fact.kind == "choice":
        return value in fact.choices
    return isinstance(value, bool) == (fact.kind == "yes_no")


def _any_value(fact: Fact, random: Random) -> FactValue:
    if fact.kind == "choice":
        return random.choice(list(fact.choices))
    return random.random() < 0.3 if fact.kind == "yes_no" else random.randint(2, 5)


def choose_wrong(items: Iterable[Item], story: Story, random: Random) -> set[str]:
    """Return the items found noncompliant, no fact asked in two checklists twice."""
    once = {item.same_as or item.id: item for item in reversed(list(items))}
    by_chance = sorted(once.values(), key=lambda item: item.id)
    random.shuffle(by_chance)
    majors = [item.id for item in by_chance if item.major][: story.majors]
    others = [item.id for item in by_chance if not item.major]
    return {*majors, *others[: max(story.findings - len(majors), 0)]}


def choose_outcomes(items: Iterable[Item], wrong: set[str], random: Random) -> dict[str, tuple[Outcome, str]]:
    """Return outcome and note of each item; what is asked again in another checklist is answered once."""
    outcomes: dict[str, tuple[Outcome, str]] = {}
    known: set[str] = set()
    for item in items:
        if item.id in wrong:
            outcomes[item.id] = ("noncompliant", "")
        elif item.same_as and item.same_as in known:
            outcomes[item.id] = ("not_applicable", _ELSEWHERE)
        elif random.random() < _NOT_APPLICABLE:
            outcomes[item.id] = ("not_applicable", "现场没有这项设施、作业")
        else:
            outcomes[item.id] = ("compliant", "")
        known.add(item.same_as)
    return outcomes


def describe(finding: Finding, work: WorkItem, names: Names, random: Random) -> Finding:
    """Fill in where and what exactly, as an inspector would; nothing where it would only be guessed."""
    kind = _seen_in(work.item)
    details = random.choice(_DETAILS[kind]).format(random.randint(2, 4))
    location = _place(finding.description) if kind in {"现场", "仪器"} else ""
    return replace(finding, location=location, details=details, responsible=names.person())


def _place(description: str) -> str:
    """Return a place where such a thing is found."""
    return next((place for words, place in _PLACES if words.search(description)), "")


def _seen_in(item: Item) -> str:
    """Return how an inspector came upon what an item's finding says."""
    if _IN_PAPERS.search(item.finding):
        return "资料"
    if _FROM_PEOPLE.search(item.finding):
        return "人员"
    kinds = {step.partition("：")[0] for step in item.how}
    return "仪器" if kinds == {"仪器"} else "现场"


def correct_on_site(finding: Finding) -> Finding:
    """Let a finding be mended before the inspectors leave."""
    return replace(finding, corrected_on_site=True, deadline=None)


def outside_finding(empty: Finding, day: date, library: Library, random: Random) -> Finding:
    """Fill in a finding outside any item."""
    place, description, requirement = random.choice(_OUTSIDE)
    name, article = _OUTSIDE_BASIS
    law = library.instruments.get(name)
    return replace(
        empty,
        description=description,
        requirement=requirement,
        location=place,
        deadline=day + timedelta(days=7),
        basis=f"《{law.title}》{article}" if law else "",
    )
