"""The published record: canonical, strict to read, without a field for a person."""

from __future__ import annotations

import dataclasses
import hashlib

import pytest

from fieldapp.errors import VerificationError
from fieldapp.ledger import dcbor
from fieldapp.publication import record, redaction
from fieldapp.publication.record import Matter, Record

RECORD = Record(
    object_name="示例市吉祥藏香商行",
    object_id="92540199MA6T0K7Q6W",
    organ="示例市市场监督管理局",
    kind="random",
    plan_id="2026-XH-017",
    task_id="2026-XH-017/92540199MA6T0K7Q6W",
    inspected_on="2026-11-19",
    result_code="corrected",
    result="发现问题已责令改正",
    handling="责令改正",
    summary="电话13800001234",
    matters=(
        Matter(
            title="注册商标标记",
            result="有问题",
            basis="商标法52",
            problem=True,
            detail="其表弟旦增说",
        ),
    ),
)


def test_reading_gives_back_what_was_written() -> None:
    assert Record.decode(RECORD.encode()) == RECORD


def test_the_digest_is_the_sha256_of_the_bytes() -> None:
    data = RECORD.encode()
    assert record.digest(data) == hashlib.sha256(data).digest()


def test_redaction_reaches_every_free_text() -> None:
    hidden = redaction.propose(RECORD.texts())
    clean = RECORD.redacted(hidden)
    assert clean.summary == f"电话{redaction.MARK}"
    assert clean.matters[0].detail == f"{redaction.MARK}说"
    assert clean.object_name == RECORD.object_name


def test_there_is_no_field_for_a_person() -> None:
    names = {f.name for f in dataclasses.fields(Record)} | {
        f.name for f in dataclasses.fields(Matter)
    }
    forbidden = (
        "operator",
        "phone",
        "address",
        "inspector",
        "credit",
        "stratum",
        "person",
        "name",
    )
    assert {n for n in names if any(word in n for word in forbidden)} == {"object_name"}


@pytest.mark.parametrize(
    "change",
    [
        {"format": "PUB2"},
        {"phone": "1"},
        {"summary": 3},
        {"matters": [{"title": "t"}]},
        {"matters": [{**dataclasses.asdict(RECORD.matters[0]), "problem": 1}]},
        {"matters": {}},
        {"object_name": None},
    ],
)
def test_a_record_of_another_shape_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(VerificationError):
        Record.decode(dcbor.encode({**dcbor.decode(RECORD.encode()), **change}))


@pytest.mark.parametrize("data", [b"", b"\x01", b"\x80", b"\xa0", b"\xff"])
def test_bytes_that_are_no_record_are_refused(data: bytes) -> None:
    with pytest.raises(VerificationError):
        Record.decode(data)
