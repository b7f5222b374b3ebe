"""What else the visit to the warehouse left behind: evidence, an interview, a fine, a case handed over, photos."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from inspect_tui.demo.samples.found import moment_in
from inspect_tui.demo.samples.photos import PHOTOS, draw
from inspect_tui.demo.samples.stage import Stage
from inspect_tui.demo.samples.units import WAREHOUSE
from inspect_tui.evidence import read_photo
from inspect_tui.inspection.document import Printed, Service, Signature
from inspect_tui.workflow.exhibits import attach_photo
from inspect_tui.workflow.life import print_document, serve_document, sign_document
from inspect_tui.workflow.work import OpenInspection

_EVIDENCE = {
    "suspected": "超出许可范围经营危险化学品",
    "approved_by": "晏明达",
    "approved_on": "2026-10-13",
    "decide_on": "2026-10-20",
    "evidence": (
        "乙酸乙酯｜工业级，180 kg/桶｜示例省｜桶体完好，未开封｜桶｜1300元｜85｜3号库房就地保存\n"
        "销售台账｜2026年1—9月｜—｜纸质原件｜册｜—｜1｜封存于办公室保险柜\n"
        "进货单｜2026年6—9月｜—｜纸质原件｜份｜—｜14｜封存于办公室保险柜\n"
        "仓储管理计算机｜台式，编号HZ-02｜示例省｜能正常开机｜台｜3200元｜1｜办公室就地保存"
    ),
}
_INTERVIEW = {
    "began_at": "2026-10-13 14:30",
    "ended_at": "2026-10-13 15:20",
    "times": "1",
    "place": "示例市恒泽化工仓储有限公司二楼会议室",
    "person": "韩立新",
    "sex": "男",
    "age": "41",
    "identity": "000000198503150000",
    "post": "安全管理员",
    "home": "示例市城区凤鸣巷3号",
    "phone": "10000000031",
    "asker": "郝思源，示例市应急管理局执法人员",
    "recorder": "苗青禾，示例市应急管理局执法人员",
    "present": "无",
    "subject": "3号库房存放乙酸乙酯",
    "recusal": "no",
    "talk": (
        "问：请介绍你的职务和职责。\n"
        "答：我是公司的安全管理员，2023年3月到岗，负责库区日常安全检查、出入库核对和培训。\n"
        "问：3号库房里的乙酸乙酯是什么时候、从哪里购进的？\n"
        "答：2026年6月到9月分4批进的，一共120桶，每桶180公斤，进货单都在办公室。\n"
        "问：你公司的危险化学品经营许可证许可范围里有没有乙酸乙酯？\n"
        "答：没有。经理说客户要得急，先存着，许可变更以后再办。\n"
        "问：已经销售了多少？\n"
        "答：到今天卖了35桶，还有85桶。销售台账上都记了。\n"
        "问：1号库房的甲醇为什么超过核定数量？\n"
        "答：国庆节前多进了一批，没有及时发出去，我提醒过经理。\n"
        "问：你还有什么要补充的？\n"
        "答：没有了。"
    ),
}
_FINE = {
    "postcode": "000000",
    "happened_at": "2026-10-13 10:20",
    "happened_in": "示例市城区丰收街188号示例市恒泽化工仓储有限公司办公室",
    "facts": (
        "2026年10月13日检查时，查阅该公司2026年7月至9月的隐患排查台账，只有打勾，没有记录发现的问题和整改情况，"
        "也没有向从业人员通报。\n"
        "证据：现场检查记录1份、韩立新询问笔录1份、隐患排查台账复印件9页。"
    ),
    "broken": "《中华人民共和国安全生产法》第四十一条第二款",
    "basis": "《中华人民共和国安全生产法》第九十七条（五）",
    "penalty": "fine",
    "amount": "2000",
    "payment": "bank",
    "bank": "示例银行示例市城区支行",
    "account": "0000000000000000002",
}
_CASE = {
    "receiver": "示例市公安局",
    "filed_on": "2026-10-14",
    "case": "示例市恒泽化工仓储有限公司涉嫌超出许可范围经营危险化学品",
    "found": (
        "该公司经理卫志强明知许可范围内没有乙酸乙酯，仍多次购进、储存、销售，有关行为涉嫌犯罪，应当由公安机关立案侦查"
    ),
    "basis": "《中华人民共和国行政处罚法》第二十七条",
    "materials": "现场检查记录、询问笔录、先行登记保存证据通知书及清单、进货单和销售台账复印件",
    "material_count": "5",
    "page_count": "37",
}


def play_papers(stage: Stage, work: OpenInspection) -> None:
    """Play the days after the visit; photos come last."""
    stage.clock.now = moment_in(10, 13, 13, 30)
    _register_evidence(stage, work)
    stage.clock.now = moment_in(10, 13, 15, 25)
    stage.issue(work, "interview_record", _INTERVIEW)
    stage.clock.now = moment_in(10, 13, 16)
    stage.hand_over(work, stage.issue(work, "unit_spot_penalty", _FINE))
    stage.clock.now = moment_in(10, 13, 16, 30)
    stage.issue(work, "service_receipt", {"case": "示例市恒泽化工仓储有限公司安全生产检查"})
    stage.clock.now = moment_in(10, 20, 9)
    stage.issue(work, "case_transfer", _CASE)
    _show_photos(stage, work)


def _register_evidence(stage: Stage, work: OpenInspection) -> None:
    """Register evidence with a notice that its receiver would not sign, so that it is left behind."""
    by = stage.by(work)
    notice = stage.issue(work, "evidence_registration", _EVIDENCE)
    witness = "示例市城区东街社区居民委员会 周永安"
    at = stage.clock.now
    print_document(work, notice.id, Printed(2, at), by)
    refused = Signature("refused", at, name=WAREHOUSE.representative, reason="称须先请示股东", witness=witness)
    sign_document(work, notice.id, refused, by)
    left = Service(
        "left",
        at,
        to=WAREHOUSE.representative,
        place=WAREHOUSE.address,
        witness=witness,
        note="通知书留置在该公司办公室，全程录像",
    )
    serve_document(work, notice.id, left, by)


def _show_photos(stage: Stage, work: OpenInspection) -> None:
    """Attach the photos; what other documents say must not depend on how a picture is compressed."""
    with TemporaryDirectory() as folder:
        for scene in PHOTOS:
            photo = read_photo(draw(scene, Path(folder)))
            attach_photo(work, photo, scene.item, stage.by(work), scene.caption)
    record = next(one for one in work.inspection.documents.values() if one.kind == "inspection_record")
    stage.clock.now = moment_in(10, 20, 10)
    stage.issue(work, "photo_appendix", about=record)
