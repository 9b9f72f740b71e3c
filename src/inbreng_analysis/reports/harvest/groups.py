"""Which headings of a document name the groups that sat together."""

from collections.abc import Sequence

from inbreng_analysis.reports.harvest import places
from inbreng_analysis.reports.harvest.traits import Look, Traits

_BRIEF = 4
_LONGEST_NAME = 12


def find_groups(all_traits: Sequence[Traits]) -> set[places.Kin]:
    """Tell how headings begin and look that name groups, surely or because others are alike.

    Parameters
    ----------
    all_traits
        The traits of the blocks of a document, in order.

    Returns
    -------
    set[places.Kin]
        The first word and the look of such headings.
    """
    groups: set[places.Kin] = set()
    numbers: dict[places.Kin, set[str]] = {}
    for traits in all_traits:
        if traits.block.is_item or traits.n_words > _LONGEST_NAME:
            continue
        if not (traits.stands_out or traits.block.gap):
            continue
        kin = places.kin(traits.text, traits.look)
        number = places.gathering_number(traits.text) or places.nickname(traits.text)
        if not number and places.describes_people(traits.text):
            number = traits.key
        if number:
            numbers.setdefault(kin, set()).add(number)
        elif (
            traits.stands_out
            and places.find_group(traits.text)
            and not places.find_table(traits.text)
        ):
            groups.add(kin)
    groups |= {kin for kin, found in numbers.items() if len(found) > 1}
    return groups | _named_with_people(all_traits)


def _named_with_people(all_traits: Sequence[Traits]) -> set[places.Kin]:
    """Headings directly over tables of which at least half only name people ("Team", "Ouders")."""
    alike: dict[Look, list[Traits]] = {}
    for traits in all_traits:
        after = traits.block.following
        brief = traits.stands_out and traits.n_words <= _BRIEF and not traits.is_apart
        if brief and after is not None and after.line.cell is not None:
            alike.setdefault(traits.look, []).append(traits)
    return {
        places.kin(traits.text, look)
        for look, found in alike.items()
        if len(found) > 1 and 2 * sum(one.is_audience for one in found) >= len(found)
        for traits in found
    }
