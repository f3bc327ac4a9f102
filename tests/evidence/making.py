"""Pictures and cameras for the tests, made on the spot."""

from __future__ import annotations

import io
from typing import Any

from PIL import ExifTags, Image

from fieldapp.evidence.events import Camera
from fieldapp.ids import BlobId
from fieldapp.inspection.events import InspectionOpened, Officer

CAMERA = Camera(
    name="Integrated Camera",
    path="/dev/video0",
    driver="uvcvideo",
    width=640,
    height=480,
    boot_id="boot",
    monotonic_ms=1,
)


def jpeg(colour: str = "red", size: tuple[int, int] = (640, 480), exif: bool = False) -> bytes:
    image = Image.new("RGB", size, colour)
    out = io.BytesIO()
    if exif:
        tags = Image.Exif()
        tags[ExifTags.Base.Make] = "Huawei"
        tags[ExifTags.Base.Orientation] = 6
        detail = tags.get_ifd(ExifTags.IFD.Exif)
        detail[ExifTags.Base.DateTimeOriginal] = "2025:01:02 03:04:05"
        place = tags.get_ifd(ExifTags.IFD.GPSInfo)
        place[ExifTags.GPS.GPSLatitudeRef] = "N"
        place[ExifTags.GPS.GPSLatitude] = (29.0, 39.0, 12.5)
        image.save(out, "JPEG", exif=tags)
    else:
        image.save(out, "JPEG")
    return out.getvalue()


def png(size: tuple[int, int] = (32, 16)) -> bytes:
    out = io.BytesIO()
    Image.new("L", size, 128).save(out, "PNG")
    return out.getvalue()


def opened(inspection_id: str, **change: object) -> InspectionOpened:
    """An inspection of a shop by two inspectors, begun."""
    values: dict[str, Any] = {
        "inspection_id": inspection_id,
        "object_id": "92540199MA6T0K7Q6W",
        "object_name": "示例市吉祥藏香商行",
        "address": "示例市东街12号",
        "operator": "尼玛次仁",
        "kind": "special",
        "task_id": None,
        "plan_id": None,
        "reason": "专项",
        "approval_no": "A1",
        "notice_no": "N1",
        "items": ("商标使用行为检查",),
        "inspectors": (
            Officer(inspector_id="insp-tashi", name="扎西", certificate_no="XZ-1", certificate_expires=""),
            Officer(inspector_id="insp-droma", name="卓玛", certificate_no="XZ-2", certificate_expires=""),
        ),
        "assistants": 0,
        "form_id": "trademark_use",
        "form_version": BlobId(bytes(32)),
        "visits": 0,
        "cap": None,
    }  # fmt: skip
    return InspectionOpened(**(values | change))
