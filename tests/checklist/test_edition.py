"""The edition an inspection pins, and the citations in force on its day."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from inspect_tui.checklist import Citation, Edition, Instrument, Library
from tests.checklist.conftest import ChecklistFolder


@pytest.fixture
def kitchen(library: Library) -> Edition:
    return library.edition("gas.kitchen")


def test_pinned_content_reads_back_the_same(kitchen: Edition) -> None:
    read = Edition.from_content(kitchen.content)

    assert read == kitchen
    assert read.digest == kitchen.digest


def test_the_hash_is_the_same_for_every_reading_of_the_same_file(folder: ChecklistFolder, kitchen: Edition) -> None:
    assert folder.load().edition("gas.kitchen").digest == kitchen.digest


def test_the_hash_does_not_depend_on_the_order_of_instruments(folder: ChecklistFolder, kitchen: Edition) -> None:
    path = folder.root / "instruments.toml"
    first, *tables = path.read_text(encoding="utf-8").split("\n\n")
    path.write_text("\n\n".join([first, *reversed(tables)]), encoding="utf-8")

    assert folder.load().edition("gas.kitchen").digest == kitchen.digest


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("gas/kitchen.toml", "是否建立用气安全制度？", "是否建立用气安全管理制度？"),
        ("instruments.toml", 'number = "示例令第9号"', 'number = "示例令第10号"'),
        ("facts.toml", "用什么气", "使用什么燃气"),
    ],
)
def test_any_change_of_the_content_changes_the_hash(
    folder: ChecklistFolder, kitchen: Edition, file: str, old: str, new: str
) -> None:
    folder.replace(old, new, file)

    assert folder.load().edition("gas.kitchen").digest != kitchen.digest


def test_an_edition_holds_only_the_facts_and_instruments_it_refers_to(library: Library) -> None:
    hall = library.edition("venue_fire.hall")

    assert list(hall.facts) == ["storeys"]
    assert list(hall.instruments) == ["sample-law"]


def test_items_are_known_by_an_id_unique_among_all_lists(library: Library) -> None:
    ids = [item for edition in library.editions.values() for item in edition.items]

    assert "gas.kitchen.training" in ids
    assert "venue_fire.hall.training" in ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("day", "cited"),
    [
        (date(2018, 12, 31), []),
        (date(2019, 1, 1), ["《示例用气规定》（示例令第2号）第十条"]),
        (date(2026, 1, 31), ["《示例用气规定》（示例令第2号）第十条"]),
        (date(2026, 2, 1), ["《示例用气规定》（示例令第9号）第十一条（二）"]),
    ],
)
def test_only_what_is_in_force_on_the_day_is_cited(kitchen: Edition, day: date, cited: list[str]) -> None:
    alarm = kitchen.items["gas.kitchen.alarm"]

    assert [citation.with_number for citation in kitchen.cited(alarm.citations, day)] == cited


def test_an_instrument_without_dates_is_always_in_force() -> None:
    assert Instrument("示例办法").in_force(date(1990, 1, 1))


def test_a_citation_without_a_number_is_written_without_brackets(kitchen: Edition) -> None:
    rules = kitchen.items["gas.kitchen.rules"]
    unnumbered = Edition(kitchen.checklist, {}, {"sample-law": Instrument("示例安全法")})

    [citation] = unnumbered.cited(rules.citations, date(2026, 11, 23))

    assert (str(citation), citation.with_number) == ("《示例安全法》第五条", "《示例安全法》第五条")


@pytest.mark.parametrize(("item", "days"), [("alarm", 0), ("hose", 3), ("training", 30)])
def test_the_usual_deadline_is_counted_in_days(kitchen: Edition, item: str, days: int) -> None:
    assert kitchen.items[f"gas.kitchen.{item}"].deadline_days == days


OLD_LAW = Instrument("旧条例", yields_to="new")
NEW_LAW = Instrument("新法", effective=date(2026, 5, 1))


@pytest.mark.parametrize(
    ("day", "titles"), [(date(2026, 4, 30), ["旧条例"]), (date(2026, 5, 1), ["新法"])], ids=["before", "from then on"]
)
def test_an_instrument_yields_to_another_once_that_is_in_force(kitchen: Edition, day: date, titles: list[str]) -> None:
    edition = msgspec.structs.replace(kitchen, instruments={"old": OLD_LAW, "new": NEW_LAW})
    both = (Citation("new", "第一条", True), Citation("old", "第二条", True))

    assert [one.instrument.title for one in edition.cited(both, day)] == titles
    assert [one.instrument.title for one in edition.cited(both[1:], day)] == ["旧条例"]
