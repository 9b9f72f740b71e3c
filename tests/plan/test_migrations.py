"""What a migration does to texts that were there before."""

from importlib import import_module

from django.apps import apps

from inbreng.plan import actions
from inbreng.plan.models import PassageVersion
from tests.dialogue.factories import NOW

to_html = import_module("inbreng.plan.migrations.0006_texts_as_html")


def test_plain_texts_become_paragraphs_and_back(trajectory, editor):
    plan = actions.make_plan(trajectory=trajectory, title="Plan", first_year=2027)
    chapter = actions.make_chapter(plan=plan, title="Dichtbij")
    actions.write_passage(chapter=chapter, text="Eerst", insights=[], by=editor, now=NOW)
    PassageVersion.objects.update(text="Eén & twee.\n\nDrie.")
    told = []

    for step in (to_html.as_paragraphs, to_html.as_paragraphs, to_html.as_plain_text):
        step(apps, None)
        told.append(PassageVersion.objects.get().text)

    html = "<p>Eén &amp; twee.</p><p>Drie.</p>"
    assert told == [html, html, "Eén & twee.\n\nDrie."]
