from __future__ import annotations

import pytest

from fieldapp.checklist.basis import cite
from fieldapp.errors import Code, RuleError
from fieldapp.inspection import categories
from fieldapp.inspection.powers import allowed_documents, may_issue, right, rights

SEIZURE = {"seizure_decision", "property_list"}


@pytest.mark.parametrize(
    "code",
    [
        "patent_dispute",
        "special_sign",
        "trademark_general",
        "ecommerce_duty",
        "patent_marking",
        "geographical_indication",
    ],
)
def test_no_seizure_where_no_statute_gives_it(code: str) -> None:
    assert not right(code).allows("seize")
    assert SEIZURE.isdisjoint(document.kind for document in allowed_documents(code))
    assert not may_issue((code,), "seizure_decision")


@pytest.mark.parametrize("code", ["trademark_infringement", "patent_counterfeit", "olympic_sign"])
def test_seizure_comes_with_its_condition_its_approval_and_its_basis(code: str) -> None:
    offered = {document.kind: document for document in allowed_documents(code)}
    decision = offered["seizure_decision"]
    assert offered.keys() >= SEIZURE
    assert decision.needs_approval
    assert decision.condition.startswith("有证据证明")
    assert set(right(code).basis) <= set(decision.basis)
    assert may_issue(("patent_dispute", code), "seizure_decision")


def test_a_patent_dispute_allows_neither_copying_nor_an_order() -> None:
    assert not right("patent_dispute").allows("copy_records")
    assert right("patent_dispute").allows("enter")
    assert {document.kind for document in allowed_documents("patent_dispute")} == {
        "inspection_record", "inquiry_record", "evidence_extract",
    }  # fmt: skip


def test_every_right_says_its_basis_and_every_missing_seizure_says_why() -> None:
    for one in rights().values():
        assert all(cite(basis).startswith("《") for basis in one.basis)
        assert one.basis
        seizure = next(measure for measure in one.measures if measure.code == "seize")
        assert seizure.condition
        assert any(
            document.kind == "inspection_record" for document in allowed_documents(one.code)
        )


def test_a_document_that_needs_no_finding_may_always_be_issued() -> None:
    assert may_issue((), "service_receipt")
    assert not may_issue((), "rectification_order")


def test_an_unknown_right_is_refused() -> None:
    with pytest.raises(RuleError) as caught:
        allowed_documents("copyright")
    assert caught.value.code is Code.INSPECTION_RIGHT_UNKNOWN


def test_outcomes_suggest_categories_that_exist_and_national_codes_stay_open() -> None:
    assert all(
        one.suggests is None or one.suggests in categories.results()
        for one in categories.outcomes().values()
    )
    assert categories.outcome("normal").took_place
    assert all(one.national_code is None for one in categories.results().values())
    assert all(one.needs_task is one.counts_as_random for one in categories.kinds().values())
