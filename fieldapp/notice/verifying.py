"""Checking a notice's code: numbered checks and one verdict (docs/spec/notice-qr.md §4.5).

Pure: the caller hands in the trusted keys and what the register says. Nothing of a code is given
back unless its signature was proved, for it may be a forger's text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldapp.errors import FieldappError, VerificationError
from fieldapp.ledger import keys
from fieldapp.notice import qr
from fieldapp.notice.notice import Content, iso_day

STALE_DAYS: Final = 7
_NAME_SHOWN: Final = 80  # characters


class Verdict(StrEnum):
    """What a code turned out to be; never a bare tick."""

    REGISTERED = "registered"
    UNREGISTERED = "unregistered"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    KEY_REVOKED_BEFORE = "key_revoked_before"
    KEY_REVOKED_AFTER = "key_revoked_after"
    UNKNOWN_KEY = "unknown_key"
    FALSE = "false"


class CheckState(StrEnum):
    """What came of one check."""

    PASSED = "passed"
    FAILED = "failed"
    WAITING = "waiting"  # cannot be told from what is at hand


class CheckName(StrEnum):
    """The checks in their order; the number of each is its place, from 1."""

    ADDRESS = "address"  # 1 our form, exact Base32, an official host
    ENVELOPE = "envelope"  # 2 COSE_Sign1, ≤ 512 bytes, canonical, nothing left over
    ALGORITHM = "algorithm"  # 3 on the allow-list
    PAYLOAD = "payload"  # 4 canonical, known keys, right types
    KEY = "key"  # 5 the key is on the list
    SIGNATURE = "signature"  # 6 by one of the keys of that id
    UNIT = "unit"  # 7 the key belongs to the issuing unit
    KIND = "kind"  # 8 the key may sign this kind
    PERIOD = "period"  # 9 the key was valid and not revoked
    CONTENT = "content"  # 10 the attached content is the one that was signed
    REGISTER = "register"  # 11 registered, replaced, withdrawn
    LIST_AGE = "list_age"  # 12 the list is at most seven days old
    PAGES = "pages"  # 13 the PDF's pages say what the content says (`comparing`)


ALGORITHMS: Final = frozenset({qr.EDDSA})


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedKey:
    """One line of the key list; days count from 1970-01-01."""

    public_key: bytes  # 32 bytes
    unit: str | None  # None: known by its key alone, so the unit is not judged
    kinds: frozenset[int] | None = None  # None: every kind
    valid_from_day: int | None = None
    valid_to_day: int | None = None  # the last valid day
    revoked_day: int | None = None  # from this day on

    @property
    def kid(self) -> bytes:
        """The 8-byte key id."""
        return keys.key_id(self.public_key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the register says of a notice."""

    state: Verdict  # REGISTERED, REPLACED or WITHDRAWN
    registered_day: int | None = None  # when a centre received it
    since_day: int | None = None  # of the replacement or withdrawal
    by_number: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One numbered check and what came of it; `why` is for the curious, not prose."""

    number: int
    name: CheckName
    state: CheckState
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFacts:
    """The signed facts, safe to show as text."""

    number: str
    unit: str
    kind: int
    object_id: str
    name: str
    issued: str  # ISO date
    due: str | None
    result: int
    items: tuple[str, ...]
    index: int
    check_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The verdict, how it was reached, and the facts if they may be shown."""

    verdict: Verdict
    checks: tuple[Check, ...]
    facts: NoticeFacts | None
    standing: Standing | None = None
    revoked_day: int | None = None
    stale: bool = False  # any verdict is then amber: go on-line


class _False(Exception):  # noqa: N818 -- control flow inside this module, never seen outside
    """A check failed and the verdict is fixed."""

    def __init__(self, verdict: Verdict = Verdict.FALSE) -> None:
        super().__init__(verdict)
        self.verdict = verdict


class _Checks:
    """The checks made so far."""

    def __init__(self) -> None:
        self.done: list[Check] = []

    def add(self, name: CheckName, state: CheckState, why: str = "") -> None:
        self.done.append(Check(list(CheckName).index(name) + 1, name, state, why))

    def require(self, name: CheckName, holds: bool, why: str = "") -> None:
        self.add(name, CheckState.PASSED if holds else CheckState.FAILED, "" if holds else why)
        if not holds:
            raise _False


def verify(
    untrusted_text: str,
    trusted: Sequence[TrustedKey],
    *,
    hosts: Collection[str] = (),
    standing: Standing | None = None,
    untrusted_content: bytes | None = None,
    list_age_days: int | None = None,
) -> Verification:
    """Check the text of a scanned code, or an address typed in.

    Args:
        untrusted_text: the whole address.
        trusted: the key list; several keys may share an id, all of them are tried.
        hosts: the official hosts; empty: the host is not judged.
        standing: what the register says of this notice, None when it does not know it.
        untrusted_content: the content attached to the PDF, if there is one.
        list_age_days: how old key list and register are, None if they are live.
    """
    checks = _Checks()
    try:
        cose = _address(checks, untrusted_text, hosts)
    except _False as failed:
        return Verification(verdict=failed.verdict, checks=tuple(checks.done), facts=None)
    return _verify(checks, cose, trusted, standing, untrusted_content, list_age_days)


def verify_cose(
    untrusted: bytes, trusted: Sequence[TrustedKey], *, standing: Standing | None = None
) -> Verification:
    """Check the bytes of a code without its address; check 1 is left out."""
    return _verify(_Checks(), untrusted, trusted, standing, None, None)


def _verify(
    checks: _Checks,
    untrusted: bytes,
    trusted: Sequence[TrustedKey],
    standing: Standing | None,
    untrusted_content: bytes | None,
    list_age_days: int | None,
) -> Verification:
    stale = list_age_days is not None and list_age_days > STALE_DAYS
    try:
        envelope, payload = _parse(checks, untrusted)  # (2) (3) (4)
        key = _signed_by(checks, envelope, trusted)  # (5) (6)
        checks.require(
            CheckName.UNIT, key.unit in (None, payload.unit), "another unit's key"
        )  # (7)
        allowed = key.kinds is None or payload.kind in key.kinds
        checks.require(CheckName.KIND, allowed, "the key may not sign this kind")  # (8)
        revoked = _period(checks, payload, key, standing)  # (9)
        _content(checks, payload, untrusted_content)  # (10)
    except _False as failed:
        return Verification(
            verdict=failed.verdict, checks=tuple(checks.done), facts=None, stale=stale
        )
    _register(checks, standing)  # (11)
    if list_age_days is not None:  # (12)
        state = CheckState.FAILED if stale else CheckState.PASSED
        checks.add(CheckName.LIST_AGE, state, f"{list_age_days} days")
    verdict = standing.state if standing else Verdict.UNREGISTERED
    if revoked and verdict in (Verdict.REGISTERED, Verdict.UNREGISTERED):
        verdict = Verdict.KEY_REVOKED_AFTER
    return Verification(
        verdict=verdict, checks=tuple(checks.done), facts=_facts(payload, untrusted),
        standing=standing, revoked_day=key.revoked_day, stale=stale,
    )  # fmt: skip


def _address(checks: _Checks, untrusted_text: str, hosts: Collection[str]) -> bytes:
    try:
        host, cose = qr.read_address(untrusted_text)
    except FieldappError as error:
        checks.add(CheckName.ADDRESS, CheckState.FAILED, error.code.value)
        raise _False from error
    official = not hosts or host in {name.upper() for name in hosts}
    checks.require(CheckName.ADDRESS, official, "not an official host")
    return cose


def _parse(checks: _Checks, untrusted: bytes) -> tuple[qr.Envelope, qr.Payload]:
    try:
        envelope = qr.read_envelope(untrusted)
    except VerificationError as error:
        checks.add(CheckName.ENVELOPE, CheckState.FAILED, error.code.value)
        raise _False from error
    checks.add(CheckName.ENVELOPE, CheckState.PASSED)
    checks.require(CheckName.ALGORITHM, envelope.algorithm in ALGORITHMS, "not allowed")
    try:
        payload = qr.read_payload(envelope.payload)
    except VerificationError as error:
        checks.add(CheckName.PAYLOAD, CheckState.FAILED, error.code.value)
        raise _False from error
    checks.add(CheckName.PAYLOAD, CheckState.PASSED)
    return envelope, payload


def _signed_by(
    checks: _Checks, envelope: qr.Envelope, trusted: Sequence[TrustedKey]
) -> TrustedKey:
    candidates = [key for key in trusted if key.kid == envelope.kid]
    if not candidates:
        # An unknown key is no forgery; but a known key's signature under another id is one.
        renamed = any(
            _verifies(key, qr.signed_bytes(key.kid, envelope.payload), envelope.signature)
            for key in trusted
        )
        checks.add(CheckName.KEY, CheckState.FAILED if renamed else CheckState.WAITING,
                   "the key id was altered" if renamed else "unknown key")  # fmt: skip
        raise _False(Verdict.FALSE if renamed else Verdict.UNKNOWN_KEY)
    checks.add(CheckName.KEY, CheckState.PASSED)
    found = next(
        (key for key in candidates if _verifies(key, envelope.signed, envelope.signature)), None
    )
    checks.require(CheckName.SIGNATURE, found is not None, "no key of this id made it")
    assert found is not None
    return found


def _verifies(key: TrustedKey, message: bytes, signature: bytes) -> bool:
    try:
        keys.verify(key.public_key, message, signature)
    except VerificationError:
        return False
    return True


def _period(
    checks: _Checks, payload: qr.Payload, key: TrustedKey, standing: Standing | None
) -> bool:
    """Check 9; gives whether the key was revoked after it signed this."""
    day = payload.issue_day
    started = key.valid_from_day is None or day >= key.valid_from_day
    ended = key.valid_to_day is not None and day > key.valid_to_day
    checks_out = started and not ended
    if checks_out and key.revoked_day is not None:
        received = standing.registered_day if standing else None
        if received is not None and received < key.revoked_day:
            checks.add(CheckName.PERIOD, CheckState.PASSED, "registered before the revocation")
            return True
        if day >= key.revoked_day:
            checks.add(CheckName.PERIOD, CheckState.FAILED, "revoked before issue")
            raise _False(Verdict.KEY_REVOKED_BEFORE)
        checks.add(CheckName.PERIOD, CheckState.WAITING, "issued before the revocation, it says")
        return True
    checks.require(CheckName.PERIOD, checks_out, "the key was not valid on the issue day")
    return False


def _content(checks: _Checks, payload: qr.Payload, untrusted: bytes | None) -> None:
    if untrusted is None:
        checks.add(CheckName.CONTENT, CheckState.WAITING, "compare by eye")
        return
    same = keys.sha256(untrusted)[: qr.CONTENT_HASH] == payload.content_hash
    checks.require(CheckName.CONTENT, same, "not the content that was signed")


def _register(checks: _Checks, standing: Standing | None) -> None:
    if standing is None:
        checks.add(CheckName.REGISTER, CheckState.WAITING, "not registered yet")
    elif standing.state is Verdict.REGISTERED:
        checks.add(CheckName.REGISTER, CheckState.PASSED)
    else:
        checks.add(CheckName.REGISTER, CheckState.FAILED, standing.state.value)


def _facts(payload: qr.Payload, cose: bytes) -> NoticeFacts:
    return NoticeFacts(
        number=shown(payload.number), unit=shown(payload.unit), kind=payload.kind,
        object_id=shown(payload.object_id), name=shown(payload.name),
        issued=iso_day(payload.issue_day),
        due=None if payload.due_day is None else iso_day(payload.due_day),
        result=payload.result, items=tuple(map(shown, payload.items)), index=payload.index,
        check_code=qr.check_code(cose),
    )  # fmt: skip


def shown(text: str) -> str:
    """Strip what could make a text look like another one: controls, bidi marks, excess length."""
    plain = "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cf", "Co"))
    return plain[:_NAME_SHOWN]


def content_agrees(content: Content, facts: NoticeFacts) -> bool:
    """Say whether a paper's content and its code state the same facts."""
    stated = (content.serial, content.unit, content.kind, content.object_id, content.issued)
    signed = (facts.number, facts.unit, facts.kind, facts.object_id, facts.issued)
    return stated == signed and (content.due or None) == facts.due
