"""Two persons, neither of whom inspected, stand behind everything that becomes public."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.clock import local_date
from fieldapp.errors import Code, RuleError
from fieldapp.ids import new_id
from fieldapp.publication import drafting, publishing, record, tables, waiting
from fieldapp.publication.events import (
    ResultApproved,
    ResultCorrected,
    ResultPublished,
    ResultReturned,
    ResultWithdrawn,
)
from fieldapp.publication.redaction import MARK, Sort, Span
from fieldapp.publication.waiting import Stage
from tests.publication.office import INSPECTOR, PUBLISHER, SUPERVISOR, Office, approve


@pytest.fixture
def done(office: Office) -> str:
    """An inspection submitted and known everywhere."""
    inspection_id = new_id("insp")
    office.inspect(
        inspection_id, "经营者称电话13800001234，见证人：索朗旺堆。", "尼玛次仁说货到付款"
    )
    return inspection_id


@pytest.fixture
def approved(office: Office, done: str) -> str:
    approve(office, done)
    return done


def publish(office: Office, inspection_id: str) -> publishing.Published:
    result = publishing.publish_result(office[PUBLISHER], PUBLISHER, inspection_id)
    office.carry()
    return result


def code_of(act: object, *arguments: object) -> Code:
    with pytest.raises(RuleError) as caught:
        act(*arguments)  # type: ignore[operator]  # one of the acts
    return caught.value.code


def test_the_draft_points_at_every_person_it_knows(office: Office, done: str) -> None:
    draft = drafting.draft(office[PUBLISHER].db, done)
    texts = draft.record.texts()
    hidden = {texts[s.field][s.start : s.end] for s in draft.proposals}
    assert hidden == {"13800001234", "索朗旺堆", "尼玛次仁"}
    assert draft.record.organ == "西藏自治区示例市市场监督管理局"
    assert draft.record.result == "发现问题已责令改正"
    assert draft.record.matters[0].title == "商标侵权"
    assert draft.record.matters[0].basis == "《商标法》第五十二条"


def test_an_approved_result_is_published_redacted_with_its_hash(
    office: Office, approved: str
) -> None:
    result = publish(office, approved)
    for person in (INSPECTOR, SUPERVISOR, PUBLISHER):
        row = tables.published_by_id(office[person].db, result.publication_id)
        assert row is not None
        assert row.record_sha256 == result.record_sha256 == record.digest(row.record_bytes)
        assert row.record.summary == f"经营者称电话{MARK}，见证人：{MARK}。"
        assert row.record.matters[0].detail == f"冒充注册商标：{MARK}说货到付款"
        for secret in ("13800001234", "索朗旺堆", "尼玛次仁", "扎西"):
            assert secret.encode() not in row.record_bytes


def test_the_decisions_are_on_record_without_the_hidden_words(office: Office, done: str) -> None:
    plan = drafting.draft(office[SUPERVISOR].db, done)
    name = next(s for s in plan.proposals if s.field == "summary" and s.sort is Sort.NAME)
    others = [s for s in plan.proposals if s != name]
    approve(office, done, others, [name])
    publish(office, done)
    for kind in ("result.approved", "result.published"):
        *_, recorded = office[PUBLISHER].eventlog.recorded([kind])
        fact = office[PUBLISHER].projections.fact_of(recorded)
        assert isinstance(fact, ResultApproved | ResultPublished)
        assert {(r.sort, r.hidden) for r in fact.redactions} == {
            ("telephone", True), ("name", True), ("name", False),
        }  # fmt: skip
        assert b"13800001234" not in (recorded.payload or b"")


def test_roles_and_forbidden_pairs(office: Office, done: str) -> None:
    """security.md §6.2, each refusal by name."""
    act, give_back = publishing.approve_result, publishing.return_result
    assert code_of(act, office[INSPECTOR], INSPECTOR, done, ()) is Code.RESULT_ROLE
    assert code_of(act, office[PUBLISHER], PUBLISHER, done, ()) is Code.RESULT_ROLE
    assert code_of(act, office["insp-droma"], "insp-droma", done, ()) is Code.RESULT_OWN_INSPECTION
    assert (
        code_of(give_back, office["insp-droma"], "insp-droma", done, "r")
        is Code.RESULT_OWN_INSPECTION
    )
    publish_it = publishing.publish_result
    assert code_of(publish_it, office[PUBLISHER], PUBLISHER, done) is Code.RESULT_NOT_APPROVED
    approve(office, done)
    assert code_of(publish_it, office[SUPERVISOR], SUPERVISOR, done) is Code.RESULT_ROLE
    assert code_of(approve, office, done) is Code.RESULT_ALREADY_APPROVED


def test_nobody_acts_in_another_ones_workspace(office: Office, done: str) -> None:
    with pytest.raises(ValueError, match="workspace of"):
        publishing.approve_result(office[SUPERVISOR], "somebody", done, ())


def test_unknown_and_voided_inspections_cannot_be_approved(office: Office, done: str) -> None:
    for which in ("insp-none", done):
        act = publishing.approve_result
        if which == done:
            office.void(done)
        assert code_of(act, office[SUPERVISOR], SUPERVISOR, which, ()) is Code.RESULT_NOT_SUBMITTED


def test_a_return_wins_over_an_approval(office: Office, approved: str) -> None:
    publishing.return_result(office[SUPERVISOR], SUPERVISOR, approved, "照片不清")
    office.carry()
    refused = code_of(publishing.publish_result, office[PUBLISHER], PUBLISHER, approved)
    assert refused is Code.RESULT_RETURNED
    assert code_of(approve, office, approved) is Code.RESULT_RETURNED


def test_a_result_is_published_once(office: Office, approved: str) -> None:
    publish(office, approved)
    assert code_of(publish, office, approved) is Code.RESULT_ALREADY_PUBLISHED
    assert (
        code_of(publishing.return_result, office[SUPERVISOR], SUPERVISOR, approved, "r")
        is Code.RESULT_ALREADY_PUBLISHED
    )


def test_a_refused_approval_leaves_no_trace(office: Office, done: str) -> None:
    before = office[SUPERVISOR].eventlog.count()
    assert code_of(approve, office, done, ()) is Code.RESULT_REDACTION_LOCKED
    assert office[SUPERVISOR].eventlog.count() == before


def test_a_correction_keeps_both_hashes_and_its_reason(office: Office, approved: str) -> None:
    first = publish(office, approved)
    correct, press = publishing.correct, office[PUBLISHER]
    refused = code_of(correct, press, PUBLISHER, first.publication_id, "r")
    assert refused is Code.PUBLICATION_UNCHANGED
    proposals = drafting.draft(office[SUPERVISOR].db, approved).proposals
    approve(office, approved, (*proposals, Span("handling", 0, 4, Sort.CHOSEN)))
    second = correct(press, PUBLISHER, first.publication_id, "多隐去一处")
    office.carry()
    row = tables.published_by_id(office[INSPECTOR].db, first.publication_id)
    assert row is not None
    assert (row.record_sha256, row.replaces_sha256) == (second.record_sha256, first.record_sha256)
    assert row.reason == "多隐去一处"
    assert len(tables.versions(office[INSPECTOR].db, first.publication_id)) == 2


def test_a_withdrawn_publication_is_not_found_but_explains_itself(
    office: Office, approved: str
) -> None:
    result = publish(office, approved)
    publishing.withdraw(office[PUBLISHER], PUBLISHER, result.publication_id, "复议撤销")
    office.carry()
    row = tables.published_by_id(office[INSPECTOR].db, result.publication_id)
    assert row is not None
    assert (row.withdrawn_reason, row.withdrawn_ms is not None) == ("复议撤销", True)
    assert result.publication_id not in {
        r.publication_id for r in tables.published(office[INSPECTOR].db)
    }
    withdraw = publishing.withdraw
    assert (
        code_of(withdraw, office[PUBLISHER], PUBLISHER, result.publication_id, "r")
        is Code.PUBLICATION_WITHDRAWN
    )
    assert (
        code_of(withdraw, office[PUBLISHER], PUBLISHER, "pub-none", "r")
        is Code.PUBLICATION_UNKNOWN
    )
    assert (
        code_of(withdraw, office[INSPECTOR], INSPECTOR, result.publication_id, "r")
        is Code.RESULT_ROLE
    )


def test_search_finds_by_part_of_name_and_code_and_takes_signs_literally(
    office: Office, approved: str
) -> None:
    wanted = publish(office, approved).publication_id
    db = office[PUBLISHER].db
    for query in ("藏香", "92540199MA6T", "7Q6W", " 吉祥 ", ""):
        assert wanted in {row.publication_id for row in tables.published(db, query, 1000)}
    for query in ("%", "_", "\\", "' OR 1=1 --", "不存在"):
        assert tables.published(db, query) == []
    assert len(tables.published(db, "", 1)) == 1


def test_an_event_of_somebody_without_the_right_publishes_nothing(
    office: Office, approved: str
) -> None:
    """A patched laptop writes the events itself: they are kept, and count for nothing."""
    plan = drafting.draft(office[PUBLISHER].db, approved)
    approval = tables.approvals(office[PUBLISHER].db, approved)[0]
    data = plan.record.redacted(plan.proposals).encode()
    honest = ResultPublished(
        publication_id=new_id("pub"), inspection_id=approved, approval=approval.event_id,
        submitted_sha256=approval.submitted_sha256, record=data,
        record_sha256=record.digest(data), redactions=(),
    )  # fmt: skip
    for person, fact in (
        (INSPECTOR, honest),  # by one who inspected
        (SUPERVISOR, dataclasses.replace(honest, publication_id="pub-2")),  # by the approver
        (PUBLISHER, dataclasses.replace(honest, publication_id="pub-3", approval=bytes(32))),
        (PUBLISHER, dataclasses.replace(honest, publication_id="pub-4", record_sha256=bytes(32))),
        (PUBLISHER, dataclasses.replace(honest, publication_id="pub-5", record=b"\xa0")),
        (PUBLISHER, dataclasses.replace(honest, publication_id="pub-6", submitted_sha256=bytes(32))),
    ):  # fmt: skip
        with office[person].writing(person) as w:
            w.append(fact)
        office.carry()
        assert tables.published_by_id(office[PUBLISHER].db, fact.publication_id) is None
        assert tables.published_by_id(office[SUPERVISOR].db, fact.publication_id) is None


def test_a_wrong_correction_or_withdrawal_does_not_push_the_right_one_aside(
    office: Office, approved: str
) -> None:
    result = publish(office, approved)
    row = tables.published_by_id(office[PUBLISHER].db, result.publication_id)
    assert row is not None
    data = dataclasses.replace(row.record, summary="改写").encode()
    forged = ResultCorrected(
        publication_id=row.publication_id, inspection_id=approved, approval=row.approval,
        submitted_sha256=row.submitted_sha256, record=data, record_sha256=record.digest(data),
        replaces_sha256=row.record_sha256, redactions=(), reason="r",
    )  # fmt: skip
    with office[INSPECTOR].writing(INSPECTOR) as w:
        w.append(forged)
        w.append(ResultWithdrawn(publication_id=row.publication_id, reason="r"))
        w.append(
            ResultReturned(
                inspection_id=approved, submitted_sha256=row.submitted_sha256, reason="r"
            )
        )
    office.carry()
    assert tables.published_by_id(office[PUBLISHER].db, result.publication_id) == row
    assert [a.verdict for a in tables.approvals(office[PUBLISHER].db, approved)] == ["approved"]


def test_an_approval_by_one_who_inspected_counts_for_nothing(office: Office, done: str) -> None:
    digest = drafting.submission(office[PUBLISHER].db, done).submitted_sha256
    assert digest is not None
    with office["insp-droma"].writing("insp-droma") as w:
        w.append(
            ResultApproved(
                inspection_id=done, submitted_sha256=digest, record_sha256=bytes(32),
                redactions=(), note="",
            )
        )  # fmt: skip
    office.carry()
    assert code_of(publish, office, done) is Code.RESULT_NOT_APPROVED


def test_the_clock_runs_from_submission_and_the_stage_is_told(office: Office, done: str) -> None:
    db = office[PUBLISHER].db

    def now() -> waiting.DueRow:
        today = local_date(office.clock.now_ms())
        return next(row for row in waiting.due(db, today) if row.inspection_id == done)

    assert now().due_on.isoformat() == "2026-12-21"
    assert (now().days_left, now().days_used, now().stage) == (20, 0, Stage.TO_APPROVE)
    approve(office, done)
    assert (now().stage, now().approver) == (Stage.TO_PUBLISH, SUPERVISOR)
    result = publish(office, done)
    assert (now().stage, now().publication_id) == (Stage.PUBLISHED, result.publication_id)
    publishing.withdraw(office[PUBLISHER], PUBLISHER, result.publication_id, "r")
    assert now().stage is Stage.WITHDRAWN


def test_lateness_is_negative(office: Office, done: str) -> None:
    import datetime

    rows = waiting.due(office[PUBLISHER].db, datetime.date(2026, 12, 24))
    row = next(row for row in rows if row.inspection_id == done)
    assert row.days_left == -3


def test_rebuilding_gives_the_same_publications(office: Office, approved: str) -> None:
    publish(office, approved)
    before = tables.published(office[PUBLISHER].db, "", 1000)
    office[PUBLISHER].rebuild()
    assert tables.published(office[PUBLISHER].db, "", 1000) == before


def test_hiding_around_a_number_may_not_lay_it_bare(office: Office) -> None:
    inspection_id = new_id("insp")
    office.inspect(inspection_id, "编号9138000012345。")
    assert drafting.draft(office[SUPERVISOR].db, inspection_id).proposals == ()
    around = (Span("summary", 2, 3, Sort.CHOSEN), Span("summary", 14, 15, Sort.CHOSEN))
    assert code_of(approve, office, inspection_id, around) is Code.RESULT_REDACTION_LOCKED
