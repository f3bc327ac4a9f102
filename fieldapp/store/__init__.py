"""The workspace on disk: encrypted database, event log, evidence blobs, projections."""
