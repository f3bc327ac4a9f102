"""Which reasons for a replacement need a file: all but those that the register bears out."""

from __future__ import annotations

from fieldapp.draw.items import rule


def needs_file(reason: str) -> bool:
    """Tell whether a reason counts only with evidence (draw_rules.json, replacement_evidence).

    A reason is one of the rules', or begins with it; words of one's own that name none of them
    need a file as well, else any other word for the same thing would do without.
    """
    unproved = set(rule("replacement_reasons")) - set(rule("replacement_evidence"))
    return not reason.strip().startswith(tuple(unproved))
