"""The kinds of visits the demo tells of, one after the other and then again."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from inspect_tui.authority import Authority
from inspect_tui.checklist import FactValue
from inspect_tui.checklist.model import Sector
from inspect_tui.inspection.record import VisitOutcome

Paper = Literal["", "signed", "refused", "nobody_there"]


class Story(Struct, frozen=True):
    """How a visit goes.

    `lists` are words a checklist's id should end in, in the order of `sectors`; any list of the sector will do.
    `answered` is the share of items answered, in percent; a visit of less was not concluded.
    `rectified` is how many findings, at most, were mended when they were looked at again; None where they never were.
    """

    business: str
    sectors: tuple[Sector, ...] = ()
    lists: tuple[str, ...] = ()
    facts: dict[str, FactValue] = {}
    participants: tuple[Authority, ...] = ()
    findings: int = 0
    majors: int = 0
    corrected: int = 0
    outside: int = 0
    answered: int = 100
    paper: Paper = ""
    numbered: bool = True
    outcome: VisitOutcome = "inspected"
    note: str = ""
    days_later: int = 0
    rectified: int | None = None


STORIES = (
    Story(
        "restaurant",
        ("gas", "venue_fire", "self_built"),
        ("catering", "venue", "business"),
        {
            "gas_supply": "cylinder",
            "venue_kind": "restaurant",
            "storeys": 3,
            "business_use": True,
            "high_rise": False,
            "rented": False,
        },
        participants=("fire", "housing"),
        findings=9,
        majors=2,
        corrected=1,
        paper="signed",
    ),
    Story(
        "gas",
        ("gas",),
        ("operator",),
        {"gas_business": "cylinder", "filling": True},
        findings=6,
        majors=2,
        paper="refused",
    ),
    Story(
        "plant",
        ("hazchem",),
        ("production",),
        {"hazchem_business": "production", "major_hazard_source": True},
        findings=7,
        majors=1,
        outside=1,
        paper="signed",
    ),
    Story("restaurant", outcome="closed", note="卷帘门紧锁，门口贴有“暂停营业”字条，拨打登记电话无人接听"),
    Story(
        "mall",
        ("venue_fire",),
        ("venue",),
        {"venue_kind": "shop", "automatic_systems": True, "key_fire_unit": True},
        findings=3,
        corrected=3,
        paper="signed",
    ),
    Story(
        "house",
        ("self_built", "self_built"),
        ("structure", "business"),
        {"storeys": 4, "business_use": True, "rented": True, "resident": True, "structure": "masonry"},
        findings=5,
        majors=1,
        outside=1,
        paper="nobody_there",
    ),
    Story(
        "store",
        ("hazchem",),
        ("storage",),
        {"hazchem_business": "storage", "toxic_or_explosive": False},
        findings=4,
        corrected=1,
        days_later=2,
        paper="signed",
        rectified=2,
    ),
    Story("hotel", ("venue_fire",), ("venue",), {"venue_kind": "hotel", "resident": True}, findings=2, answered=45),
    Story("store", outcome="refused", note="现场负责人以老板不在为由不开库门，已告知拒绝检查的法律后果并全程录像"),
    Story("restaurant", ("gas",), ("catering",), {"gas_supply": "piped", "high_rise": True}, paper="signed"),
    Story("plant", ("hazchem",), ("production",), {"hazchem_business": "production"}, findings=1, answered=15),
    Story(
        "hotel",
        ("gas", "venue_fire"),
        ("catering", "venue"),
        {"gas_supply": "piped", "venue_kind": "hotel", "automatic_systems": True},
        participants=("fire",),
        findings=6,
        outside=1,
        numbered=False,
    ),
)
