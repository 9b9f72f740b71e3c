"""The cast of every access test: one member per role, an outsider, and their partnership."""

from datetime import date

import pytest

from inbreng.people.models import Area, Organisation, Partnership, Perspective, Role, User
from inbreng.programme.models import Gathering, Table, Trajectory, TrajectoryAccess
from tests.dialogue.factories import ContributionFactory, SourceFactory, WordingFactory

BEGAN = date(2025, 8, 1)


@pytest.fixture
def partnership(db) -> Partnership:
    return Partnership.objects.create(name="SWV De Proef", short_name="De Proef")


@pytest.fixture
def area(partnership) -> Area:
    return Area.objects.create(partnership=partnership, name="Noord")


@pytest.fixture
def municipality(partnership) -> Organisation:
    return Organisation.objects.create(
        partnership=partnership, kind=Organisation.Kind.MUNICIPALITY, name="Proefdam"
    )


@pytest.fixture
def parent(partnership) -> Perspective:
    return Perspective.objects.create(
        partnership=partnership, name="ouder", plural="ouders", letter="O", colour=1, position=1
    )


@pytest.fixture
def teacher(partnership) -> Perspective:
    return Perspective.objects.create(
        partnership=partnership,
        name="leerkracht",
        plural="leerkrachten",
        letter="L",
        colour=3,
        position=2,
    )


@pytest.fixture
def own_consultant(partnership) -> Perspective:
    """The side of who speaks as staff of the partnership."""
    return Perspective.objects.create(
        partnership=partnership,
        name="consulent",
        plural="consulenten",
        letter="C",
        colour=7,
        position=3,
        is_staff=True,
    )


@pytest.fixture
def trajectory(partnership) -> Trajectory:
    return Trajectory.objects.create(
        partnership=partnership, name="Naar een nieuw plan", begins_on=BEGAN
    )


@pytest.fixture
def gathering(trajectory) -> Gathering:
    return Gathering.objects.create(
        trajectory=trajectory, title="Rondetafel ouders", held_on=date(2026, 2, 12)
    )


@pytest.fixture
def table(gathering) -> Table:
    return Table.objects.create(gathering=gathering, label="Tafel 1", n_participants=8)


def member(partnership: Partnership, kind: str, **fields) -> User:
    """An account that holds one role in the partnership since it began."""
    user = User.objects.create_user(f"{kind}@proef.invalid", name=kind)
    Role.objects.create(user=user, partnership=partnership, kind=kind, begins_on=BEGAN, **fields)
    return user


@pytest.fixture
def editor(partnership) -> User:
    return member(partnership, "editor")


@pytest.fixture
def quality_lead(partnership) -> User:
    return member(partnership, "quality_lead")


@pytest.fixture
def director(partnership) -> User:
    return member(partnership, "director")


@pytest.fixture
def community_manager(partnership) -> User:
    return member(partnership, "community_manager")


@pytest.fixture
def table_host(partnership) -> User:
    return member(partnership, "table_host")


@pytest.fixture
def council_member(partnership) -> User:
    return member(partnership, "council_member")


@pytest.fixture
def consultant(partnership, area) -> User:
    return member(partnership, "consultant", area=area)


@pytest.fixture
def partner(partnership, municipality, trajectory) -> User:
    user = member(partnership, "partner", organisation=municipality)
    TrajectoryAccess.objects.create(trajectory=trajectory, role=user.roles.get())
    return user


@pytest.fixture
def reader(partnership) -> User:
    return member(partnership, "reader")


@pytest.fixture
def outsider(db) -> User:
    """Somebody with a role, but in another partnership."""
    elsewhere = Partnership.objects.create(name="SWV Elders", short_name="Elders")
    user = User.objects.create_user("outsider@elders.invalid", name="outsider")
    Role.objects.create(user=user, partnership=elsewhere, kind=Role.Kind.EDITOR, begins_on=BEGAN)
    return user


@pytest.fixture
def administrator(db) -> User:
    return User.objects.create_user(
        "administrator@proef.invalid", name="administrator", is_administrator=True
    )


@pytest.fixture
def source(gathering):
    return SourceFactory(gathering=gathering)


@pytest.fixture
def said(source, table):
    """Make a visible contribution at the table, with words."""

    def make(text: str = "Meer tijd voor de leerlingen.", **fields):
        contribution = ContributionFactory(
            source=source, table=fields.pop("table", table), **fields
        )
        WordingFactory(contribution=contribution, text=text)
        return contribution

    return make
