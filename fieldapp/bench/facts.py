"""Facts to measure with: inspections opened, questions answered."""

from __future__ import annotations

from fieldapp.ids import BlobId
from fieldapp.inspection.events import (
    Answered,
    InspectionOpened,
    InspectionSubmitted,
    Officer,
)

QUESTIONS = 40  # of one inspection
_OFFICERS = tuple(
    Officer(inspector_id=who, name=who, certificate_no="1", certificate_expires="")
    for who in ("P-dawa", "P-li")
)


def opened(number: int) -> InspectionOpened:
    """Give the opening of inspection `number`."""
    return InspectionOpened(
        inspection_id=_name(number), task_id=None, plan_id=None, object_id=f"{number:018d}",
        object_name=f"示例商行{number}", address="拉萨市城关区", operator=None, kind="complaint",
        reason="举报", approval_no="1", notice_no="1", items=(), inspectors=_OFFICERS,
        assistants=0,
        form_id="trademark_use", form_version=BlobId(bytes(32)), visits=0, cap=None,
    )  # fmt: skip


def submitted(number: int) -> InspectionSubmitted:
    """Give the submission of inspection `number`."""
    return InspectionSubmitted(
        inspection_id=_name(number), answers_sha256=bytes(32), outcome="normal",
        results=("no_problem",), handling=(), remark="",
    )  # fmt: skip


def answered(number: int) -> Answered:
    """Give answer `number`, counted over all inspections; every tenth has a note."""
    return Answered(
        inspection_id=_name(number // QUESTIONS),
        question=f"q{number % QUESTIONS}",
        value="yes",
        note="货架46盒，标价38元" if number % 10 == 0 else None,
    )


def _name(number: int) -> str:
    return f"insp-{number:012d}"
