"""Part of check V16: what an earlier draw passed over is in the next plan (draw.md A.10)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.record.claim import Claim

Words = tuple[str, str]  # Chinese, English


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """An object that chance had picked and that was passed over."""

    object_id: str
    task_id: str  # of the draw that picked it
    items: frozenset[str]  # of that draw's plan; empty: of none
    chain: tuple[bytes, int]  # device and epoch that passed it over
    seen_s: int | None = None  # when a centre first had it, signed by the second person

    def falls_to(self, items: Collection[str]) -> bool:
        """Tell whether a plan for these items must take it."""
        return not self.items or not items or not self.items.isdisjoint(items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What a plan had to take when it was frozen."""

    own: frozenset[str]  # object ids passed over by the device that froze it: it knew of them
    others: frozenset[str]  # by other devices, which it may not have heard of
    heard: frozenset[str] = frozenset()  # by others, and so long at a centre that it has
    excused: frozenset[str] | None  # left out with a reason that frees; None: list not here
    backed: frozenset[str] = frozenset()  # it says are owed, and some draw passed them over


def invented(claim: Claim, due: Due) -> frozenset[str]:
    """Give those whom a plan at random takes whole, and to whom no earlier draw owes a visit."""
    return _taken(claim) - due.backed if claim.plan.kind in plans.AT_RANDOM else frozenset()


def left_out(claim: Claim, due: Due) -> tuple[frozenset[str], frozenset[str]]:
    """Give those owed whom the plan does not take whole.

    Returns:
        Those held against it: its own device's, and others' it must have heard of; and the rest.
    """
    taken = _taken(claim) | (due.excused or frozenset())
    return (due.own | due.heard) - taken, due.others - due.heard - taken


def _taken(claim: Claim) -> frozenset[str]:
    return frozenset(
        one.object_id
        for label, chosen in claim.strata.items()
        if plans.is_certain(label)
        for one in chosen.drawn
    )


def words(due: Due, others: Collection[str]) -> Words:
    """Say what is behind a verdict: how many were owed, and what other devices may be missing."""
    zh, en = "", ""
    if settled := len(due.own | due.heard):
        zh = f"；此前跳过的 {settled} 户已列入或说明理由"
        en = f"; {settled} passed over earlier are in it or excluded with a reason"
    if others:
        zh += f"；别的设备跳过的 {len(others)} 户不在内"
        en += f"; {len(others)} passed over by other devices are not in it"
    return zh, en
