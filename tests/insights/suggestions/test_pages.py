"""Pages of suggestions: what they show, to whom, and what they cost."""

import pytest
from django.urls import reverse

from inbreng.insights.models import Coding, ProposedTheme, Suggestion, SuggestionRun, Theme
from tests.insights.suggestions.conftest import HANDS, PAPER, TAXI


@pytest.fixture
def page(client, editor, trajectory):
    """The text of the page of suggestions, as the editor sees it."""
    client.force_login(editor)

    def shown():
        return client.get(reverse("insights:suggestions", args=[trajectory.pk])).content.decode()

    return shown


def test_page_without_a_round_says_what_will_stand_there(page):
    assert "Nog geen voorstellen" in page()


def test_page_shows_who_suggests_and_verbatim_quotes(page, grouped):
    grouped(4)

    shown = page()

    wanted = ["inbreng themes 1: spelling", "Taxi, vervoer", *TAXI[:3]]
    assert [text in shown for text in wanted] == [True] * 5


def test_asked_round_is_made_and_shown(client, page, points, trajectory, settings):
    points(TAXI + PAPER)

    client.post(reverse("insights:suggestions", args=[trajectory.pk]), {"fineness": "0.4"})

    run = SuggestionRun.objects.get()
    assert (run.fineness, run.state) == (0.4, "ready")
    assert "aanvraag" in page()


def test_fineness_out_of_range_is_refused(client, editor, trajectory):
    client.force_login(editor)

    answer = client.post(reverse("insights:suggestions", args=[trajectory.pk]), {"fineness": "7"})

    assert answer.status_code == 422
    assert not SuggestionRun.objects.exists()


def test_round_on_its_way_tells_how_far_it_is(client, editor, trajectory, ready):
    SuggestionRun.objects.update(state="running", n_done=40, n_total=120)
    client.force_login(editor)
    address = reverse("insights:suggestions", args=[trajectory.pk])

    part = client.get(address, headers={"HX-Request": "true"})
    SuggestionRun.objects.update(state="ready")
    done = client.get(address, headers={"HX-Request": "true"})

    assert "40 van 120 punten" in " ".join(part.content.decode().split())
    assert done.headers["HX-Redirect"] == address


def test_refused_round_says_why(page, ready):
    SuggestionRun.objects.update(state="refused", refusal="too_slow")

    assert "Het duurde te lang" in page()


@pytest.mark.parametrize("n_things", [1, 3])
def test_page_costs_the_same_for_more(
    page, grouped, suggested, django_assert_num_queries, n_things
):
    for number in range(n_things):
        grouped(4, label=f"Groep {number}")
        suggested(2, name=f"Thema {number}")

    with django_assert_num_queries(13):
        page()


@pytest.mark.parametrize("n_points", [1, 3])
def test_page_of_a_theme_costs_the_same_for_more(
    client, editor, suggested, django_assert_num_queries, n_points
):
    theme, _found = suggested(n_points)
    client.force_login(editor)

    with django_assert_num_queries(11):
        client.get(reverse("insights:suggested_theme", args=[theme.pk]))


@pytest.mark.parametrize("n_points", [1, 3])
def test_page_of_a_group_costs_the_same_for_more(
    client, editor, grouped, django_assert_num_queries, n_points
):
    group = grouped(n_points)
    client.force_login(editor)

    with django_assert_num_queries(11):
        client.get(reverse("insights:proposed_theme", args=[group.pk]))


def test_ticked_suggestions_are_taken_over_and_the_others_wait(client, editor, suggested):
    theme, (one, other) = suggested(2)
    client.force_login(editor)
    address = reverse("insights:suggested_theme", args=[theme.pk])

    client.post(address, {"do": "confirm", "chosen": [one.pk]})

    assert list(Coding.objects.values_list("contribution", "coded_by")) == [
        (one.contribution_id, editor.pk)
    ]
    assert Suggestion.objects.get(pk=other.pk).state == "open"


def test_all_that_is_nearly_sure_is_taken_over_at_once(client, editor, suggested, points, ready):
    theme, _sure = suggested(3)
    (unsure,) = points(TAXI[:1])
    Suggestion.objects.create(run=ready, contribution=unsure, theme=theme, probability=0.6)
    client.force_login(editor)

    client.post(reverse("insights:suggested_theme", args=[theme.pk]), {"do": "confirm_sure"})

    assert Coding.objects.filter(theme=theme).count() == 3


def test_doubt_is_said_in_a_sentence(client, editor, suggested):
    theme, (one,) = suggested(1, probability=0.42)
    Suggestion.objects.filter(pk=one.pk).update(doubt="between")
    client.force_login(editor)

    page = client.get(reverse("insights:suggested_theme", args=[theme.pk])).content.decode()

    wanted = ["onzeker", "klopt ongeveer 4 van de 10 keer", "Een ander thema past bijna even goed."]
    assert [text in page for text in wanted] == [True] * 3


def test_group_becomes_a_theme_from_the_page(client, editor, grouped):
    group = grouped(4)
    client.force_login(editor)

    client.post(reverse("insights:proposed_theme", args=[group.pk]), {"name": "Vervoer"})

    assert Coding.objects.filter(theme__name="Vervoer", coded_by=editor).count() == 4


def test_taken_name_is_told_at_the_group(client, editor, grouped, trajectory):
    group = grouped(4)
    Theme.objects.create(trajectory=trajectory, name="Vervoer")
    client.force_login(editor)

    answer = client.post(reverse("insights:proposed_theme", args=[group.pk]), {"name": "Vervoer"})

    assert answer.status_code == 422
    assert "Er is al een thema “Vervoer”." in answer.content.decode()
    assert ProposedTheme.objects.get().state == "open"


@pytest.mark.parametrize("what", ["group", "suggestion"])
def test_no_can_be_taken_back(client, editor, grouped, what):
    group = grouped(4)
    one = group.suggestions.first()
    client.force_login(editor)
    names = {
        "group": ("insights:refuse_proposed_theme", "insights:reopen_proposed_theme", group),
        "suggestion": ("insights:refuse_suggestion", "insights:reopen_suggestion", one),
    }
    refuse, reopen, found = names[what]

    client.post(reverse(refuse, args=[found.pk]))
    refused = type(found).objects.get(pk=found.pk).state
    client.post(reverse(reopen, args=[found.pk]))

    assert (refused, type(found).objects.get(pk=found.pk).state) == ("refused", "open")


NOT_FOR = ["director", "community_manager", "table_host", "council_member", "partner", "reader"]


@pytest.mark.parametrize("who", NOT_FOR)
def test_nobody_but_writers_is_told_of_a_suggestion(
    request, client, suggested, grouped, trajectory, who
):
    theme, _found = suggested(1)
    group = grouped(4, label="Zoemende bijen")
    client.force_login(request.getfixturevalue(who))
    closed = {
        "suggestions": trajectory.pk,
        "agreement": trajectory.pk,
        "suggested_theme": theme.pk,
        "proposed_theme": group.pk,
    }

    answers = [client.get(reverse(f"insights:{name}", args=[pk])) for name, pk in closed.items()]
    themes = client.get(reverse("insights:themes", args=[trajectory.pk])).content.decode()
    of_theme = client.get(reverse("insights:theme", args=[theme.pk])).content.decode()

    assert {answer.status_code for answer in answers} == {403}
    assert "Zoemende bijen" not in themes
    assert HANDS[0] not in of_theme
