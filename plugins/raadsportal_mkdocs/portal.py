"""The loaded content that the portal's plugins share during one build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from raadsportal.checks.judge import judge_content
from raadsportal.clock import ClockError, moment
from raadsportal.corpus import Corpus
from raadsportal.ids import attachment_id, source_path
from raadsportal.pages.plan import FRONT, PagePlan, judge_addresses
from raadsportal.shipped import shipped_overrides
from raadsportal.source.load import load
from raadsportal.views.former import FormerRow
from raadsportal.views.names import LinkTo
from raadsportal_mkdocs.reporting import report

#: What minutes are read with, whatever mkdocs.yml says: without the first, HTML in them would reach the page.
_EXTENSIONS = ("raadsportal.prose", "attr_list", "fenced_code", "sane_lists", "tables")


@dataclass
class Site:
    """What is built: the corpus, and the pages that the plugins have planned so far."""

    root: Path
    corpus: Corpus
    plans: tuple[PagePlan, ...] = ()
    by_id: dict[str, PagePlan] = field(default_factory=dict)
    by_path: dict[str, PagePlan] = field(default_factory=dict)
    former: Mapping[str, tuple[FormerRow, ...]] = field(default_factory=dict)
    """What each page says of parts of it that are there no longer."""

    def add(self, plans: tuple[PagePlan, ...]) -> None:
        """Take in the pages that a plugin plans."""
        self.plans += plans
        self.by_id |= {plan.id: plan for plan in plans}
        self.by_path |= {source_path(plan.id): plan for plan in plans}

    def judge_addresses(self, files: Files, *, strict: bool) -> None:
        """End the build if two pages would have one address; the front page may be written by hand."""
        written = (file.src_uri.removesuffix(".md") for file in files.documentation_pages())
        taken = [
            page.removesuffix("/index") for page in written if page != source_path(FRONT).removesuffix(".md")
        ]
        report(judge_addresses(self.plans, taken), self.corpus.catalogue, strict=strict)

    def trail(self, plan: PagePlan) -> tuple[LinkTo, ...]:
        """Return the pages above a page but the front page, the uppermost first."""
        above: list[LinkTo] = []
        parent = plan.parent
        while parent:
            above.append(self.link(parent))
            parent = self.by_id[parent].parent
        return tuple(reversed(above))

    def link(self, page: str) -> LinkTo:
        """Return the link to a page of the portal under the name that it has beside its council's."""
        plan = self.by_id[page]
        return LinkTo(page, plan.name or plan.title)

    @property
    def attachments(self) -> dict[str, Path]:
        """The published attachments and originals: address and file."""
        return {
            attachment_id(str(meeting.id), file): Path("councils")
            / meeting.id.council
            / "meetings"
            / meeting.id.name
            / file
            for meeting in self.corpus.meetings
            for file in meeting.files
        }


def load_site(folder: Path, now: str | None, config: MkDocsConfig) -> Site:
    """Load the content, end the build if it is wrong, and tell MkDocs what the portal is called."""
    try:
        loaded = load(folder, moment(now), _shown(folder))
    except ClockError as error:
        raise PluginError(f"now: {error}") from None
    except OSError as error:
        raise PluginError(f"{error.filename}: {error.strerror}") from None
    words = loaded.corpus.catalogue
    report(judge_content(loaded), words, strict=config.strict)
    portal = loaded.corpus.portal
    config.site_name = portal.name
    config.site_url = config.site_url or portal.address
    config.site_description = portal.about
    config.theme["language"] = portal.language
    for extension in _EXTENSIONS:
        if extension not in config.markdown_extensions:
            config.markdown_extensions.append(extension)
    # Minutes may well say “[TOC]”; no page of the portal has its table of contents in its text.
    config.mdx_configs["toc"] = {**config.mdx_configs.get("toc", {}), "marker": ""}
    config.mdx_configs["raadsportal.prose"] = {"table": words.text("Table")}
    overrides = str(shipped_overrides())
    if overrides not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, overrides)
    config.watch += [str(folder), overrides]
    return Site(folder, loaded.corpus)


def _shown(folder: Path) -> str:
    """Return the path of the content folder as people type it: from where they stand, if it lies below."""
    here = Path.cwd()
    whole = folder.resolve()
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()
