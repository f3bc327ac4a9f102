"""XForm XML, as pyxform writes it, read into a form with compiled expressions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from lxml import etree

from fieldapp.checklist import basis
from fieldapp.checklist.expressions import Expression, Place, Where, compile_expression
from fieldapp.checklist.form import (
    Choice,
    Form,
    Kind,
    Labels,
    Question,
    Section,
    Translation,
)

_X = "{http://www.w3.org/2002/xforms}"
_H = "{http://www.w3.org/1999/xhtml}"
_JR = "{http://openrosa.org/javarosa}"
_BUCKET = 16  # nodes
_MISSING = "-"  # what pyxform writes where a translation is empty


class Row(NamedTuple):
    """The columns of a survey row that XForms have no place for, as text."""

    name: str
    row: int
    kind: str
    number: str
    basis: str
    right: str
    adverse: str
    violation: str
    translation: str


class _Source:
    """One parsed XForm: looks up binds, labels and choices."""

    def __init__(self, xform: str) -> None:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)
        root = etree.fromstring(xform.encode(), parser)
        model = root.find(f"{_H}head/{_X}model")
        body = root.find(f"{_H}body")
        title = root.find(f"{_H}head/{_H}title")
        if model is None or body is None or title is None:
            raise ValueError("not an XForm")
        self.title = title.text or ""
        self.texts, self.languages = _texts(model)
        self.binds = {bind.get("nodeset", ""): bind for bind in model.iter(f"{_X}bind")}
        self.lists = {
            instance.get("id", ""): self._choices(instance)
            for instance in model.findall(f"{_X}instance")
            if instance.get("id")
        }
        self.instance = next(model.iter(f"{_X}instance"))[0]
        self.itemsets = {
            control.get("ref", ""): itemset.get("nodeset", "").split("'")[1]
            for control in body.iter(f"{_X}select1", f"{_X}select")
            if (itemset := control.find(f"{_X}itemset")) is not None
        }

    def labels(self, text_id: str) -> Labels:
        """Give the text per language of one itext id."""
        return self.texts.get(text_id, {})

    def _choices(self, instance: etree._Element) -> tuple[Choice, ...]:
        return tuple(
            Choice(item.findtext(f"{_X}name", ""), self.labels(item.findtext(f"{_X}itextId", "")))
            for item in instance.iter(f"{_X}item")
        )


def _texts(model: etree._Element) -> tuple[dict[str, dict[str, str]], tuple[str, ...]]:
    texts: dict[str, dict[str, str]] = {}
    languages = []
    for translation in model.iter(f"{_X}translation"):
        name = translation.get("lang", "")
        tag = name[name.rfind("(") + 1 :].rstrip(") ")  # "中文 (zh)" → "zh"
        languages.append(tag)
        for text in translation:
            value = text.findtext(f"{_X}value", "")
            if value and value != _MISSING:
                texts.setdefault(text.get("id", ""), {})[tag] = value
    return texts, tuple(languages)


def _node_paths(element: etree._Element, above: str = "") -> dict[str, str]:
    """Give the XForm path of every node by name; names are unique, groups included."""
    name = etree.QName(element).localname
    found = {name: f"{above}/{name}"}
    for child in element:
        if etree.QName(child).localname != "meta":
            found |= _node_paths(child, f"{above}/{name}")
    return found


def _instance(questions: Sequence[Row]) -> tuple[etree._Element, dict[str, str]]:
    """Make the instance that is evaluated, and give each question's path in it.

    XPath looks for a child by walking its siblings, so sections of hundreds of questions would
    be slow; here nobody has more than sixteen.
    """
    data = etree.Element("data")
    paths = {}
    for start in range(0, len(questions), _BUCKET):
        bucket = etree.SubElement(data, f"bucket-{start}")  # no question's name has a hyphen
        for row in questions[start : start + _BUCKET]:
            etree.SubElement(bucket, row.name)
            paths[row.name] = f"/data/{bucket.tag}/{row.name}"
    return data, paths


def build(xform: str, rows: Sequence[Row], version: bytes) -> Form:
    """Make the form from pyxform's XML and the survey rows it came from.

    Raises:
        InputError: FORM_INVALID for an expression outside our subset, or for questions whose
            relevance or calculation depends on itself.
    """
    source = _Source(xform)
    asked = [row for row in rows if row.kind != "begin_group"]
    groups = [row for row in rows if row.kind == "begin_group"]
    instance, inside = _instance(asked)
    paths = _node_paths(source.instance)
    places = {  # a calculation may give a date; as a number it is read as a number all the same
        paths[row.name]: Place(inside[row.name], row.kind in ("date", "calculate"))
        for row in asked
    }
    compiler = _Compiler(source.binds, places, {row.name: row for row in rows})
    questions = {row.name: _question(source, compiler, row, paths[row.name]) for row in asked}
    form = Form(
        form_id=source.instance.get("id") or "",
        title=source.title,
        version=version,
        languages=source.languages,
        sections=tuple(_sections(source, questions, groups, paths)),
        questions=questions,
        order=_order(questions),
        instance=instance,
    )
    _rehearse(form)
    return form


def _name(path: str) -> str:
    return path.rsplit("/", 1)[1]


class _Compiler:
    """Compiles the expressions of the binds, each once."""

    def __init__(
        self,
        binds: Mapping[str, etree._Element],
        places: Mapping[str, Place],
        rows: Mapping[str, Row],
    ) -> None:
        self._binds = binds
        self._places = places
        self._rows = rows
        self._relevance: dict[str, Expression | None] = {}  # of groups, by path

    def one(self, path: str, attribute: str, column: str) -> Expression | None:
        """Compile one attribute of the bind at `path`, None where it is not set."""
        bind = self._binds.get(path)
        text = bind.get(attribute) if bind is not None else None
        if text is None:
            return None
        row = self._rows[_name(path)]
        return compile_expression(
            text,
            self._places,
            self_dated=row.kind == "date",
            where=Where("survey", row.row, column),
        )

    def conditions(self, path: str) -> tuple[Expression, ...]:
        """Compile the relevance of the node and of every group around it."""
        steps = path.split("/")
        above = ["/".join(steps[:depth]) for depth in range(3, len(steps) + 1)]
        for step in above:
            if step not in self._relevance:
                self._relevance[step] = self.one(step, "relevant", "relevant")
        found = (self._relevance[step] for step in above)
        return tuple(expression for expression in found if expression is not None)


def _question(source: _Source, compiler: _Compiler, row: Row, path: str) -> Question:
    return Question(
        name=row.name,
        number=row.number,
        kind=Kind(row.kind),
        labels=source.labels(f"{path}:label"),
        section=path.split("/")[2] if path.count("/") > 2 else "",
        row=row.row,
        path=path,
        choices=source.lists.get(source.itemsets.get(path, ""), ()),
        conditions=compiler.conditions(path),
        required=compiler.one(path, "required", "required"),
        constraint=compiler.one(path, "constraint", "constraint"),
        constraint_message=source.labels(f"{path}:jr:constraintMsg"),
        calculation=compiler.one(path, "calculate", "calculation"),
        basis=basis.parse(row.basis),
        right=row.right or None,
        adverse=frozenset(row.adverse.split()),
        violation=row.violation,
        translation=Translation(row.translation),
    )


def _sections(
    source: _Source,
    questions: Mapping[str, Question],
    groups: Iterable[Row],
    paths: Mapping[str, str],
) -> Iterable[Section]:
    loose = tuple(name for name, question in questions.items() if not question.section)
    if loose:
        yield Section("", "", {}, loose, Translation.NONE)
    for group in groups:
        inside = tuple(name for name, q in questions.items() if q.section == group.name)
        if inside:  # a nested group shows under its top-level group
            labels = source.labels(f"{paths[group.name]}:label")
            yield Section(group.name, group.number, labels, inside, Translation(group.translation))


def _order(questions: Mapping[str, Question]) -> tuple[str, ...]:
    """Sort so that what a relevance or a calculation reads has been settled before it."""
    by_path = {question.path: name for name, question in questions.items()}
    reads: dict[str, set[str]] = {}
    for name, question in questions.items():
        expressions = [*question.conditions, question.calculation]
        paths = set().union(*(e.reads for e in expressions if e is not None))
        reads[name] = {by_path[path] for path in paths if path in by_path}
    try:
        return tuple(TopologicalSorter(reads).static_order())
    except CycleError as error:
        circle = error.args[1]
        row = min(questions[name].row for name in circle)
        raise Where("survey", row, "relevant").fault("circular", " → ".join(circle)) from error


def _rehearse(form: Form) -> None:
    """Evaluate everything once on the empty form: what cannot run is a fault of the workbook."""
    nodes = {element.tag: element for element in form.instance.iterdescendants()}
    for question in form.questions.values():
        columns = [
            *(("relevant", expression) for expression in question.conditions),
            ("required", question.required),
            ("constraint", question.constraint),
            ("calculation", question.calculation),
        ]
        for column, expression in columns:
            if expression is None:
                continue
            try:
                expression.text(nodes[question.name])
            except etree.XPathError as error:
                where = Where("survey", question.row, column)
                raise where.fault("cannot_evaluate", expression.source) from error
