"""A forked chain: both branches are kept, the fork is proven, and everybody else's sync goes on."""

from __future__ import annotations

from fieldapp.ledger.chain import is_fork
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace, transaction
from fieldapp.sync.admission import Outcome
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
    assert all(check.passed for check in verify_log(boss))


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
