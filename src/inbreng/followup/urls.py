from inbreng.followup import action_urls, report_urls

app_name = "followup"

urlpatterns = [*report_urls.urlpatterns, *action_urls.urlpatterns]
