"""Approver, publisher and inspectors are different people, however their ids are written."""

from __future__ import annotations

import pytest

from fieldapp.errors import Code, RuleError
from fieldapp.ids import EventId
from fieldapp.publication import approval
from fieldapp.publication.approval import Person, Submission
from fieldapp.publication.tables import ApprovalRow

DIGEST = b"s" * 32
SUBMITTED = Submission("insp-1", ("tashi", "li"), DIGEST)
AGREED = ApprovalRow(
    inspection_id="insp-1", submitted_sha256=DIGEST, verdict="approved", actor="chief",
    note="", at_ms=1, event_id=EventId(b"e" * 32), record_sha256=b"r" * 32, redactions=(), ended=False,
)  # fmt: skip


@pytest.mark.parametrize("again", ["chief", "Chief", " chief", "ｃｈｉｅｆ"])
def test_who_approved_does_not_publish_under_another_spelling(again: str) -> None:
    with pytest.raises(RuleError) as caught:
        approval.may_publish(Person(again, "publisher"), SUBMITTED, [AGREED])
    assert caught.value.code is Code.RESULT_SAME_PERSON
    assert approval.may_publish(Person("wang", "publisher"), SUBMITTED, [AGREED]) is AGREED


@pytest.mark.parametrize("again", ["tashi", "TASHI", "ta shi"])
def test_who_inspected_neither_judges_nor_publishes_under_another_spelling(again: str) -> None:
    for act, role in ((approval.may_judge, "supervisor"), (approval.may_publish, "publisher")):
        with pytest.raises(RuleError) as caught:
            act(Person(again, role), SUBMITTED, [AGREED])
        assert caught.value.code is Code.RESULT_OWN_INSPECTION
