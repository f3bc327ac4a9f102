"""Comparing a PDF with what its code signed: the same content is set again and laid beside it."""

from __future__ import annotations

from typing import Any, Final

from fieldapp.errors import FieldappError
from fieldapp.notice import pdf, scanning
from fieldapp.notice.notice import read_content
from fieldapp.notice.verifying import (
    Check,
    CheckName,
    CheckState,
    NoticeFacts,
    Verdict,
    Verification,
    content_agrees,
)

_DPI: Final = 120
_DIFFERENT: Final = 64  # of 255: one pixel that differs more is ink in one of them only


def with_pages(
    verified: Verification, cose: bytes, untrusted_pdf: bytes, untrusted_content: bytes | None
) -> Verification:
    """Add check 13: the pages of a PDF show exactly what its attached, signed content says.

    A paper whose pages differ is FALSE, however genuine its code: its words were changed.
    """
    if verified.facts is None or untrusted_content is None:
        return verified  # nothing is signed, or there is nothing to set again
    state, why = _compare(cose, untrusted_pdf, untrusted_content, verified.facts)
    check = Check(list(CheckName).index(CheckName.PAGES) + 1, CheckName.PAGES, state, why)
    checks = (*verified.checks, check)
    if state is CheckState.FAILED:
        return Verification(verdict=Verdict.FALSE, checks=checks, facts=None, stale=verified.stale)
    return Verification(
        verdict=verified.verdict, checks=checks, facts=verified.facts,
        standing=verified.standing, revoked_day=verified.revoked_day, stale=verified.stale,
    )  # fmt: skip


def _compare(
    cose: bytes, untrusted_pdf: bytes, content_bytes: bytes, facts: NoticeFacts
) -> tuple[CheckState, str]:
    try:
        content = read_content(content_bytes)
    except FieldappError as error:
        return CheckState.FAILED, error.code.value
    if not content_agrees(content, facts):
        return CheckState.FAILED, "content and code state different facts"
    try:
        again = pdf.render(content, cose)
    except FieldappError as error:  # an older template: its words are not here to compare
        return CheckState.WAITING, error.code.value
    if again == untrusted_pdf:
        return CheckState.PASSED, "byte for byte"
    theirs = scanning.page_pictures(untrusted_pdf, _DPI)
    ours = scanning.page_pictures(again, _DPI)
    if len(theirs) != len(ours):
        return CheckState.FAILED, f"{len(theirs)} pages, signed {len(ours)}"
    for number, (their, our) in enumerate(zip(theirs, ours, strict=True), 1):
        if not _alike(their, our):
            return CheckState.FAILED, f"page {number} differs"
    # Alike for this reader; another may show more (a form field, a layer meant for print only), so
    # only the file that was issued, byte for byte, is said to pass.
    return CheckState.WAITING, "looks alike, but is not the file that was issued"


def _alike(one: Any, other: Any) -> bool:
    from PIL import ImageChops

    if one.size != other.size:
        return False
    levels = ImageChops.difference(one.convert("L"), other.convert("L")).histogram()
    return not any(levels[_DIFFERENT:])
