"""The centre: takes in bundles, numbers and receipts them, and shows the public what is public."""
