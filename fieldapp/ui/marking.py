"""Marks sentences for the translators where they are kept, not shown; no Qt is needed."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Give the text as it is; lupdate finds it by this name, `translate` shows it."""
    return text
