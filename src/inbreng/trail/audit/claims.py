"""Claims of the plan, and whether voices or a source stand under each."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Evidence, Insight
from inbreng.plan.models import EditionPassage, Passage, PassageGround, PassageVersion
from inbreng.plan.queries.gaps import CLAIMS
from inbreng.trail.audit.findings import Broken
from inbreng.trail.audit.within import Within


def claims(within: Within) -> QuerySet[Passage]:
    """The passages that claim something."""
    written = PassageVersion.objects.filter(passage=OuterRef("pk")).exclude(text="")
    there = Q(removed_at__isnull=True, chapter__removed_at__isnull=True)
    found = Passage.objects.filter(there, Exists(written), kind__in=CLAIMS)
    return within.of(found, "chapter__plan__trajectory")


def has_evidence() -> Exists:
    """Of passages: an agreed insight with a voice for it stands under them.

    On words that are held back or withdrawn nothing rests.
    """
    voice = Evidence.objects.filter(
        insight=OuterRef("insight"),
        stance=Evidence.Stance.FOR,
        contribution__state=Contribution.State.VISIBLE,
    )
    ground = PassageGround.objects.filter(
        Exists(voice), passage=OuterRef("pk"), insight__state=Insight.State.AGREED
    )
    return Exists(ground)


def broken(within: Within) -> Iterator[Broken]:
    """Claims that readers have before them and that rest on nothing."""
    read = EditionPassage.objects.filter(
        version__passage=OuterRef("pk"), edition__published_at__isnull=False
    )
    bare = claims(within).filter(Exists(read)).exclude(has_evidence())
    for passage in bare.select_related("chapter").order_by("pk"):
        says = _("%(place)s is gepubliceerd en rust op geen enkele stem.")
        yield Broken("claim_without_evidence", passage.pk, says % {"place": passage})


def counts(within: Within) -> dict[str, int]:
    """How many claims there are, and how many of them have evidence."""
    found = claims(within)
    return {
        "claims": found.count(),
        "claims_with_evidence": found.filter(has_evidence()).count(),
    }
