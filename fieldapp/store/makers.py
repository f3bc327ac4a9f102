"""Whose device made an event, and whether a second person let in there speaks by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor
from fieldapp.store.database import Connection
from fieldapp.store.devices import device
from fieldapp.store.eventlog import EventLog
from fieldapp.store.keymarks import ENDS, KeysChanged, What
from fieldapp.store.projection import Maker, Recorded

_Seconds = dict[DeviceId, list[tuple[int, str]]]  # from which hlc on who, "" for nobody


class Makers:
    """What is known of events' makers, kept until `forget`."""

    def __init__(self, db: Connection, log: EventLog) -> None:
        self._db, self._log = db, log
        self._known: dict[DeviceId, Maker] = {}
        self._seconds: _Seconds | None = None  # read from the log when first asked for

    def of(self, event: Recorded) -> Maker:
        """Give whose device made an event; nobody's, if the device is not trusted.

        An event of this device speaks for whoever acts at it: the window says who that is.
        A second person whom the owner let in acts by the owner's standing, in their own name.
        """
        if event.device_id not in self._known:
            known = device(self._db, event.device_id)
            self._known[event.device_id] = (
                Maker(known.person_id, known.role, known.unit) if known else Maker("", "", "")
            )
        found = self._known[event.device_id]
        if found.person_id not in {"", event.actor} and self._is_second(event):
            return replace(found, acting=event.actor)
        return replace(found, person_id=event.actor) if event.local else found

    def _is_second(self, event: Recorded) -> bool:
        if self._seconds is None:  # of the log, not a table: the room may have to be rebuilt yet
            self._seconds = _seconds(self._log.recorded([KeysChanged.TYPE]))
        who = _let_in(self._seconds, event)
        return bool(who) and who == event.actor

    def forget(self) -> None:
        """Ask anew: devices or the log have changed."""
        self._known.clear()
        self._seconds = None


def _seconds(events: Iterable[Recorded]) -> _Seconds:
    """Give by device whom its log lets open it beside its owner, from when on."""
    found: _Seconds = {}
    for event in sorted(events, key=attrgetter("hlc")):
        said = dcbor.decode(event.payload or b"\xa0")
        if said.get("what") in {What.SECOND_ADDED, What.SECOND_OPENED}:
            found.setdefault(event.device_id, []).append((event.hlc, said["person_id"]))
        elif said.get("what") in ENDS:
            found.setdefault(event.device_id, []).append((event.hlc, ""))
    return found


def _let_in(known: _Seconds, event: Recorded) -> str:
    """Give the second person of an event's device when it was made, "" without one."""
    people = [who for hlc, who in known.get(event.device_id, ()) if hlc < event.hlc]
    return people[-1] if people else ""
