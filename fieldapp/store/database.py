"""The encrypted SQLite database: opening it, its pragmas, its errors in our words.

SQLCipher 4 with a raw key (no key stretching at each opening), WAL with `synchronous=FULL`, so a
commit that returned survives a power cut. One process owns a database at a time.
"""

from __future__ import annotations

import errno
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from fieldapp.errors import Code, DeviceError, FieldappError, RuleError, VerificationError

Connection = Any  # sqlcipher3.dbapi2.Connection: sqlite3.Connection's twin, untyped
DatabaseError = sqlcipher.DatabaseError

# The driver knows bytes and None, yet first asks everywhere whether somebody adapts them, at the
# price of two exceptions a value: four fifths of binding a row. These two give them back as they
# are.
sqlcipher.register_adapter(bytes, bytes)
sqlcipher.register_adapter(type(None), dict[None, None]().get)

_CACHE_KB = 32 * 1024
_ROOMY_CACHE_KB = 96 * 1024
_PRAGMAS = (
    "PRAGMA cipher_memory_security = OFF",
    "PRAGMA temp_store = MEMORY",  # nothing of the content reaches a temporary file
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA wal_autocheckpoint = 2000",
    f"PRAGMA cache_size = -{_CACHE_KB}",
)


def connect(path: Path, key: bytes, *, any_thread: bool = False) -> Connection:
    """Open or create the database at `path` with a 32-byte raw key.

    Args:
        path: the file; created when absent.
        key: 32 bytes.
        any_thread: allow use from other threads (the caller serialises).

    Raises:
        VerificationError: DATABASE_CORRUPT (altered file or another key).
        RuleError: WORKSPACE_BUSY (another process has it open).
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    with translated(path):
        db = sqlcipher.connect(
            str(path), isolation_level=None, check_same_thread=not any_thread, timeout=0.5
        )
        try:
            db.execute("PRAGMA cipher_log_level = NONE")
            db.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            for pragma in _PRAGMAS:
                db.execute(pragma)
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            db.close()
            raise
    return db


def rewrite(db: Connection, path: Path) -> None:
    """Write what lies in the journal into the file once more, sync it, then check every page.

    Raises:
        VerificationError: DATABASE_CORRUPT.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    with translated(path):
        (busy, _, _) = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise DeviceError(Code.DISK_FAILED, path=str(path), why="the journal stays")
        damaged = db.execute("PRAGMA cipher_integrity_check").fetchall()
        if damaged:
            raise VerificationError(Code.DATABASE_CORRUPT, path=str(path), why=str(damaged[0][0]))


@contextmanager
def roomy(db: Connection) -> Iterator[None]:
    """Give one large transaction more cache: a page that is spilled is encrypted twice."""
    db.execute(f"PRAGMA cache_size = -{_ROOMY_CACHE_KB}")
    try:
        yield
    finally:
        db.execute(f"PRAGMA cache_size = -{_CACHE_KB}")


@contextmanager
def savepoint(db: Connection) -> Iterator[None]:
    """Undo, of an open transaction, only what was done in here when this part fails."""
    db.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK TO part")
        db.execute("RELEASE part")
        raise
    db.execute("RELEASE part")


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the cycle collector rest: rows and events by the hundred thousand hold no cycles, and
    it would walk all of them again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the driver's exceptions into ours, keeping the cause.

    Raises:
        VerificationError, RuleError, DeviceError: as `connect` lists them.
    """
    try:
        yield
    except sqlcipher.Error as error:
        raise _ours(error, path) from error


def disk_error(error: OSError, path: Path) -> DeviceError:
    """Give our word for what the operating system says of a disk."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    why = None if full else error.strerror
    return DeviceError(Code.DISK_FULL if full else Code.DISK_FAILED, path=str(path), why=why)


def _ours(error: Exception, path: Path) -> FieldappError:
    text = str(error)
    if "locked" in text or "busy" in text:
        return RuleError(Code.WORKSPACE_BUSY, path=str(path))
    if "full" in text:
        return DeviceError(Code.DISK_FULL, path=str(path))
    if "not a database" in text or "malformed" in text or "hmac" in text:
        return VerificationError(Code.DATABASE_CORRUPT, path=str(path))
    if "disk I/O" in text or "readonly" in text or "unable to open" in text:
        return DeviceError(Code.DISK_FAILED, path=str(path), why=text)
    if type(error) is sqlcipher.DatabaseError:  # not one of its subclasses: a damaged file
        return VerificationError(Code.DATABASE_CORRUPT, path=str(path), why=text)
    raise error
