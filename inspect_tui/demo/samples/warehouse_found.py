"""What is found wrong at the chemical warehouse, and the circumstances that decide what is asked there."""

from __future__ import annotations

from inspect_tui.checklist import FactValue
from inspect_tui.demo.samples.found import Found

FOUND = (
    Found(
        "hazchem.storage.trade-scope",
        "3号库房",
        "存放乙酸乙酯85桶（每桶180 kg），经营许可证许可范围内没有该品种",
        "卫志强",
    ),
    Found(
        "hazchem.storage.segregated-storage",
        "2号库房",
        "过氧化氢溶液（27.5%）36桶与甲醇24桶同库存放，中间没有隔墙，相距0.8米",
        "韩立新",
    ),
    Found("hazchem.storage.storage-quantity", "1号库房", "核定储存甲醇20吨，现场清点31.7吨", "韩立新"),
    Found("hazchem.storage.explosion-proof", "1号库房", "装有普通日光灯4盏、墙壁插座2个，均通电", "吴小军"),
    Found("hazchem.storage.gas-detection", "3号库房", "库房面积约210平方米，没有可燃气体探测器", "吴小军"),
    Found("hazchem.storage.store-ledger", "2号库房", "出入库登记停在2026年9月18日，账面甲醇17桶，实有24桶", "秦玉兰"),
    Found("hazchem.storage.sds-on-sale", "办公室", "抽查9月的销售单5份，其中3份没有附安全技术说明书", "秦玉兰"),
    Found(
        "hazchem.storage.hidden-danger-records",
        "",
        "查阅2026年7月至9月的排查台账，只有打勾，没有问题和整改记录，未公示",
        "韩立新",
    ),
    Found(
        "hazchem.storage.lightning-static",
        "装卸区",
        "2号鹤位的防静电接地夹断线，防雷检测报告2026年5月31日到期",
        "吴小军",
    ),
    Found(
        "hazchem.storage.warning-signs",
        "3号库房门口",
        "没有禁止烟火、当心爆炸标志，检查中已补挂2块",
        "韩立新",
        corrected=True,
    ),
    Found("hazchem.storage.staff-training", "", "2026年8月新到装卸工2人没有培训考核记录", "韩立新"),
    Found("hazchem.storage.emergency-drills", "", "最近一次演练在2026年1月16日", "韩立新"),
    Found("hazchem.storage.exits-clear", "1号库房东侧", "安全出口内侧堆放空桶，剩余宽度约0.4米", "吴小军"),
)
FACTS: dict[str, FactValue] = {
    "gas_supply": "none",
    "rented": False,
    "resident": False,
    "common_unit_kind": "production_storage",
    "common_staff_count": 26,
    "common_hazmat": True,
    "common_outside_workers": False,
    "common_building_project": False,
    "basement_use": False,
    "hot_work": False,
    "hazchem_business": "storage",
    "major_hazard_source": False,
    "hazard_level_high": False,
    "liquefied_hydrocarbon": False,
    "toxic_or_explosive": False,
    "special_work": False,
    "hazchem_road_loading": True,
    "hazchem_shop": False,
    "hazchem_confined_space": False,
    "hazchem_height_or_lifting": False,
    "hazchem_power_or_dig": False,
}
