"""Sentences of receivers: genuine ones are read as written, broken ones are counted, not taken."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.evidence import nmea
from fieldapp.evidence.geodesy import Datum
from tests.evidence.sentences import MINUTE, gga, rmc, sentence

# as receivers wrote them: a u-blox, a BeiDou module, one that still says BD
GENUINE = {
    b"$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47": (48_117_300, 11_516_667),
    b"$GPGGA,172814.0,3723.46587704,N,12202.26957864,W,2,6,1.2,18.893,M,-25.669,M,2.0,0031*4F":
        (37_391_098, -122_037_826),
    b"$GNGGA,092725.00,4717.11399,N,00833.91590,E,1,08,1.01,499.6,M,48.0,M,,*45":
        (47_285_233, 8_565_265),
}  # fmt: skip


@pytest.mark.parametrize("line", GENUINE)
def test_a_genuine_sentence_gives_the_place_that_it_says(line: bytes) -> None:
    fix = nmea.read(line + b"\r\n").fix
    assert fix is not None
    assert (fix.lat_udeg, fix.lon_udeg) == GENUINE[line]


@pytest.mark.parametrize("talker", ["GP", "GN", "GB", "BD", "GL", "GA", "GQ"])
def test_every_system_s_talker_is_read(talker: str) -> None:
    reading = nmea.read(gga(talker=talker) + rmc(talker=talker))
    assert reading.fix is not None
    assert (reading.fix.lat_udeg, reading.fix.lon_udeg) == (29_651_000, 91_132_000)
    assert reading.systems == (talker,)
    assert reading.fix.satellites == 9
    assert reading.fix.hdop_hundredths == 90
    assert reading.fix.altitude_mm == 3_650_400
    at = datetime(2026, 11, 23, 1, 20, 30, tzinfo=UTC)
    assert reading.fix.at_ms == int(at.timestamp() * 1000)


@pytest.mark.parametrize(
    "line",
    [
        gga()[:-5] + b"00\r\n",  # a wrong checksum
        gga()[:30],  # cut in the middle
        gga()[:-4],  # no checksum
        sentence("GNGGA,012030.00,2939.0600,X,09107.9200,E,1,09,0.9,1.0,M,,M,,"),
        sentence("GNGGA,012030.00,2939.0600,,09107.9200,E,1,09,0.9,1.0,M,,M,,"),
        sentence("GNGGA,012030.00,2960.0000,N,09107.9200,E,1,09,0.9,1.0,M,,M,,"),  # 60 minutes
        sentence("GNGGA,012030.00,9139.0600,N,09107.9200,E,1,09,0.9,1.0,M,,M,,"),  # 91° north
        sentence("GNGGA,012030.00,2939.0600,N,18107.9200,E,1,09,0.9,1.0,M,,M,,"),
        sentence("GNGGA,012030.00,,,,,0,00,99.99,,,,,,"),  # no fix
        sentence("GNGGA,012030.00,2939.0600,N,09107.9200,E,0,00,0.9,1.0,M,,M,,"),
        sentence("GNGGA,012030.00,２９39.0600,N,09107.9200,E,1,09,0.9,1.0,M,,M,,", "utf-8"),
        sentence("GNGGA"),
        b"$" + b"G" * 5000 + b"*00\r\n",
        b"\xff\xfe\x00$GNGGA\r\n",
        b"",
    ],
)  # fmt: skip
def test_what_is_broken_gives_no_place(line: bytes) -> None:
    assert nmea.read(line).fix is None


def test_a_fix_that_rmc_calls_void_is_none() -> None:
    assert nmea.read(gga() + rmc(status="V")).fix is None
    assert nmea.read(gga(clock="012029.00") + gga() + rmc(status="V")).fix is not None


def test_the_newest_sound_fix_counts_and_the_broken_are_counted() -> None:
    reading = nmea.read(
        gga(lat="2939.0000") + gga(lat="2940.0000") + gga(lat="2941.0000")[:-4] + b"00\r\n"
    )
    assert reading.fix is not None
    assert reading.fix.lat_udeg == 29_666_667
    assert (reading.sentences, reading.bad) == (2, 1)


def test_another_datum_is_said_to_be_unnamed() -> None:
    other = nmea.read(sentence("GPDTM,999,,0.0,N,0.0,E,0.0,W84") + gga())
    assert other.fix is not None
    assert other.fix.datum is Datum.UNNAMED
    same = nmea.read(sentence("GPDTM,W84,,0.0,N,0.0,E,0.0,W84") + gga())
    assert same.fix is not None
    assert same.fix.datum is Datum.WGS84


def test_a_minute_of_a_busy_receiver_is_read_whole() -> None:
    reading = nmea.read(MINUTE)
    assert len(MINUTE) < nmea.MAX_BYTES
    assert reading.bad == 0
    assert reading.systems == ("GB", "GN", "GP")


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    nmea.read(data + gga()[:40] + data)


@given(st.integers(-90_000_000, 90_000_000), st.integers(-180_000_000, 180_000_000))
def test_a_place_written_is_the_place_read(lat: int, lon: int) -> None:
    """To a millionth of a degree, in all four quarters of the earth."""
    fix = nmea.read(gga(lat=_written(lat, 2), north="NS"[lat < 0], lon=_written(lon, 3),
                        east="EW"[lon < 0])).fix  # fmt: skip
    assert fix is not None
    assert (fix.lat_udeg, fix.lon_udeg) == (lat, lon)


def _written(udeg: int, digits: int) -> str:
    degrees, rest = divmod(abs(udeg), 1_000_000)
    minutes = rest * 60  # millionths of a minute
    return f"{degrees:0{digits}d}{minutes // 1_000_000:02d}.{minutes % 1_000_000:06d}"


@given(st.integers(0, 200), st.integers(1, 255))
def test_one_changed_byte_is_found(place: int, flip: int) -> None:
    line = bytearray(gga())
    at = 1 + place % (len(line) - 6)
    line[at] ^= flip
    assert nmea.read(bytes(line)).fix is None
