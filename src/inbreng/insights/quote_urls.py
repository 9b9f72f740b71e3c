from django.urls import path

from inbreng.insights.views import quotes

urlpatterns = [
    path("trajecten/<int:trajectory_id>/citaten/", quotes.quotes, name="quotes"),
    path("bijdragen/<int:contribution_id>/citaat/", quotes.release_quote, name="release_quote"),
    path("citaten/<int:quote_id>/terugnemen/", quotes.take_back_quote, name="take_back_quote"),
    path("citaten/<int:quote_id>/opnieuw/", quotes.release_quote_again, name="release_quote_again"),
]
