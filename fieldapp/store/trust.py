"""Who is trusted: cards, who vouched for them, and when the word of one person is not enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fieldapp.store.database import Connection
from fieldapp.store.projection import Recorded, Table
from fieldapp.store.roles import forbidden_pairs

if TYPE_CHECKING:
    from fieldapp.store.devices import Card

BINARY: Final = ("device_id", "public_key", "vrf_public_key")
CARD: Final = (
    *BINARY, "age_recipient", "device_name", "person_id", "person_name", "role", "unit"
)  # fmt: skip
APPROVERS: Final = frozenset({"admin", "centre"})  # docs/spec/security.md §6.2
APPROVALS: Final = 2
APPROVERS_FIRST: Final = 3  # people, before the rule of two: one lost laptop leaves the two

TABLES: Final = (
    Table(
        "vouch",
        {
            **{name: bytes if name in BINARY else str for name in CARD},
            "by_device": bytes,
            "local": int,
        },
        pk=("device_id", "by_device"),
        indexes=(("person_id",),),
    ),
    Table(  # of each device the card that counts
        "first_card",
        {**{name: bytes if name in BINARY else str for name in CARD}, "place": int},
        pk="device_id",
    ),
    Table("role_clash", {"device_id": bytes, "other": bytes}, pk=("device_id", "other")),
    Table("two_people", {"by_device": bytes}, pk="by_device"),
    Table("proposal", {"card": bytes, "by_device": bytes, "place": int}, pk=("card", "by_device")),
)

_PAIRS = ", ".join(f"'{one}+{other}'" for one, other in sorted(forbidden_pairs()))
_CLASH = f"""INSERT OR IGNORE INTO role_clash SELECT ?, device_id FROM first_card
  WHERE person_id = ? AND device_id <> ? AND ? || '+' || role IN ({_PAIRS})"""  # earlier ones


_INSERT = f"INSERT OR IGNORE INTO vouch VALUES ({', '.join('?' * (len(CARD) + 2))})"
_FIRST = f"""INSERT OR IGNORE INTO first_card
  SELECT {", ".join(CARD)}, (SELECT count(*) FROM first_card) FROM vouch v WHERE v.rowid = ?"""
# The earliest word that stands for a device without a card, by somebody who may enrol by now.
_NEXT = """SELECT v.rowid, v.device_id, v.person_id, v.role FROM vouch v
  WHERE v.device_id NOT IN (SELECT device_id FROM first_card)
    AND (v.local OR v.by_device IN
      (SELECT device_id FROM first_card WHERE role IN ('admin', 'centre')))
  ORDER BY v.rowid LIMIT 1"""


def vouch(db: Connection, event: Recorded, card: Card) -> None:
    """Keep one card that somebody's word stands for; whether that word counts, the views say."""
    _keep(db, card, event.device_id, local=event.local)


def _keep(db: Connection, card: Card, by: bytes, *, local: bool) -> None:
    db.execute(_INSERT, (*(getattr(card, name) for name in CARD), by, local))
    enrolling = True  # until then nobody's earlier word can begin to count by this one
    while enrolling and (found := db.execute(_NEXT).fetchone()) is not None:
        row, device_id, person_id, role = found
        db.execute(_CLASH, (device_id, person_id, device_id, role))
        db.execute(_FIRST, (row,))
        enrolling = card.role in APPROVERS


# Who is trusted follows from who vouched for whom: this workspace itself, then everybody vouched
# for by a trusted centre or administrator. Of a device the first card counts, in the log's order
# of the words that count: a later one with another person or role changes nothing, so it neither
# takes a device's records from their person nor makes an administrator of an inspector. A person
# whose earlier device has a role that goes with no other (security.md §6.2) gains nothing by a
# second: the card is kept in the log and trusted nowhere, so its signatures count for nothing.
_COUNTED = f"""CREATE VIEW counted_word AS SELECT v.* FROM vouch v JOIN first_card f
  ON {" AND ".join(f"v.{name} = f.{name}" for name in CARD)}"""
_CONFLICT = """CREATE VIEW role_conflict AS SELECT c.device_id FROM role_clash c
  WHERE c.other NOT IN (SELECT device_id FROM revocation WHERE local
      OR by_device IN (SELECT device_id FROM first_card WHERE role IN ('admin', 'centre')))"""
_TRUSTED = """CREATE VIEW trusted_device AS WITH RECURSIVE trusted (device_id, role) AS (
    SELECT device_id, role FROM counted_word
      WHERE local AND device_id NOT IN (SELECT device_id FROM role_conflict)
    UNION
    SELECT v.device_id, v.role FROM counted_word v JOIN trusted t
      ON v.by_device = t.device_id AND t.role IN ('admin', 'centre')
      WHERE v.device_id NOT IN (SELECT device_id FROM role_conflict))
  SELECT device_id, role FROM trusted"""
_CARDS = """CREATE VIEW trusted_card AS SELECT v.* FROM counted_word v
  WHERE v.device_id IN (SELECT device_id FROM trusted_device) AND (v.local
    OR v.by_device IN (SELECT device_id FROM trusted_device WHERE role IN ('admin', 'centre')))"""
# A supervisor stops the inspectors' laptops of the own unit, and nobody above or beside.
_GONE = """CREATE VIEW effective_revocation AS SELECT r.* FROM revocation r
  WHERE r.local OR r.by_device IN
    (SELECT device_id FROM trusted_device WHERE role IN ('admin', 'centre'))
  OR EXISTS (SELECT 1 FROM trusted_card b JOIN trusted_card l ON l.unit = b.unit
    WHERE b.device_id = r.by_device AND b.role = 'supervisor'
      AND l.device_id = r.device_id AND l.role = 'inspector')"""
_TRUST = f"""CREATE VIEW device AS SELECT {", ".join(CARD)},
    device_id IN (SELECT device_id FROM effective_revocation) AS revoked
  FROM trusted_card GROUP BY device_id"""

SQL: Final = (_COUNTED, _CONFLICT, _TRUSTED, _CARDS, _GONE, _TRUST)
DROPPED: Final = (
    "device", "effective_revocation", "trusted_card", "trusted_device", "role_conflict",
    "counted_word",
)  # fmt: skip

# Of each waiting card those who vouched and may: not by two devices of one person.
_APPROVED = """SELECT p.card, min(p.place), count(DISTINCT d.person_id) FROM proposal p
  JOIN device d ON d.device_id = p.by_device AND d.role IN ('admin', 'centre') AND NOT d.revoked
  GROUP BY p.card"""


def required(db: Connection, event: Recorded) -> None:
    """Keep that somebody asked for two people; whether that counts, `in_force` says."""
    db.execute("INSERT OR IGNORE INTO two_people VALUES (?)", (event.device_id,))


def in_force(db: Connection) -> bool:
    """Say whether two people are required, by the word of somebody who may say so."""
    row = db.execute(
        "SELECT 1 FROM two_people JOIN device ON device_id = by_device"
        " AND role IN ('admin', 'centre') LIMIT 1"
    ).fetchone()
    return row is not None


def enrolled(db: Connection, event: Recorded, card: Card) -> None:
    """Project an enrolment: one word is enough, or it waits for another person's.

    What an inspector's own laptop trusts by itself, such as its centre, needs nobody else.
    """
    if not in_force(db) or (event.local and not _may_approve(db, event.device_id)):
        vouch(db, event, card)
    else:
        db.execute(
            "INSERT OR IGNORE INTO proposal VALUES (?, ?, (SELECT count(*) FROM proposal))",
            (card.encode(), event.device_id),
        )
    _approve(db)


def _may_approve(db: Connection, device_id: bytes) -> bool:
    found = db.execute(
        "SELECT 1 FROM device WHERE device_id = ? AND role IN ('admin', 'centre')", (device_id,)
    )
    return found.fetchone() is not None


def _approve(db: Connection) -> None:
    """Trust what two people vouched for by now; each trusted one may be another's second word."""
    from fieldapp.store.devices import Card  # it imports this module

    again = True
    while again:
        again = False
        for encoded, place, people in db.execute(_APPROVED).fetchall():
            if people < APPROVALS:
                continue
            first = db.execute(
                "SELECT by_device FROM proposal WHERE card = ? AND place = ?", (encoded, place)
            ).fetchone()[0]
            card = Card.decode(encoded)
            known = db.execute(
                "SELECT 1 FROM vouch WHERE device_id = ? AND by_device = ?",
                (card.device_id, first),
            ).fetchone()
            if known is None:
                _keep(db, card, first, local=False)
                again = True


@dataclass(frozen=True, slots=True)
class Proposal:
    """A card that one person vouched for and that waits for a second."""

    card: Card
    people: tuple[str, ...]  # who did, by name
    person_ids: tuple[str, ...]


def proposals(db: Connection) -> list[Proposal]:
    """List the cards that wait for a second person, the first one first."""
    from fieldapp.store.devices import Card  # it imports this module

    rows = db.execute(
        "SELECT p.card, d.person_name, d.person_id FROM proposal p"
        " JOIN device d ON d.device_id = p.by_device AND d.role IN ('admin', 'centre')"
        " AND NOT d.revoked ORDER BY p.place"
    ).fetchall()
    by_card: dict[bytes, list[tuple[str, str]]] = {}
    for encoded, name, person_id in rows:
        by_card.setdefault(encoded, []).append((name, person_id))
    known = {row[0] for row in db.execute("SELECT device_id FROM device")}
    return [
        Proposal(card, tuple(name for name, _ in words), tuple(who for _, who in words))
        for encoded, words in by_card.items()
        if (card := Card.decode(encoded)).device_id not in known
    ]


def first_words(db: Connection, encoded: bytes) -> frozenset[str]:
    """Give the persons who have vouched for a card that waits, by id."""
    rows = db.execute(
        "SELECT d.person_id FROM proposal p JOIN device d ON d.device_id = p.by_device"
        " WHERE p.card = ?",
        (encoded,),
    )
    return frozenset(person_id for (person_id,) in rows)


@dataclass(frozen=True, slots=True)
class Relabelled:
    """A word of somebody who may enrol that names a known device otherwise; it has no effect."""

    device_id: bytes
    by_device: bytes
    person_id: str
    person_name: str
    role: str


def relabelled(db: Connection) -> list[Relabelled]:
    """List who named an enrolled device as another person's or with another role; an incident."""
    rows = db.execute(
        "SELECT v.device_id, v.by_device, v.person_id, v.person_name, v.role FROM vouch v"
        " JOIN device d ON d.device_id = v.device_id"
        " JOIN device b ON b.device_id = v.by_device AND b.role IN ('admin', 'centre')"
        " WHERE (v.person_id, v.role, v.unit) <> (d.person_id, d.role, d.unit) ORDER BY v.rowid"
    )
    return [Relabelled(*row) for row in rows]
