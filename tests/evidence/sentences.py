"""Sentences as receivers write them, made on the spot with their checksums."""

from __future__ import annotations

from functools import reduce


def sentence(body: str, encoding: str = "ascii") -> bytes:
    data = body.encode(encoding)
    return b"$%b*%02X\r\n" % (data, reduce(lambda total, byte: total ^ byte, data, 0))


def gga(
    lat: str = "2939.0600",
    lon: str = "09107.9200",
    *,
    clock: str = "012030.00",
    north: str = "N",
    east: str = "E",
    talker: str = "GN",
    quality: int = 1,
    satellites: int = 9,
    hdop: str = "0.9",
) -> bytes:
    return sentence(
        f"{talker}GGA,{clock},{lat},{north},{lon},{east},{quality},{satellites:02d},{hdop},"
        "3650.4,M,-40.0,M,,"
    )


def rmc(
    clock: str = "012030.00", date: str = "231126", *, status: str = "A", talker: str = "GN",
    lat: str = "2939.0600", lon: str = "09107.9200",
) -> bytes:  # fmt: skip
    return sentence(f"{talker}RMC,{clock},{status},{lat},N,{lon},E,0.02,,{date},,,A")


def epoch(second: int, lat: str = "2939.0600", lon: str = "09107.9200") -> bytes:
    """One second of a receiver of GPS and BeiDou, 01:20 UTC on 23 November 2026."""
    clock = f"0120{second:02d}.00"
    return (
        gga(lat, lon, clock=clock)
        + sentence("GNGSA,A,3,01,07,11,17,,,,,,,,,1.4,0.9,1.1,1")
        + sentence("GPGSV,2,1,05,01,40,083,46,07,17,308,41,11,07,344,39,17,22,228,45,1")
        + sentence("GBGSV,1,1,03,19,61,050,44,20,38,310,42,29,25,110,40,1")
        + rmc(clock, lat=lat, lon=lon)
    )


MINUTE = b"".join(epoch(second) for second in range(60))
