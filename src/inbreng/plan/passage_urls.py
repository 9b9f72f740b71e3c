"""Addresses of passages: to read, to write, to move."""

from django.urls import path

from inbreng.plan.views import passages, writing

passage_patterns = [
    path("hoofdstukken/<int:chapter_id>/passage/", writing.add_passage, name="add_passage"),
    path(
        "hoofdstukken/<int:chapter_id>/klad/",
        writing.keep_chapter_draft,
        name="keep_chapter_draft",
    ),
    path(
        "hoofdstukken/<int:chapter_id>/klad/weg/",
        writing.drop_chapter_draft,
        name="drop_chapter_draft",
    ),
    path("passages/<int:passage_id>/", passages.passage, name="passage"),
    path("passages/<int:passage_id>/schrijven/", writing.write_passage, name="write_passage"),
    path("passages/<int:passage_id>/klad/", writing.keep_passage_draft, name="keep_passage_draft"),
    path(
        "passages/<int:passage_id>/klad/weg/",
        writing.drop_passage_draft,
        name="drop_passage_draft",
    ),
    path("passages/<int:passage_id>/versies/", passages.compare_versions, name="compare_versions"),
    path(
        "passages/<int:passage_id>/verplaatsen/<str:way>/",
        passages.move_passage,
        name="move_passage",
    ),
    path("passages/<int:passage_id>/weghalen/", passages.remove_passage, name="remove_passage"),
    path(
        "passages/<int:passage_id>/terugzetten/", passages.restore_passage, name="restore_passage"
    ),
]
