"""From a draw in the workspace to the values that its printed record shows."""

from __future__ import annotations

from collections.abc import Iterable

from fieldapp.clock import local_time
from fieldapp.draw import recording, tables
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import slot
from fieldapp.draw.record import public
from fieldapp.draw.record.public import PublicGroup, PublicPage
from fieldapp.draw.tables import DrawRow, PlanRow
from fieldapp.errors import Code, RuleError
from fieldapp.notice import offices, templates
from fieldapp.notice.drawn import DrawnGroup, DrawnRow, DrawPaper, Fingerprint
from fieldapp.notice.templates import Office
from fieldapp.store.workspace import Workspace

_FIRST_GROUPS = 2  # of a fingerprint in the foot of the page


class _Forms:
    """The sentences of the record, filled."""

    def __init__(self) -> None:
        self._words = templates.draw_record_words()[1]

    def __call__(self, key: str, /, **values: object) -> str:
        return self._words[key].zh.format(**values)


def address(office: Office, plan_id: str) -> str:
    """Give where the public reads a draw; its path is written as the site knows it."""
    return f"HTTPS://{office.host}/d/{plan_id}"


def group_names(labels: Iterable[str]) -> dict[str, str]:
    """Give what the groups of these labels are called, in their order: 甲, 乙 … and 甲（必查）.

    A group whose objects are all taken goes by the letter of the group it stands beside.
    """
    zh = _Forms()
    letters, bases = zh("labels"), dict[str, str]()
    ordered = sorted(labels, key=lambda label: (len(label), label))
    for base in (label.removesuffix(plans.CERTAIN) for label in ordered):
        place = len(bases)
        bases.setdefault(base, letters[place] if place < len(letters) else str(place + 1))
    return {
        label: zh("certain", group=bases[label.removesuffix(plans.CERTAIN)])
        if plans.is_certain(label)
        else bases[label]
        for label in ordered
    }


def said(data: bytes) -> str:
    """Give what a witness added as people read it: text, or hexadecimal for anything else."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return data.hex(" ")
    return text if text.isprintable() else data.hex(" ")


def paper_of(workspace: Workspace, plan_id: str) -> DrawPaper:
    """Give the record of a draw as it was held, whatever was replaced since.

    Raises:
        RuleError: DRAW_NOT_DONE, DRAW_PLAN_UNKNOWN (it has not arrived here),
            NOTICE_OFFICE_UNKNOWN (the workspace's unit).
        DeviceError: BLOB_MISSING.
    """
    done = tables.draw(workspace.db, plan_id)
    if done is None:
        raise RuleError(Code.DRAW_NOT_DONE, plan=plan_id)
    row = tables.require_plan(workspace.db, plan_id)
    office = offices.office(workspace)
    page = public.public_page_data(recording.transcript_of(workspace, plan_id, "public"))
    zh = _Forms()
    names = group_names(group.label for group in page.groups)
    groups = {group.label: group for group in page.groups}
    return DrawPaper(
        unit=office.unit,
        office=office,
        plan=_plan(zh, row, page),
        approval_no="",
        rule=_rule(zh, row),
        place=_place(zh, office, done),
        level=_level(zh, page),
        fixed=_fixed(zh, row, page),
        inputs=tuple((one.who, said(one.data)) for one in page.witnesses) or (("", zh("nobody")),),
        sealed_words=slot.code_groups(page.nonce),
        groups=tuple(
            _group(zh, workspace, row, done, groups[label], name) for label, name in names.items()
        ),
        shortage=zh("short_between").join(
            zh("short_one", name=_name(workspace, plan_id, object_id), missing=missing)
            for object_id, missing in page.short
        ),
        url=address(office, plan_id),
        number=plan_id,
        named=page.kind in plans.NAMED,
        fingerprint=" ".join(slot.fingerprint(done.public)[:_FIRST_GROUPS]),
    )


def _plan(zh: _Forms, row: PlanRow, page: PublicPage) -> str:
    """Give the plan's title, and in brackets what chance had no part in."""
    title = row.title
    if page.kind in plans.NAMED:
        return zh(f"kind_{page.kind}", plan=title)
    if row.kind == plans.DIRECTED:
        title = zh("conditions", plan=title, conditions=row.filter_text)
    owed = sum(len(group.drawn) for group in page.groups if group.certain)
    return zh("with_owed", plan=title, count=owed) if owed else title


def _rule(zh: _Forms, row: PlanRow) -> str:
    plan = plans.decode(row.plan)
    line = "rule_line_named" if plan.kind in plans.NAMED else "rule_line"
    return zh(line, size=plan.team_size, version=plan.rules_version)


def _place(zh: _Forms, office: Office, done: DrawRow) -> str:
    at = local_time(done.drawn_ms)
    return zh(
        "place_line",
        day=f"{at.year}年{at.month}月{at.day}日",
        time=f"{at.hour:02}时{at.minute:02}分",
        office=office.name,
        where=zh("offline" if done.centre == "local" else "central"),
    )


def _level(zh: _Forms, page: PublicPage) -> str:
    level = zh(f"{'below' if page.below_due else 'level'}_{page.level}")
    return zh("local_centre", level=level) if page.local_centre else level


def _fixed(zh: _Forms, row: PlanRow, page: PublicPage) -> tuple[Fingerprint, ...]:
    groups = len(page.groups)
    return tuple(
        Fingerprint(label=zh(label), count=count, words=slot.fingerprint(digest), digest=digest)
        for label, count, digest in (
            ("fixed_plan", zh("groups", count=groups), row.plan_hash),
            ("fixed_register", zh("objects", count=page.register_size), page.register_root),
            ("fixed_roster", zh("people", count=page.roster_size), page.roster_root),
        )
    )


def _group(
    zh: _Forms, workspace: Workspace, row: PlanRow, done: DrawRow, group: PublicGroup, label: str
) -> DrawnGroup:
    return DrawnGroup(
        label=label.removesuffix(zh("certain", group="")),
        certain=group.certain,
        size=row.drawable.get(group.label, 0),
        rows=tuple(
            DrawnRow(
                name=_name(workspace, row.plan_id, one.object_id),
                ticket=one.ticket.hex(),
                object_id=one.object_id,
                team=tuple(done.people.get(who, who) for who in one.inspectors),
                reserve=one.rank if one.reserve else 0,
            )
            for one in (*group.drawn, *group.reserve)
        ),
    )


def _name(workspace: Workspace, plan_id: str, object_id: str) -> str:
    """Give what the object was called when it was drawn; its code where nobody knew."""
    task = tables.task(workspace.db, f"{plan_id}/{object_id}")
    return task.object_name if task is not None and task.object_name else object_id
