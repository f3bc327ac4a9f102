"""The figure of the shutter: from a frame of 12 megapixels in memory to a sealed, durable item."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from fieldapp.bench.figures import Measured
from fieldapp.bench.running import fresh

SHOTS = 15  # the first is left out
WIDE, HIGH = 4000, 3000
_PRESS = """
import sys, time
from pathlib import Path
from PySide6.QtGui import QColor, QImage, QPainter
from fieldapp.bench import facts
from fieldapp.evidence import collecting
from fieldapp.evidence.sealing import About
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui.encoding import jpeg

folder, (shots, wide, high) = Path(sys.argv[1]), map(int, sys.argv[2:5])
frame = QImage(wide, high, QImage.Format.Format_RGB32)
painter = QPainter(frame)
for across in range(0, wide, 31):  # a shelf has edges, a plain surface would flatter
    for down in range(0, high, 31):
        colour = QColor.fromHsv((across * 7 + down * 13) % 360, 90, 160)
        painter.fillRect(across, down, 31, 31, colour)
painter.end()
profile = Profile("bench", "bench", "bench", "inspector", "540102")
made = Workspace.create(folder / "ws", "bench password", profile=profile, projectors=PROJECTORS)
with made as workspace:
    with workspace.writing("bench") as w:
        w.append(facts.opened(0))
    about = About(inspection_id=facts.opened(0).inspection_id)
    camera = collecting.camera("bench", "/dev/video0", "uvcvideo", wide, high)
    for number in range(shots):
        frame.setPixelColor(number, 0, QColor(0, 0, 0))  # no picture is the one before
        began = time.perf_counter()
        data = jpeg(frame)
        collecting.capture_live(workspace, "bench", about, data, camera)
        print(time.perf_counter() - began)
print(len(data))
"""


def press() -> Measured:
    """Encode, hash, keep, record and commit one picture after another."""
    folder = Path(tempfile.mkdtemp())
    *spent, size = fresh(folder, _PRESS, str(folder), str(SHOTS), str(WIDE), str(HIGH))
    return {
        "median_ms": statistics.median(spent[1:]) * 1e3,
        "worst_ms": max(spent[1:]) * 1e3,
        "jpeg_mb": size / 1e6,
    }
