"""What the public sees: the page's data, and a transcript without the register."""

from __future__ import annotations

from fieldapp.draw import drawing, planning, recording
from fieldapp.draw.algorithm import slot
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.record import public, transcript
from fieldapp.ledger import dcbor
from fieldapp.store.workspace import Workspace
from tests.draw.checking.test_verifying import sample


def test_the_page_is_the_same_from_both_transcripts() -> None:
    page = public.public_page_data(sample().full)
    assert public.public_page_data(sample().public) == page
    assert (page.level, page.local_centre, page.slot_index) == ("L3", False, 3)
    assert slot.read_code(page.nonce_words) == page.nonce
    assert page.register_fingerprint == slot.fingerprint(page.register_root)
    assert sum(len(group.drawn) for group in page.groups) == 5
    for group in page.groups:
        assert group.cutoff == group.drawn[-1].ticket
        assert [row.rank for row in group.drawn] == list(range(1, len(group.drawn) + 1))
        assert all(len(row.inspectors) + row.missing == 2 for row in group.drawn)
        assert all(row.ticket > group.cutoff for row in group.reserve)


def test_the_public_transcript_carries_what_the_specification_lists_and_nothing_more(
    office: Workspace, request_: PlanRequest
) -> None:
    """docs/spec/draw.md part A: no rows, no credit class, no business that is not on a list."""
    planning.freeze(office, "lead", request_)
    drawing.issue_slot(office, "lead", request_.plan_id)
    drawing.witness(office, "lead", request_.plan_id, "市场管理方", b"4 2")
    drawing.release_nonce(office, "lead", request_.plan_id)
    drawing.perform(office, "lead", request_.plan_id)
    record = recording.transcript_of(office, request_.plan_id, "public")
    full = recording.transcript_of(office, request_.plan_id, "full")
    fields = dcbor.decode(record.encode())
    assert set(fields) == {
        "format", "kind", "level", "centre", "app", "plan_cbor", "slot_cbor", "slot_signed",
        "release", "nonce", "pi", "beacon", "witnesses", "seed", "strata", "teams", "signed",
    }  # fmt: skip
    listed = {one.object_id for c in record.strata.values() for one in (*c.drawn, *c.reserve)}
    assert full.register is not None
    unlisted = {row[0] for row in dcbor.decode(full.register)} - listed
    assert len(unlisted) > 50
    written = record.encode() + transcript.to_json(record).encode()
    assert not [one for one in unlisted if one.encode() in written]
    assert set(dcbor.decode(record.plan)[3]) == set(record.strata) == {"S1", "S2", "S3", "S4"}
    units = {row[3] for row in dcbor.decode(full.register)}
    assert not [unit for unit in units if f'"{unit}"'.encode() in written]
