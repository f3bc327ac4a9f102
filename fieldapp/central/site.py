"""The public site: routes, headers, limits and caching around the pages.

No page needs a script, a cookie or another host, and the headers say so. Nothing that is asked is
kept: the allowance below counts requests of an address for a minute, in memory.
"""

from __future__ import annotations

import gzip
import hashlib
import unicodedata
from collections.abc import Awaitable, Callable
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fieldapp.central import pages, pages_draw, pages_help, pages_notice, pages_result
from fieldapp.central.pages_data import HitKind, Office
from fieldapp.central.pages_frame import static_folder
from fieldapp.central.pages_html import plain
from fieldapp.central.view import PublicView
from fieldapp.clock import Clock
from fieldapp.resources import resource

MAX_QUERY: Final = 64  # characters typed into the search box
MAX_QUERY_STRING: Final = 1024  # bytes; 64 characters of four bytes each, percent-encoded, fit
MAX_PAYLOAD: Final = 1024  # characters of a code; 512 bytes in Base32 are 820 (notice-qr.md §4.5)
REQUESTS_A_MINUTE: Final = 120
_CLIENTS: Final = 4096
_MINUTE_MS: Final = 60_000

SECURITY_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_HTML: Final = "text/html; charset=utf-8"
_STATIC: Final = {"site.css": "text/css; charset=utf-8", "favicon.svg": "image/svg+xml"}
_FRESH: Final = "no-cache"  # may be kept, but is asked again: a verdict can change at any time
_FOR_EVER: Final = "public, max-age=31536000, immutable"

Handler = Callable[[Request], Awaitable[Response]]


class Allowance:
    """How many more requests an address may make in this minute; forgets everything after it."""

    def __init__(self, clock: Clock, limit: int = REQUESTS_A_MINUTE) -> None:
        self._clock = clock
        self._limit = limit
        self._minute = -1
        self._used: dict[str, int] = {}

    def take(self, client: str) -> bool:
        """Use up one request of `client`; False when none is left in this minute."""
        minute = self._clock.now_ms() // _MINUTE_MS
        if minute != self._minute:
            self._minute = minute
            self._used.clear()
        if client not in self._used and len(self._used) >= _CLIENTS:
            client = "others"  # so many addresses at once share one allowance: memory is bounded
        self._used[client] = self._used.get(client, 0) + 1
        return self._used[client] <= self._limit


def respond(
    request: Request,
    body: str | bytes,
    *,
    status: int = 200,
    media: str = _HTML,
    cache: str = _FRESH,
    headers: dict[str, str] | None = None,
) -> Response:
    """Answer with `body`: security headers, entity tag, 304 for what the reader has, gzip."""
    raw = body.encode() if isinstance(body, str) else body
    tag = f'W/"{hashlib.sha256(raw).hexdigest()[:20]}"'
    sent = SECURITY_HEADERS | {"Cache-Control": cache, "ETag": tag, "Vary": "Accept-Encoding"}
    sent |= headers or {}
    if status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=sent)
    if "gzip" in request.headers.get("accept-encoding", ""):
        raw = gzip.compress(raw, 6, mtime=0)
        sent["Content-Encoding"] = "gzip"
    return Response(raw, status_code=status, media_type=media, headers=sent)


def asked(request: Request, name: str) -> str:
    """Give a query parameter, NFKC (full-width digits become plain), trimmed; "" if absent.

    Raises:
        HTTPException: 400 when it or the whole query string is too long.
    """
    if len(request.scope["query_string"]) > MAX_QUERY_STRING:
        raise HTTPException(400)
    text = plain(unicodedata.normalize("NFKC", request.query_params.get(name, ""))).strip()
    if len(text) > MAX_QUERY:
        raise HTTPException(400)
    return text


class Site:
    """The handlers of the public site, over one read-only view.

    Questions to the view run on worker threads: it waits its turn while a bundle is taken in.
    """

    def __init__(self, view: PublicView, allowance: Allowance) -> None:
        self._view = view
        self._allowance = allowance

    def limited(self, handler: Handler) -> Handler:
        """Let `handler` answer only while the asker's address has some allowance left."""

        async def answer(request: Request) -> Response:
            if not self._allowance.take(request.client.host if request.client else ""):
                raise HTTPException(429, headers={"Retry-After": "60"})
            return await handler(request)

        return answer

    async def _office(self) -> Office:
        return await run_in_threadpool(self._view.office)

    async def index(self, request: Request) -> Response:
        """`/`"""
        latest = await run_in_threadpool(self._view.latest_draw)
        newest = await run_in_threadpool(self._view.newest)
        return respond(request, pages.index(await self._office(), latest, newest))

    async def search(self, request: Request) -> Response:
        """`/s?q=…&k=result|draw|notice`"""
        query, only = asked(request, "q"), _kind(asked(request, "k"))
        found = await run_in_threadpool(self._view.search, query, only)
        latest = await run_in_threadpool(self._view.latest_draw)
        return respond(request, pages.search(await self._office(), found, latest))

    async def result(self, request: Request) -> Response:
        """`/r/{id}`"""
        data = await run_in_threadpool(self._view.result, request.path_params["id"])
        if data is None:
            raise HTTPException(404)
        return respond(request, pages_result.result(await self._office(), data))

    async def record(self, request: Request) -> Response:
        """`/r/{id}/record.json`: what was published, as canonical JSON."""
        body = await run_in_threadpool(self._view.record_json, request.path_params["id"])
        if body is None:
            raise HTTPException(404)
        return respond(request, body, media="application/json; charset=utf-8")

    async def notice(self, request: Request) -> Response:
        """`/N/{payload}`: the address in the printed code, and its lower-case form."""
        payload = request.path_params["payload"]
        if len(payload) > MAX_PAYLOAD:
            raise HTTPException(400)
        verdict = await run_in_threadpool(self._view.verdict, payload)
        return respond(request, pages_notice.notice(await self._office(), verdict))

    async def draws(self, request: Request) -> Response:
        """`/d`"""
        found = await run_in_threadpool(self._view.draws)
        return respond(request, pages.draws(await self._office(), found))

    async def draw(self, request: Request) -> Response:
        """`/d/{plan}?c=…&k=…&p=…`"""
        own, number = _business(request), asked(request, "p") or "1"
        if not (number.isascii() and number.isdigit() and len(number) <= 4):
            raise HTTPException(400)
        plan_id, code = request.path_params["plan"], asked(request, "k")
        data = await run_in_threadpool(self._view.draw, plan_id, own, code)
        if data is None:
            raise HTTPException(404)
        return respond(request, pages_draw.draw(await self._office(), data, int(number)))

    async def proof(self, request: Request) -> Response:
        """`/d/{plan}/proof.json?c=…&k=…`: a business's own proof, against its own code."""
        plan_id, code = request.path_params["plan"], asked(request, "k")
        body = await run_in_threadpool(self._view.own_proof, plan_id, _business(request), code)
        if body is None:
            raise HTTPException(404)
        return respond(request, body, media="application/json; charset=utf-8", cache="no-store")

    async def transcript(self, request: Request) -> Response:
        """`/d/{plan}/transcript.json`: the public transcript, byte for byte as published."""
        body = await run_in_threadpool(self._view.transcript, request.path_params["plan"])
        if body is None:
            raise HTTPException(404)
        return respond(request, body, media="application/json; charset=utf-8")

    async def verifier(self, request: Request) -> Response:
        """`/verify.html`: the second verifier, one file that also runs away from this site."""
        body = resource("draw/verify.html").read_text(encoding="utf-8")
        # its own scripts and nothing else, as the file says itself; fieldapp's pages have none
        policy = {"Content-Security-Policy": _own_policy(body) + "; frame-ancestors 'none'"}
        return respond(request, body, headers=policy)

    async def check(self, request: Request) -> Response:
        """`/check`"""
        return respond(request, pages_help.check(await self._office()))

    async def rights(self, request: Request) -> Response:
        """`/rights`"""
        return respond(request, pages_help.rights(await self._office()))

    async def static(self, request: Request) -> Response:
        """`/static/{name}`: one of two known files; a name is never joined to a path."""
        name = request.path_params["name"]
        if name not in _STATIC:
            raise HTTPException(404)
        body = (static_folder() / name).read_bytes()
        cache = _FOR_EVER if request.query_params.get("v") else _FRESH
        return respond(request, body, media=_STATIC[name], cache=cache)


def _business(request: Request) -> str:
    return asked(request, "c").upper().replace(" ", "")


def _own_policy(page: str) -> str:
    return page.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]


def _kind(text: str) -> HitKind | None:
    kinds: dict[str, HitKind] = {"result": "result", "draw": "draw", "notice": "notice"}
    if text and text not in kinds:
        raise HTTPException(400)
    return kinds.get(text)


def routes(view: PublicView, allowance: Allowance | None = None) -> list[Route]:
    """Give the routes of the public site; all of them only read."""
    site = Site(view, allowance or Allowance(view.clock))
    table: tuple[tuple[str, Handler], ...] = (
        ("/", site.index),
        ("/s", site.limited(site.search)),
        ("/r/{id}", site.result),
        ("/r/{id}/record.json", site.limited(site.record)),
        ("/N/{payload}", site.limited(site.notice)),
        ("/n/{payload}", site.limited(site.notice)),
        ("/d", site.draws),
        ("/d/{plan}", site.limited(site.draw)),
        ("/d/{plan}/transcript.json", site.limited(site.transcript)),
        ("/d/{plan}/proof.json", site.limited(site.proof)),
        ("/verify.html", site.verifier),
        ("/check", site.check),
        ("/rights", site.rights),
        ("/static/{name}", site.static),
    )
    return [Route(path, handler, methods=["GET"]) for path, handler in table]


def error_page(view: PublicView, request: Request, error: Exception) -> Response:
    """Give the page for an error; it repeats nothing of the request and nothing of the error."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    headers["Cache-Control"] = "no-store"
    return respond(request, pages.error(view.last_office, status), status=status, headers=headers)


def exception_handlers(
    view: PublicView,
) -> dict[type[Exception] | int, Callable[[Request, Exception], Awaitable[Response]]]:
    """Give the handlers that `Starlette(exception_handlers=…)` needs to show our error pages."""

    async def answer(request: Request, error: Exception) -> Response:
        return error_page(view, request, error)

    return {HTTPException: answer, Exception: answer}
