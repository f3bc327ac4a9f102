"""Which medium a file lies on: label and serial number where the system tells, "" where not."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import psutil

_BY: Final = (Path("/dev/disk/by-label"), Path("/dev/disk/by-uuid"))


def describe(path: Path) -> str:
    """Say which medium `path` lies on, such as "CANON · 9C33-6BBD · vfat"; "" if unknown.

    Only what the system says of itself, never asked of the medium: a hostile card can lie in it
    just as it can in a file's time. It is recorded as a claim.
    """
    try:
        there = path.resolve()
        if phone := _phone(there):
            return phone
        mounted = [
            part
            for part in psutil.disk_partitions(all=False)
            if there.is_relative_to(part.mountpoint)
        ]
        if not mounted:
            return ""
        part = max(mounted, key=lambda one: len(one.mountpoint))
        named = _windows(part.mountpoint) if sys.platform == "win32" else _named(part.device)
        return " · ".join([*named, part.fstype])
    except OSError:
        return ""


def _phone(path: Path) -> str:
    """Give the name under which a desktop shows a phone (…/gvfs/mtp:host=Huawei_P40)."""
    parts = path.parts
    at = parts.index("gvfs") + 1 if "gvfs" in parts else 0
    return parts[at] if 0 < at < len(parts) else ""


def _named(device: str) -> list[str]:
    real = os.path.realpath(device)
    names = []
    for folder in _BY:
        links = folder.iterdir() if folder.is_dir() else ()
        names += [
            # udev writes odd characters as \x20
            link.name.encode("ascii", "replace").decode("unicode_escape")
            for link in sorted(links)
            if os.path.realpath(link) == real
        ]
    return names


if sys.platform == "win32":

    def _windows(root: str) -> list[str]:
        import ctypes

        label, serial = ctypes.create_unicode_buffer(261), ctypes.c_uint32()
        told = ctypes.windll.kernel32.GetVolumeInformationW(
            root, label, len(label), ctypes.byref(serial), None, None, None, 0
        )
        if not told:
            return []
        number = f"{serial.value >> 16:04X}-{serial.value & 0xFFFF:04X}"
        return [text for text in (label.value, number) if text]

else:

    def _windows(_root: str) -> list[str]:
        return []
