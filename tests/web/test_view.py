"""What the public may ask of a real centre, and what it is not told."""

from __future__ import annotations

import base64
import dataclasses
import json

import pytest

from fieldapp.central.pages_data import OwnTicket, Verdict
from fieldapp.central.view import PublicView
from fieldapp.draw.checking import proving, verifying
from fieldapp.draw.record import transcript as transcripts
from tests.web.world import HOSTILE_NAME, PLAN, World, an_object


def verdict(view: PublicView, world: World, name: str) -> Verdict:
    return view.verdict(world.notices[name].address.rpartition("/")[2])


def test_a_result_is_found_by_a_part_of_its_name_or_code(view: PublicView) -> None:
    for query in ("第5藏香", "92540199MA6T000005", "MA6T000005"):
        found = view.search(query, None)
        assert [hit.title for hit in found.hits] == ["示例市第5藏香商行"]
        assert found.counts == {"result": 1, "draw": 0, "notice": 0}


def test_what_was_withdrawn_or_never_published_is_not_found(view: PublicView) -> None:
    assert view.search("第7藏香", None).hits == ()
    assert view.search("第11藏香", None).hits == ()


@pytest.mark.parametrize("query", ["", "藏", "%", "_", "__", "%%", "' OR 1=1 --", "\\%"])
def test_a_query_is_text_and_never_a_pattern(view: PublicView, query: str) -> None:
    assert view.search(query, None).hits == ()


def test_a_draw_is_found_by_its_title_and_lists_can_be_narrowed(view: PublicView) -> None:
    found = view.search("商标使用", None)
    assert [hit.kind for hit in found.hits] == ["draw"]
    both = view.search(PLAN, "draw")
    assert {hit.kind for hit in both.hits} == {"draw"}
    assert both.counts["result"] == 3


def test_a_notice_is_found_only_by_its_whole_number_or_check_code(
    view: PublicView, world: World
) -> None:
    issued = world.notices["registered"]
    typed = issued.number.replace("〔", "[").replace("〕", "]")
    code = issued.check_code.lower().replace("-", " ")
    for query in (issued.number, issued.serial, typed, code, issued.check_code.replace("O", "0")):
        hits = view.search(query, None).hits
        assert [hit.title for hit in hits] == [issued.number], query
        assert view.verdict(hits[0].path.removeprefix("/N/")).state == "registered"
    for query in (issued.number[:-2], "责令改正通知书", issued.check_code[:6]):
        assert not [hit for hit in view.search(query, None).hits if hit.kind == "notice"]


def test_a_result_tells_the_way_there_and_hides_what_was_redacted(
    view: PublicView, world: World
) -> None:
    result = view.result(world.results["plain"])
    assert result is not None
    assert result.intact
    assert [step.title for step in result.steps] == ["抽中", "检查", "文书", "公示"]
    assert "13900000000" not in repr(result)
    assert "次仁" not in repr(result)
    assert dict(result.facts)["公示期限"] == "最迟2026年12月17日，实际2026年11月27日"
    assert [hit.state for hit in result.notices] == ["现行有效"]


def test_a_withdrawn_result_says_so_and_an_altered_one_is_not_intact(
    view: PublicView, world: World
) -> None:
    withdrawn = view.result(world.results["withdrawn"])
    assert withdrawn is not None
    assert (withdrawn.withdrawn_day, withdrawn.withdrawn_reason) == ("2026-11-27", "认定事实有误")
    altered = view.result(world.results["altered"])
    assert altered is not None
    assert not altered.intact
    listed = {hit.path: hit for hit in view.newest().hits}[f"/r/{world.results['altered']}"]
    assert (listed.title, listed.state) == ("内容不显示", "公示内容与登记不符")
    assert view.result("pub-unknown") is None


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("registered", "registered"),
        ("successor", "registered"),
        ("unregistered", "unregistered"),
        ("replaced", "replaced"),
        ("withdrawn", "withdrawn"),
        ("revoked_after", "key_revoked_after"),
        ("revoked_before", "key_revoked_before"),
        ("unknown", "unknown_key"),
    ],
)
def test_each_story_ends_in_its_verdict(
    view: PublicView, world: World, name: str, state: str
) -> None:
    assert verdict(view, world, name).state == state


def test_any_changed_byte_of_a_code_is_false_or_an_unknown_key(
    view: PublicView, world: World
) -> None:
    cose = world.notices["registered"].cose
    kid = range(6, 14)  # the key's id: changed, it names a key nobody knows
    for at in range(0, len(cose), 7):
        changed = bytearray(cose)
        changed[at] ^= 1
        text = base64.b32encode(bytes(changed)).decode().rstrip("=")
        found = view.verdict(text)
        assert found.facts is None
        assert found.state == "false" or (at in kid and found.state == "unknown_key")


@pytest.mark.parametrize("text", ["", "A", "0189", "../../etc", "<b>", "二维码", "A" * 900, "a b"])
def test_what_is_no_code_is_false(view: PublicView, text: str) -> None:
    assert view.verdict(text).state == "false"


def test_a_code_reads_the_same_in_lower_case(view: PublicView, world: World) -> None:
    payload = world.notices["registered"].address.rpartition("/")[2]
    assert view.verdict(payload.lower()) == view.verdict(payload)


def test_a_replaced_notice_leads_to_its_successor(view: PublicView, world: World) -> None:
    replaced = verdict(view, world, "replaced")
    assert replaced.successor is not None
    assert replaced.successor_path is not None
    assert replaced.successor.number == world.notices["successor"].number
    assert replaced.reason == "当事人申请延长期限，本局同意。"
    assert replaced.since_day == "2026-11-25"
    assert view.verdict(replaced.successor_path.removeprefix("/N/")).state == "registered"


def test_a_verdict_shows_the_whole_name_where_the_code_had_to_cut_it(
    view: PublicView, world: World
) -> None:
    shown = verdict(view, world, "replaced").facts
    assert shown is not None
    assert shown.object_name == HOSTILE_NAME
    assert shown.number == world.notices["replaced"].number


def test_the_draw_names_no_stratum_and_no_credit_class(view: PublicView) -> None:
    draw = view.draw(PLAN)
    assert draw is not None
    rows = [row for group in draw.groups for row in group.rows]
    assert sum(not row.reserve for row in rows) == 8
    assert all(row.object_name.startswith(("示例市", "<script>")) for row in rows)
    assert all(len(row.inspectors) == 2 for row in rows if not row.reserve)
    firsts = [group.rows[0].ticket for group in draw.groups]
    assert firsts == sorted(firsts)
    assert not any(f"S{n}" in repr(draw.checks) for n in range(1, 5))


def test_the_checks_of_a_published_draw_pass(view: PublicView) -> None:
    draw = view.draw(PLAN)
    assert draw is not None
    assert {check.state for check in draw.checks} <= {"passed", "waiting"}
    assert draw.checks[-1].title == "公布的与抽取时记入日志的一致"
    assert draw.checks[-1].state == "passed"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE draw_tasks SET ticket = zeroblob(32) WHERE task_id = ?",
        "UPDATE draw_tasks SET stratum = 'S9' WHERE task_id = ?",
        "UPDATE draw_tasks SET object_id = '92540199MA6T999999' WHERE task_id = ?",
        "DELETE FROM draw_tasks WHERE task_id = ?",
    ],
)
def test_a_record_that_lists_others_than_the_log_is_told(
    view: PublicView, world: World, change: str
) -> None:
    """The other way round, a hand in the published record, its signature and V11 tell as well."""
    db = world.centre.workspace.db
    kept = db.execute("SELECT * FROM draw_tasks WHERE plan_id = ?", (PLAN,)).fetchall()
    places = ", ".join("?" * len(kept[0]))
    try:
        db.execute(change, (kept[-1][0],))
        draw = view.draw(PLAN)
        assert draw is not None
        assert draw.checks[-1].state == "failed"
    finally:
        db.execute("DELETE FROM draw_tasks WHERE plan_id = ?", (PLAN,))
        db.executemany(f"INSERT INTO draw_tasks VALUES ({places})", kept)


def test_the_published_transcript_is_the_public_one_and_verifies(view: PublicView) -> None:
    body = view.transcript(PLAN)
    assert body is not None
    parsed = json.loads(body)
    assert parsed["kind"] == "public"
    assert not {"objects", "roster"} & parsed.keys()
    assert verifying.holds(verifying.verify_transcript(body))
    assert view.transcript("no-such-plan") is None


def own(view: PublicView, object_id: str, code: str = "") -> OwnTicket:
    draw = view.draw(PLAN, object_id, code)
    assert draw is not None
    assert draw.own is not None
    return draw.own


def test_a_business_sees_its_own_ticket_against_the_cut_off(
    view: PublicView, world: World
) -> None:
    out = own(view, world.left_out, world.own_code(world.left_out))
    assert out.state == "not_drawn"
    assert out.cut < out.ticket
    assert out.cut == max(out.drawn)
    assert out.rest
    drawn = own(view, world.drawn)
    assert drawn.state == "drawn"
    assert drawn.ticket <= drawn.cut
    assert (drawn.rest, drawn.code) == (None, "")
    nobody = an_object(999).object_id
    assert own(view, nobody, world.own_code(nobody)).state == "not_listed"


def test_nobody_learns_from_a_code_alone_who_was_in_the_register_and_in_which_group(
    view: PublicView, world: World
) -> None:
    """A ticket gives the stratum away, and with it the credit class: it is the business's own."""
    nobody = an_object(999).object_id
    inside, outside = own(view, world.left_out), own(view, nobody)
    assert (inside.state, inside.ticket, inside.drawn, inside.object_name) == ("ask", b"", (), "")
    assert dataclasses.replace(inside, object_id="") == dataclasses.replace(outside, object_id="")
    wrong = own(view, world.left_out, world.own_code(nobody))
    assert (wrong.state, wrong.ticket, wrong.code) == ("wrong_code", b"", "")


def test_a_business_takes_its_proof_home(view: PublicView, world: World) -> None:
    body = view.own_proof(PLAN, world.left_out, world.own_code(world.left_out))
    record = view.transcript(PLAN)
    assert body is not None
    assert record is not None
    checks = proving.own_checks(transcripts.read(record), proving.read(body.encode()))
    assert {one.code for one in checks} == {"O1_PASS", "O2_PASS", "O3_PASS"}
    nobody = an_object(999).object_id
    assert view.own_proof(PLAN, world.left_out, "AAAA-AAAA") is None
    assert view.own_proof(PLAN, world.left_out, "") is None
    assert view.own_proof(PLAN, nobody, world.own_code(nobody)) is None
    assert view.own_proof("no-such-plan", world.left_out, "") is None


def test_a_plan_that_was_not_published_is_not_there(view: PublicView) -> None:
    assert view.draw("XH-2026-08") is None
    assert [draw.plan_id for draw in view.draws()] == [PLAN]
