"""Commands about the register: import a file, search it."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from pathlib import Path

from fieldapp.cli import opening
from fieldapp.registry import importing, importing_report
from fieldapp.registry import search as searching
from fieldapp.registry.importing_columns import Kind
from fieldapp.store.workspace import Profile

CLERK = Profile("command line", "clerk", "clerk", "registry", "540000")


def load(chosen: argparse.Namespace) -> int:
    """Import objects or inspectors, or only say what would become of each row."""
    path, kind = Path(chosen.file), Kind(chosen.kind)
    if chosen.dry_run:
        report = importing.preview(path, kind).report
    elif chosen.workspace is None:
        print("fieldapp: --workspace DIR is needed unless --dry-run", file=sys.stderr)
        return 2
    else:
        with opening.workspace_or_new(chosen, CLERK) as workspace:
            act = importing.import_objects if kind is Kind.OBJECTS else importing.import_inspectors
            report = act(workspace, workspace.profile.person_id, path).report
    if chosen.report:
        importing_report.write(report, Path(chosen.report))
    if chosen.json:
        opening.show_json(report.to_json())
    else:
        print(
            f"{report.rows} rows, {report.accepted} accepted,"
            f" {report.rejected} rejected, {report.repaired} repaired"
        )
    return 0


def search(chosen: argparse.Namespace) -> int:
    """Find objects by name, address, initials or code."""
    with opening.workspace(chosen) as workspace:
        found = searching.search(workspace.db, chosen.text, chosen.limit)
    if chosen.json:
        opening.show_json([{"id": each.object_id, **dataclasses.asdict(each)} for each in found])
    else:
        for each in found:
            print(f"{each.object_id}  {each.name}  {each.address}")
    return 0
