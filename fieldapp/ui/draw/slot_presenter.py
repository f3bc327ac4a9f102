"""Acts on a plan's slot: issued here, asked of a centre, given up by two people."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from fieldapp.ui.draw.model import SlotWish

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.store.workspace import Workspace

HERE: Final = SlotWish(None, "")  # here or of the only centre, without public randomness


class Where(StrEnum):
    """Where on the hall's screen an error belongs."""

    STEP = "step"
    WITNESS = "witness"
    CODE = "code"


class Doing(Protocol):
    """Has work (workspace, who acts, plan) done; a refusal is shown at its place."""

    def __call__(
        self, work: Callable[[Workspace, str, str], object], where: Where = Where.STEP
    ) -> None:
        """Do it for the chosen plan, and read again."""
        ...


class SlotPresenter:
    """Has a slot issued, asked for or given up."""

    def __init__(self, act: Doing) -> None:
        self._act = act

    def fix(self, wish: SlotWish = HERE) -> None:
        """Issue the slot: from now on plan and lists cannot be exchanged."""

        def work(workspace: Workspace, actor: str, plan_id: str) -> None:
            from fieldapp.draw import drawing
            from fieldapp.ui.draw import acting

            chosen = acting.round_of(wish)
            drawing.issue_slot(workspace, actor, plan_id, beacon_round=chosen)

        self._act(work)

    def ask_slot(self, wish: SlotWish = HERE) -> None:
        """Ask a centre for the slot; it comes with a later sync."""

        def work(workspace: Workspace, actor: str, plan_id: str) -> None:
            from fieldapp.draw.centre import asking
            from fieldapp.ui.draw import acting

            chosen = acting.round_of(wish)
            asking.request_slot(workspace, actor, plan_id, centre=wish.centre, beacon_round=chosen)

        self._act(work)

    def give_up(self, reason: str, approver: str) -> None:
        """Give up, by two people, a slot whose code is closed."""

        def work(workspace: Workspace, actor: str, plan_id: str) -> None:
            from fieldapp.draw.centre import depositing
            from fieldapp.ui.draw.after_reading import person_id

            depositing.void_slot(
                workspace, actor, plan_id,
                reason=reason, approved_by=person_id(workspace, approver),
            )  # fmt: skip

        self._act(work)
