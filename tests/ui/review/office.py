"""A day's records on five real workspaces: two laptops, one task recorded twice, a supervisor."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from fieldapp.central.log import Centre
from fieldapp.clock import at_local
from fieldapp.demo import day
from fieldapp.demo.cast import Cast, assembled
from fieldapp.publication import drafting, publishing
from fieldapp.publication.redaction import Span
from fieldapp.store.workspace import Workspace
from fieldapp.sync import session


class Wire:
    """A carrier that hands messages to a centre in the same process."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre

    def hello(self, message: bytes) -> BinaryIO:
        return io.BytesIO(self._centre.hello(message))

    def bundle(self, sealed: BinaryIO) -> BinaryIO:
        return io.BytesIO(self._centre.bundle(sealed))


@dataclass(frozen=True, slots=True)
class Records:
    """The office after the inspections were submitted and synced."""

    cast: Cast
    wire: Wire
    found: str  # inspection with findings, of the first laptop
    again: str  # the same task, recorded on the second laptop
    clean: str  # another task, of the second laptop

    def share(self, *workspaces: Workspace) -> None:
        """Sync these with the centre, one after the other."""
        for workspace in workspaces:
            session.sync(workspace, self.wire)


def agree(supervisor: Workspace, inspection_id: str, *more: Span) -> None:
    """The supervisor approves with all proposals hidden, and these places."""
    hidden = (*drafting.draft(supervisor.db, inspection_id).proposals, *more)
    publishing.approve_result(supervisor, supervisor.profile.person_id, inspection_id, hidden)


def _silent(_line: str) -> None:
    """Say nothing."""


@contextmanager
def records(folder: Path) -> Iterator[Records]:
    """Play the morning in `folder`; device secrets stay there too."""
    before = os.environ.get("FIELDAPP_STATE")
    os.environ["FIELDAPP_STATE"] = str(folder / "state")
    try:
        with assembled(folder / "workspaces", at_local(2026, 11, 23, 9)) as cast:
            wire = Wire(Centre(cast.centre))
            day.register(cast.supervisor, _silent)
            session.sync(cast.supervisor, wire)
            session.sync(cast.first, wire)
            drawn = day.hold_draw(cast, _silent)
            session.sync(cast.first, wire)
            session.sync(cast.second, wire)
            mine, other = day.tasks_of(cast, drawn)
            made = Records(
                cast,
                wire,
                found=day.visit_with_finding(cast, mine, _silent).inspection_id,
                again=day.visit_clean(cast, mine, _silent).inspection_id,
                clean=day.visit_clean(cast, other, _silent).inspection_id,
            )
            made.share(cast.first, cast.second, cast.supervisor)
            yield made
    finally:
        if before is None:
            del os.environ["FIELDAPP_STATE"]
        else:
            os.environ["FIELDAPP_STATE"] = before
