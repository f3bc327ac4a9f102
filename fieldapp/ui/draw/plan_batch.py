"""Fills the form of a plan from a batch of the year, around what a person has typed already."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QLineEdit

from fieldapp.ui.draw.model import BatchChoice
from fieldapp.ui.draw.plan_presenter import KINDS
from fieldapp.ui.typed import Typed

OF_BATCH = ("title", "kind", "conditions", "due")  # questions that a batch answers


def fill_in(
    batch: BatchChoice, typed: Typed, form: str, texts: Mapping[str, QLineEdit], kind: QComboBox
) -> list[str]:
    """Fill in what a person has not typed; gives the questions they answered otherwise.

    Args:
        batch: of the year's plan.
        typed: what was typed in this sitting.
        form: the name under which the form's answers are kept there.
        texts: fields by the name of their question.
        kind: how objects are picked, in the order of `KINDS`.
    """
    kept = []
    for name, words in (
        ("title", batch.title),
        ("conditions", batch.scope),
        ("due", batch.due),
    ):
        own = str(typed.held(f"{form}.{name}") or "").strip()
        if not own:
            texts[name].setText(words)
        elif words and own != words:
            kept.append(name)
    wanted = KINDS.index(batch.kind)
    if typed.held(f"{form}.kind") is None:
        kind.setCurrentIndex(wanted)
    elif kind.currentIndex() != wanted:
        kept.append("kind")
    return kept
