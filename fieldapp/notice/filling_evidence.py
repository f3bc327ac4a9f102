"""What evidence and goods in custody give to the fields of a paper."""

from __future__ import annotations

from collections.abc import Sequence

from fieldapp.clock import local_date
from fieldapp.evidence import describing, goods, item, package_places, packaging
from fieldapp.evidence.describing import Described
from fieldapp.evidence.goods import Measure
from fieldapp.evidence.law_events import Good
from fieldapp.evidence.package import Contents
from fieldapp.notice import tables
from fieldapp.store.workspace import Workspace

_CELL = "\t"
_GROUP = 8  # hexadecimal digits that are read at a glance


def facts(workspace: Workspace, inspection_id: str) -> dict[str, str]:
    """Give the facts of an inspection's evidence, and of its newest lists of goods.

    A withdrawn item is not listed: it is no longer relied on.
    """
    found = [
        one
        for one in describing.listed(workspace.db, inspection_id, packaging.people(workspace))
        if one.row.withdrawn is None
    ]
    placed = package_places.lines(workspace, [one.row for one in found])
    newest = {one.taken.kind: one for one in goods.measures(workspace.db, inspection_id)}
    made = {
        "evidence.count": str(len(found)) if found else "",
        "evidence.table": "\n".join(
            _item(n, one, placed[one.row.item_id]) for n, one in enumerate(found, 1)
        ),
    }
    if sample := newest.get(goods.SAMPLE):
        made |= _of_sample(sample)
    if kept := newest.get(goods.PRESERVE):
        made |= _of_preservation(workspace, kept)
    return made


def of_package(contents: Contents) -> dict[str, str]:
    """Give the fields of the list of what a package shows, with what it leaves out."""
    absent = {one.number: one.reason for one in contents.left_out}
    shown = iter(contents.items)
    rows = []
    for number in range(1, 1 + len(contents.items) + len(absent)):
        if number in absent:
            rows.append(_row(str(number), "没有提供", absent[number], "", "固定记录在 events 里"))
            continue
        row = next(shown)
        rows.append(_item(number, contents.described[row.item_id], contents.placed[row.item_id]))
    return {
        "count": str(len(contents.items)),
        "items": "\n".join(rows),
        "remark": f"提供给：{contents.recipient}。原件和核验程序在证据包里。",
    }


def _row(*cells: str) -> str:
    return _CELL.join(" ".join(cell.split()) for cell in cells)


def _item(number: int, one: Described, placed: Sequence[str]) -> str:
    row, digest = one.row, one.row.sha256.hex()
    kind = item.kind(row.kind).zh
    gone = "" if row.withdrawn is None else f"（已撤回：{row.withdrawn}）"
    return _row(
        str(number),
        f"{row.title or row.item_id}（{kind}）{gone}",
        "；".join((one.maker, one.made.replace("T", " "), row.method, *placed)),
        row.purpose or "＿＿＿＿",
        " ".join(digest[at : at + _GROUP] for at in range(0, len(digest), _GROUP)),
    )


def _named(good: Good) -> str:
    about = (good.name, good.spec, good.batch, good.producer)
    return "，".join(part for part in about if part)


def _of_sample(measure: Measure) -> dict[str, str]:
    taken = measure.taken
    return {
        "sample.place": taken.place,
        "sample.begins": taken.begins,
        "sample.method": taken.method,
        "sample.keeper": taken.keeper,
        "sample.presence": _presence(measure),
        "sample.table": "\n".join(
            _row(
                str(good.number),
                _named(good),
                f"{good.base}{good.unit}" if good.base else "未清点",
                f"{good.quantity}{good.unit}（{good.spare}{good.unit}）",
                good.seal_no or "未封",
                good.note,
            )
            for good in taken.goods
        ),
    }


def _presence(measure: Measure) -> str:
    taken = measure.taken
    if taken.presence == "signed":
        return ""
    happened = "当事人拒绝签名" if taken.presence == "refused" else "当事人不到场"
    why = f"，原因：{taken.refusal}" if taken.refusal else ""
    seen = f"。见证人：{taken.witness}" if taken.witness else ""
    return f"{happened}{why}{seen}。"


def _of_preservation(workspace: Workspace, measure: Measure) -> dict[str, str]:
    taken, due = measure.taken, measure.due()
    today = local_date(workspace.clock.now_ms())
    released = [fact for fact, _ in measure.decisions if _returns(fact.decision)]
    numbers = {number for fact in released for number in fact.numbers}
    before = tables.notices(workspace.db, taken.inspection_id)
    told = [row.number for row in before if row.template == "preservation_notice"]
    return {
        "preserve.lines": _lines(taken.goods),
        "preserve.begins": taken.begins,
        # a paper cannot be issued with a term that is over: then the person has to decide
        "preserve.due": due.on.isoformat() if due and due.on > today else "",
        "preserve.place": taken.place,
        "preserve.keeper": taken.keeper,
        "preserve.approval": measure.approval,
        "preserve.notice": told[-1] if told else "",
        "released.lines": _lines([good for good in taken.goods if good.number in numbers]),
        "released.reason": "".join(f"{fact.reason}。" for fact in released if fact.reason),
    }


def _returns(decision: str) -> bool:
    known = goods.entries("decision").get(decision)
    return known is not None and known.returns


def _lines(listed: Sequence[Good]) -> str:
    return "\n".join(
        f"{_named(good)}，{good.quantity}{good.unit}"
        + (f"，封条{good.seal_no}" if good.seal_no else "")
        + "；"
        for good in listed
    )
