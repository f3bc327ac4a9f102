"""What the demo's day leaves in its folder: papers, codes, transcripts, bundle, package, pages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import httpx

from fieldapp.demo.cast import Cast
from fieldapp.demo.day import Day
from fieldapp.draw import recording
from fieldapp.draw.record import transcript
from fieldapp.notice import dossier


def write(cast: Cast, day: Day, address: str, out: Path) -> dict[str, str]:
    """Write the day's files.

    Args:
        cast: the open workspaces after the day.
        day: what happened.
        address: of the running centre, for the public pages.
        out: an existing folder.

    Returns:
        What each file is → its name in `out`.
    """
    laptop, plan_id = cast.first, day.draw.plan_id
    vector = recording.vector_file(laptop, plan_id, secret=laptop.keys.vrf_secret)
    full = recording.transcript_of(laptop, plan_id)
    public = recording.transcript_of(laptop, plan_id, "public")
    contents: dict[str, tuple[str, bytes]] = {
        "notice": ("notice.pdf", day.order.pdf),
        "record": ("record.pdf", day.record.pdf),
        "notice_qr": ("notice-qr.txt", day.order.address.encode() + b"\n"),
        "transcript": (
            "transcript.json",
            json.dumps(vector, ensure_ascii=False, indent=1).encode(),
        ),
        "transcript_full": ("transcript-full.cbor", full.encode()),
        "transcript_public": ("transcript-public.json", transcript.to_json(public).encode()),
        "bundle": ("bundle.fabundle", day.stick.read_bytes()),
    }
    for name, data in contents.values():
        (out / name).write_bytes(data)
    package = out / "evidence-package.zip"
    package.unlink(missing_ok=True)
    dossier.export(
        laptop, laptop.profile.person_id, day.first.inspection_id, package, "示例市公证处"
    )
    files = {what: name for what, (name, _) in contents.items()}
    return {**files, "evidence_package": package.name, **_pages(day, address, out)}


def _pages(day: Day, address: str, out: Path) -> dict[str, str]:
    """Fetch the public pages from the running centre, as a passer-by's phone would."""
    folder = out / "public"
    folder.mkdir(exist_ok=True)
    payload = day.order.address.rsplit("/", 1)[-1]
    pages = {
        "page_index": ("index.html", "/"),
        "page_search": ("search.html", f"/s?q={day.first.task.object_name}"),
        "page_result": ("result.html", f"/r/{day.publication_id}"),
        "page_notice": ("notice.html", f"/N/{payload}"),
        "page_draw": ("draw.html", f"/d/{day.draw.plan_id}"),
        "page_transcript": ("transcript.json", f"/d/{day.draw.plan_id}/transcript.json"),
    }
    with httpx.Client(base_url=address, trust_env=False) as client:
        for name, path in pages.values():
            answer = client.get(path)
            answer.raise_for_status()
            (folder / name).write_bytes(_beside(answer.content))
        for kept in ("site.css", "favicon.svg"):
            answer = client.get(f"/static/{kept}").raise_for_status()
            (folder / kept).write_bytes(answer.content)
    return {what: f"public/{name}" for what, (name, _) in pages.items()}


def _beside(page: bytes) -> bytes:
    """Give a page that finds its style beside it when opened from disk."""
    return re.sub(rb'"/static/(site\.css|favicon\.svg)[^"]*"', rb'"\1"', page)
