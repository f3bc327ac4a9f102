"""Merkle proofs: every true one verifies, every mutation is refused (RFC 6962; log.md L3)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import VerificationError
from fieldapp.ledger import merkle

SIZES = st.integers(min_value=1, max_value=70)


def leaves_of(size: int) -> list[bytes]:
    return [merkle.leaf_hash(bytes((i,))) for i in range(size)]


@given(SIZES, st.data())
def test_inclusion_proofs_verify_and_mutations_do_not(size: int, data: st.DataObject) -> None:
    leaves = leaves_of(size)
    index = data.draw(st.integers(0, size - 1))
    proof, root = merkle.inclusion_proof(leaves, index), merkle.root(leaves)
    merkle.verify_inclusion(leaves[index], index, size, proof, root)
    mutations: list[Callable[[], None]] = [
        lambda: merkle.verify_inclusion(merkle.leaf_hash(b"x"), index, size, proof, root),
        lambda: merkle.verify_inclusion(leaves[index], index + 1, size, proof, root),
        lambda: merkle.verify_inclusion(leaves[index], index, size, [*proof, bytes(32)], root),
        lambda: merkle.verify_inclusion(leaves[index], index, size, [bytes(32), *proof], root),
        lambda: merkle.verify_inclusion(leaves[index], index, size, proof, bytes(32)),
        lambda: merkle.verify_inclusion(leaves[index], -1, size, proof, root),
        lambda: merkle.verify_inclusion(leaves[index], index, size, [*proof, b"short"], root),
    ]
    if proof:
        flipped = bytes((proof[0][0] ^ 1,)) + proof[0][1:]
        mutations += [
            lambda: merkle.verify_inclusion(leaves[index], index, size, proof[1:], root),
            lambda: merkle.verify_inclusion(
                leaves[index], index, size, [flipped, *proof[1:]], root
            ),
        ]
    for mutation in mutations:
        with pytest.raises(VerificationError):
            mutation()


@given(SIZES, st.data())
def test_consistency_proofs_verify_and_mutations_do_not(size: int, data: st.DataObject) -> None:
    leaves = leaves_of(size)
    old = data.draw(st.integers(1, size))
    proof = merkle.consistency_proof(leaves, old)
    old_root, new_root = merkle.root(leaves[:old]), merkle.root(leaves)
    merkle.verify_consistency(old, old_root, size, new_root, proof)
    wrong = merkle.leaf_hash(b"wrong")
    for case in (
        (old, wrong, size, new_root, proof),
        (old, old_root, size, wrong, proof),
        (old, old_root, size, new_root, [*proof, wrong]),
        (size + 1, old_root, size, new_root, proof),
        (0, old_root, size, new_root, proof),
    ):
        with pytest.raises(VerificationError):
            merkle.verify_consistency(*case)


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=80))
def test_the_frontier_equals_the_whole_tree(leaves: list[bytes]) -> None:
    frontier = merkle.Frontier()
    frontier.extend(leaves)
    assert frontier.root() == merkle.root(leaves)
    assert frontier.size == len(leaves)
