"""Both sides are measured in turn."""

from __future__ import annotations

from bench.sampling import alternate


def test_both_sides_take_turns_at_being_first__and_warm_ups_do_not_count() -> None:
    steps: list[str] = []

    ours, against = alternate(
        lambda: steps.append("ours"),
        lambda: steps.append("against"),
        3,
        warm_ups=1,
        before=lambda: steps.append("before"),
    )

    assert (len(ours), len(against)) == (3, 3)
    one_way, other_way = ["before", "ours", "against"], ["before", "against", "ours"]
    assert steps == [*one_way, *other_way, *one_way, *other_way]
