"""Build what people install: a frozen app, on Debian a package of it, each tried before release.

    python build_installer.py [--out dist]

Steps, each said before it is done: freeze (PyInstaller, one folder), licences, package (.deb on
Debian, .zip elsewhere), smoke test of the packaged files, SHA-256 list. Nothing is installed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from importlib import metadata
from pathlib import Path

from fieldapp import resources

ROOT = resources.root()
PACKAGING = ROOT / "packaging"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
VERSION = str(PROJECT["version"])
# Debian 13 renamed two libraries; either will do.
RENAMED = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64", "libcups2": "libcups2 | libcups2t64"}
STEP_SECONDS = 900  # the slowest step allowed on a slow machine


def say(text: str) -> None:
    """Print one step."""
    print(f"· {text}", flush=True)


def run(
    *command: str | Path,
    env: dict[str, str] | None = None,
    cwd: Path = ROOT,
) -> str:
    """Run a program and give what it printed; its failure ends the build."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=STEP_SECONDS,
        env=env,
        cwd=cwd,
    )
    if done.returncode != 0:
        print(done.stdout[-6000:])
        sys.exit(f"build_installer: {' '.join(words)} ended with {done.returncode}")
    return done.stdout


def tree_size(folder: Path) -> int:
    """Give the size of all files in a folder, bytes."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def freeze(build: Path) -> Path:
    """Freeze the app into one folder and give that folder."""
    say("freezing with PyInstaller")
    run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *(
            "--distpath",
            build / "frozen",
            "--workpath",
            build / "work",
            PACKAGING / "fieldapp.spec",
        ),
    )
    frozen = build / "frozen" / "fieldapp"
    say(f"frozen: {tree_size(frozen) / 1e6:.0f} MB")
    return frozen


def runtime_distributions() -> list[metadata.Distribution]:
    """Give the installed distributions the app needs, dependencies of dependencies included."""
    wanted = list(PROJECT["dependencies"])
    found: dict[str, metadata.Distribution] = {}
    while wanted:
        requirement = str(wanted.pop())
        name = re.split(r"[^A-Za-z0-9._-]", requirement)[0]
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found or "extra ==" in requirement:
            continue
        try:
            found[key] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # meant for another platform or Python
        wanted += found[key].requires or []
    return [found[key] for key in sorted(found)]


def add_licences(folder: Path) -> None:
    """Put the project's licence and those of all it carries into `folder`."""
    folder.mkdir(parents=True)
    texts = sorted((PACKAGING / "licences").glob("*.txt"))  # named by packages that carry no text
    for path in (ROOT / "LICENSE", ROOT / "THIRD_PARTY_NOTICES.md", *texts):
        shutil.copy(path, folder)
    for distribution in runtime_distributions():
        for file in distribution.files or []:
            if re.search(r"licen[cs]e|copying|notice", file.name, re.IGNORECASE) and (
                ".dist-info" in file.as_posix()
            ):
                target = folder / distribution.metadata["Name"] / file.name
                target.parent.mkdir(exist_ok=True)
                shutil.copy(Path(str(file.locate())), target)


def depends() -> str:
    """Give the .deb's Depends: what `make setup` installs, less the tools of developers."""
    lines = (PACKAGING / "libraries.txt").read_text(encoding="utf-8").splitlines()
    names = " ".join(line.split("#")[0] for line in lines).split()
    return ", ".join(
        [f"libc6 (>= {platform.libc_ver()[1]})", *(RENAMED.get(name, name) for name in names)]
    )


def debian_package(frozen: Path, build: Path, out: Path) -> Path:
    """Lay the frozen app out under /opt and make a .deb of it."""
    say("making the .deb")
    root = build / "deb"
    shutil.copytree(frozen, root / "opt" / "fieldapp", symlinks=True)
    add_licences(root / "usr" / "share" / "doc" / "fieldapp")
    for source, target in (
        (PACKAGING / "fieldapp.desktop", "usr/share/applications/fieldapp.desktop"),
        (
            resources.resource("icons/fieldapp.svg"),
            "usr/share/icons/hicolor/scalable/apps/fieldapp.svg",
        ),
    ):
        (root / target).parent.mkdir(parents=True)
        shutil.copy(source, root / target)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "fieldapp").symlink_to("/opt/fieldapp/fieldapp")
    architecture = run("dpkg", "--print-architecture").strip()
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        "Package: fieldapp\n"
        f"Version: {VERSION}\n"
        f"Architecture: {architecture}\n"
        "Maintainer: The fieldapp maintainers <maintainers@fieldapp.invalid>\n"
        f"Installed-Size: {tree_size(root) // 1024}\n"
        f"Depends: {depends()}\n"
        "Section: misc\n"
        "Priority: optional\n"
        f"Description: {PROJECT['description']}\n"
        " Draws who is inspected by whom, keeps evidence that cannot be altered unseen,\n"
        " prints notices that anyone can check, and hands the results over by network\n"
        " or by stick.\n",
        encoding="utf-8",
    )
    package = out / f"fieldapp_{VERSION}_{architecture}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zzstd", "--build", root, package)
    return package


def zip_package(frozen: Path, build: Path, out: Path) -> Path:
    """Make a .zip of the frozen app, for systems without a package of their own here."""
    say("making the .zip")
    add_licences(frozen / "licences")
    name = f"fieldapp-{VERSION}-{platform.system().lower()}-{platform.machine().lower()}"
    return Path(shutil.make_archive(str(out / name), "zip", frozen.parent, frozen.name))


def unpack(package: Path, target: Path) -> Path:
    """Unpack what will be given out, without installing it, and give the program inside."""
    if package.suffix == ".deb":
        run("dpkg-deb", "-x", package, target)
        return target / "opt" / "fieldapp" / "fieldapp"
    shutil.unpack_archive(package, target)
    program = target / "fieldapp" / ("fieldapp.exe" if os.name == "nt" else "fieldapp")
    program.chmod(0o755)  # a .zip forgets it
    return program


def smoke_test(package: Path) -> None:
    """Try the packaged app as a stranger would: no checkout, no Python, an empty home."""
    with tempfile.TemporaryDirectory(prefix="fieldapp-smoke-") as name:
        home = Path(name)
        say(f"smoke test of {package.name}")
        program = unpack(package, home / "unpacked")
        if sys.platform == "linux":
            linked(program)
        keep = {key: os.environ[key] for key in ("SYSTEMROOT", "TEMP", "TMP") if key in os.environ}
        env = {**keep, "HOME": name, "PATH": os.defpath, "QT_QPA_PLATFORM": "offscreen"}
        env |= {"LANG": "C.UTF-8"}

        def tried(what: str, *arguments: str | Path) -> str:
            began = time.monotonic()
            answer = run(program, *arguments, env=env, cwd=home)
            say(f"  {what}: {time.monotonic() - began:.1f} s")
            return answer

        day = home / "day"
        tried("the day on demo data", "demo", "--headless", "--out", day)
        summary = json.loads((day / "summary.json").read_text(encoding="utf-8"))
        notice = (day / "notice.pdf").read_bytes()
        if not notice.startswith(b"%PDF-") or not summary["notice_public_key"]:
            sys.exit("build_installer: the frozen app rendered no notice")
        key = summary["notice_public_key"]
        tried("the notice verifies", "verify", "notice", day / "notice.pdf", "--public-key", key)
        tried("the draw verifies", "verify", "draw", day / "transcript.json")
        tried("the window opens the demo and quits", "--smoke")


def linked(program: Path) -> None:
    """Check that the window's and the camera's plugins find every library they link (Linux)."""
    plugins = program.parent / "_internal" / "PySide6" / "Qt" / "plugins"
    found = [p for kind in ("platforms", "multimedia") for p in (plugins / kind).glob("*.so")]
    needed = {"libqxcb.so", "libqoffscreen.so"}  # and the camera's, once a page uses it
    if missing := needed - {p.name for p in found}:
        sys.exit(f"build_installer: not in the product: {sorted(missing)}")
    for plugin in (p for p in found if p.name in {*needed, "libffmpegmediaplugin.so"}):
        lost = [line.strip() for line in run("ldd", plugin).splitlines() if "not found" in line]
        if lost:
            sys.exit(f"build_installer: {plugin.name} lacks {lost}")
    say("  plugins of window and camera find their libraries")


def sums(out: Path) -> None:
    """Write the SHA-256 list of what was made."""
    made = sorted(p for p in out.iterdir() if p.suffix in {".deb", ".zip"})
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}" for p in made]
    (out / "SHA256SUMS").write_text("\n".join(lines) + "\n", encoding="ascii")
    for path, line in zip(made, lines, strict=True):
        say(f"{line} ({path.stat().st_size / 1e6:.1f} MB)")


def main() -> int:
    """Build for the platform this runs on."""
    arguments = argparse.ArgumentParser(
        description="Build and try the installer of this platform."
    )
    arguments.add_argument("--out", type=Path, default=ROOT / "dist", help="where it is left")
    out: Path = arguments.parse_args().out.resolve()
    build = ROOT / "build" / "installer"
    shutil.rmtree(build, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    for old in [*out.glob("fieldapp[_-]*.deb"), *out.glob("fieldapp-*.zip")]:
        old.unlink()
    frozen = freeze(build)
    pack = debian_package if shutil.which("dpkg-deb") else zip_package
    smoke_test(package := pack(frozen, build, out))
    sums(out)
    say(f"done: {package}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
