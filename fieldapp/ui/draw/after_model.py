"""What the screens show of what became of a draw, as frozen rows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRow:
    """How much an inspector of the plan's roster has to do, and how often they passed over."""

    name: str
    tasks: int  # of this plan
    cap: int
    skipped: int  # of all plans known here
    recused: int
    ever: int  # tasks of all plans known here


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRow:
    """What became of the tasks of one team, in all plans known here."""

    names: tuple[str, ...]
    tasks: int
    skipped: int
    expected_tenths: int  # passed over, at the rate of all teams
    rate_permille: int  # that rate
    unusual: bool  # chance hardly explains so many
    voided: int
    recused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """What was changed after the draw."""

    kind: str  # "object", "inspector", "void"
    at_ms: int
    object_name: str
    leaving: str
    joining: str  # "" when nobody took the place
    cause: str
    reason: str
    evidence: int  # files
    approver: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingRow:
    """A change of two people that one has begun and no second person has signed."""

    change: bytes  # its event's id
    kind: str  # "object", "inspector", "void", "slot", "plan"
    object_name: str
    leaving: str
    joining: str  # "" when nobody takes the place
    reason: str
    evidence: int  # files
    begun_by: str
    asked: str  # whom the first person asked to sign
    at_ms: int
    here: bool  # begun at this device: it may take it back
    may_sign: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmRow:
    """A device that voids too many of its draws."""

    device: str
    voids: int
    draws: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRow:
    """What a device recorded of a plan without effect: not its to write, or too late."""

    kind: str
    device: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """What became of a draw."""

    loads: tuple[LoadRow, ...]
    teams: tuple[TeamRow, ...]
    changes: tuple[ChangeLine, ...]
