"""The frame of every public page: head, rule, navigation, foot, and the few shapes pages share."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final, Literal

from fieldapp.central.pages_data import Check, Hit, HitKind, Office
from fieldapp.central.pages_html import Content, Html, el, link, render
from fieldapp.resources import reference

Here = Literal["search", "check", "draws", "rights", ""]

_NAV: Final[tuple[tuple[Here, str, str], ...]] = (
    ("search", "/", "查询"),
    ("check", "/check", "核验文书"),
    ("draws", "/d", "抽查公告"),
    ("rights", "/rights", "权利和救济"),
)
_FOOT: Final = (
    ("/rights#correction", "异议和更正"),
    ("/rights#privacy", "本网站不使用Cookie，不记录访问者"),
    ("/rights#access", "无障碍说明"),
    ("/rights#data", "开放数据"),
)
KIND_WORDS: Final[dict[HitKind, str]] = {
    "result": "检查结果",
    "draw": "抽查公告",
    "notice": "文书",
}

_TICKS: Final[dict[str, tuple[str, str]]] = {
    "passed": (
        "通过",
        '<circle cx="13" cy="13" r="12" fill="#14593a"/><path d="M7 13.5l4 4 8-9" fill="none" '
        'stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>',
    ),
    "failed": (
        "不通过",
        '<path d="M8 1h10l7 7v10l-7 7H8l-7-7V8z" fill="#9d1c1c"/><path d="M8.500 8.500l9 9m0-9'
        'l-9 9" '
        'stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>',
    ),
    "waiting": (
        "等待",
        '<circle cx="13" cy="13" r="11" fill="#fff" stroke="#7a4b00" stroke-width="2.4" '
        'stroke-dasharray="4 3"/><path d="M13 7v6.5l4 2.5" fill="none" stroke="#7a4b00" '
        'stroke-width="2.4" stroke-linecap="round"/>',
    ),
}


@cache
def static_folder() -> Path:
    """Give the folder of the style sheet and the icon."""
    return Path(__file__).resolve().parent / "static"


@cache
def static_path(name: str) -> str:
    """Give the address of a static file; it changes with the content: it may be kept for ever."""
    digest = hashlib.sha256((static_folder() / name).read_bytes()).hexdigest()
    return f"/static/{name}?v={digest[:10]}"


@cache
def law(entry_id: str) -> dict[str, str]:
    """Give an entry of `resources/reference/public_site.json` (text, basis, Tibetan name).

    Raises:
        KeyError: there is no such entry (caller's bug).
    """
    for entry in reference("public_site")["entries"]:
        if entry["id"] == entry_id:
            return {key: value for key, value in entry.items() if isinstance(value, str)}
    raise KeyError(entry_id)


def page(office: Office, title: str, *body: Content, here: Here = "") -> str:
    """Give a whole page: `body` goes into `main`, `here` names the column it belongs to."""
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", f"{title}－{office.name}检查公示"),
        el("link", rel="icon", href=static_path("favicon.svg"), type="image/svg+xml"),
        el("link", rel="stylesheet", href=static_path("site.css")),
    )
    whole = el(
        "body",
        link("#main", "跳到正文", class_="skip"),
        _header(office, here),
        el("main", *body, id="main"),
        _footer(office),
    )
    return "<!doctype html>\n" + render(el("html", head, whole, lang="zh-CN"))


def _header(office: Office, here: Here) -> Html:
    brand = link(
        "/",
        el("b", office.name),
        el("span", office.name_bo, lang="bo") if office.name_bo else None,
        class_="brand",
    )
    call = el(
        "p",
        "查证电话 ",
        telephone(office),
        el("br"),
        el("span", "Public record of inspections", lang="en"),
        class_="call",
    )
    nav = el(
        "nav",
        *(
            link(path, words, aria_current="page" if key == here else None)
            for key, path, words in _NAV
        ),
        class_="nav",
        aria_label="主要栏目",
    )
    return el(
        "header",
        el("div", el("div", brand, call, class_="top"), nav, class_="wrap"),
        el("hr", class_="rule"),
        class_="site",
    )


def _footer(office: Office) -> Html:
    sample = "　样张：数据均为虚构" if office.sample else None
    lines = el(
        "p",
        f"唯一官方网址 {office.host}　查证电话 ",
        el("span", office.telephone, class_="nb"),
        sample,
    )
    links = el("ul", *(el("li", link(path, words)) for path, words in _FOOT))
    return el("footer", el("div", links, lines, class_="wrap"))


def wrap(*content: Content) -> Html:
    """Put content into the one column of the site."""
    return el("div", *content, class_="wrap")


def telephone(office: Office, words: str | None = None, *, button: bool = False) -> Html:
    """Give the office's telephone number as a link that dials it."""
    digits = "".join(char for char in office.telephone if char.isdigit() or char in "+-")
    return link(f"tel:{digits}", words or office.telephone, class_="button" if button else "nb")


def facts(*rows: tuple[Content, Content, str] | None) -> Html:
    """Give a ruled list of name and value; the third of a row is its class: "", "must", "code"."""
    return el("dl", *map(_fact, rows), class_="facts")


def _fact(row: tuple[Content, Content, str] | None) -> Html | None:
    if row is None:
        return None
    name, value, look = row
    inner = look if look in ("code", "mono", "hash") else None
    return el(
        "div",
        el("dt", name),
        el("dd", value, class_=inner),
        class_="must" if look == "must" else None,
    )


def checks(rows: Iterable[Check]) -> Html:
    """Give the numbered list of what was checked: icon, words and colour all say the verdict."""
    return el("ol", *map(_check, rows), class_="steps")


def _check(check: Check) -> Html:
    words, drawing = _TICKS[check.state]
    return el(
        "li",
        el("svg", Html(drawing), viewBox="0 0 26 26", width="26", height="26", aria_hidden="true"),
        el(
            "div",
            el("b", check.title),
            el("p", check.note, class_="small soft") if check.note else None,
        ),
        el("span", words, class_=f"state {check.state}"),
    )


def panel(look: str, drawing: str, heading: str, words: str, english: str) -> Html:
    """Give the coloured panel on top of a verdict; `drawing` is our own SVG, 60 units square."""
    icon = el(
        "svg", Html(drawing), viewBox="0 0 60 60", width="60", height="60", aria_hidden="true"
    )
    text = el("div", el("h1", heading), el("p", words), el("p", english, class_="en", lang="en"))
    return el("div", wrap(icon, text), class_=f"verdict {look}")


def hits(rows: Iterable[Hit]) -> Html:
    """Give a list of things found, in the order given."""
    return el("ol", *map(_hit, rows), class_="hits")


def _hit(hit: Hit) -> Html:
    head = el("p", el("span", KIND_WORDS[hit.kind], class_="kind"), link(hit.path, hit.title))
    notes = [el("span", note) for note in hit.notes if note]
    return el("li", head, el("p", el("strong", hit.state), *notes, class_="meta"))


def box(heading: str, words: str, english: str | None, *rest: Content) -> Html:
    """Give a ruled box of an aside: heading, words, an English line, and what follows."""
    line = el("p", english, class_="en", lang="en") if english else None
    return el("div", el("h2", heading), el("p", words), line, *rest, class_="box")
