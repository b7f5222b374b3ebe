"""The kinds of document: what they are called, and what has to happen to the paper."""

from __future__ import annotations

from typing import Literal, NamedTuple

DocumentKind = Literal[
    "inspection_plan",
    "inspection_approval",
    "inspection_notice",
    "inspection_record",
    "rectification_order",
    "on_site_measures",
    "review_opinion",
    "evidence_registration",
    "unit_spot_penalty",
    "person_spot_penalty",
    "case_transfer",
    "lead_transfer",
    "interview_record",
    "service_receipt",
    "immediate_correction",
    "deadline_correction",
    "major_fire_hazard",
    "fire_inspection_record",
    "house_notice",
    "house_stop_use",
    "gas_correction",
    "gas_operator_notice",
    "gas_cutoff_notice",
    "assignment",
    "supervision_notice",
    "circular",
    "photo_appendix",
]
Step = Literal["printed", "signature", "service", "scan"]
STEP_NAMES: dict[Step, str] = {"printed": "打印", "signature": "签收", "service": "送达", "scan": "扫描件"}


class Kind(NamedTuple):
    """A kind of document: its name, two characters for lists, and the steps of its life that must not be missing."""

    name: str
    short: str
    steps: tuple[Step, ...]


_PRINTED: tuple[Step, ...] = ("printed",)
_SIGNED: tuple[Step, ...] = ("printed", "signature", "scan")
_SENT: tuple[Step, ...] = ("printed", "service")
_SERVED: tuple[Step, ...] = ("printed", "signature", "service", "scan")

KINDS: dict[DocumentKind, Kind] = {
    "inspection_plan": Kind("现场检查方案", "方案", _PRINTED),
    "inspection_approval": Kind("行政检查审批表", "审批", _PRINTED),
    "inspection_notice": Kind("行政检查通知书", "检通", _SENT),
    "inspection_record": Kind("现场检查记录", "检记", _SIGNED),
    "rectification_order": Kind("责令限期整改指令书", "责改", _SERVED),
    "on_site_measures": Kind("现场处理措施决定书", "现决", _SERVED),
    "review_opinion": Kind("整改复查意见书", "复查", _SERVED),
    "evidence_registration": Kind("先行登记保存证据通知书", "先保", _SERVED),
    "unit_spot_penalty": Kind("行政（当场）处罚决定书（单位）", "罚当", _SERVED),
    "person_spot_penalty": Kind("行政（当场）处罚决定书（个人）", "罚当", _SERVED),
    "case_transfer": Kind("案件移送书", "移送", _SENT),
    "lead_transfer": Kind("问题线索移送函", "移函", _SENT),
    "interview_record": Kind("询问笔录", "询问", _SIGNED),
    "service_receipt": Kind("送达回证", "回证", _SIGNED),
    "immediate_correction": Kind("责令立即改正通知书", "即改", _SERVED),
    "deadline_correction": Kind("责令限期改正通知书", "限改", _SERVED),
    "major_fire_hazard": Kind("重大火灾隐患整改通知书", "重火", _SERVED),
    "fire_inspection_record": Kind("消防监督检查记录", "消记", _SIGNED),
    "house_notice": Kind("房屋安全隐患督促整改通知书", "房改", _SERVED),
    "house_stop_use": Kind("房屋停止使用通知书", "停用", _SERVED),
    "gas_correction": Kind("责令整改通知书", "燃改", _SERVED),
    "gas_operator_notice": Kind("安全隐患整改通知单", "燃单", _SERVED),
    "gas_cutoff_notice": Kind("停气通知", "停气", _SERVED),
    "assignment": Kind("交办单", "交办", _SENT),
    "supervision_notice": Kind("挂牌督办通知", "督办", _SENT),
    "circular": Kind("通报", "通报", _PRINTED),
    "photo_appendix": Kind("检查照片附页", "照片", _PRINTED),
}
DOCUMENT_NAMES: dict[DocumentKind, str] = {kind: facts.name for kind, facts in KINDS.items()}

RECORDS: tuple[DocumentKind, ...] = ("inspection_record", "fire_inspection_record")
ORDERS: tuple[DocumentKind, ...] = (
    "rectification_order",
    "on_site_measures",
    "immediate_correction",
    "deadline_correction",
    "major_fire_hazard",
    "house_notice",
    "house_stop_use",
    "gas_correction",
    "gas_operator_notice",
    "gas_cutoff_notice",
)
WITH_DEADLINES: tuple[DocumentKind, ...] = (
    "rectification_order",
    "deadline_correction",
    "house_notice",
    "gas_correction",
    "gas_operator_notice",
)
OFFICIAL: tuple[DocumentKind, ...] = ("assignment", "supervision_notice", "circular")
SPOT_PENALTIES: tuple[DocumentKind, ...] = ("unit_spot_penalty", "person_spot_penalty")
"""Imposed on the spot: to be reviewed before anybody can sue (行政复议法第二十三条第一款第一项)."""
