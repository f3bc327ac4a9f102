"""What the public may ask of a centre: read-only questions over its workspace, one at a time.

Only what was published is found by name: results and draws that two persons put before everyone.
A notice is found by its whole number or check code, which whoever holds the paper knows.
"""

from __future__ import annotations

from typing import Final

from fieldapp.central import view_draw, view_notice, view_result
from fieldapp.central.log import Centre
from fieldapp.central.pages_data import (
    Check,
    Draw,
    DrawSummary,
    Found,
    Hit,
    HitKind,
    Office,
    OwnTicket,
    Result,
    Verdict,
)
from fieldapp.draw import tables as draw_tables
from fieldapp.draw.checking import proving
from fieldapp.draw.record import transcript as transcripts
from fieldapp.draw.record.transcript import Transcript
from fieldapp.draw.tables import DrawRow
from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.ids import BlobId
from fieldapp.ledger import keys
from fieldapp.notice import offices
from fieldapp.notice import tables as notice_tables
from fieldapp.publication import tables as publication_tables
from fieldapp.registry.tables import object_by_id
from fieldapp.resources import reference
from fieldapp.store.workspace import Workspace

HITS_SHOWN: Final = 30
LEAST_QUERY: Final = 2  # characters; one Chinese character would list half the register
_CHECKED_KEPT: Final = 64  # draws whose checks are remembered


class PublicView:
    """The centre's data as the public may see it."""

    def __init__(self, centre: Centre) -> None:
        """Look at a centre.

        Raises:
            RuleError: NOTICE_OFFICE_UNKNOWN, its unit has no entry in the offices' list.
        """
        self._centre = centre
        self._workspace = centre.workspace
        self.clock = centre.workspace.clock
        self.last_office = self.office()  # an error page asks no database
        self._checked: dict[BlobId, tuple[Check, ...]] = {}
        self._signatures: dict[BlobId, bytes] = {}  # of full transcripts

    def office(self) -> Office:
        """Give the office as it describes itself now; it may do so anew while the site runs."""
        with self._centre.lock:
            self.last_office = _office(self._workspace)
        return self.last_office

    # -- lists

    def latest_draw(self) -> DrawSummary | None:
        """Give the draw published last."""
        return next(iter(self.draws()), None)

    def newest(self) -> Found:
        """Give what was published last, of all kinds that are listed."""
        with self._centre.lock:
            rows = publication_tables.published(self._workspace.db, limit=HITS_SHOWN)
        hits = [view_result.result_hit(row) for row in rows]
        hits += [view_result.draw_hit(draw) for draw in self.draws()]
        return _found("", None, hits, limit=10)

    def search(self, query: str, only: HitKind | None) -> Found:
        """Find results and draws by a part of a name or code, a notice by its whole number."""
        hits: list[Hit] = []
        if len(query) >= LEAST_QUERY:
            with self._centre.lock:
                db = self._workspace.db
                rows = publication_tables.published(db, query, HITS_SHOWN + 1)
                hits += [view_result.result_hit(row) for row in rows]
                hits += self._notice_hits(query)
            hits += [view_result.draw_hit(each) for each in self.draws() if _names(each, query)]
        return _found(query, only, hits, limit=HITS_SHOWN)

    def draws(self) -> tuple[DrawSummary, ...]:
        """Give the published draws, from new to old."""
        with self._centre.lock:
            db = self._workspace.db
            published = [row.plan_id for row in publication_tables.published_draws(db)]
            rows = [draw_tables.draw(db, plan_id) for plan_id in published]
        summaries = [view_result.draw_summary(row) for row in rows if row is not None]
        return tuple(sorted(summaries, key=lambda each: each.day, reverse=True))

    # -- a result

    def result(self, publication_id: str) -> Result | None:
        """Give a published result, also a withdrawn one; None if there never was one."""
        with self._centre.lock:
            db = self._workspace.db
            try:
                row = publication_tables.published_by_id(db, publication_id)
            except VerificationError:  # the stored bytes are no record any more
                return view_result.unreadable(publication_id)
            if row is None:
                return None
            draw = self._published_draw(row.record.plan_id)
            notices = tuple(
                view_result.notice_hit(each, view_notice.path_of(each))
                for each in notice_tables.notices(db, row.inspection_id)
            )
        summary = view_result.draw_summary(draw) if draw else None
        return view_result.result_of(row, draw=summary, notices=notices)

    def record_json(self, publication_id: str) -> bytes | None:
        """Give a published record as canonical JSON; None if there is none that is intact."""
        with self._centre.lock:
            try:
                row = publication_tables.published_by_id(self._workspace.db, publication_id)
            except VerificationError:  # the stored bytes are no record any more
                return None
        return None if row is None else view_result.record_json(row)

    # -- a notice

    def verdict(self, payload: str) -> Verdict:
        """Say what a scanned code is."""
        with self._centre.lock:
            return view_notice.verdict_of(self._workspace, self.office().host, payload)

    def _notice_hits(self, query: str) -> list[Hit]:
        rows = view_notice.found(self._workspace.db, query)
        return [view_result.notice_hit(row, view_notice.path_of(row)) for row in rows]

    # -- a draw

    def draw(self, plan_id: str, own: str = "", code: str = "") -> Draw | None:
        """Give a published draw, with the ticket of the business `own` if one is named.

        Whoever was neither drawn nor put in reserve shows its own code.
        """
        with self._centre.lock:
            row, public = self._published_draw(plan_id), self.transcript(plan_id)
            if row is None or public is None:
                return None
            names = self._names_of(plan_id)
            record = transcripts.from_json(public)
            mine = self._own_ticket(row, record, own, code, names) if own else None
        return view_draw.draw_of(
            record,
            title=row.title,
            at_ms=row.drawn_ms,
            checks=self._checks(row, record),
            transcript_bytes=len(public),
            business=lambda object_id: names.get(object_id, ""),
            person=lambda inspector_id: row.people.get(inspector_id, ""),
            own=mine,
            own_query=own,
        )

    def transcript(self, plan_id: str) -> bytes | None:
        """Give the public transcript as published; None if it is not, or has not arrived yet."""
        with self._centre.lock:
            db, blobs = self._workspace.db, self._workspace.blobs
            published = publication_tables.published_draw(db, plan_id)
            if published is None:
                return None
            if blobs.has(published.transcript):
                return blobs.read(published.transcript)
            return self._written_anew(plan_id, published.transcript)

    def _written_anew(self, plan_id: str, wanted: bytes) -> bytes | None:
        """Write the published file from the draw's own record, if that gives the same bytes."""
        row, blobs = draw_tables.draw(self._workspace.db, plan_id), self._workspace.blobs
        if row is None or not blobs.has(row.public):
            return None
        written = transcripts.to_json(transcripts.decode(blobs.read(row.public))).encode()
        return written if keys.sha256(written) == wanted else None

    def _published_draw(self, plan_id: str) -> DrawRow | None:
        db = self._workspace.db
        if not plan_id or publication_tables.published_draw(db, plan_id) is None:
            return None
        return draw_tables.draw(db, plan_id)

    def _names_of(self, plan_id: str) -> dict[str, str]:
        db = self._workspace.db
        rows = (*draw_tables.tasks(db, plan_id), *draw_tables.reserves(db, plan_id))
        return {row.object_id: row.object_name for row in rows}

    def own_proof(self, plan_id: str, object_id: str, code: str) -> str | None:
        """Give a business its proof's file; None unless its own code is right."""
        with self._centre.lock:
            row = self._published_draw(plan_id)
            if row is None or not self._is_own_code(row, object_id, code):
                return None
            full = transcripts.decode(self._workspace.blobs.read(row.transcript))
        try:
            return proving.object_proof(full, object_id).to_json()
        except InputError as error:
            if error.code is not Code.DRAW_OBJECT_UNKNOWN:
                raise
            return None

    def _is_own_code(self, row: DrawRow, object_id: str, code: str) -> bool:
        """Tell whether a code is right; a full transcript is decoded once only, not per guess."""
        blobs, key = self._workspace.blobs, BlobId(row.transcript)
        if key not in self._signatures:
            if not blobs.has(key):
                return False
            if len(self._signatures) >= _CHECKED_KEPT:
                self._signatures.clear()
            self._signatures[key] = transcripts.decode(blobs.read(key)).signed.signature
        return proving.is_own_code(self._signatures[key], object_id, code)

    def _own_ticket(
        self, row: DrawRow, public: Transcript, object_id: str, code: str, names: dict[str, str]
    ) -> OwnTicket:
        known = object_by_id(self._workspace.db, object_id)
        name = known.name if known else names.get(object_id, "")
        right = bool(code) and self._is_own_code(row, object_id, code)
        if right:
            full = transcripts.decode(self._workspace.blobs.read(row.transcript))
            return view_draw.own_ticket(full, object_id, name, code)
        if listed := view_draw.listed_ticket(public, object_id, name):
            return listed
        if not self._workspace.blobs.has(row.transcript):
            return view_draw.without_ticket(object_id, "unknown")
        return view_draw.without_ticket(object_id, "wrong_code" if code else "ask")

    def _checks(self, row: DrawRow, record: Transcript) -> tuple[Check, ...]:
        key = BlobId(row.public)
        if key not in self._checked:
            if len(self._checked) >= _CHECKED_KEPT:
                self._checked.clear()
            self._checked[key] = view_draw.checks_of(record)
        listed = draw_tables.listed(self._workspace.db, row.plan_id)
        return (*self._checked[key], view_draw.logged(row, listed, record))


def _names(draw: DrawSummary, query: str) -> bool:
    return query.casefold() in f"{draw.title}\n{draw.plan_id}".casefold()


def _found(query: str, only: HitKind | None, hits: list[Hit], *, limit: int) -> Found:
    counts: dict[HitKind, int] = {"result": 0, "draw": 0, "notice": 0}
    for hit in hits:
        counts[hit.kind] += 1
    shown = [hit for hit in hits if only in (None, hit.kind)]
    shown.sort(key=lambda hit: hit.day, reverse=True)
    return Found(query, only, tuple(shown[:limit]), counts, more=len(shown) > limit)


def _office(workspace: Workspace) -> Office:
    office = offices.office(workspace)
    generic = next(e for e in reference("public_site")["entries"] if e["id"] == "office")
    return Office(
        name=office.name,
        name_bo=office.name_bo if office.name_bo_reviewed else str(generic["name_bo"]),
        host=office.host,
        telephone=office.telephone,
        sample=office.sample,
        court=office.court,
        government=office.government,
    )
