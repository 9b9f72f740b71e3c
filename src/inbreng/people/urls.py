from django.urls import path

from inbreng.people.views import return_links

app_name = "people"

urlpatterns = [
    path("terug/<str:token>/", return_links.return_link, name="return_link"),
]
