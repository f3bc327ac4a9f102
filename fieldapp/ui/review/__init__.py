"""Review: merged records, conflicts, results to approve."""
