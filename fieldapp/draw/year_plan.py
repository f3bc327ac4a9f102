"""The plan of a year (年度抽查工作计划): a table of batches, read, checked and adopted."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from fieldapp.draw import items, share_text
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.plan_events import Batch, YearPlanned
from fieldapp.errors import Code, InputError
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

MAX_BYTES: Final = 1 << 20
MAX_BATCHES: Final = 400
KINDS: Final = {
    "不定向": plans.RANDOM, "定向": plans.DIRECTED, "专项": plans.SPECIAL,
    "专家": plans.EXPERTS,
}  # fmt: skip
COLUMNS: Final = (
    "批次编号", "名称", "方式", "抽查事项", "参加部门", "范围",
    "A类", "B类", "C类", "D类", "未分级", "开始", "办结",
)  # fmt: skip
_CLASSES: Final = {"A类": "A", "B类": "B", "C类": "C", "D类": "D", "未分级": ""}


def adopt(workspace: Workspace, actor: str, year: int, document: str, untrusted: bytes) -> Changes:
    """Adopt the plan of a year; it takes the place of an earlier one for the same year.

    Args:
        workspace: of the office.
        actor: who adopts it.
        year: the civil year.
        document: number under which it was filed with the superior authority.
        untrusted: CSV in UTF-8 with the columns of `COLUMNS`.

    Raises:
        InputError: DRAW_YEAR_MALFORMED with the `line` and the `column`.
    """
    found = read(year, untrusted)
    blob = workspace.blobs.put(untrusted)
    with workspace.writing(actor) as w:
        w.append(YearPlanned(year=year, document=document.strip(), source=blob, batches=found))
    return w.changes


def read(year: int, untrusted: bytes) -> tuple[Batch, ...]:
    """Read the batches of a year.

    Raises:
        InputError: DRAW_YEAR_MALFORMED.
    """
    if len(untrusted) > MAX_BYTES:
        raise InputError(Code.DRAW_YEAR_MALFORMED, why="too large")
    try:
        text = unicodedata.normalize("NFC", untrusted.decode("utf-8-sig"))
        table = list(csv.DictReader(io.StringIO(text), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(Code.DRAW_YEAR_MALFORMED, why="not CSV in UTF-8") from error
    if not 0 < len(table) <= MAX_BATCHES:
        raise InputError(Code.DRAW_YEAR_MALFORMED, why="no batches, or too many")
    missing = [name for name in COLUMNS if name not in table[0]]
    if missing:
        raise InputError(Code.DRAW_YEAR_MALFORMED, line=1, column=missing[0])
    batches = tuple(_batch(year, line, row) for line, row in enumerate(table, start=2))
    seen: set[str] = set()
    for line, one in enumerate(batches, start=2):
        if one.batch_id in seen:
            raise _wrong(line, "批次编号")
        seen.add(one.batch_id)
    return batches


def _wrong(line: int, column: str) -> InputError:
    return InputError(Code.DRAW_YEAR_MALFORMED, line=line, column=column)


def _batch(year: int, line: int, row: Mapping[str, str | None]) -> Batch:
    cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
    for name in ("批次编号", "名称"):
        if not cells[name]:
            raise _wrong(line, name)
    if cells["方式"] not in KINDS:
        raise _wrong(line, "方式")
    starts, due = (_day(line, name, cells[name]) for name in ("开始", "办结"))
    if starts > due or starts[:4] != str(year):
        raise _wrong(line, "开始")
    return Batch(
        batch_id=cells["批次编号"],
        title=cells["名称"],
        kind=KINDS[cells["方式"]],
        items=_items(line, cells["抽查事项"]),
        departments=_several(cells["参加部门"]),
        scope=cells["范围"],
        shares={
            name: _share(line, column, cells[column])
            for column, name in _CLASSES.items()
            if cells[column]
        },
        starts=starts,
        due=due,
    )


def _share(line: int, column: str, cell: str) -> str:
    try:
        share_text.read(cell)
    except ValueError as error:
        raise _wrong(line, column) from error
    return cell


def _several(cell: str) -> tuple[str, ...]:
    words = cell.replace("；", "、").replace(";", "、").split("、")
    return tuple(word.strip() for word in words if word.strip())


def _items(line: int, cell: str) -> tuple[str, ...]:
    """Read items by id or by name."""
    known = {one.name: one.item for one in items.items().values()}
    words: Sequence[str] = _several(cell) if cell not in known else (cell,)
    found = [known.get(word, word) for word in words]
    if not found or any(one not in items.items() for one in found):
        raise _wrong(line, "抽查事项")
    return tuple(found)


def _day(line: int, column: str, cell: str) -> str:
    try:
        return date.fromisoformat(cell).isoformat()
    except ValueError as error:
        raise _wrong(line, column) from error
