"""What earlier inspections established about an object, by right, with where it comes from.

Only findings that stand in submitted inspections count: no answers, no withdrawn or voided
findings, no complaints. Whether repetition makes a case graver is for a decision, not for a list.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fieldapp.checklist.basis import Basis, parse
from fieldapp.clock import local_date
from fieldapp.inspection.tables import PastFinding
from fieldapp.resources import reference


@dataclass(frozen=True, slots=True)
class RightHistory:
    """Past findings under one right."""

    right: str
    findings: tuple[PastFinding, ...]  # newest first
    within: int  # inspections with such a finding inside the window, count
    window_years: int
    window_basis: tuple[Basis, ...]  # why the window is looked at


def by_right(past: Iterable[PastFinding], today: date) -> tuple[RightHistory, ...]:
    """Group an object's past findings by right, the right with the newest finding first."""
    repeat = reference("powers")["repeat"]
    basis = parse(repeat["basis"])
    since = _years_before(today, repeat["years"])
    groups: dict[str, list[PastFinding]] = {}
    for one in sorted(past, key=lambda one: one.submitted_ms, reverse=True):
        groups.setdefault(one.finding.right, []).append(one)
    return tuple(
        RightHistory(
            right,
            tuple(found),
            len(
                {
                    one.finding.inspection_id
                    for one in found
                    if local_date(one.submitted_ms) >= since
                }
            ),
            repeat["years"],
            basis,
        )
        for right, found in groups.items()
    )


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
