"""Which themes a picture shows: those at the top of the codebook, or the parts of one."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q

from inbreng.insights.models import Theme
from inbreng.insights.spread import Ground, Spread, spreads_of_branches, spreads_of_themes
from inbreng.insights.spread.counting import ALL
from inbreng.programme.models import Trajectory

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class ThemePage:
    """A page of themes in the order of the codebook; ``parent`` when its parts are shown."""

    page: Page[Any]  # themes with ``n_parts``
    parent: Theme | None

    @property
    def themes(self) -> list[Theme]:
        """The themes of the page; of a theme with parts first what is in none of them."""
        shown = list(self.page.object_list)
        return [self.parent, *shown] if self.parent and self.page.number == 1 else shown

    def asks(self, theme: Theme) -> dict[str, object]:
        """What the address of a theme's voices asks for."""
        is_alone = self.parent is not None and theme.pk == self.parent.pk
        return {"thema": theme.pk, "alleen": 1} if is_alone else {"thema": theme.pk}

    def spreads(self, ground: Ground, among: Q = ALL) -> dict[int, Spread]:
        """The spread of each theme that is shown. One query."""
        wanted = [theme.pk for theme in self.themes]
        if self.parent:
            return spreads_of_themes(ground, wanted, among)
        return spreads_of_branches(ground, wanted, among)


def theme_page(trajectory: Trajectory, parent: int | None, number: str) -> ThemePage:
    """The themes of one page of a picture. Two queries, three for parts."""
    themes = Theme.objects.filter(trajectory=trajectory, ended_at__isnull=True)
    above = themes.filter(pk=parent, parent__isnull=True).first() if parent else None
    parts = Count("parts", filter=Q(parts__ended_at__isnull=True))
    shown = themes.filter(parent=above).annotate(n_parts=parts)
    pages = Paginator(shown.order_by("is_rest", "position", "name"), PER_PAGE)
    return ThemePage(page=pages.get_page(number), parent=above)
