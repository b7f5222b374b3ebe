"""The invented office of the demo, and the departments that come along."""

from __future__ import annotations

from inspect_tui.authority import Authority
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.record import Participant
from inspect_tui.store.settings import Settings

AGENCY = Agency(
    id="jincheng-emergency",
    name="晋城市应急管理局",
    kind="emergency",
    region="晋市",
    characters="应急",
    review_authority="晋城市人民政府",
    court="晋城市城区人民法院",
    address="晋城市城区平安路100号（虚构）",
    phone="0356-0000000",
)
INSPECTORS = (
    Inspector("程守正", "样例E-0001", AGENCY.id),
    Inspector("田一诺", "样例E-0002", AGENCY.id),
    Inspector("郝思源", "样例E-0003", AGENCY.id),
    Inspector("苗青禾", "样例E-0004", AGENCY.id),
)
CAMPAIGN = "安全生产大检查大整治"
SETTINGS = Settings(agencies=(AGENCY,), inspectors=INSPECTORS, campaign=CAMPAIGN)
PARTICIPANTS: dict[Authority, Participant] = {
    "fire": Participant("晋城市消防救援支队", "fire", "范晓峰"),
    "housing": Participant("晋城市住房和城乡建设局", "housing", "柴文静"),
}
