"""Records that only several together, or a centre in a device's stead, can explain."""

from __future__ import annotations

import json

from fieldapp.draw.algorithm.plan import Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow
from fieldapp.draw.record import transcript
from fieldapp.draw.record.transcript import Transcript
from tests.draw.forging import Files, as_json, central
from tests.draw.strategies import Held, device, held, made_inputs

_CENTRE, _OWN = device(), device()
_OBJECTS = [ObjectRow(f"9154{n:014d}", "S1", 1, "XH") for n in range(6)]


def at_expiry() -> Transcript:
    """The centre tells the outcome of a slot that expired, in its device's stead."""
    made = held(central().inputs, central().keys, centre=_CENTRE)
    return made.full.sign(_CENTRE.public_key, _CENTRE.sign)


def _of(index: int, objects: list[ObjectRow]) -> Held:
    inputs = made_inputs(objects, [], {"S1": Quota(2, 1)}, index=index, device_id=_OWN.device_id)
    return held(inputs, _OWN)


def several() -> Files:
    """Records of one chain: with a gap, of one slot twice, of one plan twice, and one repeated."""
    records = [_of(3, _OBJECTS), _of(4, _OBJECTS), _of(6, _OBJECTS), _of(4, _OBJECTS[:3])]
    parts = [json.loads(transcript.to_json(one.public)) for one in records]
    for name, chosen in (
        ("gap", (0, 2)),
        ("one slot", (1, 3)),
        ("one plan", (0, 1)),
        ("the same", (0, 0)),
        ("all", (0, 1, 2, 3)),
    ):
        yield f"several: {name}", as_json([parts[at] for at in chosen])
