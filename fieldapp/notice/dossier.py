"""The evidence package with its printable list: what typesetting adds to `evidence.packaging`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fieldapp.errors import InputError
from fieldapp.evidence import packaging
from fieldapp.evidence.package import Contents
from fieldapp.evidence.packaging import Packaged
from fieldapp.notice import filling_evidence, issuing
from fieldapp.store.workspace import Workspace

LIST = "list.pdf"
_NOTHING_LEFT_OUT: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Dossier:
    """A finished package, and why its list is not there as PDF, "" where it is."""

    packaged: Packaged
    without_pdf: str


def export(
    workspace: Workspace,
    actor: str,
    inspection_id: str,
    path: Path,
    recipient: str,
    leave_out: Mapping[str, str] = _NOTHING_LEFT_OUT,
) -> Dossier:
    """Write the package of an inspection's evidence with the list as PDF; as `packaging.export`.

    A title that no typeface can set keeps the list from being a PDF, not the package from being
    made: the same list is there as a page and as a table.
    """
    why = list[str]()

    def papers(contents: Contents) -> Mapping[str, bytes]:
        try:
            return {LIST: printable(workspace, contents)}
        except InputError as error:
            why.append(str(error))
            return {}

    made = packaging.export(
        workspace, actor, inspection_id, path, recipient, leave_out=leave_out, papers=papers
    )
    return Dossier(made, "".join(why))


def printable(workspace: Workspace, contents: Contents) -> bytes:
    """Give the list of a package as PDF: the paper of the room of documents, without a number.

    Raises:
        InputError: NOTICE_GLYPH_MISSING.
        RuleError: NOTICE_OFFICE_UNKNOWN.
    """
    fields = filling_evidence.of_package(contents)
    inspection_id = contents.inspection["inspection_id"]
    return issuing.draft(workspace, "evidence_list", inspection_id, fields).pdf()
