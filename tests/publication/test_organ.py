"""The public reads the name that the office gave itself, not that of the list's sample."""

from __future__ import annotations

from fieldapp.ids import new_id
from fieldapp.notice import offices
from fieldapp.publication import drafting, publishing, tables
from tests.notice.test_offices import SAID
from tests.publication.office import INSPECTOR, PUBLISHER, SUPERVISOR, Office, approve


def test_the_published_record_names_the_office_as_it_named_itself(office: Office) -> None:
    inspection_id = new_id("insp")
    office.inspect(inspection_id)
    offices.describe(office[SUPERVISOR], SUPERVISOR, {**SAID, "name": "拉萨市某某局"})
    office.carry()
    assert drafting.draft(office[INSPECTOR].db, inspection_id).record.organ == "拉萨市某某局"
    approve(office, inspection_id)
    publishing.publish_result(office[PUBLISHER], PUBLISHER, inspection_id)
    row = tables.published_of(office[PUBLISHER].db, inspection_id)
    assert row is not None
    assert row.record.organ == "拉萨市某某局"
