"""Forms written as Markdown tables, for the tests of this room."""

from __future__ import annotations

from fieldapp.checklist.form import Form
from fieldapp.checklist.xlsform import convert, form_of

CHOICES = """
| choices | | | |
| | list_name | name | label::中文 (zh) |
| | yn | yes | 是 |
| | yn | no | 否 |
| | yn | na | 不适用 |
| settings | | | |
| | form_id | form_title | default_language |
| | test | 试表 | 中文 (zh) |
"""


def form(survey: str) -> Form:
    """Make a form of a survey sheet whose label column is called `label`."""
    return form_of(convert(markdown(survey), ".md"))


def markdown(survey: str) -> bytes:
    rows = survey.strip().splitlines()
    rows[0] = rows[0].replace("| label ", "| label::中文 (zh) ")
    return ("| survey |\n" + "\n".join(rows) + CHOICES).encode()
