"""What can have happened around a plan: a year's batches, its grounds, another inspector."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """An item of the list as it stood when the plan was frozen."""

    item: str
    name: str
    basis: tuple[str, ...]  # as written in documents, with editions
    key: bool  # 重点; otherwise 一般


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A drawn object that was passed over and enters this plan with certainty."""

    object_id: str
    task_id: str  # of the earlier plan


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGrounded(Fact):
    """On what a frozen plan stands; recorded in the same commit as the plan."""

    TYPE: ClassVar[str] = "draw.plan_grounded"

    plan_id: str
    items: tuple[Ground, ...]
    list_version: str  # of the item list
    departments: tuple[str, ...]  # joint check: who takes part, the leading one first
    visits_cap: int  # visits a year beyond which an object was left out
    owed: tuple[Owed, ...]
    batch: str | None = None  # of the year's plan
    reason: str | None = None  # of a plan whose objects are not drawn
    approved_by: str | None = None  # a second person


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One batch of the year's plan."""

    batch_id: str
    title: str
    kind: str
    items: tuple[str, ...]
    departments: tuple[str, ...]
    scope: str  # in words
    shares: dict[str, str]  # credit class → "5%" or "3"
    starts: str  # ISO date
    due: str  # ISO date


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPlanned(Fact):
    """The plan of a year was adopted; a later one for the same year takes its place."""

    TYPE: ClassVar[str] = "draw.year_planned"

    year: int
    document: str  # number under which it was filed with the superior authority
    source: BlobId  # the file as read
    batches: tuple[Batch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectorReplaced(Fact):
    """A drawn inspector cannot go; once seconded, whoever rule A.9(b) names goes instead."""

    TYPE: ClassVar[str] = "draw.inspector_replaced"
    VERSION: ClassVar[int] = 2

    plan_id: str
    object_id: str
    leaving: str
    cause: str  # one of draw_rules.json, substitution_reasons
    reason: str  # in words
    evidence: tuple[BlobId, ...]
    approved_by: str  # whom the first person asks; who signed it says `Seconded`
    joining: str | None = None  # None: nobody may; the place stays empty
    joining_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectorReplacedByName(InspectorReplaced):
    """Version 1: the second person is named and signs nothing; it took effect at once."""

    VERSION: ClassVar[int] = 1
