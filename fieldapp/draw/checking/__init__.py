"""Whether a record holds: numbered verdicts that need nothing but bytes."""
