"""Read partnership.toml: who there is, and about what they will talk."""

from pathlib import Path

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.sections import Section, build, build_all, load
from inbreng.sample.reading.shapes import (
    Area,
    FocusPoint,
    Organisation,
    Partnership,
    Person,
    Perspective,
    QuestionItem,
    QuestionSet,
    StandingGroup,
    Trajectory,
)


def read_partnership(path: Path) -> Partnership:
    """The partnership of the file at ``path``, with every reference inside it resolved."""
    content = load(path)
    about = content.get("partnership", {})
    partnership = Partnership(
        name=about.get("name", ""),
        short_name=about.get("short_name", ""),
        area_description=about.get("area", ""),
        areas=build_all(Area, content.get("area", []), path=path),
        organisations=build_all(Organisation, content.get("organisation", []), path=path),
        perspectives=build_all(Perspective, content.get("perspective", []), path=path),
        people=build_all(Person, content.get("person", []), path=path),
        trajectories=build_all(Trajectory, content.get("trajectory", []), path=path),
        focus_points=build_all(FocusPoint, content.get("focus_point", []), path=path),
        standing_groups=build_all(StandingGroup, content.get("standing_group", []), path=path),
        question_sets=tuple(_question_set(each, path) for each in content.get("question_set", [])),
    )
    _check_references(partnership, path)
    return partnership


def _question_set(section: Section, path: Path) -> QuestionSet:
    items = build_all(QuestionItem, section.get("item", []), path=path)
    rest = {name: value for name, value in section.items() if name != "item"}
    return build(QuestionSet, {**rest, "items": items}, path=path)


def _check_references(partnership: Partnership, path: Path) -> None:
    areas = {area.key for area in partnership.areas}
    organisations = {organisation.key for organisation in partnership.organisations}
    trajectories = {trajectory.key for trajectory in partnership.trajectories}
    asked = [
        *((each.key, each.area, areas) for each in partnership.organisations),
        *((each.key, each.parent, organisations) for each in partnership.organisations),
        *((each.key, each.municipality, organisations) for each in partnership.organisations),
        *((each.key, each.area, areas) for each in partnership.people),
        *((each.key, each.organisation, organisations) for each in partnership.people),
        *((each.key, each.trajectory, trajectories) for each in partnership.people),
        *((each.key, each.trajectory, trajectories) for each in partnership.focus_points),
        *((each.key, each.trajectory, trajectories) for each in partnership.standing_groups),
    ]
    for key, reference, known in asked:
        if reference is not None and reference not in known:
            raise BadMaterial(f"{key!r} refers to {reference!r}, which is not there", path=path)
