"""Words that are not what they were, or that went without being erased."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from inbreng.dialogue.models import Contribution, Wording
from inbreng.dialogue.models.digests import digest_of_words
from inbreng.trail.audit.findings import Broken
from inbreng.trail.audit.within import Within


def broken(within: Within) -> Iterator[Broken]:
    """Changed and missing originals, in the order in which they came in."""
    yield from _changed(within)
    yield from _missing(within)


def _changed(within: Within) -> Iterator[Broken]:
    found = within.of(Wording.objects.order_by("pk"), "contribution__trajectory")
    rows = found.values_list("pk", "contribution_id", "text", "digest")
    for pk, contribution, text, digest in rows.iterator(chunk_size=2000):
        if digest_of_words(text) != digest:
            says = _(
                "De woorden van bijdrage %(contribution)s zijn veranderd nadat ze bewaard werden."
            )
            yield Broken("original_changed", pk, says % {"contribution": contribution})


def _missing(within: Within) -> Iterator[Broken]:
    original = Wording.objects.filter(contribution=OuterRef("pk"), number=1)
    gone = Contribution.objects.filter(erased_at__isnull=True).exclude(Exists(original))
    for pk in within.of(gone, "trajectory").order_by("pk").values_list("pk", flat=True):
        says = _("Bijdrage %(contribution)s heeft geen woorden meer, en is niet gewist.")
        yield Broken("original_missing", pk, says % {"contribution": pk})
