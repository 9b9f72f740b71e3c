from django.urls import path

from inbreng.dialogue.harvest_urls import harvest_patterns
from inbreng.dialogue.person_urls import person_patterns
from inbreng.dialogue.report_urls import report_patterns
from inbreng.dialogue.views import comparing

app_name = "dialogue"

urlpatterns = [
    *report_patterns,
    *harvest_patterns,
    *person_patterns,
    path("vragen/<int:question_id>/", comparing.question, name="question"),
]
