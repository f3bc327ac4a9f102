"""The state of a form: what is relevant, missing, wrong or calculated for the answers given."""

from __future__ import annotations

import copy
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, assert_never

from fieldapp.checklist.expressions import DAYS, day_number
from fieldapp.checklist.form import Form, Kind, Question, Section
from fieldapp.clock import local_time
from fieldapp.ledger.dcbor import encode
from fieldapp.ledger.keys import sha256

if TYPE_CHECKING:
    from lxml.etree import _Element

_INTEGER = re.compile(r"-?[0-9]{1,15}")  # exact in an XPath number
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class GivenAnswer(Protocol):
    """An answer as it was given: `inspection.tables.Answer` is one."""

    @property
    def value(self) -> str:
        """The raw text; choices of a select_multiple are separated by spaces."""
        ...

    @property
    def note(self) -> str:
        """What the person wrote beside the answer, may be empty."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that is in no inspection yet: for tests, previews and forms filled in memory."""

    value: str
    note: str = ""


class Problem(StrEnum):
    """What keeps a question from being settled."""

    MISSING = "missing"  # required, and no answer
    WRONG_TYPE = "wrong_type"  # not a whole number, not a date, not one of the choices
    CONSTRAINT = "constraint"  # the form's own rule refuses the value
    NOTE_MISSING = "note_missing"  # a problem was seen: what was seen has to be written


@dataclass(frozen=True, slots=True)
class QuestionState:
    """One question under the answers given."""

    question: Question
    relevant: bool
    required: bool
    value: str  # the answer or calculation that counts; empty when irrelevant or unanswered
    given: GivenAnswer | None  # as given, kept even when the question is not relevant
    problem: Problem | None

    @property
    def answered(self) -> bool:
        """Whether it is relevant and has a value."""
        return self.value != ""

    @property
    def adverse(self) -> bool:
        """Whether the answer says that a problem was seen."""
        return not self.question.adverse.isdisjoint(self.value.split())


@dataclass(frozen=True, slots=True)
class FormState:
    """A whole form under the answers given."""

    form: Form
    states: Mapping[str, QuestionState]  # by question name, in the order of the sheet

    def _with(self, *problems: Problem) -> tuple[str, ...]:
        return tuple(name for name, state in self.states.items() if state.problem in problems)

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of required questions without an answer."""
        return self._with(Problem.MISSING)

    @property
    def failures(self) -> tuple[str, ...]:
        """Names of questions whose answer breaks its type, its constraint or lacks its note."""
        return self._with(Problem.WRONG_TYPE, Problem.CONSTRAINT, Problem.NOTE_MISSING)

    @property
    def adverse(self) -> tuple[str, ...]:
        """Names of questions whose answer says that a problem was seen."""
        return tuple(name for name, state in self.states.items() if state.adverse)

    @property
    def complete(self) -> bool:
        """Whether nothing is missing and nothing fails."""
        return not self.missing and not self.failures

    def progress(self, section: Section | None = None) -> tuple[int, int]:
        """Give (answered, asked) over the relevant questions of a section, or of the form."""
        names = self.states if section is None else section.questions
        asked = [self.states[name] for name in names]
        asked = [state for state in asked if state.relevant and state.question.is_asked]
        return sum(state.answered for state in asked), len(asked)


def evaluate(form: Form, answers: Mapping[str, GivenAnswer], now_ms: int) -> FormState:
    """Settle relevance, calculations, requirements and constraints.

    An answer to a question that is not relevant is kept in `given` but reads as empty for every
    expression, as ODK does. Answers to names that this version of the form lacks are passed over.

    Args:
        form: the form in the version the answers belong to.
        answers: by question name, as given.
        now_ms: UTC milliseconds that `today()` and `now()` mean, in China Standard Time.
    """
    instance = copy.deepcopy(form.instance)
    now = local_time(now_ms)
    instance.set("today", now.date().isoformat())
    instance.set("now", now.isoformat(timespec="milliseconds"))
    instance.set(DAYS, str(day_number(now.date().isoformat())))
    nodes = _nodes(form, instance)
    relevant = {name: _settle(form, name, nodes[name], answers) for name in form.order}
    return FormState(
        form,
        {
            name: _state(question, nodes[name], answers.get(name), relevant=relevant[name])
            for name, question in form.questions.items()
        },
    )


def _nodes(form: Form, instance: _Element) -> dict[str, _Element]:
    """Find every question's node: names are unique in a form, groups included."""
    return {
        element.tag: element
        for element in instance.iterdescendants()
        if element.tag in form.questions
    }


def _settle(form: Form, name: str, node: _Element, answers: Mapping[str, GivenAnswer]) -> bool:
    """Decide relevance and put the value that counts into the instance."""
    question = form.questions[name]
    if not all(condition.truth(node) for condition in question.conditions):
        return False
    if question.calculation is not None:
        node.text = question.calculation.text(node)
    elif question.is_asked and (given := answers.get(name)) is not None:
        node.text = _NOT_XML.sub("\ufffd", counted(question.kind, given.value))
    if node.text and question.kind in _DATED:
        _set_days(node, node.text)
    return True


_DATED = frozenset({Kind.DATE, Kind.CALCULATE})  # a calculation may give a date


def _set_days(node: _Element, value: str) -> None:
    """Write the day number of a date beside it; of a number, the number itself."""
    try:
        node.set(DAYS, str(day_number(value)) if _DATE.match(value) else value)
    except ValueError:
        return  # such as 2026-02-30: compares as nothing, and fails its type


def counted(kind: Kind, given: str) -> str:
    """Give the form in which a raw answer counts: trimmed, full-width digits made plain."""
    match kind:
        case Kind.INTEGER | Kind.DATE:
            return (given if given.isascii() else unicodedata.normalize("NFKC", given)).strip()
        case Kind.SELECT_ONE | Kind.SELECT_MULTIPLE:
            return " ".join(given.split())
        case Kind.TEXT | Kind.NOTE | Kind.CALCULATE:
            return unicodedata.normalize("NFC", given).strip()
        case _:
            assert_never(kind)


def _state(
    question: Question, node: _Element, given: GivenAnswer | None, *, relevant: bool
) -> QuestionState:
    value = node.text or ""
    if not relevant or not question.is_asked:
        return QuestionState(question, relevant, False, value, given, None)
    required = question.required is not None and question.required.truth(node)
    if value:
        problem = _problem(question, node, value, given)
    else:
        problem = Problem.MISSING if required else None
    return QuestionState(question, True, required, value, given, problem)


def _problem(
    question: Question, node: _Element, value: str, given: GivenAnswer | None
) -> Problem | None:
    if not _has_type(question, value):
        return Problem.WRONG_TYPE
    if question.constraint is not None and not question.constraint.truth(node):
        return Problem.CONSTRAINT
    if not question.adverse.isdisjoint(value.split()) and not (given and given.note.strip()):
        return Problem.NOTE_MISSING
    return None


def _has_type(question: Question, value: str) -> bool:
    match question.kind:
        case Kind.INTEGER:
            return _INTEGER.fullmatch(value) is not None
        case Kind.DATE:
            return _is_date(value)
        case Kind.SELECT_ONE:
            return any(choice.name == value for choice in question.choices)
        case Kind.SELECT_MULTIPLE:
            chosen = value.split()
            names = {choice.name for choice in question.choices}
            return len(set(chosen)) == len(chosen) and names.issuperset(chosen)
        case Kind.TEXT | Kind.NOTE | Kind.CALCULATE:
            return True
        case _:
            assert_never(question.kind)


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def digest(state: FormState) -> bytes:
    """Give SHA-256 of the canonical record of what counts: form version, values, notes.

    The record is the dCBOR map {"answers": {name: [value, note]}, "form": version} over relevant
    questions that have a value, calculations included; so another program can recompute it.
    """
    answers = {
        name: [one.value, unicodedata.normalize("NFC", one.given.note) if one.given else ""]
        for name, one in state.states.items()
        if one.answered
    }
    return sha256(encode({"answers": answers, "form": state.form.version}))
