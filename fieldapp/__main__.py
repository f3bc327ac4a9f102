"""Start fieldapp: the window without arguments, a command with them."""

from __future__ import annotations

import sys

from fieldapp.cli import main

if __name__ == "__main__":
    sys.exit(main())
