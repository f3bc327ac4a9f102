"""What the draw's screens show, as frozen rows: plans, drafts, the hall, tasks, checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from fieldapp.ui.draw.after_model import After, AlarmRow, IncidentRow, PendingRow
from fieldapp.ui.draw.ground_model import Ground, RegisterRow


class State(StrEnum):
    """How far a plan is; the values are those of the draw's tables."""

    FROZEN = "frozen"
    SLOT = "slot"
    OPENED = "opened"
    DRAWN = "drawn"
    VOIDED = "voided"


class Step(StrEnum):
    """The four steps of the public act."""

    RULES = "rules"
    LISTS = "lists"
    OPENING = "opening"
    RESULT = "result"


class Letters(StrEnum):
    """How far a slot from a centre elsewhere is; the values are those of `asking.State`."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    REFUSED = "refused"
    ISSUED = "issued"
    ACCEPTED = "accepted"
    OPENING = "opening"
    OPENED = "opened"


@dataclass(frozen=True, slots=True)
class CentreChoice:
    """A centre elsewhere that may issue this device's slots."""

    device_id: bytes
    name: str  # of the device, with its unit


class SlotWish(NamedTuple):
    """How a slot is wanted: from which centre, None for this computer, and with which round."""

    centre: bytes | None
    beacon_round: str  # as typed, "" for none


Words = tuple[str, ...]  # groups of four characters: four of a fingerprint, six of a code


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """One line of the list of plans."""

    plan_id: str
    title: str
    kind: str  # "random" or "directed"
    state: State
    at_ms: int  # drawn, or frozen
    register_size: int | None  # None: the plan itself has not arrived here
    drawn: int  # objects
    reserve: int
    short: int  # objects with too few inspectors
    level: str  # "" before the draw


class Condition(NamedTuple):
    """One condition of a directed draw, as the program applies it."""

    name: str  # a field of registry.objects.ObjectFilter, or "named"
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which objects a plan is about: in the words that are published, and as it is applied."""

    text: str
    conditions: tuple[Condition, ...]  # read back from the code
    code: str  # JSON, as it is recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """One group of a plan: objects of one credit class under a name that does not tell it."""

    name: str  # 甲, 乙 …
    certain: bool  # all its objects are taken: named by the plan, or passed over earlier
    credit_class: str  # internal: never shown in the hall
    drawable: int
    drawn: int
    reserve: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A drawn object, in the order of the tasks."""

    task_id: str
    place: int
    name: str
    region: str  # county, "" when unknown
    address: str
    team: tuple[str, ...]  # names
    inspectors: tuple[str, ...]  # ids, in the same order
    missing: int
    state: str  # "drawn", "replaced", "skipped", "carried"
    stands_in: bool  # a reserve that took another's place: not itself drawn
    successor: str  # name of the object that took its place
    reason: str
    due: date | None
    inspected: str  # stage of its inspection, "" when none was begun


@dataclass(frozen=True, slots=True, kw_only=True)
class ReserveRow:
    """An object that may take a place, in the order in which it would be called."""

    group: str
    place: int  # within its group
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A draw that was done."""

    at_ms: int
    level: str
    tasks: tuple[TaskRow, ...]
    reserves: tuple[ReserveRow, ...]
    short: tuple[TaskRow, ...]
    reasons: tuple[str, ...]  # for replacing an object, as the rules name them
    proved: tuple[str, ...]  # those of the reasons that need a file as evidence
    causes: tuple[str, ...]  # for replacing an inspector, likewise
    after: After
    fingerprint: Words  # of the public transcript
    url: str  # "" when the unit's office is unknown
    sample_address: bool  # the office has not confirmed where the public reads
    code: tuple[bytes, ...]  # modules of the QR code of `url`, one byte a module, 0 dark


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDetail:
    """Everything about one plan: for the room's right side and for the hall."""

    item: PlanItem
    office: str
    kind: str
    ground: Ground | None
    filter: Filter
    groups: tuple[GroupRow, ...]
    team_size: int
    wants_witness: bool
    wants_beacon: bool  # level L3 is due
    needs_beacon: bool  # without a round the code cannot be opened
    due: date | None
    excluded: tuple[tuple[str, int], ...]  # reason, objects
    register_size: int
    roster_size: int
    plan_words: Words
    register_words: Words
    roster_words: Words
    slot_index: int | None
    local_centre: bool
    centres: tuple[CentreChoice, ...]  # that may issue the slot
    centre: str  # name of the one that was asked or issued, "" for none
    letters: Letters  # how far the slot from a centre elsewhere is
    why: str  # error code that keeps it: refused for good, waited for, or lapsed; "" for none
    why_said: str  # the reason in a person's words, "" where the code says it
    since_ms: int | None  # since when
    now_ms: int  # when all this was read
    beacon_round: int | None  # that the slot names
    wish: tuple[bytes, ...]  # modules of the QR code that asks a centre in the hall to open
    here: bool  # the slot is this device's, or there is none yet
    changeable: bool  # replacing and voiding are this device's
    expires_ms: int | None
    told_without: bool  # the auditors and the centre can tell the outcome without this device
    witnesses: tuple[tuple[str, str], ...]  # who, what
    code: Words  # empty until it is opened
    alarms: tuple[AlarmRow, ...]
    incidents: tuple[IncidentRow, ...]
    pending: tuple[PendingRow, ...]  # without effect until a second person signs
    register: RegisterRow | None  # None: no centre compared it
    drawn: Drawn | None

    @property
    def to_draw(self) -> int:
        """Give the number of objects the plan draws."""
        return sum(group.drawn for group in self.groups)

    @property
    def level(self) -> str:
        """Give the level as it is, or as it stands now."""
        if self.drawn is not None:
            return self.drawn.level
        if self.beacon_round is not None or (self.slot_index is None and self.needs_beacon):
            return "L3"
        return "L2" if self.witnesses or self.wants_witness else "L1"

    @property
    def below_due(self) -> bool:
        """Tell whether the level stays below what is due to the plan."""
        return self.wants_beacon and self.level != "L3"

    @property
    def waits(self) -> bool:
        """Say whether the centre was asked for the slot and has not given it."""
        return self.slot_index is None and self.letters in {Letters.ASKED, Letters.REFUSED}

    @property
    def may_ask(self) -> bool:
        """Say whether somebody elsewhere is known who issues slots."""
        return bool(self.centres)

    @property
    def unsigned(self) -> bool:
        """Say whether the plan names its objects and still waits for its second person."""
        return any(one.kind == "plan" for one in self.pending)

    @property
    def lapsed(self) -> bool:
        """Say whether the centre took the slot back, so that it can be asked for anew."""
        return self.letters is Letters.NOT_ASKED and bool(self.why)

    @property
    def alone(self) -> bool:
        """Say whether no second house stands behind the code, or none has been chosen yet."""
        return not (self.asks_centre or self.waits)

    @property
    def asks_centre(self) -> bool:
        """Say whether a centre elsewhere keeps the code of the slot."""
        return self.slot_index is not None and not self.local_centre

    @property
    def step(self) -> Step:
        """Give the step of the public act at which the facts stand."""
        if self.waits or (self.item.state is State.VOIDED and self.drawn is None):
            return Step.LISTS
        match self.item.state:
            case State.FROZEN:
                return Step.RULES
            case State.SLOT | State.OPENED:
                return Step.OPENING
            case State.DRAWN | State.VOIDED:
                return Step.RESULT


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChoice:
    """An item of the list that a plan may be about."""

    item: str
    name: str
    key: bool  # 重点
    confirmed: bool
    permille: tuple[tuple[str, int], ...]  # proposed, by credit class


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchChoice:
    """A batch of the year's plan."""

    batch_id: str
    title: str
    kind: str
    items: tuple[str, ...]
    departments: tuple[str, ...]
    scope: str
    shares: tuple[tuple[str, str], ...]
    due: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormStart:
    """What the form for a new plan begins with."""

    plan_id: str
    objects: int
    inspectors: int
    regions: tuple[tuple[str, str], ...]  # code, name; of the unit and below
    cap: int  # visits a year
    due: str  # ISO date
    items: tuple[ItemChoice, ...]
    list_version: str
    departments: tuple[tuple[str, str], ...]  # unit, name; of the roster
    batches: tuple[BatchChoice, ...]  # of this year's plan, not carried out yet


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutObject:
    """One object that is left out of a plan."""

    object_id: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Objects that met the conditions and still cannot be drawn, for one reason."""

    reason: str  # as in draw/pool.py
    count: int
    names: tuple[str, ...]  # the first of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An inspector who may be sent."""

    name: str
    cap: int
    classes: tuple[str, ...]  # credit classes; of this plan
    recused: int  # objects and units to keep away from


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftView:
    """A plan as it would be frozen now."""

    kind: str
    ground: Ground
    filter: Filter
    asked: tuple[tuple[str, str], ...]  # credit class, the share as it was typed
    over_limit: int | None  # permille a general item allows, where a group exceeds it
    groups: tuple[GroupRow, ...]
    register_size: int
    left_out: tuple[LeftOut, ...]
    left_out_objects: tuple[LeftOutObject, ...]  # everybody
    people: tuple[Sent, ...]
    unavailable: int
    unfit: tuple[tuple[str, tuple[str, ...]], ...]  # reason, names
    expiring: tuple[str, ...]  # names; the certificate ends before the term
    register_words: Words
    roster_words: Words
    team_size: int
    unprintable: tuple[str, ...]  # names with a character that no face has
    passed: tuple[tuple[str, int], ...]  # credit class of which none are drawn, its objects

    @property
    def to_draw(self) -> int:
        """Give the number of objects that would be drawn."""
        return sum(group.drawn for group in self.groups)

    @property
    def reserve(self) -> int:
        """Give the number of reserves."""
        return sum(group.reserve for group in self.groups)


class Answer(NamedTuple):
    """What two people answered: the reason chosen, all in words, who approves, what shows it."""

    chosen: str  # "" where there was nothing to choose from
    reason: str
    approver: str
    evidence: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One numbered check with its verdict, in both languages."""

    number: str
    name_zh: str
    name_en: str
    verdict: str  # "pass", "fail", "not_applicable"
    detail_zh: str
    detail_en: str
