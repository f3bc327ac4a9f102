"""Nobody edits what is another's: forged events are kept in the log and change nothing (A7, A22)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fieldapp.central.log import Centre
from fieldapp.clock import at_local
from fieldapp.demo import cast, day
from fieldapp.demo.cast import Cast
from fieldapp.demo.day import Day
from fieldapp.draw.events import ObjectReplacedByName, VoidedByName
from fieldapp.draw.tables import draw, tasks
from fieldapp.inspection.events import Answered, InspectionVoided
from fieldapp.inspection.tables import answers, inspection
from fieldapp.ledger.fact import Fact
from fieldapp.notice.events import NoticeVoided, OfficeDescribed
from fieldapp.notice.notice import Status
from fieldapp.notice.tables import notice, office_said
from fieldapp.publication import publishing
from fieldapp.publication.events import DrawPublished, ResultWithdrawn
from fieldapp.publication.tables import published_by_id
from fieldapp.registry import importing
from fieldapp.registry.tables import object_by_id
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace
from fieldapp.sync import session
from tests.journeys.devices import Carrier


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Cast, Day, Centre]]:
    folder = tmp_path_factory.mktemp("authority")
    (folder / "stick").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDAPP_STATE", str(folder / "state"))
        with cast.assembled(folder / "workspaces", at_local(2026, 11, 23, 9)) as players:
            centre = Centre(players.centre)
            yield (
                players,
                day.play(players, folder / "stick", lambda: Carrier(centre), lambda _line: None),
                centre,
            )


def forge(centre: Centre, forger: Workspace, actor: str, *facts: Fact) -> None:
    """Have a changed program write what the rules refuse, and send it."""
    with forger.writing(actor) as w:
        for fact in facts:
            w.append(fact)
    session.sync(forger, Carrier(centre))


def test_another_devices_word_on_an_inspection_has_no_effect(
    played: tuple[Cast, Day, Centre],
) -> None:
    players, happened, centre = played
    first, forger = happened.first.inspection_id, players.publisher
    before = answers(players.centre.db, first)
    forge(
        centre, forger, forger.profile.person_id,
        InspectionVoided(inspection_id=first, reason="forged"),
        Answered(inspection_id=first, question="id_shown", value="no", note=None),
        NoticeVoided(notice_id=happened.order.notice_id, reason="forged"),
    )  # fmt: skip
    row = inspection(players.centre.db, first)
    assert row is not None
    assert row.stage == "submitted"
    assert answers(players.centre.db, first) == before
    served = notice(players.centre.db, happened.order.notice_id)
    assert served is not None
    assert served.status is Status.SERVED


def test_an_office_speaks_for_itself_alone(played: tuple[Cast, Day, Centre]) -> None:
    players, _happened, centre = played
    forger = players.supervisor
    said = {"name": "甲", "mark": "甲", "telephone": "", "host": "", "government": "", "court": ""}
    forge(
        centre, forger, forger.profile.person_id,
        OfficeDescribed(unit="540600", **said), OfficeDescribed(unit="540102", **said),
    )  # fmt: skip
    assert office_said(players.centre.db, "540600") == {}
    assert office_said(players.centre.db, "540102")["name"] == "甲"


def test_a07_an_event_in_another_persons_name_has_no_effect(
    played: tuple[Cast, Day, Centre],
) -> None:
    players, happened, centre = played
    first = happened.first.inspection_id
    forge(
        centre, players.second, players.first.profile.person_id,
        InspectionVoided(inspection_id=first, reason="in the victim's name"),
    )  # fmt: skip
    row = inspection(players.centre.db, first)
    assert row is not None
    assert row.stage == "submitted"


def test_another_device_neither_voids_a_draw_nor_skips_a_business(
    played: tuple[Cast, Day, Centre],
) -> None:
    players, happened, centre = played
    plan, forger = happened.draw.plan_id, players.second
    before = [(task.object_id, task.state) for task in tasks(players.centre.db, plan)]
    forge(
        centre, forger, forger.profile.person_id,
        ObjectReplacedByName(
            plan_id=plan, object_id=happened.second.task.object_id, reason="closed",
            evidence=(), approved_by="P-nobody", inspectors=(), missing=0,
        ),
        VoidedByName(
            plan_id=plan, commitment=happened.draw.commitment, reason="forged",
            approved_by="P-nobody",
        ),
    )  # fmt: skip
    assert [(task.object_id, task.state) for task in tasks(players.centre.db, plan)] == before
    done = draw(players.centre.db, plan)
    assert done is not None
    assert done.state == "drawn"


def test_a_squatted_withdrawal_does_not_stand_in_the_way(played: tuple[Cast, Day, Centre]) -> None:
    players, happened, centre = played
    forge(
        centre, players.second, players.second.profile.person_id,
        ResultWithdrawn(publication_id=happened.publication_id, reason="forged"),
        DrawPublished(plan_id="another-plan", transcript=happened.draw.public),
    )  # fmt: skip
    shown = published_by_id(players.centre.db, happened.publication_id)
    assert shown is not None
    assert shown.withdrawn_ms is None
    session.sync(players.publisher, Carrier(centre))
    publishing.withdraw(
        players.publisher, players.publisher.profile.person_id, happened.publication_id, "wrong"
    )
    session.sync(players.publisher, Carrier(centre))
    gone = published_by_id(players.centre.db, happened.publication_id)
    assert gone is not None
    assert gone.withdrawn_ms is not None


def test_an_inspectors_own_import_renames_nothing_elsewhere(
    played: tuple[Cast, Day, Centre], tmp_path_factory: pytest.TempPathFactory
) -> None:
    players, happened, centre = played
    name = happened.first.task.object_name
    file = tmp_path_factory.mktemp("import") / "one.csv"
    file.write_text(
        f"统一社会信用代码,主体名称\n{happened.first.task.object_id},改了名的店\n",
        encoding="utf-8",
    )
    importing.import_objects(players.second, players.second.profile.person_id, file)
    session.sync(players.second, Carrier(centre))
    for workspace in (players.centre, players.first):
        session_row = object_by_id(workspace.db, happened.first.task.object_id)
        assert session_row is not None
        assert session_row.name == name


def test_the_forged_events_are_kept_and_everything_still_verifies(
    played: tuple[Cast, Day, Centre],
) -> None:
    players, _, _ = played
    for workspace in (players.centre, players.second, players.publisher):
        assert all(check.passed for check in verify_log(workspace)), workspace.folder.name
