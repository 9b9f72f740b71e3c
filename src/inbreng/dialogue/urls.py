from inbreng.dialogue.harvest_urls import harvest_patterns
from inbreng.dialogue.report_urls import report_patterns

app_name = "dialogue"

urlpatterns = [*report_patterns, *harvest_patterns]
