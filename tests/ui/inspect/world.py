"""A small office on a working day: shops, a roster, a draw that was done, inspections under way."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

from PIL import Image, ImageDraw

from fieldapp.checklist import library
from fieldapp.checklist.basis import parse
from fieldapp.clock import FixedClock
from fieldapp.draw import drawing, planning, tables
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.tables import Task
from fieldapp.evidence import collecting
from fieldapp.evidence.sealing import About
from fieldapp.inspection import inspecting
from fieldapp.inspection.opening import Request
from fieldapp.inspection.tables import Dialogue
from fieldapp.registry import rows
from fieldapp.registry.events import ObjectsImported, RosterImported
from fieldapp.registry.inspectors import Inspector
from fieldapp.registry.objects import RegisteredObject
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect import acting

ME = "insp-tashi"
SHOPS = (
    ("示例吉祥藏香店", "城关区八廓东街27号", 0),
    ("示例雪域净土藏香商行", "城关区八廓南街112号", 0),
    ("示例圣地酥油茶饮品店", "城关区北京中路58号", 1),
    ("示例羌塘虫草参茸行", "城关区当热路9号", 1),
    ("示例堆龙岗德林蔬果专业合作社", "堆龙德庆区岗德林村", 0),
    ("示例尼木吞达藏香专业合作社", "尼木县吞巴镇吞达村", 0),
    ("示例年楚青稞食品厂", "桑珠孜区青岛路6号", 0),
    ("示例八廓唐卡坊", "城关区八廓北街3号", 0),
)


def shop(number: int) -> RegisteredObject:
    name, address, visits = SHOPS[number]
    return RegisteredObject(
        object_id=f"92540102MA6T{number + 1:06d}", name=name, kind="个体工商户", operator="次仁",
        address=address, region="540102", trade="商贸", credit_class="B", status="存续",
        founded="2016-05-11", phone="", visits=visits,
    )  # fmt: skip


def inspector(inspector_id: str, name: str, expires: str = "2030-12-31") -> Inspector:
    return Inspector(
        inspector_id=inspector_id, name=name, unit="540100", certificate_no=f"54-{len(name)}0{ord(name[0]) % 90:02}",
        certificate_expires=expires, strata=(), cap=20, recused=(), active=True,
    )  # fmt: skip


def register(workspace: Workspace) -> None:
    """Put the shops and two inspectors into the registers, and one whose certificate ended."""
    objects = [shop(number) for number in range(len(SHOPS))]
    encoded = rows.encode([[str(v) for v in dataclasses.astuple(one)] for one in objects])
    blob = workspace.blobs.put(b"".join(encoded))
    people = (
        inspector(ME, workspace.profile.person_name),
        inspector("insp-li", "李明远"),
        inspector("insp-old", "旺堆", "2026-01-31"),
    )
    with workspace.writing("clerk") as w:
        w.append(
            ObjectsImported(
                snapshot_id="reg-1", source_name="名录.csv", source_sha256=bytes(32), blob=blob,
                size=len(objects), rejected=0, repaired=0, as_of_ms=w.now_ms - 5 * 86_400_000,
            )
        )  # fmt: skip
        w.append(
            RosterImported(
                snapshot_id="roster-1", source_name="人员.csv", source_sha256=bytes(32), rows=people,
                rejected=0, repaired=0, as_of_ms=w.now_ms,
            )
        )  # fmt: skip


def draw(workspace: Workspace, count: int = 6) -> list[Task]:
    """Draw some of the shops."""
    plan = PlanRequest(
        plan_id="plan-7", title="2026年第四季度知识产权抽查", shares={"B": Share(count=count)},
        due="2026-12-04", visits_cap=9,
    )  # fmt: skip
    planning.freeze(workspace, "lead", plan)
    drawing.issue_slot(workspace, "lead", "plan-7")
    drawing.release_nonce(workspace, "lead", "plan-7")
    drawing.perform(workspace, "lead", "plan-7")
    return tables.tasks(workspace.db, "plan-7")


def workbook() -> bytes:
    """The trademark checklist as shipped."""
    return next(p for p in library.shipped() if p.stem == "trademark_use").read_bytes()


def begin(workspace: Workspace, task: Task) -> str:
    """Open the inspection of a drawn task."""
    request = Request(
        object_id=task.object_id, kind="random", inspectors=task.inspectors,
        approval_no="拉城市监检审〔2026〕38号", notice_no="拉城市监检通〔2026〕38号",
        task_id=task.task_id, items=("商标使用行为检查",),
    )  # fmt: skip
    return inspecting.open_inspection(workspace, ME, request, workbook()).inspection_id


def special(workspace: Workspace, number: int = 7) -> str:
    """Open a special inspection that nobody drew."""
    request = Request(
        object_id=shop(number).object_id, kind="special", inspectors=(ME, "insp-li"),
        approval_no="审38", notice_no="通38", reason="藏香市场专项整治", items=("商标使用行为检查",),
    )  # fmt: skip
    return inspecting.open_inspection(workspace, ME, request, workbook()).inspection_id


def dialogue(at_ms: int) -> Dialogue:
    return Dialogue(
        shown_ms=at_ms, party="次仁", seen_clearly=True, rights_told=True, recusal_asked=False,
        language="zh", scan_why_not="这家还没有贴码",
    )  # fmt: skip


def identify(workspace: Workspace, inspection_id: str) -> None:
    acting.identify(workspace, ME, inspection_id, dialogue(workspace.clock.now_ms()))


def answer(workspace: Workspace, inspection_id: str, **given: str | tuple[str, str]) -> None:
    """Answer questions: name=value, or name=(value, note)."""
    for name, value in given.items():
        said, note = (value, "") if isinstance(value, str) else value
        inspecting.answer(workspace, ME, inspection_id, name, said, note)


SUBJECT: dict[str, str | tuple[str, str]] = {
    "licence_matches": "yes", "address_matches": "yes", "present_as": "operator", "present_name": "次仁",
    "present_phone": "0891-6000000",
}  # fmt: skip
CLEAN: dict[str, str | tuple[str, str]] = {
    "right_matches": "yes", "false_registered": "no", "papers": "yes", "drawing_matches": "yes",
    "well_known": "no", "infringing": "no", "patent_marked": "no", "gi_marked": "no",
    "supplier_known": ("no", "店主说是自产"), "statement": "无", "measure": "none",
}  # fmt: skip


def finish(workspace: Workspace, inspection_id: str) -> None:
    """Answer everything and submit."""
    identify(workspace, inspection_id)
    answer(workspace, inspection_id, **SUBJECT, **(CLEAN | {"supplier_known": "na"}))
    inspecting.submit(workspace, ME, inspection_id, results=("no_problem",))


def picture(word: str, colour: str, size: tuple[int, int] = (960, 640)) -> bytes:
    """A JPEG with a coloured board, as a camera would give it."""
    image = Image.new("RGB", size, "#7a5a3c")
    pen = ImageDraw.Draw(image)
    pen.rectangle((140, 90, size[0] - 140, size[1] - 90), fill=colour, outline="white", width=8)
    pen.text((220, 220), word, fill="white")
    out = io.BytesIO()
    image.save(out, "JPEG", quality=88)
    return out.getvalue()


CAMERA = collecting.camera("内置摄像头", "/dev/video0", "uvcvideo", 960, 640)


def photograph(
    workspace: Workspace, inspection_id: str, question: str, title: str, colour: str = "#8c1f1f"
) -> str:
    """Seal a picture of the camera for a question."""
    about = About(inspection_id=inspection_id, question=question, title=title)
    kept = collecting.capture_live(workspace, ME, about, picture(title, colour), CAMERA)
    return kept.item_id


def a_day(workspace: Workspace, clock: FixedClock, spare: Path) -> str:
    """Fill a workspace with a day's work; gives the inspection that is under way."""
    register(workspace)
    tasks = draw(workspace)
    clock.advance(60_000)
    finish(workspace, begin(workspace, tasks[0]))
    clock.advance(3_600_000)
    other = special(workspace)
    identify(workspace, other)
    clock.advance(600_000)
    one = begin(workspace, tasks[1])
    photograph(workspace, one, "licence_matches", "门脸", "#21524d")
    clock.advance(180_000)
    identify(workspace, one)
    answer(workspace, one, **SUBJECT)
    photograph(workspace, one, "licence_matches", "执照与二维码", "#c9bfa4")
    clock.advance(900_000)
    answer(workspace, one, right_matches="yes")
    photograph(workspace, one, "right_matches", "货架全景", "#b37a1e")
    said = "“雪莲牌”藏香外盒标 ®，第3类未查到核准注册；货架46盒，标价38元。"
    answer(
        workspace, one, false_registered=("yes", said), false_sign="雪莲牌", false_count="46",
        false_price="3800", papers="no",
    )  # fmt: skip
    photograph(workspace, one, "false_registered", "近景，标签")
    inspecting.record_finding(
        workspace, ME, one, right="trademark_general", violation="将未注册商标冒充注册商标使用",
        basis=parse("trademark_law:52; trademark_regulation:63"), text=said,
        question="false_registered",
    )  # fmt: skip
    bill = spare / "送货单.jpg"
    bill.write_bytes(picture("bill", "#dddddd"))
    about = About(inspection_id=one, question="supply_proof", title="送货单")
    collecting.import_file(workspace, ME, about, bill, reason="当事人手机里的照片")
    return one
