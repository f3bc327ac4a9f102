"""The catalogue of widgets that every page is built from; import them from here.

A module of it is loaded when one of its widgets is first asked for: the lock page needs no lists.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fieldapp.ui.widgets.buttons import Button, Choice, Clickable, Key, Segments, Tick
    from fieldapp.ui.widgets.fields import Picker, SearchField, TextArea, TextField
    from fieldapp.ui.widgets.focus import FocusRing, tab_as_laid_out
    from fieldapp.ui.widgets.layout import (
        STRETCH,
        Card,
        Rule,
        clear,
        col,
        plain,
        row,
        scrolling,
    )
    from fieldapp.ui.widgets.lists import ListView, RowDelegate, RowModel
    from fieldapp.ui.widgets.marks import Chip, Icon, Painted, Picture, draw_chip, draw_logo
    from fieldapp.ui.widgets.paint import (
        CENTRE,
        LEFT,
        RIGHT,
        draw_marked,
        draw_photo,
        draw_text,
        fill_round,
        width_of,
    )
    from fieldapp.ui.widgets.progress import Bar, ProgressStrip
    from fieldapp.ui.widgets.states import Banner, EmptyState, SectionTitle, fact
    from fieldapp.ui.widgets.text import Label, Line, Para, Run

__all__ = [
    "CENTRE", "LEFT", "RIGHT", "STRETCH",
    "Banner", "Bar", "Button", "Card", "Chip", "Choice", "Clickable", "EmptyState", "FocusRing",
    "Icon", "Key", "Label", "Line", "ListView", "Painted", "Para", "Picker", "Picture",
    "ProgressStrip", "RowDelegate", "RowModel", "Rule", "Run", "SearchField", "SectionTitle",
    "Segments", "TextArea", "TextField", "Tick",
    "clear", "col", "draw_chip", "draw_logo", "draw_marked", "draw_photo", "draw_text", "fact",
    "fill_round", "plain", "row", "scrolling", "tab_as_laid_out", "width_of",
]  # fmt: skip

_HOMES = {
    "buttons": "Button Choice Clickable Key Segments Tick",
    "fields": "Picker SearchField TextArea TextField",
    "focus": "FocusRing tab_as_laid_out",
    "layout": "STRETCH Card Rule clear col plain row scrolling",
    "lists": "ListView RowDelegate RowModel",
    "marks": "Chip Icon Painted Picture draw_chip draw_logo",
    "paint": "CENTRE LEFT RIGHT draw_marked draw_photo draw_text fill_round width_of",
    "progress": "Bar ProgressStrip",
    "states": "Banner EmptyState SectionTitle fact",
    "text": "Label Line Para Run",
}


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names.split():
            found = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
