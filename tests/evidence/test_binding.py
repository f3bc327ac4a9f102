"""A picture that shows the card is bound to the visit; whatever does not stays imported."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.evidence import binding, challenge, digits, tables
from fieldapp.evidence.challenge import Binding, Card
from fieldapp.evidence.events import EvidenceSealed
from fieldapp.evidence.receiving import Handover, receive_files
from fieldapp.evidence.sealing import About
from fieldapp.ledger import dcbor
from fieldapp.notice import scanning
from fieldapp.store.workspace import Workspace
from tests.evidence.making import jpeg, opened

ABOUT = About(inspection_id="insp-1", title="外包装")
ME = "insp-tashi"


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
        w.append(opened("insp-2"))
    return workspace


def photo(
    text: str, turn: int = 0, *, tilt: int = 4, size: int = 260, exif: int = 1, told: str = "000"
) -> bytes:
    """A telephone's picture of a shelf with a card on it, a little askew and not quite sharp."""
    rows = digits.under(scanning.modules(text), told)
    wide = len(rows[0])
    code = Image.frombytes("L", (wide, len(rows)), b"".join(rows))
    code = code.resize((size, size * len(rows) // wide), 0)
    scene = Image.new("L", (1600, 1200), 150)
    turned = code.rotate(-turn, expand=True)
    scene.paste(turned.rotate(tilt, expand=True, fillcolor=255), (700, 400))
    scene = scene.filter(ImageFilter.GaussianBlur(1))
    tags = Image.Exif()
    tags[0x0112] = exif
    out = io.BytesIO()
    scene.save(out, "JPEG", quality=70, exif=tags)
    return out.getvalue()


def file(folder: Path, data: bytes) -> Path:
    path = folder / "IMG_7.jpg"
    path.write_bytes(data)
    return path


def bring(visit: Workspace, path: Path) -> binding.Brought:
    return binding.bring_file(visit, ME, ABOUT, path, reason="手机拍的", volume="SD")


def card_of(visit: Workspace, inspection: str = "insp-1") -> Card:
    return binding.draw_card(visit, ME, inspection).card


@pytest.mark.parametrize("repeat", range(4))
def test_a_picture_that_shows_the_card_is_bound(
    visit: Workspace, tmp_path: Path, repeat: int
) -> None:
    card = card_of(visit)
    assert card.event_id == visit.chain.head.last_id  # the card's code is the head of the chain
    turn = (card.turn + 90 * repeat) % 360
    brought = bring(visit, file(tmp_path, photo(card.text, turn, told=card.digits)))
    assert brought.binding is Binding.BOUND
    assert brought.as_asked is (repeat == 0)
    (row,) = tables.items(visit.db, "insp-1")
    assert (row.klass, row.camera, row.source) == ("captured-bound", "", {})
    assert row.bound["path"].endswith("IMG_7.jpg")
    assert (row.bound["volume"], row.bound["digits"]) == ("SD", card.digits)
    assert brought.kept.sealed.bound is not None
    assert brought.kept.sealed.bound.challenge == card.event_id
    assert brought.kept.sealed.bound.seen_digits == card.digits


def test_other_digits_beside_the_code_are_told_and_take_no_class(
    visit: Workspace, tmp_path: Path
) -> None:
    card = card_of(visit)
    other = f"{(int(card.digits) + 111) % 1000:03d}"
    brought = bring(visit, file(tmp_path, photo(card.text, card.turn, told=other)))
    assert (brought.binding, brought.as_asked) == (Binding.BOUND, False)
    (row,) = tables.items(visit.db, "insp-1")
    assert (row.bound["digits"], row.bound["seen_digits"]) == (card.digits, other)


def test_a_telephone_held_on_its_side_is_turned_upright_first(
    visit: Workspace, tmp_path: Path
) -> None:
    card = card_of(visit)
    lying = photo(
        card.text, (card.turn + 270) % 360, exif=6, told=card.digits
    )  # shown upright: 90° further
    assert bring(visit, file(tmp_path, lying)).as_asked


def test_without_a_card_in_it_a_picture_stays_imported(visit: Workspace, tmp_path: Path) -> None:
    card_of(visit)
    brought = bring(visit, file(tmp_path, jpeg()))
    assert (brought.binding, brought.kept.sealed.klass) == (Binding.NONE, "imported")


def test_while_no_card_was_drawn_a_copied_code_binds_nothing(
    visit: Workspace, tmp_path: Path
) -> None:
    head = visit.chain.head.last_id
    brought = bring(visit, file(tmp_path, photo(challenge.text_of(head))))
    assert (brought.binding, brought.kept.sealed.klass) == (Binding.NONE, "imported")


def test_the_id_of_an_event_that_is_no_challenge_is_foreign(
    visit: Workspace, tmp_path: Path
) -> None:
    head = visit.chain.head.last_id
    card_of(visit)
    brought = bring(visit, file(tmp_path, photo(challenge.text_of(head))))
    assert (brought.binding, brought.kept.sealed.klass) == (Binding.FOREIGN, "imported")


def test_another_visit_s_card_does_not_bind(visit: Workspace, tmp_path: Path) -> None:
    other = card_of(visit, "insp-2")
    card_of(visit)
    brought = bring(visit, file(tmp_path, photo(other.text, other.turn)))
    assert (brought.binding, brought.kept.sealed.klass) == (Binding.OTHER, "imported")


def test_yesterday_s_card_does_not_bind(
    visit: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    card = card_of(visit)
    clock.advance(challenge.good_for_ms() + 1)
    brought = bring(visit, file(tmp_path, photo(card.text, card.turn)))
    assert (brought.binding, brought.kept.sealed.klass) == (Binding.STALE, "imported")
    assert "bound" not in brought.kept.sealed.to_payload()


@pytest.mark.parametrize("data", [b"\xff\xd8\xff" + b"\0" * 99, b"%PDF-1.7 EVC1:AAAA", b"text"])
def test_what_cannot_be_read_is_kept_and_imported(
    visit: Workspace, tmp_path: Path, data: bytes
) -> None:
    card_of(visit)
    brought = bring(visit, file(tmp_path, data))
    assert (brought.binding, brought.kept.sealed.klass) == (Binding.NONE, "imported")
    assert visit.blobs.read(brought.kept.sealed.blob) == data


def test_a_card_needs_a_visit(visit: Workspace) -> None:
    with pytest.raises(RuleError) as caught:
        binding.draw_card(visit, ME, "insp-none")
    assert caught.value.code is Code.EVIDENCE_INSPECTION_UNKNOWN


def test_rebuilding_gives_equal_tables(visit: Workspace, tmp_path: Path) -> None:
    card = card_of(visit)
    bring(visit, file(tmp_path, photo(card.text, card.turn)))
    select = "SELECT * FROM capture_challenge"
    before = visit.db.execute(select).fetchall(), tables.items(visit.db, "insp-1")
    visit.rebuild()
    assert (visit.db.execute(select).fetchall(), tables.items(visit.db, "insp-1")) == before


def test_an_event_of_the_first_shape_is_still_read(visit: Workspace, tmp_path: Path) -> None:
    kept = binding.bring_file(visit, ME, ABOUT, file(tmp_path, jpeg()), reason="r").kept
    payload = kept.sealed.to_payload()
    assert payload.keys().isdisjoint({"bound", "received", "signature"})
    assert EvidenceSealed.from_payload(dcbor.decode(dcbor.encode(payload))) == kept.sealed


def test_what_the_party_hands_over_is_received_with_the_signature(
    visit: Workspace, tmp_path: Path
) -> None:
    path = file(tmp_path, jpeg())
    handover = Handover("尼玛次仁", signature=jpeg("white", (90, 40)))
    receive_files(visit, ME, ABOUT, [path], handover=handover)
    (row,) = tables.items(visit.db, "insp-1")
    assert (row.klass, row.received["party"]) == ("received", "尼玛次仁")
    assert row.signature is not None
    assert visit.blobs.read(row.signature) == handover.signature
    assert row.signature in visit.eventlog.blobs_local()  # so a sync carries it


def test_a_refusal_is_written_down_instead(visit: Workspace, tmp_path: Path) -> None:
    handover = Handover("尼玛次仁", refusal="不愿签字", witness="李明远")
    receive_files(visit, ME, ABOUT, [file(tmp_path, jpeg())], handover=handover)
    (row,) = tables.items(visit.db, "insp-1")
    assert (row.klass, row.signature) == ("received", None)
    assert (row.received["refusal"], row.received["witness"]) == ("不愿签字", "李明远")


@pytest.mark.parametrize(
    "handover",
    [
        Handover(" ", signature=jpeg()),
        Handover("尼玛"),
        Handover("尼玛", signature=jpeg(), refusal="不签"),
    ],
)
def test_neither_nameless_nor_unattested_nor_both(
    visit: Workspace, tmp_path: Path, handover: Handover
) -> None:
    before = visit.eventlog.count()
    with pytest.raises(RuleError) as caught:
        receive_files(visit, ME, ABOUT, [file(tmp_path, jpeg())], handover=handover)
    assert caught.value.code is Code.EVIDENCE_PARTY_MISSING
    assert visit.eventlog.count() == before


def test_a_signature_is_a_picture(visit: Workspace, tmp_path: Path) -> None:
    handover = Handover("尼玛", signature=b"no picture")
    with pytest.raises(InputError) as caught:
        receive_files(visit, ME, ABOUT, [file(tmp_path, jpeg())], handover=handover)
    assert caught.value.code is Code.EVIDENCE_FRAME_INVALID
