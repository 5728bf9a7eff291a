"""Spreadsheets made into lists: what they say, and what that changes."""
