"""Every room's projector, in the order of the work: what a workspace is opened with."""

from __future__ import annotations

from fieldapp.draw.tables import PROJECTOR as DRAW
from fieldapp.evidence.capture_tables import PROJECTOR as CAPTURE
from fieldapp.evidence.place_tables import PROJECTOR as PLACE
from fieldapp.evidence.tables import PROJECTOR as EVIDENCE
from fieldapp.inspection.tables import PROJECTOR as INSPECTION
from fieldapp.notice.tables import PROJECTOR as NOTICE
from fieldapp.publication.tables import PROJECTOR as PUBLICATION
from fieldapp.registry.tables import PROJECTOR as REGISTRY
from fieldapp.store.projection import Projector

PROJECTORS: tuple[Projector, ...] = (
    REGISTRY, DRAW, INSPECTION, CAPTURE, EVIDENCE, PLACE, NOTICE, PUBLICATION,
)  # fmt: skip
