from inbreng.followup import report_urls

app_name = "followup"

urlpatterns = [*report_urls.urlpatterns]
