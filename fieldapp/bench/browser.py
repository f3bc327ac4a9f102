"""Figure of the second verifier: a large draw's public transcript, checked in a real browser."""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Final

from fieldapp.bench import rows
from fieldapp.bench.figures import FIGURES, Measured
from fieldapp.draw import drawing, planning, recording
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.checking import verifying
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.record import transcript
from fieldapp.registry import importing
from fieldapp.registry.events import RosterImported
from fieldapp.registry.inspectors import Inspector
from fieldapp.resources import resource
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace

OBJECTS: Final = int(os.environ.get("FIELDAPP_BENCH_OBJECTS", "100000"))
INSPECTORS: Final = 200
_ACTOR: Final = "P-bench"
_PLAN: Final = "bench"
_PATIENCE_S: Final = 120
# The page's own checker, over a file in the page; what it found stands in the title.
_HARNESS: Final = """<!doctype html><meta charset="utf-8"><title>nothing</title>
<script>{checker}</script>
<script>
const bytes = Uint8Array.from(atob("{record}"), sign => sign.charCodeAt(0));
const started = performance.now();
const found = Draw1.run(Draw1.checkFile(bytes));
Draw1.summary(found.claim);
const codes = found.checks.map(one => one.number + "_" + one.verdict).join(" ");
document.title = (performance.now() - started) + " " + codes;
</script>"""


def check_public() -> Measured:
    """Time the browser's check of a public transcript, as JSON, beside the Python verifier's."""
    folder = Path(tempfile.mkdtemp())
    record = _public_record(folder)
    started = time.perf_counter()
    checks = verifying.verify_transcript(record)
    python_seconds = time.perf_counter() - started
    milliseconds, codes = _in_browser(folder, record)
    if codes != [one.code for one in checks] or not verifying.holds(checks):
        raise RuntimeError(f"the verifiers differ: {codes}")
    return {
        "seconds": milliseconds / 1e3,
        "python_seconds": python_seconds,
        "file_mb": len(record) / 1e6,
    }


def _in_browser(folder: Path, record: bytes) -> tuple[float, list[str]]:
    """Give milliseconds and the codes of the checks."""
    page = resource("draw/verify.html").read_text(encoding="utf-8")
    checker = page.partition('<script id="checker">')[2].partition("</script>")[0]
    harness = folder / "bench.html"
    encoded = base64.b64encode(record).decode()
    harness.write_text(
        _HARNESS.replace("{checker}", checker).replace("{record}", encoded), encoding="utf-8"
    )
    (programs,) = (figure.programs for figure in FIGURES if figure.name == "browser")
    program = next(filter(None, map(shutil.which, programs)))
    done = subprocess.run(
        [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
         f"--user-data-dir={folder / 'profile'}", "--dump-dom", harness.as_uri()],
        capture_output=True, text=True, check=True, timeout=_PATIENCE_S,
    )  # fmt: skip
    title = re.search(r"<title>([^<]*)</title>", done.stdout)
    if title is None or title[1] == "nothing":
        raise RuntimeError(f"the browser gave no answer: {done.stderr[-500:]}")
    milliseconds, *codes = title[1].split()
    return float(milliseconds), codes


def _public_record(folder: Path) -> bytes:
    """Draw 5 % of the objects as an office does, and give the published file."""
    profile = Profile("bench", _ACTOR, "bench", "inspector", "540102")
    with Workspace.create(folder / "own", "bench password", profile=profile,
                          projectors=PROJECTORS) as workspace:  # fmt: skip
        _import(workspace, folder)
        shares = {name: Share(permille=50) for name in "ABCD"}
        request = PlanRequest(title="bench", shares=shares, plan_id=_PLAN, due="2026-12-31")
        planning.freeze(workspace, _ACTOR, request)
        drawing.issue_slot(workspace, _ACTOR, _PLAN)
        drawing.release_nonce(workspace, _ACTOR, _PLAN)
        drawing.perform(workspace, _ACTOR, _PLAN)
        record = recording.transcript_of(workspace, _PLAN, "public")
    return transcript.to_json(record).encode()


def _import(workspace: Workspace, folder: Path) -> None:
    rows.write(folder / "register.csv", OBJECTS)
    importing.import_objects(workspace, _ACTOR, folder / "register.csv")
    people = tuple(
        Inspector(f"I{number:04d}", f"检查员{number}", "540102", f"54-{number}", "2030-12-31",
                  (), OBJECTS // INSPECTORS // 5, (), active=True)
        for number in range(INSPECTORS)
    )  # fmt: skip
    with workspace.writing(_ACTOR) as w:
        w.append(
            RosterImported(
                snapshot_id="bench", source_name="bench", rows=people, source_sha256=bytes(32),
                rejected=0, repaired=0, as_of_ms=0,
            )
        )  # fmt: skip
