"""What somebody who takes no part in an inspection adds to it is kept, and no evidence of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.errors import Code, RuleError
from fieldapp.evidence import packaging, tables
from fieldapp.store.workspace import Workspace
from fieldapp.ui.review.reading import read_whole
from tests.journeys.devices import Office, inspect, office, opening, photograph

__all__ = ["office"]


def listed(workspace: Workspace, name: str) -> tuple[int, int, int]:
    """How many items are its evidence, how many were counted, how many are somebody else's."""
    own = tables.items(workspace.db, name)
    foreign = tables.foreign_items(workspace.db, name)
    return len(own), tables.counts(workspace.db).get(name, 0), len(foreign)


def test_a_colleagues_picture_is_not_among_an_inspections_evidence(office: Office) -> None:
    centre = office["centre"]
    genuine = inspect(office["laptop"], "insp-1")
    office.sync("laptop", "second")
    added = photograph(office["second"], "insp-1", (9, 9, 9))
    office.sync("second")
    assert listed(centre, "insp-1") == (1, 1, 1)
    packed = packaging.gather(centre, "insp-1", "局")
    assert [one.blob_id for one in packed.items] == [genuine]
    (shown,) = tables.same_content(centre.db, added)
    assert shown.foreign
    whole = read_whole(centre, "insp-1")
    assert whole is not None
    assert [one.foreign for one in whole.pictures] == [False, True]


def test_a_named_inspector_adds_from_another_device(office: Office) -> None:
    laptop, second, centre = office["laptop"], office["second"], office["centre"]
    form = laptop.blobs.put(b"a form")
    opened = opening("insp-2", form)
    named = replace(opened.inspectors[0], inspector_id="second-person")
    with laptop.writing("laptop-person") as w:
        w.append(replace(opened, inspectors=(named, opened.inspectors[1])))
    office.sync("laptop", "second")
    photograph(second, "insp-2", (9, 9, 9))
    office.sync("second")
    assert listed(centre, "insp-2") == listed(second, "insp-2") == (1, 1, 0)


def test_only_foreign_items_are_nothing_to_pack(office: Office) -> None:
    laptop, second = office["laptop"], office["second"]
    with laptop.writing("laptop-person") as w:
        w.append(opening("insp-3", laptop.blobs.put(b"a form")))
    office.sync("laptop", "second")
    photograph(second, "insp-3", (9, 9, 9))
    assert listed(second, "insp-3") == (0, 0, 1)
    with pytest.raises(RuleError) as caught:
        packaging.gather(second, "insp-3", "局")
    assert caught.value.code is Code.EVIDENCE_NOTHING_TO_PACK
