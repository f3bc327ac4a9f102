"""A slot from a centre elsewhere: asked, issued, accepted, opened by sync, by code, by words."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from fieldapp.clock import FixedClock
from fieldapp.draw import drawing, planning, recording, tables
from fieldapp.draw.algorithm import slot, vrf
from fieldapp.draw.centre import asking, depositing, issuing
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.record import codes
from fieldapp.draw.slot_events import SlotRequested
from fieldapp.draw.tables import SlotRow
from fieldapp.errors import Code, RuleError
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD, one_workspace
from tests.draw.conftest import a_request, imported
from tests.draw.seconds import seconded
from tests.draw.test_drawing import PLAN, refused
from tests.sync.making import take, work_of
from tests.templates import Template

DAY_MS = 86_400_000
UNIT = "540600"
LEAD = "insp-tashi"  # whose device it is
CENTRE = "centre-person"
AUDITORS = [f"auditor-{number}" for number in range(3)]


@dataclasses.dataclass
class Parties:
    """A device, the centre it asks, and auditors; letters are carried by hand."""

    device: Workspace
    centre: Workspace
    auditors: list[Workspace]
    clock: FixedClock

    def carry(self, *ways: tuple[Workspace, Workspace]) -> None:
        for maker, receiver in ways:
            take(receiver, work_of(maker, receiver))

    def post(self) -> None:
        """Carry everything to the centre, let it answer, and carry the answers back."""
        for one in (self.device, *self.auditors):
            self.carry((one, self.centre))
        issuing.answer(self.centre, CENTRE)
        for one in (self.device, *self.auditors):
            self.carry((self.centre, one))

    def slot(self) -> SlotRow:
        return tables.require_slot(self.device.db, PLAN)

    def opened(self) -> bool:
        return self.slot().nonce is not None

    def issue(self) -> None:
        asking.request_slot(self.device, LEAD, PLAN)
        self.post()
        asking.accept_slot(self.device, LEAD, PLAN)
        self.post()


def _make(folder: Path, name: str, role: str, clock: FixedClock) -> Workspace:
    profile = Profile(name, f"{name}-person", name, role, UNIT)
    return Workspace.create(
        folder / name, PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock
    )


@pytest.fixture
def make(tmp_path: Path, clock: FixedClock) -> Iterator[Callable[[str, str], Workspace]]:
    opened: list[Workspace] = []

    def made(name: str, role: str) -> Workspace:
        opened.append(_make(tmp_path, name, role, clock))
        return opened[-1]

    yield made
    for one in opened:
        one.close()


def _opened(folder: Path, clock: FixedClock, stack: ExitStack) -> Parties:
    device, centre, *auditors = (
        stack.enter_context(
            Workspace.open(folder / name, PASSWORD, projectors=PROJECTORS, clock=clock)
        )
        for name in ("workspace", "centre", *AUDITORS)
    )
    return Parties(device, centre, auditors, clock)


def _build(folder: Path, at_ms: int) -> None:
    clock = FixedClock(at_ms)
    one_workspace(folder, at_ms)
    for name, role in (("centre", "centre"), *((name, "auditor") for name in AUDITORS)):
        _make(folder, name, role, clock).close()
    with ExitStack() as stack:
        made = _opened(folder, clock, stack)
        for one in (imported(made.device, "clerk"), *made.auditors):
            devices.enrol(made.centre, CENTRE, one.card())
            devices.enrol(one, LEAD, made.centre.card())
        planning.freeze(made.device, LEAD, a_request())
        made.post()
        made.post()  # who else there is comes with the centre's letters


PARTIES = Template(_build)


@pytest.fixture
def parties(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, clock: FixedClock, state_folder: None
) -> Iterator[Parties]:
    """Three auditors, a centre and a device with a frozen plan, all enrolled with the centre."""
    PARTIES.copy(tmp_path, clock.now_ms(), tmp_path_factory)
    with ExitStack() as stack:
        yield _opened(tmp_path, clock, stack)


def verdicts(parties: Parties, workspace: Workspace | None = None) -> dict[str, Verdict]:
    record = recording.transcript_of(workspace or parties.device, PLAN)
    return {c.number: c.verdict for c in verifying.verify_transcript(record.encode())}


def refused_for(parties: Parties) -> str | None:
    """Give the code with which the centre refused for good, as the device sees it."""
    found = asking.standing(parties.device, PLAN)
    assert found.state is asking.State.REFUSED
    return found.code


def test_by_sync_alone_a_central_slot_comes_to_its_outcome(parties: Parties) -> None:
    parties.issue()
    assert (parties.slot().centre, parties.slot().index) == ("central", 1)
    drawing.witness(parties.device, LEAD, PLAN, "商户代表", b"4 2 6")
    asking.ask_release(parties.device, LEAD, PLAN)
    refused(Code.DRAW_NONCE_RELEASED, drawing.witness, parties.device, LEAD, PLAN, "迟", b"1")
    assert not parties.opened()
    parties.post()
    assert parties.opened()
    assert drawing.perform(parties.device, LEAD, PLAN).level == "L2"
    found = verdicts(parties)
    assert Verdict.FAIL not in found.values()
    assert found["V2"] is found["V7"] is Verdict.PASS  # a second party stands behind both
    before = [tables.slot(parties.device.db, PLAN), tables.draws(parties.device.db)]
    parties.device.rebuild()
    assert before == [tables.slot(parties.device.db, PLAN), tables.draws(parties.device.db)]


def test_the_24_characters_are_enough_in_a_hall_without_network_or_witness(
    parties: Parties,
) -> None:
    parties.issue()
    row = parties.slot()
    words = slot.code_words(issuing.nonce_of(parties.centre, slot.decode(row.slot)))
    typed = "　".join(words[at : at + 4] for at in range(0, 24, 4)) + "。"
    opening = asking.enter_code(parties.device, LEAD, PLAN, typed)
    assert opening.words == words
    assert asking.enter_code(parties.device, LEAD, PLAN, typed) == opening
    drawing.perform(parties.device, LEAD, PLAN)
    assert verdicts(parties)["V7"] is Verdict.PASS


def test_with_a_witness_the_receipt_must_name_what_was_added(parties: Parties) -> None:
    parties.issue()
    words = slot.code_words(issuing.nonce_of(parties.centre, slot.decode(parties.slot().slot)))
    drawing.witness(parties.device, LEAD, PLAN, "商户代表", b"4")
    refused(Code.DRAW_RECEIPT_MISSING, asking.enter_code, parties.device, LEAD, PLAN, words)
    wish = asking.ask_release(parties.device, LEAD, PLAN)
    assert asking.ask_release(parties.device, LEAD, PLAN) == wish
    release = issuing.release_to_code
    refused(Code.DRAW_WITNESSES_MISSING, release, parties.centre, CENTRE, wish)
    parties.carry((parties.device, parties.centre))
    scanned = issuing.release_to_code(parties.centre, CENTRE, wish.lower()).code()
    opening = asking.enter_code(parties.device, LEAD, PLAN, f" {scanned}\n")
    assert opening.words == words
    drawing.perform(parties.device, LEAD, PLAN)
    assert Verdict.FAIL not in verdicts(parties).values()


def test_a_second_head_is_refused_for_one_slot(parties: Parties) -> None:
    parties.issue()
    wish, _ = codes.read_wish(asking.ask_release(parties.device, LEAD, PLAN))
    given = issuing.release(parties.centre, CENTRE, PLAN, wish)
    assert issuing.release(parties.centre, CENTRE, PLAN, wish) == given
    other = dataclasses.replace(wish, head=b"x" * 32)
    refused(Code.DRAW_RECEIPT_OTHER_HEAD, issuing.release, parties.centre, CENTRE, PLAN, other)
    forged = dataclasses.replace(given, release=dataclasses.replace(given.release, head=b"x" * 32))
    refused(
        Code.DRAW_RECEIPT_OTHER_HEAD,
        asking.enter_code, parties.device, LEAD, PLAN, forged.code(),
    )  # fmt: skip
    changed = dataclasses.replace(
        given.release, signed=dataclasses.replace(given.release.signed, signature=bytes(64))
    )
    forged = dataclasses.replace(given, release=changed)
    refused(Code.SIGNATURE_INVALID, asking.enter_code, parties.device, LEAD, PLAN, forged.code())


def test_a_wish_that_somebody_else_signed_opens_nothing(parties: Parties) -> None:
    parties.issue()
    wish, _ = codes.read_wish(asking.ask_release(parties.device, LEAD, PLAN))
    forged = wish.code(parties.auditors[0].keys.sign(wish.message()))
    refused(Code.SIGNATURE_INVALID, issuing.release_to_code, parties.centre, CENTRE, forged)
    for junk in ("", "DRAWA:", "DRAWA:!!!!", "DRAWA:AAAA", "24", "DRAWR:ME"):
        with pytest.raises(Exception, match=r"draw_input|cbor"):
            issuing.release_to_code(parties.centre, CENTRE, junk)


def test_a_code_of_another_plan_is_named(parties: Parties, request_: PlanRequest) -> None:
    other = dataclasses.replace(request_, plan_id="plan-other")
    planning.freeze(parties.device, LEAD, other)
    parties.issue()
    asking.request_slot(parties.device, LEAD, "plan-other")
    parties.post()
    second = tables.require_slot(parties.device.db, "plan-other")
    assert second.index == 2
    words = slot.code_words(issuing.nonce_of(parties.centre, slot.decode(second.slot)))
    error = refused(
        Code.DRAW_NONCE_OTHER_PLAN, asking.enter_code, parties.device, LEAD, PLAN, words
    )
    assert (error.facts["plan"], error.facts["index"]) == ("plan-other", 2)


def test_one_mistyped_character_opens_nothing(parties: Parties) -> None:
    parties.issue()
    words = slot.code_words(issuing.nonce_of(parties.centre, slot.decode(parties.slot().slot)))
    error = refused(
        Code.DRAW_NONCE_CHARACTERS, asking.enter_code, parties.device, LEAD, PLAN,
        words[:9] + "龘" + words[10:],
    )  # fmt: skip
    assert error.facts["position"] == 10
    swapped = words[1] + words[0] + words[2:]
    with pytest.raises(Exception, match="draw_nonce"):
        asking.enter_code(parties.device, LEAD, PLAN, swapped)
    assert not parties.opened()


def test_only_the_plans_own_device_with_its_own_key_gets_a_slot(parties: Parties) -> None:
    thief, to = parties.auditors[0], parties.centre.device_id
    parties.carry((parties.centre, thief))
    refused(
        Code.DRAW_SLOT_OTHER_DEVICE,
        asking.request_slot, thief, thief.profile.person_id, PLAN,
    )  # fmt: skip
    with thief.writing(thief.profile.person_id) as w:
        w.append(SlotRequested(plan_id=PLAN, centre=to, vrf_key=thief.keys.vrf_public_key))
    parties.post()
    assert tables.slot(parties.centre.db, PLAN) is None
    with parties.device.writing(LEAD) as w:
        w.append(SlotRequested(plan_id=PLAN, centre=to, vrf_key=b"k" * 32))
    parties.post()
    assert tables.slot(parties.centre.db, PLAN) is None
    assert refused_for(parties) == Code.DRAW_SLOT_NOT_GENUINE


def test_a_local_slot_and_a_central_one_exclude_each_other(parties: Parties) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    refused(Code.DRAW_SLOT_ASKED, drawing.issue_slot, parties.device, LEAD, PLAN)
    refused(Code.DRAW_SLOT_ASKED, asking.request_slot, parties.device, LEAD, PLAN)
    parties.post()
    refused(Code.DRAW_SLOT_ISSUED, asking.request_slot, parties.device, LEAD, PLAN)
    refused(Code.DRAW_SLOT_ASKED, drawing.release_nonce, parties.device, LEAD, PLAN)


def test_without_a_centre_there_is_nobody_to_ask(office: Workspace, request_: PlanRequest) -> None:
    planning.freeze(office, LEAD, request_)
    refused(Code.NO_CENTRE, asking.request_slot, office, LEAD, PLAN)


def test_an_expired_slot_stays_closed_and_its_refusal_comes_back(parties: Parties) -> None:
    parties.issue()
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.clock.advance(8 * DAY_MS)
    parties.post()
    assert not parties.opened()
    assert refused_for(parties) == Code.DRAW_SLOT_EXPIRED
    refused(Code.DRAW_SLOT_EXPIRED, asking.enter_code, parties.device, LEAD, PLAN, "的" * 24)


def test_a_device_years_off_is_told_to_look_at_its_clock_and_its_draw_is_the_same(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    parties.issue()
    words = slot.code_words(issuing.nonce_of(parties.centre, slot.decode(parties.slot().slot)))
    later = FixedClock(parties.clock.now_ms() + 5 * 365 * DAY_MS)
    with monkeypatch.context() as patch:
        patch.setattr(parties.device, "clock", later)
        refused(Code.DRAW_SLOT_EXPIRED, asking.enter_code, parties.device, LEAD, PLAN, words)
    asking.enter_code(parties.device, LEAD, PLAN, words)
    monkeypatch.setattr(parties.device, "clock", later)
    row = drawing.perform(parties.device, LEAD, PLAN)  # once it is open, no clock stops it
    assert row.seed == recording.transcript_of(parties.device, PLAN).seed
    assert Verdict.FAIL not in verdicts(parties).values()


def _expire_unseen(parties: Parties) -> None:
    """The laptop sees its outcome and is lost."""
    parties.issue()
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    parties.clock.advance(8 * DAY_MS)


def test_a_lost_laptop_hides_nothing(parties: Parties) -> None:
    _expire_unseen(parties)
    one, two, _ = parties.auditors
    refused(Code.DRAW_DEPOSIT_INCOMPLETE, depositing.publish_expired, parties.centre, CENTRE, PLAN)
    depositing.open_share(one, one.profile.person_id, PLAN)
    parties.post()
    refused(Code.DRAW_DEPOSIT_INCOMPLETE, depositing.publish_expired, parties.centre, CENTRE, PLAN)
    depositing.open_share(two, two.profile.person_id, PLAN)
    depositing.open_share(two, two.profile.person_id, PLAN)
    parties.post()
    row = depositing.publish_expired(parties.centre, CENTRE, PLAN)
    assert Verdict.FAIL not in verdicts(parties, parties.centre).values()
    # the laptop comes back, and would have drawn the very same
    own = drawing.perform(parties.device, LEAD, PLAN)
    assert (own.seed, own.drawn) == (row.seed, row.drawn)
    refused(Code.DRAW_ALREADY_DRAWN, depositing.publish_expired, parties.centre, CENTRE, PLAN)


def test_shares_stay_closed_while_the_slot_is_open_and_to_strangers(parties: Parties) -> None:
    parties.issue()
    refused(
        Code.DRAW_SLOT_NOT_EXPIRED,
        depositing.open_share,
        parties.auditors[0],
        "auditor-0-person",
        PLAN,
    )
    parties.clock.advance(8 * DAY_MS)
    refused(Code.DRAW_DEPOSIT_INCOMPLETE, depositing.open_share, parties.centre, CENTRE, PLAN)


def test_a_false_deposit_is_found_out(parties: Parties, monkeypatch: pytest.MonkeyPatch) -> None:
    real = vrf.prove
    monkeypatch.setattr(vrf, "prove", lambda key, alpha: real(key, alpha + b"!"))
    _expire_unseen(parties)
    for one in parties.auditors:
        depositing.open_share(one, one.profile.person_id, PLAN)
    parties.post()
    refused(Code.DRAW_DEPOSIT_FALSE, depositing.publish_expired, parties.centre, CENTRE, PLAN)


def test_a_slot_never_opened_is_given_up_by_two_and_an_open_one_is_not(parties: Parties) -> None:
    parties.issue()
    void: Any = depositing.void_slot
    refused(
        Code.DRAW_REASON_MISSING, void, parties.device, LEAD, PLAN, reason=" ", approved_by="b"
    )
    refused(
        Code.DRAW_REASON_MISSING,
        void,
        parties.device,
        LEAD,
        PLAN,
        reason="a",
        approved_by=LEAD,
    )
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    with pytest.raises(RuleError) as caught:
        seconded(void, parties.device, LEAD, PLAN, reason="误冻结", approved_by="boss")
    assert caught.value.code is Code.DRAW_SLOT_OPEN
    assert drawing.perform(parties.device, LEAD, PLAN).drawn
