"""Set the style of the house: a colour, and a Word file with styles and letterhead."""

from datetime import datetime
from functools import partial

from django.core.files.base import ContentFile
from django.db import transaction

from inbreng.core.documents.word.checking import HouseFile as CheckedFile
from inbreng.core.documents.word.checking import check_house_file
from inbreng.people.colours import check_colour
from inbreng.people.models import HouseFile, Partnership, User

MOST_KEPT = 5  # of those that are not in use, to go back to


def set_house_colour(*, partnership: Partnership, colour: str) -> None:
    """Give documents a colour; raises NoHouseColour for one that nobody can read."""
    partnership.house_colour = check_colour(colour)
    partnership.save(update_fields=["house_colour"])


def keep_house_file(
    *, partnership: Partnership, name: str, content: bytes, by: User, now: datetime
) -> tuple[HouseFile, CheckedFile]:
    """Keep a Word file and use it from now on; raises NoHouseFile with what is wrong with it."""
    checked = check_house_file(content)
    kept = HouseFile(partnership=partnership, name=name[-200:], kept_by=by, kept_at=now)
    # The name on the disk tells nothing; who fetches it gets its own.
    kept.content.save(f"{partnership.pk}.docx", ContentFile(checked.content), save=False)
    try:
        with transaction.atomic():
            kept.save()
            use_house_file(house_file=kept)
            _forget_oldest(partnership)
    except BaseException:
        kept.content.storage.delete(str(kept.content.name))
        raise
    return kept, checked


@transaction.atomic
def use_house_file(*, house_file: HouseFile) -> None:
    """Make documents on this file, and on no other."""
    files = HouseFile.objects.filter(partnership=house_file.partnership_id)
    files.exclude(pk=house_file.pk).update(is_in_use=False)
    files.filter(pk=house_file.pk).update(is_in_use=True)


def stop_using_house_file(*, house_file: HouseFile) -> None:
    """Make documents in the look of Inbreng again; the file stays, to go back to."""
    HouseFile.objects.filter(pk=house_file.pk).update(is_in_use=False)


def _forget_oldest(partnership: Partnership) -> None:
    """Remove what was kept longest, with its file once this holds."""
    for old in list(partnership.house_files.filter(is_in_use=False)[MOST_KEPT:]):
        storage, name = old.content.storage, str(old.content.name)
        old.delete()
        transaction.on_commit(partial(storage.delete, name))
