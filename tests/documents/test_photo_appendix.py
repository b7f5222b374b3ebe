"""Photos are printed two on a page with what they belong to; one that is missing is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.documents import Form, Source, build, plain_text
from inspect_tui.documents.form import PageBreak, Paragraph, Picture
from inspect_tui.documents.photo_block import HEIGHT, WIDTH, printed_size
from inspect_tui.documents.refusal import NoPhotosError
from inspect_tui.inspection.exhibit import AttachedPhoto
from tests.documents.samples import AGENCY, ALARM, HOSE, source, with_inspection


def photo(name: str, width: int = 4000, height: int = 3000, **known: str) -> AttachedPhoto:
    hashes = {"sha256": "a" * 64, "rendition": "b" * 64}
    return AttachedPhoto(name=name, media_type="image/jpeg", size=1, width=width, height=height, **hashes, **known)


PHOTOS = {
    "p-1": photo("1.jpg", item="gas.small.hose", caption="软管穿墙", taken_at="2026-11-23T09:40:00+08:00"),
    "p-2": photo("2.jpg", 3000, 4000, item="gas.small.alarm", latitude="35.49", longitude="112.85"),
    "p-3": photo("3.jpg", caption="门头"),
}


def told(photos: dict[str, AttachedPhoto], missing: str = "") -> Source:
    pictures = {known: b"\xff\xd8" for known in photos if known != missing}
    return replace(with_inspection(source(HOSE, ALARM), photos=photos), pictures=pictures)


def appendix(photos: dict[str, AttachedPhoto], missing: str = "") -> Form:
    return build("photo_appendix", told(photos, missing))


def test_photos__the_whole_wording() -> None:
    assert plain_text(appendix(PHOTOS, missing="p-3")).splitlines() == [
        "安全生产行政执法文书",
        "检查照片附页",
        "",
        "被检查单位：晋城某饭店",
        "检查日期：2026年11月23日    照片共 3 张（其中1张图像文件缺失）",
        "[照片 2.jpg]",
        "照片1  ／",
        "对应问题：第1项；检查项：是否合格？",
        "拍摄时间：____年____月____日____时____分    拍摄人：____",
        "拍摄地点：后厨（纬度35.49，经度112.85）",
        "[照片 1.jpg]",
        "照片2  软管穿墙",
        "对应问题：第2项；检查项：是否合格？",
        "拍摄时间：2026年11月23日9时40分    拍摄人：____",
        "拍摄地点：后厨东侧灶台",
        "",
        "（照片3的图像文件缺失，未能印出。原文件名：3.jpg）",
        "照片3  门头",
        "拍摄时间：____年____月____日____时____分    拍摄人：____",
        "拍摄地点：一层营业厅、后厨",
        "",
        "检查人员（签名）：____ ____",
        "被检查单位现场负责人（签名）：____",
        "2026年11月23日",
        "校验码 3F9A-02C7-B1D4",
    ]


@pytest.mark.parametrize(("count", "breaks"), [(1, 0), (2, 0), (3, 1), (4, 1), (5, 2)])
def test_photos__two_on_a_page(count: int, breaks: int) -> None:
    form = appendix({f"p-{n}": photo(f"{n}.jpg") for n in range(count)})
    assert sum(isinstance(block, Picture) for block in form.body) == count
    assert sum(isinstance(block, PageBreak) for block in form.body) == breaks


def test_last_photo__stays_with_those_who_sign() -> None:
    last = appendix(PHOTOS).body[-1]
    assert isinstance(last, Paragraph)
    assert last.keep_with_next


@given(width=st.integers(0, 20000), height=st.integers(0, 20000))
def test_size__keeps_the_shape_and_fits(width: int, height: int) -> None:
    printed = printed_size(width, height)
    assert printed[0] <= WIDTH + 1e-6
    assert printed[1] <= HEIGHT + 1e-6
    assert printed[0] * max(height, 1) == pytest.approx(printed[1] * max(width, 1))


@pytest.mark.parametrize("kind", ["fire", "coordination", "gas_operator"])
def test_letterhead__of_work_safety__is_not_that_of_others(kind: str) -> None:
    issuer = replace(AGENCY, kind=kind)
    assert build("photo_appendix", replace(told(PHOTOS), agency=issuer)).letterhead == ""


def test_refused__no_photos() -> None:
    with pytest.raises(NoPhotosError, match="这次检查没有照片"):
        appendix({})


def test_blank__has_room_to_paste_two() -> None:
    text = plain_text(build("photo_appendix", replace(source(), blank=True)))
    assert text.count("（照片粘贴处）") == 2
    assert "照片共 ____ 张" in text
