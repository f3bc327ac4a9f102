"""NOTICE1 byte for byte (docs/spec/notice-qr.md §4.4, §4.7)."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.ledger import dcbor
from fieldapp.ledger.keys import key_id
from fieldapp.notice import qr
from tests.notice.making import KEY, PUBLIC, VECTORS, content, payload_of

VECTOR = json.loads(VECTORS.read_text(encoding="utf-8"))["valid"]
PAYLOAD = bytes.fromhex(VECTOR["payload"])
COSE = bytes.fromhex(VECTOR["cose"])


def test_the_vector_is_made_byte_for_byte() -> None:
    payload = qr.read_payload(PAYLOAD)
    assert dcbor.encode(payload.to_map()) == PAYLOAD
    assert key_id(PUBLIC).hex() == VECTOR["kid"]
    assert qr.signed_bytes(key_id(PUBLIC), PAYLOAD).hex() == VECTOR["sig_structure"]
    cose = qr.sign(payload, PUBLIC, KEY.sign)
    assert cose == COSE
    assert len(cose) == 203
    assert qr.address("q.example.gov.cn", cose) == VECTOR["url"]
    assert qr.check_code(cose) == VECTOR["check_code"]


def test_the_vector_is_read_back() -> None:
    host, cose = qr.read_address(VECTOR["url"])
    assert (host, cose) == ("Q.EXAMPLE.GOV.CN", COSE)
    envelope = qr.read_envelope(cose)
    assert envelope.algorithm == qr.EDDSA
    assert envelope.payload == PAYLOAD
    payload = qr.read_payload(envelope.payload)
    assert (payload.number, payload.name, payload.due_day) == (
        "XH260017-0042",
        "城西便民超市",
        20735,
    )
    assert payload.items == ("SC-017", "SC-031")


def test_a_paper_without_a_deadline_leaves_the_key_out() -> None:
    payload = payload_of(content(limit="now", due=""))
    assert 8 not in payload.to_map()
    assert qr.read_payload(dcbor.encode(payload.to_map())) == payload


def test_an_address_is_read_whatever_its_case() -> None:
    assert qr.read_address(f"  {VECTOR['url'].lower()}\n")[1] == COSE


@pytest.mark.parametrize(
    "text",
    ["", "https://q.example.gov.cn/D/ABCDE", "HTTP://Q.EXAMPLE.GOV.CN/N/ABC", "http://x@y/n/abc",
     "HTTPS://Q.EXAMPLE.GOV.CN/N/ABC1", "HTTPS://Q.EXAMPLE.GOV.CN/N/ABC?X=1", "WIFI:S:x;;"],
)  # fmt: skip
def test_other_texts_are_no_address_of_ours(text: str) -> None:
    with pytest.raises(InputError) as caught:
        qr.read_address(text)
    assert caught.value.code is Code.NOTICE_NO_CODE


def test_bits_left_over_in_base32_are_refused() -> None:
    last = VECTOR["url"][-1]
    altered = VECTOR["url"][:-1] + chr(ord(last) + 1)  # the same bytes, another spare bit
    with pytest.raises(VerificationError):
        qr.read_address(altered)


def test_a_check_code_is_known_as_people_type_it() -> None:
    assert qr.typed_check_code("iwgj xf0u") == "IWGJ-XFOU"
    assert qr.typed_check_code("1wgj—xfou ") == "IWGJ-XFOU"
    assert qr.typed_check_code("8BBB-0000") == "BBBB-OOOO"


def test_a_long_name_is_cut_so_that_the_code_stays_at_version_11() -> None:
    made = content()
    rest = payload_of(made, name="")
    name = "西藏自治区示例市东街市场吉祥藏香与民族手工艺品综合商行有限责任公司"
    short = qr.short_name(name, made.host, rest)
    assert short.endswith("…")
    assert name.startswith(short[:-1])
    fits = qr.sign(payload_of(made, name=short), PUBLIC, KEY.sign)
    assert len(qr.address(made.host, fits)) <= 366  # ISO 18004: version 11, level M
    longer = qr.sign(payload_of(made, name=name[: len(short)] + "…"), PUBLIC, KEY.sign)
    assert len(qr.address(made.host, longer)) > 366


def test_a_short_name_stays_whole() -> None:
    made = content()
    assert qr.short_name("吉祥藏香", made.host, payload_of(made, name="")) == "吉祥藏香"


def test_too_much_for_a_code_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        qr.sign(payload_of(content(), name="市" * 140), PUBLIC, KEY.sign)
    assert caught.value.code is Code.NOTICE_TOO_LONG


@given(st.binary(max_size=600))
def test_reading_foreign_bytes_gives_an_answer_or_one_clear_error(data: bytes) -> None:
    for read in (qr.read_envelope, qr.read_payload):
        with pytest.raises(VerificationError):
            read(data)


@given(st.text(max_size=80))
def test_reading_foreign_text_gives_one_clear_error(text: str) -> None:
    with pytest.raises((InputError, VerificationError)):
        qr.read_envelope(qr.read_address("https://q.example.gov.cn/N/" + text)[1])
