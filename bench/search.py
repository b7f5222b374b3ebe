"""The search over all inspections, in Han characters and in pinyin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from bench.figure import Figure, at_most, median, p95
from bench.grounds import Grounds
from bench.making import opened
from bench.plain_scan import PlainScan
from bench.sampling import alternate, note, seconds
from inspect_tui.search import Corpus
from inspect_tui.store.index import VISIBLE_ROWS, Index

_MS = 1000.0
# As people type them: common and rare, short and long, found in few, in many, in all and in none.
_HAN = (
    *("燃气", "灭火器", "饭店", "公司", "软管", "配电箱", "消防", "危险化学品", "自建房", "安全", "疏散", "重大危险源"),
    *("鑫隆", "九里香", "望山清泉", "阳城县", "平安路", "丰收街8号", "工业园区一路", "晋城市", "号", "米", "龘靐"),
    *("不存在的词", "应急责改", "〔2026〕12", "责改〔2025〕77号", "2026-03", "2025-11-0", "赵建国", "０３５号"),
    *("燃气 饭店", "灭火器 过期", "阳城县 宾馆", "消火栓 漏气 阀门", "承重墙", "裂缝", "氯", "动火作业", "应急预案"),
)
_PINYIN = (
    *("rq", "ranqi", "mhq", "miehuoqi", "fd", "fandian", "gs", "gongsi", "xl", "xinlong", "jlx", "jiulixiang"),
    *("pdx", "peidianxiang", "anq", "anquan", "yangcheng", "ycx", "zhongdaweixianyuan", "zdwxy", "lng", "ktv", "a"),
    *("qqqq", "zzxxy", "zhuangzhuangzhuang", "xiaofang", "xf", "r气", "燃q", "rq fd", "miehuoqi guoqi", "wsqq"),
)


def figures(grounds: Grounds) -> Iterator[Figure]:
    """Measure searches over 10,000 inspections against a plain scan.

    Ours is `Corpus.search` as the index calls it for the home list (200 rows, ranked), with the corpus in memory; the
    compiled patterns of the searches before are thrown away each time. The peer looks with `in` at one folded string
    for each inspection, holding the same texts: as they are for words without Latin letters, else as full pinyin and as
    initials, both worked out before; it ranks nothing and knows one reading of a character.
    """
    with opened(grounds.many) as workspace:
        index = workspace.index
        note(f"# first search, which puts the corpus together: {seconds(lambda: index.listing('燃气')):.2f} s")
        note(f"# first search in pinyin: {seconds(lambda: index.listing('ranqi')):.2f} s")
        corpus = corpus_of(index)
        scan = PlainScan(corpus)
        _note_listing(index)
        for name, queries in (("Han", _HAN), ("pinyin", _PINYIN)):
            yield _compared(name, queries, corpus, scan, grounds.sizes.searches)


def corpus_of(index: Index) -> Corpus:
    """Return the corpus an index has put together, which it shows nobody."""
    assert index._searched is not None, "nothing was searched yet"
    return index._searched[1]


def _compared(name: str, queries: tuple[str, ...], corpus: Corpus, scan: PlainScan, times: int) -> Figure:
    taken: list[float] = []
    plain: list[float] = []
    worst: list[tuple[float, float, str]] = []
    for query in queries:
        ours, against = alternate(
            partial(corpus.search, query, VISIBLE_ROWS, scan.keys),
            partial(scan.search, query),
            times,
            before=re.purge,
        )
        taken += ours
        plain += against
        worst.append((median(ours), median(against), query))
    for ours_at, plain_at, query in sorted(worst, reverse=True)[:5]:
        note(f"#   slowest: {query}: {ours_at * _MS:.2f} ms, scan {plain_at * _MS:.2f} ms")
    note(f"# search, {name}, median: {median(taken) * _MS:.2f} ms, scan {median(plain) * _MS:.2f} ms")
    return at_most(
        f"search, {name}, p95 over {len(scan.keys)} inspections", p95(taken) * _MS, p95(plain) * _MS, "ms", 1.5
    )


def _note_listing(index: Index) -> None:
    """Tell what a search takes from the key pressed to the rows, with and without a look at all files."""
    for looked, refreshed in (("without", False), ("with", True)):
        taken = [seconds(partial(index.listing, query, refreshed=refreshed)) for query in (*_HAN, *_PINYIN)]
        shown = f"median {median(taken) * _MS:.0f} ms, p95 {p95(taken) * _MS:.0f} ms"
        note(f"# Index.listing, {looked} a look at the files: {shown}")
