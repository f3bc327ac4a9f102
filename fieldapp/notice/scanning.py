"""Writing and reading the picture of a code: modules for paper, text from a photo or a PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import zxingcpp

from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.notice import qr

QUIET: Final = 4  # modules around the code
_SCANS_DPI: Final = (200, 300, 110)
_MAX_PIXELS: Final = 60_000_000
CONTENT_NAME: Final = "notice-content.cbor"


def modules(text: str) -> list[bytes]:
    """Give the QR code of a text at level M with its quiet zone; one byte a module, 0 dark."""
    import qrcode

    # A signed payload looks random, so no mask is better than another; weighing all eight against
    # each other takes 30 ms on every notice.
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=QUIET, mask_pattern=0)
    code.add_data(text)
    return [bytes(0 if dark else 255 for dark in row) for row in code.get_matrix()]


def code_in(untrusted: bytes, path: Path) -> str:
    """Give the text of the first QR code in a picture's bytes.

    Raises:
        InputError: NOTICE_UNREADABLE (no picture), DRAW_PICTURE_NO_CODE.
    """
    found = [text for text in read_picture(_picture(untrusted, path)) if text]
    if not found:
        raise InputError(Code.DRAW_PICTURE_NO_CODE, path=str(path))
    return found[0]


def read_picture(picture: Any) -> list[str]:
    """Give the texts of the QR codes in a Pillow picture."""
    wanted = zxingcpp.barcode_formats_from_str("QRCode")
    found = zxingcpp.read_barcodes(picture.convert("L"), formats=wanted)
    return [code.text for code in found]


def read_grey(rows: bytes, width: int, height: int, stride: int) -> list[str]:
    """Give the texts of the QR codes in a camera's frame: a byte a dot, `stride` bytes a row.

    One quick look: the next frame comes soon.
    """
    from PIL import Image

    picture = Image.frombuffer("L", (width, height), rows, "raw", "L", stride, 1)
    wanted = zxingcpp.barcode_formats_from_str("QRCode")
    found = zxingcpp.read_barcodes(picture, formats=wanted, try_invert=False)
    return [code.text for code in found if code.text]


def read_file(path: Path) -> tuple[str, bytes | None]:
    """Find the notice's address in a picture or PDF, and the content attached to a PDF.

    Returns:
        The address, and the bytes of the attached content (None for a picture).

    Raises:
        InputError: NOTICE_UNREADABLE (neither picture nor PDF), NOTICE_NO_CODE.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(Code.NOTICE_UNREADABLE, path=str(path), why=error.strerror) from error
    if data[:5] == b"%PDF-":
        return read_pdf(data)
    return _first_address(read_picture(_picture(data, path))), None


def _picture(data: bytes, path: Path) -> Any:
    from PIL import Image, UnidentifiedImageError

    try:
        picture = Image.open(io.BytesIO(data))
        if picture.width * picture.height > _MAX_PIXELS:
            raise InputError(Code.NOTICE_UNREADABLE, path=str(path), why="picture too large")
        picture.load()
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise InputError(Code.NOTICE_UNREADABLE, path=str(path), why="no picture") from error
    return picture


def read_pdf(data: bytes) -> tuple[str, bytes | None]:
    """Find the notice's address on the pages of a PDF, and its attached content.

    Raises:
        InputError: NOTICE_UNREADABLE, NOTICE_NO_CODE.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise InputError(Code.NOTICE_UNREADABLE, why=str(error)) from error
    with document:
        return _first_address(_pages(document)), _attached(document)


def page_pictures(data: bytes, dpi: int) -> list[Any]:
    """Give the pages of a PDF as Pillow pictures, as a printer would draw them.

    Raises:
        InputError: NOTICE_UNREADABLE.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise InputError(Code.NOTICE_UNREADABLE, why=str(error)) from error
    with document:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]


def _pages(document: Any) -> Iterator[str]:
    for dpi in _SCANS_DPI:
        for page in document:
            yield from read_picture(page.render(scale=dpi / 72, grayscale=True).to_pil())


def _attached(document: Any) -> bytes | None:
    for index in range(document.count_attachments()):
        attachment = document.get_attachment(index)
        if attachment.get_name() == CONTENT_NAME:
            return bytes(attachment.get_data())
    return None


def _first_address(texts: Any) -> str:
    """Give the first text that has the form of our address."""
    for text in texts:
        try:
            qr.read_address(text)
        except InputError:
            continue
        except VerificationError:
            return str(text)  # our form, ill-made: the verdict says so
        return str(text)
    raise InputError(Code.NOTICE_NO_CODE)
