"""Commands that take evidence in, and make copies of it: files, handovers, cards, scans."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from fieldapp.cli import opening
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.evidence import (
    binding,
    collecting,
    derived,
    deriving,
    digesting,
    digits,
    importing,
    likening,
    receiving,
    sheet,
    tables,
)
from fieldapp.evidence.events import Step
from fieldapp.evidence.sealing import About
from fieldapp.notice import scanning
from fieldapp.store.workspace import Workspace

_DIGESTED = 32  # items with one event
T = TypeVar("T")


def _acts(workspace: Workspace) -> importing.Acts:
    def acts(act: Callable[[Workspace], T]) -> T:
        return act(workspace)

    return acts


def _about(chosen: argparse.Namespace) -> About:
    return About(
        inspection_id=chosen.inspection, question=chosen.question, title=chosen.title,
        kind=chosen.kind, purpose=chosen.purpose,
    )  # fmt: skip


def add(chosen: argparse.Namespace) -> int:
    """Import files and folders; 1 when something was not kept."""
    with opening.workspace(chosen) as workspace:
        acts, me = _acts(workspace), workspace.profile.person_id
        listed = importing.listed([Path(name) for name in chosen.files])
        done = importing.import_many(
            acts, me, _about(chosen), listed, reason=chosen.reason, url=chosen.url
        )
        recorded, unread = 1, tuple[str, ...]()
        while recorded:  # until all have their SM3
            recorded, unread = digesting.catch_up(acts, me, _DIGESTED, unread)
    opening.show(
        chosen,
        {
            "kept": done.kept, "bytes": done.size, "end": done.end.value,
            "known_already": list(done.twins), "passed_over": list(listed.passed_over),
            "cards": [one.value for one in done.bindings], "askew": done.askew,
            "not_kept": [f"{one.name}: {one.error.code.value}" for one in done.not_kept],
            "not_tried": list(done.not_tried),
        },
    )  # fmt: skip
    return int(bool(done.not_kept or done.not_tried))


def compare(chosen: argparse.Namespace) -> int:
    """Say which files are evidence already or look like some; nothing is added."""
    with opening.workspace(chosen) as workspace:
        files = importing.listed([Path(name) for name in chosen.files]).files
        found = likening.files(_acts(workspace), files)
    rows = [{"file": one.name, "like": one.title, "same": one.same} for one in found.alike]
    if chosen.json:
        opening.show_json({"alike": rows, "looked": found.looked, "left": found.left})
        return 0
    for one in found.alike:
        print(f"{one.name}  {'is' if one.same else 'looks like'}  {one.title}")
    print(f"{found.looked} compared, {found.left} not", file=sys.stderr)
    return 0


def receive(chosen: argparse.Namespace) -> int:
    """Keep what the party hands over."""
    signature = None
    if chosen.signature:
        signature = opening.read_bytes(chosen.signature, receiving.MAX_SIGNATURE_BYTES)
    handover = receiving.Handover(chosen.party, signature, chosen.refusal, chosen.witness)
    with opening.workspace(chosen) as workspace:
        taken = receiving.receive_files(
            workspace, workspace.profile.person_id, _about(chosen),
            [Path(name) for name in chosen.files], handover=handover,
        )  # fmt: skip
    opening.show(chosen, {"items": [one.item_id for one in taken.kept]})
    return 0


def card(chosen: argparse.Namespace) -> int:
    """Draw a challenge card; its picture is written where it was asked for."""
    with opening.workspace(chosen) as workspace:
        drawn = binding.draw_card(workspace, workspace.profile.person_id, chosen.inspection).card
    if chosen.out:
        face = digits.under(scanning.modules(drawn.text), drawn.digits)
        Path(chosen.out).write_bytes(digits.png(face, drawn.turn))
    opening.show(
        chosen,
        {"text": drawn.text, "digits": drawn.digits, "turn": drawn.turn, "file": chosen.out},
    )
    return 0


def withdraw(chosen: argparse.Namespace) -> int:
    """Flag an item as no longer relied on."""
    with opening.workspace(chosen) as workspace:
        collecting.withdraw(workspace, workspace.profile.person_id, chosen.item, chosen.reason)
    opening.show(chosen, {"item": chosen.item})
    return 0


def copy(chosen: argparse.Namespace) -> int:
    """Make a redacted, cropped, marked or scanned copy of an item."""
    with opening.workspace(chosen) as workspace:
        steps = [_step(act, told) for act, told in chosen.steps]
        if chosen.scan:
            steps.append(_scan(workspace, chosen.item, chosen.scan))
        made = deriving.derive(
            _acts(workspace), workspace.profile.person_id, chosen.item, steps, chosen.reason
        )
    opening.show(chosen, {"copy": made.item_id, "sha256": made.blob.hex()})
    return 0


def _step(act: str, told: str) -> Step:
    """Read "left,top,width,height", of a mark with "=text"."""
    numbers, _, text = told.partition("=")
    left, top, width, height = _numbers(numbers, 4)
    return Step(act=act, left=left, top=top, width=width, height=height, text=text)


def _scan(workspace: Workspace, item_id: str, told: str) -> Step:
    """Read eight numbers, or look for the sheet.

    Raises:
        RuleError: EVIDENCE_UNKNOWN. InputError: EVIDENCE_NOT_RENDERED, EVIDENCE_NO_SHEET.
    """
    corners = _found(workspace, item_id) if told == "find" else tuple(_numbers(told, 8))
    xs, ys = corners[::2], corners[1::2]
    return Step(
        act=deriving.SCAN, left=min(xs), top=min(ys), width=max(xs) - min(xs),
        height=max(ys) - min(ys), corners=corners,
    )  # fmt: skip


def _found(workspace: Workspace, item_id: str) -> sheet.Corners:
    row = tables.evidence_item(workspace.db, item_id)
    version = derived.original(row) if row else derived.version(workspace.db, item_id)
    if version is None:
        raise RuleError(Code.EVIDENCE_UNKNOWN, item=item_id)
    corners = sheet.find(deriving.full_picture(workspace.blobs, version))
    if corners is None:
        raise InputError(Code.EVIDENCE_NO_SHEET, item=item_id)
    return corners


def _numbers(text: str, count: int) -> Sequence[int]:
    """Read whole numbers with commas.

    Raises:
        RuleError: EVIDENCE_STEPS_INVALID.
    """
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != count or not all(part.isascii() and part.isdigit() for part in parts):
        raise RuleError(Code.EVIDENCE_STEPS_INVALID)
    return [int(part) for part in parts]
