"""A PDF whose pages were changed around a genuine code is false."""

from __future__ import annotations

import io

import pikepdf
import pytest

from fieldapp.notice import comparing, pdf, qr, scanning, verifying
from fieldapp.notice.notice import Content
from fieldapp.notice.verifying import CheckName, CheckState, TrustedKey, Verdict, Verification
from tests.notice.making import PUBLIC, content, signed

KEY = TrustedKey(public_key=PUBLIC, unit="540199")


def _checked(printed: bytes, made: Content, attached: bytes | None) -> Verification:
    cose = signed(made)
    address = qr.address(made.host, cose)
    verified = verifying.verify(address, [KEY], untrusted_content=attached)
    return comparing.with_pages(verified, cose, printed, attached)


def test_an_untouched_paper_passes_byte_for_byte() -> None:
    made = content()
    result = _checked(pdf.render(made, signed(made)), made, made.encode())
    assert result.verdict is Verdict.UNREGISTERED
    assert result.checks[-1] == verifying.Check(
        13, CheckName.PAGES, CheckState.PASSED, "byte for byte"
    )


def test_the_same_pages_written_by_another_program_are_not_said_to_pass() -> None:
    made = content()
    with pikepdf.open(io.BytesIO(pdf.render(made, signed(made)))) as document:
        out = io.BytesIO()
        document.save(out, linearize=True)
    result = _checked(out.getvalue(), made, made.encode())
    assert result.checks[-1].state is CheckState.WAITING  # another reader may show more than ours
    assert result.facts is not None


@pytest.mark.parametrize("change", [{"due": "2026-12-14"}, {"place": "示例市东街市场2区18号"}])
def test_other_words_around_the_same_code_and_attachment_are_false(change: dict[str, str]) -> None:
    made = content()
    forged = pdf.render(content(**change), signed(made))  # the genuine code, other words
    result = _checked(forged, made, made.encode())
    assert result.verdict is Verdict.FALSE
    assert result.facts is None
    assert result.checks[-1].state is CheckState.FAILED


def test_a_missing_page_is_false() -> None:
    made = content()
    with pikepdf.open(io.BytesIO(pdf.render(made, signed(made)))) as document:
        del document.pages[1]
        out = io.BytesIO()
        document.save(out)
    assert _checked(out.getvalue(), made, made.encode()).verdict is Verdict.FALSE


def test_without_an_attachment_the_pages_are_left_to_the_eye() -> None:
    made = content()
    result = _checked(pdf.render(made, signed(made)), made, None)
    assert result.verdict is Verdict.UNREGISTERED
    assert CheckName.PAGES not in {check.name for check in result.checks}


def test_attached_content_of_another_notice_is_false() -> None:
    made, other = content(), content(due="2026-12-20")
    printed = pdf.render(other, signed(made))
    _, attached = scanning.read_pdf(printed)
    assert _checked(printed, made, attached).verdict is Verdict.FALSE
