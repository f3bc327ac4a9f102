"""A card of the settings: its title, what it is for, and its parts."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget

from fieldapp.ui.widgets import Card, Label, Line, Para, TextField, col, plain


def named(field: TextField) -> QWidget:
    """Show a field under its name."""
    return plain(col(Label(field.accessibleName(), "small", "ink2"), field, gap=2))


def titled(title: str, detail: str, *parts: QWidget | QLayout) -> QWidget:
    """Make a card; fields stand under their names."""
    words = Para(Line(title, "heading"), Line(detail, "small", "ink2"), gap=2)
    shown = [named(part) if isinstance(part, TextField) else part for part in parts]
    return Card(col(words, *shown, gap=10, margins=16))
