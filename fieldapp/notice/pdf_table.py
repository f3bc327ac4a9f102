"""A table in a form: rows break across pages line by line, each page begins with the head."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from fieldapp.notice.pdf_frame import Paper, runs
from fieldapp.notice.templates import Part
from fieldapp.notice.typesetting_lines import Line, set_paragraph

CELL = "\t"  # parts the cells of a row; a row is a line of its field
_SIZE, _LEAD, _PAD, _SIDE = 9.0, 13.0, 4.0, 4.0
_WHOLE = 8  # lines of a row that is not cut by the end of a page


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of the flow that is not cut: its height, and how it is drawn from its top."""

    height: float
    draw: Callable[[float], None]
    bound: bool = False  # what follows stays on the same page
    again: tuple[Item, ...] = ()  # what is set before it where it begins a page


def table_items(paper: Paper, block: Part, left: float, width: float) -> list[Item]:
    """Give a table block as pieces of the flow: its head, then each row line by line."""
    columns = [(part, width * part.share) for part in block.parts]
    heads = [
        set_paragraph(runs((paper.zh(part.label), "hei"), size=8.5), w - 2 * _SIDE, justify=False)
        for part, w in columns
    ]
    edges = [left + sum(w for _, w in columns[:n]) for n in range(len(columns))]
    head = _row(paper, edges, left + width, heads, last=False)
    items: list[Item] = []
    value = paper.content.fields.get(block.table, "")
    rows = [row.split(CELL) for row in value.split("\n") if row.strip()]
    for cells in rows or [[paper.zh("missing")]]:
        cells += [""] * (len(columns) - len(cells))
        lines = [
            set_paragraph(
                runs((cell, "song"), size=part.size or _SIZE), w - 2 * _SIDE, justify=False
            )
            for (part, w), cell in zip(columns, cells, strict=False)
        ]
        items += _row(paper, edges, left + width, lines, last=True)
    return [*head, *(replace(item, again=tuple(head)) for item in items)]


def _row(
    paper: Paper, edges: list[float], right: float, cells: list[list[Line]], *, last: bool
) -> list[Item]:
    count = max(1, max(len(lines) for lines in cells))
    whole = count <= _WHOLE
    return [
        Item(
            _LEAD + (_PAD if n == 0 else 0.0) + (_PAD if n == count - 1 else 0.0),
            _drawer(paper, edges, right, [lines[n : n + 1] for lines in cells], n, count),
            bound=(whole and n < count - 1) or not last,
        )
        for n in range(count)
    ]


def _drawer(
    paper: Paper, edges: list[float], right: float, cells: list[list[Line]], n: int, count: int
) -> Callable[[float], None]:
    sheet = paper.sheet
    first, final = n == 0, n == count - 1
    height = _LEAD + (_PAD if first else 0.0) + (_PAD if final else 0.0)

    def draw(y: float) -> None:
        if first:
            sheet.rule(edges[0], y, right, y, weight=0.4)
        if final:
            sheet.rule(edges[0], y + height, right, y + height, weight=0.4)
        for edge in edges[1:]:
            sheet.rule(edge, y, edge, y + height, weight=0.4)
        for edge, lines in zip(edges, cells, strict=True):
            for line in lines:
                sheet.line(edge + _SIDE, y + (_PAD if first else 0.0) + 9.5, line)

    return draw
