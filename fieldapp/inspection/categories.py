"""Kinds of inspection, outcomes of a visit, result categories and handling, as reference data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from fieldapp.errors import Code, RuleError
from fieldapp.resources import reference


@dataclass(frozen=True, slots=True)
class Kind:
    """One ground on which an inspection may be made."""

    code: str
    name: str
    counts_as_random: bool
    needs_task: bool  # carries out a drawn task
    needs_reason: bool
    approved_before: bool  # False: approval and notice may be completed afterwards
    capped: bool  # counts towards the authority's yearly cap


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a visit may go."""

    code: str
    wording: str
    took_place: bool  # whether the checklist had to be gone through
    suggests: str | None  # a result category


@dataclass(frozen=True, slots=True)
class Result:
    """One result category (抽查检查结果)."""

    code: str
    wording: str
    alone: bool  # cannot stand beside another category
    findings: str  # "none": none may stand, "some": at least one must, "any"
    national_code: str | None  # unknown until an agency sets it
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Handling:
    """One kind of follow-up (后续处置措施)."""

    code: str
    wording: str


@cache
def kinds() -> dict[str, Kind]:
    """Give the kinds by code, in the order they are offered."""
    return {
        entry["kind"]: Kind(
            entry["kind"],
            entry["name"],
            entry["counts_as_random"],
            entry["needs_task"],
            entry["needs_reason"],
            entry["approval"] == "before",
            entry["capped"],
        )
        for entry in reference("inspection_kinds")["entries"]
    }


def kind(code: str) -> Kind:
    """Give one kind.

    Raises:
        RuleError: INSPECTION_KIND_UNKNOWN.
    """
    found = kinds().get(code)
    if found is None:
        raise RuleError(Code.INSPECTION_KIND_UNKNOWN, kind=code)
    return found


def annual_cap() -> int | None:
    """Give the yearly cap that an agency has set in inspection_kinds.json; None while unknown."""
    value: int | None = reference("inspection_kinds")["annual_cap"]["value"]
    return value


@cache
def outcomes() -> dict[str, Outcome]:
    """Give the outcomes by code, in the order they are offered."""
    return {
        entry["code"]: Outcome(
            entry["code"], entry["wording"], entry["took_place"], entry["suggests"]
        )
        for entry in _results()["outcomes"]
    }


def outcome(code: str) -> Outcome:
    """Give one outcome.

    Raises:
        RuleError: INSPECTION_OUTCOME_UNKNOWN.
    """
    found = outcomes().get(code)
    if found is None:
        raise RuleError(Code.INSPECTION_OUTCOME_UNKNOWN, outcome=code)
    return found


@cache
def results() -> dict[str, Result]:
    """Give the result categories by code, in the order they are offered."""
    return {
        entry["code"]: Result(
            entry["code"],
            entry["wording"],
            entry["alone"],
            entry["findings"],
            entry["national_code"],
            entry["confirmed"],
        )
        for entry in _results()["entries"]
    }


@cache
def handlings() -> dict[str, Handling]:
    """Give the kinds of follow-up by code, in the order they are offered."""
    return {
        entry["code"]: Handling(entry["code"], entry["wording"])
        for entry in _results()["handling"]
    }


def _results() -> Any:
    return reference("result_categories")
