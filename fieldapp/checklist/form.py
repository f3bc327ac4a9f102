"""What a checklist is: sections, questions, choices and labels per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldapp.checklist.basis import Basis
from fieldapp.checklist.expressions import Expression

if TYPE_CHECKING:
    from lxml.etree import _Element

Labels = Mapping[str, str]  # language tag ("zh", "bo") → text; a language without text is absent


class Kind(StrEnum):
    """The question types of our XLSForm subset (forms/checklists/README.md)."""

    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    TEXT = "text"
    INTEGER = "integer"
    DATE = "date"
    NOTE = "note"
    CALCULATE = "calculate"


_NOT_ASKED = frozenset({Kind.NOTE, Kind.CALCULATE})


class Translation(StrEnum):
    """How far the Tibetan text of a row may be trusted; a draft is shown marked 草译."""

    NONE = "none"
    DRAFT = "draft"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer."""

    name: str
    labels: Labels

    def label(self, language: str) -> str:
        """Give the text in `language`, or in Chinese where there is none."""
        return self.labels.get(language) or self.labels.get("zh", self.name)


@dataclass(frozen=True, slots=True)
class Question:
    """One row of the survey sheet that is not a group."""

    name: str
    number: str  # as printed, "3.2"; empty for calculations
    kind: Kind
    labels: Labels
    section: str  # name of the section that holds it
    row: int  # row of the survey sheet, 1 is the header
    path: str  # its node in the XForm, "/data/s3/q3_2"
    choices: tuple[Choice, ...]
    conditions: tuple[Expression, ...]  # all must hold for the question to be relevant
    required: Expression | None
    constraint: Expression | None
    constraint_message: Labels
    calculation: Expression | None
    basis: tuple[Basis, ...]  # why the question may be asked, or what an adverse answer breaks
    right: str | None  # key into resources/reference/powers.json
    adverse: frozenset[str]  # choices that mean a problem was seen and ask for a note
    violation: str  # the violation an adverse answer suggests, Chinese
    translation: Translation

    def label(self, language: str) -> str:
        """Give the text in `language`, empty where there is none."""
        return self.labels.get(language, "")

    @property
    def is_asked(self) -> bool:
        """Whether a person answers it (a note or a calculation is not asked)."""
        return self.kind not in _NOT_ASKED


@dataclass(frozen=True, slots=True)
class Section:
    """One top-level group of the survey sheet."""

    name: str
    number: str  # as printed, "三"
    labels: Labels
    questions: tuple[str, ...]  # names, in the order of the sheet
    translation: Translation

    def label(self, language: str) -> str:
        """Give the text in `language`, or in Chinese where there is none."""
        return self.labels.get(language) or self.labels.get("zh", self.name)


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A whole checklist in one version; read-only once built."""

    form_id: str
    title: str
    version: bytes  # SHA-256 of the workbook, 32 bytes
    languages: tuple[str, ...]
    sections: tuple[Section, ...]
    questions: Mapping[str, Question]  # by name, in the order of the sheet
    order: tuple[str, ...]  # names such that what an expression reads comes before it
    instance: _Element  # the empty instance; copied before every evaluation

    def question(self, name: str) -> Question | None:
        """Give the question called `name`, None when this version has none."""
        return self.questions.get(name)
