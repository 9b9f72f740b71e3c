"""Addresses of passages that hold more than text."""

from django.urls import path

from inbreng.plan.views import adopting, arguments, blocks, citing

goal_patterns = [
    path("hoofdstukken/<int:chapter_id>/erbij/<str:block>/", blocks.add_block, name="add_block"),
    path("passages/<int:passage_id>/invullen/", blocks.write_block, name="write_block"),
    path(
        "passages/<int:passage_id>/argumenten/<int:number>/",
        arguments.choose_arguments,
        name="choose_arguments",
    ),
    path("argumenten/<int:argument_id>/", arguments.word_argument, name="word_argument"),
    path("argumenten/<int:argument_id>/weghalen/", arguments.drop_argument, name="drop_argument"),
    path("passages/<int:passage_id>/op-me-nemen/", adopting.adopt, name="adopt"),
    path("passages/<int:passage_id>/loslaten/", adopting.give_back, name="give_back"),
    path("passages/<int:passage_id>/verwijzen/", citing.cite, name="cite"),
    path("verwijzingen/<int:citation_id>/weghalen/", citing.drop_citation, name="drop_citation"),
]
