"""Dull things of the dialogue room: each makes itself only, what it hangs under is given."""

import hashlib
from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from inbreng.dialogue.models import (
    Contribution,
    Finding,
    ModerationStep,
    Report,
    ReportChange,
    Source,
    StagedEntry,
    Stems,
    StoredFile,
    Upload,
    Wording,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


class SourceFactory(DjangoModelFactory):
    """A published source; needs ``gathering``."""

    class Meta:
        model = Source

    trajectory = factory.LazyAttribute(lambda source: source.gathering.trajectory)
    kind = Source.Kind.REPORT
    title = "Verslag"
    made_at = NOW
    published_at = NOW


class ContributionFactory(DjangoModelFactory):
    """A visible contribution without words; needs ``source``."""

    class Meta:
        model = Contribution

    trajectory = factory.LazyAttribute(lambda contribution: contribution.source.trajectory)
    gathering = factory.LazyAttribute(lambda contribution: contribution.source.gathering)
    position = factory.Sequence(lambda number: number)
    state = Contribution.State.VISIBLE


class WordingFactory(DjangoModelFactory):
    """Words as said; needs ``contribution``."""

    class Meta:
        model = Wording

    number = 1
    why = Wording.Why.SAID
    text = "Meer tijd voor de leerlingen."
    made_at = NOW


class StemsFactory(DjangoModelFactory):
    """Stems of those words; needs ``contribution``."""

    class Meta:
        model = Stems

    text = "tijd leerling"


class FindingFactory(DjangoModelFactory):
    """A name that the quick screening found; needs ``wording``."""

    class Meta:
        model = Finding

    kind = "person_name"
    start = 0
    end = 4
    is_sure = True
    found_by = "quick"


class ModerationStepFactory(DjangoModelFactory):
    """Held back; needs ``contribution``."""

    class Meta:
        model = ModerationStep

    step = ModerationStep.Step.HELD
    at = NOW


class StoredFileFactory(DjangoModelFactory):
    """A kept text file; needs ``partnership``."""

    class Meta:
        model = StoredFile

    n_bytes = 10
    digest = factory.Sequence(lambda number: hashlib.sha256(bytes([number % 256])).hexdigest())
    content = factory.django.FileField(filename="verslag.txt", data=b"- meer tijd")


class UploadFactory(DjangoModelFactory):
    """One go of files; needs ``trajectory``."""

    class Meta:
        model = Upload

    made_at = NOW


class ReportFactory(DjangoModelFactory):
    """A report that was read; needs ``upload`` and ``stored_file``."""

    class Meta:
        model = Report

    name = "verslag.txt"
    state = Report.State.READY
    title = "Verslag"


class StagedEntryFactory(DjangoModelFactory):
    """A recognised contribution of one line; needs ``report``."""

    class Meta:
        model = StagedEntry

    position = factory.Sequence(lambda number: number)
    kind = StagedEntry.Kind.CONTRIBUTION
    text = "meer tijd"
    line = 1
    start = 0
    end_line = 1
    end = factory.LazyAttribute(lambda entry: entry.start + len(entry.text))


class ReportChangeFactory(DjangoModelFactory):
    """A change in the preview; needs ``report``."""

    class Meta:
        model = ReportChange

    number = factory.Sequence(lambda number: number)
    what = "set_kind"
    before = factory.LazyFunction(list)
    after = factory.LazyFunction(list)
    at = NOW
