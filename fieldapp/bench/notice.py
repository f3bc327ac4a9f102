"""Figures of the notice: typesetting two bilingual pages with a code, cold and warm."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from fieldapp.bench.figures import Measured
from fieldapp.bench.running import fresh

WARM_RUNS = 15  # in the one process; the first is left out
PAGES = 2
_CONTENT, _COSE = "content.cbor", "cose.bin"
_COLD = """
import sys, time
started = time.perf_counter()
from pathlib import Path
from fieldapp.notice import notice, pdf
folder = Path(sys.argv[1])
content = notice.read_content((folder / "content.cbor").read_bytes())
pdf.render(content, (folder / "cose.bin").read_bytes())
print(time.perf_counter() - started)
"""


def typeset_notice(rounds: int) -> Measured:
    """Render the demo's rectification order: in fresh processes, then again and again in one."""
    folder = Path(tempfile.mkdtemp())
    pages = _prepare(folder)
    cold = [fresh(folder, _COLD, str(folder))[0] for _ in range(1 + rounds)][1:]
    from fieldapp.notice import notice, pdf

    if pages != PAGES:
        raise RuntimeError(f"the notice has {pages} pages, not {PAGES}")
    content = notice.read_content((folder / _CONTENT).read_bytes())
    cose = (folder / _COSE).read_bytes()
    warm = []
    for _ in range(WARM_RUNS):
        started = time.perf_counter()
        pdf.render(content, cose)
        warm.append(time.perf_counter() - started)
    return {
        "warm_ms": statistics.median(warm[1:]) * 1e3,
        "cold_ms": statistics.median(cold) * 1e3,
        "pages": pages,
    }


def _prepare(folder: Path) -> int:
    """Leave a real notice's content and signature in `folder`; gives its page count."""
    import pypdfium2

    from fieldapp.clock import at_local
    from fieldapp.demo import cast, day
    from fieldapp.notice import tables

    with cast.assembled(folder / "workspaces", at_local(2026, 11, 20, 9)) as players:
        day.register(players.first, _quiet)
        drawn = day.hold_draw(players, _quiet)
        task = day.tasks_of(players, drawn)[0]
        visit = day.visit_with_finding(players, task, _quiet)
        order, _ = day.issue_notices(players, visit, _quiet)
        row = tables.notice(players.first.db, order.notice_id)
    assert row is not None, "the notice was just issued"
    (folder / _CONTENT).write_bytes(row.content)
    (folder / _COSE).write_bytes(row.cose)
    return len(pypdfium2.PdfDocument(order.pdf))


def _quiet(_line: str) -> None:
    """Say nothing."""
