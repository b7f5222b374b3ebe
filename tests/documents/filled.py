"""A usual document of every kind: who issues it, what was found, what is entered for it alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from io import BytesIO

from msgspec.structs import replace
from PIL import Image

from inspect_tui.authority import AGENCY_KIND_NAMES, AgencyKind, Authority
from inspect_tui.documents import FORMS, Form, Source, build
from inspect_tui.documents.law import kind_facts
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.document import Document, Service
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.exhibit import AttachedPhoto
from inspect_tui.inspection.record import Finding, Participant, Review
from tests.documents.house.samples import GIVEN as HOUSE
from tests.documents.official.samples import GIVEN as OFFICIAL
from tests.documents.samples import AGENCY, ALARM, CHINA, DAY, EXIT, HOSE, TIDIED, source, with_inspection

KINDS: list[DocumentKind] = list(FORMS)
AGENCIES: dict[AgencyKind, Agency] = {
    kind: replace(
        AGENCY,
        id=f"a-{kind}",
        name="晋城市应急管理局" if kind == "emergency" else f"晋城某{name.partition(' ')[0]}机构",
        kind=kind,
        characters=f"某{name[0]}",
        address="晋城市城区凤台街 9 号",
        phone="0356-7654321",
        may_order=kind == "town",
    )
    for kind, name in AGENCY_KIND_NAMES.items()
}
_ORDERED = replace(HOSE, deadline=date(2026, 12, 8))

_SPOT = {"basis": "某条例第五十条第一项", "penalty": "fine", "amount": "50", "payment": "on_the_spot"}
_ARRANGED = {"assistants": "0", "task": "2026年度执法计划", "content": "安全生产责任制落实情况\n现场安全管理情况"}
_HOUSE = HOUSE | {"phone": "0356-7654321"}
_OFFICIAL = OFFICIAL | {"attachments": "检查记录\n检查照片"}
GIVEN: dict[DocumentKind, dict[str, str]] = {
    "inspection_plan": _ARRANGED,
    "inspection_approval": _ARRANGED,
    "inspection_notice": _ARRANGED,
    "on_site_measures": {"measures": "停止使用后厨全部燃气设备\n撤出作业人员", "until": "2026-12-23"},
    "evidence_registration": {
        "suspected": "使用不合格气瓶",
        "approved_by": "孙某",
        "approved_on": "2026-11-23",
        "evidence": "液化气瓶｜YSP118｜山西｜旧｜只｜｜6｜在用",
    },
    "unit_spot_penalty": _SPOT,
    "person_spot_penalty": _SPOT | {"person": "王某"},
    "case_transfer": {
        "receiver": "晋城市公安局城区分局",
        "filed_on": "2026-11-20",
        "case": "晋城某饭店涉嫌非法经营",
        "found": "当事人的行为涉嫌构成犯罪",
        "basis": "《中华人民共和国行政处罚法》第二十七条第一款",
    },
    "lead_transfer": {"receiver": "晋城某消防救援机构", "attachments": "现场检查记录"},
    "interview_record": {"person": "王某", "subject": "后厨燃气使用安全", "talk": "问：软管是谁装的？\n答：装修队。"},
    "immediate_correction": {"violations": "1、5"},
    "deadline_correction": {"violations": "2、12", "other": "堆放杂物"},
    "fire_inspection_record": {"legality": "2", "management": "1、2×"},
    "house_notice": _HOUSE,
    "house_stop_use": _HOUSE,
    "gas_cutoff_notice": {"start": "2026-11-23 12:00", "scope": "后厨", "way": "拨打服务电话"},
    "assignment": _OFFICIAL | {"answer_by": "2026-12-10"},
    "supervision_notice": _OFFICIAL
    | {
        "level": "市级",
        "measures": "安装可燃气体报警装置",
        "funds": "自筹 3 万元",
        "plan": "停止用气，专人值守",
        "supervising_unit": "晋城市应急管理局",
    },
    "circular": _OFFICIAL | {"demands": "（一）立即整改\n各单位举一反三。"},
}


def usual_agency(kind: DocumentKind) -> Agency:
    """Return the first agency that may issue a kind."""
    return AGENCIES[kind_facts(kind).issuers[0]]


def own_authority(agency: Agency | None) -> Authority:
    """Return what an agency is competent for."""
    if agency is None or agency.kind == "coordination":
        return "emergency"
    return "gas" if agency.kind == "gas_operator" else agency.kind


def usual_findings(agency: Agency | None) -> tuple[Finding, ...]:
    """Return one finding of each sort: two of the agency itself, one major; one mended on site; another's."""
    own = own_authority(agency)
    mine = (replace(one, authority=own) for one in (_ORDERED, ALARM, TIDIED))
    return (*mine, replace(EXIT, authority="market" if own == "fire" else "fire"))


def document(kind: DocumentKind, number: str, service: Service | None = None) -> Document:
    """Return a document that was issued on the day of the visit."""
    known = ("a" * 64, f"{kind}.docx", "3F9A-02C7-B1D4", "b" * 64)
    return Document(f"d-{kind}", kind, number, DAY, *known, service=service)


def bare_source(kind: DocumentKind, *findings: Finding, agency: Agency | None = None) -> Source:
    """Return what a usual document of a kind is filled from; `findings` in place of the usual ones."""
    issuer = agency or usual_agency(kind)
    numbered = "" if kind_facts(kind).style == "none" else f"某号〔2026〕{KINDS.index(kind) + 1}号"
    inspectors = (Inspector("赵某", "04050001", issuer.id), Inspector("钱某", "04050002", issuer.id))
    participants = (Participant("晋城某消防救援机构", "fire", "孙某"),) if issuer.kind != "fire" else ()
    told = source(
        *(findings or usual_findings(issuer)),
        agency=issuer,
        number=numbered,
        inspectors=inspectors,
        participants=participants,
    )
    return _with_context(kind, told)


def _with_context(kind: DocumentKind, told: Source) -> Source:
    """Add what some kinds are about: an order looked at again, documents to be served, photos."""
    match kind:
        case "review_opinion":
            return reviewed(told)
        case "service_receipt":
            served = Service("left", datetime(2026, 11, 23, 11, 0, tzinfo=CHINA), "王某", "一层营业厅", "吴某")
            issued = (document("rectification_order", "甲号", service=served), document("on_site_measures", "乙号"))
            return with_inspection(told, documents={one.id: one for one in issued})
        case "photo_appendix":
            return replace(with_inspection(told, photos=PHOTOS), pictures=dict.fromkeys(PHOTOS, picture()))
    return told


def reviewed(raised: Source) -> Source:
    """Return the re-inspection of what another inspection ordered: one is mended, the others are not."""
    order = document("rectification_order", raised.number)
    outcomes = ("rectified", *["not_rectified"] * len(raised.ordered))
    looked_at = {
        finding.id: Review(finding.id, outcome, DAY, "i-1", "i-2", "现场查看")  # type: ignore[arg-type]
        for (_, finding), outcome in zip(raised.ordered, outcomes, strict=False)
    }
    again = replace(raised.inspection, id="i-2", findings={}, answers={}, looked_at=looked_at)
    return replace(raised, inspection=again, raised=raised, refers_to=order, number="某复〔2026〕1号")


@cache
def picture() -> bytes:
    """Return a small JPEG."""
    target = BytesIO()
    Image.new("RGB", (64, 48), (90, 90, 90)).save(target, "JPEG")
    return target.getvalue()


def _photo(name: str, **known: str) -> AttachedPhoto:
    hashes = {"sha256": "a" * 64, "rendition": "b" * 64}
    return AttachedPhoto(name=name, media_type="image/jpeg", size=1, width=64, height=48, **hashes, **known)


PHOTOS = {
    "p-1": _photo("1.jpg", item=HOSE.item, caption="软管穿墙", taken_at="2026-11-23T09:40:00+08:00"),
    "p-2": _photo("2.jpg", item=ALARM.item, caption="没有报警装置", latitude="35.49", longitude="112.85"),
    "p-3": _photo("3.jpg", caption="门头"),
}


def with_given(kind: DocumentKind, told: Source, given: Mapping[str, str] | None = None) -> Source:
    """Enter what is usual for a kind, and over it what is given."""
    entered = replace(told, given={**GIVEN.get(kind, {}), **(given or {})})
    usual = {field.name: field.usual(entered) for field in FORMS[kind].fields if field.name not in entered.given}
    return replace(entered, given={**usual, **entered.given})


def usual(kind: DocumentKind, *findings: Finding) -> Source:
    """Return all that a usual document of a kind is filled from."""
    return with_given(kind, bare_source(kind, *findings))


def usual_form(kind: DocumentKind, *findings: Finding) -> Form:
    """Build a usual document of a kind."""
    return build(kind, usual(kind, *findings))
