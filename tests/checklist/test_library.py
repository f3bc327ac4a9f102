from __future__ import annotations

import pytest

from fieldapp.checklist import library
from fieldapp.checklist.xlsform import Converted
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.store.workspace import Workspace


@pytest.fixture(autouse=True)
def _forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start as a freshly started app, which remembers no form."""
    monkeypatch.setattr(library, "_remembered", {})


def test_a_form_is_kept_with_its_workbook_and_found_by_version(workspace: Workspace) -> None:
    workbook = library.shipped()[0].read_bytes()
    made = library.keep(workspace, workbook)
    assert workspace.blobs.read(made.version) == workbook  # type: ignore[arg-type]  # a blob's id is its SHA-256
    assert library.load(workspace, made.version) is made
    assert Converted.from_bytes(
        workspace.meta(f"form:{made.version.hex()}") or b"", made.version.hex()
    )


def test_the_kept_conversion_spares_another_one(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = library.keep(workspace, library.shipped()[0].read_bytes())
    monkeypatch.setattr(library, "_remembered", {})
    monkeypatch.setattr(library, "convert", lambda _workbook: pytest.fail("converted again"))
    again = library.load(workspace, made.version)
    assert again is not made
    assert list(again.questions) == list(made.questions)


def test_a_form_whose_workbook_has_not_arrived_is_said_to_be_missing(workspace: Workspace) -> None:
    with pytest.raises(RuleError) as caught:
        library.load(workspace, bytes(32))
    assert caught.value.code is Code.BLOB_MISSING


def test_nothing_is_kept_of_a_workbook_that_is_none(workspace: Workspace) -> None:
    with pytest.raises(InputError):
        library.keep(workspace, b"not a workbook")
    assert not [path for path in (workspace.folder / "blobs").rglob("*") if path.is_file()]
