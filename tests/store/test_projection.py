"""Writes that wait and reads that are kept, so that many events are projected quickly."""

from __future__ import annotations

import contextlib

import pytest

from fieldapp.inspection.events import InspectionVoided
from fieldapp.inspection.tables import answers, timeline
from fieldapp.store.projection import Projecting
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from tests.journeys.devices import answer, opening

_HOLD = "INSERT INTO blob_held VALUES (?, ?)"
_HELD = "SELECT blob, centre FROM blob_held"


@pytest.fixture
def p(workspace: Workspace) -> Projecting:
    return Projecting(workspace.db, workspace.blobs, workspace.settling.maker_of)


def test_whoever_reads_finds_every_waiting_row(p: Projecting, workspace: Workspace) -> None:
    p.later(_HOLD, (b"\0blob", b""))
    assert workspace.db.execute(_HELD).fetchall() == []
    assert p.db.execute(_HELD).fetchall() == [(b"\0blob", b"")]


def test_many_rows_do_not_wait_for_a_reader(p: Projecting, workspace: Workspace) -> None:
    for number in range(5_000):
        p.later(_HOLD, (number.to_bytes(4), b""))
    written = workspace.db.execute(_HELD).fetchall()
    assert 0 < len(written) <= 5_000
    assert len(p.db.execute(_HELD).fetchall()) == 5_000


def test_what_is_forgotten_is_neither_written_nor_recalled(p: Projecting) -> None:
    assert p.recall("key", lambda: 1) == p.recall("key", lambda: 2) == 1
    p.later(_HOLD, (b"blob", b""))
    p.forget()
    assert p.db.execute(_HELD).fetchall() == []
    assert p.recall("key", lambda: 2) == 2


def test_an_act_that_is_undone_leaves_nothing_remembered(workspace: Workspace) -> None:
    form = workspace.blobs.put(b"a form")
    with workspace.writing(workspace.profile.person_id) as w:
        w.append(opening("insp-1", form))
    answer(workspace, "insp-1", "sign", "1")
    with contextlib.suppress(RuntimeError), workspace.writing(workspace.profile.person_id) as w:
        w.append(InspectionVoided(inspection_id="insp-1", reason="a mistake"))
        raise RuntimeError
    answer(workspace, "insp-1", "sign", "2")
    assert answers(workspace.db, "insp-1")["sign"].value == "2"
    assert [row.late for row in timeline(workspace.db, "insp-1")] == [False] * 3
    digest = tables_digest(workspace)
    workspace.rebuild()
    assert tables_digest(workspace) == digest
