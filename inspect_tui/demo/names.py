"""Invented names: units, people, streets, codes. None of them exists."""

from __future__ import annotations

from collections import Counter
from random import Random

from stdnum.cn import uscc

from inspect_tui.inspection.record import UnitDetails

_BRANDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "restaurant": ("饭店", ("好味来", "老槐树", "聚福楼", "太行人家", "一碗香", "九里香")),
    "gas": ("燃气有限公司", ("安泉", "晋川", "明焰", "和顺达")),
    "plant": ("化工有限公司", ("恒泽", "瑞鼎", "宏源达", "新泓")),
    "store": ("化学品经销部", ("同兴", "广源", "益达", "万通达")),
    "mall": ("购物广场", ("新天汇", "金穗", "乐百川", "星辰里")),
    "hotel": ("宾馆", ("望山", "丹河湾", "悦宁", "凤栖")),
    "house": ("自建房（出租户）", ("李家院", "东巷", "石榴巷", "后沟")),
}
_PARTS: dict[str, tuple[str, ...]] = {
    "restaurant": ("后厨", "气瓶间", "一层大厅", "二层包间"),
    "gas": ("调压间", "储罐区", "灌装间", "值班室"),
    "plant": ("一车间", "罐区", "中控室", "装卸区"),
    "store": ("一号库", "二号库", "装卸区", "办公室"),
    "mall": ("负一层", "一层中庭", "三层餐饮区", "消防控制室"),
    "hotel": ("一层大厅", "三层走道", "布草间", "消防控制室"),
    "house": ("一层门面", "二层出租屋", "楼梯间", "屋顶加建部分"),
}
_RUN_BY_ONE = frozenset({"restaurant", "store", "house"})
_STREETS = ("平安路", "丰收街", "凤鸣巷", "望川路", "新桥街", "石榴巷")
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
_GIVEN = ("建国", "丽华", "志强", "秀英", "永安", "海燕", "文斌", "春梅", "立新", "小军", "玉兰", "国庆")
_POSTS = ("经理", "总经理", "法定代表人")
_PERSONS_POSTS = ("店长", "经营者", "负责人")
_REGION = "140502"
_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_ENTERPRISE, _PERSON = "91", "92"


class Names:
    """Names drawn at random, no unit's name twice."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._used: Counter[str] = Counter()

    def person(self) -> str:
        """Return a person's name."""
        return self._random.choice(_SURNAMES) + self._random.choice(_GIVEN)

    def part(self, business: str) -> str:
        """Return a part of the premises."""
        return self._random.choice(_PARTS[business])

    def unit(self, business: str) -> UnitDetails:
        """Return a unit of a kind of business."""
        kind, brands = _BRANDS[business]
        brand = min(brands, key=lambda one: (self._used[business + one], brands.index(one)))
        self._used[business + brand] += 1
        branch = f"第{self._used[business + brand]}门店，" if self._used[business + brand] > 1 else ""
        alone = business in _RUN_BY_ONE
        return UnitDetails(
            name=f"晋城市城区{brand}{kind}（{branch}虚构）",
            credit_code=self._credit_code(_PERSON if alone else _ENTERPRISE),
            address=f"晋城市城区{self._random.choice(_STREETS)}{self._random.randint(1, 199)}号（虚构）",
            representative=self.person(),
            post=self._random.choice(_PERSONS_POSTS if alone else _POSTS),
            contact=self.person(),
            phone=f"139-0000-{self._random.randint(0, 9999):04}",
        )

    def _credit_code(self, registered: str) -> str:
        """Return a code whose check characters are right (GB 32100, GB 11714)."""
        organisation = f"{self._random.randint(0, 99_999_999):08}"
        rest = 11 - sum(int(digit) * weight for digit, weight in zip(organisation, _WEIGHTS, strict=True)) % 11
        check = {10: "X", 11: "0"}.get(rest, str(rest))
        code = f"{registered}{_REGION}{organisation}{check}"
        return code + uscc.calc_check_digit(code)
