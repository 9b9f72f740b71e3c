"""Put insights, needs and figures in the plan, and cite what stands in papers and series."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.insights.models import Insight, Series, SeriesPoint, SourceParagraph
from inbreng.plan.actions.blocks import keep_block
from inbreng.plan.models import Citation, Figure, Passage


class NotAgreed(DomainError):
    """Only an insight that people agreed on stands in the plan by itself."""


class NothingNeeded(DomainError):
    """A grid of needs holds insights that say who needs them."""


class FiguresOfSchools(DomainError):
    """Figures of one school stand in no plan that everybody reads."""


def write_insights(*, insights: Sequence[Insight], **kept: Any) -> Passage:
    """Show insights with their voices as a passage; see ``keep_block``.

    Raises NotAgreed without an insight, or with one that nobody agreed on.
    """
    if not insights:
        raise NotAgreed(_("Kies een inzicht dat is vastgesteld."))
    if any(one.state != Insight.State.AGREED for one in insights):
        raise NotAgreed(_("Stel een inzicht eerst vast. Dan kan het in het plan."))
    return keep_block(kind=Passage.Kind.INSIGHT, insights=insights, **kept)


def write_needs(*, insights: Sequence[Insight], **kept: Any) -> Passage:
    """Show who needs what as a passage; raises NothingNeeded when no insight says so."""
    if not any(one.needed_by for one in insights):
        raise NothingNeeded(_("Kies inzichten waarbij staat wie het nodig heeft."))
    return keep_block(kind=Passage.Kind.NEEDS, insights=insights, **kept)


def write_figure(*, series: Series, caption: str, **kept: Any) -> Passage:
    """Show a series as a passage; raises FiguresOfSchools for one that tells schools apart."""
    _refuse_schools(series)

    def lay_out(passage: Passage) -> None:
        Figure.objects.update_or_create(
            passage=passage, defaults={"series": series, "caption": caption}
        )

    return keep_block(kind=Passage.Kind.FIGURE, lay_out=lay_out, **kept)


def cite(
    *,
    passage: Passage,
    paragraphs: Sequence[SourceParagraph] = (),
    points: Sequence[SeriesPoint] = (),
    now: datetime,
) -> int:
    """Let a passage rest on paragraphs of papers and on cells of series; twice changes nothing.

    Raises FiguresOfSchools for a cell of a series that tells schools apart.
    """
    for point in points:
        _refuse_schools(point.series)
    cited = [Citation(passage=passage, paragraph=one, cited_at=now) for one in paragraphs]
    cited += [Citation(passage=passage, point=one, cited_at=now) for one in points]
    Citation.objects.bulk_create(cited, ignore_conflicts=True)
    return len(cited)


def drop_citation(*, citation: Citation) -> None:
    """Take a citation away; the source stays."""
    citation.delete()


def _refuse_schools(series: Series) -> None:
    if series.area_kind == Series.AreaKind.SCHOOL:
        raise FiguresOfSchools(
            _("Cijfers per school horen niet in een plan dat iedereen leest. Kies andere cijfers.")
        )
