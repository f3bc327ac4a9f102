"""XLSForm expressions: ODK's XPath dialect compiled with lxml, with dates that compare as dates.

XPath 1.0 turns both sides of `<` into numbers, so ISO dates would compare as NaN. ODK's engine
compares them as days; `_rewrite` does the same: a date beside `< <= > >= + -` becomes its day
number, which `answers` writes beside each value. The time of an evaluation stands at the root, so
evaluating the same instance twice gives the same.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

from fieldapp.errors import Code, InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

_CORE = {  # XPath 1.0 functions that libxml2 brings: least and most arguments
    "boolean": (1, 1), "not": (1, 1), "true": (0, 0), "false": (0, 0), "number": (1, 1),
    "floor": (1, 1), "ceiling": (1, 1), "round": (1, 1), "string": (1, 1), "concat": (2, 99),
    "contains": (2, 2), "starts-with": (2, 2), "substring": (2, 3), "substring-before": (2, 2),
    "substring-after": (2, 2), "string-length": (1, 1), "normalize-space": (1, 1),
    "translate": (3, 3),
}  # fmt: skip
_ODK = {  # functions of ODK XForms 1.0 that `_EXTENSIONS` brings
    "selected": (2, 2), "selected-at": (2, 2), "count-selected": (1, 1), "if": (3, 3),
    "coalesce": (2, 2), "regex": (2, 2), "int": (1, 1), "abs": (1, 1),
    "min": (1, 99), "max": (1, 99), "today": (0, 0), "now": (0, 0), "date": (1, 1),
    "ends-with": (2, 2),
}  # fmt: skip
_ARITY = _CORE | _ODK
_ORDERING = {"<", "<=", ">", ">=", "+", "-"}
_WORD_OPERATORS = {"and", "or", "div", "mod"}
DAYS = "days"  # attribute of the root (today) and of nodes whose value is a date: its day number
_TO_DAYS = "fieldapp-days"  # internal function: the day number of a date that was calculated
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<literal>"[^"]*"|'[^']*')
    | (?P<number>\d+(?:\.\d*)?|\.\d+)
    | (?P<path>(?:/[A-Za-z_][\w.-]*)+)
    | (?P<self>\.(?!\.))
    | (?P<name>[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)
    | (?P<op><=|>=|!=|[<>=+*(),-])
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Where:
    """The cell an expression stands in; goes into the error."""

    sheet: str
    row: int  # 1 is the header row
    column: str

    def fault(self, why: str, value: str = "") -> InputError:
        """Make the error for this cell; `why` is a stable word, `value` what was met there."""
        return InputError(
            Code.FORM_INVALID,
            sheet=self.sheet,
            row=self.row,
            column=self.column,
            why=why,
            value=value[:120] or None,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A compiled expression that can be evaluated at one node of an instance."""

    source: str
    reads: frozenset[str]  # absolute paths it looks at
    compiled: etree.XPath

    def truth(self, node: _Element) -> bool:
        """Evaluate at `node` as yes or no."""
        return _truth(self.compiled(node))

    def text(self, node: _Element) -> str:
        """Evaluate at `node` as text; a result that is not a number gives the empty text."""
        return _text(self.compiled(node))


class _Token(NamedTuple):
    kind: str
    text: str
    dated: bool = False  # whether its value may be a date


class Place(NamedTuple):
    """Where the instance keeps the value that an XForm path names."""

    path: str  # in the instance, "/data/b2/q3_2"
    dated: bool  # whether the value may be a date


def compile_expression(
    source: str, places: Mapping[str, Place], *, self_dated: bool, where: Where
) -> Expression:
    """Compile `source`, in which pyxform already replaced `${name}` by absolute paths.

    Args:
        source: the expression, such as ` /data/s1/price  * 2`.
        places: every path of the form → where its value is.
        self_dated: whether `.` is a date question.
        where: the cell, for the error.

    Raises:
        InputError: FORM_INVALID with why = unknown_syntax, unsupported_function,
            wrong_argument_count, unknown_reference or bad_pattern.
    """
    tokens = _tokens(source, where)
    _check(tokens, places, where)
    settled = [
        token._replace(
            text=places[token.text].path if token.kind == "path" else token.text,
            dated=_is_dated(token, places, self_dated=self_dated),
        )
        for token in tokens
    ]
    text = _rewrite(settled)
    # lxml registers every extension anew on each call, so hand over only those that are called
    called = {_TO_DAYS, *(token.text for token in tokens if token.kind == "function")}
    extensions = {key: f for key, f in _EXTENSIONS.items() if key[1] in called}
    try:
        compiled = etree.XPath(text, extensions=extensions, regexp=False, smart_strings=False)
    except etree.XPathSyntaxError as error:
        raise where.fault("unknown_syntax", source) from error
    reads = frozenset(token.text for token in tokens if token.kind == "path")
    return Expression(source=source.strip(), reads=reads, compiled=compiled)


def _tokens(source: str, where: Where) -> list[_Token]:
    tokens: list[_Token] = []
    at, end = 0, len(source.rstrip())
    while at < end:
        match = _TOKEN.match(source, at)
        if match is None or match.lastgroup is None:
            raise where.fault("unknown_syntax", source[at:].strip())
        kind, text = match.lastgroup, match[match.lastgroup]
        if kind == "name":
            called = source[match.end() :].lstrip().startswith("(")
            kind = "op" if text in _WORD_OPERATORS else "function" if called else "word"
        tokens.append(_Token(kind, text))
        at = match.end()
    return tokens


def _check(tokens: Sequence[_Token], places: Mapping[str, Place], where: Where) -> None:
    for i, token in enumerate(tokens):
        if token.kind == "word":
            raise where.fault("unknown_syntax", token.text)
        if token.kind == "path" and token.text not in places:
            raise where.fault("unknown_reference", token.text)
        if token.kind == "function":
            _check_call(tokens, i, where)


def _check_call(tokens: Sequence[_Token], i: int, where: Where) -> None:
    name = tokens[i].text
    if name not in _ARITY:
        raise where.fault("unsupported_function", name)
    arguments = _arguments(tokens[i + 2 : _closing(tokens, i + 1, where)])
    least, most = _ARITY[name]
    if not least <= len(arguments) <= most:
        raise where.fault("wrong_argument_count", name)
    if name == "regex":
        pattern = arguments[1]
        if len(pattern) != 1 or pattern[0].kind != "literal":
            raise where.fault("bad_pattern", name)
        try:
            re.compile(pattern[0].text[1:-1])
        except re.error as error:
            raise where.fault("bad_pattern", pattern[0].text) from error


def _closing(tokens: Sequence[_Token], opening: int, where: Where) -> int:
    depth = 0
    for i in range(opening, len(tokens)):
        depth += {"(": 1, ")": -1}.get(tokens[i].text, 0) if tokens[i].kind == "op" else 0
        if depth == 0:
            return i
    raise where.fault("unknown_syntax", "(")


def _arguments(tokens: Sequence[_Token]) -> list[list[_Token]]:
    if not tokens:
        return []
    depth = 0
    arguments: list[list[_Token]] = [[]]
    for token in tokens:
        if token.kind == "op":
            depth += {"(": 1, ")": -1}.get(token.text, 0)
            if token.text == "," and depth == 0:
                arguments.append([])
                continue
        arguments[-1].append(token)
    return arguments


def _is_dated(token: _Token, places: Mapping[str, Place], *, self_dated: bool) -> bool:
    match token.kind:
        case "path":
            return places[token.text].dated
        case "self":
            return self_dated
        case "literal":
            return _ISO_DATE.fullmatch(token.text[1:-1]) is not None
        case _:
            return False


def _rewrite(tokens: Sequence[_Token]) -> str:
    units: list[tuple[str, str]] = []  # text; how it reads as a day number, "" when it is no date
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.kind == "function":
            end = _balanced(tokens, i + 1)
            inside = _arguments(tokens[i + 2 : end])
            arguments = [_rewrite(argument) for argument in inside]
            text = _NATIVE.get(token.text, token.text + "({})")
            text = text.format(", ".join(arguments), *arguments)
            days = _DAYS_OF.get(token.text, "").format(text)
            i = end
        else:
            text = token.text
            days = _literal_or_node_days(token) if token.dated else ""
        units.append((text, days))
        i += 1
    texts = ["", *(text for text, _ in units), ""]
    return " ".join(
        days if days and {texts[n], texts[n + 2]} & _ORDERING else text
        for n, (text, days) in enumerate(units)
    )


def _literal_or_node_days(token: _Token) -> str:
    if token.kind == "literal":
        return str(day_number(token.text[1:-1]))
    return f"number({token.text}/@{DAYS})"


def _balanced(tokens: Sequence[_Token], opening: int) -> int:
    """Find the closing bracket that `_check_call` has found before."""
    depth, i = 0, opening
    while True:
        depth += {"(": 1, ")": -1}.get(tokens[i].text, 0)
        if depth == 0:
            return i
        i += 1


# A call into Python costs as much as five native ones, so what XPath can say is said in XPath.
_NATIVE = {
    "selected": "contains(concat(' ', normalize-space({1}), ' '), concat(' ', {2}, ' '))",
    "today": "string(/*/@today)",
    "now": "string(/*/@now)",
}
_DAYS_OF = {
    "today": f"number(/*/@{DAYS})",
    "now": f"number(/*/@{DAYS})",
    "date": f"{_TO_DAYS}({{}})",
}


# Values arrive from libxml2 as a list of elements, text, float or bool.


def _text(value: Any) -> str:
    if isinstance(value, list):
        return (value[0].text or "") if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if not math.isfinite(value):
            return ""
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)


def _number(value: Any) -> float:
    if isinstance(value, bool | float):
        return float(value)
    try:
        return float(_text(value))
    except ValueError:
        return math.nan


def _truth(value: Any) -> bool:
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    return value if isinstance(value, bool) else bool(_text(value))


_EPOCH = date(1970, 1, 1).toordinal()


def day_number(text: str) -> int:
    """Give the days from 1970-01-01 to an ISO date, or to the date of an ISO time.

    Raises:
        ValueError: the text does not begin with a date.
    """
    return date.fromisoformat(text[:10]).toordinal() - _EPOCH


def _days(_context: object, value: Any) -> float:
    try:
        return value if isinstance(value, float) else float(day_number(_text(value)))
    except ValueError:
        return math.nan


def _date(_context: object, value: Any) -> str:
    if isinstance(value, float):
        return "" if math.isnan(value) else date.fromordinal(int(value) + _EPOCH).isoformat()
    return _text(value)[:10]


def _selected_at(_context: object, value: Any, index: Any) -> str:
    chosen, at = _text(value).split(), _number(index)
    return chosen[int(at)] if 0 <= at < len(chosen) else ""


_EXTENSIONS: dict[tuple[None, str], Callable[..., Any]] = {
    (None, "selected-at"): _selected_at,
    (None, "count-selected"): lambda _c, value: float(len(_text(value).split())),
    (None, "if"): lambda _c, condition, yes, no: yes if _truth(condition) else no,
    (None, "coalesce"): lambda _c, first, second: _text(first) or _text(second),
    (None, "regex"): lambda _c, value, p: re.fullmatch(_text(p), _text(value)) is not None,
    (None, "int"): lambda _c, value: (
        float(math.trunc(n)) if math.isfinite(n := _number(value)) else n
    ),
    (None, "abs"): lambda _c, value: abs(_number(value)),
    (None, "min"): lambda _c, *values: min(_number(value) for value in values),
    (None, "max"): lambda _c, *values: max(_number(value) for value in values),
    (None, "date"): _date,
    (None, "ends-with"): lambda _c, value, end: _text(value).endswith(_text(end)),
    (None, _TO_DAYS): _days,
}
