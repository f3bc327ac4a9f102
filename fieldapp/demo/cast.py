"""Who plays in the demo: five devices, their people, and the workspaces they work in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from fieldapp.clock import FixedClock, local_date
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices
from fieldapp.store.workspace import Profile, Workspace

PASSWORD = "demo-246810"  # noqa: S105 -- of invented data; printed by the demo
DAY_MS = 24 * 60 * 60 * 1000
UNIT = "540102"  # 拉萨市城关区
PROFILES: Mapping[str, Profile] = {
    "centre": Profile("拉萨中心", "P-centre", "中心", "centre", UNIT),
    "laptop-07": Profile("拉城-07", "P-dawa", "达瓦卓玛", "inspector", UNIT),
    "laptop-08": Profile("拉城-08", "P-gesang", "格桑平措", "inspector", UNIT),
    "supervisor": Profile("拉城-科室", "P-deji", "德吉央宗", "supervisor", UNIT),
    "publisher": Profile("拉城-公示", "P-luobu", "罗布次仁", "publisher", UNIT),
}


@dataclass(frozen=True, slots=True)
class Cast:
    """The five open workspaces, and the one clock they share."""

    centre: Workspace
    first: Workspace  # the laptop of the team we follow
    second: Workspace
    supervisor: Workspace
    publisher: Workspace
    clock: FixedClock

    def in_days(self, days: int) -> str:
        """Give the civil date that many days on, ISO."""
        return local_date(self.clock.now_ms() + days * DAY_MS).isoformat()


@contextmanager
def assembled(folder: Path, start_ms: int) -> Iterator[Cast]:
    """Make the five workspaces and enrol each with the centre.

    Args:
        folder: where they are made; one subfolder each.
        start_ms: when the day begins, UTC milliseconds.
    """
    clock = FixedClock(start_ms, step_ms=40)
    with ExitStack() as stack:
        made = {
            name: stack.enter_context(
                Workspace.create(
                    folder / name,
                    PASSWORD,
                    profile=profile,
                    projectors=PROJECTORS,
                    clock=clock,
                    any_thread=name == "centre",
                )
            )
            for name, profile in PROFILES.items()
        }
        centre = made["centre"]
        for workspace in made.values():
            if workspace is not centre:
                devices.enrol(centre, "P-centre", workspace.card())
                devices.enrol(workspace, workspace.profile.person_id, centre.card())
        yield Cast(
            centre=made["centre"],
            first=made["laptop-07"],
            second=made["laptop-08"],
            supervisor=made["supervisor"],
            publisher=made["publisher"],
            clock=clock,
        )
