"""Places, doubts and proven times in the words that lists and screens share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from fieldapp.clock import local_time
from fieldapp.evidence.bounding import Bound, Interval
from fieldapp.evidence.place import Claim, Odd
from fieldapp.evidence.place_events import PlacePointed, PlaceReceived
from fieldapp.resources import reference


@cache
def _words() -> dict[tuple[str, str], dict[str, str]]:
    return {(e["kind"], e["code"]): e for e in reference("place_words")["entries"]}


def word(kind: str, code: str, language: str = "zh") -> str:
    """Give the word for a source, datum, doubt or proof; `language` is zh or en."""
    return _words()[kind, code][language]


def doubt(odd: Odd, language: str = "zh") -> str:
    """Say what is odd, with how much."""
    said = word("doubt", odd.doubt, language)
    return said.format(metres=f"{odd.metres:,}", area=odd.area)


def doubts(odd: Sequence[Odd], language: str = "zh") -> str:
    """Say all that is odd in one line."""
    return {"zh": "；", "en": "; "}[language].join(doubt(one, language) for one in odd)


def numbers(claim: Claim) -> str:
    """Give latitude, longitude and radius, with the letters of their sides."""
    lat, lon = claim.point
    return (
        f"{abs(lat):.6f}°{'S' if lat < 0 else 'N'} {abs(lon):.6f}°{'W' if lon < 0 else 'E'}"
        f" ±{claim.radius_m} m"
    )


def claimed(claim: Claim, language: str = "zh") -> str:
    """Say one claim in a line: whose, the numbers, by which system, how it was come by."""
    parts = [numbers(claim), word("datum", claim.spot.datum, language)]
    match claim.said:
        case PlaceReceived() as said:
            parts += ["+".join(said.systems), f"Q{said.quality}", f"{said.satellites} sat"]
            if said.hdop_hundredths is not None:
                parts.append(f"HDOP {said.hdop_hundredths / 100:.1f}")
            parts.append(f"{said.age_ms / 1000:.0f} s")
        case PlacePointed() as said:
            parts += [said.note] if said.note else []
        case None:
            pass
    return " · ".join(parts)


def proven(bound: Bound | None, language: str = "zh") -> str:
    """Say a proven time and what proves it."""
    if bound is None:
        return {"zh": "没有证明", "en": "not proven"}[language]
    by = word("by", bound.by, language)
    return f"{local_time(bound.at_ms):%Y-%m-%d %H:%M:%S}（{by}）"


def listed(interval: Interval, claims: list[Claim], doubts: list[tuple[Odd, ...]]) -> list[str]:
    """Give an item's times and places as the lines of a printed list."""
    lines = [
        f"封存不早于：{proven(interval.not_before)}",
        f"封存不晚于：{proven(interval.not_after)}",
    ]
    if interval.card_ms is not None:
        drawn = f"{local_time(interval.card_ms):%Y-%m-%d %H:%M:%S}"
        lines.append(f"拍摄在校验卡之后：{drawn}（设备时间）")
    if not claims:
        lines.append("位置：没有")
    for claim, odd in zip(claims, doubts, strict=True):
        lines.append(f"位置（{word('source', claim.source)}）：{claimed(claim)}")
        lines += [f"  注意：{doubt(one)}" for one in odd]
    return lines
