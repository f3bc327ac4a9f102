"""One whole day, act by act: draw, inspections, notices, sync, merge, publication."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from fieldapp.checklist import library
from fieldapp.demo import pictures
from fieldapp.demo.cast import Cast
from fieldapp.draw import drawing, planning
from fieldapp.draw import tables as draws
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.tables import DrawRow, Task
from fieldapp.evidence import collecting
from fieldapp.evidence.sealing import About
from fieldapp.inspection import inspecting
from fieldapp.inspection.opening import Request
from fieldapp.inspection.tables import Dialogue
from fieldapp.notice import issuing
from fieldapp.notice.issuing import Issued
from fieldapp.publication import drafting, publishing
from fieldapp.registry import importing
from fieldapp.registry.tables import object_by_id
from fieldapp.resources import resource
from fieldapp.store.devices import Device, devices
from fieldapp.store.workspace import Workspace
from fieldapp.sync import drive, session
from fieldapp.sync.transport import Transport

MINUTE_MS = 60_000
PLAN_ID = "2026-LC-IP-017"
DUE_DAYS = 18  # from the draw to the last day for its visits
SHARES = {"A": Share(count=2), "B": Share(count=3), "C": Share(count=2), "D": Share(count=1)}
ITEMS = ("trademark_use", "patent_truth", "gi_use")
_CLEAN = {
    "id_shown": "yes", "rights_told": "yes", "recusal_asked": "no", "scanned": "yes",
    "licence_matches": "yes", "address_matches": "yes", "present_as": "operator",
    "right_matches": "yes", "false_registered": "no", "papers": "yes", "drawing_matches": "yes",
    "well_known": "no", "infringing": "no", "patent_marked": "no", "gi_marked": "no",
    "supplier_known": "yes", "supplier_name": "拉萨示例批发部", "supplied_on": "2026-10-08",
    "supply_proof": "invoice",
    "statement": "无", "measure": "none",
}  # fmt: skip
_FALSE_MARK = {
    "false_registered": (
        "yes",
        "“雪莲牌”藏香外盒标®，第3类未查到核准注册；货架46盒，标价38元；"
        "经营者{operator}（电话{phone}）当场确认",
    ),
    "false_sign": ("“雪莲牌”文字，使用于藏香外盒", ""),
    "false_count": ("46", ""),
    "false_price": ("3800", ""),
    "supplier_name": ("示例藏香加工厂（当事人口述）", ""),
    "supply_proof": ("other", ""),
    "statement": ("愿意当场整改，已通知供货方更换外盒。", ""),
    "measure": ("order", ""),
}


@dataclass(frozen=True, slots=True)
class Visit:
    """One inspection of the day."""

    inspection_id: str
    task: Task


@dataclass(frozen=True, slots=True)
class Day:
    """What the day left behind."""

    draw: DrawRow
    first: Visit
    second: Visit
    order: Issued  # 责令改正通知书
    record: Issued  # 现场检查笔录
    stick: Path  # the bundle carried to the supervisor
    publication_id: str


def play(
    cast: Cast, folder: Path, transport: Callable[[], Transport], say: Callable[[str], None]
) -> Day:
    """Play the day on fresh workspaces.

    Args:
        cast: the open workspaces.
        folder: where the stick's bundle is written.
        transport: gives a carrier to the centre.
        say: told each step in a line.
    """
    register(cast.supervisor, say)
    share(cast.supervisor, transport, say)
    share(cast.first, transport, say)
    draw = hold_draw(cast, say)
    share(cast.first, transport, say)
    share(cast.second, transport, say)
    mine, other = tasks_of(cast, draw)
    first = visit_with_finding(cast, mine, say)
    order, record = issue_notices(cast, first, say)
    second = visit_clean(cast, other, say)
    share(cast.second, transport, say)
    stick = carry_stick(cast, folder, transport, say)
    share(cast.first, transport, say)
    publication_id = publish(cast, first, transport, say)
    begin_another(cast, draw, {first.task.object_id, second.task.object_id}, say)
    return Day(draw, first, second, order, record, stick, publication_id)


def register(workspace: Workspace, say: Callable[[str], None]) -> None:
    """Import the register of objects and the roster of inspectors."""
    actor = workspace.profile.person_id
    objects = importing.import_objects(workspace, actor, resource("demo/objects.csv"))
    roster = importing.import_inspectors(workspace, actor, resource("demo/inspectors.csv"))
    say(
        f"register: {objects.report.accepted} objects, roster: {roster.report.accepted} inspectors"
    )


def hold_draw(cast: Cast, say: Callable[[str], None]) -> DrawRow:
    """Freeze the plan, issue the slot, hear a witness, open the code, draw; nothing to re-roll."""
    laptop, actor = cast.first, cast.first.profile.person_id
    request = planning.PlanRequest(
        title="拉萨市城关区2026年第四季度知识产权抽查",
        shares=SHARES,
        items=ITEMS,
        plan_id=PLAN_ID,
        due=cast.in_days(DUE_DAYS),
    )
    planning.freeze(laptop, actor, request)
    drawing.issue_slot(laptop, actor, PLAN_ID)
    drawing.witness(laptop, actor, PLAN_ID, "市场管理方", b"4 2 6 6 2 3")
    cast.clock.advance(5 * MINUTE_MS)
    drawing.release_nonce(laptop, actor, PLAN_ID)
    drawn = drawing.perform(laptop, actor, PLAN_ID)
    say(f"draw: {len(draws.tasks(laptop.db, PLAN_ID))} objects, two inspectors each")
    return drawn


def share(
    workspace: Workspace, transport: Callable[[], Transport], say: Callable[[str], None]
) -> None:
    """Sync one workspace with the centre."""
    report = session.sync(workspace, transport())
    say(
        f"sync {workspace.profile.device_name}: {report.events_sent} records receipted,"
        f" {report.events_received} received, {report.blobs_sent} files sent"
    )


def tasks_of(cast: Cast, draw: DrawRow) -> tuple[Task, Task]:
    """Choose a task of the first laptop's inspector, and one of the second's."""
    tasks = draws.tasks(cast.first.db, draw.plan_id)
    mine = next((t for t in tasks if "P-dawa" in t.inspectors), tasks[0])
    rest = [t for t in tasks if t.object_id != mine.object_id]
    other = next((t for t in rest if "P-gesang" in t.inspectors), rest[0])
    return mine, other


def _begin(cast: Cast, workspace: Workspace, task: Task, number: int) -> Visit:
    cast.clock.advance(50 * MINUTE_MS)
    actor = workspace.profile.person_id
    opened = inspecting.open_inspection(
        workspace,
        actor,
        Request(
            object_id=task.object_id,
            kind="random",
            inspectors=task.inspectors,
            approval_no=f"拉城市监检审〔2026〕{number}号",
            notice_no=f"拉城市监检通〔2026〕{number}号",
            task_id=task.task_id,
            items=("商标使用行为", "专利标识"),
        ),
        library.shipped()[0].read_bytes(),
    )
    inspecting.identify(
        workspace,
        actor,
        opened.inspection_id,
        Dialogue(
            shown_ms=cast.clock.now_ms(), party="经营者本人", seen_clearly=True, rights_told=True,
            recusal_asked=False, language="zh", scan_why_not="现场无网络",
        ),
    )  # fmt: skip
    return Visit(opened.inspection_id, task)


def _answer(
    cast: Cast, workspace: Workspace, visit: Visit, different: Mapping[str, tuple[str, str]]
) -> None:
    actor = workspace.profile.person_id
    given = {name: (value, "") for name, value in _CLEAN.items()}
    given["scanned"] = ("no", "现场无网络，离场后补扫")
    given["present_name"] = ("经营者", "")
    given.update(different)
    for name, (value, note) in given.items():
        cast.clock.advance(20_000)
        inspecting.answer(workspace, actor, visit.inspection_id, name, value, note)


def visit_with_finding(cast: Cast, task: Task, say: Callable[[str], None]) -> Visit:
    """The first laptop's visit: an unregistered mark marked as registered, with pictures."""
    laptop, actor = cast.first, cast.first.profile.person_id
    visit = _begin(cast, laptop, task, 38)
    camera = collecting.camera("Demo drawing", "demo:0", "fieldapp.demo", *pictures.SIZE)
    for question, title, jpeg in (
        ("address_matches", "门脸", pictures.shop_front(task.object_name)),
        ("false_registered", "近景，标签", pictures.label("雪莲牌", "藏香")),
    ):
        about = About(inspection_id=visit.inspection_id, question=question, title=title)
        collecting.capture_live(laptop, actor, about, jpeg, camera)
    shop = object_by_id(laptop.db, task.object_id)
    assert shop is not None, "drawn from the register"
    told = {
        name: (value, note.format(operator=shop.operator, phone=shop.phone))
        for name, (value, note) in _FALSE_MARK.items()
    }
    import_photo(cast, visit)
    _answer(cast, laptop, visit, {**told, "correct_by": (cast.in_days(14), "")})
    for proposal in inspecting.proposals(laptop, visit.inspection_id):
        inspecting.record_finding(
            laptop, actor, visit.inspection_id, right=proposal.right,
            violation=proposal.violation, basis=proposal.basis, text=proposal.text,
            question=proposal.question,
        )  # fmt: skip
    inspecting.record_statement(
        laptop, actor, visit.inspection_id, "当事人", "愿意当场整改，已通知供货方更换外盒。"
    )
    inspecting.submit(laptop, actor, visit.inspection_id, results=("corrected",), handling=())
    say(f"inspection: {task.object_name}, two pictures sealed, one imported, a finding recorded")
    return visit


def import_photo(cast: Cast, visit: Visit) -> None:
    """Take a delivery note's photo from a telephone's card: imported, not captured."""
    card = cast.first.folder.parent / "phone-card"
    card.mkdir(exist_ok=True)
    photo = card / "IMG_0417.jpg"
    photo.write_bytes(pictures.delivery_note("示例藏香加工厂", "雪莲牌藏香"))
    about = About(inspection_id=visit.inspection_id, question="supply_proof", title="送货单")
    collecting.import_file(
        cast.first, cast.first.profile.person_id, about, photo,
        reason="手机拍摄", volume="PHONE-CARD",
    )  # fmt: skip


def issue_notices(cast: Cast, visit: Visit, say: Callable[[str], None]) -> tuple[Issued, Issued]:
    """Issue the rectification order and the record of inspection, and serve them."""
    laptop, actor = cast.first, cast.first.profile.person_id
    record = issuing.issue(
        laptop,
        actor,
        "inspection_record",
        visit.inspection_id,
        {"subject": "商标使用行为、专利标识"},
    )
    order = issuing.issue(
        laptop, actor, "rectification_order", visit.inspection_id,
        {
            "limit": "by", "due": cast.in_days(14),
            "requirements": "停止在未注册商标上标注注册标记，更换在售商品外盒。",
        },
    )  # fmt: skip
    for issued in (record, order):
        cast.clock.advance(2 * MINUTE_MS)
        issuing.serve(laptop, actor, issued.notice_id, "经营者本人")
    say(f"notices: {order.number}, {record.number}, check code {order.check_code}")
    return order, record


def visit_clean(cast: Cast, task: Task, say: Callable[[str], None]) -> Visit:
    """The second laptop's visit: nothing found; one file imported from a phone's card."""
    laptop, actor = cast.second, cast.second.profile.person_id
    visit = _begin(cast, laptop, task, 39)
    _answer(cast, laptop, visit, {})
    inspecting.submit(laptop, actor, visit.inspection_id, results=("no_problem",), handling=())
    say(f"inspection: {task.object_name}, nothing found")
    return visit


def begin_another(cast: Cast, draw: DrawRow, done: set[str], say: Callable[[str], None]) -> Visit:
    """The first laptop's next visit, left half-way, as the window finds it."""
    laptop, actor = cast.first, cast.first.profile.person_id
    left = [t for t in draws.tasks(laptop.db, draw.plan_id) if t.object_id not in done]
    task = next((t for t in left if actor in t.inspectors), left[0])
    visit = _begin(cast, laptop, task, 40)
    for name in ("id_shown", "rights_told", "recusal_asked", "licence_matches", "right_matches"):
        cast.clock.advance(20_000)
        inspecting.answer(laptop, actor, visit.inspection_id, name, _CLEAN[name])
    about = About(inspection_id=visit.inspection_id, question="address_matches", title="门脸")
    camera = collecting.camera("Demo drawing", "demo:0", "fieldapp.demo", *pictures.SIZE)
    collecting.capture_live(laptop, actor, about, pictures.shop_front(task.object_name), camera)
    say(f"inspection: {task.object_name}, begun and left half-way")
    return visit


def carry_stick(
    cast: Cast, folder: Path, transport: Callable[[], Transport], say: Callable[[str], None]
) -> Path:
    """Export the first laptop's work to a folder; the supervisor imports it, twice."""
    share(cast.supervisor, transport, say)
    share(cast.first, transport, say)
    receivers = _named(cast.first, {"centre", "supervisor"})
    path, _ = drive.export(cast.first, folder, receivers)
    once = drive.import_file(cast.supervisor, path)
    again = drive.import_file(cast.supervisor, path)
    say(
        f"stick: {path.name}, {once.events_added} records new to the supervisor,"
        f" {again.events_added} the second time"
    )
    return path


def publish(
    cast: Cast, visit: Visit, transport: Callable[[], Transport], say: Callable[[str], None]
) -> str:
    """A supervisor approves, somebody else publishes, and the centre shows it."""
    supervisor, publisher = cast.supervisor, cast.publisher
    share(supervisor, transport, say)
    hidden = drafting.draft(supervisor.db, visit.inspection_id).proposals
    approver = supervisor.profile.person_id
    publishing.approve_result(supervisor, approver, visit.inspection_id, hidden)
    share(supervisor, transport, say)
    share(publisher, transport, say)
    who = publisher.profile.person_id
    published = publishing.publish_result(publisher, who, visit.inspection_id)
    publishing.publish_draw(publisher, who, PLAN_ID)
    share(publisher, transport, say)
    say(f"published: {published.publication_id}, {len(hidden)} places hidden")
    return published.publication_id


def _named(workspace: Workspace, roles: set[str]) -> list[Device]:
    return [known for known in devices(workspace.db) if known.role in roles]
