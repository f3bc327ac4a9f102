"""Start the frozen app: the same entrance as `.venv/bin/fieldapp`."""

import sys

from fieldapp.cli import main

if __name__ == "__main__":
    sys.exit(main())
