"""What the day consists of, as frozen rows: inspection, tasks, what waits, readiness."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

DESKS: Final = {"slot_issuer": "slots", "centre": "slots", "auditor": "deposits"}  # role: room


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A drawn task of mine that nobody has begun."""

    task_id: str
    name: str
    address: str
    plan: str  # its title
    partners: tuple[str, ...]  # names
    due: date | None
    days_left: int | None  # working days, negative when late; None without a term
    calendar_known: bool  # False: holidays of some year are unknown, weekends alone were counted
    visits: int  # inspections of the object this year, count
    cap: int | None  # most a year; None while nobody has set it


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """The inspection that was begun and not submitted."""

    inspection_id: str
    name: str
    address: str
    partners: tuple[str, ...]
    opened_ms: int
    checklist: str  # its title, "" when it has not arrived here
    section: int  # from 1, the first that is not done
    sections: int
    steps: float  # sections that are done, and the share of the one under way
    done: int  # questions
    asked: int
    saved_ms: int  # the last thing that was recorded of it
    jpeg: bytes | None  # a thumbnail of its first picture


class Waits(StrEnum):
    """Why something waits for the person."""

    FORKED = "forked"  # a laptop's records split in two: a supervisor has to decide
    CORRECTION = "correction"  # an order's term ends
    UNSERVED = "unserved"  # a notice was issued and not served
    APPROVAL = "approval"  # an emergency's approval is to be completed
    PRESERVED = "preserved"  # goods registered for preservation wait for a decision
    GOODS_APPROVAL = "goods_approval"  # goods were taken in urgency, nobody approved yet
    UNFINISHED = "unfinished"  # another inspection is open
    TO_ISSUE = "to_issue"  # a device asks this centre for a slot, its code or its outcome
    TO_OPEN = "to_open"  # a share that lies here is due: its slot expired without an outcome
    TO_APPROVE = "to_approve"  # a submitted record waits for my approval
    TO_SECOND = "to_second"  # a change of a draw waits for a second person's signature
    TO_PUBLISH = "to_publish"  # an approved record waits to be published
    NO_RECORD = "no_record"  # submitted, and the record of the scene was not made
    UNSENT = "unsent"  # work only this device holds
    ARRIVING = "arriving"  # a register was announced, its rows have not come


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """One thing that waits for the person, and where it is done."""

    why: Waits
    room: str
    place: str
    subject: str = ""  # the business or the notice's number
    days: int = 0  # until a term, negative when late
    at_ms: int | None = None
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What to look at before leaving the office."""

    objects: int  # of the register
    as_of: date | None
    age_days: int
    certificate_until: date | None  # mine; None: not in the roster, or without an end
    certificate_days: int
    in_roster: bool
    inspects: bool  # by role or by the roster; others need no certificate
    numbers_used: int  # of notices, this year on this device
    unsent: int  # records
    battery: int | None  # percent; None: none, or on mains


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Everything the page shows."""

    today: date
    role: str
    plan: str  # title of the plan with the nearest term among my tasks
    tasks_mine: int
    tasks_done: int
    doing: Doing | None
    tasks: tuple[TaskRow, ...]  # by term, then in the order of the draw
    todos: tuple[Todo, ...]
    finished: tuple[str, ...]  # names of businesses whose inspection was submitted today
    ready: Ready
