from django.urls import path

from inbreng.programme.views import gatherings, trajectories

app_name = "programme"

urlpatterns = [
    path("trajecten/", trajectories.trajectories, name="trajectories"),
    path("trajecten/<int:trajectory_id>/", trajectories.trajectory, name="trajectory"),
    path("bijeenkomsten/<int:gathering_id>/", gatherings.gathering, name="gathering"),
]
