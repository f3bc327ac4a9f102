"""Reads what the room of evidence shows; runs on the workspace's own thread."""

from __future__ import annotations

from datetime import date

from fieldapp.clock import local_date
from fieldapp.errors import DeviceError, VerificationError
from fieldapp.evidence import (
    describing,
    goods,
    item,
    law_tables,
    looks,
    packaging,
    renewing,
    stamping,
    tables,
)
from fieldapp.evidence.describing import Described
from fieldapp.evidence.goods import Measure, Standing
from fieldapp.evidence.stamping import StampRow
from fieldapp.inspection import tables as inspections
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.keys import sha256
from fieldapp.ledger.timestamp import Stamp
from fieldapp.store.workspace import Workspace
from fieldapp.ui.evidence.model import (
    Folder,
    FolderLine,
    ItemLine,
    MeasureView,
    PackageLine,
    StampLine,
    StampState,
)

LOOKED_AT = 60  # items whose picture is made if it is not there yet


def read_folders(workspace: Workspace) -> tuple[FolderLine, ...]:
    """Read every inspection that has evidence or goods: terms that end first, then the newest."""
    counted = tables.counts(workspace.db)
    today = local_date(workspace.clock.now_ms())
    lines = []
    for row in inspections.inspections(workspace.db):
        held = goods.measures(workspace.db, row.inspection_id)
        if not held and row.inspection_id not in counted:
            continue
        listed = describing.listed(workspace.db, row.inspection_id, {})
        terms = [one.days_left(today) for one in held if one.undecided and one.due()]
        lines.append(
            FolderLine(
                inspection_id=row.inspection_id,
                name=row.object_name,
                at_ms=row.submitted_ms or row.opened_ms,
                items=counted.get(row.inspection_id, 0),
                lacking=sum(bool(one.lacks) for one in listed
                            if one.row.withdrawn is None),
                goods=sum(len(one.undecided) for one in held),
                days_left=min(terms, default=None),
            )
        )  # fmt: skip
    return tuple(
        sorted(lines, key=lambda line: (line.days_left is None, line.days_left or 0, -line.at_ms))
    )


def read_folder(workspace: Workspace, inspection_id: str, language: str) -> Folder | None:
    """Read one inspection's evidence; None when the inspection is not here."""
    row = inspections.inspection(workspace.db, inspection_id)
    if row is None:
        return None
    people = packaging.people(workspace)
    today = local_date(workspace.clock.now_ms())
    found = describing.listed(workspace.db, inspection_id, people)
    held = goods.measures(workspace.db, inspection_id)
    stamps = [(one, stamping.holding(workspace, one)) for one in stamping.stamps(workspace.db)]
    return Folder(
        inspection_id=inspection_id,
        name=row.object_name,
        address=row.address,
        party=row.identified.party if row.identified else row.operator or "",
        items=tuple(
            _item(workspace, n, one, language, stamps) for n, one in enumerate(found, 1)
        ),
        measures=tuple(_measure(one, today, language) for one in held),
        packages=tuple(
            PackageLine(at_ms=one.at_ms, recipient=one.recipient, items=one.items,
                        manifest_sha256=one.manifest_sha256)
            for one in law_tables.packages(workspace.db, inspection_id)
        ),
        stamps=_stamp_state(workspace, stamps),
        now_ms=workspace.clock.now_ms(),
        kinds=tuple((kind.code, kind.en if language == "en" else kind.zh)
                    for kind in item.kinds()),
        decisions=tuple((code, _word(one, language))
                        for code, one in goods.entries("decision").items()),
    )  # fmt: skip


def _word(entry: goods.Entry, language: str) -> str:
    return entry.en if language == "en" else entry.zh


Stamps = list[tuple[StampRow, Stamp | None]]
SHOWN_STAMPS = 5


def _stamp_state(workspace: Workspace, held: Stamps) -> StampState:
    service = stamping.service(workspace)
    own = workspace.chain.chain
    failed = stamping.last_failure(workspace)
    mine = [(row, stamp) for row, stamp in held if row.chain == own]
    until = renewing.carried(held)
    return StampState(
        address=service.address if service else "",
        pinned=sha256(service.certificates[0]) if service else b"",
        failed=(failed[0].value, failed[1], failed[2]) if failed else None,
        stamps=tuple(
            StampLine(time_ms=row.said_ms, size=row.size,
                      authority=stamp.authority if stamp else "",
                      until_ms=until.get(row.event_id, 0))
            for row, stamp in reversed(mine[-SHOWN_STAMPS:])
        ),
    )  # fmt: skip


def _stamped(row: tables.ItemRow, held: Stamps) -> int | None:
    chain = ChainId(row.device_id, row.epoch)
    times = (
        stamp.time_ms for one, stamp in held if stamp and one.chain == chain and one.size > row.seq
    )
    return min(times, default=None)


def _item(
    workspace: Workspace, number: int, one: Described, language: str, held: Stamps
) -> ItemLine:
    row, demand = one.row, describing.demand(one.row.kind)
    kind = item.kind(row.kind)
    return ItemLine(
        item_id=row.item_id,
        number=number,
        title=row.title,
        kind=row.kind,
        kind_words=kind.en if language == "en" else kind.zh,
        class_words=item.class_words(row.klass, "en" if language == "en" else "zh"),
        method=row.method,
        maker=one.maker,
        made=one.made,
        purpose=row.purpose,
        lacks=one.lacks,
        demand=demand.zh,
        basis=demand.basis,
        confirmed=demand.confirmed,
        amended=one.amended,
        withdrawn=row.withdrawn,
        receipted=row.receipted,
        stamped_ms=_stamped(row, held),
        jpeg=_picture(workspace, row, number),
    )


def _picture(workspace: Workspace, row: tables.ItemRow, number: int) -> bytes | None:
    """Give an item's picture; far down a long list only if somebody looked at it before."""
    try:
        if number <= LOOKED_AT:
            return looks.look_at(workspace.db, workspace.blobs, row).jpeg
        found = looks.cached(workspace.db, row.blob_id)
    except (DeviceError, VerificationError):
        return None  # not here, or damaged, which the inspection's own page says in red
    return found.jpeg if found else None


def _measure(one: Measure, today: date, language: str) -> MeasureView:
    law, due, standing = (
        goods.entry("measure", one.taken.kind), one.due(), one.standing(today),
    )  # fmt: skip
    words = {fact.decision: "" for fact, _ in one.decisions}
    for code in words:
        known = goods.entries("decision").get(code)
        words[code] = _word(known, language) if known else code
    ended = {n: words[fact.decision] for fact, _ in reversed(one.decisions) for n in fact.numbers}
    late = standing is Standing.LATE
    return MeasureView(
        measure=one,
        title=_word(law, language),
        basis=law.basis,
        standing=standing,
        due=due.on if due else None,
        calendar_known=due is None or due.calendar_known,
        days_left=one.days_left(today),
        late_words=_word(goods.entry("late", one.taken.kind), language) if late else "",
        custody=tuple(one.custody(good.number) for good in one.taken.goods),
        decided=tuple(ended.get(good.number, "") for good in one.taken.goods),
    )
