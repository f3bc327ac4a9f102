"""What the notice tests are made of: the spec's device key, invented papers, an inspection."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fieldapp.checklist.basis import Basis
from fieldapp.inspection.events import FindingRecorded, InspectionOpened, Officer
from fieldapp.notice import qr, templates
from fieldapp.notice.drawn import DrawnGroup, DrawnRow, DrawPaper, Fingerprint
from fieldapp.notice.notice import Content, Person, days, draft
from fieldapp.store.workspace import Workspace

VECTORS = Path(__file__).parent.parent / "vectors" / "notice1.json"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(0x20, 0x40)))  # docs/spec/log.md §2.9
PUBLIC = KEY.public_key().public_bytes_raw()
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(0x40, 0x60)))
OTHER_PUBLIC = OTHER_KEY.public_key().public_bytes_raw()
PARTY, CODE = "示例市吉祥藏香商行", "92540199MA6T0K7Q6W"
PEOPLE = (Person("张三", "54019900011"), Person("李四", "54019900012"))
ORDER: Mapping[str, str] = {
    "party": PARTY,
    "party_code": CODE,
    "inspected_on": "2026-11-19",
    "place": "示例市东街市场2区17号",
    "facts": "你单位销售的“雪域清香”藏香（每盒30支），外包装标注“注册商标”字样和®标记；"
    "经查询，该标识未获准注册。",
    "violation": "将未注册商标冒充注册商标使用",
    "basis": "《中华人民共和国商标法》第五十二条",
    "limit": "by",
    "due": "2026-12-04",
    "requirements": "停止销售带有上述标注的商品；\n清除或者更换包装、价签和网店页面上的上述标注；\n"
    "改正后三个工作日内，将照片和说明送交本局。",
    "government": "示例市人民政府",
    "court": "示例市东街区人民法院",
    "consequence": "逾期不改正的，本局将依法处理。",
    "contact": "张三、李四",
    "contact_phone": "0890-0000 115",
}
RECORD: Mapping[str, str] = {
    "started": "2026-11-19T10:20",
    "ended": "2026-11-19T11:05",
    "place": "示例市东街市场2区17号",
    "notice_no": "示市监检通〔2026〕7号",
    "party": PARTY,
    "licence": "营业执照（个体工商户）",
    "party_code": CODE,
    "operator": "王某某（身份证件已核对）",
    "address": "示例市东街市场2区17号",
    "phone": "0890-0000 266",
    "attendance": "party",
    "language": "both",
    "interpreter": "吴十",
    "subject": "商标使用情况",
    "seen": "yes",
    "recusal": "no",
    "situation": "店内东侧货架陈列“雪域清香”藏香12盒、礼盒4盒，外包装正面印有“注册商标”字样和®标记（照片001至006）。\n"
    "柜台下有印®标记的空包装盒85个、不干胶标签230张、样稿1页（照片007至009）。",
    "statement": "我以为交了注册申请就可以标注，愿意马上改。",
}
_PARTY = {
    "party": PARTY,
    "party_code": CODE,
    "contact": "张三、李四",
    "contact_phone": "0890-0000 115",
}
_GOODS = "雪域清香藏香，30支，2026-01批，12盒，封条F-0001；\n包装袋，3个，封条F-0002；"
_SAMPLES: Mapping[str, Mapping[str, str]] = {
    "rectification_order": ORDER,
    "inspection_record": RECORD,
    "evidence_list": {
        "party": PARTY, "party_code": CODE, "notice_no": "示市监检通〔2026〕7号", "count": "40",
        "items": "\n".join(
            f"{n}\t货架{n}（视听资料）\t张三；2026-11-19 10:31；由本软件的摄像头直接拍摄，画面在写入文件之前"
            f"计算校验值\t证明店内陈列的藏香外包装标有®标记\t{' '.join(['0a1b2c3d'] * 8)}"
            for n in range(1, 41)
        ),
        "remark": "以上材料经核对与原件一致。",
    },
    "sampling_record": {
        "party": PARTY, "party_code": CODE, "notice_no": "示市监检通〔2026〕7号",
        "address": "示例市东街市场2区17号", "place": "店内东侧货架", "taken_on": "2026-11-19",
        "method": "从同一批次中随机抽取", "keeper": "张三",
        "goods": "1\t雪域清香藏香，30支，2026-01批，示例香厂\t400盒\t12盒（4盒）\tF-0001\t包装完好\n"
        "2\t包装袋\t未清点\t3个（0个）\tF-0002\t",
        "presence": "当事人到场，样品经双方核对后加贴封条。", "statement": "无。",
    },
    "preservation_notice": {
        **_PARTY, "suspected": "将未注册商标冒充注册商标使用", "goods": _GOODS,
        "begins": "2026-11-20", "due": "2026-12-01", "place": "示例市东街市场2区17号库房",
        "keeper": "王某某", "condition": "保持原状，防潮防火", "approval": "示市监登批〔2026〕3号",
    },
    "release_notice": {
        **_PARTY, "begins": "2026-11-20", "notice_number": "示市监登保〔2026〕70001号",
        "goods": _GOODS, "reason": "经核查，下列物品与案件无关。",
    },
}  # fmt: skip


def content(
    template_id: str = "rectification_order",
    *,
    mode: str = "reviewed",
    **over: str,
) -> Content:
    """A numbered paper of the sample office; `over` replaces field values."""
    office = dataclasses.replace(
        templates.office("540199"), tibetan="draft" if mode == "draft" else "reviewed"
    )
    made = draft(
        templates.template(template_id),
        office,
        object_id=CODE,
        inspection_id="insp-sample",
        issued="2026-11-20",
        fields={**_SAMPLES[template_id], **over},
        people=PEOPLE,
    )
    return made.with_number("示市监责改〔2026〕70017号", "SX26007-0017")


def payload_of(made: Content, **over: object) -> qr.Payload:
    """The payload that belongs to a paper."""
    values: dict[str, object] = {
        "unit": made.unit,
        "number": made.serial,
        "kind": made.kind,
        "object_id": made.object_id,
        "name": made.fields["party"],
        "issue_day": days(made.issued),
        "due_day": days(made.due) if made.due else None,
        "result": 5,
        "content_hash": made.digest(),
        "index": 77421,
        "items": ("TM-014",),
    }
    return qr.Payload(**{**values, **over})  # type: ignore[arg-type]  # tests may pass wrong values


def signed(made: Content, **over: object) -> bytes:
    """The code of a paper, signed with the spec's device key."""
    return qr.sign(payload_of(made, **over), PUBLIC, KEY.sign)


def open_inspection(workspace: Workspace, inspection_id: str = "insp-1") -> str:
    """An inspection with two officers and one finding, as its own room records it."""
    officers = tuple(
        Officer(
            inspector_id=f"i{n}", name=p.name, certificate_no=p.certificate, certificate_expires=""
        )
        for n, p in enumerate(PEOPLE)
    )
    with workspace.writing("insp-tashi") as w:
        w.append(
            InspectionOpened(
                inspection_id=inspection_id, object_id=CODE, object_name=PARTY,
                address="示例市东街市场2区17号", operator="王某某", kind="random", task_id=None,
                plan_id=None, reason=None, approval_no="示市监检批〔2026〕7号",
                notice_no="示市监检通〔2026〕7号", items=("商标使用行为检查",), inspectors=officers,
                assistants=0, form_id="trademark_use", form_version=workspace.blobs.put(b"form"),
                visits=0, cap=None,
            )
        )  # fmt: skip
        w.append(
            FindingRecorded(
                inspection_id=inspection_id,
                finding_id=f"{inspection_id}-f1",
                question="TM-014",
                right="trademark_general",
                violation="将未注册商标冒充注册商标使用",
                basis=(Basis(statute="trademark_law", article="52"),),
                text="外包装标注“注册商标”字样和®标记；经查询，该标识未获准注册",
            )
        )
    return inspection_id


def draw_paper(groups: int = 3, rows: int = 4) -> DrawPaper:
    """An invented draw; `rows` a group, the last one in reserve."""
    six = ("才知讯致", "挡耳田上", "脉拿凭弃", "启得留债", "炭自喷甜", "听勒蒙针")
    made = tuple(
        DrawnGroup(
            label="甲乙丙丁戊己庚辛"[g],
            size=rows + 3,
            rows=tuple(
                DrawnRow(
                    name="示例市日光百货店"
                    if r
                    else "示例市东街市场吉祥藏香与民族手工艺品综合商行",
                    ticket=f"{g}{r:02}f".ljust(64, "c"),
                    team=() if r == rows - 1 else ("张三", "李四"),
                    reserve=1 if r == rows - 1 else 0,
                )
                for r in range(rows)
            ),
        )
        for g in range(groups)
    )
    return DrawPaper(
        unit="540199",
        plan="示例市2026年第7批　商标使用与地理标志抽查（定向）",
        approval_no="示市监抽〔2026〕7号",
        rule="每组先抽应查户，再抽候补户；每户派2名检查人员；回避和资格条件见规则版本3",
        place="2026年11月18日10时05分　示例市东街市场管理办公室　离线抽取",
        level="L2：计划和名录先由中心签名固定，见证人再掷骰、签名，最后开启封存密码",
        fixed=tuple(
            Fingerprint(label=label, count=count, words=six[:4], digest=bytes([n]) * 32)
            for n, (label, count) in enumerate(
                (("抽查计划", "3组"), ("检查对象名录", "15户"), ("检查人员名录", "6人"))
            )
        ),
        inputs=(("市场管理方", "4 1 6 2 6 3 5 1"), ("商户代表", "3 5 2 6 1 4 4 2")),
        sealed_words=six,
        groups=made,
        shortage="",
        url="HTTPS://Q.EXAMPLE.GOV.CN/D/" + "A2C4E6" * 8 + "ABCD",
        number="SX26007-D03",
        fingerprint="才知讯致 挡耳田上",
    )
