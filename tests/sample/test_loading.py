"""The sample partnership loads whole and once, and visitors enter by its door."""

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from inbreng.answers.models import Answer
from inbreng.dialogue.models import Contribution
from inbreng.followup.models import ReportBack
from inbreng.insights.models import Coding, Evidence, Insight, SuggestionRun, Theme, ThemeChange
from inbreng.people.models import Partnership, Role
from inbreng.plan.models import Chapter, Edition, Passage
from inbreng.programme.models import Gathering, Table
from inbreng.route.models import Outcome
from inbreng.sample.actions import load_sample
from inbreng.trail.audit import audit
from inbreng.trail.queries import outcomes
from tests.sample.conftest import NOW


def test_sample_holds_the_whole_chain(sample, db):
    counts = {
        model.__name__: model.objects.count()
        for model in (Gathering, Table, Contribution, Theme, Insight, Passage, Answer)
    }

    assert counts["Gathering"] >= 6
    assert counts["Table"] >= 20
    assert 400 <= Contribution.objects.filter(remark=None).count() <= 440
    assert min(counts.values()) >= 4


def test_sample_holds_back_what_looks_personal(sample, db):
    states = set(Contribution.objects.values_list("state", flat=True))

    assert states == {Contribution.State.VISIBLE, Contribution.State.QUARANTINED}


def test_sample_is_coded_whole_by_two_people(sample, db):
    shown = Contribution.objects.filter(state=Contribution.State.VISIBLE)

    coders = set(Coding.objects.values_list("coded_by__email", flat=True))
    coded = {
        coder: Coding.objects.filter(coded_by__email=coder)
        .values("contribution")
        .distinct()
        .count()
        for coder in coders
    }

    assert coded == {
        "jorien.wapstra@voorbeeld.invalid": shown.count(),
        "gerben.haspels@voorbeeld.invalid": shown.count(),
    }


def test_sample_asks_the_machine_to_code_it_too(sample, db):
    run = SuggestionRun.objects.get()

    assert run.state == SuggestionRun.State.ASKED


def test_sample_keeps_its_codebook_two_deep_with_its_history(sample, db):
    top = Theme.objects.filter(parent=None)
    renamed = ThemeChange.objects.filter(kind=ThemeChange.Kind.CHANGED)

    assert top.count() == 7
    assert top.filter(is_rest=True).count() == 1
    assert Theme.objects.exclude(parent=None).count() >= 15
    assert set(Theme.objects.values_list("version", flat=True)) == {1, 2}
    assert renamed.get(theme__name="Handen en vervanging").reason.startswith("‘Meer’")


def test_sample_insights_are_agreed_drafts_and_withdrawn(sample, db):
    states = dict(Insight.objects.values_list("state").annotate(n=Count("pk")).order_by())
    stances = set(Evidence.objects.values_list("stance", flat=True))

    assert sum(states.values()) >= 12
    assert states[Insight.State.WITHDRAWN] == 1
    assert states[Insight.State.AGREED] > states[Insight.State.DRAFT] > 0
    assert stances == set(Evidence.Stance.values)


def test_sample_insights_keep_their_first_words_and_what_was_dropped(sample, db):
    revised = Insight.objects.filter(version__gt=1)
    dropped = Evidence.objects.get(dropped_at__isnull=False)

    assert {each.state for each in revised} == {Insight.State.AGREED}
    assert [each for each in revised if each.agreed_by == each.made_by] == []
    assert "Ouders, kinderen en scholen vragen om één loket." in {
        version.statement for each in revised for version in each.versions.all()
    }
    assert dropped.contribution.is_minority
    assert dropped.dropped_reason


def test_sample_answers_can_be_followed_back(sample, db):
    outcome = {each.contribution.pk: each for each in outcomes(answered())}

    whole = [each for each in outcome.values() if each.themes and each.insights and each.passages]

    assert len(whole) >= 4
    assert len({each.contribution.said_by_id for each in whole}) >= 4


def answered():
    """The contributions of the sample that have an answer."""
    return list(Contribution.objects.filter(answer__isnull=False))


def test_sample_has_a_member_for_every_role(sample, db):
    assert set(Role.objects.values_list("kind", flat=True)) == set(Role.Kind.values)


def test_sample_loads_once(sample, db):
    assert load_sample(now=NOW) == sample
    assert Partnership.objects.count() == 1


def test_visitor_enters_as_a_sample_role_with_one_click(sample, db, client, settings):
    settings.SAMPLE = True
    role = Role.objects.get(kind=Role.Kind.DIRECTOR)

    client.post(reverse("sample:enter"), {"role": role.pk})

    assert client.session["_auth_user_id"] == str(role.user_id)


def test_door_is_absent_in_an_installation_that_is_not_a_sample(sample, db, client, settings):
    settings.SAMPLE = False

    assert client.get(reverse("sample:enter")).status_code == 404
    assert client.post(reverse("sample:enter"), {"role": 1}).status_code == 404


def test_sample_carries_the_chain_to_its_end(sample, db):
    found = audit(today=timezone.localdate())
    counts = found.counts
    outcomes = Outcome.objects.filter(ended_at__isnull=True)

    assert found.broken == []
    assert counts["answered"] + counts["waiting"] + counts["quarantined"] == counts["contributions"]
    assert 0 < counts["waiting"] < 20
    assert Chapter.objects.count() >= 8
    assert set(outcomes.values_list("edition", flat=True)) == {Edition.objects.get().pk}
    assert ReportBack.objects.filter(state=ReportBack.State.PUBLISHED).count() == 2
