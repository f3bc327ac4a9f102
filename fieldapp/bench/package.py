"""Figures of the evidence package: made and verified, beside a plain zip of the same photos."""

from __future__ import annotations

import os
import secrets
import tempfile
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from fieldapp.bench.figures import Measured
from fieldapp.clock import FixedClock, at_local

PHOTOS, PHOTO_BYTES = 200, 3 * 1024 * 1024
PASSWORD = "a long enough password"  # noqa: S105 -- of a workspace that lives for a minute
_START = bytes.fromhex("ffd8ffe000104a464946000101000001")  # a JPEG's, the rest is as random


def package_photos(rounds: int) -> Measured:
    """Make and verify a package of 200 photos; a plain zip stores the same files from disk.

    The plain zip is flushed to the disk as the package is. Reading its files back with their
    check sums is the yardstick of verifying.
    """
    from fieldapp.notice import dossier
    from fieldapp.rooms import PROJECTORS
    from fieldapp.store.workspace import Profile, Workspace

    folder = Path(tempfile.mkdtemp())
    profile = Profile("bench-01", "insp-1", "bench", "inspector", "540199")
    clock = FixedClock(at_local(2026, 11, 23, 9), step_ms=1000)
    times: dict[str, list[float]] = {"plain": [], "package": [], "verify": [], "read": []}
    with Workspace.create(
        folder / "ws", PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock
    ) as ws:
        photos = _seal(ws, folder)
        for n in range(1 + rounds):
            plain, packed = folder / f"plain{n}.zip", folder / f"package{n}.zip"
            pack = partial(dossier.export, ws, "insp-1", "insp-bench", packed, "court")
            times["plain"].append(_timed(partial(_plain, photos, plain)))
            times["package"].append(_timed(pack))
            times["read"].append(_timed(partial(_read, plain)))
            times["verify"].append(_timed(partial(_verified, packed)))
            plain.unlink()
            packed.unlink()
    took = {name: median(measured[1:]) for name, measured in times.items()}
    return {
        "share_of_plain_zip": took["plain"] / took["package"],
        "verify_share_of_plain_zip": took["plain"] / took["verify"],
        "package_seconds": took["package"],
        "verify_seconds": took["verify"],
        "plain_seconds": took["plain"],
        "plain_read_seconds": took["read"],
    }


def _seal(ws: object, folder: Path) -> list[Path]:
    """Put the photos on the disk and into the workspace."""
    from fieldapp.evidence import collecting
    from fieldapp.evidence.sealing import About
    from fieldapp.inspection.events import InspectionOpened, Officer
    from fieldapp.store.workspace import Workspace

    assert isinstance(ws, Workspace), "made above"
    officer = Officer(inspector_id="insp-1", name="bench", certificate_no="1",
                      certificate_expires="")  # fmt: skip
    with ws.writing("insp-1") as w:
        w.append(
            InspectionOpened(
                inspection_id="insp-bench", object_id="92540199MA6T0K7Q6W", object_name="bench",
                address="", operator="", kind="special", task_id=None, plan_id=None,
                reason="bench", approval_no="1", notice_no="1", items=(), inspectors=(officer,),
                assistants=0, form_id="trademark_use", form_version=ws.blobs.put(b"form"),
                visits=0, cap=None,
            )
        )  # fmt: skip
    camera = collecting.camera("bench", "/dev/video0", "bench", 4000, 3000)
    about, photos = About(inspection_id="insp-bench", title="photo", purpose="bench"), []
    for n in range(PHOTOS):
        jpeg = _START + secrets.token_bytes(PHOTO_BYTES - len(_START))
        photos.append(folder / f"{n}.jpg")
        photos[-1].write_bytes(jpeg)
        collecting.capture_live(ws, "insp-1", about, jpeg, camera)
    return photos


def _plain(photos: list[Path], to: Path) -> None:
    with to.open("wb") as file:
        with zipfile.ZipFile(file, "w") as archive:
            for photo in photos:
                archive.write(photo, photo.name)
        file.flush()
        os.fsync(file.fileno())


def _read(of: Path) -> None:
    with zipfile.ZipFile(of) as archive:
        _checked(archive.testzip() is None)


def _verified(of: Path) -> None:
    from fieldapp.evidence.verifying import verify_package

    _checked(verify_package(of).passed)


def _checked(passed: bool) -> None:
    if not passed:
        raise RuntimeError("what was just made does not verify")


def _timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started
