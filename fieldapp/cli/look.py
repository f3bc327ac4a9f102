"""The hidden command that is the limited process of `fieldapp.evidence.looking`."""

from __future__ import annotations

import argparse

from fieldapp.evidence import looking_child


def run(_chosen: argparse.Namespace) -> int:
    """Answer questions about files over standard input and output."""
    return looking_child.serve()
