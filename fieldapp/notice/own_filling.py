"""From a draw in the workspace to the paper that tells one business its own place in it."""

from __future__ import annotations

from urllib.parse import urlencode

from fieldapp.clock import local_time
from fieldapp.draw import recording, tables
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import slot
from fieldapp.draw.checking import proving
from fieldapp.errors import Code, RuleError
from fieldapp.notice import drawn_filling, offices
from fieldapp.notice.drawn import OwnPaper
from fieldapp.registry import tables as registry
from fieldapp.store.workspace import Workspace


def own_paper(workspace: Workspace, plan_id: str, object_id: str) -> OwnPaper:
    """Give a business its place in a draw, with the proof's file and its own code.

    Raises:
        RuleError: DRAW_NOT_DONE, DRAW_PLAN_UNKNOWN, NOTICE_OFFICE_UNKNOWN.
        InputError: DRAW_OBJECT_UNKNOWN if the register of the draw does not list it.
        DeviceError: BLOB_MISSING.
    """
    done = tables.draw(workspace.db, plan_id)
    if done is None:
        raise RuleError(Code.DRAW_NOT_DONE, plan=plan_id)
    row = tables.require_plan(workspace.db, plan_id)
    record = recording.transcript_of(workspace, plan_id)
    proof = proving.object_proof(record, object_id)
    label = proof.row.stratum
    quota = plans.decode(row.plan).quotas.get(label)
    known = registry.object_by_id(workspace.db, object_id)
    office, at = offices.office(workspace), local_time(done.drawn_ms)
    code = proving.own_code(record.signed.signature, object_id)
    asked = urlencode({"c": object_id, "k": code})
    return OwnPaper(
        office=office,
        name=known.name if known else object_id,
        object_id=object_id,
        plan=row.title,
        number=plan_id,
        drawn_on=f"{at.year}年{at.month}月{at.day}日{at.hour:02}时{at.minute:02}分",
        state=proof.state,
        certain=plans.is_certain(label),
        group=proof.group_size,
        drawn=quota.drawn if quota else 0,
        ticket=proof.ticket,
        cutoff=proof.cutoff,
        index=proof.index + 1,
        size=proof.size,
        register_words=slot.fingerprint(row.register_root),
        own_code=code,
        url=f"{drawn_filling.address(office, plan_id)}?{asked}",
        proof=proof.to_json(),
    )
