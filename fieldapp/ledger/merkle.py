"""RFC 6962 Merkle trees: hashes, roots, inclusion and consistency proofs, a growing frontier."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fieldapp.errors import Code, VerificationError

EMPTY_ROOT = hashlib.sha256(b"").digest()
_sha256 = hashlib.sha256


def leaf_hash(data: bytes) -> bytes:
    """Give SHA-256(00 ‖ data)."""
    return _sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Give SHA-256(01 ‖ left ‖ right)."""
    return _sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Give the tree root over leaf *hashes*; SHA-256 of nothing when there are none.

    Works level by level, which equals RFC 6962's recursive split: only the last node of a level
    can lack a partner, and it is carried up unchanged.
    """
    if not leaves:
        return EMPTY_ROOT
    level = list(leaves)
    while len(level) > 1:
        odd = level[-1] if len(level) % 2 else None
        level = [
            _sha256(b"\x01" + left + right).digest()
            for left, right in zip(level[::2], level[1::2], strict=False)
        ]
        if odd is not None:
            level.append(odd)
    return level[0]


@dataclass(slots=True)
class Frontier:
    """The right edge of a growing tree: appends in O(1) amortised, gives the root in O(log n)."""

    size: int = 0  # leaves appended, count
    peaks: list[bytes] = field(default_factory=list)  # roots of complete subtrees, largest first

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash at the right."""
        self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Add leaf hashes in order."""
        peaks, size = self.peaks, self.size
        for carry in leaves:
            full = size
            while full & 1:
                carry = _sha256(b"\x01" + peaks.pop() + carry).digest()
                full >>= 1
            peaks.append(carry)
            size += 1
        self.size = size

    def root(self) -> bytes:
        """Give the root of all leaves appended so far."""
        if not self.peaks:
            return EMPTY_ROOT
        result = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            result = node_hash(peak, result)
        return result

    def copy(self) -> Frontier:
        """Give an independent copy."""
        return Frontier(self.size, list(self.peaks))


def _split(size: int) -> int:
    """Give the largest power of two smaller than `size`; requires size ≥ 2."""
    return 1 << (size - 1).bit_length() - 1


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """Give the audit path of leaf `index`; requires 0 ≤ index < len(leaves)."""
    if not 0 <= index < len(leaves):
        raise ValueError(f"leaf {index} of {len(leaves)}")
    if len(leaves) == 1:
        return []
    middle = _split(len(leaves))
    if index < middle:
        return [*inclusion_proof(leaves[:middle], index), root(leaves[middle:])]
    return [*inclusion_proof(leaves[middle:], index - middle), root(leaves[:middle])]


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> list[bytes]:
    """Give the proof that the tree of the first `old_size` leaves is a prefix of this one."""
    if not 0 < old_size <= len(leaves):
        raise ValueError(f"old size {old_size} of {len(leaves)}")
    return _subproof(leaves, old_size, complete=True)


def _subproof(leaves: Sequence[bytes], old_size: int, *, complete: bool) -> list[bytes]:
    if old_size == len(leaves):
        return [] if complete else [root(leaves)]
    middle = _split(len(leaves))
    if old_size <= middle:
        return [*_subproof(leaves[:middle], old_size, complete=complete), root(leaves[middle:])]
    return [*_subproof(leaves[middle:], old_size - middle, complete=False), root(leaves[:middle])]


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], expected_root: bytes
) -> None:
    """Check an audit path (RFC 9162 §2.1.3.2).

    Raises:
        VerificationError: PROOF_INVALID.
    """
    if not 0 <= index < size or any(len(step) != 32 for step in proof):
        raise VerificationError(Code.PROOF_INVALID, index=index, size=size)
    node, last, result = index, size - 1, leaf
    for step in proof:
        if last == 0:
            raise VerificationError(Code.PROOF_INVALID, why="proof too long")
        if node & 1 or node == last:
            result = node_hash(step, result)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            result = node_hash(result, step)
        node, last = node >> 1, last >> 1
    if last != 0 or result != expected_root:
        raise VerificationError(Code.PROOF_INVALID, index=index, size=size)


def verify_consistency(  # noqa: C901 -- the RFC's algorithm, kept in its order
    old_size: int, old_root: bytes, size: int, new_root: bytes, proof: Sequence[bytes]
) -> None:
    """Check that the old tree is a prefix of the new one (RFC 9162 §2.1.4.2).

    Raises:
        VerificationError: PROOF_INVALID.
    """
    failed = VerificationError(Code.PROOF_INVALID, old_size=old_size, size=size)
    if not 0 < old_size <= size or any(len(step) != 32 for step in proof):
        raise failed
    if old_size == size:
        if proof or old_root != new_root:
            raise failed
        return
    path = list(proof) if old_size & (old_size - 1) else [old_root, *proof]
    if not path:
        raise failed
    node, last = old_size - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old_result = new_result = path[0]
    for step in path[1:]:
        if last == 0:
            raise failed
        if node & 1 or node == last:
            old_result, new_result = node_hash(step, old_result), node_hash(step, new_result)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            new_result = node_hash(new_result, step)
        node, last = node >> 1, last >> 1
    if last != 0 or old_result != old_root or new_result != new_root:
        raise failed
