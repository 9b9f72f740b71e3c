"""Work out how far coders agree, and keep it for trajectories with very many codings."""

from datetime import datetime

from inbreng.insights.models import AgreementReport
from inbreng.insights.queries.agreement import mark_of, worked_out
from inbreng.programme.models import Trajectory


def keep_agreement(*, trajectory: Trajectory, now: datetime) -> AgreementReport:
    """Work it out whole and keep it in place of what was kept before."""
    _n_codings, mark = mark_of(trajectory)
    fields = {"found": worked_out(trajectory), "mark": mark, "counted_at": now}
    report, _is_new = AgreementReport.objects.update_or_create(
        trajectory=trajectory, defaults=fields
    )
    return report
