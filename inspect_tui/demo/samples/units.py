"""The invented units of the samples. None of them exists, nor does their city."""

from __future__ import annotations

from inspect_tui.inspection.record import UnitDetails

STATION = UnitDetails(
    name="示例市安泉燃气有限公司",
    credit_code="91000000000000019G",
    address="示例市城区望川路102号",
    representative="沈永安",
    post="总经理",
    contact="褚文斌",
    phone="10000000001",
)
EATERY = UnitDetails(
    name="示例市城区老槐树饭店",
    credit_code="920000000000000278",
    address="示例市城区石榴巷17号",
    representative="王建国",
    post="经营者",
    contact="王建国",
    phone="10000000002",
)
WAREHOUSE = UnitDetails(
    name="示例市恒泽化工仓储有限公司",
    credit_code="910000000000000356",
    address="示例市城区丰收街188号",
    representative="卫志强",
    post="经理",
    contact="韩立新",
    phone="10000000003",
)
HOUSE = UnitDetails(
    name="示例市城区九里香饭店",
    credit_code="92000000000000043X",
    address="示例市城区东街凤鸣巷26号",
    representative="杨春梅",
    post="经营者",
    contact="杨春梅",
    phone="10000000004",
)
MALL = UnitDetails(
    name="示例市星辰里购物广场有限公司",
    credit_code="91000000000000051U",
    address="示例市城区新桥街99号",
    representative="冯国庆",
    post="总经理",
    contact="蒋海燕",
    phone="10000000005",
)
