"""The office of these tests, made once: each test judges a record of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.ui.review.office import Records, records


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Records]:
    """Five workspaces after the morning's inspections."""
    with records(tmp_path_factory.mktemp("office")) as made:
        yield made
