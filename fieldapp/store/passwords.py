"""What a password must be, and how long to wait after wrong ones; the numbers are data.

A PIN of six digits is a million guesses: two and a half days of one laptop at 0.21 s each
(docs/spec/evidence.md §3.5). It stands only where the device secret lies in the system's key
store, which a disk taken out of the laptop does not open. Beside a secret in a file it would not.
"""

from __future__ import annotations

from typing import Any, Final

from fieldapp.errors import Code, RuleError
from fieldapp.resources import reference

_ROWS: Final = ("01234567890", "09876543210", "qwertyuiop", "abcdefghijklmnopqrstuvwxyz")


def setting(name: str) -> Any:
    """Give one of the numbers of resources/reference/unlocking.json."""
    return reference("unlocking")["entries"][name]["value"]


def check(password: str, *, in_store: bool) -> None:
    """Refuse a password that is found too soon.

    Args:
        password: as it was typed.
        in_store: the device secret lies, or can lie, in the system's key store.

    Raises:
        RuleError: PASSWORD_TOO_SHORT, PIN_NEEDS_KEY_STORE, PASSWORD_TOO_EASY.
    """
    least = int(setting("pin_least"))
    if len(password) < least:
        raise RuleError(Code.PASSWORD_TOO_SHORT, at_least=least)
    if _easy(password):
        raise RuleError(Code.PASSWORD_TOO_EASY)
    least = int(setting("password_least"))
    if not in_store and (len(password) < least or password.isdigit()):
        raise RuleError(Code.PIN_NEEDS_KEY_STORE, at_least=least)


def _easy(password: str) -> bool:
    """Say whether it is one sign or two again and again, or a row of the keyboard."""
    low = password.casefold()
    return len(set(low)) < 3 or any(low in row for row in _ROWS)


def wait_s(wrong: int) -> int:
    """Give how many seconds pass before the next try, after so many wrong ones in a row."""
    waits = setting("waits_s")
    past = wrong - int(setting("free_tries"))
    return 0 if past < 0 else int(waits[min(past, len(waits) - 1)])
