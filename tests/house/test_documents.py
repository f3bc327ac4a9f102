"""Documents stay true: links resolve, named files exist, no machine's own address is committed."""

from __future__ import annotations

import re
from pathlib import Path

from build_installer import runtime_distributions
from tests.house.tree import ROOT, complaints, short, text, tracked

# docs/spec is copied as it was agreed, with references to files of its authors.
DOCUMENTS = [p for p in tracked() if p.suffix == ".md" and "docs/spec" not in short(p)]
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")
NAMED = re.compile(r"`(?P<name>(?:fieldapp|tests|docs|forms|resources|packaging)/[\w./-]*\w)`")
# Bracketed so that this file does not find itself.
MACHINE = re.compile(
    r"/wor[k]/|/far[m]/|/roo[t]/|/tm[p]/f|--(extra-)?inde[x]-url|pypi\.or[g]|pythonhoste[d]\.org"
    r"|registry\.npmj[s]|deb\.debia[n]\.org|^deb \+http"
)
TEXT = {
    ".py",
    ".md",
    ".toml",
    ".lock",
    ".sh",
    ".txt",
    ".json",
    ".html",
    ".css",
    ".svg",
    ".cfg",
    ".ts",
    "",
}


def _lost_links(path: Path) -> list[str]:
    targets = [found["target"] for found in LINK.finditer(text(path))]
    relative = [t for t in targets if not re.match(r"[a-z]+:|#", t)]
    return [t for t in relative if not (path.parent / t.split("#")[0]).exists()]


def test_relative_links_lead_somewhere() -> None:
    assert complaints(DOCUMENTS, _lost_links) == []


def _lost_names(path: Path) -> list[str]:
    names = {found["name"] for found in NAMED.finditer(text(path))}
    return [
        name
        for name in sorted(names)
        if not (ROOT / name).exists() and not (ROOT / f"{name}.py").exists()
    ]


def test_files_named_in_documents_exist() -> None:
    assert complaints(DOCUMENTS, _lost_names) == []


def test_no_tracked_file_names_a_machine_or_an_index() -> None:
    found = []
    for path in tracked():
        if path.suffix in TEXT and path.stat().st_size < 2_000_000:
            for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
                if MACHINE.search(line):
                    found.append(f"{short(path)}:{number}: {line.strip()[:100]}")
    assert found == []


def test_the_readme_can_be_read_in_five_minutes() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


def test_decision_records_are_numbered_without_gaps_and_have_their_sections() -> None:
    records = sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))
    assert [int(r.name[:4]) for r in records] == list(range(1, len(records) + 1))
    index = (ROOT / "docs/decisions/README.md").read_text(encoding="utf-8")
    for record in records:
        assert f"({record.name})" in index
        text = record.read_text(encoding="utf-8")
        for section in ("Context", "Decision", "Consequences", "Alternatives"):
            assert f"## {section}\n" in text, f"{record.name} has no section {section}"


def test_every_font_has_its_licence_beside_it() -> None:
    folders = {p.parent for p in (ROOT / "resources/fonts").rglob("*.ttf")}
    assert folders
    assert {f.name for f in folders if "SIL OPEN FONT LICENSE" not in _licence(f)} == set()


def _licence(folder: Path) -> str:
    file = folder / "OFL.txt"
    return file.read_text(encoding="utf-8").upper() if file.exists() else ""


def test_the_notices_name_every_package_the_app_carries() -> None:
    text = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8").lower().replace("_", "-")
    carried = {d.metadata["Name"].lower().replace("_", "-") for d in runtime_distributions()}
    assert {name for name in carried if f"| {name} |" not in text} == set()


PROOF = re.compile(r"`(?P<file>tests/[\w./]+\.py)::(?P<test>test_\w+)`")


def test_each_attack_names_tests_that_exist() -> None:
    rows = (ROOT / "docs" / "attacks.md").read_text(encoding="utf-8").splitlines()
    attacks = [row for row in rows if re.match(r"\| A\d", row)]
    wanted = [*range(1, 11), 33, 34, 35, 36, 38]
    assert [int(row.split("|")[1].strip()[1:]) for row in attacks] == wanted
    for row in attacks:
        proofs = list(PROOF.finditer(row))
        assert proofs, row
        for proof in proofs:
            source = (ROOT / proof["file"]).read_text(encoding="utf-8")
            assert f"def {proof['test']}(" in source, proof[0]
