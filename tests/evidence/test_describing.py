"""What the law wants noted of an item is said after sealing, the last word stands, none is lost."""

from __future__ import annotations

import pytest

from fieldapp.errors import Code, InputError, RuleError
from fieldapp.evidence import collecting, describing, item, tables
from fieldapp.evidence.describing import Words
from fieldapp.evidence.sealing import About
from fieldapp.store.workspace import Workspace
from tests.evidence.making import CAMERA, jpeg, opened

ME = "insp-tashi"
PEOPLE = {ME: "扎西"}


@pytest.fixture
def kept(workspace: Workspace) -> str:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
    about = About(inspection_id="insp-1", title="外包装")
    return collecting.capture_live(workspace, ME, about, jpeg(), CAMERA).item_id


def test_a_sealed_item_lacks_only_what_nobody_said(workspace: Workspace, kept: str) -> None:
    (one,) = describing.listed(workspace.db, "insp-1", PEOPLE)
    assert (one.row.item_id, one.maker, one.made) == (kept, "扎西", "2026-11-23T09:00")
    assert one.lacks == ("purpose",)
    assert one.amended == 0


def test_the_last_word_stands_and_what_is_left_empty_stays(
    workspace: Workspace, kept: str
) -> None:
    first = Words(kind="documentary", purpose="证明使用了近似商标", maker="卓玛")
    describing.describe(workspace, ME, kept, first)
    describing.describe(
        workspace, ME, kept, Words(purpose="证明 \u202e包装", made="2026-11-23 08:55")
    )
    (one,) = describing.listed(workspace.db, "insp-1", PEOPLE)
    assert (one.row.kind, one.row.purpose) == ("documentary", "证明 包装")
    assert (one.maker, one.made, one.lacks) == ("卓玛", "2026-11-23T08:55", ())
    assert one.amended == 2
    sealed = tables.evidence_item(workspace.db, kept)
    assert sealed is not None
    assert (sealed.kind, sealed.purpose) == ("audiovisual", "")  # the seal says what it said


def test_a_rebuild_gives_the_same_tables(workspace: Workspace, kept: str) -> None:
    describing.describe(workspace, ME, kept, Words(purpose="证明"))
    before = workspace.db.execute("SELECT * FROM evidence_description").fetchall()
    workspace.rebuild()
    assert workspace.db.execute("SELECT * FROM evidence_description").fetchall() == before
    assert len(before) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (Words(), Code.EVIDENCE_NOTHING_SAID),
        (Words(purpose=" \u200b "), Code.EVIDENCE_NOTHING_SAID),
        (Words(kind="hearsay"), Code.EVIDENCE_KIND_UNKNOWN),
        (Words(made="昨天"), Code.EVIDENCE_TIME_INVALID),
    ],
)
def test_what_cannot_be_said_is_refused_and_nothing_recorded(
    workspace: Workspace, kept: str, words: Words, code: Code
) -> None:
    size = workspace.chain.head.size
    with pytest.raises((RuleError, InputError)) as refused:
        describing.describe(workspace, ME, kept, words)
    assert refused.value.code is code
    assert workspace.chain.head.size == size


def test_a_withdrawn_or_unknown_item_is_not_described(workspace: Workspace, kept: str) -> None:
    collecting.withdraw(workspace, ME, kept, "拍错")
    for wrong, code in ((kept, Code.EVIDENCE_WITHDRAWN), ("item-x", Code.EVIDENCE_UNKNOWN)):
        with pytest.raises(RuleError) as refused:
            describing.describe(workspace, ME, wrong, Words(purpose="证明"))
        assert refused.value.code is code


def test_each_kind_says_what_is_to_be_noted_and_whether_the_text_was_read() -> None:
    demands = {kind.code: describing.demand(kind.code) for kind in item.kinds()}
    assert len(demands) == 8
    assert demands["audiovisual"].confirmed
    assert "证明对象" in demands["audiovisual"].zh
    assert not demands["physical"].confirmed
    with pytest.raises(RuleError):
        describing.demand("hearsay")
