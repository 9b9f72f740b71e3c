from inbreng.followup import action_urls, monitor_urls, public_urls, repeating_urls, report_urls

app_name = "followup"

urlpatterns = [
    *report_urls.urlpatterns,
    *action_urls.urlpatterns,
    *monitor_urls.urlpatterns,
    *public_urls.urlpatterns,
    *repeating_urls.urlpatterns,
]
