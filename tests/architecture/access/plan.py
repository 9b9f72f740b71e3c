"""One of everything of this room, for the walk over its addresses."""

from typing import Any

from inbreng.insights.models import Series, SeriesPoint, TrainingNeed
from inbreng.people.models import User
from inbreng.plan.models import (
    Argument,
    Citation,
    EarlierChapter,
    EarlierLine,
    EarlierPlan,
    Edition,
    EditionPassage,
    MarginNote,
    Passage,
    PassageVersion,
    PastPromise,
    PlanAction,
    ProposedText,
    Scenario,
)
from tests.cast import BEGAN
from tests.dialogue.factories import NOW


def goals(objects: dict[str, Any]) -> dict[str, Any]:
    """A series, a scenario with an argument, an action, a citation and an earlier plan."""
    passage = Passage.objects.get(pk=objects["passage_id"])
    series = Series.objects.create(
        trajectory_id=objects["trajectory_id"],
        title="Thuiszitters",
        source="DUO",
        unit="procent",
        area_kind="municipality",
        dated_on=BEGAN,
        added_at=NOW,
    )
    point = SeriesPoint.objects.create(series=series, area="Proefdam", period="2023", value=3)
    scenario = Scenario.objects.create(passage=passage, number=1, title="Samen")
    argument = Argument.objects.create(
        scenario=scenario, contribution_id=objects["contribution_id"], stance="for", chosen_at=NOW
    )
    PlanAction.objects.create(passage=passage, what="Iets.", who="ik")
    citation = Citation.objects.create(passage=passage, point=point, cited_at=NOW)
    earlier = EarlierPlan.objects.create(
        trajectory_id=objects["trajectory_id"], title="Vorig plan", first_year=2023, read_at=NOW
    )
    chapter = EarlierChapter.objects.create(plan=earlier, number=1, title="Dichtbij")
    line = EarlierLine.objects.create(chapter=chapter, number=1, text="Elk kind een plek.")
    promise = PastPromise.objects.create(line=line, marked_at=NOW)
    need = TrainingNeed.objects.create(
        theme_id=objects["theme_id"], subject="Rust in de klas", listed_at=NOW
    )
    return {
        "series_id": series.pk,
        "need_id": need.pk,
        "block": "ambitie",
        "number": 1,
        "argument_id": argument.pk,
        "citation_id": citation.pk,
        "earlier_id": earlier.pk,
        "promise_id": promise.pk,
    }


def text(objects: dict[str, Any]) -> dict[str, Any]:
    """An edition that everybody with a role reads, and what stands in the margin of a passage."""
    version = PassageVersion.objects.get(passage=objects["passage_id"])
    edition = Edition.objects.create(
        plan_id=objects["plan_id"], number=1, title="Concept", made_at=NOW, published_at=NOW
    )
    EditionPassage.objects.create(
        edition=edition, version=version, chapter_number=1, chapter_title="Ouders", position=1
    )
    passage = objects["passage_id"]
    note = MarginNote.objects.create(
        passage_id=passage, version=version, text="Waarom?", made_at=NOW
    )
    proposal = ProposedText.objects.create(
        passage_id=passage,
        base=version,
        text="<p>Er komt een gids voor ouders.</p>",
        proposed_by=User.objects.get(email="editor@proef.invalid"),
        proposed_at=NOW,
    )
    return {"edition_id": edition.pk, "note_id": note.pk, "proposal_id": proposal.pk}


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """What the addresses of this room point at, by the name it has in an address."""
    return goals(objects) | text(objects)
