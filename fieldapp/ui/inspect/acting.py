"""Acts of the inspection's screen that are several of the room's acts, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldapp.evidence import collecting
from fieldapp.evidence.sealing import About
from fieldapp.inspection import inspecting
from fieldapp.inspection.tables import Dialogue
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Imported:
    """How many files were kept, and how many of them had been kept before."""

    kept: int
    twins: int
    changes: Changes


def identify(workspace: Workspace, actor: str, inspection_id: str, dialogue: Dialogue) -> Changes:
    """Record the dialogue, and with it the checklist's questions that repeat it.

    Raises:
        RuleError: as `inspecting.identify` and `inspecting.answer`.
    """
    changes = inspecting.identify(workspace, actor, inspection_id, dialogue)
    form = inspecting.form_state(workspace, inspection_id).form
    for name, (value, note) in _repeats(dialogue).items():
        if form.question(name) is not None:
            changes |= inspecting.answer(workspace, actor, inspection_id, name, value, note)
    return changes


def _repeats(dialogue: Dialogue) -> dict[str, tuple[str, str]]:
    """Give the answers that the dialogue gives: only what it says."""
    answers = {
        "recusal_asked": ("yes" if dialogue.recusal_asked else "no", ""),
        "recusal_reason": (dialogue.recusal_reason or "", ""),
        "scanned": ("yes", "") if dialogue.scan_code else ("no", dialogue.scan_why_not or ""),
    }
    if dialogue.seen_clearly:
        answers["id_shown"] = ("yes", "")
    if dialogue.rights_told:
        answers["rights_told"] = ("yes", "")
    return answers


def import_files(
    workspace: Workspace,
    actor: str,
    about: About,
    paths: Sequence[Path],
    reason: str,
    report: Callable[[int, int | None], None],
) -> Imported:
    """Import files one by one; those kept before an error or a Cancel stay kept.

    Raises:
        RuleError, InputError, DeviceError: as `collecting.import_file`.
    """
    changes: Changes = frozenset()
    twins = 0
    for done, path in enumerate(paths):
        report(done, len(paths))
        kept = collecting.import_file(workspace, actor, about, path, reason=reason)
        changes |= kept.changes
        twins += bool(kept.same_as)
    return Imported(len(paths), twins, changes)
