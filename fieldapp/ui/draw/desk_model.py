"""What the desks of the issuer and of the auditor show, as frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fieldapp.ui.draw.ground_model import RegisterRow
from fieldapp.ui.draw.model import PlanDetail, Words


class Stage(StrEnum):
    """How far a request for a slot is, as its centre sees it."""

    WAITING = "waiting"  # asked; no slot yet
    REFUSED = "refused"  # for good
    ISSUED = "issued"  # the device has not taken it yet
    ACCEPTED = "accepted"
    ASKED = "asked"  # the device asked for the code
    OPENED = "opened"
    EXPIRED = "expired"  # over, and nobody told an outcome
    DRAWN = "drawn"
    GIVEN_UP = "given_up"  # by two people of the device's office
    LAPSED = "lapsed"  # closed by the centre


class Mark(StrEnum):
    """What became of one number of a chain."""

    OPEN = "open"
    DRAWN = "drawn"
    EXPIRED = "expired"
    GIVEN_UP = "given_up"
    LAPSED = "lapsed"
    GAP = "gap"  # no slot of this number is known here


@dataclass(frozen=True, slots=True, kw_only=True)
class Deposit:
    """A device's sealed proof: how many auditors hold a share, have opened theirs, are needed."""

    holders: int
    opened: int
    wanted: int
    false: Words = ()  # auditors whose open share is no part of what was sealed
    torn: bool = False  # what is open gives no proof, and whose fault it is cannot be told

    @property
    def enough(self) -> bool:
        """Say whether the outcome can be computed from what is open."""
        return bool(self.wanted) and self.opened >= self.wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow:
    """A plan for which a device asked this centre for a slot."""

    plan_id: str
    title: str
    unit: str
    device: str
    person: str
    stage: Stage
    since_ms: int  # when it came to this stage, as far as is known
    objects: int | None  # None: the plan has not arrived here
    inspectors: int | None
    plan_words: Words
    register_words: Words
    roster_words: Words
    plan: PlanDetail | None  # what the slot is for; None: not here, or the request is over
    head: Words  # of the device's chain, over which it asks for the opening; none yet: ()
    why: str  # error code for which it waits, "" for none
    index: int | None
    expires_ms: int | None
    beacon_round: int | None
    deposit: Deposit | None  # None: the slot was not taken
    prepared: bool  # signed for an opening without witness
    can_show: bool  # the code was opened: there is a receipt
    may_close: bool  # it expired closed, and no outcome can come to light any more

    @property
    def mine(self) -> bool:
        """Say whether the next step is the centre's."""
        return self.stage in {Stage.WAITING, Stage.ASKED, Stage.EXPIRED}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLine:
    """The numbers of a chain of sealed codes that are used."""

    chain_id: str
    length: int
    marks: tuple[Mark, ...]  # of number 1, 2 …

    def numbers(self, mark: Mark) -> tuple[int, ...]:
        """Give the numbers of which something became."""
        return tuple(n for n, one in enumerate(self.marks, 1) if one is mark)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerDesk:
    """Everything on the issuer's desk."""

    requests: tuple[RequestRow, ...]
    chains: tuple[ChainLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptShown:
    """An opened code with its receipt, for the hall."""

    plan_id: str
    title: str
    index: int
    text: str  # of the QR code
    code: tuple[bytes, ...]  # its modules, one byte a module, 0 dark
    words: Words  # 24 characters in six groups
    alone: bool  # the characters alone are enough: no witness and no beacon


class Share(StrEnum):
    """How a share that lies with this auditor stands."""

    SEALED = "sealed"  # the slot is still open
    DUE = "due"  # expired without an outcome: to be opened
    OPENED = "opened"  # by this auditor; still no outcome
    SETTLED = "settled"  # there is an outcome, or the slot was given up


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositRow:
    """A sealed proof of which this auditor holds a share."""

    plan_id: str
    title: str
    unit: str
    device: str
    index: int
    expires_ms: int
    share: Share
    number: int  # of the own share
    deposit: Deposit
    told: Stage  # DRAWN, GIVEN_UP or LAPSED where it is settled
    register: RegisterRow | None  # None: no centre compared it
