"""A gathering of forty people at two tables, with themes, and its report-back."""

from datetime import timedelta

import pytest

from inbreng.followup.actions import opening
from inbreng.followup.actions.reporting import make_report_back
from inbreng.followup.models import PublicPage
from inbreng.insights.actions.releasing import release_quote
from inbreng.insights.models import Coding, Evidence, Insight, Theme
from inbreng.plan.models import Chapter, Edition, EditionPassage, Passage, PassageVersion, Plan
from inbreng.programme.models import Question, Seat, Table
from tests.dialogue.factories import NOW

LATER = NOW + timedelta(days=1)
CALM = "Eén vast gezicht op school, dat is wat helpt."
DOUBT = "Wij redden het juist prima zonder vast aanspreekpunt."


@pytest.fixture
def gathering(gathering):
    """Large enough to be told of."""
    gathering.n_participants = 40
    gathering.place = "De Klinker"
    gathering.save()
    return gathering


@pytest.fixture
def other_table(gathering) -> Table:
    return Table.objects.create(gathering=gathering, label="Tafel 2", n_participants=9, position=2)


@pytest.fixture
def seats(table, other_table, parent, teacher) -> None:
    """Eight parents at the first table, nine teachers at the second."""
    Seat.objects.create(table=table, perspective=parent, n_people=8)
    Seat.objects.create(table=other_table, perspective=teacher, n_people=9)


@pytest.fixture
def question(gathering) -> Question:
    return Question.objects.create(gathering=gathering, text="Wat helpt?", position=1)


@pytest.fixture
def theme(trajectory) -> Theme:
    return Theme.objects.create(trajectory=trajectory, name="Houvast")


@pytest.fixture
def code(editor):
    """Put a contribution under a theme."""

    def make(contribution, theme) -> Coding:
        return Coding.objects.create(
            contribution=contribution, theme=theme, coded_by=editor, coded_at=NOW
        )

    return make


@pytest.fixture
def insight(trajectory, theme) -> Insight:
    return Insight.objects.create(
        trajectory=trajectory,
        number=1,
        statement="Ouders zoeken één vast gezicht.",
        kind="wish",
        theme=theme,
        made_at=NOW,
        state="agreed",
        agreed_at=NOW,
    )


@pytest.fixture
def calm(said, code, theme, insight, seats, question, parent):
    """What a parent said, under the theme and the insight."""
    point = said(CALM, perspective=parent, question=question)
    code(point, theme)
    Evidence.objects.create(insight=insight, contribution=point)
    return point


@pytest.fixture
def doubt(said, code, theme, seats, other_table, teacher):
    """What a teacher said at the other table: another view."""
    point = said(DOUBT, table=other_table, perspective=teacher, is_minority=True)
    code(point, theme)
    return point


@pytest.fixture
def report_back(gathering, calm, doubt, editor):
    return make_report_back(gathering=gathering, by=editor, now=NOW)


@pytest.fixture
def release(editor):
    """Release the words of a contribution."""

    def make(contribution, words):
        return release_quote(contribution=contribution, words=words, by=editor, now=NOW)

    return make


@pytest.fixture
def page(trajectory, editor) -> PublicPage:
    made = opening.write_public_page(
        trajectory=trajectory, slug="Naar een plan", title="Naar een plan", intro="Praat mee."
    )
    opening.open_public_page(page=made, by=editor, now=NOW)
    return made


@pytest.fixture
def edition(trajectory) -> Edition:
    """A published plan of one passage."""
    plan = Plan.objects.create(trajectory=trajectory, title="Ons plan", first_year=2027)
    chapter = Chapter.objects.create(plan=plan, number=1, title="Ouders")
    passage = Passage.objects.create(chapter=chapter, number=1)
    version = PassageVersion.objects.create(
        passage=passage, number=1, text="<p>Er komt één gezicht.</p>", made_at=NOW
    )
    PassageVersion.objects.create(
        passage=passage, number=2, text="<p>Nog niet gepubliceerd.</p>", made_at=NOW
    )
    made = Edition.objects.create(
        plan=plan, number=1, title="Eerste", digest="x", made_at=NOW, published_at=NOW
    )
    EditionPassage.objects.create(
        edition=made, version=version, chapter_number=1, chapter_title="Ouders", position=1
    )
    return made
