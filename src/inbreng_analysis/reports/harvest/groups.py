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
        number = _number_of(traits)
        if number:
            numbers.setdefault(kin, set()).add(number)
        if (
            traits.stands_out
            and places.find_group(traits.text)
            and not places.find_table(traits.text)
        ):
            groups.add(kin)
    groups |= {kin for kin, found in numbers.items() if len(found) > 1}
    return groups | _named_with_people(all_traits) | _over_paragraphs(all_traits)


def _number_of(traits: Traits) -> str | None:
    """By what a heading is told from others that name groups as it does."""
    text = traits.text
    number = places.gathering_number(text) or places.nickname(text) or places.body_name(text)
    heads = traits.stands_out or not traits.block.gap_after
    if not number and heads and not traits.is_question:
        number = places.gathering_of_any_name(text)
    if not number and heads and text[-1].isalnum():
        number = places.group_number(text)
    if number or places.describes_people(text):
        return number or traits.key
    plain = traits.block.gap and not (traits.stands_out or traits.is_question)
    place = places.find_group(text) if plain else None
    return traits.key if place is not None and not place.says_more else None


def _over_paragraphs(all_traits: Sequence[Traits]) -> set[places.Kin]:
    """Plain headings of nothing but people over what each of them said, in paragraphs."""
    found = {
        traits.key: places.kin(traits.text, traits.look)
        for traits in all_traits
        if traits.is_audience and traits.block.gap and not traits.block.is_item
        if (after := traits.block.following) is not None and after.text.endswith(".")
    }
    return set(found.values()) if len(found) > 1 else set()


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
