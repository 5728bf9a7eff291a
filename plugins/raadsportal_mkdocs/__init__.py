"""Glue between the portal and MkDocs: thin, and the only place that knows MkDocs."""
