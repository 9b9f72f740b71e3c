from django.urls import path

from inbreng.answers.account_urls import account_patterns
from inbreng.answers.decision_urls import decision_patterns
from inbreng.answers.forward_urls import forward_patterns
from inbreng.answers.letter_urls import letter_patterns
from inbreng.answers.views import answers, drafting, listing, overview, phrases, plain, stepping

app_name = "answers"

urlpatterns = [
    *account_patterns,
    *decision_patterns,
    *forward_patterns,
    *letter_patterns,
    path("trajecten/<int:trajectory_id>/antwoorden/", listing.answers, name="answers"),
    path("trajecten/<int:trajectory_id>/antwoorden/waar/", overview.overview, name="overview"),
    path("trajecten/<int:trajectory_id>/antwoorden/nieuw/", drafting.new_batch, name="new_batch"),
    path("trajecten/<int:trajectory_id>/vaste-zinnen/", phrases.phrases, name="phrases"),
    path("trajecten/<int:trajectory_id>/gewone-woorden/", plain.plain_words, name="plain_words"),
    path("antwoorden/<int:batch_id>/", drafting.batch, name="batch"),
    path("antwoorden/<int:batch_id>/schrijven/", drafting.write_batch, name="write_batch"),
    path("antwoorden/<int:batch_id>/uitzonderen/", drafting.except_points, name="except_points"),
    path(
        "antwoorden/<int:batch_id>/uitzonderingen/",
        drafting.split_exceptions,
        name="split_exceptions",
    ),
    path("antwoorden/<int:batch_id>/meelezen/", stepping.ask_to_check, name="ask_to_check"),
    path("antwoorden/<int:batch_id>/terughalen/", stepping.stop_asking, name="stop_asking"),
    path("antwoorden/<int:batch_id>/goed/", stepping.check, name="check_batch"),
    path("antwoorden/<int:batch_id>/terugsturen/", stepping.return_batch, name="return_batch"),
    path("antwoorden/<int:batch_id>/geven/", stepping.give, name="give_batch"),
    path("antwoorden/<int:batch_id>/terugnemen/", stepping.take_back, name="take_back_batch"),
    path("antwoorden/<int:batch_id>/weg/", stepping.drop, name="drop_batch"),
    path("antwoorden/<int:batch_id>/oppakken/", stepping.pick_up, name="pick_up_batch"),
    path("bijdragen/<int:contribution_id>/antwoord/", answers.answer, name="answer"),
    path(
        "bijdragen/<int:contribution_id>/antwoord/gegeven/",
        answers.given_answer,
        name="given_answer",
    ),
    path(
        "bijdragen/<int:contribution_id>/antwoord/terugnemen/<int:number>/",
        answers.take_back,
        name="take_back",
    ),
    path("bijdragen/<int:contribution_id>/antwoord/klopt-nog/", answers.confirm, name="confirm"),
]
