"""Commands about plans: the item list, a year's batches, who is left out, rates and alarms."""

from __future__ import annotations

import argparse
import dataclasses
import sys

from fieldapp.cli import opening
from fieldapp.clock import local_date, local_time
from fieldapp.draw import gathering, items, plan_tables, planning, rates, tables, year_plan


def list_items(chosen: argparse.Namespace) -> int:
    """Print the item list in force."""
    found = list(items.items().values())
    if chosen.json:
        entries = [{**dataclasses.asdict(one), "basis": one.citations()} for one in found]
        opening.show_json({"version": items.version(), "items": entries})
        return 0
    print(f"version {items.version()}")
    for one in found:
        sort = "重点" if one.key else "一般"
        confirmed = "" if one.confirmed else "  (unconfirmed)"
        print(f"{one.item}  {one.name}  {sort}  {'；'.join(one.citations())}{confirmed}")
    return 0


def adopt_year(chosen: argparse.Namespace) -> int:
    """Adopt the plan of a year from a table."""
    untrusted = opening.read_bytes(chosen.file, year_plan.MAX_BYTES)
    with opening.workspace(chosen) as workspace:
        year = chosen.year or local_date(workspace.clock.now_ms()).year
        actor = workspace.profile.person_id
        year_plan.adopt(workspace, actor, year, chosen.document, untrusted)
        batches = plan_tables.batches(workspace.db, year)
    opening.show(chosen, {"year": year, "batches": len(batches)})
    return 0


def left_out(chosen: argparse.Namespace) -> int:
    """Print whom a frozen plan leaves out, each with the reason; 1 when the one asked is in it."""
    with opening.workspace(chosen) as workspace:
        found = planning.exclusions(workspace, chosen.plan)
    if chosen.object:
        found = [one for one in found if one[0] == chosen.object]
        if not found:
            print(f"fieldapp: {chosen.plan} does not leave out {chosen.object}", file=sys.stderr)
    if chosen.json:
        opening.show_json([{"object_id": one, "reason": reason} for one, reason in found])
    else:
        for object_id, reason in found:
            print(f"{object_id}  {reason}")
    return int(bool(chosen.object) and not found)


def show_rates(chosen: argparse.Namespace) -> int:
    """Print how often each team passed over, voided and recused; 1 when the alarm rings."""
    with opening.workspace(chosen) as workspace:
        voided = frozenset(
            one.plan_id for one in tables.plans(workspace.db) if one.state == "voided"
        )
        found = rates.rates(
            tables.tasks(workspace.db),
            plan_tables.changes(workspace.db),
            voided,
            planning.rule("recusal_reason"),
        )
        alarms = gathering.alarms(workspace)
    if chosen.json:
        opening.show_json(
            {
                "teams": [dataclasses.asdict(one) for one in found],
                "alarms": [{**dataclasses.asdict(one), "device_id": one.device_id.hex()}
                           for one in alarms],
            }
        )  # fmt: skip
        return 1 if alarms else 0
    for one in found:
        print(
            f"{'+'.join(one.who)}  tasks {one.tasks}  passed over {one.skipped}"
            f"  void {one.voided}  recused {one.recused}"
        )
    for alarm in alarms:
        device = alarm.device_id.hex()
        print(f"ALARM  {device} voided {alarm.voids} of its latest {alarm.draws} draws")
    return 1 if alarms else 0


def incidents(chosen: argparse.Namespace) -> int:
    """Print what was recorded of draws without any effect, and by which device."""
    with opening.workspace(chosen) as workspace:
        found = tables.incidents(workspace.db, chosen.plan)
    if chosen.json:
        opening.show_json(
            [{"plan_id": plan, "kind": kind, "device_id": device.hex(), "at_ms": at_ms}
             for plan, kind, device, at_ms in found]
        )  # fmt: skip
    else:
        for plan, kind, device, at_ms in found:
            print(f"{plan}  {kind}  {device.hex()}  {local_time(at_ms).isoformat()}")
    return 0
