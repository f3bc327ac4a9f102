"""The command that checks a notice: its code as text, in a picture or on a PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from fieldapp.cli import opening
from fieldapp.errors import Code, InputError
from fieldapp.ledger import keys
from fieldapp.notice import comparing, qr, scanning, verifying
from fieldapp.store import devices

_VERDICTS = {
    verifying.CheckState.PASSED: "pass",
    verifying.CheckState.FAILED: "fail",
    verifying.CheckState.WAITING: "not_applicable",
}


def check_notice(chosen: argparse.Namespace) -> int:
    """Read the code, check it step by step, print the verdict and the signed facts.

    Keys come from `--public-key` and from the devices that a `--workspace` trusts. Nothing that a
    false code says is printed: it would be the forger's text.
    """
    address, content = _read(chosen.code)
    result = verifying.verify(address, _trusted(chosen), untrusted_content=content)
    if content is not None:
        result = comparing.with_pages(
            result, qr.read_address(address)[1], Path(chosen.code).read_bytes(), content
        )
    rows = [(f"N{c.number}", c.name.value, _VERDICTS[c.state], c.why) for c in result.checks]
    genuine = result.verdict not in (verifying.Verdict.FALSE, verifying.Verdict.UNKNOWN_KEY)
    facts = result.facts
    shown = (
        {
            "number": facts.number,
            "unit": facts.unit,
            "object_id": facts.object_id,
            "name": facts.name,
            "issued": facts.issued,
            "due": facts.due,
            "check_code": facts.check_code,
        }
        if facts is not None
        else None
    )
    if chosen.json:
        fields = ("number", "name", "verdict", "detail")
        opening.show_json(
            {
                "ok": genuine,
                "verdict": result.verdict.value,
                "facts": shown,
                "checks": [dict(zip(fields, row, strict=True)) for row in rows],
            }
        )
        return int(not genuine)
    for number, name, verdict, detail in rows:
        print(f"{number:>4}  {verdict:<14}  {name}" + (f": {detail}" if detail else ""))
    for name, value in (shown or {}).items():
        print(f"      {name}: {value}")
    print(result.verdict.value.upper().replace("_", " "))
    return int(not genuine)


def _read(code: str) -> tuple[str, bytes | None]:
    """Give the address: the argument itself, or what a picture, PDF or text file holds."""
    if code.upper().startswith(("HTTPS://", "HTTP://")):
        return code, None
    path = Path(code)
    if path.suffix.lower() == ".txt":
        return opening.read_bytes(code, 4096).decode("utf-8", "replace").strip(), None
    if not path.is_file():
        raise InputError(Code.BUNDLE_NOT_FOUND, path=code)
    return scanning.read_file(path)


def _trusted(chosen: argparse.Namespace) -> list[verifying.TrustedKey]:
    trusted = []
    for given in chosen.public_key:
        try:
            key = bytes.fromhex(given)
        except ValueError as error:
            raise InputError(Code.DEVICE_CARD_INVALID, why="--public-key is not hex") from error
        if len(key) != keys.KEY_BYTES:
            raise InputError(Code.DEVICE_CARD_INVALID, why="--public-key is not 32 bytes")
        trusted.append(verifying.TrustedKey(public_key=key, unit=None))
    if chosen.workspace:
        with opening.workspace(chosen) as workspace:
            trusted += [
                verifying.TrustedKey(public_key=known.public_key, unit=known.unit)
                for known in devices.devices(workspace.db)
                if known.role == "inspector"
            ]
    return trusted
