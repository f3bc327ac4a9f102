"""A centre beside the test's own workspace, each knowing the other, and a carrier between them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from fieldapp.central.log import Centre
from fieldapp.clock import FixedClock
from fieldapp.registry import importing
from fieldapp.resources import resource
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices
from fieldapp.store.workspace import Profile, Workspace

PASSWORD = "another long password"
CENTRE = Profile("那曲中心", "P-centre", "中心", "centre", "540600")


class Wire:
    """A carrier that hands messages to a centre in the same process."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre

    def hello(self, message: bytes) -> BinaryIO:
        return io.BytesIO(self._centre.hello(message))

    def bundle(self, sealed: BinaryIO) -> BinaryIO:
        whole = b"".join(iter(lambda: sealed.read(64 * 1024), b""))
        return io.BytesIO(self._centre.bundle(io.BytesIO(whole)))


@pytest.fixture
def centre(tmp_path: Path, clock: FixedClock, workspace: Workspace) -> Iterator[Centre]:
    """A centre that knows the test's workspace and is known to it."""
    with Workspace.create(
        tmp_path / "centre", PASSWORD, profile=CENTRE, projectors=PROJECTORS, clock=clock
    ) as made:
        devices.enrol(made, "P-centre", workspace.card())
        devices.enrol(workspace, "insp-tashi", made.card())
        yield Centre(made)


@pytest.fixture
def wire(centre: Centre) -> Wire:
    """A carrier to the centre."""
    return Wire(centre)


@pytest.fixture
def register(workspace: Workspace) -> None:
    """The demo's register, imported: one record that names a file."""
    importing.import_objects(workspace, "insp-tashi", resource("demo/objects.csv"))
