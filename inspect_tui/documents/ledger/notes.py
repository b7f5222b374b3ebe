"""What the sheet beside the findings says: what is in the ledger, what is not, and what is left to be done by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from inspect_tui.documents.form import SAMPLE_MARK
from inspect_tui.documents.ledger.columns import BY_HAND
from inspect_tui.documents.ledger.written import Written

TITLE = "隐患台账"
Note = tuple[str, str]


class About(Struct, frozen=True):
    """What a ledger is of.

    Args:
        day: the day whose state it shows.
        filtered: what was filtered, in words.
        sample: it is of a demo.
    """

    day: date
    filtered: str
    sample: bool = False

    @property
    def title(self) -> str:
        """What is printed on top of every page."""
        return f"{TITLE}　{SAMPLE_MARK}" if self.sample else TITLE


def notes(about: About, written: Written, inspections: int, left_out: Sequence[str]) -> Iterator[Note]:
    """Yield the lines of the sheet, each with its heading.

    Args:
        left_out: the inspections that could not be read, and why.
    """
    if about.sample:
        yield "样例", SAMPLE_MARK
    yield "台账日期", f"{about.day.isoformat()}。整改进展和逾期按这一天算。"
    yield "筛选", about.filtered
    yield "内容", f"检查 {inspections} 次，隐患 {written.findings} 条；按检查日期、单位、隐患编号排列。"
    if written.sheets > 1:
        yield "工作表", f"一张工作表放不下，隐患分在 {written.sheets} 张工作表里，序号连续。"
    yield "没有列入的检查", f"{len(left_out)} 次" + ("（文件已损坏或读不了，是否符合筛选也不知道）" if left_out else "")
    yield from (("", line) for line in left_out)
    yield "手工填写的列", "、".join(BY_HAND)
    yield "隐患编号", "检查日期、检查编号的后 8 位、这条隐患在检查记录和责令整改文书里的序号。"
    yield "整改进展", "“待复查”是期限没有到、还没有复查；“逾期未整改”是期限已过、没有复查认定整改。"
    yield "整改完成日期", "程序只填当场整改的；复查认定整改的，请按实际完成的日期填写。"
    if written.cut:
        yield "没有列全的文字", f"{len(written.cut)} 处超过 Excel 一格能放的字数，后面的没有列入，原文在检查记录里："
        yield from (("", place) for place in written.cut)
    if written.replaced:
        yield "替换的字符", f"有 {written.replaced} 个无法保存的控制字符已换成 \N{REPLACEMENT CHARACTER}。"
