"""Where a picture was taken, from the laptop to the court: sent, bounded, packed, not moved by strangers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fieldapp.evidence import (
    bounding,
    collecting,
    packaging,
    place,
    place_tables,
    placing,
    tables,
    verifying,
)
from fieldapp.evidence.bounding import By
from fieldapp.evidence.place import Doubt, Source
from fieldapp.evidence.place_events import PlacePointed, SiteNamed
from fieldapp.evidence.placing import Heard
from fieldapp.evidence.sealing import About
from tests.evidence.making import jpeg
from tests.evidence.sentences import MINUTE
from tests.evidence.test_packaging import standalone
from tests.journeys.devices import CAMERA, Office, office, opening

__all__ = ["office"]
ME = "laptop-person"


def test_a_place_goes_from_the_laptop_to_the_court_and_no_stranger_moves_it(
    office: Office, tmp_path: Path
) -> None:
    laptop, second, centre = office["laptop"], office["second"], office["centre"]
    opened = opening("insp-1", laptop.blobs.put(b"a form"))
    own = replace(opened.inspectors[0], inspector_id=ME)
    with laptop.writing(ME) as w:
        w.append(replace(opened, inspectors=(own, opened.inspectors[1])))
    heard = Heard(MINUTE, 600, "serial:ttyUSB0@9600")
    about = About(inspection_id="insp-1", title="门头")
    kept = collecting.capture_live(laptop, ME, about, jpeg(), CAMERA, heard=heard)
    placing.name_site(laptop, ME, "insp-1", placing.spot("29.651", "91.132"), "登记系统")
    placing.point(laptop, ME, kept.item_id, placing.spot("29.6511", "91.1322"), 50, "路口")
    office.sync("laptop", "second")
    far = placing.spot("39.9", "116.4")
    with second.writing("second-person") as w:  # who takes no part in this inspection
        w.append(SiteNamed(object_id=opened.object_id, inspection_id="insp-1", spot=far,
                           source="x"))  # fmt: skip
        w.append(PlacePointed(item_id=kept.item_id, inspection_id="insp-1", spot=far, radius_m=1,
                              note="", chart=""))  # fmt: skip
    office.sync("second", "laptop")
    for workspace in (laptop, centre):
        around = place_tables.around(workspace.db, "insp-1")
        assert [claim.source for claim in around.claims] == [Source.RECEIVER, Source.HAND]
        odd = {one.doubt for claim in around.claims for one in place.oddities(claim, around)}
        assert odd <= {Doubt.TIME}  # the sentences are of another hour than this office's clock
        row = tables.evidence_item(workspace.db, kept.item_id)
        assert row is not None
        bound = bounding.interval(workspace, row).not_after
        assert bound is not None
        assert bound.by is By.RECEIPT
        path = tmp_path / f"{workspace.profile.role}.zip"
        packaging.export(workspace, workspace.profile.person_id, "insp-1", path, "法院")
        assert verifying.verify_package(path).passed
        status, said = standalone(path)
        assert (status, "纬度 29.651000，经度 91.132000" in said) == (0, True)
