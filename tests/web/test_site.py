"""The site over HTTP: routes, headers, limits, caching, and errors that repeat nothing."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Iterator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from fieldapp.central import site
from fieldapp.central.view import PublicView
from fieldapp.clock import FixedClock
from tests.web.markup import tree
from tests.web.world import HOSTILE_NAME, PLAN, World

EVERY = ("/", "/s?q=藏香", f"/d/{PLAN}", "/d", "/check", "/rights", "/N/AAAA", "/nothing", "/r/x")


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, trust_env=False) as opened:
        yield opened


def ask(app: Starlette, *paths: str) -> list[httpx.Response]:
    """Ask an application that no server stands before."""

    async def answers() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
            return [await client.get(path) for path in paths]

    return asyncio.run(answers())


@pytest.mark.parametrize("path", EVERY)
def test_every_answer_carries_the_security_headers(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    for name, value in site.SECURITY_HEADERS.items():
        assert answer.headers[name] == value
    assert "set-cookie" not in answer.headers
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_the_policy_allows_no_inline_code_and_no_frame() -> None:
    policy = site.SECURITY_HEADERS["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy


@pytest.mark.parametrize("path", EVERY)
def test_a_page_is_small_on_the_wire(client: httpx.Client, path: str) -> None:
    with client.stream("GET", path, headers={"accept-encoding": "gzip"}) as answer:
        sent = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert len(sent) <= 6_000
    assert gzip.decompress(sent).startswith(b"<!doctype html>")


def test_head_gives_the_headers_alone(client: httpx.Client) -> None:
    answer = client.head("/")
    assert answer.status_code == 200
    assert answer.headers["etag"] == client.get("/").headers["etag"]


def test_an_unchanged_page_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/")
    again = client.get("/", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["cache-control"] == "no-cache"


def test_static_files_are_kept_for_ever_under_their_own_address(client: httpx.Client) -> None:
    links = tree(client.get("/").text).values("//link/@href")
    assert len(links) == 2
    for address in links:
        answer = client.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
    assert client.get("/static/site.css").headers["cache-control"] == "no-cache"
    assert client.get("/static/..%2fsite.py").status_code == 404
    assert client.get("/static/site.py").status_code == 404


def test_a_found_result_can_be_opened(client: httpx.Client) -> None:
    paths = tree(client.get("/s", params={"q": "第5藏香"}).text).values(
        "//ol[@class='hits']//a/@href"
    )
    page = tree(client.get(paths[0]).text)
    assert page.one("//h1").text == "示例市第5藏香商行"
    assert "发现问题已责令改正" in page.text


def test_full_width_digits_find_what_plain_ones_find(client: httpx.Client) -> None:
    wide = "".join(chr(ord(char) + 0xFEE0) for char in "92540199MA6T000005")
    assert "示例市第5藏香商行" in client.get("/s", params={"q": wide}).text


def test_a_hostile_name_from_the_register_stays_text_everywhere(
    client: httpx.Client, world: World
) -> None:
    notice = world.notices["replaced"].address.rpartition("/")[2]
    for path in (
        "/",
        f"/s?q={PLAN}",
        f"/r/{world.results['hostile']}",
        f"/N/{notice}",
        f"/d/{PLAN}",
    ):
        page = tree(client.get(path).text)
        assert not page.all("//script")
        assert path.startswith("/d/") or HOSTILE_NAME in page.text


def test_a_scanned_address_works_as_printed_and_in_lower_case(
    client: httpx.Client, world: World
) -> None:
    path = world.notices["registered"].address.partition("Q.EXAMPLE.GOV.CN")[2]
    assert path.startswith("/N/")
    for each in (path, path.lower()):
        page = tree(client.get(each).text)
        assert page.one("//h1").text == "真实，现行有效"


def test_the_own_ticket_is_shown_in_the_page(client: httpx.Client, world: World) -> None:
    asked = {"c": f" {world.left_out.lower()} ", "k": world.own_code(world.left_out).lower()}
    page = tree(client.get(f"/d/{PLAN}", params=asked).text)
    own = page.one("//div[@class='own']")
    assert "没有抽中" in own.text
    assert page.values("//input[@id='c']/@value") == [world.left_out]
    path = next(href for href in page.values("//a/@href") if "proof.json" in href)
    proof = client.get(path)
    assert proof.json()["object_id"] == world.left_out
    assert proof.headers["cache-control"] == "no-store"


def test_without_its_code_the_page_shows_no_ticket_and_gives_no_proof(
    client: httpx.Client, world: World
) -> None:
    for code in ("", "AAAA-AAAA"):
        asked = {"c": world.left_out, "k": code}
        page = tree(client.get(f"/d/{PLAN}", params=asked).text)
        assert not page.all("//div[@class='own']//svg")
        assert client.get(f"/d/{PLAN}/proof.json", params=asked).status_code == 404


def test_the_transcript_is_served_as_it_was_published(
    client: httpx.Client, view: PublicView
) -> None:
    answer = client.get(f"/d/{PLAN}/transcript.json")
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.content == view.transcript(PLAN)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nothing", 404),
        ("/r/nothing", 404),
        ("/d/nothing", 404),
        ("/d/nothing/transcript.json", 404),
        ("/s?q=" + "a" * 65, 400),
        ("/s?x=" + "a" * 2000, 400),
        ("/s?q=aa&k=people", 400),
        (f"/d/{PLAN}?p=-1", 400),
        (f"/d/{PLAN}?p=99999", 400),
        ("/N/" + "A" * 1025, 400),
    ],
)
def test_errors_have_a_page_that_repeats_nothing(
    client: httpx.Client, path: str, status: int
) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["cache-control"] == "no-store"
    page = tree(answer.text)
    assert f"错误 {status}" in page.text
    assert "nothing" not in page.text
    assert "aaaa" not in page.text.lower()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_the_site_only_reads(client: httpx.Client, method: str) -> None:
    answer = client.request(method, "/s")
    assert answer.status_code == 405
    assert "只供阅读" in answer.text


def test_who_asks_too_much_is_asked_to_wait_and_the_next_minute_is_free(view: PublicView) -> None:
    clock = FixedClock(0)
    allowance = site.Allowance(clock, limit=3)
    app = Starlette(
        routes=site.routes(view, allowance), exception_handlers=site.exception_handlers(view)
    )
    answers = ask(app, *["/s?q=藏香"] * 5, "/check")
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429, 200]
    assert answers[3].headers["retry-after"] == "60"
    assert "查询太频繁" in answers[3].text
    clock.advance(60_000)
    assert ask(app, "/s?q=藏香")[0].status_code == 200


def test_the_allowance_of_many_addresses_stays_small() -> None:
    allowance = site.Allowance(FixedClock(0), limit=2)
    assert all(allowance.take(f"10.0.{n // 256}.{n % 256}") for n in range(4096))
    assert [allowance.take(f"192.0.2.{n}") for n in range(3)] == [True, True, False]
    assert len(allowance._used) <= 4097


def test_a_failure_of_ours_shows_a_page_and_not_the_failure(view: PublicView) -> None:
    async def broken(_request: object) -> None:
        raise RuntimeError("a secret path")

    app = Starlette(
        routes=[Route("/broken", broken)], exception_handlers=site.exception_handlers(view)
    )
    (answer,) = ask(app, "/broken")
    assert answer.status_code == 500
    assert "网站出了问题" in answer.text
    assert "secret" not in answer.text
