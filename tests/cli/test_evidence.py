"""Commands about evidence in law, on a small workspace of one inspection."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp import settings
from fieldapp.evidence import collecting
from fieldapp.evidence.sealing import About
from fieldapp.rooms import PROJECTORS
from fieldapp.store import pins
from fieldapp.store.workspace import Profile, Workspace
from tests.cli.calling import Said, call
from tests.conftest import PASSWORD
from tests.evidence.making import CAMERA, jpeg, opened
from tests.evidence.sentences import MINUTE

ME = "insp-tashi"
GOODS = "name,unit,quantity,base,spare,seal_no\n藏香,盒,12,400,4,F-0001\n包装袋,个,3,0,0,F-0002\n"


@pytest.fixture
def visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, str]:
    """A workspace's folder and the id of its one item."""
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, PASSWORD)
    folder = tmp_path / "ws"
    profile = Profile("那曲-01", ME, "扎西", "inspector", "540600")
    with Workspace.create(folder, PASSWORD, profile=profile, projectors=PROJECTORS) as ws:
        with ws.writing(ME) as w:
            w.append(opened("insp-1"))
        about = About(inspection_id="insp-1", title="外包装")
        kept = collecting.capture_live(ws, ME, about, jpeg(), CAMERA)
    return folder, kept.item_id


def on(folder: Path, *arguments: object) -> Said:
    return call("evidence", *arguments, "--workspace", folder, "--json")


def test_an_item_is_listed_and_described(visit: tuple[Path, str]) -> None:
    folder, item_id = visit
    (row,) = on(folder, "list", "insp-1").json
    assert (row["item"], row["kind_zh"], row["maker"]) == (item_id, "视听资料", "扎西")
    assert row["lacks"] == ["purpose"]
    assert on(folder, "describe", item_id, "--purpose", "证明用了近似商标").status == 0
    (row,) = on(folder, "list", "insp-1").json
    assert (row["purpose"], row["lacks"], row["amended"]) == ("证明用了近似商标", [], 1)
    plain = call("evidence", "list", "insp-1", "--workspace", folder)
    assert "证明用了近似商标" in plain.out
    refused = on(folder, "describe", item_id)
    assert refused.status == 1
    assert "evidence_nothing_said" in refused.err


def test_goods_are_taken_moved_and_decided(visit: tuple[Path, str], tmp_path: Path) -> None:
    folder, _ = visit
    table = tmp_path / "goods.csv"
    table.write_text(GOODS, encoding="utf-8")
    take = ("take", "insp-1", table, "--kind", "preserve", "--keeper", "尼玛次仁")
    refused = on(folder, *take)
    assert (refused.status, "goods_approval_missing" in refused.err) == (1, True)
    taken = on(folder, *take, "--urgent").json
    assert taken["lines"] == 2
    assert taken["due"]
    measure = taken["measure"]
    assert on(folder, "approve", measure, "--approver", "格桑").status == 0
    moved = on(folder, "move", measure, "handed", "--lines", "1,2", "--from", "尼玛次仁",
               "--to", "扎西", "--seal", "F-0001", "--broken", "--note", "一角翘起")  # fmt: skip
    assert moved.status == 0
    (shown,) = on(folder, "goods", "insp-1").json
    assert (shown["standing"], shown["undecided"], shown["needs_approval"]) == (
        "running", [1, 2], False,
    )  # fmt: skip
    assert [link["act"] for link in shown["goods"][0]["custody"]] == ["taken", "handed"]
    decided = on(folder, "decide", measure, "release", "--lines", "1,2", "--reason", "无关").json
    assert decided["undecided"] == []
    plain = call("evidence", "goods", "insp-1", "--workspace", folder)
    assert (plain.status, "ended" in plain.out, "BROKEN" in plain.out) == (0, True, True)


@pytest.mark.parametrize("text", ["name,quantity\n藏香,多\n", "name,quantity\n藏香,-1\n", "\xff"])
def test_a_table_of_goods_that_cannot_be_read_is_refused_in_one_line(
    visit: tuple[Path, str], tmp_path: Path, text: str
) -> None:
    table = tmp_path / "goods.csv"
    table.write_bytes(text.encode("latin-1" if text == "\xff" else "utf-8"))
    said = on(visit[0], "take", "insp-1", table, "--kind", "sample", "--keeper", "扎西")
    assert said.status == 1
    assert "goods_line_invalid" in said.err
    assert (
        "goods_line_invalid"
        in on(visit[0], "move", "m", "opened", "--lines", "x", "--from", "扎西").err
    )


def test_a_package_is_made_whole_and_redacted_and_verifies(
    visit: tuple[Path, str], tmp_path: Path
) -> None:
    folder, item_id = visit
    whole = tmp_path / "whole.zip"
    made = on(folder, "package", "insp-1", "--out", whole, "--recipient", "法院").json
    assert (made["items"], made["left_out"]) == (1, 0)
    assert call("verify", "evidence", whole).status == 0
    nothing = on(folder, "package", "insp-1", "--out", tmp_path / "no.zip", "--leave-out",
                 f"{item_id}=涉密")  # fmt: skip
    assert (nothing.status, "evidence_nothing_to_pack" in nothing.err) == (1, True)
    assert not (tmp_path / "no.zip").exists()


def test_places_are_said_named_and_listed_with_what_is_odd(
    visit: tuple[Path, str], tmp_path: Path
) -> None:
    folder, item = visit
    assert on(folder, "places", "insp-1").status == 0
    shop = ("--lat", "29.651", "--lon", "91.132")
    assert on(folder, "site", "insp-1", *shop, "--source", "登记系统").status == 0
    assert on(folder, "point", item, *shop, "--radius", "50", "--note", "路口").status == 0
    assert on(folder, "point", item, *shop, "--radius", "x").is_one_clear_line
    far = on(folder, "point", item, "--lat", "29.70", "--lon", "91.132", "--radius", "50")
    assert far.status == 0
    shown = on(folder, "places", "insp-1")
    assert shown.status == 1
    ((claim,),) = [row["places"] for row in shown.json]
    assert (claim["source"], claim["lat_udeg"], list(claim["odd"])) == (
        "hand",
        29_700_000,
        ["site"],
    )
    assert shown.json[0]["not_before"] is None
    plain = call("evidence", "places", "insp-1", "--workspace", folder)
    assert "not_after: not proven" in plain.out
    assert "m from the registered place" in plain.out


def test_a_receiver_is_set_and_a_file_of_sentences_is_read(
    visit: tuple[Path, str], tmp_path: Path
) -> None:
    folder, _item = visit
    assert on(folder, "receiver").json == {"receiver": ""}
    assert on(folder, "receiver", "tcp:10.0.0.9:10110").json["receiver"] == "tcp:10.0.0.9:10110"
    assert on(folder, "receiver", "nonsense").is_one_clear_line
    assert on(folder, "receiver").json["receiver"] == "tcp:10.0.0.9:10110"
    assert on(folder, "receiver", "--off").json == {"receiver": ""}
    path = tmp_path / "a.nmea"
    path.write_bytes(MINUTE)
    said = call("evidence", "nmea", path, "--json")
    assert (said.status, said.json["fix"]["lat_udeg"], said.json["bad"]) == (0, 29_651_000, 0)
    path.write_bytes(MINUTE[:40])
    assert call("evidence", "nmea", path, "--json").status == 1


def test_what_the_second_person_adds_is_in_their_name(
    visit: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _ = visit
    with Workspace.open(folder, PASSWORD, projectors=PROJECTORS) as ws:
        pins.add_second(ws, "insp-li", "李四", "another-long-word-7")
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, "another-long-word-7")
    picture = tmp_path / "a.jpg"
    picture.write_bytes(jpeg("green"))
    assert on(folder, "add", "insp-1", picture, "--reason", "U盘").status == 0
    assert [row["maker"] for row in on(folder, "list", "insp-1").json] == ["扎西", "李四"]
    with Workspace.open(folder, PASSWORD, projectors=PROJECTORS) as ws:
        sealed = list(ws.eventlog.recorded(["evidence.sealed"]))
    assert [event.actor for event in sealed] == [ME, "insp-li"]
