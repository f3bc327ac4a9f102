#!/usr/bin/env bash
# Leave a working .venv/bin/fieldapp: system libraries (Debian), virtual environment, locked wheels, the project.
# Run by `make setup`; a second run changes nothing and takes well under a second.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

find_python() {
  local candidate
  for candidate in ${PYTHON:-} python3.11 python3.12 python3.13 python3; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$candidate"
      return
    fi
  done
  die "Python 3.11 or newer is needed; name it with PYTHON=/path/to/python3.11 make setup"
}

missing_packages() { # of the list, those that dpkg does not know as installed
  local wanted=() name
  read -r -d '' -a wanted < <(sed 's/#.*//' packaging/libraries.txt packaging/development-packages.txt; printf '\0') || true
  if [ ! -x .venv/bin/python ] && ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    wanted+=(python3-venv)
  fi
  # t64: Debian 13 and Ubuntu 24.04 carry some of these libraries under that ending
  local known
  known=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p; s/^installed \(.*\)t64$/\1/p')
  for name in "${wanted[@]}"; do
    grep -qxF -- "$name" <<<"$known" || printf '%s\n' "$name"
  done
}

install_system_packages() {
  if [ -n "${SKIP_SYSTEM_PACKAGES:-}" ]; then return; fi
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "not a Debian system: install the counterparts of packaging/*.txt yourself"
    return
  fi
  local missing as_root=()
  mapfile -t missing < <(missing_packages)
  if [ "${#missing[@]}" -eq 0 ]; then return; fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || { [ ! -t 0 ] && ! sudo -n true 2>/dev/null; }; then
      die "these packages are missing and I am neither root nor allowed to use sudo. As root, run
  apt-get update && apt-get install ${missing[*]}
then make setup again; or SKIP_SYSTEM_PACKAGES=1 make setup to go on without them"
    fi
    as_root=(sudo)
  fi
  say "installing ${#missing[@]} system packages: ${missing[*]}"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y)
  "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null >build/setup-apt.log 2>&1 && return
  "${apt[@]}" update </dev/null >build/setup-apt.log 2>&1 \
    && "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null >>build/setup-apt.log 2>&1 \
    || { tail -n 15 build/setup-apt.log >&2; die "apt-get failed, see build/setup-apt.log"; }
}

link_project() { # run from the checkout: no build, no copy of the fonts, nothing to download
  .venv/bin/python - <<'PYTHON'
import sys, sysconfig, tomllib
from pathlib import Path

here = Path.cwd()
(Path(sysconfig.get_path("purelib")) / "fieldapp-checkout.pth").write_text(f"{here}\n")
scripts = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
for name, target in scripts.items():
    module, function = target.split(":")
    script = Path(sys.executable).parent / name
    script.write_text(
        f"#!{sys.executable}\nimport sys\n\nfrom {module} import {function}\n\n"
        f'if __name__ == "__main__":\n    sys.exit({function}())\n'
    )
    script.chmod(0o755)
PYTHON
}

install_python_packages() {
  local ready
  # what the environment was made from: the lock, the project's metadata, its place, this script
  ready=$({ cat requirements.lock packaging/setup.sh; sed -n '1,/^# ──/p' pyproject.toml; pwd; } | sha256sum)
  if [ -x .venv/bin/fieldapp ] && [ "$(cat .venv/ready 2>/dev/null)" = "$ready" ]; then return; fi
  say "making .venv with $("$python" --version) and the locked packages"
  rm -f .venv/ready
  if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then "$python" -m venv --clear .venv; fi
  .venv/bin/python -m pip --disable-pip-version-check --no-input -qq \
    install --require-hashes --no-deps --only-binary :all: -r requirements.lock
  link_project
  printf '%s\n' "$ready" >.venv/ready
}

mkdir -p build
python=$(find_python)
install_system_packages
install_python_packages
