"""What is cited is the law in force (documents.md 8A rule 5, 1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspect_tui.checklist import Instrument
from inspect_tui.documents.law import Outdated
from inspect_tui.inspection.moment import show_day
from inspect_tui.inspection.record import Finding
from inspect_tui.workflow.checks.check import Check
from inspect_tui.workflow.checks.examined import Examined
from inspect_tui.workflow.checks.findings import TITLED

# An article list ends where the next law begins: 《…》 or …法.
_ARTICLES = "(?:（[^）]{0,40}）)?》?([^《》法]*)"


def articles_of_today(examined: Examined) -> Iterator[Check]:
    """Ask about articles that have another number today (8A rule 5: 旧条号黑名单)."""
    for number, finding in examined.findings:
        for entry in outdated_in(examined, f"{finding.basis}\n{finding.major_basis}"):
            message = f"第{number}项问题引用的{_says(entry)}"
            yield Check("articles-of-today", "ask", message, f"finding/{finding.id}")
    for value in examined.draft.given.values() if examined.draft else ():
        for entry in outdated_in(examined, value):
            yield Check("articles-of-today", "ask", f"文书里填写的{_says(entry)}", "draft")


def _says(entry: Outdated) -> str:
    about = f"（{entry.about}）" if entry.about else ""
    return f"{entry.instrument}{entry.article}{about}是旧的写法，现在是{entry.now}。"


def outdated_in(examined: Examined, text: str) -> list[Outdated]:
    """Return the outdated articles a text cites."""
    return [one for one in _outdated(examined, "article") if _cites(text, one)]


def outdated_names(examined: Examined, text: str) -> list[Outdated]:
    """Return the outdated names a text holds."""
    return [one for one in _outdated(examined, "name") if one.instrument in text]


def _outdated(examined: Examined, kind: str) -> list[Outdated]:
    return [one for one in examined.law.outdated if one.kind == kind and one.since <= examined.day <= one.until]


def _cites(text: str, entry: Outdated) -> bool:
    wanted = re.compile(f"{re.escape(entry.article)}(?!之)")
    cited = re.finditer(f"{re.escape(entry.instrument)}{_ARTICLES}", text)
    return any(wanted.search(match[1]) for match in cited)


def instruments_in_force(examined: Examined) -> Iterator[Check]:
    """Ask about an instrument not in force on the day of the visit, and articles that must not be cited any more."""
    for number, finding in examined.findings:
        for title, rest in TITLED.findall(_typed(examined, finding)):
            if said := _problem(examined, title, rest):
                yield Check("instruments-in-force", "ask", f"第{number}项问题引用的{said}", f"finding/{finding.id}")


def _typed(examined: Examined, finding: Finding) -> str:
    """Return the basis; empty where it is what the checklist gives for the day, which is in force."""
    item = examined.work.case.item(finding.item)
    given = item.citations(examined.visited_on) if item else []
    return "" if finding.basis == "、".join(map(str, given)) else finding.basis


def _problem(examined: Examined, title: str, rest: str) -> str:
    """Say why an instrument, of those that bear the title, must not be cited so; empty where it may."""
    day = examined.visited_on
    named = [one for one in examined.work.workspace.library.instruments.values() if one.title == title.strip()]
    numbered = [one for one in named if one.number and one.number in rest]
    meant = numbered or [one for one in named if one.in_force(day)] or named
    if meant and not any(one.in_force(day) for one in meant):
        return f"《{title}》{_not_in_force(meant[0], examined)}"
    articles = [article for one in meant for article in one.forbidden if re.search(f"{re.escape(article)}(?!之)", rest)]
    return f"《{title}》{articles[0]}不能再引用。" if articles else ""


def _not_in_force(instrument: Instrument, examined: Examined) -> str:
    if instrument.repealed and instrument.repealed <= examined.visited_on:
        known = examined.work.workspace.library.instruments.get(instrument.replaced_by)
        instead = f"，现为{known.number or known.title}" if known else ""
        return f"已于{show_day(instrument.repealed)}废止{instead}，请改引现行的条款。"
    return "在检查当日还没有施行，请改引当日有效的条款。"


LAW = (articles_of_today, instruments_in_force)
