import pytest

from inbreng.plan.actions import make_chapter, make_plan, write_passage
from tests.dialogue.factories import NOW


@pytest.fixture
def passage(trajectory, editor):
    """A passage of the plan that answers can point at."""
    plan = make_plan(trajectory=trajectory, title="Plan", first_year=2027)
    chapter = make_chapter(plan=plan, title="Dichtbij")
    return write_passage(chapter=chapter, text="Eerst.", insights=[], by=editor, now=NOW)
