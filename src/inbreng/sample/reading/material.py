"""The whole sample, as it was read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inbreng.sample.reading.shapes import (
    After,
    Beside,
    Codebook,
    CodedGathering,
    Consultation,
    Contribution,
    Draft,
    Findings,
    Gathering,
    Partnership,
    Reply,
    Table,
    Voice,
)


@dataclass(frozen=True, slots=True)
class Material:
    """Everything the sample partnership is made of."""

    partnership: Partnership
    gatherings: tuple[Gathering, ...]
    codebook: Codebook
    codings: tuple[CodedGathering, ...]
    findings: Findings
    beside: Beside
    plan: Draft
    replies: tuple[Reply, ...]
    consultations: tuple[Consultation, ...]
    after: After
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
