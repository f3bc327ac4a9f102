"""Numbers of notices: scoped to one device, so that laptops offline never give the same one.

A number has the office's mark, the kind of paper, the year, the device's own mark and a counter.
The office may give a laptop a short number (`devices` in resources/reference/offices.json); any
other laptop uses a mark derived from its identity and epoch, which holds a letter and so never
equals an assigned number. A workspace restored from a copy has a new epoch, hence a new mark: it
cannot repeat what was printed after the copy was made.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.ids import DeviceId
from fieldapp.ledger.keys import sha256
from fieldapp.notice.templates import Office

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U to misread
_MARK_CHARACTERS = 5  # 25 bits: two of a thousand laptops agree once in 70 such offices


@dataclass(frozen=True, slots=True)
class Number:
    """One allocated number in its three forms."""

    text: str  # 文号, printed under the title
    serial: str  # 文书编号, inside the code
    index: int  # field 11: place in revocation lists, 31 bits
    mark: str
    year: int
    counter: int


def device_mark(device_id: DeviceId, epoch: int) -> str:
    """Give five characters, at least one a letter, that stand for one epoch of one device."""
    attempt = 0
    while True:
        seed = b"insp-number-1" + device_id + epoch.to_bytes(8) + bytes((attempt,))
        bits = int.from_bytes(sha256(seed)[:4]) >> 7
        mark = "".join(_ALPHABET[bits >> 5 * n & 31] for n in range(_MARK_CHARACTERS))
        if not mark.isdigit():
            return mark
        attempt += 1


def mark_of(office: Office, device_id: DeviceId, epoch: int, *, restored: bool) -> str:
    """Give the mark a device numbers with: the office's number for it, or its own mark.

    Args:
        office: the issuing office.
        device_id: this device.
        epoch: its open epoch.
        restored: the device had an earlier epoch; its assigned number is then spent.
    """
    assigned = office.devices.get(device_id.hex())
    return device_mark(device_id, epoch) if assigned is None or restored else f"{assigned:03}"


def allocate(office: Office, word: str, year: int, mark: str, used: int) -> Number:
    """Give the number after the `used` highest counter of this mark and year."""
    counter = used + 1
    assigned = mark.isdigit()
    pattern = office.number_pattern if assigned else office.number_pattern_unassigned
    text = pattern.format(
        mark=office.mark,
        word=word,
        year=year,
        device=int(mark) if assigned else mark,
        counter=counter,
    )
    gap = "" if assigned else "-"
    serial = f"{office.serial}{year % 100:02}{gap}{mark}-{counter:04}"
    index = int.from_bytes(sha256(f"{office.unit}/{serial}".encode())[:4]) >> 1
    return Number(text, serial, index, mark, year, counter)
