"""Test vectors are bytes others rely on: each file is the one whose digest was recorded."""

from __future__ import annotations

import hashlib

from tests.house.tree import ROOT

VECTORS = ROOT / "tests" / "vectors"


def test_every_vector_file_is_recorded_and_unchanged() -> None:
    recorded = {}
    for line in (VECTORS / "SHA256SUMS").read_text(encoding="ascii").splitlines():
        digest, name = line.split("  ")
        recorded[name] = digest
    present = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(VECTORS.iterdir())
        if path.name != "SHA256SUMS"
    }
    # A deliberate change: `cd tests/vectors && sha256sum *.json *.mp4 *.zip > SHA256SUMS`, with a decision record.
    assert present == recorded
