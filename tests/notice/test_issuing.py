"""Acts on notices in a real workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.ids import DeviceId
from fieldapp.inspection.events import Identified, StatementRecorded
from fieldapp.ledger.keys import key_id, sha256
from fieldapp.notice import issuing, qr, scanning, tables, verifying
from fieldapp.notice.issuing import Issued
from fieldapp.notice.notice import Status, read_content
from fieldapp.notice.verifying import TrustedKey, Verdict
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.notice.making import PARTY, open_inspection

ACTOR = "insp-tashi"
ORDER = "rectification_order"


def _issue(workspace: Workspace, **over: str) -> Issued:
    if not tables.notices(workspace.db):
        open_inspection(workspace)
    return issuing.issue(workspace, ACTOR, ORDER, "insp-1", {"due": "2026-12-07", **over})


def _row(workspace: Workspace, issued: Issued) -> tables.NoticeRow:
    row = tables.notice(workspace.db, issued.notice_id)
    assert row is not None
    return row


def test_a_draft_is_filled_from_the_inspection_and_records_nothing(workspace: Workspace) -> None:
    open_inspection(workspace)
    size = workspace.chain.head.size
    draft = issuing.draft(workspace, ORDER, "insp-1")
    fields = draft.content.fields
    assert fields["party"] == PARTY
    assert fields["inspected_on"] == "2026-11-23"
    assert fields["basis"] == "《中华人民共和国商标法》第五十二条"
    assert fields["violation"] == "将未注册商标冒充注册商标使用"
    assert fields["facts"].endswith("未获准注册。")
    assert fields["contact"] == "张三、李四"
    assert draft.missing == ("due",)
    assert draft.pdf().startswith(b"%PDF-")
    assert workspace.chain.head.size == size


def test_a_record_takes_the_dialogue_and_the_statement_of_the_inspection(
    workspace: Workspace,
) -> None:
    open_inspection(workspace)
    with workspace.writing(ACTOR) as w:
        w.append(
            Identified(
                inspection_id="insp-1", shown_ms=w.now_ms, party="王某某", seen_clearly=True,
                rights_told=True, recusal_asked=True, recusal_reason="系邻居", language="bo",
                interpreter="吴十", scan_code=None, scan_why_not="没有检查码",
            )
        )  # fmt: skip
        w.append(
            StatementRecorded(
                inspection_id="insp-1", statement_id="s1", speaker="王某某", language="bo",
                text="愿意马上改。",
            )
        )  # fmt: skip
    draft = issuing.draft(workspace, "inspection_record", "insp-1")
    fields = draft.content.fields
    assert draft.missing == ()
    assert (fields["language"], fields["interpreter"]) == ("bo", "吴十")
    assert (fields["recusal"], fields["recusal_reason"], fields["seen"]) == (
        "yes",
        "系邻居",
        "yes",
    )
    assert fields["statement"] == "愿意马上改。"
    assert fields["subject"] == "商标使用行为检查"
    assert fields["situation"].endswith("未获准注册。")
    assert fields["started"] == fields["ended"] == "2026-11-23T09:00"


def test_an_issued_notice_is_signed_printed_and_recorded(workspace: Workspace) -> None:
    issued = _issue(workspace)
    row = _row(workspace, issued)
    assert issued.changes == {"notice"}
    assert (row.number, row.serial, row.status) == (issued.number, issued.serial, Status.ISSUED)
    assert (row.party, row.due, row.issued) == (PARTY, "2026-12-07", "2026-11-23")
    assert workspace.blobs.read(row.pdf_blob) == issued.pdf
    assert row.pdf_sha256 == sha256(issued.pdf)
    envelope = qr.read_envelope(row.cose)
    assert envelope.kid == key_id(workspace.keys.public_key)
    payload = qr.read_payload(envelope.payload)
    assert payload.content_hash == row.content_sha256[:16]
    assert (payload.name, payload.items, payload.result) == (PARTY, ("TM-014",), 5)
    assert read_content(row.content).fields["due"] == "2026-12-07"


def test_the_printed_code_verifies_with_the_device_key(workspace: Workspace) -> None:
    issued = _issue(workspace)
    address, content = scanning.read_pdf(issued.pdf)
    key = TrustedKey(public_key=workspace.keys.public_key, unit=workspace.profile.unit)
    result = verifying.verify(address, [key], untrusted_content=content)
    assert result.verdict is Verdict.UNREGISTERED
    assert result.facts is not None
    assert result.facts.number == issued.serial


def test_a_notice_with_gaps_is_not_issued_and_leaves_no_trace(workspace: Workspace) -> None:
    open_inspection(workspace)
    size = workspace.chain.head.size
    with pytest.raises(RuleError) as caught:
        issuing.issue(workspace, ACTOR, ORDER, "insp-1", {"court": ""})
    assert caught.value.code is Code.NOTICE_INCOMPLETE
    assert caught.value.facts["fields"] == "due, court"
    assert tables.notices(workspace.db) == []
    assert workspace.chain.head.size == size


def test_an_unprintable_character_stops_the_notice_before_its_number(workspace: Workspace) -> None:
    with pytest.raises(InputError) as caught:
        _issue(workspace, place="东街𓀀号")
    assert caught.value.code is Code.NOTICE_GLYPH_MISSING
    assert _issue(workspace).serial.endswith("-0001")


def test_an_unknown_inspection_is_refused(workspace: Workspace) -> None:
    with pytest.raises(RuleError) as caught:
        issuing.draft(workspace, ORDER, "insp-x")
    assert caught.value.code is Code.NOTICE_INSPECTION_UNKNOWN


def test_typed_text_is_normalised(workspace: Workspace) -> None:
    issued = _issue(workspace, place="Cafe\u0301 17号")
    assert read_content(_row(workspace, issued).content).fields["place"] == "Café 17号"


def test_numbers_count_on_and_a_voided_one_is_never_reused(workspace: Workspace) -> None:
    first = _issue(workspace)
    issuing.void(workspace, ACTOR, first.notice_id, "当事人名称有误")
    second = _issue(workspace)
    assert _row(workspace, first).status is Status.VOID
    assert (_row(workspace, first).counter, _row(workspace, second).counter) == (1, 2)
    assert first.number != second.number
    record = issuing.issue(
        workspace, ACTOR, "inspection_record", "insp-1", {"situation": "已检查。"}
    )
    assert _row(workspace, record).counter == 3


def test_numbers_begin_again_in_a_new_year(workspace: Workspace, clock: FixedClock) -> None:
    assert "〔2026〕" in _issue(workspace).number
    clock.set(at_local(2027, 1, 1))
    next_year = _issue(workspace, due="2027-01-16")
    assert "〔2027〕" in next_year.number
    assert _row(workspace, next_year).counter == 1


def test_a_second_device_never_gives_the_same_number(workspace: Workspace, tmp_path: Path) -> None:
    here = _issue(workspace)
    with Workspace.create(
        tmp_path / "second", PASSWORD, profile=workspace.profile, projectors=PROJECTORS,
        clock=workspace.clock,
    ) as second:  # fmt: skip
        there = _issue(second)
    assert there.number != here.number
    assert there.serial != here.serial


def test_a_reprint_is_the_same_file(workspace: Workspace) -> None:
    issued = _issue(workspace)
    assert issuing.reprint(workspace, ACTOR, issued.notice_id, 2) == issued.pdf
    issuing.reprint(workspace, ACTOR, issued.notice_id)
    assert _row(workspace, issued).reprints == 3


def test_service_is_recorded_once(workspace: Workspace) -> None:
    issued = _issue(workspace)
    assert issuing.serve(workspace, ACTOR, issued.notice_id, "王某某") == {"notice"}
    row = _row(workspace, issued)
    assert (row.status, row.receiver) == (Status.SERVED, "王某某")
    with pytest.raises(RuleError) as caught:
        issuing.serve(workspace, ACTOR, issued.notice_id, "王某某")
    assert caught.value.code is Code.NOTICE_ALREADY_SERVED


def test_a_refusal_needs_a_reason_and_a_witness(workspace: Workspace) -> None:
    issued = _issue(workspace)
    for reason, witness, code in (
        ("", "吴十", Code.NOTICE_REASON_MISSING),
        ("拒绝签字", " ", Code.NOTICE_WITNESS_MISSING),
    ):
        with pytest.raises(RuleError) as caught:
            issuing.refuse(workspace, ACTOR, issued.notice_id, reason, witness=witness)
        assert caught.value.code is code
    issuing.refuse(workspace, ACTOR, issued.notice_id, "拒绝签字", witness="吴十")
    row = _row(workspace, issued)
    assert (row.status, row.reason, row.witness) == (Status.REFUSED, "拒绝签字", "吴十")


def test_a_replacement_closes_the_old_notice_in_the_same_act(workspace: Workspace) -> None:
    old = _issue(workspace)
    with pytest.raises(RuleError) as caught:
        issuing.issue(
            workspace, ACTOR, ORDER, "insp-1", {"due": "2026-12-20"}, replaces=old.notice_id
        )
    assert caught.value.code is Code.NOTICE_REASON_MISSING
    new = issuing.issue(
        workspace, ACTOR, ORDER, "insp-1", {"due": "2026-12-20"},
        replaces=old.notice_id, reason="期限有误",
    )  # fmt: skip
    assert _row(workspace, old).status is Status.REPLACED
    assert _row(workspace, old).replaced_by == new.notice_id
    assert _row(workspace, new).replaces == old.notice_id
    with pytest.raises(RuleError) as caught:
        issuing.reprint(workspace, ACTOR, old.notice_id)
    assert caught.value.code is Code.NOTICE_NOT_IN_FORCE


def test_an_unknown_notice_and_an_empty_reason_are_refused(workspace: Workspace) -> None:
    with pytest.raises(RuleError) as caught:
        issuing.void(workspace, ACTOR, "notice-x", "误")
    assert caught.value.code is Code.NOTICE_UNKNOWN
    issued = _issue(workspace)
    with pytest.raises(RuleError) as caught:
        issuing.void(workspace, ACTOR, issued.notice_id, "  ")
    assert caught.value.code is Code.NOTICE_REASON_MISSING


def test_the_tables_are_rebuilt_equal(workspace: Workspace) -> None:
    first, second = _issue(workspace), _issue(workspace)
    issuing.serve(workspace, ACTOR, first.notice_id, "王某某")
    issuing.void(workspace, ACTOR, second.notice_id, "误")
    before = tables.notices(workspace.db)
    workspace.rebuild()
    assert tables.notices(workspace.db) == before
    assert len(before) == 2


def test_notices_are_found_by_number_serial_check_code_and_object(workspace: Workspace) -> None:
    issued = _issue(workspace)
    row = _row(workspace, issued)
    assert tables.notice_by_number(workspace.db, issued.number) == row
    assert tables.notice_by_number(workspace.db, issued.serial) == row
    assert tables.notice_by_number(workspace.db, issued.number[:-2]) is None
    assert tables.notice_by_check_code(workspace.db, issued.check_code) == [row]
    assert tables.notices_of_object(workspace.db, row.object_id) == [row]
    assert tables.notices(workspace.db, "insp-1") == [row]
    assert tables.notices(workspace.db, "insp-2") == []


def test_what_waits_is_what_is_not_served_or_has_a_term_and_is_in_force(
    workspace: Workspace,
) -> None:
    new, served, void, withdrawn = (_issue(workspace) for _ in range(4))
    issuing.serve(workspace, ACTOR, served.notice_id, "王某某")
    issuing.void(workspace, ACTOR, void.notice_id, "误")
    issuing.serve(workspace, ACTOR, withdrawn.notice_id, "王某某")
    issuing.void(workspace, ACTOR, withdrawn.notice_id, "误")
    waiting = {one.notice_id: (one.status, one.due) for one in tables.pending(workspace.db)}
    assert waiting == {
        new.notice_id: (Status.ISSUED, "2026-12-07"),
        served.notice_id: (Status.SERVED, "2026-12-07"),
    }
    device = DeviceId(workspace.device_id)
    assert tables.issued_in(workspace.db, device, 2026) == 4
    assert tables.issued_in(workspace.db, device, 2025) == 0
    assert tables.inspections_with(workspace.db, ORDER) == {"insp-1"}
    for one in (new, served):
        issuing.void(workspace, ACTOR, one.notice_id, "误")
    assert tables.inspections_with(workspace.db, ORDER) == frozenset()


def test_an_office_that_is_not_listed_cannot_issue(tmp_path: Path, clock: FixedClock) -> None:
    profile = Profile("测试", "insp-tashi", "扎西", "inspector", "999999")
    with Workspace.create(
        tmp_path / "w", PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock
    ) as unlisted:
        open_inspection(unlisted)
        with pytest.raises(RuleError) as caught:
            issuing.draft(unlisted, ORDER, "insp-1")
    assert caught.value.code is Code.NOTICE_OFFICE_UNKNOWN
