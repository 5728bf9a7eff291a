"""Rådsportal's core: what councils, meetings and decisions are, and what their pages say.

It reads `content/`, and knows neither MkDocs nor Jinja: it must outlive both.
"""

__version__ = "0.1.0"
