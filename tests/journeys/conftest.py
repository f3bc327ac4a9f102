"""The office of `tests.journeys.devices`, for the tests of this folder."""

from tests.draw.conftest import request_
from tests.journeys.devices import office

__all__ = ["office", "request_"]
