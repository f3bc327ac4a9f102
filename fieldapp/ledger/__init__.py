"""The truth: canonical bytes, Merkle trees, keys, signed events, chains, receipts, the fence."""
