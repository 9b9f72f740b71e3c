from django.urls import path

from inbreng.answers.views import forwards, messages, party

forward_patterns = [
    path("trajecten/<int:trajectory_id>/doorsturen/", forwards.forwards, name="forwards"),
    path(
        "trajecten/<int:trajectory_id>/doorsturen/nieuw/", forwards.new_forward, name="new_forward"
    ),
    path("doorsturen/<int:forward_id>/", forwards.forward, name="forward"),
    path("doorsturen/<int:forward_id>/houden/", forwards.keep_back, name="keep_back"),
    path("doorsturen/<int:forward_id>/vrijgeven/", forwards.release, name="release_forward"),
    path("doorsturen/<int:forward_id>/herinneren/", forwards.remind, name="remind_forward"),
    path("doorsturen/<int:forward_id>/reactie/", forwards.show_reply, name="show_reply"),
    path("doorsturen/<int:forward_id>/sluiten/", forwards.close, name="close_forward"),
    path("doorgestuurd/<str:forward_token>/", party.forwarded, name="forwarded"),
    path("bijdragen/<int:contribution_id>/berichten/", messages.messages, name="messages"),
    path(
        "bijdragen/<int:contribution_id>/berichten/gezien/",
        messages.close_thread,
        name="close_thread",
    ),
    path("bijdragen/<int:contribution_id>/vraag/", messages.ask, name="ask"),
]
