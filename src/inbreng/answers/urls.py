from django.urls import path

from inbreng.answers.views import answers

app_name = "answers"

urlpatterns = [
    path("bijdragen/<int:contribution_id>/antwoord/", answers.answer, name="answer"),
    path(
        "bijdragen/<int:contribution_id>/antwoord/gegeven/",
        answers.given_answer,
        name="given_answer",
    ),
]
