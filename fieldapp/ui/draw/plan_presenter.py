"""What the form for a new plan decides: can each field be used, and what would be frozen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from fieldapp.clock import local_date
from fieldapp.errors import FieldappError
from fieldapp.ui.draw.model import DraftView, FormStart

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.draw.plan import Share
    from fieldapp.draw.planning import PlanRequest
    from fieldapp.draw.watch import Watch
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.room import Desk
    from fieldapp.ui.runner import Job

CLASSES = ("A", "B", "C", "D", "")  # "": not classified
_PERCENT = re.compile(r"(\d{1,3})(?:\.(\d))?\s*%")
_COUNT = re.compile(r"(\d{1,7})\s*户?")
_BETWEEN = re.compile(r"[、,，;；\s]+")


class Problem(StrEnum):
    """Why a field cannot be used as it stands."""

    EMPTY = "empty"
    NOT_A_SHARE = "not_a_share"  # neither a percentage nor a number
    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The form as it was filled in, still in words."""

    title: str
    directed: bool
    region: str  # a code, "" for all
    trades: str
    conditions: str  # the conditions in words, for the public record
    shares: Mapping[str, str]  # credit class → "5%" or "3"
    reserve: str  # percent of the drawn
    team_size: int
    cap: str  # visits a year
    due: str  # ISO date
    witness: bool


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
        self._start: FormStart | None = None
        self._shown: PlanRequest | None = None

    def begin(self) -> None:
        """Begin a new plan."""
        self._shown = None

        def work(workspace: Workspace) -> FormStart:
            from fieldapp.ui.draw import reading

            return reading.form_start(workspace)

        def done(start: FormStart) -> None:
            self._start = start
            self._view.show_start(start)

        self._tasks.read(work, done)

    def changed(self) -> None:
        """Something in the form differs from what was shown: it must be looked at again."""
        self._shown = None

    def preview(self, wish: Wish, title: str) -> None:
        """Show what would be frozen, unless a field cannot be used."""
        if self._start is None:
            return
        today = local_date(self._clock.now_ms())
        read = request_of(wish, self._start.plan_id, today)
        self._view.show_problems(read if isinstance(read, dict) else {})
        if isinstance(read, dict):
            return
        request = read

        def work(workspace: Workspace, job: Job) -> DraftView:
            from fieldapp.draw import planning
            from fieldapp.ui.draw import reading

            draft = planning.draft(workspace, request, _watch(job))
            return reading.draft_view(workspace, draft)

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

            planning.freeze(workspace, actor, request, _watch(job))
            return request.plan_id

        self._shown = None  # a second press must not freeze twice
        self._tasks.job(title, work, self._view.show_frozen, self._view.show_refused)


def _watch(job: Job) -> Watch:
    from fieldapp.draw.watch import Watch

    return Watch(lambda done, total: job.report(done, total or None), job.cancelled)


def request_of(wish: Wish, plan_id: str, today: date) -> PlanRequest | dict[str, Problem]:
    """Turn a form into a request, or name what is wrong with which field."""
    from fieldapp.draw import plan as plans
    from fieldapp.draw.planning import PlanRequest
    from fieldapp.registry.objects import ObjectFilter

    problems: dict[str, Problem] = {}
    if not wish.title.strip():
        problems["title"] = Problem.EMPTY
    if wish.directed and not wish.conditions.strip():
        problems["conditions"] = Problem.EMPTY
    reserve = _whole(wish.reserve, 1000)
    cap = _whole(wish.cap, 366)
    problems |= {
        name: Problem.NOT_A_NUMBER
        for name, value in (("reserve", reserve), ("cap", cap))
        if value is None
    }
    problems |= _term(wish.due, today)
    shares: dict[str, Share] = {}
    for name, text in wish.shares.items():
        share = share_of(text, reserve or 0)
        if isinstance(share, Problem):
            problems[f"share_{name}"] = share
        elif share is not None:
            shares[name] = share
    if not shares and not any(name.startswith("share_") for name in problems):
        problems["shares"] = Problem.EMPTY
    if problems:
        return problems
    wanted = ObjectFilter()
    if wish.directed:
        trades = tuple(one for one in _BETWEEN.split(_plain(wish.trades)) if one)
        wanted = ObjectFilter(regions=(wish.region,) if wish.region else (), trades=trades)
    return PlanRequest(
        title=_plain(wish.title),
        kind="directed" if wish.directed else "random",
        shares=shares,
        wanted=wanted,
        filter_text=_plain(wish.conditions) if wish.directed else "",
        team_size=wish.team_size,
        visits_cap=cap,
        contributions=(plans.DEVICE_VRF, plans.CENTRAL_NONCE)
        + ((plans.WITNESS,) if wish.witness else ()),
        due=wish.due.strip() or None,
        plan_id=plan_id,
    )


def share_of(text: str, reserve_percent: int) -> Share | Problem | None:
    """Read "5%", "0.5 %", "12" or "12户"; None for nothing or nought."""
    from fieldapp.draw.plan import Share

    typed = unicodedata.normalize("NFKC", text).strip()
    if not typed:
        return None
    if found := _PERCENT.fullmatch(typed):
        permille = int(found[1]) * 10 + int(found[2] or 0)
        if permille > 1000:
            return Problem.NOT_A_SHARE
        return Share(permille=permille, reserve_percent=reserve_percent) if permille else None
    if found := _COUNT.fullmatch(typed):
        count = int(found[1])
        return Share(count=count, reserve_percent=reserve_percent) if count else None
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
