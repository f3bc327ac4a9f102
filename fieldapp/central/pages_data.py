"""What the public pages show, as plain values: nothing here may be kept from the public.

Each page is a pure function of one of these. `view.PublicView` fills them from the centre's
workspace; what is not a field here cannot reach a page. There is no field for a stratum, a credit
class, a telephone of a business or a person's number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

HitKind = Literal["result", "draw", "notice"]

NoticeState = Literal[
    "registered",  # genuine and in the receipted log
    "unregistered",  # genuine, its issuer has not been on-line since
    "replaced",
    "withdrawn",
    "key_revoked_before",  # signed with a key that was already revoked
    "key_revoked_after",  # signed in time, the key was revoked later
    "unknown_key",
    "false",
]


@dataclass(frozen=True, slots=True)
class Office:
    """Who answers for the site; the words printed on every page."""

    name: str
    name_bo: str  # reviewed Tibetan, or empty
    host: str  # in capitals, as on the paper
    telephone: str
    sample: bool  # the data are invented (demo); the footer says so
    court: str = ""  # where to sue, if the office has had it confirmed
    government: str = ""  # where to ask for reconsideration


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of a list of things found."""

    kind: HitKind
    title: str
    path: str
    state: str
    notes: tuple[str, ...]
    day: str  # ISO date; lists run from new to old


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave: the hits to show, and how many there are of each kind."""

    query: str
    only: HitKind | None
    hits: tuple[Hit, ...]
    counts: dict[HitKind, int]
    more: bool  # there are more hits than are shown


@dataclass(frozen=True, slots=True)
class DrawSummary:
    """One draw in a list."""

    plan_id: str
    title: str
    day: str
    drawn: int
    reserve: int
    size: int | None  # objects in the register drawn from


@dataclass(frozen=True, slots=True)
class Step:
    """One station on the way of an inspection."""

    title: str
    day: str
    note: str
    path: str | None
    done: bool


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter that was looked into."""

    title: str
    result: str
    basis: str
    problem: bool
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """A published result, already redacted."""

    publication_id: str
    object_name: str
    object_id: str
    outcome: str
    summary: str
    handling: str
    published_day: str
    steps: tuple[Step, ...]
    matters: tuple[Matter, ...]
    facts: tuple[tuple[str, str], ...]
    notices: tuple[Hit, ...]
    sha256: bytes  # what the publication event names
    intact: bool  # the stored record still has that hash (docs/spec/security.md A23)
    withdrawn_day: str | None = None
    withdrawn_reason: str = ""
    corrected_day: str | None = None
    corrected_reason: str = ""
    replaces_sha256: bytes | None = None  # the record that the correction took the place of


@dataclass(frozen=True, slots=True)
class Check:
    """One numbered check and what came of it."""

    title: str
    note: str
    state: Literal["passed", "failed", "waiting"]


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """The signed words of a notice that may be shown, once its signature has been proved."""

    number: str  # 文号; "" when only the code is known
    serial: str  # 文书编号, inside the code
    kind: str
    object_name: str
    object_id: str
    issued_day: str
    due_day: str | None
    check_code: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a scanned code turned out to be.

    `facts` is None exactly for the states in which the text is, or may be, a forger's.
    """

    state: NoticeState
    facts: NoticeFacts | None
    checks: tuple[Check, ...]
    list_age_ms: int | None  # age of the status list; None: this page reads the log itself
    since_day: str | None = None  # when it was replaced, withdrawn or its key revoked
    reason: str = ""
    successor: NoticeFacts | None = None
    successor_path: str | None = None
    result_path: str | None = None

    def __post_init__(self) -> None:
        hidden = self.state in ("false", "unknown_key", "key_revoked_before")
        if hidden != (self.facts is None):
            raise ValueError(f"{self.state}: facts are shown exactly when they are ours")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawn or reserve object of a draw."""

    object_name: str
    object_id: str
    rank: int  # from 1 within drawn, from 1 within reserves
    reserve: bool
    ticket: bytes
    inspectors: tuple[str, ...]
    short: bool = False  # fewer inspectors than the plan asks could be found


@dataclass(frozen=True, slots=True)
class Group:
    """The objects that were drawn together; it bears no name, only its place on the page."""

    size: int | None
    rows: tuple[Drawn, ...]
    certain: bool = False  # taken without chance: named by the plan, or passed over earlier


@dataclass(frozen=True, slots=True)
class OwnTicket:
    """One business's ticket beside the others of its group; undrawn, only for the business."""

    object_id: str
    object_name: str
    state: Literal[
        "drawn",
        "reserve",
        "not_drawn",
        "not_drawable",
        "not_listed",
        "unknown",
        "ask",
        "wrong_code",
    ]
    ticket: bytes
    cut: bytes  # the last drawn ticket
    drawn: tuple[bytes, ...]
    reserve: tuple[bytes, ...]
    rest: int | None  # how many neither drawn nor reserve; None if that is not public
    code: str = ""  # the own code that was asked with, if it is right


@dataclass(frozen=True, slots=True)
class Draw:
    """A draw as the public may check it."""

    plan_id: str
    title: str
    at_ms: int
    place: str
    size: int | None
    level: str  # "L1", "L2", "L3": docs/spec/draw.md §1.6
    local_centre: bool
    below_due: bool  # of level L3, which is due where class D is drawn
    groups: tuple[Group, ...]
    checks: tuple[Check, ...]
    fingerprint: str  # of the register, in Chinese words
    transcript_bytes: int
    own: OwnTicket | None = None
    own_query: str = ""
    kind: str = "random"  # who picked the objects: fieldapp.draw.algorithm.plan
