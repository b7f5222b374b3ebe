"""What is arranged before a visit, entered once for plan, approval and notice (documents.md 1.4, 2.3)."""

from __future__ import annotations

from collections.abc import Callable

from inspect_tui.checklist.model import SECTOR_NAMES
from inspect_tui.documents.entered import entered, entered_lines
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import Blank, Runs, flat, words
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_text
from inspect_tui.inspection.document_kind import DocumentKind

_MADE_BEFORE: tuple[DocumentKind, ...] = ("inspection_approval", "inspection_plan")
_SORTS = (("daily", "日常检查"), ("case", "个案检查"), ("special", "专项检查"))
_COUNTED = (
    ("counted", "计入年度检查频次上限"),
    ("not_counted", "不计入年度检查频次上限（上级部署的专项检查）"),
)
# Other authorities rest on laws that are not in the sheets, and enter them.
_LAWS = {"fire": "law.inspect.fire", "town": ""}


def _as_before(name: str, otherwise: Callable[[Source], str]) -> Callable[[Source], str]:
    """Take what the approval or the plan of this visit says already."""

    def usual(source: Source) -> str:
        made = filter(None, map(source.document, _MADE_BEFORE))
        return next((one.given[name] for one in made if one.given.get(name)), "") or otherwise(source)

    return usual


def _field(
    name: str, label: str, usual: Callable[[Source], str], *, lines: bool = False, required: bool = True
) -> DocumentField:
    return DocumentField(name, label, "lines" if lines else "line", required=required, usual=_as_before(name, usual))


def _law(source: Source) -> str:
    key = _LAWS.get(source.agency.kind if source.agency else "", "law.inspect")
    return flat(source.clause(key)) if key else ""


def _task(source: Source) -> str:
    return source.visit.task_source or source.visit.campaign


def _content(source: Source) -> str:
    return "\n".join(f"按照《{pinned.title}》检查" for pinned in source.visit.checklists)


def _sectors(source: Source) -> str:
    names = {str(sector): name for sector, name in SECTOR_NAMES.items()}
    return "、".join(dict.fromkeys(names.get(pinned.sector, pinned.sector) for pinned in source.visit.checklists))


def _assistants(source: Source) -> str:
    return "" if source.visit.participants else "0"


BASIS = _field("basis", "法律依据", _law)
TASK = _field("task", "任务来源", _task)
SORT = DocumentField(
    "sort",
    "检查类型",
    "choice",
    options=_SORTS,
    required=True,
    usual=_as_before("sort", lambda source: "special" if source.visit.campaign else "daily"),
)
TIME = _field("time", "检查时间", lambda source: day_text(source.visit.began_at.date()))
INDUSTRY = _field("industry", "所属行业", _sectors, required=False)
CONTENT = _field("content", "检查内容", _content, lines=True)
WAY = _field("way", "检查方式", lambda source: flat(source.clause("inspection.way")))
TIMES = DocumentField("times", "本年度第几次检查", "count", "对该单位，含本次", usual=_as_before("times", lambda _: ""))
COUNTED = DocumentField(
    "counted",
    "是否计入频次",
    "choice",
    options=_COUNTED,
    required=True,
    usual=_as_before("counted", lambda _: "counted"),
)
ASSISTANTS = DocumentField(
    "assistants",
    "协助检查人数",
    "count",
    "检查前确定；没有的填 0",
    required=True,
    usual=_as_before("assistants", _assistants),
)


def value(source: Source, field: DocumentField) -> Blank:
    """Return the blank a field fills; of a choice its name."""
    text = entered(source, field)
    return Blank(dict(field.options).get(text, text), 8, hand=source.blank)


def within_sentence(source: Source, field: DocumentField) -> Blank:
    """Return the blank a field of several lines fills in a sentence: its lines one after the other."""
    lines = (line.rstrip("。；;") for line in entered_lines(source, field))
    return Blank("；".join(lines), 8, hand=source.blank)


def sort_runs(source: Source) -> Runs:
    """Name the sort of inspection, or leave boxes to tick."""
    if not source.blank:
        return words(value(source, SORT))
    return words("  ".join(f"□{name}" for _, name in _SORTS))


def frequency_runs(source: Source) -> Runs:
    """Say how often the unit was inspected this year, and whether this visit counts towards the limit."""
    times = Blank(entered(source, TIMES), 2, hand=True)
    counted = (
        words(value(source, COUNTED)) if not source.blank else words("  ".join(f"□{name}" for _, name in _COUNTED))
    )
    return words("本年度对该单位第", times, "次检查；", *counted)


def inspector_runs(source: Source) -> Runs:
    """Name the inspectors with the numbers of their certificates."""
    if source.blank:
        return words(Blank(width=20, hand=True))
    named = (f"{one.name}（{one.certificate}）" if one.certificate else one.name for one in source.issuing_officers)
    return words(Blank("、".join(named), 20, hand=True))
