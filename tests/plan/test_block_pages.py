"""The pages on which passages with more than text are written, read and cited from."""

import pytest
from django.template import Context, Template
from django.urls import reverse

from inbreng.insights.actions.series import add_paragraphs
from inbreng.insights.models import Insight, OutsideSource, Theme
from inbreng.people.models import User
from inbreng.plan.actions import embedding, goals, scenarios
from inbreng.plan.models import Adoption, Argument, Passage
from inbreng.plan.queries import with_current_text
from inbreng.plan.queries.arguing import passages_arguing
from tests.cast import BEGAN
from tests.dialogue.factories import NOW
from tests.plan.blocks import choose, newest


def test_series_that_the_plan_shows_does_not_go(kept, series, client, editor):
    one = series()
    embedding.write_figure(series=one, caption="Het daalt.", **kept)
    client.force_login(editor)

    answer = client.post(reverse("insights:remove_series", args=[one.pk]), follow=True)

    assert "staat in het plan" in answer.content.decode()


def test_paragraph_and_cell_are_cited_and_lead_to_their_place(
    client, editor, trajectory, series, write
):
    paper = OutsideSource.objects.create(
        trajectory=trajectory,
        kind="paper",
        title="Notitie Inclusie",
        says="Dichtbij.",
        dated_on=BEGAN,
        added_at=NOW,
    )
    add_paragraphs(source=paper, text="Eerst.\n\nElk kind hoort erbij.")
    passage, point = write(), series().points.first()
    client.force_login(editor)
    way = reverse("plan:cite", args=[passage.pk])

    client.post(f"{way}?bron={paper.pk}", {"paragraphs": paper.paragraphs.get(number=2).pk})
    client.post(f"{way}?reeks={point.series_id}", {"points": point.pk})

    page = client.get(reverse("plan:passage", args=[passage.pk])).content.decode()
    ways = (f"/bronnen/{paper.pk}/#alinea-2", f"/reeksen/{point.series_id}/#cel-{point.pk}")
    assert [one in page for one in ways] == [True, True]


def test_passage_says_that_its_insight_was_changed_since(client, editor, kept, insight):
    insight.refresh_from_db()
    passage = embedding.write_insights(**kept | {"insights": [insight]})
    client.force_login(editor)
    way, told = reverse("plan:passage", args=[passage.pk]), []

    for words in ("Tijd is op.", "De tijd is op."):
        Insight.objects.filter(pk=insight.pk).update(statement=words)
        page = client.get(way).content.decode()
        told.append("Dit inzicht is intussen veranderd" in page)

    assert told == [False, True]


def test_contribution_leads_to_the_passages_that_argue_with_it(
    two_scenarios, said, editor, publish
):
    point = said("Samen leer je meer.")
    under = two_scenarios.scenarios.get(number=1)
    scenarios.choose_arguments(under=under, support=[point], against=[], by=editor, now=NOW)
    before = passages_arguing(point, shows_drafts=False, now=NOW)
    publish()

    after = passages_arguing(point, shows_drafts=False, now=NOW)

    assert passages_arguing(point, shows_drafts=True) == [two_scenarios]
    assert (before, after) == ([], [two_scenarios])


FORMS = {
    "ambitie": {"goal": "Dichtbij.", "baseline": "81,5", "target_2028": "85"},
    "actie": {"what": "Iets.", "who": "ik", "trigger_B": "het regent", "fallback_B": "schuilen"},
    "scenarios": {"title_1": "Samen", "title_2": "Apart", "text_2": "Per school."},
    "geld": {"title": "Ondersteuning", "name_1": "Scholen", "amount_1": "1200,50"},
}


@pytest.mark.parametrize("block", FORMS)
def test_form_keeps_a_passage_and_begins_with_what_it_held(client, editor, chapter, block):
    client.force_login(editor)
    client.post(reverse("plan:add_block", args=[chapter.pk, block]), FORMS[block])
    passage = Passage.objects.get()

    page = client.get(reverse("plan:write_block", args=[passage.pk]))
    form, told = page.context["form"], page.content.decode()
    shown = [value for value in ("81,5", "1200,5") if f'value="{value}"' in told]
    again = {name: "" if form[name].value() is None else form[name].value() for name in form.fields}
    answer = client.post(reverse("plan:write_block", args=[passage.pk]), FORMS[block] | again)

    assert answer.url == reverse("plan:passage", args=[passage.pk])
    assert len(shown) == (block in {"ambitie", "geld"})
    assert passage.versions.count() == 1  # the same words are no new version


@pytest.mark.parametrize(
    ("block", "sent", "said"),
    [
        ("scenarios", {"title_1": "Samen", "title_2": ""}, "Dit veld is verplicht."),
        ("geld", {"title": "x", "name_1": "Scholen", "amount_1": "veel"}, "Voer een getal in."),
        ("actie", {"what": "x", "who": "y", "trigger_D": "z"}, "Plan D is half"),
        ("behoeften", {"seen_version": ""}, "Kies inzichten waarbij staat wie het nodig heeft."),
    ],
)
def test_form_says_what_is_wrong(client, editor, chapter, block, sent, said):
    client.force_login(editor)

    page = client.post(reverse("plan:add_block", args=[chapter.pk, block]), sent)

    assert (page.status_code, said in page.content.decode()) == (422, True)


def test_later_portions_wait_folded_until_they_hold_something(client, editor, chapter):
    client.force_login(editor)
    fifth = {"name_5": "Het steunpunt", "amount_5": "0"}
    client.post(reverse("plan:add_block", args=[chapter.pk, "geld"]), FORMS["geld"] | fifth)

    empty = client.get(reverse("plan:add_block", args=[chapter.pk, "geld"])).context["form"]
    page = client.get(reverse("plan:write_block", args=[Passage.objects.get().pk]))

    filled, told = page.context["form"], page.content.decode()
    numbers = [{int(name.partition("_")[2]) for name in form.folded} for form in (empty, filled)]
    assert numbers == [{4, 5, 6, 7, 8, 9, 10}, {4, 6, 7, 8, 9, 10}]
    assert [told.count(f'name="name_{n}"') for n in range(1, 11)] == [1] * 10


def test_unknown_block_is_not_found(client, editor, chapter):
    client.force_login(editor)

    assert client.get(reverse("plan:add_block", args=[chapter.pk, "iets"])).status_code == 404


def test_line_of_an_argument_is_read_by_staff_on_the_page(client, editor, two_scenarios, said):
    choose(two_scenarios, said, editor)
    client.force_login(editor)

    page = client.get(reverse("plan:passage", args=[two_scenarios.pk])).content.decode()

    assert [words in page for words in ("Samen leer je meer.", "Een klas is zo vol.")] == [True] * 2


def test_council_reads_the_block_as_it_was_published(
    client, council_member, two_scenarios, said, editor, publish
):
    publish()
    choose(two_scenarios, said, editor)
    scenarios.word_argument(
        argument=Argument.objects.first(), words="Nog niet gepubliceerd.", by=editor, now=NOW
    )
    client.force_login(council_member)

    page = client.get(reverse("plan:passage", args=[two_scenarios.pk])).content.decode()

    assert ("Per school." in page, "Nog niet gepubliceerd." in page) == (True, False)


def test_reader_takes_a_published_action_up_and_lets_it_go(client, reader, kept, publish):
    passage = goals.write_action(what="Iets.", who="ik", **kept)
    publish()
    client.force_login(reader)

    page = client.post(reverse("plan:adopt", args=[passage.pk]), follow=True).content.decode()
    client.post(reverse("plan:give_back", args=[passage.pk]))

    assert "Op zich genomen door: reader" in page
    assert Adoption.objects.filter(given_back_at=None).count() == 0


def test_arguments_are_chosen_and_dropped_on_the_page(client, editor, two_scenarios, said):
    point = said("Samen leer je meer.")
    client.force_login(editor)
    way = reverse("plan:choose_arguments", args=[two_scenarios.pk, 2])

    client.post(way, {"make": "1", "against": point.pk})
    argument = Argument.objects.get()
    client.post(reverse("plan:word_argument", args=[argument.pk]), {"words": "Te duur."})
    told = newest(two_scenarios).text
    client.post(reverse("plan:drop_argument", args=[argument.pk]))

    assert ("Te duur." in told, "Te duur." in newest(two_scenarios).text) == (True, False)
    assert (argument.stance, Argument.objects.count()) == ("against", 0)


def test_arguments_are_first_looked_for_under_the_theme_of_the_insight(
    client, editor, trajectory, kept, insight, said
):
    theme = Theme.objects.create(trajectory=trajectory, name="Tijd")
    Insight.objects.filter(pk=insight.pk).update(theme=theme)
    passage = scenarios.write_scenarios(
        scenarios={1: ("Samen", ""), 2: ("Apart", "")}, **kept | {"insights": [insight]}
    )
    said("Onder geen thema.")
    client.force_login(editor)
    way = reverse("plan:choose_arguments", args=[passage.pk, 1])

    first = client.get(way)
    everywhere = client.get(way, {"theme": "", "text": ""})

    assert first.url == f"{way}?theme={theme.pk}"
    assert len(everywhere.context["desk"].found) == 2


SHOWN = Template("{% load plan_blocks %}{% passage_block passage %}")


@pytest.mark.parametrize("n_items", [1, 3])
def test_scenarios_ask_the_same_queries_however_many_arguments(
    rf, editor, two_scenarios, said, n_items, django_assert_num_queries
):
    scenarios.choose_arguments(
        under=two_scenarios.scenarios.get(number=1),
        support=[said() for _number in range(n_items)],
        against=[],
        by=editor,
        now=NOW,
    )
    request = rf.get("/")
    request.user = User.objects.get(pk=editor.pk)
    read = with_current_text(Passage.objects.all()).get(pk=two_scenarios.pk)

    with django_assert_num_queries(6):
        shown = SHOWN.render(Context({"passage": read, "request": request}))

    assert shown.count('<article class="voice') == n_items
