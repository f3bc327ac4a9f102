"""A forked chain: both branches are kept, the fork is proven, and everybody else's sync goes on."""

from __future__ import annotations

import pytest

from fieldapp.draw import drawing
from fieldapp.errors import Code, RuleError
from fieldapp.ledger.chain import is_fork
from fieldapp.notice import issuing
from fieldapp.store import forks
from fieldapp.store.devices import ForkSettled
from fieldapp.store.verifying import tables_digest, verify_log
from fieldapp.store.workspace import Workspace, transaction
from fieldapp.sync.joining import Outcome
from tests.journeys.devices import Office, answer
from tests.sync.making import take, work_of


def test_the_losing_branch_is_kept_and_proves_the_fork_to_anybody(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    _fork(office)
    theirs = work_of(office["clone"], boss)
    office.shut("clone")
    take(boss, theirs)
    ours = work_of(office["laptop"], boss)
    report = take(boss, ours)
    assert Outcome.FORKED in {chain.outcome for chain in report.chains}
    ((device, epoch, seq, count),) = boss.eventlog.forks()
    assert device == office["laptop"].device_id
    assert count == 2
    header = boss.db.execute("SELECT header FROM orphan WHERE seq = ?", (seq,)).fetchone()[0]
    row = next(r for r in boss.eventlog.chains() if r.chain.epoch == epoch)
    followed = next(iter(boss.eventlog.events(row.row, seq)))
    assert is_fork(header, followed.header)
    take(boss, ours)  # again: nothing doubles
    assert boss.eventlog.forks() == [(device, epoch, seq, count)]
    assert [check.number for check in verify_log(boss) if not check.passed] == ["L8"]


def test_a_fork_does_not_end_the_sync_of_whoever_follows_the_other_branch(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    _fork(office)
    office.sync("clone")  # the centre follows the clone's branch …
    office.shut("clone")
    take(boss, work_of(office["laptop"], boss))  # … and the supervisor the laptop's
    office.sync(
        "boss", "boss", "second"
    )  # the first tells the centre, the second brings the proof
    assert boss.eventlog.forks()
    assert office["centre"].eventlog.forks()
    answer(office["second"], "insp-9", "sign", "work goes on")
    assert office.sync("second")[0].events_sent > 0


def test_nothing_new_of_a_forked_device_is_followed_until_a_supervisor_decides(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    _fork(office)
    take(boss, work_of(office["clone"], boss))
    office.shut("clone")
    take(boss, work_of(office["laptop"], boss))
    (fork,) = forks.forks(boss.eventlog, boss.db)
    before = tables_digest(boss)
    clone = office["clone"]
    answer(clone, "insp-1", "sign", "the clone goes on")
    report = take(boss, work_of(clone, boss))
    assert Outcome.FROZEN in {chain.outcome for chain in report.chains}
    assert tables_digest(boss) == before
    waiting = {one.chain for one in boss.eventlog.pending.waiting()}
    assert clone.chain.chain in waiting
    assert fork.chain not in waiting
    chain, root = clone.chain.chain, clone.chain.head.root
    office.shut("clone")
    forks.settle_fork(boss, "boss-person", fork, fork.followed, "查明是克隆的硬盘")
    take(boss, work_of(office["laptop"], boss))
    row = boss.eventlog.chain(chain)
    assert row is not None
    assert row.head.root == root
    assert boss.eventlog.pending.waiting() == []
    assert forks.frozen(boss.eventlog, boss.db) == {}
    assert boss.eventlog.forks()  # the other branch is kept for ever
    assert all(check.passed for check in verify_log(boss))


def test_deciding_for_the_other_branch_makes_all_who_know_both_follow_it(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    _fork(office)
    theirs, ours = work_of(office["clone"], boss), work_of(office["laptop"], boss)
    take(boss, theirs)
    take(boss, ours)
    (fork,) = forks.forks(boss.eventlog, boss.db)
    root = next(
        row.head.root for row in office["laptop"].eventlog.chains() if row.chain == fork.chain
    )
    forks.settle_fork(boss, "boss-person", fork, fork.other, "那一支是副本")
    take(boss, ours)
    row = boss.eventlog.chain(fork.chain)
    assert row is not None
    assert row.head.root == root
    (after,) = forks.forks(boss.eventlog, boss.db)
    assert (after.followed, after.other) == (fork.other, fork.followed)
    assert all(check.passed for check in verify_log(boss))


def test_the_branch_that_a_centre_receipted_first_is_followed_by_all(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    _fork(office)
    office.sync("clone")
    theirs = office["clone"].chain
    office.shut("clone")
    take(boss, work_of(office["laptop"], boss))  # the supervisor meets the other branch first
    office.sync("boss", "boss")
    row = boss.eventlog.chain(theirs.chain)
    assert row is not None
    assert row.head.root == theirs.head.root
    (fork,) = forks.forks(boss.eventlog, boss.db)
    assert fork.receipted
    with pytest.raises(RuleError) as caught:
        forks.settle_fork(boss, "boss-person", fork, fork.other, "r")
    assert caught.value.code is Code.FORK_RECEIPTED


def test_a_frozen_laptop_neither_draws_nor_prints_and_goes_on_in_a_new_epoch(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    _fork(office)
    office.sync("clone")
    office.shut("clone")
    old = office["laptop"].chain.chain
    office.sync("laptop", "laptop")  # sends its branch, learns of the other
    again = office["laptop"]
    assert again.chain.chain != old  # the centre follows the copy: its own work goes on elsewhere
    for act in (
        lambda: issuing.issue(again, "laptop-person", "inspection_record", "insp-1"),
        lambda: issuing.reprint(again, "laptop-person", "notice-1"),
        lambda: drawing.issue_slot(again, "laptop-person", "plan-1"),
        lambda: drawing.release_nonce(again, "laptop-person", "plan-1"),
        lambda: drawing.perform(again, "laptop-person", "plan-1"),
    ):
        with pytest.raises(RuleError) as caught:
            act()
        assert caught.value.code is Code.DEVICE_FROZEN
    office.sync("boss", "boss")
    fork = forks.forks(boss.eventlog, boss.db)[0]
    forks.settle_fork(boss, "boss-person", fork, fork.followed, "副本已收回")
    office.sync("boss", "laptop", "laptop")
    assert forks.frozen(again.eventlog, again.db) == {}
    with pytest.raises(RuleError) as caught:
        drawing.perform(again, "laptop-person", "plan-1")
    assert caught.value.code is not Code.DEVICE_FROZEN
    centre = office["centre"].eventlog
    row = centre.chain(again.chain.chain)
    assert row is not None
    assert row.head.size == again.chain.head.size  # and its new epoch is followed now


def test_who_may_decide_and_how_often(office: Office, laptop: Workspace, boss: Workspace) -> None:
    _fork(office)
    take(boss, work_of(office["clone"], boss))
    office.shut("clone")
    take(boss, work_of(office["laptop"], boss))
    (fork,) = forks.forks(boss.eventlog, boss.db)
    for workspace, person, reason, code in (
        (office["laptop"], "laptop-person", "r", Code.FORK_ROLE),
        (boss, "boss-person", "  ", Code.FORK_REASON_MISSING),
    ):
        with pytest.raises(RuleError) as caught:
            forks.settle_fork(workspace, person, fork, fork.followed, reason)
        assert caught.value.code is code
    with office["second"].writing("second-person") as w:  # a patched laptop decides by itself
        w.append(
            ForkSettled(
                device_id=fork.chain.device_id, epoch=fork.chain.epoch, seq=fork.seq,
                followed=fork.other, reason="r",
            )
        )  # fmt: skip
    take(boss, work_of(office["second"], boss))
    assert forks.frozen(boss.eventlog, boss.db)
    forks.settle_fork(boss, "boss-person", fork, fork.followed, "r")
    (decided,) = forks.forks(boss.eventlog, boss.db)
    with pytest.raises(RuleError) as caught:
        forks.settle_fork(boss, "boss-person", decided, fork.followed, "r")
    assert caught.value.code is Code.FORK_DECIDED


def _fork(office: Office) -> None:
    """Let a laptop and its copy both append at one place, as if neither had a fence."""
    office.copy("laptop", "clone")
    answer(office["clone"], "insp-1", "sign", "as the clone says")
    chain = office["clone"].chain.chain
    again = office["laptop"]
    with transaction(again):
        old = again.eventlog.chain(chain)
        assert old is not None
        again._own = old
    answer(again, "insp-1", "sign", "as the laptop says")
    answer(again, "insp-1", "sign", "and more")
