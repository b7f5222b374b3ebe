"""Events are sealed and chained: whatever is altered afterwards is noticed."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.inspection.change import answer_all, begin, raise_finding
from inspect_tui.inspection.event import Change, Event, chain_breaks, check_code, is_sealed, seal
from tests.builders import DeviceCopy, make_finding, make_visit

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
)


def a_log() -> list[Event]:
    copy = DeviceCopy("laptop-a")
    copy.record(begin(make_visit()), *answer_all(["gas.x.y", "gas.x.z"], "compliant"), raise_finding(make_finding()))
    return copy.events


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), JSON))
def test_an_event_read_back_from_json_is_still_sealed(body: dict[str, Any]) -> None:
    event = DeviceCopy("laptop-a").record(Change("answered", "answer/x", body))

    read = msgspec.json.decode(msgspec.json.encode(event), type=Event)

    assert read == event
    assert is_sealed(read)


def test_the_hash_does_not_depend_on_the_order_of_the_body() -> None:
    first = DeviceCopy("laptop-a").record(Change("answered", "answer/x", {"outcome": "compliant", "note": "好"}))
    second = DeviceCopy("laptop-a").record(Change("answered", "answer/x", {"note": "好", "outcome": "compliant"}))

    assert first.hash == second.hash


@pytest.mark.parametrize("body", [{"value": 0.5}, {"values": [1, [2.0]]}, {"inner": {"value": float("nan")}}])
def test_floats_are_refused_wherever_they_stand(body: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="no floats"):
        DeviceCopy("laptop-a").record(Change("answered", "answer/x", body))


def test_an_untouched_log_has_no_breaks() -> None:
    assert list(chain_breaks(a_log())) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("stream", "inspection/i-2"),
        ("prev", "0" * 64),
        ("kind", "concluded"),
        ("subject", "answer/other"),
        ("after", ("0" * 64,)),
        ("body", {"outcome": "noncompliant"}),
        ("by", "别人"),
        ("at", "2020-01-01T00:00:00+08:00"),
        ("entered_at", "2020-01-01T00:00:00+08:00"),
        ("hash", "0" * 64),
    ],
)
def test_any_altered_field_is_noticed(field: str, value: object) -> None:
    log = a_log()
    log[1] = msgspec.structs.replace(log[1], **{field: value})

    assert any(text.startswith("设备 laptop-a 第 2 条：内容与校验值不符") for text in chain_breaks(log))


@pytest.mark.parametrize(("field", "value"), [("n", 9), ("device", "laptop-b")])
def test_an_event_moved_to_another_place_is_noticed(field: str, value: object) -> None:
    log = a_log()
    log[1] = msgspec.structs.replace(log[1], **{field: value})

    assert any("内容与校验值不符" in text for text in chain_breaks(log))
    assert any("前面缺少记录" in text for text in chain_breaks(log))


def test_an_altered_and_resealed_event_no_longer_meets_the_next() -> None:
    log = a_log()
    fields = msgspec.structs.asdict(log[1]) | {"by": "别人"}
    del fields["hash"]
    log[1] = seal(**fields)

    assert list(chain_breaks(log)) == ["设备 laptop-a 第 3 条：与前一条接不上"]


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_a_missing_event_is_noticed(missing: int) -> None:
    log = a_log()
    del log[missing]

    assert list(chain_breaks(log)) == [f"设备 laptop-a 第 {missing + 2} 条：前面缺少记录"]


def test_each_device_has_a_chain_of_its_own() -> None:
    other = DeviceCopy("laptop-b", a_log())
    other.record(raise_finding(make_finding("f-2")))

    assert [(event.device, event.n) for event in other.events[-2:]] == [("laptop-a", 4), ("laptop-b", 1)]
    assert list(chain_breaks(other.events)) == []


def test_the_check_code_is_short_enough_for_paper() -> None:
    code = check_code(a_log())

    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    assert code == code.upper()
    assert set(code) <= set("0123456789ABCDEF-")


def a_log_of_two_devices() -> list[Event]:
    other = DeviceCopy("laptop-b", a_log())
    other.record(raise_finding(make_finding("f-2")), raise_finding(make_finding("f-3")))
    return other.events


@given(st.permutations(a_log_of_two_devices()))
def test_the_check_code_does_not_depend_on_the_order_of_arrival(log: list[Event]) -> None:
    assert check_code(log) == check_code(a_log_of_two_devices())


def test_every_further_event_changes_the_check_code() -> None:
    log = a_log()

    assert len({check_code(log[:length]) for length in range(1, len(log) + 1)}) == len(log)
