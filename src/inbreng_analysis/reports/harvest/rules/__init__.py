"""One rule for each kind of piece; the first that knows a block decides.

A rule takes the talk as it stands and the traits of a block. It either notes what the block is,
changes what is open and says yes, or leaves everything as it was and says no.
"""

from collections.abc import Callable, Sequence

from inbreng_analysis.reports.harvest.rules.edges import (
    read_furniture,
    read_quoted_question,
    read_title,
)
from inbreng_analysis.reports.harvest.rules.labelling import read_label
from inbreng_analysis.reports.harvest.rules.naming import read_place
from inbreng_analysis.reports.harvest.rules.posting import read_post
from inbreng_analysis.reports.harvest.rules.presence import read_participants
from inbreng_analysis.reports.harvest.rules.prompting import (
    read_heading,
    read_question,
    read_question_with_answer,
)
from inbreng_analysis.reports.harvest.rules.speaking import read_item, read_plain
from inbreng_analysis.reports.harvest.talk import Talk
from inbreng_analysis.reports.harvest.traits import Traits

RULES: Sequence[Callable[[Talk, Traits], bool]] = (
    read_title,
    read_post,
    read_quoted_question,
    read_furniture,
    read_place,
    read_participants,
    read_question,
    read_question_with_answer,
    read_heading,
    read_label,
    read_item,
    read_plain,
)
