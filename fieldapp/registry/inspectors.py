"""What an inspector is: a certified officer whom a draw may send."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inspector:
    """One row of the inspector roster (执法检查人员名录库)."""

    inspector_id: str
    name: str
    unit: str
    certificate_no: str  # 执法证号; formats differ by authority, so free text
    certificate_expires: str  # ISO date, "" when not given
    strata: tuple[str, ...]  # what the officer may check, sorted
    cap: int  # most tasks in one draw, count
    recused: tuple[str, ...]  # object ids or units the officer must keep away from, sorted
    active: bool  # an inactive officer (失效) is never drawn


def why_not_drawn(inspector: Inspector, on: str, *, certified: bool = True) -> str:
    """Give why somebody cannot be sent on the ISO date `on`: "inactive", "no_certificate" or
    "expired"; "" when nothing is against it.

    A certificate without an expiry date counts as valid: rosters leave the column empty where the
    authority issues certificates without one. No certificate, no inspection (行政处罚法 42, 55);
    an expert assists and needs none, so `certified` is false for experts.
    """
    if not inspector.active:
        return "inactive"
    if certified and not inspector.certificate_no:
        return "no_certificate"
    expired = inspector.certificate_expires and on > inspector.certificate_expires
    return "expired" if expired else ""


def may_be_drawn(inspector: Inspector, on: str) -> bool:
    """Tell whether the officer is active and, on the ISO date `on`, holds a valid certificate."""
    return not why_not_drawn(inspector, on)


def is_person_id(text: str) -> bool:
    """Tell whether text can be the number that the roster knows a person by.

    That is 人员编号 or, without one, 执法证号: 2 to 40 characters, no spaces.
    """
    return 2 <= len(text) <= 40 and text.isprintable() and " " not in text
