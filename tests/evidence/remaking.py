"""Packages made anew by a changed program: the maker's own key signs whatever is altered."""

from __future__ import annotations

import dataclasses
import importlib.util
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fieldapp.evidence import verifying
from fieldapp.evidence.package import FIXED, as_json
from fieldapp.ids import EventId
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.event import SIGNATURE_CONTEXT, Header, event_id
from fieldapp.ledger.keys import DeviceKeys
from fieldapp.resources import resource

Files = dict[str, bytes]
Map = dict[str, Any]


def load(path: Path) -> Files:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def save(path: Path, files: Files) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def manifest(files: Files) -> Map:
    found = dcbor.decode(files["manifest.dcbor"])
    assert isinstance(found, dict)
    return found


def sign(files: Files, listed: Map, maker: DeviceKeys) -> None:
    """Put the manifest in, both forms, and sign the package over it."""
    own = {one["file"] for one in (*listed["items"], *listed["copies"])} | set(FIXED)
    listed["files"] = {n: keys.sha256(data) for n, data in files.items() if n not in own}
    files["manifest.dcbor"] = dcbor.encode(listed)
    files["manifest.json"] = json.dumps(as_json(listed), ensure_ascii=False).encode()
    said = dcbor.decode(files["package.payload"])
    said["manifest_sha256"] = keys.sha256(files["manifest.dcbor"])
    said["items"] = [one["item_id"] for one in listed["items"]]
    files["package.payload"] = dcbor.encode(said)
    header = dataclasses.replace(
        Header.decode(files["package.header"]),
        payload_sha256=keys.sha256(files["package.payload"]),
    )
    files["package.header"] = header.encode()
    files["package.signature"] = maker.sign(SIGNATURE_CONTEXT + files["package.header"])


def retell(files: Files, maker: DeviceKeys, kind: str, change: Callable[[Map], object]) -> None:
    """Make the first event of a kind say something else, and the chain after it anew."""
    listed, renamed = manifest(files), dict[bytes, EventId]()
    told = False
    for entry in sorted(listed["events"], key=lambda one: int(one["seq"])):
        name, new = entry["name"], dict[str, Any]()
        header = Header.decode(files[f"{name}.header"])
        if header.type == kind and not told:
            told = True
            said = dcbor.decode(files[f"{name}.payload"])
            change(said)
            files[f"{name}.payload"] = dcbor.encode(said)
            new["payload_sha256"] = keys.sha256(files[f"{name}.payload"])
        raw = dataclasses.replace(header, prev=renamed.get(header.prev, header.prev), **new)
        files[f"{name}.header"] = raw.encode()
        renamed[entry["event_id"]] = event_id(raw.encode())
        files[f"{name}.signature"] = maker.sign(SIGNATURE_CONTEXT + raw.encode())
        entry |= {"event_id": event_id(raw.encode()), "signed": True}
    assert told
    _rename(listed, renamed)
    names = {entry["event_id"]: entry["name"] for entry in listed["events"]}
    for entry in listed["facts"]:
        entry["fact"] = dcbor.decode(files[names[entry["event_id"]] + ".payload"])
    sign(files, listed, maker)


def _rename(listed: Map, renamed: dict[bytes, EventId]) -> None:
    gone = [one["withdrawn"] for one in listed["items"] if "withdrawn" in one]
    for entry in (*listed["items"], *gone, *listed["facts"]):
        entry["event_id"] = renamed[entry["event_id"]]


def _script() -> Any:
    spec = importlib.util.spec_from_file_location("verify_alone", resource("evidence/verify.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCRIPT = _script()  # what lies in every package; it imports nothing of this program


def failing(path: Path, said: Callable[[], str]) -> tuple[int, int]:
    """Give the number of the check that fails: here, and in the package's own script; 0: none."""
    here = [check.number for check in verifying.verify_package(path).checks if not check.passed]
    status = SCRIPT.main([str(path)])
    lines = [line for line in said().splitlines() if "不通过  " in line]
    assert status == (1 if lines else 0)
    return (here or [0])[0], int(lines[0].split()[0]) if lines else 0
