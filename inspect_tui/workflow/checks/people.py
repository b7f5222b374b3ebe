"""Two officers with certificates, who showed them (documents.md 1.1, 8A rule 2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from inspect_tui.inspection.agency import Inspector
from inspect_tui.text import fold
from inspect_tui.workflow.checks.check import Check
from inspect_tui.workflow.checks.examined import Examined


def two_officers(examined: Examined) -> Iterator[Check]:
    """Ask for a second officer of the issuer (行政处罚法第四十二条、行政强制法第十八条)."""
    officers = [one for one in examined.officers if one.name.strip()]
    if examined.is_enforcement and len(officers) < 2:
        whose = "本机关的" if len(examined.visit.inspectors) > len(officers) else ""
        message = f"检查信息里{whose}执法人员不足两名，执法应当由两名以上有执法资格的人员进行。"
        yield Check("two-officers", "ask", message, "visit")


def with_certificates(examined: Examined) -> Iterator[Check]:
    """Ask for the certificates (8A rule 2: 姓名、证号均非空)."""
    without = [one.name for one in examined.officers if not one.certificate.strip()]
    if examined.is_enforcement and without:
        message = f"检查信息里{'、'.join(without)}没有执法证号。"
        yield Check("with-certificates", "ask", message, "visit")


def different_officers(examined: Examined) -> Iterator[Check]:
    """Stop where one person stands for two (8A rule 2: 姓名、证号不同); people of one name may be two."""
    if not examined.is_enforcement:
        return
    people = examined.visit.inspectors
    certificates = Counter(key for one in people if (key := certificate_key(one)))
    for certificate in (one.certificate for one in people if certificates.pop(certificate_key(one), 0) > 1):
        message = f"检查信息里有两名执法人员的证号都是 {certificate.strip()}，应当是不同的两个人。"
        yield Check("different-officers", "stop", message, "visit")
    yield from _same_names(people)


def _same_names(people: tuple[Inspector, ...]) -> Iterator[Check]:
    for name, count in Counter(one.name.strip() for one in people).items():
        if name and count > 1:
            keys = [certificate_key(one) for one in people if one.name.strip() == name]
            told_apart = all(keys) and len(set(keys)) == count
            message = f"检查信息里执法人员{name}写了 {count} 次，应当是不同的两个人。"
            yield Check("different-officers", "ask" if told_apart else "stop", message, "visit")


def certificate_key(officer: Inspector) -> str:
    """Return a certificate as it is compared."""
    return fold("".join(officer.certificate.split()))


def certificates_shown(examined: Examined) -> Iterator[Check]:
    """Ask whether the certificates were shown (安全生产法第六十七条、行政处罚法第五十五条)."""
    if _inspected(examined) and not examined.visit.certificates_shown:
        yield Check("certificates-shown", "ask", "检查信息里没有记“已出示执法证件”。", "visit")


def recusal_told(examined: Examined) -> Iterator[Check]:
    """Ask whether the unit was told that it may object to an officer (documents.md 1.4)."""
    if _inspected(examined) and not examined.visit.recusal_told:
        yield Check("recusal-told", "ask", "检查信息里没有记“已告知申请回避的权利”。", "visit")


def _inspected(examined: Examined) -> bool:
    return examined.after_visit and examined.is_enforcement and examined.visit.outcome == "inspected"


PEOPLE = (two_officers, with_certificates, different_officers, certificates_shown, recusal_told)
