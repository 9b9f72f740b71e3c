"""``inbreng demo``: load the sample partnership."""

from inbreng_cli.site import refuse, say, wake


def demo() -> None:
    """Load the sample partnership; refuses an installation that holds real data."""
    wake()
    from django.utils import timezone

    from inbreng.core.errors import DomainError
    from inbreng.sample.actions import load_sample

    try:
        load_sample(now=timezone.now())
    except DomainError as refusal:
        refuse(str(refusal))
    say("The sample partnership is loaded.")
