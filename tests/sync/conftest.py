"""The office of `tests.journeys.devices`, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace
from tests.journeys.devices import Office, inspect, office

__all__ = ["office"]


@pytest.fixture
def laptop(office: Office) -> Workspace:
    inspect(office["laptop"], "insp-1")
    return office["laptop"]


@pytest.fixture
def boss(office: Office) -> Iterator[Workspace]:
    """A supervisor who knows of the laptops, and whose log is sound at the end."""
    yield office["boss"]
    failed = [check for check in verify_log(office["boss"]) if not check.passed]
    assert [check.detail for check in failed if check.number != "L8"] == []
