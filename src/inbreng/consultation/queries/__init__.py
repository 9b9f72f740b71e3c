"""Questions about consultations and what came back."""

from inbreng.consultation.queries.consultations import constituency_questions, consultations_of
from inbreng.consultation.queries.heard import Heard, Reach, reach_of
from inbreng.consultation.queries.invitations import invitations_of, to_forget, to_remind, to_send
from inbreng.consultation.queries.passages import RemarkedText, remarks_on_passage
from inbreng.consultation.queries.remarks import (
    RemarkLine,
    lines_of,
    marks_of,
    numbered,
    own_remarks,
    remarks_in,
    remarks_of_person,
    remarks_pointing_in,
    told_to,
)
from inbreng.consultation.queries.results import Result, results_of
from inbreng.consultation.queries.subjects import (
    counted_subjects,
    passages_of_edition,
    subjects_of,
)
from inbreng.consultation.queries.ways_in import (
    constituency_of,
    consultation_at,
    invitation_behind,
)

__all__ = [
    "Heard",
    "Reach",
    "RemarkLine",
    "RemarkedText",
    "Result",
    "constituency_of",
    "constituency_questions",
    "consultation_at",
    "consultations_of",
    "counted_subjects",
    "invitation_behind",
    "invitations_of",
    "lines_of",
    "marks_of",
    "numbered",
    "own_remarks",
    "passages_of_edition",
    "reach_of",
    "remarks_in",
    "remarks_of_person",
    "remarks_on_passage",
    "remarks_pointing_in",
    "results_of",
    "subjects_of",
    "to_forget",
    "to_remind",
    "to_send",
    "told_to",
]
