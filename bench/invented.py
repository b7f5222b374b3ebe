"""Invented units and what inspectors type; none of them exists. The same number gives the same text."""

from __future__ import annotations

from random import Random

from inspect_tui.inspection.record import UnitDetails

_TOWNS = ("晋城市城区", "晋城市泽州县", "晋城市高平市", "晋城市阳城县", "晋城市陵川县", "晋城市沁水县")
_BRANDS = "鑫隆华盛顺达宏源恒泰金福瑞祥安康明德兴旺丰永利佳美乐天海龙凤鸣阳光长城蓝星宇通和谐聚贤望山清泉石榴槐树九里香"
_KINDS = (
    *("饭店", "火锅店", "餐饮有限公司", "小吃部", "燃气有限公司", "液化气站", "LNG加气站", "化工有限公司"),
    *("化学品经销部", "购物广场", "宾馆", "网吧", "KTV", "养老院", "自建房（出租户）", "农家乐"),
)
_ROADS = ("平安路", "丰收街", "凤鸣巷", "望川路", "新桥街", "石榴巷", "建设路", "人民街", "工业园区一路")
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
_GIVEN = ("建国", "丽华", "志强", "秀英", "永安", "海燕", "文斌", "春梅", "立新", "小军", "玉兰", "国庆")
PLACES = ("后厨", "气瓶间", "一层大厅", "二层走道", "配电室", "罐区", "一号库", "锅炉房", "调压间", "屋顶加建部分")
_THINGS = ("软管", "灭火器", "应急照明灯", "报警器", "配电箱", "气瓶", "疏散门", "阀门", "消火栓", "插线板")
_FAULTS = ("损坏", "缺失", "过期", "被遮挡", "未固定", "锈蚀", "漏气", "未接地", "周围堆放杂物", "压力不足")


def person(random: Random) -> str:
    """Return a name."""
    return random.choice(_SURNAMES) + random.choice(_GIVEN)


def unit(number: int) -> UnitDetails:
    """Return a unit by its number."""
    random = Random(f"unit/{number}")
    town = random.choice(_TOWNS)
    brand = "".join(random.choices(_BRANDS, k=random.randint(2, 4)))
    return UnitDetails(
        name=f"{town}{brand}{random.choice(_KINDS)}",
        credit_code=f"91140500MA0{random.randint(0, 9_999_999):07}",
        address=f"{town}{random.choice(_ROADS)}{random.randint(1, 399)}号",
        representative=person(random),
        post="负责人",
        phone=f"139-0000-{number % 10_000:04}",
    )


def details(random: Random) -> str:
    """Return what an inspector adds to a prefilled finding."""
    thing, fault = random.choice(_THINGS), random.choice(_FAULTS)
    metres = f"{random.randint(1, 400) / 100}米"
    return (
        f"第{random.randint(1, 40)}处{thing}{fault}，距{random.choice(_THINGS)}{metres}，现场负责人{person(random)}确认"
    )
