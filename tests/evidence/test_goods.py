"""Goods in custody: the seven working days, what ends them, and a chain without unmarked gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.evidence import goods, securing
from fieldapp.evidence.goods import Standing
from fieldapp.evidence.law_events import Good
from fieldapp.evidence.securing import Deciding, Moving, Taking
from fieldapp.store.workspace import Workspace
from tests.evidence.making import opened

ME = "insp-tashi"
LINE = Good(number=0, name="藏香（盒）", spec="20支", batch="2026-01", producer="示例厂", unit="盒",
            quantity=12, base=400, spare=4, seal_no="F-0001", note="", items=())  # fmt: skip
PRESERVE = Taking(kind=goods.PRESERVE, lines=(LINE, replace(LINE, name="包装袋", seal_no="F-0002")),
                  place="示例市东街12号", keeper="尼玛次仁", party="尼玛次仁",
                  approver="格桑", approval="示市监登保批〔2026〕3号")  # fmt: skip
SAMPLE = replace(PRESERVE, kind=goods.SAMPLE, approver="", approval="", method="随机抽取",
                 keeper="扎西", lines=(LINE,))  # fmt: skip


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
    return workspace


def one(ws: Workspace) -> goods.Measure:
    (found,) = goods.measures(ws.db, "insp-1")
    return found


def test_the_term_is_seven_working_days_after_the_day_it_began(visit: Workspace) -> None:
    taken = securing.take(visit, ME, "insp-1", PRESERVE)
    assert taken.due is not None
    assert (taken.due.on, taken.due.calendar_known) == (date(2026, 12, 2), True)  # Mon 23 Nov
    measure = one(visit)
    assert measure.taken.due == "2026-12-02"
    assert measure.undecided == (1, 2)
    standings = [measure.standing(date(2026, 12, day)) for day in (1, 2, 3)]
    assert standings == [Standing.RUNNING, Standing.RUNNING, Standing.LATE]
    assert measure.days_left(date(2026, 12, 1)) == 1
    assert [late.taken.measure_id for late in goods.undecided(visit.db)] == [taken.measure_id]


def test_a_term_into_an_unknown_year_says_that_only_weekends_were_counted(
    workspace: Workspace, clock: FixedClock
) -> None:
    clock.set(at_local(2026, 12, 29, 9))
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
    due = securing.take(workspace, ME, "insp-1", PRESERVE).due
    assert due is not None
    assert due.on.year == 2027
    assert not due.calendar_known
    assert not one(workspace).taken.calendar_known


def test_decisions_end_it_line_by_line_and_a_late_one_is_still_recorded(
    visit: Workspace, clock: FixedClock
) -> None:
    taken = securing.take(visit, ME, "insp-1", PRESERVE)
    securing.decide(visit, ME, taken.measure_id,
                    Deciding(decision="release", numbers=(2,), reason="与案件无关"))  # fmt: skip
    assert one(visit).undecided == (1,)
    clock.set(at_local(2026, 12, 4, 9))
    assert one(visit).standing(date(2026, 12, 4)) is Standing.LATE
    securing.decide(visit, ME, taken.measure_id,
                    Deciding(decision="seize", numbers=(1,), document="强〔2026〕1号"))  # fmt: skip
    assert one(visit).standing(date(2026, 12, 4)) is Standing.ENDED
    assert goods.undecided(visit.db) == []
    with pytest.raises(RuleError) as refused:
        securing.decide(visit, ME, taken.measure_id,
                        Deciding(decision="release", numbers=(1,), reason="再次"))  # fmt: skip
    assert refused.value.code is Code.GOODS_DECIDED


def test_an_urgent_measure_waits_for_its_approval(visit: Workspace) -> None:
    urgent = replace(PRESERVE, approver="", approval="", urgent=True)
    taken = securing.take(visit, ME, "insp-1", urgent)
    assert one(visit).needs_approval
    securing.approve(visit, ME, taken.measure_id, approver="格桑", approval="批3")
    assert not one(visit).needs_approval
    assert (one(visit).approver, one(visit).approval) == ("格桑", "批3")
    with pytest.raises(RuleError) as refused:
        securing.approve(visit, ME, taken.measure_id, approver="格桑", approval="批4")
    assert refused.value.code is Code.GOODS_APPROVED


def move(ws: Workspace, act: str, giver: str, taker: str = "", **change: object) -> None:
    said = Moving(act=act, numbers=(1,), giver=giver, taker=taker, seal_no="F-0001")
    securing.move(ws, ME, one(ws).taken.measure_id, replace(said, **change))  # type: ignore[arg-type]  # fields of Moving


def test_custody_is_one_line_from_the_taking_on_and_a_gap_is_marked(
    visit: Workspace, clock: FixedClock
) -> None:
    securing.take(visit, ME, "insp-1", SAMPLE)
    clock.set(at_local(2026, 11, 24, 9))
    move(visit, "handed", "扎西", "检验所 李")
    move(visit, "received", "扎西", "检验所 李")
    move(visit, "opened", "检验所 李", note="检验")
    move(visit, "sealed", "检验所 李", seal_no="F-0900")
    move(visit, "received", "陌生人", "卓玛", seal_no="F-0900")
    move(visit, "returned", "卓玛", "尼玛次仁", seal_no="F-0777")
    links = one(visit).custody(1)
    assert [link.act for link in links] == [
        "taken", "handed", "received", "opened", "sealed", "received", "returned",
    ]  # fmt: skip
    assert [link.gap for link in links] == ["", "", "", "", "", "holder", "seal"]
    assert [link.doubtful for link in links] == [False] * 5 + [True] * 2


def test_a_broken_seal_needs_words(visit: Workspace) -> None:
    securing.take(visit, ME, "insp-1", SAMPLE)
    with pytest.raises(RuleError) as refused:
        move(visit, "received", "扎西", "卓玛", seal_intact=False)
    assert refused.value.code is Code.GOODS_SEAL_UNEXPLAINED
    move(visit, "received", "扎西", "卓玛", seal_intact=False, note="封条一角翘起")
    assert one(visit).custody(1)[-1].doubtful


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"lines": ()}, Code.GOODS_EMPTY),
        ({"lines": (replace(LINE, quantity=0),)}, Code.GOODS_LINE_INVALID),
        ({"lines": (replace(LINE, base=3),)}, Code.GOODS_LINE_INVALID),
        ({"lines": (replace(LINE, spare=13),)}, Code.GOODS_LINE_INVALID),
        ({"lines": (replace(LINE, name=" "),)}, Code.GOODS_LINE_INVALID),
        ({"keeper": " "}, Code.GOODS_KEEPER_MISSING),
        ({"presence": "refused"}, Code.GOODS_REFUSAL_MISSING),
        ({"presence": "gone"}, Code.GOODS_WORD_UNKNOWN),
        ({"kind": "seize"}, Code.GOODS_WORD_UNKNOWN),
        ({"approver": "", "approval": ""}, Code.GOODS_APPROVAL_MISSING),
    ],
)
def test_a_list_that_would_not_stand_is_refused_whole(
    visit: Workspace, change: dict[str, object], code: Code
) -> None:
    size = visit.chain.head.size
    with pytest.raises((RuleError, InputError)) as refused:
        securing.take(visit, ME, "insp-1", replace(PRESERVE, **change))  # type: ignore[arg-type]  # fields of Taking
    assert refused.value.code is code
    assert visit.chain.head.size == size


def test_acts_on_what_is_not_there_are_refused(visit: Workspace) -> None:
    with pytest.raises(RuleError) as refused:
        securing.take(visit, ME, "insp-9", SAMPLE)
    assert refused.value.code is Code.EVIDENCE_INSPECTION_UNKNOWN
    with pytest.raises(RuleError) as refused:
        securing.approve(visit, ME, "measure-9", approver="格桑", approval="")
    assert refused.value.code is Code.GOODS_UNKNOWN
    taken = securing.take(visit, ME, "insp-1", SAMPLE)
    for said, code in (
        (Moving(act="eaten", numbers=(1,), giver="扎西"), Code.GOODS_WORD_UNKNOWN),
        (Moving(act="opened", numbers=(2,), giver="扎西"), Code.GOODS_LINE_UNKNOWN),
        (Moving(act="opened", numbers=(), giver="扎西"), Code.GOODS_LINE_UNKNOWN),
        (Moving(act="opened", numbers=(1,), giver=""), Code.GOODS_GIVER_MISSING),
        (Moving(act="handed", numbers=(1,), giver="扎西"), Code.GOODS_TAKER_MISSING),
        (Moving(act="opened", numbers=(1,), giver="扎西", said_ms=1 << 50), Code.GOODS_TIME_AHEAD),
    ):
        with pytest.raises(RuleError) as refused:
            securing.move(visit, ME, taken.measure_id, said)
        assert refused.value.code is code


def test_a_decision_needs_a_document_or_a_reason_and_a_day_that_was(visit: Workspace) -> None:
    taken = securing.take(visit, ME, "insp-1", PRESERVE)
    for said, code in (
        (Deciding(decision="release", numbers=(1,)), Code.EVIDENCE_REASON_MISSING),
        (Deciding(decision="keep", numbers=(1,), reason="留"), Code.GOODS_WORD_UNKNOWN),
        (Deciding(decision="release", numbers=(1,), reason="返", decided="2027-01-01"),
         Code.GOODS_TIME_AHEAD),
        (Deciding(decision="release", numbers=(1,), reason="返", decided="明天"),
         Code.EVIDENCE_TIME_INVALID),
    ):  # fmt: skip
        with pytest.raises((RuleError, InputError)) as refused:
            securing.decide(visit, ME, taken.measure_id, said)
        assert refused.value.code is code


def test_a_rebuild_gives_the_same_measures(visit: Workspace) -> None:
    taken = securing.take(visit, ME, "insp-1", PRESERVE)
    move(visit, "handed", "尼玛次仁", "扎西")
    securing.decide(visit, ME, taken.measure_id,
                    Deciding(decision="transfer", numbers=(1, 2), reason="移送"))  # fmt: skip
    before = goods.measures(visit.db, "insp-1")
    visit.rebuild()
    assert goods.measures(visit.db, "insp-1") == before


def test_every_word_of_the_law_names_its_source_and_whether_it_was_read() -> None:
    assert set(goods.entries("measure")) == {goods.SAMPLE, goods.PRESERVE}
    assert {"copy", "test", "seize", "transfer", "release"} <= set(goods.entries("decision"))
    assert not goods.entry("late", "preserve").confirmed
    assert goods.entry("urgent", "preserve").hours == 24
