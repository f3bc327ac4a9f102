"""How often teams pass over, void and recuse, how the load is spread, when that is unusual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import comb

from fieldapp.draw.plan_tables import ChangeRow
from fieldapp.draw.tables import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """What became of the tasks that a person or a team was drawn for."""

    who: tuple[str, ...]  # inspector ids, sorted
    tasks: int
    skipped: int  # of them, passed over for a reserve or without one
    voided: int  # of them, in draws declared void
    recused: int  # times one of them stepped back from a task


@dataclass(frozen=True, slots=True)
class Load:
    """How many tasks an inspector has in a plan."""

    inspector_id: str
    tasks: int
    cap: int


Who = Callable[[Sequence[str]], Iterable[tuple[str, ...]]]


def of_teams(team: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """Count for the team as a whole."""
    return [tuple(sorted(team))]


def of_people(team: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """Count for each of its members."""
    return [(one,) for one in team]


def rates(
    tasks: Iterable[Task],
    changes: Iterable[ChangeRow],
    voided: frozenset[str],
    recusal: str,
    who: Who = of_teams,
) -> tuple[Rates, ...]:
    """Give the rates of every team or person, the busiest first.

    Args:
        tasks: drawn objects of one plan or of many; not the reserves.
        changes: of the same plans.
        voided: plans that were declared void.
        recusal: the cause that counts as a recusal.
        who: `of_teams` or `of_people`.
    """
    had, skipped, void, recused = (Counter[tuple[str, ...]]() for _ in range(4))
    for task in tasks:
        for one in who(task.inspectors):
            had[one] += 1
            skipped[one] += task.state in {"replaced", "skipped", "carried"}
            void[one] += task.plan_id in voided
    for change in changes:
        if change.cause == recusal and change.leaving is not None:
            left = [change.leaving] if who is of_people else change.team
            recused.update(who(left))
    return tuple(
        Rates(who=one, tasks=had[one], skipped=skipped[one], voided=void[one],
              recused=recused[one])
        for one in sorted({*had, *recused} - {()}, key=lambda one: (-had[one], one))
    )  # fmt: skip


def expected_tenths(tasks: int, hits: int, of: int) -> int:
    """Give how many of somebody's tasks would be hit at the rate of all, in tenths, rounded.

    Args:
        tasks: theirs.
        hits: of everybody's tasks, such as those passed over.
        of: everybody's tasks.
    """
    return (20 * tasks * hits + of) // (2 * of) if of else 0


def is_unusual(seen: int, tasks: int, hits: int, of: int, compared: int) -> bool:
    """Tell whether so many of somebody's tasks were hit that chance hardly explains it.

    The exact test: if it made no difference who went, `hits` of the `of` tasks would be spread
    like a draw without replacement. True where as many as `seen` or more among these `tasks`
    would come about in less than one of a hundred, shared out over all who are compared.
    """
    most = min(tasks, hits)
    ways = sum(comb(tasks, n) * comb(of - tasks, hits - n) for n in range(seen, most + 1))
    return seen > 0 and ways * 100 * max(1, compared) < comb(of, hits)


def loads(tasks: Iterable[Task], caps: Iterable[tuple[str, int]]) -> tuple[Load, ...]:
    """Give the load of everybody on a roster, the busiest first.

    Args:
        tasks: of one plan.
        caps: (inspector id, tasks at most).
    """
    count = Counter(who for task in tasks if task.state == "drawn" for who in task.inspectors)
    found = [Load(name, count[name], cap) for name, cap in caps]
    return tuple(sorted(found, key=lambda one: (-one.tasks, one.inspector_id)))
