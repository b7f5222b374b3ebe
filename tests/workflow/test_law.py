"""The law as the checklists cite it: found by a few characters, with its state and every item that rests on it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.checklist import Edition, Instrument, Library, load_library
from inspect_tui.workflow.law import LawBook
from inspect_tui.workflow.law_lines import law_lines, state, status
from tests.builders import CHECKLISTS, TODAY

LISTS = ("gas.kitchen", "venue_fire.hall")
INVENTED = load_library(CHECKLISTS)
LIBRARY = Library({name: INVENTED.edition(name) for name in LISTS}, INVENTED.instruments, INVENTED.facts)
WORDS = [
    "示例",
    "示例安全法",
    "ldjg",
    "sample",
    "令",
    "〔2023〕",
    "第十",
    "第八条",
    "九",
    "2023",
    "附录",
    "(二)",
    "zzz",
    "第",
]
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))


@pytest.fixture(scope="module")
def book() -> LawBook:
    return LawBook(LIBRARY)


def found(book: LawBook, text: str) -> dict[str, list[str]]:
    """Return the short ids of the items found, by instrument."""
    return {law.id: [one.item.id.partition(".")[2] for one in law.items] for law in book.find(text)}


def test_nothing_asked_for__is_all_there_is(book: LawBook) -> None:
    assert list(found(book, " ")) == list(LIBRARY.instruments)


@pytest.mark.parametrize(
    "text", ["安全法", "aqf", "anquanfa", "示例令第1号", "示例机关", "SAMPLE-LAW", "示例 安全法", "１号"]
)
def test_an_instrument_is_found_by_title_number_issuer_id_or_pinyin(book: LawBook, text: str) -> None:
    assert list(found(book, text)) == ["sample-law"]


@pytest.mark.parametrize("text", ["GB35181", "gb 35181", "35181-2025", "gb35181-2025"])
def test_the_number_of_a_standard_is_found_with_a_space_and_without(text: str) -> None:
    standard = LawBook(Library({}, {"rule": Instrument("规则", number="GB 35181-2025")}, {}))

    assert found(standard, text) == {"rule": []}


def test_all_words_are_wanted(book: LawBook) -> None:
    assert list(found(book, "用气")) == ["sample-rules-2019", "sample-rules"]
    assert list(found(book, "用气 9号")) == ["sample-rules"]
    assert found(book, "用气 安全法") == {}


def test_it_comes_with_every_item_that_cites_it__of_all_lists(book: LawBook) -> None:
    assert found(book, "安全法")["sample-law"] == [
        *("kitchen.rules", "kitchen.training", "kitchen.cylinder-room", "kitchen.hose", "kitchen.high-building"),
        *("hall.exit-clear", "hall.two-stairs", "hall.training"),
    ]


def test_a_law_that_no_item_cites_is_found_too() -> None:
    alone = LawBook(Library({}, {"alone": Instrument("孤法")}, {}))

    assert found(alone, "孤法") == {"alone": []}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("安全法 第八条", {"sample-law": ["kitchen.training", "hall.training"]}),
        ("第八条第二款", {"sample-law": ["kitchen.training", "hall.training"]}),
        ("第九十条", {"sample-law": ["kitchen.training"]}),
        ("第四条（一）", {"sample-major-standard": ["kitchen.alarm"]}),
        ("第四条(一)", {"sample-major-standard": ["kitchen.alarm"]}),
        ("用气 第十一条", {"sample-rules": ["kitchen.alarm"]}),
        ("第八条 第九十条", {"sample-law": ["kitchen.training"]}),
        ("第三条", {}),
        ("培训", {}),
    ],
)
def test_an_article_narrows_the_items_to_those_that_cite_it(
    book: LawBook, text: str, items: dict[str, list[str]]
) -> None:
    assert found(book, text) == items


@pytest.mark.parametrize(
    ("number", "cites"), [("6.1", True), ("6.1.7", True), ("6", True), ("16.1", False), ("1.7", False)]
)
def test_a_number_is_that_of_a_clause__not_a_part_of_another_number(number: str, cites: bool) -> None:
    hall = LIBRARY.edition("venue_fire.hall")
    content = hall.content.replace("第二十条".encode(), "第6.1.7条".encode())
    library = Library({"venue_fire.hall": Edition.from_content(content)}, LIBRARY.instruments, {})

    assert found(LawBook(library), f"安全法 {number}") == ({"sample-law": ["hall.exit-clear"]} if cites else {})


def test_a_number_that_names_the_instrument_is_no_article(book: LawBook) -> None:
    assert found(book, "2023") == {"sample-major-standard": ["kitchen.alarm"]}


@given(st.lists(st.sampled_from(WORDS), max_size=4))
def test_another_word_never_finds_more__and_the_order_of_words_is_all_one(words: list[str]) -> None:
    book = LawBook(LIBRARY)
    all_words = found(book, " ".join(words))
    fewer = found(book, " ".join(words[1:]))

    assert found(book, " ".join(reversed(words))) == all_words
    assert all_words.keys() <= fewer.keys()
    assert all(set(items) <= set(fewer[name]) for name, items in all_words.items())


def test_each_item_says_what_for_it_cites_the_law__and_what_nobody_has_seen(book: LawBook) -> None:
    [law] = book.find("sample-rules 9号")
    [standard] = book.find("判定标准")
    [wide] = book.find("安全法")

    assert [tuple(one) for one in law.items[0].cited] == [("citations", "第十一条（二）", False)]
    assert [tuple(one) for one in standard.items[0].cited] == [("major", "第四条（一）", True)]
    assert [one.role for one in wide.items[1].cited] == ["citations", "penalty"]


def test_the_lines_say_all_that_is_known(book: LawBook) -> None:
    [law] = book.find("示例令第9号")

    assert list(law_lines(law, book, TODAY)) == [
        "《示例用气规定》 [待核]",
        "状态　现行",
        "文号　示例令第9号",
        "机关　未核",
        "日期　公布 未核　施行 2026-02-01",
        "注意　第三条已被取代。",
        "不得引用　第三条",
        "编号　sample-rules",
        "引用它的检查项　1 项",
        "",
        "【示例厨房用气检查表】1 项",
        "是否安装可燃气体报警装置？",
        "  依据 第十一条（二） [待核]　gas.kitchen.alarm",
    ]


def test_the_lines_of_a_repealed_law_name_the_one_that_took_its_place(book: LawBook) -> None:
    lines = list(law_lines(book.find("示例令第2号")[0], book, TODAY))

    assert "状态　已废止（2026-02-01 起）" in lines
    assert "由它接替　《示例用气规定》示例令第9号" in lines


def test_the_lines_of_a_determination_standard_say_so(book: LawBook) -> None:
    lines = list(law_lines(book.find("判定标准")[0], book, TODAY))

    assert "用途　重大隐患判定标准" in lines
    assert lines[-1] == "  判定 第四条（一）　gas.kitchen.alarm"


def test_of_many_items_the_first_can_be_had__the_counts_stay(book: LawBook) -> None:
    [law] = book.find("安全法")
    everything, first = list(law_lines(law, book, TODAY)), list(law_lines(law, book, TODAY, most=1))

    assert first == everything[: len(first)]
    assert first[-4:] == [
        "",
        "【示例厨房用气检查表】5 项",
        "是否建立用气安全制度？",
        "  依据 第五条　gas.kitchen.rules",
    ]
    assert "引用它的检查项　8 项" in first
    assert "【示例场所消防检查表】3 项" in everything


@pytest.mark.parametrize(
    ("effective", "repealed", "mark", "said"),
    [
        ("2020-01-01", None, "", "现行"),
        ("2026-11-23", None, "", "现行"),
        ("2026-11-24", None, "未施行", "尚未施行（2026-11-24 起施行）"),
        ("2020-01-01", "2026-11-24", "将废止", "现行（2026-11-24 起废止）"),
        ("2020-01-01", "2026-11-23", "已废止", "已废止（2026-11-23 起）"),
        (None, "2020-01-01", "已废止", "已废止（2020-01-01 起）"),
        (None, None, "无日期", "施行日期未核"),
    ],
)
def test_the_state_is_that_of_the_day(effective: str | None, repealed: str | None, mark: str, said: str) -> None:
    law = Instrument("法", effective=day_of(effective), repealed=day_of(repealed))

    assert (state(law, TODAY), status(law, TODAY)) == (mark, said)


@given(DAYS, DAYS, st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_what_is_not_in_force_is_always_marked(effective: date | None, repealed: date | None, day: date) -> None:
    law = Instrument("法", effective=effective, repealed=repealed)

    assert (state(law, day) in {"已废止", "未施行"}) is not law.in_force(day)


def day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
