"""One business's own proof: made from the full transcript, checked against the public one.

The proof shows the business's row of the register, which names its stratum, and its ticket, from
which the stratum can be found out. So it is for that business alone (docs/spec/draw.md part A,
"Two transcripts"); the own code is what the office gives it to ask with.
"""

from __future__ import annotations

import base64
import hmac
import json
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, get_args

from fieldapp.draw.algorithm import plan, reading, slot, snapshot, tickets
from fieldapp.draw.algorithm.plan import Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow
from fieldapp.draw.algorithm.tagged import tagged_hash
from fieldapp.draw.algorithm.tickets import Ticketed
from fieldapp.draw.checking.verdicts import Check, Verdict
from fieldapp.draw.record import claim
from fieldapp.draw.record.claim import Claim
from fieldapp.draw.record.transcript import Transcript
from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.ledger import merkle

FORMAT: Final = "DRAW1-OWN"
MAX_BYTES: Final = 1 << 16
OWN_CODE_BYTES: Final = 5  # 40 bits: eight characters of Base32
State = Literal["drawn", "reserve", "not_drawn", "not_drawable"]

_FIELDS: Final = {
    "format", "commitment", "object_id", "stratum", "weight", "unit", "index", "size", "path",
    "ticket", "cutoff", "state",
}  # fmt: skip
NAMES: Final = {
    "O1": ("这一户在事先固定的名录里", "The row is in the register fixed beforehand"),
    "O2": ("号签和抽中线重算一致", "Ticket and cut-off are recomputed"),
    "O3": ("结果与号签的先后一致", "The result follows from the order of tickets"),
}


@dataclass(frozen=True, slots=True)
class ObjectProof:
    """One business's own leaf, its place in the register, its ticket against the cut-off."""

    commitment: bytes  # C of the draw's slot: which draw it is of
    row: ObjectRow
    index: int  # of the leaf, from 0
    size: int  # leaves of the register
    path: tuple[bytes, ...]
    ticket: bytes | None  # None: listed with weight 0 or outside the plan, so never drawable
    cutoff: bytes | None  # the largest drawn ticket of its stratum
    state: State
    group_size: int = 0  # drawable objects of its stratum; where the register is, not in the file

    def to_json(self) -> str:
        """Give the proof's file: JSON, bytes as lower-case hexadecimal."""
        fields: dict[str, Any] = {
            "format": FORMAT,
            "commitment": self.commitment.hex(),
            **self.row._asdict(),
            "index": self.index,
            "size": self.size,
            "path": [step.hex() for step in self.path],
            "ticket": None if self.ticket is None else self.ticket.hex(),
            "cutoff": None if self.cutoff is None else self.cutoff.hex(),
            "state": self.state,
        }
        return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a record says of a row, and whether that can be right."""

    ticket: bytes | None
    cutoff: bytes | None
    state: State
    right: bool  # False: it was passed over, or is listed where it cannot be


def own_code(full_signature: bytes, object_id: str) -> str:
    """Give the code with which a business may ask for its proof: `ABCD-EFGH`.

    It follows from the device's signature on the full transcript, which the public one does not
    carry: every office and auditor that holds the full one has the code, nobody else can guess it.
    """
    digest = tagged_hash("own", full_signature, object_id.encode())
    text = base64.b32encode(digest[:OWN_CODE_BYTES]).decode()
    return f"{text[:4]}-{text[4:]}"


def is_own_code(full_signature: bytes, object_id: str, untrusted: str) -> bool:
    """Tell whether a typed code is the business's; case, spaces and hyphens do not matter."""
    typed = "".join(sign for sign in untrusted.upper() if sign.isalnum())
    wanted = own_code(full_signature, object_id).replace("-", "")
    return hmac.compare_digest(typed.encode(), wanted.encode())


def object_proof(record: Transcript, object_id: str) -> ObjectProof:
    """Give a business its proof from the full transcript; only to that business.

    Raises:
        InputError: DRAW_OBJECT_UNKNOWN if the register does not list it, DRAW_INPUT_MALFORMED if
            the transcript is not a full one.
    """
    found = claim.of_transcript(record)
    if found.register is None:
        reading.refuse("objects", "full transcript wanted")
    at = next((n for n, row in enumerate(found.register.rows) if row.object_id == object_id), None)
    if at is None:
        raise InputError(Code.DRAW_OBJECT_UNKNOWN, object=object_id)
    row = found.register.rows[at]
    standing = _standing(found, row)
    return ObjectProof(
        commitment=slot.commitment(record.slot),
        row=row,
        index=at,
        size=found.register.size,
        path=tuple(merkle.inclusion_proof(found.register.leaves, at)),
        ticket=standing.ticket,
        cutoff=standing.cutoff,
        state=standing.state,
        group_size=snapshot.counts(found.register.rows).get(row.stratum, 0),
    )


def read(untrusted: bytes) -> ObjectProof:
    """Read a proof's file. What it says is checked by `own_checks`.

    Raises:
        InputError: DRAW_FILE_UNKNOWN, DRAW_INPUT_MALFORMED, DRAW_INPUT_TOO_LARGE.
    """
    if len(untrusted) > MAX_BYTES:
        raise InputError(Code.DRAW_INPUT_TOO_LARGE, size=len(untrusted), limit=MAX_BYTES)
    value = reading.parse_json(untrusted)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise InputError(Code.DRAW_FILE_UNKNOWN)
    fields = reading.mapping(value, "proof", _FIELDS)
    (row,) = snapshot.read_objects(
        [[fields[name] for name in ("object_id", "stratum", "weight", "unit")]], "proof"
    )
    state = fields["state"]
    if state not in get_args(State):
        reading.refuse("state", "unknown")
    return ObjectProof(
        commitment=reading.octets(fields["commitment"], "commitment", 32),
        row=row,
        index=reading.integer(fields["index"], "index", 0, reading.MAX_ROWS),
        size=reading.integer(fields["size"], "size", 0, reading.MAX_ROWS),
        path=tuple(
            reading.octets(step, "path", 32)
            for step in reading.sequence(fields["path"], "path", 64)
        ),
        ticket=_or_none(fields["ticket"], "ticket"),
        cutoff=_or_none(fields["cutoff"], "cutoff"),
        state=state,
    )


def _or_none(untrusted: object, field: str) -> bytes | None:
    return None if untrusted is None else reading.octets(untrusted, field, tickets.TICKET_BYTES)


def own_checks(record: Transcript, untrusted: ObjectProof) -> list[Check]:
    """Check a business's proof against the public (or full) transcript; gives O1 to O3.

    That the transcript itself holds is asked by `verifying`.

    Raises:
        InputError, VerificationError: the transcript's parts cannot be read.
    """
    found = claim.of_transcript(record)
    standing = _standing(found, untrusted.row)
    same = (standing.ticket, standing.cutoff) == (untrusted.ticket, untrusted.cutoff)
    follows = standing.right and standing.state == untrusted.state
    return [
        _check_leaf(found, untrusted),
        _check("O2", same, "与重算的一致", "as recomputed", "与重算的不同", "differ"),
        _check("O3", follows, "一致", "it does", "不符：被跳过，或者写的结果不对", "it does not"),
    ]


def _check_leaf(found: Claim, untrusted: ObjectProof) -> Check:
    if untrusted.commitment != slot.commitment(found.slot.encode()):
        return _check(
            "O1", False, "", "", "这份证明是另一次抽取的", "the proof is of another draw"
        )
    leaf = merkle.leaf_hash(snapshot.encode_object(untrusted.row))
    inside = untrusted.size == found.slot.register_size
    try:
        merkle.verify_inclusion(
            leaf, untrusted.index, untrusted.size, untrusted.path, found.slot.register_root
        )
    except VerificationError:
        inside = False
    return _check(
        "O1", inside,
        f"第 {untrusted.index + 1} 行，共 {untrusted.size} 户",
        f"row {untrusted.index + 1} of {untrusted.size}",
        "名录里没有这一行", "the register does not hold this row",
    )  # fmt: skip


def _check(number: str, holds: bool, zh: str, en: str, zh_not: str, en_not: str) -> Check:
    verdict = Verdict.PASS if holds else Verdict.FAIL
    return Check(number, *NAMES[number], verdict, zh if holds else zh_not, en if holds else en_not)


def _standing(found: Claim, row: ObjectRow) -> _Standing:
    """Say how a row stands; one of a stratum that is to be taken whole cannot be left out."""
    plain = _placed(found, row)
    if plain.state != "drawn" and plan.is_certain(row.stratum):
        return replace(plain, right=False)
    return plain


def _placed(found: Claim, row: ObjectRow) -> _Standing:
    chosen = found.strata.get(row.stratum)
    listed = {one.object_id for c in found.strata.values() for one in (*c.drawn, *c.reserve)}
    if not row.weight or chosen is None:
        return _Standing(None, None, "not_drawable", right=row.object_id not in listed)
    key = tickets.stratum_key(found.seed, row.stratum)
    mine = Ticketed(tickets.ticket(key, row.object_id, row.weight), row.object_id)
    if mine in chosen.drawn:
        return _Standing(mine.ticket, chosen.cutoff, "drawn", right=True)
    if mine in chosen.reserve:
        return _Standing(mine.ticket, chosen.cutoff, "reserve", right=True)
    quota = found.plan.quotas.get(row.stratum)
    full = Quota(len(chosen.drawn), len(chosen.reserve)) == quota
    last = (*chosen.drawn, *chosen.reserve)[-1:]
    behind = all(one < mine for one in last)
    right = full and behind and row.object_id not in listed
    return _Standing(mine.ticket, chosen.cutoff, "not_drawn", right=right)
