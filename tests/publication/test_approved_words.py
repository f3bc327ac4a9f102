"""What is published is, byte for byte, what the supervisor read and approved."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.clock import local_date
from fieldapp.errors import Code, RuleError
from fieldapp.ids import new_id
from fieldapp.publication import drafting, publishing, record, tables, waiting
from fieldapp.publication.events import (
    Redaction,
    ResultApproved,
    ResultApprovedUnseen,
    ResultPublished,
)
from fieldapp.publication.redaction import Sort, Span
from fieldapp.publication.waiting import Stage
from tests.publication.office import PUBLISHER, SUPERVISOR, Office, approve


@pytest.fixture
def done(office: Office) -> str:
    inspection_id = new_id("insp")
    office.inspect(inspection_id, "经营者称电话13800001234。", "外包装标注®")
    return inspection_id


def publication(office: Office, inspection_id: str, data: bytes) -> ResultPublished:
    """What a patched laptop of the publisher would write: a true approval, words of its own."""
    granted = tables.approvals(office[PUBLISHER].db, inspection_id)[-1]
    return ResultPublished(
        publication_id=new_id("pub"), inspection_id=inspection_id, approval=granted.event_id,
        submitted_sha256=granted.submitted_sha256, record=data,
        record_sha256=record.digest(data), redactions=(),
    )  # fmt: skip


def test_the_approval_names_the_hash_of_what_becomes_public(office: Office, done: str) -> None:
    approve(office, done)
    result = publishing.publish_result(office[PUBLISHER], PUBLISHER, done)
    office.carry()
    (granted,) = tables.approvals(office[SUPERVISOR].db, done)
    row = tables.published_by_id(office[SUPERVISOR].db, result.publication_id)
    assert row is not None
    assert granted.record_sha256 == row.record_sha256 == record.digest(row.record_bytes)


def test_other_words_on_a_true_approval_are_not_published_anywhere(
    office: Office, done: str
) -> None:
    approve(office, done)
    plan = drafting.draft(office[PUBLISHER].db, done)
    honest = plan.record.redacted(plan.proposals)
    forged = publication(office, done, dataclasses.replace(honest, result="没问题").encode())
    with office[PUBLISHER].writing(PUBLISHER) as w:
        w.append(forged)
    office.carry()
    for person in (PUBLISHER, SUPERVISOR):
        db = office[person].db
        assert tables.published_by_id(db, forged.publication_id) is None
        assert tables.published_of(db, done) is None
        assert forged.publication_id in tables.not_as_approved(db)
    # the right words can still be published, and are no such case
    right = publishing.publish_result(office[PUBLISHER], PUBLISHER, done)
    assert tables.published_of(office[PUBLISHER].db, done) is not None
    assert right.publication_id not in tables.not_as_approved(office[PUBLISHER].db)


def test_an_approval_of_version_1_is_read_and_has_to_be_given_anew(
    office: Office, done: str
) -> None:
    digest = drafting.submission(office[SUPERVISOR].db, done).submitted_sha256
    assert digest is not None
    with office[SUPERVISOR].writing(SUPERVISOR) as w:
        w.append(ResultApprovedUnseen(inspection_id=done, submitted_sha256=digest, note="属实"))
    office.carry()
    db = office[PUBLISHER].db
    (old,) = tables.approvals(db, done)
    assert (old.note, old.record_sha256, old.redactions) == ("属实", None, ())
    with pytest.raises(RuleError) as caught:
        publishing.publish_result(office[PUBLISHER], PUBLISHER, done)
    assert caught.value.code is Code.RESULT_APPROVED_UNSEEN
    plan = drafting.draft(db, done)
    forged = publication(office, done, plan.record.redacted(plan.proposals).encode())
    with office[PUBLISHER].writing(PUBLISHER) as w:
        w.append(forged)
    office.carry()
    assert tables.published_by_id(db, forged.publication_id) is None
    today = local_date(office.clock.now_ms())
    row = next(row for row in waiting.due(db, today) if row.inspection_id == done)
    assert row.stage is Stage.TO_APPROVE
    approve(office, done)
    publishing.publish_result(office[PUBLISHER], PUBLISHER, done)
    assert tables.published_of(db, done) is not None


def test_a_draft_that_is_not_the_approved_one_is_refused_and_nothing_kept(
    office: Office, done: str
) -> None:
    """Another edition of the wording, say: the publisher's laptop composes other bytes."""
    digest = drafting.submission(office[SUPERVISOR].db, done).submitted_sha256
    assert digest is not None
    for redactions in (
        (Redaction(field="summary", start=6, end=17, sort=Sort.TELEPHONE.value, hidden=True),),
        (Redaction(field="summary", start=6, end=900, sort=Sort.TELEPHONE.value, hidden=True),),
        (Redaction(field="gone", start=0, end=1, sort=Sort.CHOSEN.value, hidden=True),),
    ):
        with office[SUPERVISOR].writing(SUPERVISOR) as w:
            w.append(
                ResultApproved(
                    inspection_id=done, submitted_sha256=digest, record_sha256=bytes(32),
                    redactions=redactions, note="",
                )
            )  # fmt: skip
        office.carry()
        before = office[PUBLISHER].eventlog.count()
        with pytest.raises(RuleError) as caught:
            publishing.publish_result(office[PUBLISHER], PUBLISHER, done)
        assert caught.value.code is Code.RESULT_NOT_AS_APPROVED
        assert office[PUBLISHER].eventlog.count() == before


def test_the_last_approved_words_are_the_ones_published(office: Office, done: str) -> None:
    approve(office, done)
    proposals = drafting.draft(office[SUPERVISOR].db, done).proposals
    approve(office, done, (*proposals, Span("matters.0", 0, 2, Sort.CHOSEN)))
    publishing.publish_result(office[PUBLISHER], PUBLISHER, done)
    row = tables.published_of(office[PUBLISHER].db, done)
    assert row is not None
    assert row.record.matters[0].detail.startswith("〔已隐去〕")
