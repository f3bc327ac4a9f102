"""What two people answer for: a reason, and a second person who is not the first."""

from __future__ import annotations

from fieldapp.errors import Code, RuleError


def check(actor: str, reason: str, approved_by: str) -> None:
    """Check that a reason and another person are named.

    Raises:
        RuleError: DRAW_REASON_MISSING, with the field.
    """
    if not reason.strip():
        raise RuleError(Code.DRAW_REASON_MISSING, field="reason")
    if not approved_by.strip() or approved_by == actor:
        raise RuleError(Code.DRAW_REASON_MISSING, field="approved_by")
