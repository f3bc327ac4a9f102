"""A device, its centre and auditors for the tests of slots."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fieldapp.store import devices
from fieldapp.store.workspace import Workspace
from tests.draw.centre.test_asking import CENTRE, Parties, make, parties
from tests.draw.conftest import imported

__all__ = ["make", "parties", "rogue"]


@pytest.fixture
def rogue(parties: Parties, make: Callable[[str, str], Workspace]) -> Workspace:
    """A device of the unit with a changed program, whose letters the post carries."""
    made = make("rogue", "inspector")
    devices.enrol(parties.centre, CENTRE, made.card())
    devices.enrol(made, "rogue-person", parties.centre.card())
    parties.auditors.append(made)
    return imported(made, "rogue-person")
