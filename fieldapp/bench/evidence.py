"""Figures of evidence: a card of photos coming in, a gallery of very many items."""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PIL import Image

from fieldapp import settings
from fieldapp.bench import facts
from fieldapp.bench.figures import Measured
from fieldapp.bench.running import fresh
from fieldapp.checklist import library
from fieldapp.evidence import importing
from fieldapp.evidence.sealing import About
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace

PHOTOS = 1_000
PHOTO_BYTES = 3_000_000
ITEMS = 10_000
_YARDSTICK = 120  # photos written and hashed before, and again after
_PASSWORD = "bench password"  # noqa: S105 -- of a workspace thrown away
_START = """
import sys, time
from pathlib import Path
from fieldapp import app as house
from fieldapp.clock import SystemClock
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
app = house.make_application()
from PySide6.QtCore import QTimer
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.room import Desk
from fieldapp.ui.tasks import Tasks
tasks, profiles = Tasks(), []
tasks.open(
    lambda: Workspace.open(Path(sys.argv[1]), sys.argv[2], projectors=PROJECTORS),
    profiles.append, lambda error: sys.exit(str(error)),
)
def until(ready):
    while not ready():
        app.processEvents(house.QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
until(lambda: profiles)
page = InspectPage(Desk(tasks, profiles[0], SystemClock()))
tasks.changed.connect(page.refresh)
page.resize(1290, 664)
page.show()
page.open_place("")
until(tasks.idle)
app.processEvents()
gallery = page.sheet.tray.gallery
"""
_IMPORT = (
    _START
    + """
from fieldapp.evidence import importing
from fieldapp.ui.inspect.asking import ImportSaid
page.open_place(sys.argv[3])
until(lambda: tasks.idle() and page.presenter.sheet is not None)
beats, last = [], [time.perf_counter()]
def beat():
    now = time.perf_counter()
    beats.append(now - last[0])
    last[0] = now
heart = QTimer()
heart.setInterval(5)
heart.timeout.connect(beat)
ended = []
page.told.connect(lambda *words: ended.append(words))
heart.start()
last[0] = started = time.perf_counter()
goal = page.acts.goal()
page.acts.importing.begin(importing.listed([Path(sys.argv[4])]), goal, ImportSaid("r", "", ""))
until(lambda: ended)
seconds = time.perf_counter() - started
until(lambda: gallery.model().rowCount() == int(sys.argv[5]))
heart.stop()
print(seconds, max(beats) * 1e3)
page.hide()
tasks.stop()
"""
)
_GALLERY = (
    _START
    + """
started = time.perf_counter()
page.open_place(sys.argv[3])
until(lambda: gallery.model().rowCount() == int(sys.argv[4]))
gallery.viewport().repaint()
opened = time.perf_counter() - started
until(tasks.idle)
frames = []
bar = gallery.verticalScrollBar()
for step in range(600):
    began = time.perf_counter()
    bar.setValue(step * 60 if step < 400 else (step * 7919 * 60) % bar.maximum())
    gallery.viewport().repaint()
    app.processEvents()
    frames.append(time.perf_counter() - began)
frames.sort()
print(opened * 1e3, frames[-1] * 1e3, frames[len(frames) * 99 // 100] * 1e3)
page.hide()
tasks.stop()
"""
)


def import_photos() -> Measured:
    """Time a card of photos through the window, beside writing and hashing the same bytes.

    `share` is the import's speed over the slower of the two yardsticks, taken before and after.
    """
    folder = Path(tempfile.mkdtemp())
    card = folder / "card"
    card.mkdir()
    start = _photo(4000, 3000)
    for number in range(PHOTOS):
        rest = hashlib.shake_128(number.to_bytes(4)).digest(PHOTO_BYTES - len(start))
        (card / f"IMG_{number:04}.JPG").write_bytes(start + rest)
    one = folder / "one"
    (one / "card").mkdir(parents=True)
    (one / "card" / "IMG.JPG").write_bytes(start)
    other, visit = _prepare(one)
    fresh(folder, _IMPORT, str(other), _PASSWORD, visit, str(one / "card"), "1")  # compiles
    workspace, inspection = _prepare(folder)
    before = _yardsticks(folder, card)
    seconds, block = fresh(
        folder, _IMPORT, str(workspace), _PASSWORD, inspection, str(card), str(PHOTOS)
    )
    after = _yardsticks(folder, card)
    writing, hashing = ((one + other) / 2 for one, other in zip(before, after, strict=True))
    speed = PHOTOS * PHOTO_BYTES / 1e6 / seconds
    return {
        "seconds": seconds,
        "mb_per_s": speed,
        "write_mb_per_s": writing,
        "sha256_mb_per_s": hashing,
        "share": speed / min(writing, hashing),
        "longest_block_ms": block,
    }


def _yardsticks(folder: Path, card: Path) -> tuple[float, float]:
    """Give MB/s of writing photos durably, one file each, and of SHA-256 over them."""
    photos = [path.read_bytes() for path in sorted(card.iterdir())[:_YARDSTICK]]
    size = sum(map(len, photos)) / 1e6
    started = time.perf_counter()
    for number, photo in enumerate(photos):
        with (folder / f"bare-{number}").open("wb") as file:
            file.write(photo)
            file.flush()
            os.fsync(file.fileno())
    written = time.perf_counter()
    for photo in photos:
        hashlib.sha256(photo).digest()
    hashed = time.perf_counter()
    return size / (written - started), size / (hashed - written)


def big_gallery() -> Measured:
    """Time opening an inspection of 10,000 items, and the longest frame while scrolling."""
    folder = Path(tempfile.mkdtemp())
    workspace, inspection = _prepare(folder)
    card, start = folder / "card", _photo(640, 480)
    card.mkdir()
    for number in range(ITEMS):
        (card / f"IMG_{number:05}.JPG").write_bytes(start + number.to_bytes(4))
    with Workspace.open(workspace, _PASSWORD, projectors=PROJECTORS) as opened:
        about, chosen = About(inspection_id=inspection), importing.listed([card])
        importing.import_many(lambda act: act(opened), "bench", about, chosen, reason="bench")
    place = (str(workspace), _PASSWORD, inspection, str(ITEMS))
    fresh(folder, _GALLERY, *place)  # compiles
    milliseconds, longest, usual = fresh(folder, _GALLERY, *place)
    return {"open_ms": milliseconds, "longest_frame_ms": longest, "p99_frame_ms": usual}


def _photo(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def _prepare(folder: Path) -> tuple[Path, str]:
    """Make a workspace with one open inspection; gives both."""
    os.environ.setdefault(settings.STATE_VARIABLE, f"{folder}/state")
    profile = Profile("bench", "bench", "bench", "inspector", "540102")
    with Workspace.create(
        folder / "ws", _PASSWORD, profile=profile, projectors=PROJECTORS
    ) as workspace:
        checklist = next(path for path in library.shipped() if path.stem == "trademark_use")
        form = workspace.blobs.put(checklist.read_bytes())
        fact = replace(facts.opened(0), form_version=form)
        with workspace.writing("bench") as w:
            w.append(fact)
    return folder / "ws", fact.inspection_id
