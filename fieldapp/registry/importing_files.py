"""Reading the tables offices send: CSV in whatever encoding, XLSX, as numbered rows of text.

Nothing is believed of the file's name: what it is follows from its first bytes. Numbered checks:

1. The file is there, not empty, and neither a binary we know nor one with NUL bytes.
2. Text is UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030, from first byte to last.
3. A workbook is a ZIP whose declared sizes are sane, so that opening it cannot fill the memory.
4. No row is longer than `MOST_COLUMNS`; every cell becomes text, empty when it held an error.
"""

from __future__ import annotations

import codecs
import csv
import datetime
import hashlib
import io
import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from fieldapp.errors import Code, InputError, RuleError

MOST_COLUMNS: Final = 256
_MOST_TEXT: Final = 2 << 30  # bytes of a text file
_MOST_SHEET: Final = 1 << 30  # bytes of one part of a workbook, unpacked; sheets are streamed
_MOST_SHARED: Final = 256 << 20  # bytes of the parts a reader must hold in memory
_MOST_RATIO: Final = 400  # unpacked ÷ packed; real sheets stay below 60
_PIECE: Final = 1 << 20
_STEP: Final = 4_096  # rows between two calls of progress

Cells = list[str]
Progress = Callable[[int, int], None]  # (done, total), in the source's own units
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Source:
    """A file that passed checks 1 to 3."""

    path: Path
    sha256: bytes
    size: int  # bytes
    encoding: str | None  # of a text file; None for a workbook


@dataclass(frozen=True, slots=True)
class Watch:
    """How a long reading tells where it is, and learns that it should stop."""

    progress: Progress | None = None
    cancelled: Cancelled | None = None

    def at(self, done: int, total: int) -> None:
        """Report progress.

        Raises:
            RuleError: IMPORT_CANCELLED, when the person asked to stop.
        """
        if self.cancelled is not None and self.cancelled():
            raise RuleError(Code.IMPORT_CANCELLED)
        if self.progress is not None:
            self.progress(done, total)


def identify(path: Path, watch: Watch) -> Source:
    """Find out what the file is, reading all its bytes once (checks 1 to 3).

    Raises:
        InputError: IMPORT_UNREADABLE, IMPORT_EMPTY, IMPORT_WRONG_TYPE, IMPORT_ENCODING,
            IMPORT_TOO_LARGE, IMPORT_MALFORMED.
        RuleError: IMPORT_CANCELLED.
    """
    try:
        with path.open("rb") as file:
            size = file.seek(0, io.SEEK_END)
            file.seek(0)
            head = file.read(4_096)
            if not head.strip():
                raise InputError(Code.IMPORT_EMPTY, file=path.name)
            encoding = None
            if head.startswith(b"PK\x03\x04"):
                _check_workbook(file, path.name)
            else:
                _check_text_head(head, size, path.name)
                encoding = _encoding(file, head, path.name, watch)
            file.seek(0)
            return Source(path, hashlib.file_digest(file, "sha256").digest(), size, encoding)
    except OSError as error:
        raise _unreadable(path, error) from error


def sheets(source: Source, watch: Watch) -> Iterator[tuple[str, Iterator[tuple[int, Cells]]]]:
    """Give each table of the file: its name ("" for text) and its rows with line numbers.

    Line 1 is the first line, as a spreadsheet would number it; blank lines count but are left out.

    Raises:
        InputError: IMPORT_MALFORMED (line), IMPORT_TOO_LARGE, IMPORT_UNREADABLE.
        RuleError: IMPORT_CANCELLED.
    """
    if source.encoding is not None:
        yield "", _text_rows(source, source.encoding, watch)
    else:
        yield from _workbook(source, watch)


# ── text ─────────────────────────────────────────────────────────────────────────────────────────

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def _check_text_head(head: bytes, size: int, name: str) -> None:
    kinds = (
        (b"\xd0\xcf\x11\xe0", "xls"),  # also a workbook under a password
        (b"%PDF", "pdf"),
        (b"\x89PNG", "png"),
        (b"\xff\xd8\xff", "jpeg"),
        (b"Rar!", "rar"),
        (b"7z\xbc\xaf", "7z"),
        (b"\x1f\x8b", "gzip"),
    )
    for magic, kind in kinds:
        if head.startswith(magic):
            raise InputError(Code.IMPORT_WRONG_TYPE, file=name, kind=kind)
    if b"\0" in head and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InputError(Code.IMPORT_WRONG_TYPE, file=name, kind="binary")
    if head.lstrip().lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml")):
        raise InputError(Code.IMPORT_WRONG_TYPE, file=name, kind="html")  # "exports" named .xls
    if size > _MOST_TEXT:
        raise InputError(Code.IMPORT_TOO_LARGE, file=name, size=size, limit=_MOST_TEXT)


def _encoding(file: IO[bytes], head: bytes, name: str, watch: Watch) -> str:
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            candidates: tuple[str, ...] = (encoding,)
            break
    else:
        candidates = ("utf-8", "gb18030")
    where = 0
    for encoding in candidates:
        where = max(where, stop := _first_undecodable(file, encoding, watch))
        if stop < 0:
            return encoding
    file.seek(0)
    line = file.read(where).count(b"\n") + 1
    raise InputError(Code.IMPORT_ENCODING, file=name, line=line, byte=where)


def _first_undecodable(file: IO[bytes], encoding: str, watch: Watch) -> int:
    """Give the offset of the first byte that is not text in `encoding`, -1 if all is."""
    file.seek(0)
    decoder, done = codecs.getincrementaldecoder(encoding)(), 0
    while True:
        piece = file.read(_PIECE)
        pending = len(decoder.getstate()[0])
        try:
            text = decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            return done - pending + error.start
        if "\0" in text:
            return done
        done += len(piece)
        watch.at(0, 1)
        if not piece:
            return -1


def _text_rows(source: Source, encoding: str, watch: Watch) -> Iterator[tuple[int, Cells]]:
    try:
        with source.path.open("rb") as raw:
            text = io.TextIOWrapper(io.BufferedReader(raw, _PIECE), encoding, newline="")
            first = text.readline(65_536).lstrip("\ufeff")
            delimiter = max(",\t;|", key=first.count)  # the comma wins a draw: max takes the first
            text.seek(0)
            reader = csv.reader(text, delimiter=delimiter)
            yield from _numbered(reader, raw, source, watch)
    except OSError as error:
        raise _unreadable(source.path, error) from error


def _numbered(
    reader: Iterator[Cells], raw: IO[bytes], source: Source, watch: Watch
) -> Iterator[tuple[int, Cells]]:
    line = 0
    try:
        for line, cells in enumerate(reader, 1):
            if line == 1 and cells:
                cells[0] = cells[0].lstrip("\ufeff")  # GB18030 has a byte order mark too
            if not line % _STEP:
                watch.at(raw.tell(), source.size)
            if len(cells) > MOST_COLUMNS:
                raise InputError(Code.IMPORT_MALFORMED, line=line, columns=len(cells))
            if any(cells):
                yield line, cells
    except (csv.Error, UnicodeDecodeError) as error:
        raise InputError(Code.IMPORT_MALFORMED, line=line + 1, why=str(error)) from error


# ── workbook ─────────────────────────────────────────────────────────────────────────────────────


def _check_workbook(file: IO[bytes], name: str) -> None:
    try:
        parts = zipfile.ZipFile(file).infolist()
    except (zipfile.BadZipFile, ValueError) as error:
        raise InputError(Code.IMPORT_MALFORMED, file=name, why="not a whole ZIP file") from error
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise InputError(Code.IMPORT_WRONG_TYPE, file=name, kind="zip")
    held = 0
    for part in parts:
        if part.filename.startswith("xl/media/"):
            continue  # never opened
        if not part.filename.startswith("xl/worksheets/"):
            held += part.file_size
        # ZipFile never gives more than the declared size, so checking the declaration is enough.
        bomb = part.file_size > _PIECE and part.file_size > part.compress_size * _MOST_RATIO
        if bomb or part.file_size > _MOST_SHEET or held > _MOST_SHARED:
            raise InputError(
                Code.IMPORT_TOO_LARGE, file=name, part=part.filename, size=part.file_size
            )


_BROKEN = (
    zipfile.BadZipFile,
    InvalidFileException,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    SyntaxError,  # lxml's XMLSyntaxError
)  # what openpyxl raises on ill-formed workbooks; it has no base class of its own


def _workbook(source: Source, watch: Watch) -> Iterator[tuple[str, Iterator[tuple[int, Cells]]]]:
    with source.path.open("rb") as file:  # ours, so that it is closed whatever openpyxl meets
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about styles and extensions nobody asked for
                book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        except (*_BROKEN, OSError) as error:
            raise _broken(source, 0, error) from error
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                sheet.reset_dimensions()  # the declared size may be a lie of 16,384 columns
                yield sheet.title, _sheet_rows(source, sheet, watch)


def _sheet_rows(source: Source, sheet: Any, watch: Watch) -> Iterator[tuple[int, Cells]]:
    rows, line = sheet.iter_rows(values_only=True), 0
    while True:
        try:
            values = next(rows, None)
        except _BROKEN as error:
            raise _broken(source, line + 1, error) from error
        if values is None:
            return
        line += 1
        if not line % _STEP:
            watch.at(line, 0)  # how many rows a sheet has is not known before its end
        if len(values) > MOST_COLUMNS and any(
            value is not None for value in values[MOST_COLUMNS:]
        ):
            raise InputError(Code.IMPORT_MALFORMED, line=line, columns=len(values))
        cells = [text_of(value) for value in values[:MOST_COLUMNS]]
        if any(cells):
            yield line, cells


_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})


def text_of(value: object) -> str:
    """Give a workbook cell as the text a person meant.

    A number of more than 15 digits is given in scientific notation, because the spreadsheet has
    already lost its last digits and no check may take what is left for a code.
    """
    match value:
        case None:
            return ""
        case str():
            return "" if value in _ERRORS else value
        case bool():
            return "是" if value else "否"
        case int() | float():
            if abs(value) >= 1e15:
                return f"{value:.5E}"
            return str(int(value)) if value == int(value) else repr(value)
        case datetime.datetime() | datetime.date():
            return value.strftime("%Y-%m-%d")
        case _:
            return str(value)


def _broken(source: Source, line: int, error: Exception) -> InputError:
    return InputError(
        Code.IMPORT_MALFORMED,
        file=source.path.name,
        line=line or None,
        why=f"{type(error).__name__}: {error}"[:200],
    )


def _unreadable(path: Path, error: OSError) -> InputError:
    return InputError(Code.IMPORT_UNREADABLE, file=path.name, why=error.strerror)
