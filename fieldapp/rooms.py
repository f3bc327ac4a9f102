"""Every room's projector, in the order of the work: what a workspace is opened with."""

from __future__ import annotations

from fieldapp.registry.tables import PROJECTOR as REGISTRY
from fieldapp.store.projection import Projector

PROJECTORS: tuple[Projector, ...] = (REGISTRY,)
