"""Let what a machine wrote of somebody's words go with those words."""

from django.utils.translation import gettext as _

from inbreng.insights.models import ProposedTheme, Suggestion


def forget_erased() -> int:
    """Empty the label and terms of groups in which words were erased; give back how many.

    They were made of the words of their members, and stay when a group is decided on.
    """
    erased = Suggestion.objects.filter(contribution__erased_at__isnull=False)
    groups = ProposedTheme.objects.filter(pk__in=erased.values("proposed_theme"))
    return groups.exclude(terms=[]).update(label=_("woorden gewist"), terms=[])
