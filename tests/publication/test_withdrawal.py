"""What was taken back is not shown again by one person alone: it needs a new approval."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.clock import local_date
from fieldapp.errors import Code, RuleError
from fieldapp.ids import new_id
from fieldapp.publication import drafting, publishing, tables, waiting
from fieldapp.publication.events import ResultPublished
from fieldapp.publication.waiting import Stage
from tests.publication.office import INSPECTOR, PUBLISHER, SUPERVISOR, Office, approve


@pytest.fixture
def withdrawn(office: Office) -> tuple[str, str]:
    """An inspection whose result was public and was taken back, and that publication."""
    inspection_id = new_id("insp")
    office.inspect(inspection_id, "经营者称电话13800001234。")
    approve(office, inspection_id)
    public = publishing.publish_result(office[PUBLISHER], PUBLISHER, inspection_id)
    publishing.withdraw(office[PUBLISHER], PUBLISHER, public.publication_id, "复议撤销")
    office.carry()
    return inspection_id, public.publication_id


def stage(office: Office, inspection_id: str) -> Stage:
    db, today = office[PUBLISHER].db, local_date(office.clock.now_ms())
    return next(row.stage for row in waiting.due(db, today) if row.inspection_id == inspection_id)


def test_a_withdrawal_ends_the_approvals_before_it(
    office: Office, withdrawn: tuple[str, str]
) -> None:
    inspection_id, first = withdrawn
    before = office[PUBLISHER].eventlog.count()
    with pytest.raises(RuleError) as caught:
        publishing.publish_result(office[PUBLISHER], PUBLISHER, inspection_id)
    assert caught.value.code is Code.RESULT_NOT_APPROVED
    assert office[PUBLISHER].eventlog.count() == before
    assert stage(office, inspection_id) is Stage.WITHDRAWN

    approve(office, inspection_id)  # the same words, judged again
    assert stage(office, inspection_id) is Stage.TO_PUBLISH
    again = publishing.publish_result(office[PUBLISHER], PUBLISHER, inspection_id)
    office.carry()
    assert again.publication_id != first
    for person in (INSPECTOR, SUPERVISOR, PUBLISHER):
        row = tables.published_of(office[person].db, inspection_id)
        assert row is not None
        assert (row.publication_id, row.withdrawn_ms) == (again.publication_id, None)
        old = tables.published_by_id(office[person].db, first)
        assert old is not None
        assert old.withdrawn_reason == "复议撤销"


def test_a_publisher_who_writes_the_event_shows_nothing_again(
    office: Office, withdrawn: tuple[str, str]
) -> None:
    """A patched laptop publishes on the ended approval: no device counts it, after a rebuild either."""
    inspection_id, first = withdrawn
    old = tables.published_by_id(office[PUBLISHER].db, first)
    assert old is not None
    forged = ResultPublished(
        publication_id=new_id("pub"), inspection_id=inspection_id, approval=old.approval,
        submitted_sha256=old.submitted_sha256, record=old.record_bytes,
        record_sha256=old.record_sha256, redactions=(),
    )  # fmt: skip
    with office[PUBLISHER].writing(PUBLISHER) as w:
        w.append(forged)
        w.append(dataclasses.replace(forged, publication_id=first))  # under the old name either
    office.carry()
    office[SUPERVISOR].rebuild()
    for person in (INSPECTOR, SUPERVISOR, PUBLISHER):
        db = office[person].db
        assert tables.published_by_id(db, forged.publication_id) is None
        public = tables.published_of(db, inspection_id)
        assert public is not None
        assert public.withdrawn_ms is not None


def test_an_approval_made_before_a_withdrawal_for_a_correction_ends_too(office: Office) -> None:
    inspection_id = new_id("insp")
    office.inspect(inspection_id, "经营者称电话13800001234。")
    approve(office, inspection_id)
    public = publishing.publish_result(office[PUBLISHER], PUBLISHER, inspection_id)
    office.carry()
    proposals = drafting.draft(office[SUPERVISOR].db, inspection_id).proposals
    wider = [dataclasses.replace(one, start=one.start - 1) for one in proposals]
    approve(office, inspection_id, wider)
    publishing.withdraw(office[SUPERVISOR], SUPERVISOR, public.publication_id, "复议撤销")
    office.carry()
    with pytest.raises(RuleError) as caught:
        publishing.publish_result(office[PUBLISHER], PUBLISHER, inspection_id)
    assert caught.value.code is Code.RESULT_NOT_APPROVED
