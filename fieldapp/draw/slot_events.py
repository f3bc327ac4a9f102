"""What a device and the centre say to each other about a slot, each step an event of its maker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotRequested(Fact):
    """A device asks a centre for the right to draw a plan that it has frozen; it alone answers."""

    TYPE: ClassVar[str] = "draw.slot_requested"
    VERSION: ClassVar[int] = 2

    plan_id: str
    centre: bytes  # device id of whoever is asked
    vrf_key: bytes  # must be the one on the device's card
    beacon_round: int | None = None  # a round of public randomness still in the future


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotRequestedOfAny(Fact):
    """A request of version 1: of whichever centre answers first."""

    TYPE: ClassVar[str] = "draw.slot_requested"

    plan_id: str
    vrf_key: bytes
    beacon_round: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedShare:
    """A share of the device's proof that only one auditor can open."""

    auditor: bytes  # device id
    number: int  # the share's place, from 1
    sealed: bytes  # age


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotAccepted(Fact):
    """The device takes the slot and leaves its proof, sealed, with the auditors."""

    TYPE: ClassVar[str] = "draw.slot_accepted"

    plan_id: str
    commitment: bytes
    threshold: int  # shares that give the proof; 0: nobody could take a deposit
    proof_sha256: bytes
    shares: tuple[SealedShare, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPrepared(Fact):
    """The centre signs beforehand for a code that will be opened without any witness.

    The code itself stays closed. With this receipt its 24 characters are enough in a hall without
    a network; a witness needs a receipt that names the head over what was added.
    """

    TYPE: ClassVar[str] = "draw.receipt_prepared"

    plan_id: str
    commitment: bytes
    head: bytes  # id of the device's acceptance
    key: bytes
    signature: bytes  # over `transcript.release_message` without witness or beacon


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseAsked(Fact):
    """The device asks for the code; this event's own id is the head over all that was added."""

    TYPE: ClassVar[str] = "draw.release_asked"

    plan_id: str
    commitment: bytes
    witnesses_sha256: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreRefused(Fact):
    """The centre says why it does not issue, or does not open.

    What passes (`correspondence.PASSING`) is a reason to wait, until the next or until it is done;
    of all others the first stands and ends the plan.
    """

    TYPE: ClassVar[str] = "draw.centre_refused"

    plan_id: str
    reason: str  # an error code


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestDeclined(Fact):
    """A person at the centre refuses a request for good, in words."""

    TYPE: ClassVar[str] = "draw.request_declined"

    plan_id: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareOpened(Fact):
    """An auditor opened a share of a slot that expired without an outcome."""

    TYPE: ClassVar[str] = "draw.share_opened"

    plan_id: str
    commitment: bytes
    number: int
    share: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotVoided(Fact):
    """A slot that was never opened is given up, once seconded; nobody had seen an outcome."""

    TYPE: ClassVar[str] = "draw.slot_voided"
    VERSION: ClassVar[int] = 2

    plan_id: str
    commitment: bytes
    reason: str
    approved_by: str  # whom the first person asks; who signed it says `Seconded`


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotVoidedByName(SlotVoided):
    """Version 1: the second person is named and signs nothing; it took effect at once."""

    VERSION: ClassVar[int] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Seconded(Fact):
    """A second person answers a change that another began, at a device of their own.

    The device's signature is theirs. The event that it answers is named by its id, a hash over
    all of it, so an answer fits no other words. Its own device says by one that it takes it back.
    """

    TYPE: ClassVar[str] = "draw.seconded"

    plan_id: str
    about: bytes  # event id of the change
    agrees: bool  # False: declined; of the change's own device: taken back
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotLapsed(Fact):
    """The issuer closes a slot that expired before any device took it: nothing was revealed."""

    TYPE: ClassVar[str] = "draw.slot_lapsed"

    plan_id: str
    commitment: bytes
