"""The second verifier's page as a person meets it: files in, words out, and nothing leaves it."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from fieldapp.draw.record import transcript
from fieldapp.ledger import dcbor
from fieldapp.resources import resource
from tests.draw import forging, forging_whole
from tests.web.world import PLAN, World

PAGE = resource("draw/verify.html")
TEXT = PAGE.read_text(encoding="utf-8")
SIZES = {"wide": (1366, 768), "phone": (390, 844)}
_SPILLS = """() => [...document.querySelectorAll('main *, header *, footer *')]
  .filter(e => !e.closest('svg') && e.getClientRects().length)
  .filter(e => !e.closest('thead') && getComputedStyle(e).position !== 'absolute')
  .map(e => [e.tagName + ' ' + e.textContent.slice(0, 20), e.getBoundingClientRect()])
  .filter(([, box]) => box.right > innerWidth + 1 || box.left < -1).map(([text]) => text)"""
_SMALL = """() => [...document.querySelectorAll('button, input')]
  .filter(e => e.checkVisibility()).filter(e => e.getBoundingClientRect().height < 40)
  .map(e => e.textContent)"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The page opened from the disk; any complaint or request beyond it fails the test."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 1366, "height": 768})
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))

    def watched(route: Route) -> None:
        if route.request.url.partition("#")[0] != PAGE.as_uri():
            complaints.append(route.request.url)
        route.continue_()

    context.route(re.compile("^(file|https?|wss?):"), watched)
    opened.goto(PAGE.as_uri())
    yield opened
    context.close()
    assert complaints == []


def give(page: Page, name: str, data: bytes) -> None:
    page.set_input_files("#file", {"name": name, "mimeType": "", "buffer": data})


def outcome(page: Page) -> str:
    return page.locator("#outcome").inner_text()


def verdicts(page: Page) -> list[str]:
    """Give what stands at each check, such as `V1 通过`."""
    return page.locator("#rest .state").all_inner_texts()


# ── the file itself ──────────────────────────────────────────────────────────────────────────────


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_names_the_pages_own_code_and_nothing_else() -> None:
    scripts = re.findall(r'<script id="\w+">(.*?)</script>', TEXT, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", TEXT, re.DOTALL)
    assert len(scripts) == TEXT.count("<script") == 2
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', TEXT)
    assert policy == (
        f"default-src 'none'; script-src {' '.join(map(_digest, scripts))}; "
        f"style-src {_digest(style)}; worker-src blob:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_page_names_no_other_place_and_no_way_to_run_text() -> None:
    addresses = set(re.findall(r"\bhttps?://[^\"' )]*", TEXT))
    assert addresses == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"}
    for way in ("fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "import(", "importScripts",
                "eval(", "Function(", "innerHTML", "outerHTML", "insertAdjacent", "document.write",
                "localStorage", "indexedDB", "cookie", "crypto.subtle"):  # fmt: skip
        assert way not in TEXT, way


def test_every_word_is_there_in_both_languages() -> None:
    chinese, english = TEXT.partition("  zh: {")[2].partition("\n  en: {")[::2]
    english = english.partition("\n};")[0]
    bare = [re.sub(r'"[^"]*"|`[^`]*`', "", words) for words in (chinese, english)]
    names = [set(re.findall(r"\b([A-Za-z_0-9]+):", words)) for words in bare]
    assert names[0] == names[1]
    assert {"brand", "V17", "O3", "draw_file_unknown"} <= names[0]


# ── in the browser ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.browser
@pytest.mark.parametrize("form", ["full cbor", "full json", "public cbor", "public json"])
def test_a_good_record_is_said_to_be_good_check_by_check(page: Page, form: str) -> None:
    give(page, "transcript", dict(forging.good())[f"central {form}"])
    expect(page.locator("#outcome")).to_have_text("没有发现不符")
    found = verdicts(page)
    assert [each.split()[0] for each in found] == [f"V{n}" for n in range(1, 18)]
    assert {each for each in found if "通过" not in each} == {
        f"V{n} 答不了" for n in (3, 13, 14, 15, 16, 17)
    }
    assert page.evaluate("document.activeElement.id") == "outcome"
    assert page.get_by_text("L3：另外加入事先约定的公共随机数").is_visible()


@pytest.mark.browser
def test_a_forged_record_is_said_to_be_forged_in_both_languages(page: Page) -> None:
    files = dict(forging.cheats(forging.central(), forging.central().public))
    give(page, "transcript.cbor", files["public the next slot's nonce"])
    expect(page.locator("#outcome")).to_have_text("有不符的地方")
    assert page.get_by_text("V4、V7、V10不符").is_visible()
    page.get_by_role("button", name="English").click()
    expect(page.locator("#outcome")).to_have_text("Something does not fit")
    assert page.get_by_text("V4, V7, V10 failed").is_visible()
    assert page.get_by_text("this is not the nonce of slot 3").is_visible()
    assert page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.browser
def test_what_was_not_drawn_at_random_is_said_as_large_as_the_verdict(page: Page) -> None:
    notice = page.locator(".is-note")
    give(page, "p.cbor", forging.central().public.encode())
    expect(page.locator("#outcome")).to_have_text("没有发现不符")
    assert notice.count() == 0
    named, partly = forging_whole.special().public, forging_whole.whole().public
    give(page, "named.cbor", named.encode())
    expect(notice.locator("h2")).to_have_text("检查对象不是随机抽取的")
    size = "e => getComputedStyle(e).fontSize"
    assert notice.locator("h2").evaluate(size) == page.locator("#outcome").evaluate(size)
    page.locator("#code").fill(named.strata["S1+"].drawn[0].object_id)
    page.keyboard.press("Enter")
    expect(page.locator(".own h3")).to_contain_text("列入检查，不是抽中的")
    assert page.locator(".own .scale").count() == 0
    page.get_by_role("button", name="English").click()
    expect(notice.locator("h2")).to_have_text("The businesses were not drawn at random")
    give(page, "partly.cbor", partly.encode())
    expect(notice.locator("h2")).to_have_text("6 of 8 businesses were not drawn at random")
    assert page.get_by_role("heading", name="Group S1+: all 3").is_visible()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("data", "words"),
    [(b"{}", "这不是抽取记录"), (b"", "文件读不了"), (b"\xff\xd8\xff\xe0 a photo", "文件读不了")],
)
def test_a_file_of_another_kind_is_refused_in_a_word(page: Page, data: bytes, words: str) -> None:
    give(page, "a.json", data)
    expect(page.locator("#outcome")).to_have_text(words)
    assert verdicts(page) == []


@pytest.mark.browser
def test_text_from_a_file_is_shown_and_not_run(page: Page) -> None:
    made = forging.central()
    hostile = "<img src=x onerror=alert(1)>"
    fields = dcbor.decode(made.public.encode()) | {"app": hostile}
    signed = forging._signed(made, fields)
    assert signed is not None
    give(page, hostile, signed)
    expect(page.locator("#outcome")).to_have_text("没有发现不符")
    assert page.locator("dd", has_text=hostile).is_visible()
    assert page.locator("main img").count() == 0


@pytest.mark.browser
def test_the_keyboard_alone_is_enough(page: Page) -> None:
    record = dict(forging.good())["short public json"]
    page.on(
        "filechooser",
        lambda chooser: chooser.set_files({"name": "p.json", "mimeType": "", "buffer": record}),
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "English"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Choose files"
    page.keyboard.press("Enter")
    expect(page.locator("#outcome")).to_have_text("Nothing wrong was found")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "code"
    page.keyboard.type(forging.short().public.strata["S1"].drawn[0].object_id)
    page.keyboard.press("Enter")
    expect(page.locator(".own h3")).to_contain_text("drawn")


@pytest.mark.browser
def test_a_file_can_be_dropped_on_the_page(page: Page) -> None:
    text = dict(forging.good())["short public json"].decode()
    page.evaluate(
        """text => {
          const carried = new DataTransfer();
          carried.items.add(new File([text], "dropped.json"));
          document.body.dispatchEvent(
            new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
        }""",
        text,
    )
    expect(page.locator("#outcome")).to_have_text("没有发现不符")


@pytest.mark.browser
def test_long_work_shows_how_far_it_is_and_stops_when_asked(page: Page) -> None:
    """A slot far down a chain is a million hashes; the page stays alive and can stop."""
    vector = forging.vectors()[0]
    fields = dcbor.decode(bytes.fromhex(vector["input"]["slot_cbor"])) | {4: 1_000_000}
    vector["input"]["slot_cbor"] = dcbor.encode(fields).hex()
    give(page, "long.json", json.dumps(vector).encode())
    expect(page.locator("#doing")).to_contain_text("/ 1000000")
    page.get_by_role("button", name="停止").click()
    expect(page.locator("#outcome")).to_have_text("已停止")
    give(page, "p.json", dict(forging.good())["short public json"])
    expect(page.locator("#outcome")).to_have_text("没有发现不符")


@pytest.mark.browser
def test_without_workers_the_page_does_the_work_itself(browser: Browser) -> None:
    context = browser.new_context(locale="zh-CN")
    context.add_init_script("delete window.Worker")
    page = context.new_page()
    page.goto(PAGE.as_uri())
    give(page, "p.json", dict(forging.good())["central full json"])
    expect(page.locator("#outcome")).to_have_text("没有发现不符")
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tongue", ["中文", "English"])
def test_nothing_spills_at_any_width(page: Page, size: str, tongue: str) -> None:
    pictures = os.environ.get("FIELDAPP_WEB_PICTURES")  # where to leave them for looking at
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.get_by_role("button", name=tongue).click()
    files = {
        "good": forging.central().full.encode(),
        "forged": dict(forging.cheats(forging.central(), forging.central().full))[
            "full all drawn"
        ],
        "refused": b"{}",
        "named": forging_whole.special().public.encode(),
    }
    for name, data in files.items():
        give(page, f"{name}.cbor", data)
        page.locator("#outcome", has_text=re.compile(".")).wait_for()
        if name == "good":
            page.locator("#code").fill(f"9154{9:014d}")
            page.keyboard.press("Enter")
            page.locator(".own").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert page.evaluate(_SPILLS) == [], name
        assert page.evaluate(_SMALL) == [], name
        if pictures:
            page.screenshot(
                path=Path(pictures) / f"verify-{size}-{tongue}-{name}.png", full_page=True
            )


# ── as the site gives it out ─────────────────────────────────────────────────────────────────────


def test_the_site_gives_the_file_out_as_it_is_with_its_own_policy(address: str) -> None:
    answer = httpx.get(f"{address}/verify.html", trust_env=False)
    assert answer.text == TEXT
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert policy.endswith("; frame-ancestors 'none'")
    assert "unsafe" not in policy


@pytest.mark.browser
def test_a_reader_takes_the_record_from_the_site_and_checks_it(
    browser: Browser, address: str, world: World
) -> None:
    context = browser.new_context(base_url=address, locale="zh-CN")
    page = context.new_page()
    page.goto(f"/d/{PLAN}")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="下载公开记录").click()
    record = Path(waiting.value.path()).read_bytes()
    with page.expect_download() as saved:
        page.get_by_role("link", name="另存").click()
    assert Path(saved.value.path()).read_text(encoding="utf-8") == TEXT
    page.get_by_role("link", name="独立的核对页").click()
    give(page, "transcript.json", record)
    expect(page.locator("#outcome")).to_have_text("没有发现不符")
    proof = httpx.get(
        f"{address}/d/{PLAN}/proof.json",
        params={"c": world.left_out, "k": world.own_code(world.left_out)},
        trust_env=False,
    )
    give(page, "proof.json", proof.content)
    expect(page.locator(".own h3")).to_contain_text("没有抽中")
    assert page.locator(".own .state").all_inner_texts() == ["O1 通过", "O2 通过", "O3 通过"]
    page.locator("#code").fill(world.drawn)
    page.keyboard.press("Enter")
    expect(page.locator(".own h3")).to_have_text(f"{world.drawn}：抽中")
    assert transcript.from_json(record).kind == "public"
    context.close()
