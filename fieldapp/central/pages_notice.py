"""The page of a scanned notice: its verdict, never a bare tick (docs/spec/notice-qr.md §4.5).

Icon, words and colour differ between verdicts, and each says what to do next. Nothing of what a
false code contains is shown: those words are the forger's. `Verdict` has no facts to show then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fieldapp.central.pages_data import NoticeFacts, NoticeState, Office, Verdict
from fieldapp.central.pages_frame import checks, facts, law, page, panel, telephone, wrap
from fieldapp.central.pages_html import Content, Html, day_zh, el, link

STALE_AFTER_DAYS: Final = 7  # docs/spec/notice-qr.md §4.5: the list's own expiry
_DAY_MS: Final = 86_400_000

_RING: Final = (
    '<circle cx="30" cy="30" r="27" fill="none" stroke="#fff" stroke-width="4"/>'
    '<circle cx="30" cy="30" r="21.5" fill="none" stroke="#fff" stroke-width="1.4"/>'
    '<path d="M18 31l9 9 16-19" fill="none" stroke="#fff" stroke-width="5.5" '
    'stroke-linecap="round" stroke-linejoin="round"/>'
)
_CLOCK: Final = (
    '<circle cx="30" cy="30" r="26" fill="none" stroke="#fff" stroke-width="4"/>'
    '<path d="M30 14v17l11 8" fill="none" stroke="#fff" stroke-width="5" '
    'stroke-linecap="round" stroke-linejoin="round"/>'
)
_TWO_SHEETS: Final = (
    '<rect x="6" y="6" width="30" height="38" rx="2" fill="none" stroke="#15211f" '
    'stroke-width="3" stroke-dasharray="5 4"/><rect x="22" y="16" width="32" height="38" rx="2" '
    'fill="#15211f"/><path d="M30 36h15m-6-6.500l6.500 6.500-6.500 6.500" fill="none" '
    'stroke="#f3c35f" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>'
)
SHEET_BAR: Final = (
    '<rect x="12" y="5" width="36" height="50" rx="2" fill="#15211f"/>'
    '<path d="M20 17h20M20 43h20" stroke="#f3c35f" stroke-width="2.5"/>'
    '<path d="M3 30h54" stroke="#f3c35f" stroke-width="12"/>'
    '<path d="M4 30h52" stroke="#15211f" stroke-width="6"/>'
)
_KEY: Final = (
    '<circle cx="19" cy="30" r="12" fill="none" stroke="#15211f" stroke-width="6"/>'
    '<path d="M31 30h24v9m-9-9v7" fill="none" stroke="#15211f" stroke-width="6"/>'
    '<path d="M7 53L53 7" stroke="#15211f" stroke-width="4"/>'
)
OCTAGON: Final = (
    '<path d="M19 3h22l16 16v22L41 57H19L3 41V19z" fill="#fff"/>'
    '<path d="M20 20l20 20M40 20L20 40" stroke="#9d1c1c" stroke-width="6.5" '
    'stroke-linecap="round"/>'
)
_QUESTION: Final = (
    '<circle cx="30" cy="30" r="26" fill="none" stroke="#fff" stroke-width="4" '
    'stroke-dasharray="7 5"/>'
    '<path d="M22 24c0-11 17-11 17 0 0 7-9 7-9 14" fill="none" stroke="#fff" stroke-width="5" '
    'stroke-linecap="round"/><circle cx="30" cy="46" r="3.4" fill="#fff"/>'
)


@dataclass(frozen=True, slots=True)
class _Face:
    look: str
    drawing: str
    heading: str
    english: str


_FACES: Final[dict[NoticeState, _Face]] = {
    "registered": _Face("is-genuine", _RING, "真实，现行有效", "Genuine and in force."),
    "unregistered": _Face(
        "is-waiting", _CLOCK, "签名真实，尚未登记", "Signature genuine, not yet registered."
    ),
    "replaced": _Face(
        "is-amber", _TWO_SHEETS, "真实，但已被替换", "Genuine, but replaced by a newer notice."
    ),
    "withdrawn": _Face("is-amber", SHEET_BAR, "真实，但已撤回", "Genuine, but withdrawn."),
    "key_revoked_after": _Face(
        "is-amber", _KEY, "真实，密钥已停用", "Genuine; the key was retired after it was issued."
    ),
    "key_revoked_before": _Face("is-false", OCTAGON, "不是本局签发", "Not issued by this office."),
    "unknown_key": _Face(
        "is-unknown",
        _QUESTION,
        "暂时无法核验",
        "Cannot be checked right now. This does not mean false.",
    ),
    "false": _Face("is-false", OCTAGON, "不是本局签发", "Not issued by this office."),
}


def notice(office: Office, verdict: Verdict) -> str:
    """Give the page of a scanned code: the verdict on top, then what to do about it."""
    face = _FACES[verdict.state]
    words = _words(verdict)
    stale = _stale_days(verdict)
    look = face.look
    if stale is not None:
        words = f"{words}名单是{stale}天前的，请联网更新。"
        look = "is-amber" if look in ("is-genuine", "is-waiting") else look
    drawing = face.drawing.replace("#fff", "#15211f") if look != face.look else face.drawing
    head = panel(look, drawing, face.heading, words, face.english)
    return page(office, face.heading, head, wrap(*_body(office, verdict)), here="check")


def _stale_days(verdict: Verdict) -> int | None:
    if verdict.list_age_ms is None or verdict.list_age_ms <= STALE_AFTER_DAYS * _DAY_MS:
        return None
    return verdict.list_age_ms // _DAY_MS


def _words(verdict: Verdict) -> str:
    since = day_zh(verdict.since_day) if verdict.since_day else ""
    successor = _name(verdict.successor) if verdict.successor else "新文书"
    return {
        "registered": "本局签发并已登记的文书。",
        "unregistered": "签发设备还没有联网，通常7日内登记。",
        "replaced": f"{since}由{successor}替换，请按新文书办理。",
        "withdrawn": f"{since}撤回，不再需要办理。",
        "key_revoked_after": f"签发以后，设备的密钥于{since or '其后'}停用；文书仍然有效。",
        "key_revoked_before": "它用的密钥在签发日期以前已经停用。",
        "unknown_key": "签名的密钥不在本站的名单里，可能是新设备。",
        "false": "二维码的签名核验不通过：内容被改动过，或者是伪造的。",
    }[verdict.state]


def _body(office: Office, verdict: Verdict) -> list[Content]:
    how = _how(verdict)
    match verdict.state:
        case "registered" | "unregistered" | "key_revoked_after":
            extra = _waiting(office) if verdict.state == "unregistered" else None
            return [_compare(verdict), extra, _rights(office), how, _onward(verdict)]
        case "replaced":
            return [_changes(verdict), _do_replaced(office, verdict), _compare(verdict), how]
        case "withdrawn":
            return [_withdrawal(office, verdict), _compare(verdict), how]
        case "unknown_key":
            return [_do_unknown(office), _again(), how]
        case "false" | "key_revoked_before":
            return [_do_false(office), _again(), _hidden(), how]


def _shown(verdict: Verdict) -> NoticeFacts:
    if verdict.facts is None:
        raise ValueError(f"{verdict.state}: there is nothing to show")
    return verdict.facts


def _name(shown: NoticeFacts) -> str:
    return shown.number or shown.serial


def _compare(verdict: Verdict) -> Html:
    shown = _shown(verdict)
    due = (
        (("改正期限" if "改正" in shown.kind else "期限"), f"{day_zh(shown.due_day)}前", "must")
        if shown.due_day
        else None
    )
    three = "三" if due else "两"
    return el(
        "section",
        el("h2", f"请与手中的纸核对{three}项"),
        el(
            "p",
            "有一项不同，这张纸就不可信：二维码可能是从别的文书上复制的。",
            class_="soft small",
        ),
        facts(
            ("当事人", shown.object_name, "must"),
            ("文号", shown.number, "must") if shown.number else None,
            due,
            ("文书", shown.kind, ""),
            ("文书编号", shown.serial, "mono" if shown.number else "must"),
            ("信用代码", shown.object_id, "mono"),
            ("签发日期", day_zh(shown.issued_day), ""),
            ("校验码", shown.check_code, "code"),
        ),
    )


def _waiting(office: Office) -> Html:
    return el(
        "section",
        el("h2", "尚未登记是什么意思"),
        el(
            "p",
            "签名证明文书由本局的设备签发；登记要等这台设备联网。过了7日还没有登记的，请打 ",
            telephone(office),
            " 查证。",
            class_="note warn",
        ),
    )


def _rights(office: Office) -> Html:
    def right(key: str, body: str) -> tuple[Content, Content, str]:
        entry = law(key)
        tibetan = entry.get("name_bo")
        name: Content = (
            (entry["name"], el("br"), el("span", tibetan, lang="bo")) if tibetan else entry["name"]
        )
        where = (el("br"), body) if body else None
        local = entry.get("body_bo")
        return (
            name,
            (entry["text"], where, (el("br"), el("span", local, lang="bo")) if local else None),
            "",
        )

    return el(
        "section",
        el("h2", "你的权利"),
        facts(
            right("statement", ""),
            right("review", office.government),
            right("litigation", office.court),
        ),
    )


def _how(verdict: Verdict) -> Html:
    passed = sum(check.state == "passed" for check in verdict.checks)
    whole = passed == len(verdict.checks)
    summary = (
        f"核验了{len(verdict.checks)}项"
        if whole
        else f"核验了{len(verdict.checks)}项，{passed}项通过"
    )
    unseen = (
        "纸上其他文字是否与原件相同，请看登记的原件；"
        "持有这张纸的人是不是执法人员，请查看执法证件。"
    )
    return el(
        "section",
        el("h2", "这个结论是怎么来的"),
        el("details", el("summary", summary), checks(verdict.checks), open=whole),
        el("details", el("summary", "本页没有核验什么"), el("p", unseen)),
        el("p", law("show_id")["text"], class_="small soft after"),
    )


def _onward(verdict: Verdict) -> Html | None:
    if verdict.result_path is None:
        return None
    return el("section", link(verdict.result_path, "看这次检查的结果", class_="button"))


def _changes(verdict: Verdict) -> Html:
    old, new = _shown(verdict), verdict.successor
    rows: list[tuple[Content, Content, str]] = []
    if new is not None:
        rows.append(("文号", (el("del", _name(old), class_="was"), _name(new)), ""))
        rows += [row for row in (_due_change(old, new), _party_change(old, new)) if row]
    if verdict.reason:
        rows.append(("理由", verdict.reason, ""))
    if not rows:
        rows.append(("替换日期", day_zh(verdict.since_day or ""), ""))
    return el("section", el("h2", "改变了什么"), facts(*rows))


def _due_change(old: NoticeFacts, new: NoticeFacts) -> tuple[Content, Content, str] | None:
    if old.due_day == new.due_day:
        return None
    before = el("del", f"{day_zh(old.due_day)}前", class_="was") if old.due_day else None
    after = f"{day_zh(new.due_day)}前" if new.due_day else "没有期限"
    return ("期限", (before, after), "")


def _party_change(old: NoticeFacts, new: NoticeFacts) -> tuple[Content, Content, str] | None:
    if old.object_name == new.object_name:
        return None
    return ("当事人", (el("del", old.object_name, class_="was"), new.object_name), "")


def _do_replaced(office: Office, verdict: Verdict) -> Html:
    old, number = _shown(verdict), _name(verdict.successor) if verdict.successor else "新文书"
    since = day_zh(verdict.since_day) if verdict.since_day else "替换之日"
    button = (
        el("p", link(verdict.successor_path, "看新文书", class_="button"), class_="after")
        if verdict.successor_path
        else None
    )
    return el(
        "section",
        el("h2", "你要做什么"),
        el(
            "ol",
            el("li", f"按{number}办理，{_name(old)}自{since}起不再执行。"),
            el("li", "没有收到新文书的，拨打 ", telephone(office), " 查证。"),
            el("li", "复议和诉讼期限，自收到新文书之日起计算。"),
            class_="do",
        ),
        button,
    )


def _withdrawal(office: Office, verdict: Verdict) -> Html:
    return el(
        "section",
        el("h2", "不再需要办理"),
        facts(
            ("撤回日期", day_zh(verdict.since_day or "未登记"), ""),
            ("理由", verdict.reason or "请打电话查证", ""),
        ),
        el("p", "已经按它办理的，请打 ", telephone(office), " 说明情况。", class_="after"),
    )


def _do_unknown(office: Office) -> Html:
    return el(
        "section",
        el("h2", "请这样做"),
        el(
            "ol",
            el("li", "过一会儿再试：新设备的名单可能还没有到本站。"),
            el("li", "拨打 ", telephone(office), "，报文书上的文号和校验码，由工作人员查证。"),
            el("li", "查清以前，", el("b", "不要付款"), "。"),
            class_="do",
        ),
        el("p", telephone(office, "拨打查证电话", button=True), class_="after"),
        el("p", "还不能证明二维码里的文字是谁写的，所以本页不显示。", class_="note after"),
    )


def _do_false(office: Office) -> Html:
    return el(
        "section",
        el("h2", "请这样做"),
        el(
            "ol",
            el("li", el("b", "不要付款"), "，不要按它的要求办理。"),
            el("li", "保留这张纸，拍照；记下是谁、什么时候交给你的。"),
            el("li", "拨打 ", telephone(office), "，报文书上的校验码，由工作人员查证。"),
            class_="do",
        ),
        el("p", telephone(office, "拨打查证电话", button=True), class_="after"),
    )


def _again() -> Html:
    return el(
        "section",
        el("h2", "也可能是没有扫清楚"),
        el(
            "p", "二维码破损、浸湿、褶皱时，请压平纸张，在亮处再扫一次；结论不变的，请打电话查证。"
        ),
        el("p", link("/check", "再核验一次", class_="button plain"), class_="after"),
    )


def _hidden() -> Html:
    return el(
        "section",
        el("h2", "为什么不显示内容"),
        el(
            "p",
            "二维码里的名称和要求不是本局写的，显示出来会误导你，所以本页一律不显示。",
            class_="note",
        ),
    )
