"""Values for the tests of pages: an office, a notice, a draw, and the corpus of hostile names."""

from __future__ import annotations

from fieldapp.central.pages_data import (
    Check,
    Draw,
    Drawn,
    DrawSummary,
    Found,
    Group,
    Hit,
    Matter,
    NoticeFacts,
    Office,
    OwnTicket,
    Result,
    Step,
    Verdict,
)
from fieldapp.clock import at_local

OFFICE = Office(
    name="西藏自治区示例市市场监督管理局",
    name_bo="ཁྲོམ་ར་ལྟ་འདོམས་ཅུས",
    host="Q.EXAMPLE.GOV.CN",
    telephone="0890-0000 115",
    sample=True,
    court="示例市东街区人民法院",
    government="示例市人民政府",
)

# docs/spec/security.md A20 and A37: what somebody may write where a name is wanted.
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "</title></head><body><h1>假的</h1>",
    "</textarea></style></script><b>",
    "<!-- ",
    "]]>",
    "javascript:alert(1)",
    "&lt;script&gt;",
    "&#60;b&#62;",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "'; DROP TABLE published; --",
    "%27%20OR%201=1",
    '=HYPERLINK("http://evil.example","点")',
    "\u202e店商香藏\u202c",
    "\u2066真\u2069",
    "商行\x00\x07\x1b[31m",
    "第一行\r\nSet-Cookie: a=b",
    "ཁྲོམ་<b>ར</b>",
    "𠮷野家\U0001f980",
)

NOTICE = NoticeFacts(
    number="示市监责改〔2026〕17号",
    serial="SX-032-042",
    kind="责令改正通知书",
    object_name="示例市吉祥藏香商行",
    object_id="92540199MA6T0K7Q6W",
    issued_day="2026-11-20",
    due_day="2026-12-04",
    check_code="3XX4-ONLN",
)
SUCCESSOR = NoticeFacts(
    number="示市监责改〔2026〕21号",
    serial="SX-032-047",
    kind="责令改正通知书",
    object_name="示例市吉祥藏香商行",
    object_id="92540199MA6T0K7Q6W",
    issued_day="2026-11-25",
    due_day="2026-12-11",
    check_code="7XX4-ONLN",
)
PASSED = (
    Check("签名完整，内容未被改动", "", "passed"),
    Check("由本局登记的设备签发", "", "passed"),
)
FAILED = (Check("签名完整，内容未被改动", "签名与内容不符", "failed"),)

VERDICTS = {
    "registered": Verdict("registered", NOTICE, PASSED, None, result_path="/r/pub1"),
    "unregistered": Verdict("unregistered", NOTICE, PASSED, None),
    "replaced": Verdict(
        "replaced",
        NOTICE,
        PASSED,
        None,
        "2026-11-25",
        "申请延长期限，本局同意。",
        SUCCESSOR,
        "/N/BB",
    ),
    "withdrawn": Verdict("withdrawn", NOTICE, PASSED, None, "2026-11-25", "认定事实有误。"),
    "key_revoked_after": Verdict("key_revoked_after", NOTICE, PASSED, None, "2026-11-25"),
    "key_revoked_before": Verdict("key_revoked_before", None, FAILED, None),
    "unknown_key": Verdict("unknown_key", None, FAILED, None),
    "false": Verdict("false", None, FAILED, None),
}

LATEST = DrawSummary("2026-07", "2026年第7批：商标使用", "2026-11-18", 5, 4, 15)
HITS = (
    Hit(
        "result",
        "示例市吉祥藏香商行",
        "/r/pub1",
        "发现问题已责令改正",
        ("2026年11月19日检查",),
        "2026-11-27",
    ),
    Hit("draw", "2026年第7批", "/d/2026-07", "抽中5户", (), "2026-11-18"),
)
FOUND = Found("藏香", None, HITS, {"result": 1, "draw": 1, "notice": 0}, more=False)

RESULT = Result(
    publication_id="pub1",
    object_name="示例市吉祥藏香商行",
    object_id="92540199MA6T0K7Q6W",
    outcome="发现问题已责令改正",
    summary="外包装标注“注册商标”字样，该标识未获准注册。",
    handling="责令改正，到期复查。",
    published_day="2026-11-27",
    steps=(
        Step("抽中", "2026-11-18", "第7批抽取", "/d/2026-07", True),
        Step("检查", "2026-11-19", "2名检查人员", None, True),
        Step("复查", "2026-12-11", "尚未到期", None, False),
    ),
    matters=(
        Matter("注册商标标记的使用", "发现问题已责令改正", "商标法第五十二条", True),
        Matter("“驰名商标”字样", "未发现问题", "", False),
    ),
    facts=(("检查机关", OFFICE.name), ("检查日期", "2026年11月19日")),
    notices=(
        Hit("notice", NOTICE.number, "/N/AA", "现行有效", ("2026年11月20日",), "2026-11-20"),
    ),
    sha256=bytes(range(32)),
    intact=True,
)


def ticket(first: str) -> bytes:
    """Give a 32-byte ticket that begins with these hexadecimal digits."""
    return bytes.fromhex(first.ljust(64, "0"))


OWN = OwnTicket(
    object_id="92540199MA6T104K9E",
    object_name="示例市圣洁藏香坊",
    state="not_drawn",
    ticket=ticket("c878f0f19409333e"),
    cut=ticket("3c73c193d1ca"),
    drawn=(ticket("2bef8185"), ticket("3c73c193d1ca")),
    reserve=(ticket("5fac8533"),),
    rest=3,
)
DRAW = Draw(
    plan_id="2026-07",
    title="2026年第7批：商标使用",
    at_ms=at_local(2026, 11, 18, 10, 5),
    place="示例市东街市场",
    size=15,
    level="L2",
    local_centre=False,
    below_due=False,
    groups=(
        Group(7, (
            Drawn("示例市日光百货店", "92540199MA6T000010", 1, False, ticket("2bef8185"), ("钱七", "赵六")),
            Drawn("示例市吉祥藏香商行", "92540199MA6T0K7Q6W", 2, False, ticket("3c73c193d1ca"), ("张三",), short=True),
            Drawn("示例市雪莲土特产店", "92540199MA6T000020", 1, True, ticket("5fac8533"), ()),
        )),
    ),
    checks=(*PASSED, Check("公共日志的见证", "等待签名", "waiting")),
    fingerprint="伴枝撒川 肩锋旦安",
    transcript_bytes=18000,
)  # fmt: skip
