"""Another branch that is no readable work: kept as proof, never followed, and it stops nobody."""

from __future__ import annotations

import pytest

from fieldapp.errors import Code, RuleError
from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor
from fieldapp.ledger.event import Header
from fieldapp.registry.events import ObjectsImported
from fieldapp.store import forks
from fieldapp.store.devices import ForkSettled
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace
from tests.journeys.devices import Office, answer
from tests.sync.making import as_items, next_event, sealed, signed, take, work_of

NONSENSE = dcbor.encode({"nonsense": 1})


def test_an_unreadable_branch_is_proof_that_nobody_can_decide_for(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    fork = _forked(laptop, boss, NONSENSE)
    with pytest.raises(RuleError) as caught:
        forks.settle_fork(boss, "boss-person", fork, fork.other, "r")
    assert caught.value.code is Code.FORK_UNUSABLE
    forks.settle_fork(boss, "boss-person", fork, fork.followed, "r")
    assert forks.frozen(boss.eventlog, boss.db) == {}


def test_a_decision_for_an_unreadable_branch_is_ignored_and_stops_no_import(
    office: Office, laptop: Workspace, boss: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    fork = _forked(laptop, boss, NONSENSE)
    _decide_for_other(boss, fork)
    _goes_on(office, boss)
    assert "unreadable" in caplog.text
    (after,) = forks.forks(boss.eventlog, boss.db)
    assert after.followed == fork.followed


def test_a_branch_that_cannot_be_projected_stops_no_import(
    office: Office, boss: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    """Readable by its type, and yet the register that it names is none."""
    registrar = office.join("registrar", "supervisor")
    office.sync("boss", "registrar", "boss")
    said = ObjectsImported(
        snapshot_id="s", source_name="s.csv", source_sha256=bytes(32), blob=BlobId(bytes(32)),
        size=1, rejected=0, repaired=0, as_of_ms=1,
    )  # fmt: skip
    with registrar.writing("registrar-person") as w:
        w.append(said)
    garbage = boss.blobs.put(b"no register")
    fork = _forked(registrar, boss, dcbor.encode(said.to_payload() | {"blob": garbage}))
    _decide_for_other(boss, fork)
    _goes_on(office, boss)
    assert "cannot be projected" in caplog.text
    (after,) = forks.forks(boss.eventlog, boss.db)
    assert after.followed == fork.followed


def test_of_a_branch_with_an_unreadable_end_the_readable_part_is_followed(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    take(boss, work_of(laptop, boss))
    last = list(laptop.eventlog.events(laptop.chain.row))[-1]
    assert last.payload is not None
    seq, prev = Header.decode(last.header).seq, Header.decode(last.header).prev
    good = signed(laptop, seq, prev, [last.payload])
    head = good.rederive()[-1].id
    bad = signed(laptop, seq + 1, head, [NONSENSE])
    take(boss, sealed(laptop.keys, [boss], as_items([good])))
    (fork,) = forks.forks(boss.eventlog, boss.db)
    followed = boss.eventlog.chain(fork.chain)
    assert followed is not None
    branch = [(v.id, v.event, v.header) for v in bad.rederive()]
    boss.eventlog.orphans.keep(followed.row, branch)
    forks.settle_fork(boss, "boss-person", fork, fork.other, "r")
    _goes_on(office, boss)
    row = boss.eventlog.chain(fork.chain)
    assert row is not None
    assert (row.head.last_id, row.head.size) == (head, seq + 1)


@pytest.mark.parametrize("follows", ["nothing known", "an event that it cannot follow"])
def test_two_signed_events_at_one_place_freeze_whatever_the_second_follows(
    office: Office, laptop: Workspace, boss: Workspace, follows: str
) -> None:
    take(boss, work_of(laptop, boss))
    last = list(laptop.eventlog.events(laptop.chain.row))[-1]
    assert last.payload is not None
    prev, seq = bytes([7]) * 32, Header.decode(last.header).seq
    if follows != "nothing known":  # another such event, itself kept, at the same place
        first = signed(laptop, seq, prev, [last.payload])
        take(boss, sealed(laptop.keys, [boss], as_items([first])))
        prev = first.rederive()[-1].id
    branch = signed(laptop, seq, prev, [last.payload])
    take(boss, sealed(laptop.keys, [boss], as_items([branch])))
    found = {fork.other: fork for fork in forks.forks(boss.eventlog, boss.db)}
    fork = found[branch.rederive()[-1].id]
    assert laptop.device_id in forks.frozen(boss.eventlog, boss.db)
    assert [check.number for check in verify_log(boss) if not check.passed] == ["L8"]
    with pytest.raises(RuleError) as caught:
        forks.settle_fork(boss, "boss-person", fork, fork.other, "r")
    assert caught.value.code is Code.FORK_UNUSABLE
    office.sync("laptop", "boss")  # the proof travels
    assert laptop.device_id in forks.frozen(office["centre"].eventlog, office["centre"].db)
    forks.settle_fork(boss, "boss-person", fork, fork.followed, "r")
    _goes_on(office, boss)
    assert forks.frozen(boss.eventlog, boss.db) == {}


def test_a_receipted_decision_stands_against_a_later_one_that_is_dated_back(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    last = list(laptop.eventlog.events(laptop.chain.row))[-1]
    fork = _forked(laptop, boss, last.payload or b"")
    office.join("chief", "supervisor")
    forks.settle_fork(boss, "boss-person", fork, fork.followed, "first")
    office.sync("boss", "chief", "boss")  # the centre has receipted it, and who the chief is
    chief = office["chief"]
    take(boss, work_of(chief, boss))
    said = ForkSettled(
        device_id=fork.chain.device_id, epoch=fork.chain.epoch, seq=fork.seq,
        followed=fork.other, reason="later",
    )  # fmt: skip
    payload = dcbor.encode(said.to_payload())
    report = take(boss, next_event(chief, boss, ForkSettled.TYPE, 1, payload, 1))
    assert report.events_added == 1
    (after,) = forks.forks(boss.eventlog, boss.db)
    assert after.followed == fork.followed
    assert after.decision is not None
    assert after.decision.reason == "first"
    assert [check.detail for check in verify_log(boss) if not check.passed] == []


def _forked(laptop: Workspace, boss: Workspace, payload: bytes) -> forks.Fork:
    """Let the laptop sign another last event, with this payload."""
    take(boss, work_of(laptop, boss))
    last = Header.decode(list(laptop.eventlog.events(laptop.chain.row))[-1].header)
    branch = signed(laptop, last.seq, last.prev, [payload])
    take(boss, sealed(laptop.keys, [boss], as_items([branch])))
    (fork,) = forks.forks(boss.eventlog, boss.db)
    return fork


def _decide_for_other(boss: Workspace, fork: forks.Fork) -> None:
    """Decide as an older program would, which did not look into the branch."""
    with boss.writing("boss-person") as w:
        w.append(
            ForkSettled(
                device_id=fork.chain.device_id, epoch=fork.chain.epoch, seq=fork.seq,
                followed=fork.other, reason="r",
            )
        )  # fmt: skip


def _goes_on(office: Office, boss: Workspace) -> None:
    """Others' work is taken in, by stick and by the centre, and the log stays sound."""
    second = office["second"]
    answer(second, "insp-9", "sign", "work goes on")
    assert take(boss, work_of(second, boss)).events_added > 0
    office.sync("boss")
    assert [check.detail for check in verify_log(boss) if not check.passed] == []
