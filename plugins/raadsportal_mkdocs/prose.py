"""A Markdown extension under which prose cannot carry HTML: what looks like a tag is printed as text."""

from __future__ import annotations

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension


class ProseExtension(Extension):
    """Takes raw HTML out of Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Forget the two places where Markdown lets HTML through."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


def makeExtension(**options: Any) -> ProseExtension:  # noqa: N802 (Markdown's own name)
    """Return the extension, as Markdown asks for it."""
    return ProseExtension(**options)
