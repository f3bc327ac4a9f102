"""The public draw: plan, sealed code, result, transcript."""
