"""The draw's own office, and a plan over it, for the tests of its screens."""

from __future__ import annotations

import pytest

from fieldapp.draw import planning
from fieldapp.draw.planning import PlanRequest
from fieldapp.store.workspace import Workspace
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_

PLAN = "plan-test"


@pytest.fixture
def planned(office: Workspace, request_: PlanRequest) -> Workspace:
    """An office with a frozen plan."""
    planning.freeze(office, "lead", request_)
    return office
