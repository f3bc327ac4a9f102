"""The figures: what is measured, how often, and what it has to reach."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

Measured = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement; `function` names `module:function` in this package."""

    name: str
    about: str
    function: str
    targets: Mapping[str, float]  # value's name → what it must not exceed
    runs: int = 3  # processes, each from nothing
    rounds: int = 0  # inside a run, where making the data takes longer than measuring; 0: none
    floors: Mapping[str, float] | None = None  # value's name → what it must reach
    programs: tuple[str, ...] = ()  # one of these must be there; else the figure is left out
    module: str = ""  # of a yardstick that is no part of the product; the same

    def measure(self) -> Measured:
        """Run once in this process; gives named values (seconds, milliseconds, MB, ratios)."""
        module, function = self.function.split(":")
        found: Callable[..., Measured] = getattr(
            import_module(f"fieldapp.bench.{module}"), function
        )
        return found(self.rounds) if self.rounds else found()

    def lacks(self) -> str:
        """Say what is not here that the figure needs; "" when it can be taken."""
        if self.programs and not any(map(shutil.which, self.programs)):
            return f"one of {', '.join(self.programs)}"
        return self.module if self.module and find_spec(self.module) is None else ""


FIGURES = (
    Figure(
        "import",
        "import 500,000 clean rows, validated and indexed",
        "register:import_rows",
        {"seconds": 20, "peak_mb": 400},
    ),
    Figure(
        "search",
        "search over 500,000, encrypted, 2-6 Chinese characters",
        "register:search_rows",
        {"p95_ms": 5, "wrong": 0},
        runs=1,
        rounds=5,
    ),
    Figure(
        "append",
        "event append, durable, with projection; beside a bare SQLCipher WAL FULL commit",
        "ledger:append_events",
        {},
        floors={"share_of_bare_commit": 0.8},
    ),
    Figure(
        "foreign",
        "verify and project 100,000 foreign events",
        "ledger:foreign_events",
        {"seconds": 6},
    ),
    Figure(
        "window",
        "window usable with 500,000 objects and 2,000 inspections; beside an empty window",
        "window:usable_window",
        {"times_empty_window": 1.5, "peak_mb": 250},
        runs=1,
        rounds=7,
    ),
    Figure(
        "unlock",
        "PIN to usable window, 500,000 objects and 2,000 inspections",
        "window:pin_to_window",
        {"seconds": 1.2},
        runs=1,
        rounds=7,
    ),
    Figure(
        "notice",
        "two-page bilingual notice with QR",
        "notice:typeset_notice",
        {"warm_ms": 60, "cold_ms": 450},
        runs=1,
        rounds=5,
    ),
    Figure(
        "package",
        "evidence package of 200 photos of 3 MB, made and verified; beside a plain zip",
        "package:package_photos",
        {},
        runs=1,
        rounds=3,
        floors={"share_of_plain_zip": 0.5, "verify_share_of_plain_zip": 0.5},
    ),
    Figure(
        "draw",
        "draw of 100,000: snapshot, root, tickets, selection, teams, transcripts",
        "draw:many",
        {"seconds": 1.5, "times_hashing": 2},
    ),
    Figure(
        "million",
        "draw of 1,000,000 with progress and cancel",
        "draw:million",
        {"seconds": 15, "peak_mb": 1200, "longest_silence_s": 2, "cancel_s": 2},
        runs=1,
    ),
    Figure(
        "teams",
        "2,000 tasks x 200 inspectors at tight caps; 1,000 small cases beside the definition",
        "draw:staffing",
        {"seconds": 2, "disagreeing": 0},
    ),
    Figure(
        "sampler",
        "1,000 of 100,000 beside cryptorandom, where it is installed (no part of the product)",
        "draw:beside",
        {"times_per_object": 1, "times_by_index": 1},
        module="cryptorandom",
    ),
    Figure(
        "browser",
        "check the public transcript of a draw from 100,000 objects in headless Chromium",
        "browser:check_public",
        {"seconds": 2},
        programs=("chromium", "chromium-browser", "google-chrome"),
    ),
    Figure(
        "photos",
        "import 1,000 photos of 3 MB through the window; beside writing and hashing the same",
        "evidence:import_photos",
        {"longest_block_ms": 50},
        floors={"share": 0.6},
        runs=1,
    ),
    Figure(
        "gallery",
        "an inspection with 10,000 items of evidence: opening, scrolling",
        "evidence:big_gallery",
        {"open_ms": 300, "longest_frame_ms": 33},
        runs=1,
    ),
    Figure(
        "shutter",
        "shutter to sealed and durable: 12 megapixels encoded, hashed, kept, recorded",
        "shutter:press",
        {"median_ms": 150},
    ),
)
