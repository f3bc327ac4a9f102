"""The office of `tests.journeys.devices`, for the tests of this folder."""

from tests.journeys.devices import office

__all__ = ["office"]
