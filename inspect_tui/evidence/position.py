"""Where a photo was taken: degrees, minutes and seconds of EXIF as decimal degrees, without floats."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from numbers import Rational
from typing import NamedTuple

_MOST = {"N": 90, "S": 90, "E": 180, "W": 180}


class Position(NamedTuple):
    """Decimal degrees as text with up to 6 decimals, or both "" when unknown."""

    latitude: str
    longitude: str


UNKNOWN = Position("", "")


def read_position(gps: Mapping[int, object]) -> Position:
    """Read the GPS part of EXIF; what makes no sense is unknown."""
    latitude = _degrees(gps.get(1), gps.get(2), "NS")
    longitude = _degrees(gps.get(3), gps.get(4), "EW")
    # Devices that found no satellite write 0, 0, a place in the sea off Africa.
    if latitude is None or longitude is None or (not latitude and not longitude):
        return UNKNOWN
    return Position(_text(latitude), _text(longitude))


def _degrees(reference: object, parts: object, references: str) -> Fraction | None:
    """Return signed degrees, or None where they make no sense."""
    side = reference.strip("\0 ") if isinstance(reference, str) else ""
    if len(side) != 1 or side not in references or not isinstance(parts, tuple) or len(parts) != 3:
        return None
    numbers = [_fraction(part) for part in parts]
    degrees, minutes, seconds = (Fraction(-1) if number is None else number for number in numbers)
    total = degrees + minutes / 60 + seconds / 3600
    # Some devices round up to 60 seconds.
    if min(degrees, minutes, seconds) < 0 or max(minutes, seconds) > 60 or total > _MOST[side]:
        return None
    return -total if side in "SW" else total


def _fraction(value: object) -> Fraction | None:
    """Return an EXIF number exactly; 0/0 is how devices write that they do not know."""
    if not isinstance(value, Rational) or not value.denominator:
        return None
    return Fraction(int(value.numerator), int(value.denominator))


def _text(degrees: Fraction) -> str:
    millionths = round(degrees * 1_000_000)
    text = format(Decimal(millionths).scaleb(-6), "f")
    return text.rstrip("0").rstrip(".") if millionths else "0"
