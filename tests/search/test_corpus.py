"""Many documents: which are found, in which order, and why."""

from __future__ import annotations

import pytest

from inspect_tui.search import Corpus, Field, Hit, patterns


@pytest.fixture
def corpus() -> Corpus:
    """Four inspections, newest first."""
    corpus = Corpus()
    corpus.add_shared("gas", [("item", "燃气报警器应在检定期内"), ("item", "软管不得超过2米")])
    corpus.add("4", [("unit", "好再来饭店"), ("address", "燃气路1号"), ("finding", "软管老化")], ["gas"])
    corpus.add("3", [("unit", "城北燃气公司"), ("number", "（某）应急责改〔2025〕12号")])
    corpus.add("2", [("unit", "燃气服务站"), ("address", "银行街2号"), ("finding", "未装LNG报警器和双层罐")])
    corpus.add("1", [("unit", "重庆小面"), ("address", "解放路"), ("finding", "软管老化")], ["gas"])
    return corpus


@pytest.mark.parametrize("query", ["燃气", "rq", "ranqi", "r气", "燃q", "ＲＱ"])
def test_a_better_field_goes_first__then_a_hit_at_the_beginning(corpus: Corpus, query: str) -> None:
    assert corpus.search(query).keys == ["2", "3", "4", "1"]


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("软管", ["4", "1"]),
        ("yinhang", ["2"]),
        ("lng", ["2"]),
        ("〔2025〕12", ["3"]),
        ("１２号", ["3"]),
        ("rq lh", ["4", "1"]),
        ("燃气 公司", ["3"]),
        ("老化 重庆", ["1"]),
        ("燃气 没有", []),
        ("shuangceng", ["2"]),
        ("qqq", []),
        ("公司饭店", []),
    ],
)
def test_every_word_must_match_some_field(corpus: Corpus, query: str, keys: list[str]) -> None:
    result = corpus.search(query)

    assert result.keys == keys
    assert result.total == len(keys)


def test_characters_that_only_begin_alike_are_not_found(corpus: Corpus) -> None:
    # With an and n in the corpus its r could be an initial too.
    corpus.add("0", [("unit", "热气腾腾"), ("finding", "an安")])

    assert corpus.search("ranqi").keys == ["2", "3", "4", "1"]
    assert corpus.search("reqi").keys == ["0"]


@pytest.mark.parametrize("classes", [1, 64])
def test_long_pinyin_is_ranked_as_short_pinyin_is(monkeypatch: pytest.MonkeyPatch, classes: int) -> None:
    monkeypatch.setattr(patterns, "_MOST_CLASSES", classes)
    corpus = Corpus()
    corpus.add("other", [("unit", "重大隐患整改负责单位")])
    corpus.add("further on", [("unit", "某重大隐患整改责任单位")])
    corpus.add("at the beginning", [("unit", "重大隐患整改责任单位")])

    assert corpus.search("zhongdayinhuanzhenggaizerendanw").keys == ["at the beginning", "further on"]


def test_a_literal_hit_goes_before_one_by_pinyin() -> None:
    corpus = Corpus()
    corpus.add("pinyin", [("unit", "某安全站")])
    corpus.add("literal", [("unit", "某anquan站")])

    assert corpus.search("anquan").keys == ["literal", "pinyin"]


def test_the_worst_word_decides_and_the_newer_one_goes_first() -> None:
    corpus = Corpus()
    corpus.add("both far", [("finding", "甲乙")])
    corpus.add("one near", [("unit", "甲"), ("item", "乙")])
    corpus.add("both near", [("unit", "甲乙")])
    corpus.add("both near, older", [("unit", "甲乙")])

    assert corpus.search("甲 乙").keys == ["both near", "both near, older", "both far", "one near"]


@pytest.mark.parametrize(
    ("query", "key", "hit"),
    [
        ("rq", "3", Hit("unit", "城北燃气公司", 2, 4)),
        ("燃气", "4", Hit("address", "燃气路1号", 0, 2)),
        ("rq", "1", Hit("item", "燃气报警器应在检定期内", 0, 2)),
        ("〔２０２５〕", "3", Hit("number", "（某）应急责改〔2025〕12号", 7, 13)),
        ("老化 chongq", "1", Hit("unit", "重庆小面", 0, 2)),
    ],
)
def test_the_best_hit_of_the_best_word_is_shown_as_it_is_stored(corpus: Corpus, query: str, key: str, hit: Hit) -> None:
    assert corpus.search(query).hit(key) == hit


@pytest.mark.parametrize("query", ["", " \u3000"])
def test_an_empty_query_finds_everything_without_hits(corpus: Corpus, query: str) -> None:
    result = corpus.search(query)

    assert result.keys == ["4", "3", "2", "1"]
    assert [result.hit(key) for key in result.keys] == [None] * 4


def test_a_limit_cuts_the_keys_and_not_the_count(corpus: Corpus) -> None:
    result = corpus.search("rq", limit=2)

    assert (result.keys, result.total) == (["2", "3"], 4)


def test_only_documents_asked_for_are_found(corpus: Corpus) -> None:
    assert corpus.search("rq", among={"1", "3"}).keys == ["3", "1"]
    assert corpus.search("rq", among={"1", "3"}).total == 2
    assert corpus.search("", among={"1", "3"}).keys == ["3", "1"]


def test_a_document_put_again_keeps_its_place__a_new_one_is_the_newest(corpus: Corpus) -> None:
    assert corpus.search("软管").keys == ["4", "1"]

    corpus.put("4", [("finding", "已整改")])
    corpus.put("5", [("finding", "软管过长")])

    assert corpus.search("软管").keys == ["5", "1"]
    assert corpus.search("").keys == ["5", "4", "3", "2", "1"]


def test_a_document_removed_is_not_found_and_earlier_results_stay(corpus: Corpus) -> None:
    before = corpus.search("重庆")
    corpus.remove("1")

    assert corpus.search("重庆").keys == []
    assert before.hit("1") == Hit("unit", "重庆小面", 0, 2)
    with pytest.raises(KeyError):
        corpus.remove("1")


def test_a_group_can_be_replaced_but_must_be_known(corpus: Corpus) -> None:
    assert corpus.search("报警器").total == 3
    corpus.add_shared("gas", [("item", "灭火器")])

    assert corpus.search("报警器").total == 1
    with pytest.raises(KeyError, match="fire"):
        corpus.add("5", [], ["fire"])


def test_texts_that_hundreds_share_are_found_in_each() -> None:
    corpus = Corpus()
    for number in range(500):
        own: list[tuple[Field, str]] = [("finding", "应急灯损坏"), ("finding", "软管老化" if number % 2 else "门锁闭")]
        corpus.add(str(number), own)

    assert corpus.search("yjd").keys == [str(number) for number in range(500)]
    assert corpus.search("软管").keys == [str(number) for number in range(1, 500, 2)]


def test_words_do_not_run_from_one_text_into_the_next() -> None:
    corpus = Corpus()
    corpus.add("1", [("unit", "城北燃"), ("unit", "气站"), ("finding", "一行\n二行")])

    assert [corpus.search(query).total for query in ("燃气", "rq", "行二", "xe", "\x1e", "\u2000")] == [
        0,
        0,
        0,
        0,
        1,
        1,
    ]


def test_separators_within_texts_part_nothing_else() -> None:
    corpus = Corpus()
    corpus.add("1", [("unit", "甲\x1f乙\x1e丙")])
    corpus.add("2", [("unit", "丁")])

    assert [corpus.search(word).keys for word in "甲乙丙丁"] == [["1"], ["1"], ["1"], ["2"]]
    assert corpus.search("丙").hit("1") == Hit("unit", "甲\x1f乙\x1e丙", 4, 5)


def test_nothing_is_found_in_an_empty_corpus() -> None:
    assert Corpus().search("rq 燃").keys == []
    assert Corpus().search("").total == 0
