"""Make a plan with its chapters, and keep chapters for the next one."""

from typing import Any

from django.db import transaction

from inbreng.plan.actions.numbering import chapters_in
from inbreng.plan.models import Chapter, Plan, TemplateChapter
from inbreng.plan.queries.outlines import proposed_chapters
from inbreng.programme.models import Trajectory


def make_plan(
    *,
    trajectory: Trajectory,
    title: str,
    first_year: int,
    n_years: int = 4,
    motto: str = "",
    has_chapters: bool = False,
) -> Plan:
    """Make a plan that starts in the school year ``first_year``-``first_year`` + 1.

    With ``has_chapters`` it begins with those of the partnership's template.
    """
    with transaction.atomic():
        plan = Plan.objects.create(
            trajectory=trajectory,
            title=title,
            first_year=first_year,
            n_years=n_years,
            motto=motto,
        )
        if has_chapters:
            Chapter.objects.bulk_create(
                Chapter(plan=plan, number=number, **words)
                for number, words in enumerate(
                    proposed_chapters(trajectory.partnership_id), start=1
                )
            )
    return plan


def edit_plan(*, plan: Plan, **words: Any) -> None:
    """Keep title, motto and years of a plan."""
    Plan.objects.filter(pk=plan.pk).update(**words)


def make_chapter(*, plan: Plan, title: str, **words: Any) -> Chapter:
    """Add a chapter after the last one; ``words`` are its content, demand and how sure that is."""
    with transaction.atomic():
        number = len(chapters_in(plan)) + 1
        return Chapter.objects.create(plan=plan, number=number, title=title, **words)


def edit_chapter(*, chapter: Chapter, **words: Any) -> None:
    """Keep title, content and demand of a chapter."""
    Chapter.objects.filter(pk=chapter.pk).update(**words)


def keep_as_template(*, plan: Plan) -> int:
    """Let the next plan of the partnership begin with these chapters; tells how many there are."""
    partnership = plan.trajectory.partnership_id
    with transaction.atomic():
        TemplateChapter.objects.filter(partnership=partnership).delete()
        kept = TemplateChapter.objects.bulk_create(
            TemplateChapter(
                partnership_id=partnership,
                number=chapter.number,
                title=chapter.title,
                content=chapter.content,
                demand=chapter.demand,
                is_sure=chapter.is_sure,
            )
            for chapter in chapters_in(plan)
        )
    return len(kept)
