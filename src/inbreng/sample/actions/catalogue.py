"""Keep what the partnership knows before anyone speaks, by the keys of the sample's texts."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Insight, Series, Theme
from inbreng.people.models import (
    Area,
    Organisation,
    Partnership,
    Person,
    Perspective,
    Role,
    User,
)
from inbreng.programme.actions import set_hearing_goals
from inbreng.programme.models import (
    FocusPoint,
    QuestionSet,
    StandardQuestion,
    StandingGroup,
    Trajectory,
    TrajectoryAccess,
)
from inbreng.sample.reading import shapes

KINDS = {
    "ervaring": Contribution.Kind.EXPERIENCE,
    "knelpunt": Contribution.Kind.BOTTLENECK,
    "wens": Contribution.Kind.WISH,
    "idee": Contribution.Kind.IDEA,
    "vraag": Contribution.Kind.QUESTION,
    "tip": Contribution.Kind.TIP,
    "observatie": Contribution.Kind.OBSERVATION,
    "betekenis": Contribution.Kind.MEANING,
}
ROLES_BEGIN_ON = date(2025, 8, 1)


@dataclass
class Catalogue:
    """Everything loaded so far, by key; ``said`` by number of gathering and exact text."""

    partnership: Partnership
    areas: dict[str, Area] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    perspectives: dict[str, Perspective] = field(default_factory=dict)
    people: dict[str, User] = field(default_factory=dict)
    trajectories: dict[str, Trajectory] = field(default_factory=dict)
    groups: dict[str, StandingGroup] = field(default_factory=dict)
    focus_points: dict[str, FocusPoint] = field(default_factory=dict)
    standard_questions: dict[str, StandardQuestion] = field(default_factory=dict)
    said: dict[tuple[int, str], Contribution] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    insights: dict[str, Insight] = field(default_factory=dict)
    series: dict[str, Series] = field(default_factory=dict)

    @property
    def trajectory(self) -> Trajectory:
        """The one trajectory of the sample."""
        return next(iter(self.trajectories.values()))

    def heard(self, voices: Iterable[shapes.Voice]) -> list[Contribution]:
        """What these voices said, but for what was held back."""
        said = [self.said[voice.gathering, voice.text] for voice in voices]
        return [each for each in said if each.state == Contribution.State.VISIBLE]


def keep_catalogue(sample: shapes.Partnership, *, now: datetime) -> Catalogue:
    """Keep partnership, organisations, perspectives, trajectory and people of the sample."""
    partnership = Partnership.objects.create(
        name=sample.name,
        short_name=sample.short_name,
        region=sample.area_description,
        is_sample=True,
    )
    catalogue = Catalogue(partnership)
    for area in sample.areas:
        catalogue.areas[area.key] = Area.objects.create(partnership=partnership, name=area.name)
    for organisation in sample.organisations:
        catalogue.organisations[organisation.key] = _organisation(organisation, catalogue)
    for position, perspective in enumerate(sample.perspectives):
        catalogue.perspectives[perspective.key] = _perspective(perspective, position, catalogue)
    _keep_programme(sample, catalogue)
    for person in sample.people:
        catalogue.people[person.key] = _account(person, catalogue, now)
    return catalogue


def _organisation(sample: shapes.Organisation, catalogue: Catalogue) -> Organisation:
    known = catalogue.organisations
    return Organisation.objects.create(
        partnership=catalogue.partnership,
        kind=sample.kind if sample.kind in Organisation.Kind.values else Organisation.Kind.OTHER,
        name=sample.name,
        parent=known[sample.parent] if sample.parent else None,
        area=catalogue.areas[sample.area] if sample.area else None,
        municipality=known[sample.municipality] if sample.municipality else None,
        school_type=sample.school_type or "",
    )


def _perspective(sample: shapes.Perspective, position: int, catalogue: Catalogue) -> Perspective:
    return Perspective.objects.create(
        partnership=catalogue.partnership,
        name=sample.name,
        plural=sample.plural,
        letter=sample.letter,
        is_staff=sample.is_staff,
        colour=min(position + 1, 12),
        position=position,
    )


def _keep_programme(sample: shapes.Partnership, catalogue: Catalogue) -> None:
    for trajectory in sample.trajectories:
        catalogue.trajectories[trajectory.key] = Trajectory.objects.create(
            partnership=catalogue.partnership,
            name=trajectory.name,
            motto=trajectory.motto,
            description=trajectory.description,
            begins_on=trajectory.starts_on,
            ends_on=trajectory.ends_on,
        )
        _keep_goals(sample, catalogue, catalogue.trajectories[trajectory.key])
    for position, point in enumerate(sample.focus_points):
        catalogue.focus_points[point.key] = FocusPoint.objects.create(
            trajectory=catalogue.trajectories[point.trajectory],
            name=point.name,
            explanation=point.explanation,
            position=position,
        )
    for group in sample.standing_groups:
        catalogue.groups[group.key] = StandingGroup.objects.create(
            partnership=catalogue.partnership, name=group.name
        )
    for question_set in sample.question_sets:
        _keep_question_set(question_set, catalogue)


def _keep_goals(sample: shapes.Partnership, catalogue: Catalogue, trajectory: Trajectory) -> None:
    set_hearing_goals(
        trajectory=trajectory,
        wanted={
            (catalogue.perspectives[one.key].pk, "", ""): one.n_wanted
            for one in sample.perspectives
        },
    )


def _keep_question_set(sample: shapes.QuestionSet, catalogue: Catalogue) -> None:
    kept = QuestionSet.objects.create(partnership=catalogue.partnership, name=sample.name)
    for position, item in enumerate(sample.items):
        text = f"{item.text} {item.follow_up}" if item.follow_up else item.text
        catalogue.standard_questions[text] = StandardQuestion.objects.create(
            question_set=kept, text=text, suggested_kind=KINDS[item.kind], position=position
        )


def _account(sample: shapes.Person, catalogue: Catalogue, now: datetime) -> User:
    person = Person.objects.create(partnership=catalogue.partnership, made_at=now)
    user = User.objects.create_user(
        sample.email, name=sample.name, about=sample.about, person=person
    )
    role = Role.objects.create(
        user=user,
        partnership=catalogue.partnership,
        kind=sample.role,
        organisation=catalogue.organisations[sample.organisation] if sample.organisation else None,
        area=catalogue.areas[sample.area] if sample.area else None,
        begins_on=ROLES_BEGIN_ON,
    )
    if sample.trajectory:
        TrajectoryAccess.objects.create(
            trajectory=catalogue.trajectories[sample.trajectory], role=role
        )
    return user
