"""Compose “Wat we hoorden” for the audience that an export asks for."""

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.core.typesetting.signs import tidied
from inbreng.insights.exports.report.basis import Basis
from inbreng.insights.exports.report.chapters import chapters_of
from inbreng.insights.exports.report.hearing import hearing_of
from inbreng.insights.exports.report.labels import labels
from inbreng.insights.exports.report.method import method_words
from inbreng.insights.exports.report.overview import grid_of, themes_sheet
from inbreng.insights.exports.report.structure import Chapter, Report
from inbreng.insights.exports.scopes import scope_words
from inbreng.insights.exports.telling import Told

LANGUAGE = "nl"


def report_of(told: Told) -> Report:
    """Everything that stands in the report. Some thirty queries, however much was said.

    Raises NothingToTell for a group that may not be told apart to its readers.
    """
    with translation.override(LANGUAGE):
        return tidied(_composed(Basis(told)))


def report_half_way(told: Told) -> Report:
    """The report, after which the work is told to be half done: setting it takes the other half."""
    report = report_of(told)
    told.step(told.contributions().count() // 2)
    return report


def _composed(basis: Basis) -> Report:
    told = basis.told
    spreads = basis.of_themes([one.theme for one in told.themes if one.parent is None])
    chapters = chapters_of(basis, spreads)
    hearing = hearing_of(basis, spreads)
    made_on = timezone.localtime(told.export.asked_at).date()
    return Report(
        title=_("Wat we hoorden"),
        partnership=told.trajectory.partnership.name,
        trajectory=told.trajectory.name,
        scope=scope_words(told.export),
        audience=told.export.get_audience_display(),
        made_on=made_on,
        made_on_words=date_format(made_on, "j F Y"),
        language=LANGUAGE,
        summary=_summary(basis, chapters, len(hearing.gatherings.rows)),
        themes=themes_sheet(basis, spreads, chapters),
        grid=grid_of(basis, spreads),
        chapters=chapters,
        hearing=hearing,
        method=method_words(told.audience),
        labels=labels(),
    )


def _summary(basis: Basis, chapters: tuple[Chapter, ...], n_gatherings: int) -> tuple[str, ...]:
    statements = [one for chapter in chapters for one in chapter.statements]
    n_drafts = sum(one.is_draft for one in statements)
    n_tensions = sum(one.is_tension for one in statements)
    said = [_insights_words(len(statements))]
    if n_drafts:
        words = ngettext(
            "Daarvan is %(n)d nog een concept.", "Daarvan zijn er %(n)d nog een concept.", n_drafts
        )
        said.append(words % {"n": n_drafts})
    if n_tensions:
        words = ngettext(
            "%(n)d keer hoorden we een spanning: mensen willen iets anders, en dat laten we staan.",
            "%(n)d keer hoorden we een spanning: mensen willen iets anders, en dat laten we staan.",
            n_tensions,
        )
        said.append(words % {"n": n_tensions})
    return (_said_words(basis, n_gatherings), " ".join(said))


def _said_words(basis: Basis, n_gatherings: int) -> str:
    tables = ngettext("%(n)d tafel", "%(n)d tafels", basis.ground.n_tables)
    gatherings = ngettext("%(n)d bijeenkomst", "%(n)d bijeenkomsten", n_gatherings)
    where = _("Er is gesproken bij %(gatherings)s, aan %(tables)s.") % {
        "gatherings": gatherings % {"n": n_gatherings},
        "tables": tables % {"n": basis.ground.n_tables},
    }
    if not basis.reach.tells_numbers:
        return where
    n_points = basis.ground.n_points
    points = ngettext("Dat leverde %(n)d punt op.", "Dat leverde %(n)d punten op.", n_points)
    return f"{where} {points % {'n': n_points}}"


def _insights_words(n_insights: int) -> str:
    if not n_insights:
        return _("Er zijn nog geen inzichten die in dit verslag mogen staan.")
    words = ngettext(
        "In dit verslag staat %(n)d inzicht: wat we hoorden, hoe breed, en wie het tegendeel zei.",
        (
            "In dit verslag staan %(n)d inzichten: wat we hoorden, hoe breed, en wie het tegendeel "
            "zei."
        ),
        n_insights,
    )
    return words % {"n": n_insights}
