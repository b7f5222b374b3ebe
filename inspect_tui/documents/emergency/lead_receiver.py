"""To whom a 问题线索移送函 goes: an authority that findings belong to, by its full name (documents.md 2.10)."""

from __future__ import annotations

from typing import cast

from inspect_tui.authority import AUTHORITY_NAMES, Authority
from inspect_tui.documents.entered import entered
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.refusal import MissingFieldError, NothingToTransferError, UnfitEntryError
from inspect_tui.documents.source import Source
from inspect_tui.inspection.finding import is_competent
from inspect_tui.inspection.record import Finding


def _authorities(source: Source) -> list[Authority]:
    """Return the other authorities that findings belong to, in the order of their numbers."""
    others = (finding.authority for _, finding in source.numbered if not is_competent(source.agency, finding.authority))
    return list(dict.fromkeys(others))


def _chosen(source: Source) -> str:
    """Return the authority entered, else the first that findings belong to."""
    return source.given.get("authority", "").strip() or next(iter(_authorities(source)), "")


def _participants(source: Source, authority: str) -> str:
    return "、".join(one.name for one in source.visit.participants if one.authority == authority)


def _usual_receiver(source: Source) -> str:
    return _participants(source, _chosen(source))


_AUTHORITY = DocumentField(
    "authority",
    "移送给哪类部门",
    "choice",
    options=tuple(AUTHORITY_NAMES.items()),
    usual=_chosen,
)
_RECEIVER = DocumentField("receiver", "主送机关", hint="规范全称", usual=_usual_receiver)
RECEIVER_FIELDS = (_AUTHORITY, _RECEIVER)


def transferred(source: Source) -> list[tuple[int, Finding]]:
    """Return the findings of the chosen authority.

    Raises:
        NothingToTransferError: none belongs to it.
    """
    chosen, known = _chosen(source), _authorities(source)
    if chosen not in known:
        raise NothingToTransferError(_why_not(chosen, known))
    return [(number, finding) for number, finding in source.numbered if finding.authority == chosen]


def receiver(source: Source) -> str:
    """Return the name of whoever the letter goes to.

    Raises:
        MissingFieldError: nobody knows its name.
        UnfitEntryError: it is known as another authority than the chosen one.
    """
    name = entered(source, _RECEIVER) or _usual_receiver(source)
    if not name:
        raise MissingFieldError(
            "还没有填写：主送机关。参加检查的单位里没有这类部门，请写出它的规范全称，再出具移送函。"
        )
    kinds = [one.authority for one in source.visit.participants if one.name == name]
    if kinds and _chosen(source) not in kinds:
        raise UnfitEntryError(
            f"主送机关{name}的类别是“{AUTHORITY_NAMES[kinds[0]]}”，所选问题属于“{_name(_chosen(source))}”，没有出具移送函。"
            "请改写主送机关，或者另选一类部门。"
        )
    return name


def _why_not(chosen: str, known: list[Authority]) -> str:
    if not known:
        return "没有属于其他部门的问题，不需要移送，没有出具移送函。应由其他部门处理的，请先在问题里改正主管部门。"
    names = "、".join(map(_name, known))
    return f"没有属于{_name(chosen)}的问题，没有出具移送函。可以移送的有：{names}，请另选一类部门。"


def _name(authority: str) -> str:
    return AUTHORITY_NAMES.get(cast(Authority, authority), authority)
