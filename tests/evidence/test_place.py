"""What is odd about a position: each fault has its word, a good one none, and distances are laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.evidence import areas, place
from fieldapp.evidence.geodesy import Datum, metres, readings, shifted, unshifted
from fieldapp.evidence.place import Around, Claim, Doubt, Source
from fieldapp.evidence.place_events import PlaceReceived, Spot
from fieldapp.ids import BlobId
from fieldapp.resources import reference

LHASA = "540102"
SHOP = (29.651, 91.132)
POINTS = st.tuples(st.floats(-89, 89), st.floats(-179, 179))
CHINA = st.tuples(st.floats(20, 50), st.floats(75, 130))


def claim(
    lat: float, lon: float, *, source: Source = Source.FILE, datum: Datum = Datum.WGS84,
    item: str = "i1", radius: int = 10,
) -> Claim:  # fmt: skip
    spot = Spot(lat_udeg=round(lat * 1e6), lon_udeg=round(lon * 1e6), datum=datum)
    return Claim(item, source, spot, radius)


SHOP_THERE = Around(region=LHASA, site=SHOP)


def doubts(one: Claim, around: Around = SHOP_THERE) -> list[Doubt]:
    return [odd.doubt for odd in place.oddities(one, around)]


def test_a_position_at_the_business_is_not_odd() -> None:
    assert doubts(claim(*SHOP)) == []


@pytest.mark.parametrize(
    ("lat", "lon", "doubt"),
    [
        (0.0, 0.0, Doubt.ZERO),
        (0.004, -0.003, Doubt.ZERO),
        (91.132, 29.651, Doubt.SWAPPED),
        (29.651, -91.132, Doubt.HEMISPHERE),
        (-29.651, 91.132, Doubt.HEMISPHERE),
        (-29.651, -91.132, Doubt.HEMISPHERE),
        (39.9, 116.4, Doubt.REGION),
        (31.14, 97.18, Doubt.PREFECTURE),  # 昌都
        (30.47, 91.10, Doubt.COUNTY),  # 当雄, of the same city
    ],
)
def test_a_wrong_place_is_named_for_what_is_wrong(lat: float, lon: float, doubt: Doubt) -> None:
    assert doubts(claim(lat, lon), Around(region=LHASA)) == [doubt]


def test_a_swap_is_seen_without_knowing_the_county() -> None:
    assert doubts(claim(91.132, 29.651), Around()) == [Doubt.SWAPPED]


def test_farther_than_500_m_from_the_registered_place_is_flagged_with_the_distance() -> None:
    near, far = claim(29.6552, 91.132), claim(29.6562, 91.132)
    assert doubts(near) == []
    (odd,) = place.oddities(far, Around(region=LHASA, site=SHOP))
    assert odd.doubt is Doubt.SITE
    assert 550 < odd.metres < 590


def test_the_radius_that_is_claimed_is_taken_off() -> None:
    assert doubts(claim(29.6562, 91.132, source=Source.HAND, radius=200)) == []


def test_only_what_lies_away_from_every_other_item_is_flagged() -> None:
    here, beside, away = (
        claim(*SHOP, item="i1"), claim(29.6512, 91.1321, item="i2"),
        claim(29.66, 91.132, item="i3"),
    )  # fmt: skip
    around = Around(region=LHASA, claims=(here, beside, away))
    assert doubts(here, around) == doubts(beside, around) == []
    assert doubts(away, around) == [Doubt.OTHERS]


def test_sources_of_one_item_that_do_not_agree_are_flagged() -> None:
    receiver = claim(*SHOP, source=Source.RECEIVER)
    hand = claim(29.66, 91.132, source=Source.HAND, radius=100)
    around = Around(region=LHASA, claims=(receiver, hand))
    assert doubts(hand, around) == doubts(receiver, around) == [Doubt.SOURCES]


def test_a_telephone_s_shifted_numbers_are_no_other_place_but_are_said_to_be_unnamed() -> None:
    """A telephone in China writes GCJ-02 and does not say so: some hundred metres off."""
    phone = claim(*shifted((29.6490, 91.1335)), datum=Datum.UNNAMED)  # truly 265 m away
    gap = metres(phone.point, SHOP)
    assert gap > 500
    assert doubts(phone) == [Doubt.SHIFTED, Doubt.UNNAMED]
    assert doubts(claim(*phone.point, datum=Datum.WGS84)) == [Doubt.SITE]
    assert Doubt.SITE not in doubts(claim(*phone.point, datum=Datum.GCJ02))


def received(**change: object) -> Claim:
    values = {
        "item_id": "i1", "inspection_id": "insp-1", "quality": 1, "satellites": 9,
        "age_ms": 800, "receiver": "tcp:10.0.0.9:10110", "raw": BlobId(bytes(32)),
        "raw_sha256": bytes(32), "sentences": 60, "bad": 0, "systems": ("GN",),
        "hdop_hundredths": 90, "altitude_mm": 3_650_000, "fix_ms": 1_000_000,
        "spot": Spot(lat_udeg=29_651_000, lon_udeg=91_132_000, datum=Datum.WGS84),
    }  # fmt: skip
    return place.received(PlaceReceived(**(values | change)), 1_001_000)  # type: ignore[arg-type]  # one dict of several types


@pytest.mark.parametrize(
    ("change", "doubt"),
    [
        ({"quality": 8}, Doubt.SIMULATED),
        ({"quality": 7}, Doubt.SIMULATED),
        ({"quality": 6}, Doubt.RECKONED),
        ({"age_ms": 40_000}, Doubt.OLD),
        ({"satellites": 3}, Doubt.POOR),
        ({"hdop_hundredths": 1200}, Doubt.POOR),
        ({"fix_ms": 1_000_000 - 86_400_000}, Doubt.TIME),
    ],
)
def test_what_a_receiver_says_against_its_own_fix_is_told(
    change: dict[str, int], doubt: Doubt
) -> None:
    assert doubts(received()) == []
    assert doubts(received(**change)) == [doubt]


@pytest.mark.parametrize(
    ("exif", "wanted"),
    [
        (("N", "29.0 39.0 3.6", "E", "91.0 7.0 55.2"), (29_651_000, 91_132_000)),
        (("S", "29.651", "W", "91.132"), (-29_651_000, -91_132_000)),
        (("N", "91.0 7.0 55.2", "E", "29.0 39.0 3.6"), (91_132_000, 29_651_000)),  # swapped
        (("", "29.0 39.0 3.6", "E", "91.0"), None),
        (("N", "nan inf", "E", "91.0"), None),
        (("NE", "29", "E", "91.0"), None),
        (("N", "999999", "E", "91.0"), None),
        (("N", "1 2 3 4", "E", "91.0"), None),
    ],
)
def test_a_file_s_own_words_are_read_as_a_claim_or_not_at_all(
    exif: tuple[str, ...], wanted: tuple[int, int] | None
) -> None:
    names = ("GPSLatitudeRef", "GPSLatitude", "GPSLongitudeRef", "GPSLongitude")
    found = place.of_file("i1", dict(zip(names, exif, strict=True)))
    if wanted is None:
        assert found is None
    else:
        assert found is not None
        assert (found.spot.lat_udeg, found.spot.lon_udeg) == wanted
        assert (found.source, found.spot.datum) == (Source.FILE, Datum.UNNAMED)


def test_a_file_that_names_its_datum_is_taken_at_its_word() -> None:
    exif = {"GPSLatitudeRef": "N", "GPSLatitude": "29.651", "GPSLongitudeRef": "E",
            "GPSLongitude": "91.132"}  # fmt: skip
    for named, wanted in (("WGS-84", Datum.WGS84), ("GCJ-02", Datum.GCJ02),
                          ("TOKYO", Datum.UNNAMED)):  # fmt: skip
        found = place.of_file("i1", exif | {"GPSMapDatum": named})
        assert found is not None
        assert found.spot.datum == wanted


@given(
    st.dictionaries(
        st.sampled_from(
            ["GPSLatitude", "GPSLatitudeRef", "GPSLongitude", "GPSLongitudeRef", "GPSMapDatum"]
        ),
        st.text(max_size=30),
    )
)
def test_no_words_of_a_file_make_it_fail(exif: dict[str, str]) -> None:
    found = place.of_file("i1", exif)
    assert found is None or doubts(found) is not None


@given(POINTS, POINTS)
def test_a_distance_is_the_same_there_and_back(
    one: tuple[float, float], two: tuple[float, float]
) -> None:
    assert metres(one, two) == pytest.approx(metres(two, one), abs=1e-6)
    assert metres(one, one) < 1e-6


@given(CHINA)
def test_the_shift_is_undone_and_never_a_kilometre(point: tuple[float, float]) -> None:
    assert metres(unshifted(shifted(point)), point) < 0.5
    assert metres(shifted(point), point) < 1000
    assert readings(point, Datum.UNNAMED)[0] == point


def test_the_shift_is_the_one_that_maps_use() -> None:
    """A pair that is published with the formula: the Tiananmen flagpole, to a metre."""
    assert metres(shifted((39.9, 116.4)), (39.901404, 116.406243)) < 1


def test_every_county_has_an_outline_and_says_that_it_is_not_confirmed() -> None:
    known = areas.areas()
    for entry in reference("regions")["entries"]:
        if entry["level"] == "zone":
            continue  # no area of its own: its prefecture's counts
        area = known[entry["code"]]
        assert len(area.outline) >= 3
        assert not area.confirmed
        if entry["level"] == "county":
            assert area.seat is not None
            assert all(wide.holds(area.seat) for wide in areas.chain(area.code))
            found = areas.county_at(area.seat)
            assert found is not None
            assert found.code == area.code


def test_a_zone_without_outline_is_held_against_its_prefecture() -> None:
    assert [area.code for area in areas.chain("540172")] == ["540000", "540100"]
    assert areas.chain("110101") == ()
