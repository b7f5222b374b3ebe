"""The invented offices of the samples, and who works there."""

from __future__ import annotations

from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.record import Participant
from inspect_tui.store.settings import Settings

_GOVERNMENT, _COURT = "示例市人民政府", "示例市城区人民法院"
CAMPAIGN = "安全生产大检查大整治大提升行动"

GAS = Agency(
    id="gas",
    name="示例市城市管理局",
    kind="gas",
    region="示市",
    characters="城管",
    review_authority=_GOVERNMENT,
    court=_COURT,
    address="示例市城区平安路20号",
    phone="0300-0000020",
)
GAS_OPERATOR = Agency(
    id="gas-operator",
    name="示例市明焰燃气有限公司",
    kind="gas_operator",
    characters="明焰燃气",
    address="示例市城区望川路8号",
    phone="0300-0000096",
)
EMERGENCY = Agency(
    id="emergency",
    name="示例市应急管理局",
    kind="emergency",
    region="示市",
    characters="应急",
    review_authority=_GOVERNMENT,
    court=_COURT,
    address="示例市城区平安路100号",
    phone="0300-0000119",
)
TOWN = Agency(
    id="town",
    name="示例市城区东街街道办事处",
    kind="town",
    region="示城",
    characters="东街",
    review_authority="示例市城区人民政府",
    court=_COURT,
    address="示例市城区东街1号",
    phone="0300-0000031",
)
HOUSING = Agency(
    id="housing",
    name="示例市住房和城乡建设局",
    kind="housing",
    region="示市",
    characters="住建",
    review_authority=_GOVERNMENT,
    court=_COURT,
    address="示例市城区新桥街12号",
    phone="0300-0000012",
)
FIRE = Agency(
    id="fire",
    name="示例市消防救援支队",
    kind="fire",
    region="示",
    characters="消",
    review_authority=_GOVERNMENT,
    court=_COURT,
    address="示例市城区丰收街66号",
    phone="0300-0000066",
)
OFFICE = Agency(
    id="office",
    name="示例市安全生产委员会办公室",
    kind="coordination",
    region="示",
    characters="安办",
    address="示例市城区平安路100号",
    phone="0300-0000101",
)

GAS_INSPECTORS = (Inspector("程守正", "样例G0001", GAS.id), Inspector("田一诺", "样例G0002", GAS.id))
GAS_FITTERS = (Inspector("薛明亮", "", GAS_OPERATOR.id), Inspector("白立新", "", GAS_OPERATOR.id))
EMERGENCY_INSPECTORS = (
    Inspector("郝思源", "样例E0001", EMERGENCY.id),
    Inspector("苗青禾", "样例E0002", EMERGENCY.id),
)
TOWN_INSPECTORS = (Inspector("葛春山", "样例T0001", TOWN.id), Inspector("祁小满", "样例T0002", TOWN.id))
HOUSING_INSPECTORS = (Inspector("柴文静", "样例H0001", HOUSING.id), Inspector("武向东", "样例H0002", HOUSING.id))
FIRE_INSPECTORS = (Inspector("范晓峰", "样例F0001", FIRE.id), Inspector("邢立强", "样例F0002", FIRE.id))
OFFICE_STAFF = (Inspector("贺敏", "", OFFICE.id), Inspector("殷志远", "", OFFICE.id))

FIRE_COMES_ALONG = Participant(FIRE.name, "fire", "范晓峰、邢立强")
HOUSING_COMES_ALONG = Participant(HOUSING.name, "housing", "柴文静、武向东")
GAS_COMES_ALONG = Participant(GAS.name, "gas", "程守正、田一诺")

SETTINGS = Settings(
    agencies=(EMERGENCY, GAS, GAS_OPERATOR, TOWN, HOUSING, FIRE, OFFICE),
    inspectors=(
        *EMERGENCY_INSPECTORS,
        *GAS_INSPECTORS,
        *GAS_FITTERS,
        *TOWN_INSPECTORS,
        *HOUSING_INSPECTORS,
        *FIRE_INSPECTORS,
        *OFFICE_STAFF,
    ),
    campaign=CAMPAIGN,
)
