"""Read the whole sample and resolve every reference from one file to another."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inbreng.sample.reading.catalogue import read_partnership
from inbreng.sample.reading.coding import read_coding
from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.gathering import read_gathering
from inbreng.sample.reading.shapes import (
    Coding,
    Contribution,
    Gathering,
    Partnership,
    Table,
    Voice,
)

TEXTS = Path(__file__).resolve().parent.parent / "texts"


@dataclass(frozen=True, slots=True)
class Material:
    """Everything the sample partnership is made of."""

    partnership: Partnership
    gatherings: tuple[Gathering, ...]
    coding: Coding
    reports: tuple[Path, ...]

    def contribution(self, voice: Voice) -> Contribution:
        """The one contribution that ``voice`` names; KeyError if there is none or more."""
        found = [
            contribution
            for gathering, _, contribution in self.spoken()
            if gathering.number == voice.gathering and contribution.text == voice.text
        ]
        if len(found) != 1:
            raise KeyError(voice)
        return found[0]

    def spoken(self) -> Iterator[tuple[Gathering, Table, Contribution]]:
        """Every contribution with its table and gathering, in order."""
        for gathering in self.gatherings:
            for table in gathering.tables:
                for contribution in table.contributions:
                    yield gathering, table, contribution


def read_material(folder: Path = TEXTS) -> Material:
    """The sample in ``folder``; BadMaterial when something refers to what is not there."""
    material = Material(
        partnership=read_partnership(folder / "partnership.toml"),
        gatherings=tuple(map(read_gathering, sorted((folder / "gatherings").glob("*.txt")))),
        coding=read_coding(folder / "themes.toml"),
        reports=tuple(sorted(path for path in (folder / "reports").iterdir() if path.is_file())),
    )
    _check_gatherings(material, folder / "gatherings")
    _check_coding(material, folder / "themes.toml")
    return material


def _check_gatherings(material: Material, folder: Path) -> None:
    partnership = material.partnership
    organisations = {organisation.key for organisation in partnership.organisations}
    perspectives = {perspective.key for perspective in partnership.perspectives}
    people = {person.key for person in partnership.people}
    groups = {group.key for group in partnership.standing_groups}
    numbers = {gathering.number for gathering in material.gatherings}
    for gathering in material.gatherings:
        path = folder / f"{gathering.number:02}-{gathering.slug}.txt"
        _known(gathering.present, organisations, path)
        _known([gathering.group], groups, path)
        _known([gathering.follows], numbers, path)
        for table in gathering.tables:
            _known([table.host], people, path)
            _known((seats.perspective for seats in table.seats), perspectives, path)
            for point in table.contributions:
                _known([point.by], perspectives, path, point.line)
                _known([point.to], organisations, path, point.line)


def _check_coding(material: Material, path: Path) -> None:
    coding, partnership = material.coding, material.partnership
    insights = {insight.key for insight in coding.insights}
    _known(
        (theme.focus_point for theme in coding.themes),
        {point.key for point in partnership.focus_points},
        path,
    )
    _known((each.theme for each in coding.insights), {each.key for each in coding.themes}, path)
    _known((each.chapter for each in coding.passages), {e.key for e in coding.chapters}, path)
    _known((key for passage in coding.passages for key in passage.insights), insights, path)
    _known((each.passage for each in coding.answers), {e.key for e in coding.passages}, path)
    _known(
        (each.party for each in coding.answers),
        {organisation.key for organisation in partnership.organisations},
        path,
    )
    for voice in _voices(coding):
        try:
            material.contribution(voice)
        except KeyError:
            raise BadMaterial(f"nobody, or more than one, said {voice}", path=path) from None


def _voices(coding: Coding) -> Iterator[Voice]:
    for theme in coding.themes:
        yield from theme.voices
    for insight in coding.insights:
        yield from insight.evidence
    for answer in coding.answers:
        yield answer.voice


def _known(
    references: "Iterator[object] | list[object] | tuple[object, ...]",
    known: "set[str] | set[int]",
    path: Path,
    line: int | None = None,
) -> None:
    for reference in references:
        if reference is not None and reference not in known:
            raise BadMaterial(f"refers to {reference!r}, which is not there", path=path, line=line)
