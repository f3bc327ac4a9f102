"""What two people answer for: a reason, and a second person who is not the first.

One rule for the acts, for the tables and for the verdicts V15 and V16. Who signs, and when a
change of two people takes effect, is in `seconding`.
"""

from __future__ import annotations

from fieldapp import people
from fieldapp.errors import Code, RuleError


def missing(reason: str, approved_by: str, *others: str) -> str:
    """Name what is missing, "" for nothing: a "reason", or "approved_by" somebody else.

    Args:
        reason: in words.
        approved_by: the second person.
        others: who must not be that person: who acts, and who leaves.
    """
    if not reason.strip():
        return "reason"
    if not people.plain(approved_by) or people.among(approved_by, others):
        return "approved_by"
    return ""


def check(reason: str, approved_by: str, *others: str) -> None:
    """Check that nothing of that is missing.

    Raises:
        RuleError: DRAW_REASON_MISSING, with the field.
    """
    if field := missing(reason, approved_by, *others):
        raise RuleError(Code.DRAW_REASON_MISSING, field=field)


def bare_words(count: int) -> tuple[str, str]:
    """Say how many changes had no effect since nobody signed them; empty where there are none."""
    if not count:
        return "", ""
    return (
        f"；{count} 项变更第二人只是写明、没有签名，没有生效",
        f"; without effect, second person named, not signing: {count}",
    )


def words(count: int, named: int) -> tuple[str, str]:
    """Say in Chinese and English whether second persons signed; empty where there are none.

    Args:
        count: changes of two people.
        named: those of them whose second person is only named.
    """
    if not count:
        return "", ""
    if not named:
        return "第二人都签了名", "second persons signed"
    if named == count:
        return "第二人只是写明，没有签名", "second persons are named, not signing"
    return (
        f"其中 {named} 次第二人只是写明，没有签名",
        f"in {named} of them second persons are named, not signing",
    )
