"""Addresses of what stands in the margin: remarks, reviews and proposed texts."""

from django.urls import path

from inbreng.plan.views import margin, proposals

margin_patterns = [
    path("passages/<int:passage_id>/kanttekening/", margin.add_note, name="add_note"),
    path("kanttekeningen/<int:note_id>/antwoord/", margin.reply, name="reply"),
    path("kanttekeningen/<int:note_id>/afhandelen/", margin.settle_note, name="settle_note"),
    path("kanttekeningen/<int:note_id>/heropenen/", margin.reopen_note, name="reopen_note"),
    path("passages/<int:passage_id>/nalezen/", margin.review, name="review"),
    path("passages/<int:passage_id>/nalezen/vragen/", margin.ask_review, name="ask_review"),
    path("passages/<int:passage_id>/voorstel/", proposals.propose_text, name="propose_text"),
    path("hoofdstukken/<int:chapter_id>/voorstellen/", proposals.consolidate, name="consolidate"),
    path("tekstvoorstellen/<int:proposal_id>/", proposals.proposal, name="proposal"),
    path(
        "tekstvoorstellen/<int:proposal_id>/overnemen/",
        proposals.accept_proposal,
        name="accept_proposal",
    ),
    path(
        "tekstvoorstellen/<int:proposal_id>/verwerkt/",
        proposals.work_in_proposal,
        name="work_in_proposal",
    ),
    path(
        "tekstvoorstellen/<int:proposal_id>/afwijzen/",
        proposals.refuse_proposal,
        name="refuse_proposal",
    ),
    path(
        "tekstvoorstellen/<int:proposal_id>/terugnemen/",
        proposals.withdraw_proposal,
        name="withdraw_proposal",
    ),
    path(
        "tekstvoorstellen/<int:proposal_id>/heropenen/",
        proposals.reopen_proposal,
        name="reopen_proposal",
    ),
]
