"""The law documents cite is data: what holds on which day, of whom, on what it rests."""

from __future__ import annotations

import re
import tomllib
from datetime import date

import msgspec
import pytest

from inspect_tui.documents.form import Blank, Text
from inspect_tui.documents.forms import FORMS
from inspect_tui.documents.law import Law, read_law, shipped_law
from inspect_tui.errors import NotFoundError
from inspect_tui.inspection.document_kind import KINDS

DAY = date(2026, 11, 23)
OLD = '[[clause]]\nkey = "remedy"\nuntil = 2023-12-31\ntext = "可以复议或者诉讼"\n'
NEW = '[[clause]]\nkey = "remedy"\nsince = 2024-01-01\ntext = "先向{government}复议"\n'
OFFICE = '[[clause]]\nkey = "remedy"\ntext = "本局用语"\n'


def test_clause__the_day_of_the_document__decides() -> None:
    law = Law([read_law(OLD + NEW)])
    assert law.clause("remedy", date(2023, 12, 31)).text == "可以复议或者诉讼"
    assert law.clause("remedy", date(2024, 1, 1)).text == "先向{government}复议"


def test_clause__none_in_force__is_refused_with_its_name() -> None:
    with pytest.raises(NotFoundError, match=r"^2023-12-31 没有现行的文书用语“remedy”，没有出具文书。请核对文书日期。$"):
        Law([read_law(NEW)]).clause("remedy", date(2023, 12, 31))


def test_clause__of_an_office__comes_first() -> None:
    assert Law([read_law(NEW), read_law(OFFICE)]).clause("remedy", DAY).text == "本局用语"


def test_places__are_filled_with_words_and_blanks() -> None:
    runs = Law([read_law(NEW)]).runs("remedy", DAY, government=(Blank("某市人民政府"), Text("（本级）")))
    assert runs == (Text("先向"), Blank("某市人民政府"), Text("（本级）"), Text("复议"))


@pytest.mark.parametrize("wrong", ['[[clause]]\nkey = "a"\ntxt = "b"', "[kind.nonsense]\n", "[[clause]\n"])
def test_a_file_with_anything_else__is_refused(wrong: str) -> None:
    with pytest.raises((msgspec.ValidationError, tomllib.TOMLDecodeError)):
        read_law(wrong)


def test_shipped__every_kind_has_its_facts_and_its_form() -> None:
    assert set(shipped_law().kinds) == set(KINDS) == set(FORMS)


def test_shipped__no_two_clauses_hold_on_one_day() -> None:
    for known in (shipped_law().clauses, shipped_law().periods):
        for one in known:
            same = [other for other in known if other.key == one.key and other is not one]
            assert not any(other.since <= one.until and one.since <= other.until for other in same), one.key


def test_shipped__everything_says_on_what_it_rests() -> None:
    law = shipped_law()
    assert [one.key for one in (*law.clauses, *law.periods) if not one.source] == []


def test_shipped__no_repealed_article_is_printed() -> None:
    """The forms of 2016 cite articles that were renumbered since (documents.md 1.3)."""
    repealed = re.compile(
        r"行政处罚法》?第(三十七条第二款|三十一条|三十二条|四十二条|五十一条第一项)(?!第)|安全生产法》?第六十七条(?!第)|安监|三个月"
    )
    assert [clause.key for clause in shipped_law().clauses if repealed.search(clause.text)] == []


def test_shipped__a_coordinating_body_may_issue_no_order() -> None:
    kinds = shipped_law().kinds
    assert [kind for kind, facts in kinds.items() if facts.orders and "coordination" in facts.issuers] == []
    assert not any("责令" in KINDS[kind].name for kind, facts in kinds.items() if "coordination" in facts.issuers)
    assert all(facts.orders for kind, facts in kinds.items() if "责令" in KINDS[kind].name)
