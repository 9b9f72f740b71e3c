"""The list of the harvest: what it shows, what stays out of it, what it costs."""

import pytest
from django.urls import reverse

from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import STEP, HarvestFilter, all_lines, harvest_page
from inbreng.people.models import Organisation
from inbreng.programme.models import Gathering, Question, Table, Trajectory
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory

# Session, account, roles; trajectory, gatherings with tables, perspectives, parties; lines, count,
# lines with the same words.
N_QUERIES = 10


@pytest.fixture
def source(gathering):
    return SourceFactory(gathering=gathering)


@pytest.fixture
def said(source, table, parent):
    """Say something at the table of the cast; returns the contribution."""

    def say(text, **fields) -> Contribution:
        place = {"table": table, "perspective": parent} | fields
        contribution = ContributionFactory(**({"source": source} | place))
        WordingFactory(contribution=contribution, text=text)
        reindex_contributions(pks=[contribution.pk])
        return contribution

    return say


@pytest.fixture
def noise(said, partnership, trajectory):
    """What must stay out of the list of everybody but moderators who ask for it."""
    for state in ["staged", "quarantined", "refused", "withdrawn"]:
        said(f"Dit is {state} leerling", state=state)
    other = Trajectory.objects.create(
        partnership=partnership, name="Ander plan", begins_on=trajectory.begins_on
    )
    elsewhere = Gathering.objects.create(trajectory=other, title="Elders")
    said("Van een ander traject, leerling", source=SourceFactory(gathering=elsewhere), table=None)


def words(user, trajectory, **wanted) -> list[str]:
    page = harvest_page(disclosure_for(user, trajectory), HarvestFilter(**wanted))
    return [line.words for line in page.lines]


@pytest.mark.parametrize("n_lines", [1, 3])
@pytest.mark.parametrize("role", ["editor", "council_member", "consultant"])
def test_list_costs_the_same_for_one_line_and_for_three(
    client, request, said, noise, trajectory, role, n_lines, django_assert_num_queries
):
    user = request.getfixturevalue(role)
    for number in range(n_lines):
        said(f"Punt {number}")
    client.force_login(user)
    n_queries = N_QUERIES - (role == "consultant")  # who is told no line is told none like it

    with django_assert_num_queries(n_queries):
        response = client.get(reverse("dialogue:harvest", args=[trajectory.pk]))

    shown = 0 if role == "consultant" else n_lines
    assert response.context["page"].n_lines == shown
    assert response.content.count(b'<article class="voice') == shown


@pytest.mark.parametrize("role", ["editor", "partner"])
def test_list_with_every_filter_costs_at_most_twelve_queries(
    client, request, said, trajectory, gathering, table, parent, role, django_assert_max_num_queries
):
    user = request.getfixturevalue(role)
    question = Question.objects.create(gathering=gathering, text="Wat mis je?")
    said("Meer tijd", question=question, kind="wish", is_heavy=True)
    client.force_login(user)
    query = {
        "gathering": gathering.pk,
        "table": table.pk,
        "question": question.pk,
        "perspective": parent.pk,
        "kind": "wish",
        "mark": "heavy",
        "text": "tijd",
    }

    with django_assert_max_num_queries(12):
        response = client.get(reverse("dialogue:harvest", args=[trajectory.pk]), query)

    assert [line.words for line in response.context["page"].lines] == ["Meer tijd"]
    assert [active["value"] for active in response.context["active"]] == [
        "tijd",
        "Rondetafel ouders (12-02-2026)",
        "Tafel 1",
        "Wat mis je?",
        "ouder",
        "wens",
        "zwaar punt",
    ]


@pytest.mark.parametrize(
    "role", ["editor", "director", "table_host", "council_member", "partner", "reader"]
)
def test_list_leaves_out_what_is_not_published(request, said, noise, trajectory, role):
    said("Dit staat er, leerling")
    user = request.getfixturevalue(role)

    assert words(user, trajectory) == ["Dit staat er, leerling"]
    assert words(user, trajectory, text="leerling") == ["Dit staat er, leerling"]


@pytest.mark.parametrize("state", ["quarantined", "refused", "withdrawn"])
def test_list_shows_what_is_held_back_to_moderators_who_ask(
    said, noise, trajectory, community_manager, director, council_member, state
):
    assert words(community_manager, trajectory, state=state) == [f"Dit is {state} leerling"]
    assert words(community_manager, trajectory, state=state, text=state) == [
        f"Dit is {state} leerling"
    ]
    assert words(director, trajectory, state=state) == []
    assert words(council_member, trajectory, state=state) == []


def test_list_never_shows_what_is_staged(noise, trajectory, editor):
    assert words(editor, trajectory, state="staged") == []


def test_filters_narrow_the_list(
    said, trajectory, editor, gathering, parent, teacher, municipality
):
    second = Table.objects.create(gathering=gathering, label="Tafel 2", n_participants=6)
    inner = Table.objects.create(gathering=gathering, label="a", parent=second, n_participants=6)
    question = Question.objects.create(gathering=gathering, text="Wat mis je?")
    said("een", kind="wish", sort="pearl", is_heavy=True)
    said("twee", table=inner, perspective=teacher, is_disagreed=True, is_quoted=True)
    said("drie", table=second, question=question, addressed_to=municipality, sort="puzzle")
    said("vier", table=None, is_minority=True)
    said("vijf", moment="before", kind="meaning")

    assert words(editor, trajectory, gathering=gathering.pk) == [
        *("een", "twee", "drie", "vier", "vijf"),
    ]
    assert words(editor, trajectory, table=second.pk) == ["twee", "drie"]
    assert words(editor, trajectory, table=inner.pk) == ["twee"]
    assert words(editor, trajectory, question=question.pk) == ["drie"]
    assert words(editor, trajectory, perspective=teacher.pk) == ["twee"]
    assert words(editor, trajectory, kind="wish") == ["een"]
    assert words(editor, trajectory, kind="none") == ["twee", "drie", "vier"]
    assert words(editor, trajectory, mark="heavy") == ["een"]
    assert words(editor, trajectory, mark="disagreed") == ["twee"]
    assert words(editor, trajectory, mark="minority") == ["vier"]
    assert words(editor, trajectory, mark="pearl") == ["een"]
    assert words(editor, trajectory, mark="puzzle") == ["drie"]
    assert words(editor, trajectory, mark="quoted") == ["twee"]
    assert words(editor, trajectory, mark="before") == ["vijf"]
    assert words(editor, trajectory, mark="other") == []
    assert words(editor, trajectory, party=municipality.pk) == ["drie"]
    assert words(editor, trajectory, gathering=gathering.pk + 1) == []


def test_erased_line_keeps_its_place_without_its_words(client, said, trajectory, editor):
    said("Weg", erased_at=NOW)
    client.force_login(editor)

    response = client.get(reverse("dialogue:harvest", args=[trajectory.pk]))

    assert response.context["page"].n_lines == 1
    assert "op verzoek gewist" in response.content.decode()
    assert "Weg" not in response.content.decode()


@pytest.mark.parametrize("role", ["editor", "council_member"])
def test_steps_pass_every_line_once_forwards_and_backwards(request, said, trajectory, role):
    view = disclosure_for(request.getfixturevalue(role), trajectory)
    for number in range(2 * STEP + 3):
        said(f"Punt {number}")
    first = harvest_page(view, HarvestFilter())

    second = harvest_page(view, HarvestFilter(), after=first.after)
    third = harvest_page(view, HarvestFilter(), after=second.after)
    back = harvest_page(view, HarvestFilter(), before=third.before)

    steps = [*first.lines, *second.lines, *third.lines]
    assert len({line.pk for line in steps}) == 2 * STEP + 3
    assert [len(page.lines) for page in (first, second, third)] == [STEP, STEP, 3]
    assert (first.before, third.after) == ("", "")
    assert back == second
    assert list(all_lines(view, HarvestFilter())) == steps


@pytest.mark.parametrize(
    "mark", ["x", "1", "1.", "1.x", ".4", "1.2.3", "9" * 40 + ".1", "1." + "9" * 40]
)
def test_mistyped_mark_begins_at_the_beginning(said, trajectory, editor, mark):
    said("Eerste")

    page = harvest_page(disclosure_for(editor, trajectory), HarvestFilter(), after=mark)

    assert [line.words for line in page.lines] == ["Eerste"]


def test_htmx_gets_the_results_and_the_filters_that_follow(
    client, said, trajectory, gathering, editor
):
    said("Meer tijd")
    client.force_login(editor)
    address = reverse("dialogue:harvest", args=[trajectory.pk])

    response = client.get(address, {"gathering": gathering.pk}, headers={"HX-Request": "true"})

    page = response.content.decode()
    assert "<html" not in page
    assert 'id="results"' in page
    assert page.count('hx-swap-oob="true"') == 2
    assert "Tafel 1" in page
    assert "HX-Request" in response.headers["Vary"]


def test_table_of_an_address_chooses_its_gathering(client, said, trajectory, table, editor):
    said("Meer tijd")
    client.force_login(editor)

    response = client.get(reverse("dialogue:harvest", args=[trajectory.pk]), {"table": table.pk})

    assert [line.words for line in response.context["page"].lines] == ["Meer tijd"]
    assert [one["label"] for one in response.context["active"]] == ["Tafel"]


def test_parties_are_those_that_a_visible_line_is_addressed_to(
    said, noise, trajectory, partnership, municipality, editor
):
    said("Voor de gemeente", addressed_to=municipality)
    said("Achtergehouden", state="quarantined", addressed_to=Organisation.objects.create(
        partnership=partnership, kind="board", name="Bestuur"
    ))  # fmt: skip
    from inbreng.dialogue.forms.harvest import HarvestForm

    form = HarvestForm(disclosure_for(editor, trajectory), {})

    assert [name for _, name in form.fields["party"].choices] == ["iedereen", "Proefdam"]


def test_stranger_and_outsider_do_not_see_the_list(client, said, trajectory, outsider):
    said("Meer tijd")
    address = reverse("dialogue:harvest", args=[trajectory.pk])

    anonymous = client.get(address)
    client.force_login(outsider)
    foreign = client.get(address)

    assert anonymous.status_code == 302
    assert foreign.status_code == 403
    assert b"Meer tijd" not in anonymous.content + foreign.content


def test_filters_show_what_was_chosen_and_escape_what_people_typed(
    client, said, trajectory, gathering, editor
):
    said("Meer tijd", kind="wish")
    Gathering.objects.filter(pk=gathering.pk).update(title="<b>Café</b>")
    client.force_login(editor)

    response = client.get(reverse("dialogue:harvest", args=[trajectory.pk]), {"kind": "wish"})

    page = response.content.decode()
    assert '<option value="wish" selected>wens</option>' in page
    assert f'<option value="{gathering.pk}">&lt;b&gt;Café&lt;/b&gt; (12-02-2026)</option>' in page
    assert "<b>Café</b>" not in page


@pytest.mark.parametrize("typed", ["taxi's", "taxi’s", "taxi"])
def test_plural_with_an_apostrophe_finds_the_word_itself(client, editor, said, trajectory, typed):
    said("Na twee jaar taxi fietst hij zelf")
    said("De bus is te vroeg")
    client.force_login(editor)
    address = reverse("dialogue:harvest", args=[trajectory.pk])

    page = client.get(address, {"text": typed}).content.decode()

    assert ("Na twee jaar taxi" in page, "De bus is te vroeg" in page) == (True, False)


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("consultant", "Je ziet wat er in jouw werkgebied gezegd is."),
        ("reader", "Alles wat gezegd is, met de tafel en de vraag waar het vandaan komt."),
    ],
)
def test_harvest_tells_a_consultant_that_it_is_of_the_own_area(
    client, request, trajectory, role, told
):
    client.force_login(request.getfixturevalue(role))

    page = client.get(reverse("dialogue:harvest", args=[trajectory.pk])).content.decode()

    assert f"<p>{told}</p>" in page
