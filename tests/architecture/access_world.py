"""What the access matrix walks over: one of everything in a partnership."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import (
    Bundle,
    Evidence,
    Export,
    Insight,
    OutsideSource,
    ProposedTheme,
    Suggestion,
    SuggestionRun,
    Theme,
    ThemeChange,
)
from inbreng.people.actions.return_links import make_return_link
from inbreng.people.models import Person, Role, User
from inbreng.plan.models import Chapter, Passage, PassageGround, PassageVersion, Plan
from inbreng.programme.models import Question
from tests.architecture.access import (
    answers,
    consultation,
    dialogue,
    followup,
    people,
    plan,
    route,
)
from tests.cast import BEGAN
from tests.dialogue.factories import (
    NOW,
    ContributionFactory,
    FindingFactory,
    ReportFactory,
    SourceFactory,
    StoredFileFactory,
    UploadFactory,
    WordingFactory,
)

REFUSED = {401, 403, 404, 405, 410}
SIGN_IN = "/inloggen/"


@dataclass
class World:
    """The objects that addresses point at, by the name they have in an address."""

    objects: dict[str, Any]
    # "held": the same address for something that only some may know of.
    others: dict[str, dict[str, Any]] = field(default_factory=dict)

    def address(self, row: str, parameters: list[str]) -> str:
        """The address of a row: of the url name, after "|" with other objects in it."""
        name, _, other = row.partition("|")
        objects = self.objects | self.others.get(other, {})
        return reverse(name, kwargs={one: objects[one] for one in parameters})


def make_world(partnership, trajectory, gathering, table, area, parent, editor, reader, director):
    """One of everything; the reader is the one who spoke."""
    stored = StoredFileFactory(partnership=partnership)
    upload = UploadFactory(trajectory=trajectory)
    source = SourceFactory(gathering=gathering)
    report = ReportFactory(upload=upload, stored_file=stored)
    person = Person.objects.create(partnership=partnership, made_at=NOW)
    User.objects.filter(pk=reader.pk).update(person=person)
    question = Question.objects.create(gathering=gathering, text="Wat is er nodig?", position=1)
    said = ContributionFactory(source=source, table=table, question=question, said_by=person)
    WordingFactory(contribution=said)
    held = ContributionFactory(source=source, state=Contribution.State.QUARANTINED)
    FindingFactory(wording=WordingFactory(contribution=held, text="Sem van De Regenboog"))
    theme = Theme.objects.create(trajectory=trajectory, name="Houvast")
    change = ThemeChange.objects.create(trajectory=trajectory, kind="coded", theme=theme, at=NOW)
    run = SuggestionRun.objects.create(trajectory=trajectory, state="ready", asked_at=NOW)
    group = ProposedTheme.objects.create(run=run, key="rust", label="Rust")
    suggestion = Suggestion.objects.create(
        run=run, contribution=said, proposed_theme=group, probability=1
    )
    insight = Insight.objects.create(
        trajectory=trajectory,
        number=1,
        statement="Ouders zoeken houvast.",
        theme=theme,
        made_at=NOW,
        state=Insight.State.AGREED,
        agreed_at=NOW,
    )
    Evidence.objects.create(insight=insight, contribution=said)
    draft = Insight.objects.create(
        trajectory=trajectory, number=2, statement="Nog niet besproken.", made_at=NOW
    )
    outside = OutsideSource.objects.create(
        trajectory=trajectory, kind="law", title="Wet", says="Mag.", dated_on=BEGAN, added_at=NOW
    )
    bundle = Bundle.objects.create(
        trajectory=trajectory, title="Bundel", task="Kijk mee.", due_on=BEGAN, handed_at=NOW
    )
    export = Export.objects.create(
        trajectory=trajectory,
        format="json",
        audience="staff",
        state=Export.State.READY,
        content=ContentFile(b"{}", name="export.bin"),
        asked_by=editor,
        asked_at=timezone.now(),
    )
    made_plan = Plan.objects.create(trajectory=trajectory, title="Plan", first_year=2027)
    chapter = Chapter.objects.create(plan=made_plan, number=1, title="Ouders")
    passage = Passage.objects.create(chapter=chapter, number=1)
    PassageVersion.objects.create(passage=passage, number=1, text="Er komt een gids.", made_at=NOW)
    PassageGround.objects.create(passage=passage, insight=insight)
    organisation = partnership.organisations.create(kind="board", name="Stichting Proef")
    token = make_return_link(person=person, by=editor, now=timezone.now()).token
    objects = {
        "partnership_id": partnership.pk,
        "trajectory_id": trajectory.pk,
        "gathering_id": gathering.pk,
        "table_id": table.pk,
        "question_id": question.pk,
        "area_id": area.pk,
        "perspective_id": parent.pk,
        "organisation_id": organisation.pk,
        "user_id": reader.pk,
        "role_id": reader.roles.get().pk,
        "person_id": person.pk,
        "file_id": stored.pk,
        "report_id": report.pk,
        "contribution_id": said.pk,
        "theme_id": theme.pk,
        "insight_id": insight.pk,
        "source_id": outside.pk,
        "bundle_id": bundle.pk,
        "export_id": export.pk,
        "plan_id": made_plan.pk,
        "chapter_id": chapter.pk,
        "passage_id": passage.pk,
        "pk": 1,
        "token": token,
        "ends_on": "open",
        "takes_part": "ja",
        "in_use": "ja",
        "way": "omhoog",
        "change_id": change.pk,
        "group_id": group.pk,
        "suggestion_id": suggestion.pk,
    }
    for room in (people, plan, consultation, dialogue, answers, route, followup):
        objects |= room.more(objects)
    others = {
        "held": {"contribution_id": held.pk},
        "draft": {"insight_id": draft.pk},
        "leader": {"role_id": director.roles.get().pk, "user_id": director.pk},
    }
    return World(objects, others)


def ended_editor(partnership) -> User:
    """Somebody who was an editor until yesterday."""
    user = User.objects.create_user("ended@proef.invalid", name="ended")
    yesterday = timezone.localdate() - timedelta(days=1)
    Role.objects.create(
        user=user, partnership=partnership, kind="editor", begins_on=BEGAN, ends_on=yesterday
    )
    return user


def addresses() -> dict[str, list[str]]:
    """Every named address of the site, with the parameters it takes."""
    return dict(_walk(get_resolver()))


def _walk(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, list[str]]]:
    for found in resolver.url_patterns:
        if isinstance(found, URLResolver):
            yield from _walk(found, f"{space}{found.namespace}:" if found.namespace else space)
        elif isinstance(found, URLPattern):
            yield f"{space}{found.name}", list(found.pattern.regex.groupindex)


def answer_of(client: Client, method: str, address: str) -> int:
    """The status of an address; whatever it did is undone. Being sent to sign in counts as 401."""
    kept = deepcopy(client.cookies)
    cache.clear()  # nobody is refused for what another one asked
    with transaction.atomic():
        answer = getattr(client, method)(address)
        answer.close()
        transaction.set_rollback(True)
    client.cookies = kept
    to_sign_in = answer.status_code == 302 and answer.url.split("?")[0] == SIGN_IN
    return 401 if to_sign_in else int(answer.status_code)


def opens(client: Client, method: str, address: str) -> bool:
    """Whether an address lets somebody in; whatever it did is undone."""
    return answer_of(client, method, address) not in REFUSED
