"""`fieldapp draw left-out` for one business: the reason it hears, or that there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp import settings
from tests.cli.calling import call
from tests.conftest import PASSWORD
from tests.draw.conftest import an_object
from tests.draw.conftest import frozen as frozen
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN


def test_one_business_hears_its_reason(frozen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, PASSWORD)
    closed, visited, drawable = (an_object(n).object_id for n in (7, 9, 0))
    ask = ("draw", "left-out", PLAN)
    at = ("--workspace", frozen)
    for one, reason in ((closed, "closed"), (visited, "visits")):
        said = call(*ask, one, *at, "--json")
        assert (said.status, said.json) == (0, [{"object_id": one, "reason": reason}])
        assert call(*ask, one, *at).out.split() == [one, reason]
    said = call(*ask, drawable, *at)
    assert (said.status, said.is_one_clear_line) == (1, True)
