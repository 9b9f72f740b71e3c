"""The page that tells users who may do what says what the rules say."""

from collections.abc import Callable

import pytest

from inbreng.answers import rules as answers
from inbreng.consultation import rules as consultation
from inbreng.dialogue import rules as dialogue
from inbreng.dialogue.models import Contribution
from inbreng.insights import rules as insights
from inbreng.people import rules as people
from inbreng.people.models import User
from inbreng.plan import rules as plan
from inbreng.programme import rules as programme
from inbreng.route import rules as route
from tests.architecture.tracked import ROOT

# The columns of the page, in its order.
ROLES = (
    *("editor", "quality_lead", "community_manager", "director", "table_host", "consultant"),
    *("council_member", "partner", "reader"),
)
Rule = Callable[[User, Contribution], bool]


def of_trajectory(*rules: Callable[..., bool]) -> Rule:
    """Whether somebody may do all of this in the trajectory of a contribution."""
    return lambda user, said: all(rule(user, said.trajectory) for rule in rules)


def of_partnership(rule: Callable[..., bool]) -> Rule:
    """Whether somebody may do this in the partnership of a contribution."""
    return lambda user, said: rule(user, said.trajectory.partnership)


RULES: dict[str, Rule] = {
    "traject, bijeenkomsten en plan lezen": of_trajectory(
        programme.may_see_trajectory, plan.may_see_plan
    ),
    "thema’s, inzichten en oogst lezen": of_trajectory(
        dialogue.may_see_harvest, insights.may_see_insights
    ),
    "bijeenkomsten, tafels en vragen maken": of_trajectory(programme.may_shape_programme),
    "verslagen inlezen en intrekken": of_trajectory(dialogue.may_import),
    "een klein gesprek opschrijven": of_trajectory(dialogue.may_log_small_talk),
    "zeggen waar een afkorting voor staat": of_trajectory(dialogue.may_tell_short_forms),
    "punten aanvullen": dialogue.may_complete,
    "soort en kenmerken zetten": of_trajectory(dialogue.may_describe),
    "nakijken": of_trajectory(dialogue.may_moderate),
    "thema’s en inzichten maken, plan schrijven, antwoorden": of_trajectory(
        insights.may_code, plan.may_write_plan, answers.may_answer
    ),
    "terugkomlinks geven": of_partnership(people.may_make_return_link),
    "concepten voorleggen, mensen uitnodigen": of_trajectory(consultation.may_consult),
    "een vraag stellen aan de eigen achterban": of_trajectory(consultation.may_ask_constituency),
    "de route zetten, uitkomsten vastleggen": of_trajectory(route.may_lead_route),
    "een stap vrijgeven": of_trajectory(route.may_release),
    "de raadskamer in": of_trajectory(route.may_enter_council_room),
    "zien hoe het plan ervoor staat, het dossier maken": of_trajectory(route.may_see_direction),
    "zien wie welke rol heeft": of_partnership(people.may_see_people),
    "rollen geven en beëindigen": of_partnership(people.may_manage_people),
    "organisaties, perspectieven en gegevens instellen": of_partnership(people.may_set_up),
    "woorden en personen wissen": of_partnership(people.may_erase),
}


def rows() -> dict[str, list[str]]:
    """The table of the page: what may be done, and the cells of the roles."""
    page = (ROOT / "docs/use/rollen.md").read_text(encoding="utf-8")
    section = page.partition("## Wie mag wat")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ") and "---" not in line]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {first: rest for first, *rest in cells if first}


def test_roles_page_has_a_row_for_each_rule_and_no_other() -> None:
    assert list(rows()) == list(RULES)


@pytest.mark.parametrize("what", RULES)
def test_roles_page_says_who_may(
    request: pytest.FixtureRequest, said: Callable[..., Contribution], what: str
) -> None:
    cast = [request.getfixturevalue(role) for role in ROLES]
    contribution = said()
    contribution.table.host = cast[ROLES.index("table_host")]

    allowed = [RULES[what](user, contribution) for user in cast]

    assert allowed == [cell != "–" for cell in rows()[what]]
