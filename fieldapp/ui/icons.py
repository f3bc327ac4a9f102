"""The own icon set: path data on a 24-unit grid, drawn with one round stroke in any colour."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from fieldapp import resources
from fieldapp.ui import theme


@cache
def _set() -> Any:
    return json.loads(resources.resource("icons/icons.json").read_text(encoding="utf-8"))


def names() -> tuple[str, ...]:
    """Give the names of all icons."""
    return tuple(_set()["paths"])


@cache
def _renderer(name: str, colour: str, weight: float) -> QSvgRenderer:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" '
        f'stroke="{colour}" stroke-width="{weight}" stroke-linecap="round" '
        f'stroke-linejoin="round"><path d="{_set()["paths"][name]}"/></svg>'
    )
    return QSvgRenderer(QByteArray(svg.encode()))


def paint(
    painter: QPainter, name: str, rect: QRectF, colour: QColor, weight: float | None = None
) -> None:
    """Draw an icon into a rectangle; small sizes want a heavier `weight` (in grid units)."""
    least = _set()["stroke_sunlight" if theme.sunlight() else "stroke"]
    extra = 0.5 if theme.sunlight() else 0.0
    _renderer(name, colour.name(), (weight + extra) if weight else least).render(painter, rect)
