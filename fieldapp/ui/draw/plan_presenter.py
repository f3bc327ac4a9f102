"""What the form for a new plan decides: can each field be used, and what would be frozen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from fieldapp.clock import local_date
from fieldapp.errors import Code, DeviceError, FieldappError
from fieldapp.ui.draw.model import DraftView, FormStart

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from pathlib import Path

    from fieldapp.draw.algorithm.plan import Share
    from fieldapp.draw.algorithm.watch import Watch
    from fieldapp.draw.planning import PlanRequest
    from fieldapp.registry.objects import ObjectFilter
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.room import Desk
    from fieldapp.ui.runner import Job

CLASSES = ("A", "B", "C", "D", "")  # "": not classified
KINDS = ("random", "directed", "special", "complaint", "experts")  # as in draw/algorithm/plan.py
NAMED = frozenset(KINDS[2:])  # whose objects a person picks
_WITHOUT_ITEMS = {"A": "1%", "B": "3%", "C": "5%", "D": "10%"}  # proposed where no item says more
_BETWEEN = re.compile(r"[、,，;；\s]+")


class Problem(StrEnum):
    """Why a field cannot be used as it stands."""

    EMPTY = "empty"
    NOT_A_SHARE = "not_a_share"  # neither a percentage nor a number
    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    PAST = "past"
    OWN_NAME = "own_name"  # the second person cannot be the first


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The form as it was filled in, still in words."""

    title: str
    kind: str  # one of KINDS
    region: str  # a code, "" for all
    trades: str
    conditions: str  # the conditions in words, for the public record
    shares: Mapping[str, str]  # credit class → "5%" or "3"
    reserve: str  # percent of the drawn
    team_size: int
    cap: str  # visits a year
    due: str  # ISO date
    witness: bool
    items: tuple[str, ...] = ()  # ids of the item list
    departments: tuple[str, ...] = ()  # units
    batch: str = ""  # of the year's plan
    named: str = ""  # codes, one a line
    reason: str = ""
    approver: str = ""


class FormView(Protocol):
    """What the presenter needs of the form."""

    def show_start(self, start: FormStart) -> None:
        """Fill the form with what it begins with."""
        ...

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Mark the fields that cannot be used; empty: all can."""
        ...

    def show_draft(self, draft: DraftView) -> None:
        """Show what would be frozen."""
        ...

    def show_refused(self, error: FieldappError) -> None:
        """Say why there is nothing to freeze."""
        ...

    def show_frozen(self, plan_id: str) -> None:
        """The plan is frozen; go to it."""
        ...


class PlanPresenter:
    """Reads the form, shows the draft, freezes what was shown."""

    def __init__(self, desk: Desk, view: FormView) -> None:
        self._tasks, self._clock, self._view = desk.tasks, desk.clock, view
        self._actor = desk.profile.person_id
        self._me = frozenset({desk.profile.person_id, desk.profile.person_name})
        self._start: FormStart | None = None
        self._shown: PlanRequest | None = None

    def begin(self) -> None:
        """Begin a new plan."""
        self._shown = None

        def work(workspace: Workspace) -> FormStart:
            from fieldapp.ui.draw import plan_reading

            return plan_reading.form_start(workspace)

        def done(start: FormStart) -> None:
            self._start = start
            self._view.show_start(start)

        self._tasks.read(work, done)

    def adopt_year(self, path: Path, document: str, done: Callable[[int, int], None]) -> None:
        """Adopt the plan of this year from a table; `done` is told the year and the batches."""
        actor, year = self._actor, local_date(self._clock.now_ms()).year

        def work(workspace: Workspace) -> int:
            from fieldapp.draw import plan_tables, year_plan

            try:
                untrusted = path.read_bytes()
            except OSError as error:
                raise DeviceError(Code.DISK_FAILED, path=str(path)) from error
            year_plan.adopt(workspace, actor, year, document, untrusted)
            return len(plan_tables.batches(workspace.db, year))

        def adopted(batches: int) -> None:
            done(year, batches)
            self.begin()

        self._tasks.write(work, adopted)

    def changed(self) -> None:
        """Something in the form differs from what was shown: it must be looked at again."""
        self._shown = None

    def preview(self, wish: Wish, title: str) -> None:
        """Show what would be frozen, unless a field cannot be used."""
        if self._start is None:
            return
        today = local_date(self._clock.now_ms())
        read = request_of(wish, self._start.plan_id, today, self._me)
        self._view.show_problems(read if isinstance(read, dict) else {})
        if isinstance(read, dict):
            return
        request = read

        def work(workspace: Workspace, job: Job) -> DraftView:
            from fieldapp.draw import planning
            from fieldapp.inspection import inspecting
            from fieldapp.ui.draw import plan_reading

            draft = planning.draft(
                workspace, request, _watch(job), visits=inspecting.later_visits(workspace)
            )
            return plan_reading.draft_view(workspace, draft)

        def done(draft: DraftView) -> None:
            self._shown = request
            self._view.show_draft(draft)

        self._tasks.job(title, work, done, self._view.show_refused)

    def freeze(self, title: str) -> None:
        """Freeze what was shown."""
        request, actor = self._shown, self._actor
        if request is None:
            return

        def work(workspace: Workspace, job: Job) -> str:
            from fieldapp.draw import planning
            from fieldapp.inspection import inspecting
            from fieldapp.ui.draw import after_reading

            approver = after_reading.person_id(workspace, request.approved_by)
            planning.freeze(
                workspace,
                actor,
                replace(request, approved_by=approver),
                _watch(job),
                visits=inspecting.later_visits(workspace),
            )
            return request.plan_id

        self._shown = None  # a second press must not freeze twice
        self._tasks.job(title, work, self._view.show_frozen, self._view.show_refused)


def _watch(job: Job) -> Watch:
    from fieldapp.draw.algorithm.watch import Watch

    return Watch(lambda done, total: job.report(done, total or None), job.cancelled)


def proposed(start: FormStart, chosen: Collection[str]) -> dict[str, str]:
    """Give the ratio that the items propose for each class: the least of them, as it is typed."""
    items = [one for one in start.items if one.item in chosen]
    if not items:
        return dict(_WITHOUT_ITEMS)
    least: dict[str, int] = {}
    for one in items:
        for name, permille in one.permille:
            least[name] = min(permille, least.get(name, permille))
    return {name: percent(permille) for name, permille in least.items()}


def percent(permille: int) -> str:
    """Give a share as it is typed: 50 → 5%, 5 → 0.5%."""
    whole, tenth = divmod(permille, 10)
    return f"{whole}.{tenth}%" if tenth else f"{whole}%"


def request_of(
    wish: Wish, plan_id: str, today: date, me: Collection[str] = ()
) -> PlanRequest | dict[str, Problem]:
    """Turn a form into a request, or name what is wrong with which field.

    Args:
        wish: the form.
        plan_id: of the new plan.
        today: the day.
        me: how the person at the desk may be called, who cannot be the second person.
    """
    from fieldapp.draw.algorithm import plan as plans
    from fieldapp.draw.planning import PlanRequest

    reserve, cap = _whole(wish.reserve, 1000), _whole(wish.cap, 366)
    problems = _words_missing(wish, me) | _term(wish.due, today)
    problems |= {
        name: Problem.NOT_A_NUMBER
        for name, value in (("reserve", reserve), ("cap", cap))
        if value is None
    }
    shares: dict[str, Share] = {}
    if wish.kind not in NAMED:
        shares, wrong = _shares(wish, reserve or 0)
        problems |= wrong
    if problems:
        return problems
    named = wish.kind in NAMED
    return PlanRequest(
        title=_plain(wish.title),
        kind=wish.kind,
        items=wish.items,
        departments=wish.departments,
        batch=wish.batch,
        named=_codes(wish.named) if named else (),
        reason=_plain(wish.reason) if named else "",
        approved_by=_plain(wish.approver) if named and wish.kind != plans.EXPERTS else "",
        shares=shares,
        wanted=_filter(wish),
        filter_text=_plain(wish.conditions) if _filtered(wish) else "",
        team_size=wish.team_size,
        visits_cap=cap,
        contributions=(plans.DEVICE_VRF, plans.CENTRAL_NONCE)
        + ((plans.WITNESS,) if wish.witness else ()),
        due=wish.due.strip() or None,
        plan_id=plan_id,
    )


def _codes(text: str) -> tuple[str, ...]:
    return tuple(one.upper() for one in _BETWEEN.split(unicodedata.normalize("NFKC", text)) if one)


def _filtered(wish: Wish) -> bool:
    """Say whether conditions pick the objects, so that they must be told in words."""
    return wish.kind == "directed" or (wish.kind == "special" and not _codes(wish.named))


def _filter(wish: Wish) -> ObjectFilter:
    from fieldapp.registry.objects import ObjectFilter

    if not _filtered(wish):
        return ObjectFilter()
    trades = tuple(one for one in _BETWEEN.split(_plain(wish.trades)) if one)
    return ObjectFilter(regions=(wish.region,) if wish.region else (), trades=trades)


def _words_missing(wish: Wish, me: Collection[str]) -> dict[str, Problem]:
    """Name the texts that this kind of plan wants and that are not there."""
    wanted = {"title": wish.title}
    if _filtered(wish):
        wanted["conditions"] = wish.conditions
    if wish.kind in NAMED:
        wanted["reason"] = wish.reason
    if wish.kind in {"complaint", "experts"}:
        wanted["named"] = wish.named
    if wish.kind in {"special", "complaint"}:
        wanted["approver"] = wish.approver
    problems = {name: Problem.EMPTY for name, text in wanted.items() if not text.strip()}
    if "approver" in wanted and wish.approver.strip() in me:
        problems["approver"] = Problem.OWN_NAME
    return problems


def _shares(wish: Wish, reserve: int) -> tuple[dict[str, Share], dict[str, Problem]]:
    shares: dict[str, Share] = {}
    problems: dict[str, Problem] = {}
    for name, text in wish.shares.items():
        share = share_of(text, reserve)
        if isinstance(share, Problem):
            problems[f"share_{name}"] = share
        elif share is not None:
            shares[name] = share
    if not shares and not problems:
        problems["shares"] = Problem.EMPTY
    return shares, problems


def share_of(text: str, reserve_percent: int) -> Share | Problem | None:
    """Read a share as typed; None for nothing or nought."""
    from fieldapp.draw import share_text

    try:
        return share_text.read(text, reserve_percent)
    except ValueError:
        return Problem.NOT_A_SHARE


def _term(due: str, today: date) -> dict[str, Problem]:
    if not due.strip():
        return {}
    try:
        day = date.fromisoformat(due.strip())
    except ValueError:
        return {"due": Problem.NOT_A_DATE}
    return {"due": Problem.PAST} if day < today else {}


def _whole(text: str, most: int) -> int | None:
    typed = unicodedata.normalize("NFKC", text).strip()
    return int(typed) if typed.isdecimal() and int(typed) <= most else None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
