"""A device, its centre and auditors for the tests of slots; passwords are stretched once."""

from __future__ import annotations

from tests.draw.centre.test_asking import make, parties
from tests.journeys.devices import remembered_stretch

__all__ = ["make", "parties", "remembered_stretch"]
