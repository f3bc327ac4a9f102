"""Acts of the inspection's screen that are several of the room's acts, one after the other."""

from __future__ import annotations

from fieldapp.inspection import inspecting
from fieldapp.inspection.tables import Dialogue
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace


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
