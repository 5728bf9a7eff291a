"""Content files in their one form: what `raadsportal fmt` writes, and what `check --fix` puts right."""
