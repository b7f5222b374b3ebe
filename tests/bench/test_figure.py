"""What a line of the output says."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.figure import at_most, median, p95, times_faster

SAMPLES = st.lists(st.floats(0.001, 1000), min_size=1)


def test_a_line_is_json_with_these_keys_in_this_order() -> None:
    line = at_most("durable answer, 中位数", 1.23456789, 1.0, "ms", 2.0).line

    assert "\n" not in line
    assert list(json.loads(line).items()) == [
        ("figure", "durable answer, 中位数"),
        ("ours", 1.235),
        ("against", 1.0),
        ("unit", "ms"),
        ("ratio", 1.235),
        ("to_reach", "<= 2.0"),
        ("holds", True),
    ]


@pytest.mark.parametrize(("ours", "holds"), [(1.0, True), (2.0, True), (2.0001, False)])
def test_a_cost_holds_up_to_so_many_times_the_peers__before_it_is_rounded(ours: float, holds: bool) -> None:
    figure = at_most("", ours, 1.0, "ms", 2.0)

    assert (figure.ratio, figure.holds) == (ours, holds)


@pytest.mark.parametrize(("against", "ratio", "holds"), [(40.0, 20.0, True), (39.9, 19.95, False)])
def test_a_speed_holds_from_so_many_times_on(against: float, ratio: float, holds: bool) -> None:
    figure = times_faster("", 2.0, against, "ms", 20)

    assert (figure.ratio, figure.to_reach, figure.holds) == (ratio, ">= 20", holds)


@given(SAMPLES)
def test_at_least_95_of_100_samples_do_not_exceed_the_p95__and_no_smaller_sample_does_that(
    samples: list[float],
) -> None:
    def covered(limit: float) -> bool:
        return sum(sample <= limit for sample in samples) * 100 >= 95 * len(samples)

    assert p95(samples) == min(filter(covered, samples))


def test_the_median_is_the_one_in_the_middle() -> None:
    assert median([3.0, 1.0, 2.0]) == 2.0
