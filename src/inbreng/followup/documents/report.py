"""A report-back as a document: the same words as its page."""

from collections.abc import Iterable, Iterator

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from inbreng.core.documents import (
    Block,
    Document,
    Heading,
    Listing,
    Paragraph,
    Quote,
    blocks_of_html,
)
from inbreng.followup.models import Attachment, ReportBack, ReportSection
from inbreng.followup.queries.report_backs import Part
from inbreng.people.queries.house_styles import house_style

DAY = "j F Y"


def document_of_report(
    report_back: ReportBack,
    title: str,
    parts: Iterable[Part],
    others: Iterable[ReportBack],
    attachments: Iterable[Attachment] = (),
) -> Document:
    """The report-back with these parts; ``others`` are those of the same trajectory."""
    gathering = report_back.gathering
    day = date_format(gathering.held_on, DAY) if gathering.held_on else ""
    others = tuple(others)
    return Document(
        title=title,
        subtitle=" · ".join(filter(None, [gathering.trajectory.name, day, gathering.place])),
        language=get_language() or "nl",
        blocks=(*_blocks(parts, others), *_in_words(attachments)),
        author=gathering.trajectory.partnership.name,
        style=house_style(gathering.trajectory.partnership),
    )


def _blocks(parts: Iterable[Part], others: tuple[ReportBack, ...]) -> Iterator[Block]:
    for part in parts:
        is_others = part.kind == ReportSection.Kind.OTHERS
        if is_others and not others and not part.text:
            continue
        yield Heading(1, part.title)
        yield from blocks_of_html(part.text)
        for quote in part.quotes:
            yield Quote(quote.words, quote.perspective.name_as_spoken if quote.perspective else "")
        if is_others and others:
            yield Listing(tuple(one.title for one in others))


def _in_words(attachments: Iterable[Attachment]) -> Iterator[Block]:
    """What films and files say, for who reads on paper."""
    told = [one for one in attachments if one.text_version]
    if told:
        yield Heading(1, _("Wat er in de films en bestanden staat"))
    for one in told:
        yield Heading(2, one.title)
        yield Paragraph(one.text_version)
