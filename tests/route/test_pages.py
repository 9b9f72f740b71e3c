"""Pages of the route: what they show, keep and refuse, and what they cost."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from inbreng.people.models import Role
from inbreng.route.models import FreeWeek, Outcome, Phase, RouteStep, StepPaper, StepPerson
from inbreng.route.queries.terms import terms_in_order
from tests.route.factories import NOW, OutcomeFactory, RouteStepFactory, StepBodyFactory


@pytest.fixture
def desk(client, editor):
    """The browser of the editor."""
    client.force_login(editor)
    return client


@pytest.fixture
def secretary(council_member, step) -> StepPerson:
    """The council member as who notes what the council says."""
    return StepPerson.objects.create(step=step, user=council_member, may_record=True, added_at=NOW)


def read(client, name: str, *args) -> str:
    """The page at an address, as text."""
    return client.get(reverse(f"route:{name}", args=args)).content.decode()


def said(edition, **fields) -> dict[str, object]:
    """What the form of an outcome sends."""
    return {
        "kind": "consent",
        "decided_on": timezone.localdate().isoformat(),
        "seen_edition": edition.pk,
        "seen_digest": edition.digest,
    } | fields


def test_route_without_a_plan_says_where_it_begins(desk, trajectory):
    assert "Er is nog geen plan" in read(desk, "route", trajectory.pk)


def test_route_without_steps_is_laid_out_by_a_button(desk, plan, trajectory):
    desk.post(reverse("route:begin_route", args=[trajectory.pk]))

    page = read(desk, "route", trajectory.pk)
    places = [page.index(word) for word in ("OOGO met", "Instemming van de OPR", "Indienen bij")]
    assert places == sorted(places)


def test_late_step_says_so_in_words(desk, plan, trajectory):
    step = RouteStepFactory(plan=plan, due_on=timezone.localdate() - timedelta(days=2))
    StepBodyFactory(step=step)

    assert "te laat, 2 dagen" in read(desk, "route", trajectory.pk)


def test_step_of_which_the_text_changed_is_not_called_late(
    desk, trajectory, step, body, edition, write, passage
):
    RouteStep.objects.filter(pk=step.pk).update(held_on=timezone.localdate())
    OutcomeFactory(body=body, edition=edition)
    write("Andere woorden.", passage=passage)

    (drawn,) = desk.get(reverse("route:route", args=[trajectory.pk])).context["drawn"]

    today = f"{timezone.localdate():%-d-%-m-%Y}"
    assert (drawn["says"], drawn["note"]) == ("tekst veranderde daarna", today)
    assert ", te laat" not in read(desk, "route", trajectory.pk)


def test_council_is_led_to_what_changed_after_it_spoke(
    client, council_member, trajectory, step, body, edition, write, passage, freeze
):
    OutcomeFactory(body=body, edition=edition)
    write("Andere woorden.", passage=passage)
    freeze("Concept 2")
    client.force_login(council_member)

    room = read(client, "council", trajectory.pk)

    assert f'<a href="{reverse("route:step", args=[step.pk])}">Lees wat er anders is</a>' in room
    chapter = reverse("route:council_chapter", args=[trajectory.pk, passage.chapter_id])
    assert f'href="{chapter}"' in room


def test_everybody_reads_what_changed_since_a_body_spoke(
    client, editor, council_member, trajectory, step, body, edition, write, passage, freeze
):
    OutcomeFactory(body=body, edition=edition)
    write("Andere woorden.", passage=passage)
    newest = freeze("Concept 2")
    changes = reverse("plan:changes", args=[trajectory.pk])
    told = []

    for user in (editor, council_member):
        client.force_login(user)
        told.append(client.get(reverse("route:step", args=[step.pk])).context["changes"])

    assert told == [f"{changes}?old={edition.pk}", f"{changes}?old={edition.pk}&new={newest.pk}"]
    assert "Andere" in client.get(told[1]).content.decode()


def test_council_has_nothing_to_compare_before_new_words_are_published(
    client, council_member, step, body, edition, write, passage
):
    OutcomeFactory(body=body, edition=edition)
    write("Andere woorden.", passage=passage)
    client.force_login(council_member)

    page = client.get(reverse("route:step", args=[step.pk]))

    assert page.context["changes"] == ""


def test_step_after_the_first_of_may_warns(desk, plan, trajectory):
    RouteStepFactory(plan=plan, due_on=date(2027, 5, 2))

    assert "na de laatste dag voor 1 mei" in read(desk, "route", trajectory.pk)


@pytest.mark.parametrize("n_steps", [1, 3])
def test_route_costs_the_same_for_more_steps(
    desk, plan, edition, trajectory, django_assert_num_queries, n_steps
):
    for _ in range(n_steps):
        OutcomeFactory(
            body=StepBodyFactory(step=RouteStepFactory(plan=plan, edition=edition)), edition=edition
        )

    with django_assert_num_queries(17):
        desk.get(reverse("route:route", args=[trajectory.pk]))


@pytest.mark.parametrize("n_bodies", [1, 3])
def test_step_costs_the_same_for_more_bodies(
    desk, step, edition, django_assert_num_queries, n_bodies
):
    for _ in range(n_bodies):
        OutcomeFactory(body=StepBodyFactory(step=step), edition=edition)

    with django_assert_num_queries(21):
        desk.get(reverse("route:step", args=[step.pk]))


def test_consent_is_noted_by_the_secretary_with_the_edition_named(
    client, council_member, secretary, body, step, edition
):
    RouteStep.objects.update(only_marked_record=True)
    client.force_login(council_member)
    form = read(client, "record_outcome", body.pk)

    answer = client.post(reverse("route:record_outcome", args=[body.pk]), said(edition))

    assert edition.digest in form
    assert (answer.status_code, Outcome.objects.get().recorded_by) == (302, council_member)


def test_member_who_is_no_secretary_notes_nothing(client, council_member, body, edition):
    client.force_login(council_member)

    answer = client.post(reverse("route:record_outcome", args=[body.pk]), said(edition))

    assert (answer.status_code, Outcome.objects.count()) == (403, 0)


def test_office_notes_nothing_where_only_the_secretary_may(desk, body, edition):
    RouteStep.objects.update(only_marked_record=True)

    answer = desk.post(reverse("route:record_outcome", args=[body.pk]), said(edition))

    assert (answer.status_code, Outcome.objects.count()) == (403, 0)


def test_secretary_whose_role_ended_notes_nothing(client, council_member, secretary, body, edition):
    Role.objects.filter(user=council_member).update(ends_on=timezone.localdate() - timedelta(1))
    client.force_login(council_member)

    answer = client.post(reverse("route:record_outcome", args=[body.pk]), said(edition))

    assert (answer.status_code, Outcome.objects.count()) == (403, 0)


def test_consent_on_an_old_edition_is_refused_and_asks(desk, body, edition, passage, write, freeze):
    write("Er komt een wegwijzer.", passage)
    freeze("Concept 2")

    answer = desk.post(reverse("route:record_outcome", args=[body.pk]), said(edition))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Het ging echt over deze uitgave" in page


def test_second_outcome_of_a_body_is_refused_with_a_sentence(desk, body, edition):
    OutcomeFactory(body=body, edition=edition)

    answer = desk.post(reverse("route:record_outcome", args=[body.pk]), said(edition))

    assert answer.status_code == 422
    assert "legde net al een uitkomst vast" in answer.content.decode()


def test_changed_word_after_consent_is_told_to_the_council_without_the_draft(
    client, council_member, body, step, edition, passage, write
):
    StepPerson.objects.create(step=step, role_kind="council_member", added_at=NOW)
    OutcomeFactory(body=body, edition=edition)
    write("Er komt een wegwijzer.", passage)
    client.force_login(council_member)

    page = read(client, "step", step.pk)

    told = ["De tekst veranderde na de uitkomst" in page, "§ 1.1" in page, "wegwijzer" in page]
    assert told == [True, True, False]


def test_confirmation_by_page_lets_consent_stand(desk, body, step, edition, passage, write):
    outcome = OutcomeFactory(body=body, edition=edition)
    write("Er komt een wegwijzer.", passage)
    address = reverse("route:confirm_outcome", args=[outcome.pk])
    seen = desk.get(address).context["form"].initial["digests"]

    desk.post(address, {"because": "Maar één woord.", "said_by": "voorzitter", "digests": seen})

    assert "De tekst veranderde na de uitkomst" not in read(desk, "step", step.pk)


def test_papers_and_reasons_are_for_who_takes_part(client, reader, body, step, edition, editor):
    OutcomeFactory(body=body, edition=edition, kind="refusal", reasons="Te duur voor ons.")
    StepPaper.objects.create(step=step, title="Begroting", edition=edition, added_at=NOW)
    pages = []
    for user in (editor, reader):
        client.force_login(user)
        pages.append(read(client, "step", step.pk))

    told = [("Te duur" in page, "Begroting" in page, "geen instemming" in page) for page in pages]
    assert told == [(True, True, True), (False, False, True)]


def test_partner_of_a_municipality_gets_the_papers_of_its_step(
    client, partner, municipality, step, edition
):
    paper = StepPaper(step=step, title="Brief", file_name="brief.pdf", added_at=NOW)
    paper.content.save("brief", SimpleUploadedFile("b", b"%PDF-1.7"), save=True)
    client.force_login(partner)
    address = reverse("route:paper", args=[paper.pk])

    before = client.get(address).status_code
    StepPerson.objects.create(step=step, organisation=municipality, added_at=NOW)
    after = client.get(address)

    after.close()
    assert (before, after.status_code) == (403, 200)
    assert after["Content-Disposition"] == 'attachment; filename="brief.pdf"'


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("brief.pdf", b"%PDF-1.7 ja", 302),
        ("brief.pdf", b"<html><script>", 422),
        ("brief.html", b"<html>", 422),
        ("brief.docx", b"%PDF-1.7", 422),
    ],
)
def test_paper_is_what_its_name_says(desk, step, name, content, status):
    file = SimpleUploadedFile(name, content)
    fields = {"kind": "paper", "title": "Brief", "file": file}

    answer = desk.post(reverse("route:lay_paper", args=[step.pk]), fields)

    assert (answer.status_code, StepPaper.objects.count()) == (status, int(status == 302))


def test_skipping_asks_for_the_reason(desk, step):
    address = reverse("route:skip_step", args=[step.pk])

    empty = desk.post(address, {"because": " "})
    desk.post(address, {"because": "Onze OPR is nog niet gekozen."})

    step.refresh_from_db()
    assert (empty.status_code, step.skipped_because) == (422, "Onze OPR is nog niet gekozen.")


def test_director_releases_a_step_and_takes_it_back(client, director, step):
    client.force_login(director)

    client.post(reverse("route:release_step", args=[step.pk]))
    step.refresh_from_db()
    released = step.released_by
    client.post(reverse("route:take_release_back", args=[step.pk]))

    step.refresh_from_db()
    assert (released, step.released_by) == (director, None)


def test_order_of_steps_is_set_on_the_page(desk, trajectory, partnership):
    sent: dict[str, object] = {"what": "order"}
    for place, term in enumerate(terms_in_order(partnership), start=2):
        sent |= {
            f"{term.kind}-place": 1 if term.kind == "council" else place,
            f"{term.kind}-right": term.right,
            f"{term.kind}-weeks": term.n_weeks_before,
            f"{term.kind}-used": "on",
        }

    desk.post(reverse("route:terms", args=[trajectory.pk]), sent)

    assert [one.kind for one in terms_in_order(partnership)][:2] == ["council", "boards"]


def test_settings_say_what_is_not_sure(desk, trajectory):
    page = read(desk, "terms", trajectory.pk)

    assert "Sommige regio’s doen eerst het OOGO" in page
    assert "Inbreng kent de vakanties niet" in page


def test_weeks_phases_and_terms_are_kept_and_taken_away(desk, trajectory, plan, partnership):
    address = reverse("route:terms", args=[trajectory.pk])
    days = {"begins_on": "2026-09-01", "ends_on": "2026-12-01"}

    desk.post(address, {"what": "week", "day": "2027-02-24", "name": "Voorjaar"})
    desk.post(address, {"what": "phase", "name": "Schrijven", **days})
    wrong = desk.post(address, {"what": "phase", "name": "Fout", **days, "ends_on": "2026-08-01"})

    assert (FreeWeek.objects.get().monday, Phase.objects.get().name) == (
        date(2027, 2, 22),
        "Schrijven",
    )
    assert wrong.status_code == 422
    week, phase = FreeWeek.objects.get(), Phase.objects.get()
    desk.post(reverse("route:remove_free_week", args=[trajectory.pk, week.pk]))
    desk.post(reverse("route:remove_phase", args=[trajectory.pk, phase.pk]))
    assert (FreeWeek.objects.count(), Phase.objects.count()) == (0, 0)


def test_same_week_twice_is_refused_with_a_sentence(desk, trajectory):
    address = reverse("route:terms", args=[trajectory.pk])
    week = {"what": "week", "day": "2027-02-24", "name": "Voorjaar"}
    desk.post(address, week)

    answer = desk.post(address, week)

    assert answer.status_code == 422
    assert "Deze week staat er al." in answer.content.decode()
