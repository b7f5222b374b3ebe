"""How a character may be typed: its readings without tone, their initials, and what one has typed of them so far."""

from __future__ import annotations

import unicodedata
from functools import cache

_DOUBLE_INITIALS = ("zh", "ch", "sh")
_DIAERESIS = "\N{COMBINING DIAERESIS}"


@cache
def readings(char: str) -> frozenset[str]:
    """Return all readings of a Han character without tone; ü stands there as ü, as v and as u."""
    # Heavy, and not needed by who types no Latin letter.
    from pypinyin.pinyin_dict import pinyin_dict

    toneless = {_without_tone(reading) for reading in pinyin_dict.get(ord(char), "").split(",")}
    return frozenset(reading.replace("ü", u) for reading in toneless if reading for u in "üvu")


@cache
def steps(char: str) -> frozenset[str]:
    """Return what stands for a whole character: itself, one of its readings, or the initial of one."""
    return frozenset({char}).union(readings(char), *map(_initials, readings(char)))


@cache
def endings(char: str) -> frozenset[str]:
    """Return what stands for the last character of a word: also the beginning of a reading still being typed."""
    begun = (reading[:length] for reading in readings(char) for length in range(1, len(reading)))
    return steps(char).union(begun)


def pinyin_end(word: str, text: str, start: int) -> int | None:
    """Return where the shortest run of characters ends that begins at `start` and that the word stands for."""
    # The places in the word that the characters read so far may have brought us to.
    reached = {0}
    for end in range(start, len(text)):
        char = text[end]
        if any(word[place:] in endings(char) for place in reached):
            return end + 1
        reached = {place + len(step) for step in steps(char) for place in reached if word.startswith(step, place)}
        if not reached:
            return None
    return None


def _without_tone(reading: str) -> str:
    """Take all marks off but the two dots of ü."""
    apart = unicodedata.normalize("NFD", reading)
    kept = (char for char in apart if char == _DIAERESIS or not unicodedata.combining(char))
    return unicodedata.normalize("NFC", "".join(kept))


def _initials(reading: str) -> set[str]:
    """Return the first letter, and zh, ch or sh."""
    return {reading[:1], reading[:2]} if reading.startswith(_DOUBLE_INITIALS) else {reading[:1]}
