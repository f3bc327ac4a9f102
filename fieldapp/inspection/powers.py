"""What each IP right allows on site: measures and documents, with their legal basis."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from fieldapp.checklist.basis import Basis, parse
from fieldapp.errors import Code, RuleError
from fieldapp.resources import reference


@dataclass(frozen=True, slots=True)
class Measure:
    """One power (询问, 查阅复制, 现场检查, 检查物品, 查封扣押) under one right."""

    code: str
    name: str
    allowed: bool
    condition: str  # what the statute asks for, or why there is no such power; may be empty


@dataclass(frozen=True, slots=True)
class AllowedDocument:
    """A document that a finding under one right may lead to."""

    kind: str  # as the notice room calls it
    name: str
    basis: tuple[Basis, ...]  # of the document and, where it uses a power, of the power
    condition: str  # what has to be true before it may be issued; may be empty
    needs_approval: bool  # by the head of the authority


@dataclass(frozen=True, slots=True)
class Right:
    """One kind of right with the powers that the law gives over it."""

    code: str
    name: str
    basis: tuple[Basis, ...]
    measures: tuple[Measure, ...]
    confirmed: bool  # whether the basis was checked against the statute's text

    def allows(self, measure: str) -> bool:
        """Whether the statute gives this power."""
        return any(one.code == measure and one.allowed for one in self.measures)


@cache
def rights() -> dict[str, Right]:
    """Give every right of powers.json by its code."""
    data = reference("powers")
    return {entry["right"]: _right(entry, data["measures"]) for entry in data["entries"]}


def right(code: str) -> Right:
    """Give one right.

    Raises:
        RuleError: INSPECTION_RIGHT_UNKNOWN.
    """
    found = rights().get(code)
    if found is None:
        raise RuleError(Code.INSPECTION_RIGHT_UNKNOWN, right=code)
    return found


def _right(entry: dict[str, Any], names: dict[str, str]) -> Right:
    conditions = entry["conditions"]
    measures = tuple(
        Measure(code, name, code in entry["measures"], conditions.get(code, ""))
        for code, name in names.items()
    )
    return Right(
        entry["right"], entry["name"], parse(entry["basis"]), measures, entry["confirmed"]
    )


def allowed_documents(code: str) -> tuple[AllowedDocument, ...]:
    """Give the documents a finding under this right may lead to, in the order they are offered.

    A document that carries out a power (seizure) is given only where the statute gives the power:
    never for a patent dispute or a special sign (docs: reference data of 商标法62, 专利法69,
    特殊标志管理条例18).

    Raises:
        RuleError: INSPECTION_RIGHT_UNKNOWN.
    """
    over = right(code)
    data = reference("powers")
    (entry,) = (entry for entry in data["entries"] if entry["right"] == code)
    allowed = []
    for kind in entry["documents"]:
        document = data["documents"][kind]
        power = document["needs"]
        if power is not None and not over.allows(power):
            continue
        condition = next((m.condition for m in over.measures if m.code == power), "")
        allowed.append(
            AllowedDocument(
                kind=kind,
                name=document["name"],
                basis=parse(document["basis"]) + (over.basis if power else ()),
                condition=condition,
                needs_approval=document.get("approval", False),
            )
        )
    return tuple(allowed)


def may_issue(codes: tuple[str, ...], kind: str) -> bool:
    """Whether findings under these rights allow a document of this kind.

    A kind that powers.json does not list (a receipt of service, say) needs no finding.
    """
    if kind not in reference("powers")["documents"]:
        return True
    return any(document.kind == kind for code in codes for document in allowed_documents(code))
