"""Members of every role, organisations, and people who spoke and left an address."""

from datetime import date

from bench.harvest_requests import NOW

from django.db.models import F  # isort: skip

from inbreng.dialogue.models import Contribution
from inbreng.people.models import Area, Contact, Organisation, Person, Role, User
from inbreng.programme.models import Trajectory, TrajectoryAccess

BEGAN = date(2025, 8, 1)
N_BOARDS, N_SCHOOLS, N_MUNICIPALITIES = 30, 120, 5
N_PERSONS, N_OWN = 5000, 60
SPOKE = "spoke"  # who reads their own page


def fill_people(trajectory: Trajectory) -> None:
    """Organisations, one member of every role, and who said what."""
    add_organisations(trajectory)
    add_members(trajectory)
    add_persons(trajectory)


def account(name: str) -> User:
    """The account of a role, or of who spoke."""
    return User.objects.get(email=f"{name}@meting.invalid")


def add_organisations(trajectory: Trajectory) -> None:
    """Boards with their schools, and municipalities."""
    here = {"partnership": trajectory.partnership}
    boards = Organisation.objects.bulk_create(
        Organisation(kind="board", name=f"Stichting {n}", **here) for n in range(N_BOARDS)
    )
    Organisation.objects.bulk_create(
        Organisation(kind="school", name=f"School {n}", parent=boards[n % N_BOARDS], **here)
        for n in range(N_SCHOOLS)
    )
    Organisation.objects.bulk_create(
        Organisation(kind="municipality", name=f"Gemeente {n}", **here)
        for n in range(N_MUNICIPALITIES)
    )


def add_members(trajectory: Trajectory) -> None:
    """An account for each role that has none yet; the partner takes part in the trajectory."""
    partnership = trajectory.partnership
    area = Area.objects.create(partnership=partnership, name="Noord")
    party = Organisation.objects.filter(kind="municipality")[0]
    of = {Role.Kind.CONSULTANT: {"area": area}, Role.Kind.PARTNER: {"organisation": party}}
    for kind in Role.Kind:
        if User.objects.filter(email=f"{kind}@meting.invalid").exists():
            continue
        user = User.objects.create_user(f"{kind}@meting.invalid", name=str(kind))
        role = Role.objects.create(
            user=user, partnership=partnership, kind=kind, begins_on=BEGAN, **of.get(kind, {})
        )
        if kind == Role.Kind.PARTNER:
            TrajectoryAccess.objects.create(trajectory=trajectory, role=role)


def add_persons(trajectory: Trajectory) -> None:
    """Everything that was said is somebody's; one of them has an account and said sixty things."""
    persons = Person.objects.bulk_create(
        Person(partnership=trajectory.partnership, made_at=NOW) for _ in range(N_PERSONS)
    )
    Contact.objects.bulk_create(
        Contact(person=one, email=f"{one.pk}@meting.invalid") for one in persons
    )
    first = persons[0].pk
    points = Contribution.objects.filter(trajectory=trajectory)
    points.update(said_by_id=F("pk") % N_PERSONS + first)
    User.objects.create_user(f"{SPOKE}@meting.invalid", name=SPOKE, person=persons[1])
    some = points.visible().order_by("pk").values_list("pk", flat=True)[::300]
    Contribution.objects.filter(pk__in=list(some)[:N_OWN]).update(said_by=persons[1])
