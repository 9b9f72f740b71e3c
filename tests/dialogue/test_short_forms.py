"""Short forms that only the tables know are asked back, and stand in full from then on."""

import pytest
from django.urls import reverse

from inbreng.core.errors import DomainError
from inbreng.dialogue.actions.completing import set_beside
from inbreng.dialogue.actions.recording import Point, publish_source, record_contributions
from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.actions.short_forms import forget_short_form, tell_short_form
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution, ShortForm
from inbreng.dialogue.queries.harvest import HarvestFilter, harvest
from inbreng.dialogue.queries.meanings import short_forms_in, unknown_in
from inbreng.dialogue.queries.short_forms import unknown_short_forms
from inbreng.people.models import Partnership
from inbreng.programme.models import Table
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory


@pytest.fixture
def say(gathering, table):
    source = SourceFactory(gathering=gathering)

    def make(text, **fields) -> Contribution:
        point = ContributionFactory(source=source, **({"table": table} | fields))
        WordingFactory(contribution=point, text=text)
        reindex_contributions(pks=[point.pk])
        return point

    return make


@pytest.fixture
def address(trajectory) -> str:
    return reverse("dialogue:short_forms", args=[trajectory.pk])


def told(partnership, editor, short="ZT", meaning="zorgteam") -> ShortForm:
    return tell_short_form(
        partnership=partnership, short=short, meaning=meaning, by=editor, now=NOW
    )


def asked(user, trajectory, hosts=frozenset(), **options) -> list[tuple[str, int, bool]]:
    found = unknown_short_forms(disclosure_for(user, trajectory), hosts, **options)
    return [(one.short, one.n_points, one.is_own) for one in found]


def found(user, trajectory, text) -> set[int]:
    lines = harvest(disclosure_for(user, trajectory), HarvestFilter(text=text))
    return set(lines.values_list("pk", flat=True))


def test_what_nobody_explained_is_asked_most_said_first(say, editor, trajectory, partnership):
    for words in ("afspraken met ZT", "ZT belt terug, POD niet", "SBO en AB", "MEER HANDEN"):
        say(words)
    say("de GKB", state="quarantined")

    assert asked(editor, trajectory) == [("ZT", 2, False), ("POD", 1, False)]

    told(partnership, editor)

    assert asked(editor, trajectory) == [("POD", 1, False)]


def test_words_set_beside_answer_for_their_point(say, editor, trajectory):
    point = say("afspraken met ZT")

    set_beside(
        contribution=point, text="afspraken met het zorgteam", why="completed", by=editor, now=NOW
    )

    assert asked(editor, trajectory) == []


def test_what_stands_beside_a_line_is_proposed(client, say, editor, address):
    point = say("de ZT??")
    set_beside(
        contribution=point, text="ZT = zorgteam. Wie doet wat", why="completed", by=editor, now=NOW
    )
    client.force_login(editor)

    pages = [client.get(address), client.get(reverse("dialogue:contribution", args=[point.pk]))]

    assert ['value="zorgteam"' in page.content.decode() for page in pages] == [True, True]


def test_plain_word_in_capitals_was_stressed_and_is_no_short_form(say, editor, trajectory):
    say("ik wil juist NIET dat ze het vragen")

    assert asked(editor, trajectory) == []


def test_scribe_is_asked_of_the_own_table_first(say, editor, table_host, trajectory, gathering):
    own = Table.objects.create(gathering=gathering, label="Tafel 9", host=table_host)
    for words in ("ZT", "ZT doet mee", "de ZT belt"):
        say(f"{words} en dan")
    say("de POD is traag", table=own)

    hosts = frozenset({table_host.pk})

    assert asked(table_host, trajectory, hosts) == [("POD", 1, True), ("ZT", 3, False)]
    assert asked(table_host, trajectory, hosts, only_own=True) == [("POD", 1, True)]


def test_consultant_is_asked_only_of_the_own_area(say, consultant, trajectory):
    say("afspraken met ZT")

    assert asked(consultant, trajectory) == []


@pytest.mark.parametrize("n", [1, 3])
def test_asking_costs_the_same_for_one_and_for_three(
    say, editor, trajectory, django_assert_num_queries, n
):
    for number in range(n):
        say(f"afspraken met X{'YZW'[number]}")
    view = disclosure_for(editor, trajectory)
    assert len(view.perspectives) >= 0  # read once per visit

    with django_assert_num_queries(3):
        assert len(unknown_short_forms(view, frozenset())) == n


def test_own_words_of_a_partnership_go_before_the_list_of_the_field(partnership, editor):
    told(partnership, editor, "AB", "algemeen bestuur")
    other = Partnership.objects.create(name="Elders", short_name="Elders")

    assert short_forms_in("AB en ZT", partnership.pk) == {"AB": "algemeen bestuur", "ZT": ""}
    assert short_forms_in("de AB", other.pk) == {"AB": "ambulante begeleiding"}
    assert unknown_in("AB en ZT", partnership.pk) == ["ZT"]


def test_words_without_a_short_form_cost_no_query(partnership, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert short_forms_in("afspraken met de school", partnership.pk) == {}


def test_told_again_the_newest_counts(partnership, editor):
    told(partnership, editor)
    told(partnership, editor, meaning="  ziekte \n team ")

    assert list(ShortForm.objects.values_list("short", "meaning")) == [("ZT", "ziekte team")]


@pytest.mark.parametrize(("short", "meaning"), [("", "zorgteam"), ("Z T", "zorgteam"), ("ZT", " ")])
def test_half_an_explanation_is_refused(partnership, editor, short, meaning):
    with pytest.raises(DomainError):
        told(partnership, editor, short, meaning)

    assert not ShortForm.objects.exists()


def test_search_finds_a_short_form_by_what_it_stands_for_until_that_is_taken_back(
    say, editor, trajectory, partnership
):
    short = say("duidelijke afspraken met ZT")
    full = say("het zorgteam belt terug")
    other = say("rust in de klas")
    assert found(editor, trajectory, "zorgteam") == {full.pk}

    kept = told(partnership, editor)
    later = say("en weer die ZT")

    assert found(editor, trajectory, "zorgteam") == {short.pk, full.pk, later.pk}
    assert found(editor, trajectory, "rust") == {other.pk}
    forget_short_form(short_form=kept)
    assert found(editor, trajectory, "zorgteam") == {full.pk}


def test_point_recorded_later_is_found_by_what_its_short_form_stands_for(
    gathering, editor, trajectory, partnership
):
    told(partnership, editor)
    source = SourceFactory(gathering=gathering, published_at=None)

    points = [Point(text="afspraken met ZT"), Point(text="rust in de klas")]
    kept = record_contributions(source=source, points=points, by=editor, now=NOW)
    publish_source(source=source, now=NOW)

    assert found(editor, trajectory, "zorgteam") == {kept[0].pk}


def test_scribe_explains_at_the_point_and_comes_back_to_it(client, say, address, table_host):
    point = say("afspraken met ZT")
    client.force_login(table_host)

    answer = client.post(f"{address}?punt={point.pk}", {"short": "ZT", "meaning": "zorgteam"})
    page = " ".join(client.get(answer["Location"]).content.decode().split())

    assert answer["Location"] == reverse("dialogue:contribution", args=[point.pk])
    assert "<b>ZT</b>: zorgteam" in page
    assert "Onbekende afkorting" not in page


def test_page_asks_explains_and_takes_back(client, say, address, editor, trajectory):
    say("afspraken met ZT")
    client.force_login(editor)
    assert "Waar staat ZT voor?" in client.get(address).content.decode()

    client.post(address, {"short": "ZT", "meaning": "zorgteam"})
    page = client.get(address)

    assert (page.context["asked"], [one.meaning for one in page.context["known"]]) == (
        [], ["zorgteam"],
    )  # fmt: skip
    kept = ShortForm.objects.get()
    client.post(reverse("dialogue:forget_short_form", args=[trajectory.pk, kept.pk]))
    assert "Waar staat ZT voor?" in client.get(address).content.decode()


def test_refused_explanation_stands_at_its_own_short_form(client, say, address, editor):
    say("afspraken met ZT")
    client.force_login(editor)

    answer = client.post(address, {"short": "ZT", "meaning": "bel 06-12345678"})

    page = answer.content.decode()
    assert (answer.status_code, ShortForm.objects.count()) == (422, 0)
    assert page.count('id="meaning-ZT-error"') == 1
    assert 'value="bel 06-12345678"' in page


def test_who_only_reads_sees_the_list_and_no_form(
    client, say, address, partnership, editor, reader
):
    told(partnership, editor, "POD", "passend onderwijs dichtbij")
    say("afspraken met ZT")
    client.force_login(reader)

    page = client.get(address).content.decode()

    assert "passend onderwijs dichtbij" in page
    assert "Waar staat ZT voor?" not in page
    assert client.post(address, {"short": "ZT", "meaning": "zorgteam"}).status_code == 403
