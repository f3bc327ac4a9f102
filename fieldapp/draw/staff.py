"""Who may be sent: from the roster of inspectors or of experts to the rows of its snapshot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldapp.draw.algorithm import snapshot
from fieldapp.draw.algorithm.snapshot import RosterRow
from fieldapp.errors import Code, RuleError
from fieldapp.registry.inspectors import Inspector, why_not_drawn

CREDIT_CLASSES: Final = ("A", "B", "C", "D", "")  # "" = not classified
UNQUALIFIED: Final = "unqualified"  # other domains or credit classes only, or no task at all
ELSEWHERE: Final = "elsewhere"  # of a department that takes no part


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whom a plan sends."""

    strata: Mapping[str, Sequence[str]]  # credit class → strata of this plan
    domains: frozenset[str]  # one is enough; empty: any
    departments: tuple[str, ...]  # of a joint check; empty: any
    experts: bool  # from the roster of experts, not from the inspectors'
    mark: str  # entry that puts a person on the roster of experts
    today: str  # ISO date


@dataclass(frozen=True, slots=True)
class Staff:
    """Who is on the roster snapshot, and who was left out with the reason."""

    rows: tuple[RosterRow, ...]
    left_out: tuple[tuple[str, str], ...]  # inspector id, reason


def choose(people: Sequence[Inspector], wanted: Wanted) -> Staff:
    """Put everybody of the roster asked for on its snapshot, or on the list of those left out.

    Raises:
        RuleError: DRAW_DEPARTMENT_EMPTY (a department of a joint check sends nobody).
    """
    rows, left_out = [], []
    served: set[str] = set()
    for one in people:
        if (wanted.mark in one.strata) != wanted.experts:
            continue
        if reason := _reason_against(one, wanted):
            left_out.append((one.inspector_id, reason))
            continue
        served.add(one.unit)
        rows.append(
            RosterRow(
                one.inspector_id,
                one.unit,
                _strata(one, wanted),
                min(max(one.cap, 0), snapshot.MAX_CAP),
                tuple(sorted(set(one.recused))),
            )
        )
    missing = [one for one in wanted.departments if one not in served]
    if missing:
        raise RuleError(Code.DRAW_DEPARTMENT_EMPTY, department=missing[0])
    return Staff(tuple(rows), tuple(left_out))


def _reason_against(one: Inspector, wanted: Wanted) -> str:
    if reason := why_not_drawn(one, wanted.today, certified=not wanted.experts):
        return reason
    if wanted.departments and one.unit not in wanted.departments:
        return ELSEWHERE
    domains = set(one.strata) - {*CREDIT_CLASSES, wanted.mark}
    if domains and wanted.domains and not domains & wanted.domains:
        return UNQUALIFIED
    return "" if _strata(one, wanted) and one.cap > 0 else UNQUALIFIED


def _strata(one: Inspector, wanted: Wanted) -> tuple[str, ...]:
    """Turn what an officer may check into strata of this plan.

    Entries that are credit classes limit the classes; all others are domains (商标, 专利 …). An
    officer without entries of a sort is not limited in that sort.
    """
    classes = [entry for entry in one.strata if entry in CREDIT_CLASSES]
    return tuple(
        sorted(
            label
            for name, labels in wanted.strata.items()
            if not classes or name in classes
            for label in labels
        )
    )
