"""The page of a draw: what was drawn, what was checked, and one business's ticket on the scale.

The page names no stratum: groups stand in the order of their smallest ticket, numbered as they
stand, and a business that was not drawn is never put into one (docs/spec/draw.md part A, "Two
transcripts").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlencode

from fieldapp.central.pages_data import Draw, Drawn, Group, Office, OwnTicket
from fieldapp.central.pages_frame import checks, page, wrap
from fieldapp.central.pages_html import Content, Html, code_groups, el, link, minute_zh, segment

ROWS_A_PAGE: Final = 60
_DOTS: Final = 60  # more of them would run into one another on the scale
_LEVELS: Final = {
    "L1": "保证级别L1：名额和封存密码由中心掌握，设备没有挑选余地。",
    "L2": "保证级别L2：见证人先掷骰、签名，再开启封存密码。",
    "L3": "保证级别L3：另外加入事先约定的公共随机数。",
}
_NAMED: Final = {
    "special": ("专项检查", "检查对象按公开的理由指定，不是随机抽取；检查人员随机抽取。"),
    "complaint": ("个案检查", "检查对象因投诉举报等线索指定，不是随机抽取；检查人员随机抽取。"),
    "experts": ("委请专家", "事项是指定的，不是随机抽取；专家随机抽取，排在最前的是首选。"),
}
_OTHER_KIND: Final = ("不是随机抽取", "本站不认识这份记录所写的抽取方式。")
_AT_RANDOM: Final = frozenset({"random", "directed"})
_BELOW: Final = "按规定本次应达到L3；抽取时没有公共随机数，低于应有级别。"
_SUBJECT_TOGETHER: Final = 10  # characters of a heading that fit on a line of 320 CSS px
_NUMERALS: Final = "一二三四五六七八九十"
_OWN_WORDS: Final = {
    "drawn": ("抽中", "你的号签在抽中线以内。"),
    "reserve": (
        "候补",
        "你的号签紧接在抽中线之后，是候补：有抽中的户依法不能检查时，按顺序接替。",
    ),
    "not_drawn": ("没有抽中", "你的号签排在抽中线之后。"),
}

_WITHOUT_TICKET: Final = {
    "not_listed": (
        "这次抽取的名录里没有这个代码",
        "请核对代码的18位；不在名录里的，与这次抽取无关。",
    ),
    "unknown": ("现在还不能查号签", "完整的名录还没有传到本站，请过一两天再查，或者打查证电话。"),
    "not_drawable": ("这个代码没有号签", "它在名录里，但不在这次计划的范围，不会被抽中。"),
    "ask": (
        "抽中和候补的名单里没有这个代码",
        "没有抽中的户，号签只给本户看：请再填本局给你的查询码。没有的，可以带营业执照到本局领取。",
    ),
    "wrong_code": ("查询码不对", "请核对代码和8位查询码；还是不对的，打查证电话。"),
}


def draw(office: Office, data: Draw, number: int = 1) -> str:
    """Give page `number` (from 1) of a draw."""
    crumb = el("p", link("/d", "抽查公告"), class_="crumb")
    return page(
        office,
        data.title,
        wrap(crumb, _head(data), _own(data), _checks(data), _results(data, number)),
        here="draws",
    )


def _head(data: Draw) -> Html:
    drawn = sum(not row.reserve for group in data.groups for row in group.rows)
    reserve = sum(row.reserve for group in data.groups for row in group.rows)
    pool = f"名录{data.size}户，" if data.size is not None else ""
    place = f"在{data.place}" if data.place else ""
    level = _LEVELS.get(data.level, "")
    if data.below_due:
        level += _BELOW
    centre = "本次由本机兼作中心，使用本机的密钥。" if data.local_centre else ""
    lot = data.kind in _AT_RANDOM
    named, told = ("", "") if lot else _NAMED.get(data.kind, _OTHER_KIND)
    return el(
        "section",
        el("h1", _title(data.title)),
        None if lot else el("p", el("b", named), "：", told, class_="kind-of-draw"),
        el(
            "p",
            f"{minute_zh(data.at_ms)}{place}抽取。{pool}抽中{drawn}户，候补{reserve}户。{level}{centre}",
        ),
        el(
            "p",
            "Drawn by lot; anyone can recompute it from the public record."
            if lot
            else "Not drawn by lot: the businesses were named; only the people were drawn.",
            class_="en",
            lang="en",
        ),
    )


def _title(title: str) -> Content:
    """Keep what follows the colon together where it fits, so that no line breaks inside a word."""
    number, colon, subject = title.partition("：")
    if not colon or len(subject) > _SUBJECT_TOGETHER:
        return title
    return (number + colon, el("span", subject, class_="nb"))


def _own(data: Draw) -> Html:
    form = el(
        "form",
        el("label", "统一社会信用代码", for_="c"),
        el("p", "看自己的号签排在哪里；查询的代码不保存", class_="hint", id="c-hint"),
        el("div", _field("c", data.own_query, 18), class_="ask"),
        el("label", "查询码", for_="k"),
        el("p", "抽中和候补的户不用填；其他户填本局给的8位查询码", class_="hint", id="k-hint"),
        el(
            "div",
            _field("k", data.own.code if data.own else "", 12),
            el("button", "查号签"),
            class_="ask",
        ),
        action=f"/d/{segment(data.plan_id)}",
    )
    return el(
        "section",
        el("h2", "查你的号签"),
        form,
        _answer(data.plan_id, data.own) if data.own else None,
    )


def _field(name: str, value: str, longest: int) -> Html:
    return el(
        "input",
        id=name,
        name=name,
        type="text",
        value=value,
        maxlength=longest,
        aria_describedby=f"{name}-hint",
        autocomplete="off",
        spellcheck="false",
    )


def _proof(plan_id: str, own: OwnTicket) -> Html | None:
    if not own.code:
        return None
    asked = urlencode({"c": own.object_id, "k": own.code})
    path = f"/d/{segment(plan_id)}/proof.json?{asked}"
    return el(
        "p",
        link(path, "下载你的证明", download=f"proof-{own.object_id}.json"),
        "：你在名录里的一行、包含证明、号签和抽中线。连同公开记录放进",
        link("/verify.html", "独立的核对页"),
        "，就能自己核对。",
        class_="small after",
    )


def _answer(plan_id: str, own: OwnTicket) -> Html:
    if own.state in _WITHOUT_TICKET:
        heading, words = _WITHOUT_TICKET[own.state]
        return el(
            "div",
            el("h3", heading),
            el("p", words),
            _proof(plan_id, own) if own.state == "not_drawable" else None,
            class_="own",
            role="status",
        )
    verdict, words = _OWN_WORDS[own.state]
    return el(
        "div",
        el("h3", f"{own.object_name or own.object_id}：{verdict}"),
        el("p", f"号签由小到大排列，最前面的{len(own.drawn)}户抽中。{words}"),
        _scale(own),
        _key(own),
        el(
            "p",
            "你的号签 ",
            el("span", code_groups(own.ticket[:8].hex(), 4, " "), class_="mono"),
            "　抽中线 ",
            el("span", code_groups(own.cut[:8].hex(), 4, " "), class_="mono"),
            class_="small soft",
        ),
        _proof(plan_id, own),
        class_="own",
        role="status",
    )


def _key(own: OwnTicket) -> Html:
    rest = el("li", f"未抽中{own.rest}户", class_="rest") if own.rest else None
    reserve = el("li", f"候补{len(own.reserve)}户", class_="open") if own.reserve else None
    return el("ul", el("li", f"抽中{len(own.drawn)}户"), reserve, rest, class_="key")


def _percent(ticket: bytes) -> float:
    """Give where a ticket lies between the smallest and the largest possible one, 0 to 100."""
    return int.from_bytes(ticket[:6], "big") * 100 / (1 << 48)


def _scale(own: OwnTicket) -> Html:
    cut, mine = _percent(own.cut), _percent(own.ticket)
    side = "以内" if own.state == "drawn" else "之后"
    label = f"号签位置：抽中线在{cut:.1f}%，你的号签在{mine:.1f}%，位于抽中线{side}"
    return el(
        "svg",
        _bar(0, 100, "#c3cecb"),
        _bar(0, cut, "#0b4f57"),
        _dots(own.drawn, "#0b4f57", "#fff"),
        _dots(own.reserve, "#fff", "#4a5755"),
        el(
            "line",
            x1=f"{cut:.2f}%",
            x2=f"{cut:.2f}%",
            y1="44",
            y2="76",
            stroke="#15211f",
            stroke_width="2",
            stroke_dasharray="4 3",
        ),
        _label(cut, 93, "#0b4f57", f"抽中线 {own.cut[:2].hex()}"),
        el(
            "svg",
            el("path", d="M0 46l11-17h-22z", fill="#15211f"),
            x=f"{mine:.2f}%",
            overflow="visible",
        ),
        _label(mine, 20, "#15211f", f"你的号签 {own.ticket[:2].hex()}"),
        width="100%",
        height="98",
        role="img",
        aria_label=label,
    )


def _bar(start: float, end: float, colour: str) -> Html:
    return el(
        "rect", x=f"{start:.2f}%", y="51", width=f"{end - start:.2f}%", height="10", fill=colour
    )


def _dots(tickets: Sequence[bytes], fill: str, stroke: str) -> list[Html]:
    if len(tickets) > _DOTS:
        return []
    return [
        el(
            "circle",
            cx=f"{_percent(ticket):.2f}%",
            cy="56",
            r="8",
            fill=fill,
            stroke=stroke,
            stroke_width="3",
        )
        for ticket in tickets
    ]


def _label(at: float, y: int, colour: str, words: str) -> Html:
    anchor = "start" if at < 18 else "end" if at > 82 else "middle"
    return el("text", words, x=f"{at:.2f}%", y=y, text_anchor=anchor, fill=colour)


def _checks(data: Draw) -> Html:
    passed = sum(check.state == "passed" for check in data.checks)
    failed = sum(check.state == "failed" for check in data.checks)
    waiting = len(data.checks) - passed - failed
    counts = [
        f"{passed}项通过",
        f"{failed}项不通过" if failed else "",
        f"{waiting}项等待" if waiting else "",
    ]
    heading = "，".join(filter(None, counts))
    size = max(1, round(data.transcript_bytes / 1000))
    download = link(
        f"/d/{segment(data.plan_id)}/transcript.json", f"下载公开记录（{size} kB）", download=True
    )
    words = el("p", data.fingerprint, class_="words") if data.fingerprint else None
    return el(
        "section",
        el("h2", "核对：", el("span", heading, class_="nb")),
        checks(data.checks),
        el("p", "检查对象名录的指纹：", class_="small soft after") if words else None,
        words,
        el(
            "p",
            "以上由本网站核对。不相信本网站的，可以",
            download,
            "，再打开",
            link("/verify.html", "独立的核对页"),
            "重算。核对页只有一个文件，可以",
            link("/verify.html", "另存", download="verify.html"),
            "到别的电脑，断开网络使用。",
            class_="small soft after",
        ),
    )


def _results(data: Draw, number: int) -> Html:
    flat = [(place, row) for place, group in enumerate(data.groups) for row in group.rows]
    pages = max(1, -(-len(flat) // ROWS_A_PAGE))
    number = min(max(number, 1), pages)
    shown = flat[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]
    head = el(
        "tr",
        *(
            el("th", words, scope="col")
            for words in ("组", "结果", "检查对象", "号签", "检查人员")
        ),
    )
    bodies = [
        _group(place, group, [row for at, row in shown if at == place])
        for place, group in enumerate(data.groups)
        if any(at == place for at, _ in shown)
    ]
    return el(
        "section",
        el("h2", "抽取结果", id="results"),
        el("table", el("thead", head), *bodies),
        el(
            "p",
            "虚线是抽中线。组别只用于分配名额，与任何未抽中的商户无关。",
            class_="small soft after",
        ),
        _pager(data, number, pages),
    )


def _group(place: int, group: Group, rows: list[Drawn]) -> Html:
    last_drawn = max((row.rank for row in group.rows if not row.reserve), default=0)
    first, *others = rows
    size = f"（{group.size}户）" if group.size is not None else ""
    size += "（必查，不靠运气）" if group.certain else ""
    head = el("th", f"{_numeral(place)}{size}", scope="rowgroup", rowspan=len(rows))
    return el(
        "tbody", _row(first, last_drawn, head), *(_row(row, last_drawn, None) for row in others)
    )


def _row(row: Drawn, last_drawn: int, head: Html | None) -> Html:
    people: Content = "、".join(row.inspectors)
    if row.reserve:
        people = el("span", "接替时由原组检查", class_="soft")
    elif row.short:
        people = (people, el("b", "（人员不足，已上报）"))
    cut = not row.reserve and row.rank == last_drawn
    return el(
        "tr",
        head,
        el("td", f"候补{row.rank}" if row.reserve else el("b", "抽中")),
        el("td", row.object_name or row.object_id),
        el(
            "td",
            el("span", code_groups(row.ticket[:6].hex(), 4, " "), class_="mono"),
            data_k="号签",
        ),
        el("td", people, data_k="检查人员"),
        class_="cut" if cut else None,
    )


def _numeral(place: int) -> str:
    return f"第{_NUMERALS[place]}组" if place < len(_NUMERALS) else f"第{place + 1}组"


def _pager(data: Draw, number: int, pages: int) -> Html | None:
    if pages == 1:
        return None
    links = [
        link(
            f"/d/{segment(data.plan_id)}?{urlencode({'p': at})}#results",
            at,
            aria_current="page" if at == number else None,
        )
        for at in range(1, pages + 1)
    ]
    return el("nav", *links, class_="filters after", aria_label="分页")
