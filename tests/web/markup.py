"""Typed reading of a page for the tests: elements, attribute values and text by XPath."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html


@dataclass(frozen=True, slots=True)
class Markup:
    """One element of a parsed page."""

    element: html.HtmlElement

    @property
    def text(self) -> str:
        """The text in it and in all within it."""
        return str(self.element.text_content())

    @property
    def tag(self) -> str:
        return str(self.element.tag)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its attributes."""
        return tuple(str(name) for name in self.element.keys())  # noqa: SIM118 -- not a mapping

    @property
    def own_text(self) -> str:
        """The text before its first child."""
        return self.element.text or ""

    @property
    def source(self) -> str:
        return str(html.tostring(self.element, encoding="unicode", with_tail=False))

    def get(self, name: str) -> str | None:
        value: str | None = self.element.get(name)
        return value

    def all(self, path: str) -> list[Markup]:
        found = self.element.xpath(path)
        assert isinstance(found, list)
        return [Markup(each) for each in found if isinstance(each, html.HtmlElement)]

    def one(self, path: str) -> Markup:
        (only,) = self.all(path)
        return only

    def values(self, path: str) -> list[str]:
        """Give the attribute values at a path that ends in an attribute."""
        found = self.element.xpath(path)
        assert isinstance(found, list)
        return [str(each) for each in found]

    def walk(self) -> Iterator[Markup]:
        return (Markup(each) for each in self.element.iter() if isinstance(each.tag, str))


def tree(page: str) -> Markup:
    """Parse a page the way a browser would."""
    return Markup(html.fromstring(page))
