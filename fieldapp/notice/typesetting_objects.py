"""PDF objects that reportlab has no call for: a 1-bit picture and an attached file."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc


def add_bitmap(canvas: Any, modules: Sequence[bytes], dots: int) -> str:
    """Add a 1-bit picture in which a module is `dots` × `dots` pixels; give its resource name.

    Args:
        canvas: the reportlab canvas, on the page that shows the picture.
        modules: square; one byte a module, 0 dark.
        dots: pixels to a module; the picture is never resampled.
    """
    side = len(modules) * dots
    picture = _stream(
        b"".join(_packed(row, dots) * dots for row in modules),
        Type=pdfdoc.PDFName("XObject"),
        Subtype=pdfdoc.PDFName("Image"),
        Width=side,
        Height=side,
        ColorSpace=pdfdoc.PDFName("DeviceGray"),
        BitsPerComponent=1,
    )
    canvas._doc.addForm("qr", picture)  # noqa: SLF001 -- where reportlab keeps its own pictures
    canvas._formsinuse.append("qr")  # noqa: SLF001
    return str(canvas._doc.getXObjectName("qr"))  # noqa: SLF001


def _packed(row: bytes, dots: int) -> bytes:
    bits = "".join(("1" if module else "0") * dots for module in row)
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8)


def add_attachment(canvas: Any, name: str, content: bytes) -> None:
    """Attach a file to the document; no time stamp, so equal input gives equal bytes."""
    document = canvas._doc  # noqa: SLF001 -- reportlab has no public call for attachments
    stream = _stream(
        content,
        Type=pdfdoc.PDFName("EmbeddedFile"),
        Subtype=pdfdoc.PDFName("application/cbor"),
        Params=pdfdoc.PDFDictionary({"Size": len(content)}),
    )
    spec = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Filespec"),
            "F": pdfdoc.PDFString(name),
            "UF": pdfdoc.PDFString(name),
            "AFRelationship": pdfdoc.PDFName("Data"),
            "EF": pdfdoc.PDFDictionary({"F": document.Reference(stream, "content-file")}),
        }
    )
    names = pdfdoc.PDFArray([pdfdoc.PDFString(name), document.Reference(spec, "content-spec")])
    document.Catalog.Names = pdfdoc.PDFDictionary(
        {"EmbeddedFiles": pdfdoc.PDFDictionary({"Names": names})}
    )


def _stream(content: bytes, **entries: Any) -> pdfdoc.PDFStream:
    entries["Filter"] = pdfdoc.PDFName("FlateDecode")
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), zlib.compress(content, 9), filters=[])
