"""A device with a changed program: deposits nobody can open, hidden witnesses, a clock far off."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.draw import drawing, tables, witnessed
from fieldapp.draw.algorithm import outcome
from fieldapp.draw.algorithm.outcome import Contribution
from fieldapp.draw.centre import asking, by_hand, correspondence, depositing, issuing
from fieldapp.draw.events import SlotIssued, Witnessed
from fieldapp.draw.record.codes import Wish
from fieldapp.draw.slot_events import CentreRefused, ShareOpened, SlotAccepted
from fieldapp.errors import Code
from fieldapp.ledger import keys
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices
from fieldapp.store.workspace import Workspace
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.centre.test_hostile_chains import failing, kinds, says
from tests.draw.test_drawing import PLAN, refused

PASSWORD = "a long enough password"


def _one_number(true: SlotAccepted) -> SlotAccepted:
    return dataclasses.replace(
        true, shares=tuple(dataclasses.replace(one, number=1) for one in true.shares)
    )


def _to_one_friend(true: SlotAccepted) -> SlotAccepted:
    return dataclasses.replace(true, threshold=1, shares=true.shares[:1])


def _too_high(true: SlotAccepted) -> SlotAccepted:
    return dataclasses.replace(true, threshold=3)


def _nobody(true: SlotAccepted) -> SlotAccepted:
    return dataclasses.replace(true, threshold=0, shares=())


@pytest.mark.parametrize("change", [_one_number, _to_one_friend, _too_high, _nobody])
def test_no_code_is_opened_over_a_deposit_other_than_the_rules(
    parties: Parties, change: Callable[[SlotAccepted], SlotAccepted]
) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    parties.post()
    true = depositing.deposit(parties.device, PLAN, parties.slot().commitment)
    says(parties.device, LEAD, change(true))
    parties.post()
    assert correspondence.prepared(parties.centre.db, parties.slot().commitment) is None
    wish = Wish(parties.slot().commitment, b"h" * 32, keys.sha256(b""))
    text = wish.code(parties.device.keys.sign(wish.message()))
    refused(Code.DRAW_DEPOSIT_INCOMPLETE, issuing.release_to_code, parties.centre, CENTRE, text)
    assert tables.require_slot(parties.centre.db, PLAN).nonce is None


def test_a_deposit_with_a_revoked_auditor_is_left_anew(parties: Parties) -> None:
    parties.issue()
    gone = parties.auditors.pop(0).device_id  # sends nothing any more
    says(parties.centre, CENTRE, devices.DeviceRevoked(device_id=gone, reason="gone"))
    parties.post()
    refused(Code.DRAW_DEPOSIT_INCOMPLETE, by_hand.release_prepared, parties.centre, CENTRE, PLAN)
    asking.accept_slot(parties.device, LEAD, PLAN)
    parties.post()
    by_hand.release_prepared(parties.centre, CENTRE, PLAN)
    taken = correspondence.accepted(parties.centre.db, parties.slot().commitment)
    assert taken is not None
    assert gone not in {one.auditor for one in taken.shares}


def opens(auditor: Workspace) -> None:
    depositing.open_share(auditor, auditor.profile.person_id, PLAN)


def test_one_false_share_hides_nothing_and_is_named(parties: Parties) -> None:
    parties.issue()
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    parties.clock.advance(9 * DAY_MS)
    row = parties.slot()
    taken = correspondence.accepted(parties.centre.db, row.commitment)
    assert taken is not None
    by_id = {bytes(one.device_id): one for one in parties.auditors}
    first, *others = taken.shares
    liar = by_id[first.auditor]
    lie = ShareOpened(
        plan_id=PLAN, commitment=row.commitment, number=first.number, share=bytes(80)
    )
    says(liar, liar.profile.person_id, lie)
    opens(by_id[others[0].auditor])
    parties.post()
    refused(Code.DRAW_DEPOSIT_FALSE, depositing.publish_expired, parties.centre, CENTRE, PLAN)
    opens(by_id[others[1].auditor])
    parties.post()
    assert depositing.false_shares(parties.centre, PLAN) == [first.auditor]
    assert depositing.publish_expired(parties.centre, CENTRE, PLAN).drawn


def test_a_centre_from_a_backup_opens_nothing_of_before(parties: Parties, tmp_path: Path) -> None:
    """Else the device would know the code, and could look for witnesses that suit."""
    parties.issue()
    folder, clock = parties.centre.folder, parties.clock
    parties.centre.close()
    shutil.copytree(folder, tmp_path / "backup")
    centre = Workspace.open(folder, PASSWORD, projectors=PROJECTORS, clock=clock)
    by_hand.release_prepared(centre, CENTRE, PLAN)
    centre.close()
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "backup", folder)
    with Workspace.open(folder, PASSWORD, projectors=PROJECTORS, clock=clock) as restored:
        parties.centre = restored
        assert tables.require_slot(restored.db, PLAN).nonce is None
        drawing.witness(parties.device, LEAD, PLAN, "商户代表", b"ground")
        asking.ask_release(parties.device, LEAD, PLAN)
        parties.carry((parties.device, restored))
        refused(Code.DRAW_SLOT_OLD_EPOCH, by_hand.release_asked, restored, CENTRE, PLAN)
        parties.post()
        assert tables.require_slot(restored.db, PLAN).nonce is None
        assert asking.standing(parties.device, PLAN).code == Code.DRAW_SLOT_OLD_EPOCH


def test_no_code_is_opened_over_words_that_the_centre_has_not(parties: Parties) -> None:
    parties.issue()
    hidden = (Contribution("商户", b"only I know"),)
    added = keys.sha256(outcome.witness_bytes(hidden))
    wish = Wish(parties.slot().commitment, b"\x07" * 32, added)
    text = wish.code(parties.device.keys.sign(wish.message()))
    refused(Code.DRAW_WITNESSES_MISSING, issuing.release_to_code, parties.centre, CENTRE, text)
    assert tables.require_slot(parties.centre.db, PLAN).nonce is None


@pytest.mark.parametrize(("who", "data"), [("商户", b"x" * 5000), ("x" * 3000, b"1"), ("", b"1")])
def test_a_witness_that_no_record_holds_hides_no_outcome(
    parties: Parties, who: str, data: bytes
) -> None:
    parties.issue()
    row = parties.slot()
    says(
        parties.device, LEAD,
        Witnessed(plan_id=PLAN, commitment=row.commitment, who=who, data=data),
    )  # fmt: skip
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    assert witnessed.counting(parties.centre.db, row.commitment) == ()
    assert kinds(parties.centre) == ["witness_unfit"]
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    assert failing(parties) == set()


def _written(workspace: Workspace, kind: str) -> int:
    return len(list(workspace.eventlog.recorded([kind])))


def test_a_clock_years_ahead_waits_in_words_and_gets_one_answer(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = FixedClock(parties.clock.now_ms() + 64 * 365 * DAY_MS)
    monkeypatch.setattr(parties.device, "clock", later)
    asking.request_slot(parties.device, LEAD, PLAN)
    for _ in range(3):
        parties.post()
    assert _written(parties.centre, SlotIssued.TYPE) == 0
    assert _written(parties.centre, CentreRefused.TYPE) == 1
    found = asking.standing(parties.device, PLAN)
    assert (found.state, found.code) == (asking.State.ASKED, Code.DRAW_REQUEST_AHEAD)
