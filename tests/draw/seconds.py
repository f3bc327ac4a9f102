"""A second person at a device of their own, as its signed chain arrives by a stick."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Concatenate, ParamSpec, TypeVar

from fieldapp.draw import awaiting
from fieldapp.draw.slot_events import Seconded
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.event import NO_PREVIOUS, SIGNATURE_CONTEXT
from fieldapp.ledger.fact import Fact
from fieldapp.ledger.keys import DeviceKeys
from fieldapp.store import devices
from fieldapp.store.devices import Card
from fieldapp.store.workspace import Workspace
from fieldapp.sync.protocol import Segment
from tests.sync.making import as_items, sealed, stranger, take

P = ParamSpec("P")
R = TypeVar("R")


def card(keys: DeviceKeys, person: str, role: str = "supervisor") -> Card:
    return Card(
        device_id=keys.device_id, public_key=keys.public_key, vrf_public_key=keys.vrf_public_key,
        age_recipient=keys.age_recipient, device_name=f"电脑-{person}", person_id=person,
        person_name=person, role=role, unit="540600",
    )  # fmt: skip


def enrolled(person: str, *by: Workspace, role: str = "supervisor") -> DeviceKeys:
    """Give the keys of another device that these workspaces trust."""
    keys = stranger()
    for one in by:
        devices.enrol(one, one.profile.person_id, card(keys, person, role))
    return keys


def bundle_of(
    workspace: Workspace, keys: DeviceKeys, person: str, *facts: Fact, at_ms: int | None = None
) -> bytes:
    """Give the bundle with a fresh chain of another device; each of `keys` once."""
    at = workspace.clock.now_ms() + 1000 if at_ms is None else at_ms
    entries: tuple[tuple[Any, ...], ...] = tuple(
        (at << 16 if n == 0 else 1, one.TYPE, one.VERSION, person,
         dcbor.encode(one.to_payload()), False, [])
        for n, one in enumerate(facts)
    )  # fmt: skip
    chain = ChainId(DeviceId(keys.device_id), 7)
    bare = Segment(chain, keys.public_key, 0, NO_PREVIOUS, entries, bytes(64))
    header = bare.rederive()[-1].event.header
    whole = replace(bare, signature=keys.sign(SIGNATURE_CONTEXT + header))
    return sealed(keys, [workspace], as_items([whole]))


def answer(workspace: Workspace, *, agrees: bool = True) -> Seconded:
    """Give the answer to the one change that waits."""
    (one,) = awaiting.waiting(workspace.db)
    return Seconded(
        plan_id=one.plan_id, about=one.begun.event_id, agrees=agrees, said="" if agrees else "不行"
    )


def sign(
    workspace: Workspace, person: str = "chief", *others: Workspace, role: str = "supervisor"
) -> None:
    """Have somebody, enrolled there and at `others`, sign the one change that waits."""
    keys = enrolled(person, workspace, *others, role=role)
    take(workspace, bundle_of(workspace, keys, person, answer(workspace)))


def seconded(
    act: Callable[Concatenate[Workspace, str, P], R],
    workspace: Workspace,
    actor: str,
    *args: P.args,
    **kwargs: P.kwargs,
) -> R:
    """Begin a change by an act, and have the person that it asks sign it."""
    found = act(workspace, actor, *args, **kwargs)
    sign(workspace, str(kwargs["approved_by"]))
    return found
