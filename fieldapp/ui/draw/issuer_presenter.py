"""What the issuer's desk decides: the open request, its next act, where a refusal is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from fieldapp.errors import Code, FieldappError
from fieldapp.ui.draw.carried import OF_BEACON
from fieldapp.ui.draw.desk_model import IssuerDesk, ReceiptShown, RequestRow
from fieldapp.ui.draw.model import Words

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.draw.algorithm.outcome import Beacon
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.room import Desk
    from fieldapp.ui.runner import Job

Typed = tuple[str, str]  # round and value of public randomness, both "" where none was given


class Where(StrEnum):
    """Where on the desk a refusal belongs."""

    ACT = "act"  # at the request that is open
    WISH = "wish"  # at the field for a device's wish
    BEACON = "beacon"  # at the fields for public randomness


class View(Protocol):
    """What the presenter needs of its page."""

    def show_desk(self, desk: IssuerDesk) -> None:
        """Show requests and chains."""
        ...

    def show_request(self, row: RequestRow | None) -> None:
        """Show one request; None: none is chosen."""
        ...

    def show_receipt(self, receipt: ReceiptShown) -> None:
        """Show an opened code, large."""
        ...

    def show_wrong(self, where: Where, error: FieldappError) -> None:
        """Say why an act was refused."""
        ...

    def may_open(self, row: RequestRow) -> bool:
        """Ask whether a code is to be opened."""
        ...

    def show_done(self, act: str, row: RequestRow) -> None:
        """Say that an act is done: "issued", "refused", "lapsed", "closed" and so on."""
        ...


class IssuerPresenter:
    """Reads the desk and does the centre's acts, one at a time and each by a person."""

    def __init__(self, desk: Desk, view: View, *, opens_first: bool) -> None:
        self._tasks, self._view, self._profile = desk.tasks, view, desk.profile
        self._opens_first = opens_first
        self._desk = IssuerDesk(requests=(), chains=())
        self.chosen = ""

    # reading

    def read(self) -> None:
        """Read the desk again; what is open stays open."""

        def work(workspace: Workspace) -> IssuerDesk:
            from fieldapp.ui.draw import desk_reading

            return desk_reading.issuer_desk(workspace)

        self._tasks.read(work, self._came)

    def _came(self, desk: IssuerDesk) -> None:
        self._desk = desk
        self._view.show_desk(desk)
        if not self.chosen and self._opens_first and desk.requests:
            self.chosen = desk.requests[0].plan_id
        self._view.show_request(self.open)

    @property
    def open(self) -> RequestRow | None:
        """Give the request that is open."""
        return next((one for one in self._desk.requests if one.plan_id == self.chosen), None)

    def choose(self, plan_id: str) -> None:
        """Open a request; "" puts it away."""
        self.chosen = plan_id
        self._view.show_request(self.open)

    def is_me(self, approver: str) -> bool:
        """Say whether the approver that was typed is the person at this desk."""
        return approver.strip() in {self._profile.person_id, self._profile.person_name}

    # acts

    def issue(self) -> None:
        """Issue the slot that the open request asks for."""

        def work(workspace: Workspace, actor: str, plan_id: str) -> None:
            from fieldapp.draw.centre import by_hand

            by_hand.issue_for(workspace, actor, plan_id)

        self._act("issued", work)

    def refuse(self, reason: str) -> None:
        """Refuse the open request, with a reason that the device is told."""

        def work(workspace: Workspace, actor: str, plan_id: str) -> None:
            from fieldapp.draw.centre import by_hand

            by_hand.decline(workspace, actor, plan_id, reason)

        self._act("refused", work)

    def lapse(self) -> None:
        """Close the open slot, which expired before its code was opened."""

        def work(workspace: Workspace, actor: str, plan_id: str) -> None:
            from fieldapp.draw.centre import depositing

            depositing.lapse_slot(workspace, actor, plan_id)

        self._act("lapsed", work)

    def close(self, reason: str, approver: str) -> None:
        """Close, by two people, the open slot: it expired, and nobody can tell an outcome."""

        def work(workspace: Workspace, actor: str, plan_id: str) -> None:
            from fieldapp.draw.centre import depositing
            from fieldapp.ui.draw.after_reading import person_id

            depositing.void_slot(
                workspace, actor, plan_id,
                reason=reason, approved_by=person_id(workspace, approver),
            )  # fmt: skip

        self._act("closed", work)

    def publish(self, title: str, typed: Typed) -> None:
        """Record the outcome of an expired slot from the auditors' open shares."""
        row, actor = self.open, self._profile.person_id
        if row is None:
            return
        plan_id, wanted = row.plan_id, row.beacon_round

        def work(workspace: Workspace, job: Job) -> None:
            from fieldapp.draw.algorithm.watch import Watch
            from fieldapp.draw.centre import depositing

            watch = Watch(lambda done, total: job.report(done, total or None), job.cancelled)
            value = _beacon(typed, wanted)
            depositing.publish_expired(workspace, actor, plan_id, watch, beacon=value)

        def failed(error: FieldappError) -> None:
            if error.code is not Code.DRAW_CANCELLED:
                self._view.show_wrong(Where.ACT, error)

        self._tasks.job(title, work, lambda _: self._done("published", row), failed)

    def release(self, typed: Typed) -> None:
        """Open the code for the device that asked by sync, and show the receipt."""
        row = self.open
        if row is None:
            return
        plan_id, actor, wanted = row.plan_id, self._profile.person_id, row.beacon_round

        def work(workspace: Workspace) -> ReceiptShown:
            from fieldapp.draw.centre import by_hand
            from fieldapp.ui.draw import desk_reading

            by_hand.release_asked(workspace, actor, plan_id, _beacon(typed, wanted))
            return desk_reading.receipt_of(workspace, plan_id)

        self._tasks.write(work, self._released, lambda error: self._refused(Where.ACT, error))

    def prepare(self) -> None:
        """Sign beforehand for an opening without witness."""

        def work(workspace: Workspace, actor: str, plan_id: str) -> None:
            from fieldapp.draw.centre import by_hand

            by_hand.prepare(workspace, actor, plan_id)

        self._act("prepared", work)

    def release_by_phone(self) -> None:
        """Open the code over the receipt signed beforehand, and show it to be read out."""
        plan_id, actor = self.chosen, self._profile.person_id

        def work(workspace: Workspace) -> ReceiptShown:
            from fieldapp.draw.centre import by_hand
            from fieldapp.ui.draw import desk_reading

            by_hand.release_prepared(workspace, actor, plan_id)
            return desk_reading.receipt_of(workspace, plan_id)

        self._tasks.write(work, self._released, lambda error: self._refused(Where.ACT, error))

    def read_wish(self, wish: str, typed: Typed) -> None:
        """Find what a device in the hall asks for; before the code is opened a person is asked."""

        def work(workspace: Workspace) -> tuple[str, Words]:
            from fieldapp.draw.algorithm import slot
            from fieldapp.draw.record import codes
            from fieldapp.ui.draw import desk_reading

            plan_id, wanted = desk_reading.wished(workspace, wish)
            if wanted is not None:
                _beacon(typed, wanted)  # what is mistyped is told before anything is asked
            return plan_id, slot.fingerprint(codes.read_wish(wish)[0].head)

        def done(found: tuple[str, Words]) -> None:
            plan_id, head = found
            row = next((one for one in self._desk.requests if one.plan_id == plan_id), None)
            if row is None or self._view.may_open(replace(row, head=head)):
                self.release_to_code(wish, typed)

        self._tasks.read(work, done, lambda error: self._refused(Where.WISH, error))

    def release_to_code(self, wish: str, typed: Typed) -> None:
        """Open the code for the wish that a device shows in the hall, and show the receipt."""
        actor = self._profile.person_id

        def work(workspace: Workspace) -> ReceiptShown:
            from fieldapp.draw.centre import issuing
            from fieldapp.ui.draw import desk_reading

            plan_id, wanted = desk_reading.wished(workspace, wish)
            issuing.release_to_code(workspace, actor, wish, _beacon(typed, wanted))
            return desk_reading.receipt_of(workspace, plan_id)

        self._tasks.write(work, self._released, lambda error: self._refused(Where.WISH, error))

    def receipt(self) -> None:
        """Show the receipt of the open request's code again."""
        plan_id = self.chosen

        def work(workspace: Workspace) -> ReceiptShown:
            from fieldapp.ui.draw import desk_reading

            return desk_reading.receipt_of(workspace, plan_id)

        self._tasks.read(
            work, self._view.show_receipt, lambda error: self._view.show_wrong(Where.ACT, error)
        )

    def _released(self, receipt: ReceiptShown) -> None:
        self.chosen = receipt.plan_id
        self.read()
        self._view.show_receipt(receipt)

    def _refused(self, where: Where, error: FieldappError) -> None:
        beacon = error.code in OF_BEACON or "round" in error.facts
        self._view.show_wrong(Where.BEACON if beacon else where, error)

    def _act(self, act: str, work: Callable[[Workspace, str, str], None]) -> None:
        row, actor = self.open, self._profile.person_id
        if row is None:
            return
        plan_id = row.plan_id
        self._tasks.write(
            lambda workspace: work(workspace, actor, plan_id),
            lambda _: self._done(act, row),
            lambda error: self._view.show_wrong(Where.ACT, error),
        )

    def _done(self, act: str, row: RequestRow) -> None:
        self.read()
        self._view.show_done(act, row)


def _beacon(typed: Typed, wanted: int | None) -> Beacon | None:
    """Give the value that was typed, None where the slot names no round or nothing was typed."""
    from fieldapp.draw.record import beacon

    if wanted is None or not any(part.strip() for part in typed):
        return None
    return beacon.read_value(*typed, wanted)
