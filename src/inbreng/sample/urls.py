from django.urls import path

from inbreng.sample.views import entering

app_name = "sample"

urlpatterns = [
    path("voorbeeld/", entering.enter, name="enter"),
    path("onderdelen/", entering.components, name="components"),
]
