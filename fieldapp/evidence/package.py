"""The evidence package EVP3: one zip that anyone opens, and that proves what it holds.

The bytes are described in docs/spec/evidence.md §3.10. Originals lie in it as they were taken in;
the manifest names them by digest; the events that sealed them come with headers, payloads and the
device signatures that cover them; a last event, signed too, covers the manifest.
"""

from __future__ import annotations

import csv
import html
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from fieldapp.clock import local_time
from fieldapp.evidence import (
    item,
    package_capture,
    package_copies,
    package_law,
    package_places,
    package_stamps,
)
from fieldapp.evidence.describing import Described
from fieldapp.evidence.goods import Measure
from fieldapp.evidence.package_copies import Copy
from fieldapp.evidence.package_law import LeftOut
from fieldapp.evidence.package_stamps import Stamped
from fieldapp.evidence.place_tables import Said
from fieldapp.evidence.tables import ItemRow
from fieldapp.ledger.event import Event, Header

FORMAT: Final = "EVP3"
BEFORE: Final = ("EVP1", "EVP2")  # still checked; EVP1 is without facts, left_out and stamps
FIXED: Final = ("manifest.dcbor", "manifest.json", "package.header", "package.payload",
                "package.signature")  # fmt: skip
ASIDE: Final = ("list.csv", "list.html", "list.pdf", "verify.py", "说明.txt")
FACTS: Final = package_law.FACTS | package_capture.FACTS | package_places.TYPES  # in `facts`
_EXTENSIONS: Final = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/tiff": "tif",
    "image/bmp": "bmp",
    "image/heic": "heic",
    "image/heif": "heif",
    "image/avif": "avif",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "video/x-matroska": "mkv",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/wav": "wav",
    "text/plain": "txt",
    "text/html": "html.txt",  # a double click must show the source, not run it
}


@dataclass(frozen=True, slots=True)
class Receipted:
    """The centre's word that an event existed: the not-after of an item."""

    receipt: bytes
    signature: bytes
    centre: bytes  # public key
    proof: tuple[bytes, ...]  # inclusion of the event id under the receipt's root


@dataclass(frozen=True, slots=True)
class Proven:
    """An event with what it takes to prove it: it is signed itself or leads to one that is."""

    event: Event
    header: Header
    with_payload: bool  # False for events of the same act that are not about this evidence

    @property
    def name(self) -> str:
        """Its files' name in the package, without ending."""
        header = self.header
        return f"events/{header.device_id.hex()[:8]}-{header.epoch:016x}-{header.seq:06d}"


@dataclass(frozen=True, slots=True)
class Contents:
    """All that goes into a package, gathered by `packaging`."""

    made_ms: int
    recipient: str
    inspection: Mapping[str, str]  # inspection_id, object_id, object_name
    items: Sequence[ItemRow]
    withdrawals: Mapping[str, bytes]  # item id → id of the event that withdrew it
    receipts: Mapping[str, Receipted]  # item id → first receipt that covers it
    events: Sequence[Proven]
    public_keys: Mapping[tuple[bytes, int], bytes]  # (device, epoch) → Ed25519 public key
    people: Mapping[str, str]  # person id → name, for the printed list
    described: Mapping[str, Described] = field(default_factory=dict)  # item id → as it reads now
    measures: Sequence[Measure] = ()
    left_out: Sequence[LeftOut] = ()
    copies: Sequence[Copy] = ()  # in the place of what is left out
    stamps: Sequence[Stamped] = ()
    places: Sequence[Said] = ()  # what was recorded of places
    placed: Mapping[str, Sequence[str]] = field(default_factory=dict)  # item id → for the lists


def original_name(row: ItemRow) -> str:
    """Give an original's name in the package: its SHA-256 and an ending by its real type."""
    return f"originals/{row.sha256.hex()}.{_EXTENSIONS.get(row.media_type, 'bin')}"


def copy_name(copy: Copy) -> str:
    """Give a copy's name in the package."""
    fact = copy.fact
    return f"copies/{fact.sha256.hex()}.{_EXTENSIONS.get(fact.media_type, 'bin')}"


def manifest(contents: Contents, files: Mapping[str, bytes]) -> dict[str, Any]:
    """Give the manifest's map; `files` are name → SHA-256 of everything beside the originals."""
    return {
        "format": FORMAT,
        "made_ms": contents.made_ms,
        "recipient": contents.recipient,
        "inspection": dict(contents.inspection),
        "devices": [
            {"device_id": device, "epoch": epoch, "public_key": key}
            for (device, epoch), key in sorted(contents.public_keys.items())
        ],
        "items": [_item_entry(contents, row) for row in contents.items],
        "events": [
            {
                "name": proven.name,
                "event_id": proven.event.id,
                "device_id": proven.header.device_id,
                "epoch": proven.header.epoch,
                "seq": proven.header.seq,
                "payload": proven.with_payload,
                "signed": proven.event.signature is not None,
            }
            for proven in contents.events
        ],
        "facts": [
            package_law.entry(proven.event.id, proven.header.type, proven.event)
            for proven in contents.events
            if proven.with_payload and proven.header.type in FACTS
        ],
        "left_out": [package_law.left_out_entry(one) for one in contents.left_out],
        "copies": [package_copies.entry(one, copy_name(one)) for one in contents.copies],
        "stamps": package_stamps.entries(contents.stamps),
        "files": dict(files),
    }


def _item_entry(contents: Contents, row: ItemRow) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "item_id": row.item_id,
        "file": original_name(row),
        "event_id": row.event_id,
        "klass": row.klass,
        "kind": row.kind,
        "sha256": row.sha256,
        "sm3": row.sm3,
        "size": row.size,
        "media_type": row.media_type,
        "title": row.title,
        "method": row.method,
        "maker": row.maker,
        "purpose": row.purpose,
        "question": row.question,
    }
    if row.captured_ms is not None:
        entry["captured_ms"] = row.captured_ms
    if row.source:
        entry["source"] = dict(row.source)
    if row.item_id in contents.withdrawals:
        entry["withdrawn"] = {
            "event_id": contents.withdrawals[row.item_id],
            "reason": row.withdrawn or "",
        }
    if (receipt := contents.receipts.get(row.item_id)) is not None:
        entry["receipt"] = {
            "receipt": receipt.receipt,
            "signature": receipt.signature,
            "centre": receipt.centre,
            "proof": list(receipt.proof),
        }
    return entry


def as_json(value: Any) -> Any:
    """Give a manifest value as manifest.json has it: bytes become lower-case hexadecimal."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (list, tuple)):
        return [as_json(part) for part in value]
    if isinstance(value, Mapping):
        return {key: as_json(part) for key, part in value.items()}
    return value


def event_files(events: Sequence[Proven]) -> Iterator[tuple[str, bytes]]:
    """Give the files of the events: header, payload where it belongs to the matter, signature."""
    for proven in events:
        yield f"{proven.name}.header", proven.event.header
        if proven.with_payload and proven.event.payload is not None:
            yield f"{proven.name}.payload", proven.event.payload
        if proven.event.signature is not None:
            yield f"{proven.name}.signature", proven.event.signature


_HEADINGS: Final = (
    "序号",
    "名称",
    "证据种类",
    "来源类别",
    "制作方法",
    "制作时间（设备时间）",
    "制作人",
    "证明对象",
    "检查项",
    "时间与位置",
    "大小（字节）",
    "SHA-256",
    "SM3",
    "文件",
    "状态",
)


def _rows(contents: Contents) -> Iterator[tuple[str, ...]]:
    absent = {one.number for one in contents.left_out}
    numbers = (n for n in range(1, 1 + len(contents.items) + len(absent)) if n not in absent)
    for number, sealed in zip(numbers, contents.items, strict=True):
        said = contents.described[sealed.item_id]
        row = said.row
        yield (
            str(number),
            row.title or row.item_id,
            item.kind(row.kind).zh,
            item.class_words(row.klass),
            row.method,
            said.made.replace("T", " "),
            said.maker,
            row.purpose,
            row.question,
            "\n".join(contents.placed[sealed.item_id]),
            str(row.size),
            row.sha256.hex(),
            row.sm3.hex(),
            original_name(row),
            f"已撤回：{row.withdrawn}" if row.withdrawn is not None else "",
        )


def csv_list(contents: Contents) -> bytes:
    """Give 证据材料清单 for a spreadsheet: UTF-8 with BOM, no cell taken for a formula (A20)."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_HEADINGS)
    for row in _rows(contents):
        writer.writerow([f"'{cell}" if cell[:1] in "=+-@\t\r" and cell else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")


_PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>证据材料清单</title><style>
@page {{ size: A4 landscape; margin: 18mm 14mm }}
body {{ font: 11pt/1.6 "Noto Sans SC", "Microsoft YaHei", sans-serif; color: #000; margin: 2em }}
h1 {{ font: 700 18pt "Noto Serif SC", SimSun, serif; text-align: center }}
table {{ border-collapse: collapse; width: 100%; font-size: 9pt }}
th, td {{ border: .5pt solid #000; padding: 3pt 4pt; text-align: left; vertical-align: top }}
thead {{ display: table-header-group }} tr {{ break-inside: avoid }}
.hash {{ font-family: monospace; font-size: 7.5pt; overflow-wrap: anywhere }}
.sign td {{ height: 14mm; width: 33% }}
</style></head><body>
<h1>证据材料清单</h1>
<p>当事人：{object_name}　统一社会信用代码：{object_id}<br>检查编号：{inspection_id}
制作时间：{made}　提供给：{recipient}　共 {count} 件</p>
<table><thead><tr>{headings}</tr></thead><tbody>
{rows}
</tbody></table>
{goods}
<p>以上材料经核对与原件一致。校验值可以用任何工具重新计算，见 verify.py 和 说明.txt。</p>
<table class="sign"><tr><td>执法人员：</td><td>执法人员：</td><td>接收人：</td></tr>
<tr><td>　　　年　月　日</td><td>　　　年　月　日</td><td>　　　年　月　日</td></tr></table>
</body></html>
"""


def _html_copies(copies: Sequence[Copy]) -> str:
    return "".join(
        f"<p>副本 {html.escape(copy_name(one))}：{html.escape(one.fact.reason)}</p>\n"
        for one in copies
    )


def _html_stamps(stamps: Sequence[Stamped]) -> str:
    return "".join(
        f"<p>时间戳：{local_time(one.time_ms):%Y-%m-%d %H:%M:%S} 之前已经存在"
        f" {len(one.proofs)} 件，见 {one.name}.tsr</p>\n"
        for one in stamps
    )


def html_list(contents: Contents) -> bytes:
    """Give 证据材料清单 as one printable page without script or outside reference."""
    lines = []
    for row in _rows(contents):
        cells = "".join(
            f'<td class="hash">{html.escape(cell)}</td>'
            if heading in ("SHA-256", "SM3", "文件")
            else f"<td>{html.escape(cell).replace(chr(10), '<br>')}</td>"
            for heading, cell in zip(_HEADINGS, row, strict=True)
        )
        lines.append(f"<tr>{cells}</tr>")
    inspection = {key: html.escape(value) for key, value in contents.inspection.items()}
    return _PAGE.format(
        object_name=inspection.get("object_name", ""),
        object_id=inspection.get("object_id", ""),
        inspection_id=inspection.get("inspection_id", ""),
        made=f"{local_time(contents.made_ms):%Y-%m-%d %H:%M}",
        recipient=html.escape(contents.recipient),
        count=len(contents.items),
        headings="".join(f"<th>{heading}</th>" for heading in _HEADINGS),
        rows="\n".join(lines),
        goods=package_law.html_goods(contents.measures, contents.left_out)
        + _html_copies(contents.copies)
        + _html_stamps(contents.stamps),
    ).encode()


def zip_entry(name: str, made_ms: int, *, packed: bool) -> zipfile.ZipInfo:
    """Give an entry's head: plain file, fixed rights, the package's own time."""
    made = local_time(made_ms)
    entry = zipfile.ZipInfo(name, (max(made.year, 1980), *made.timetuple()[1:6]))
    entry.external_attr = 0o644 << 16
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    return entry
