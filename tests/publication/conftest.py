"""The office whose results are published: one for all tests of a module."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.publication.office import Office, set_up


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Laptops that know each other; closed when the module is done."""
    made = set_up(tmp_path_factory.mktemp("office"))
    yield made
    for workspace in made.laptops.values():
        workspace.close()
