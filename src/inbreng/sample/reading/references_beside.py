"""Check what the figures, the earlier plan and the consultations of the sample refer to."""

from collections.abc import Iterator
from pathlib import Path

from inbreng.sample.reading.known import all_themes, known
from inbreng.sample.reading.material import Material
from inbreng.sample.reading.shapes import Given, Remark


def check_beside(material: Material, path: Path) -> None:
    """Raise BadMaterial for figures or a promise that refer to what is not there."""
    beside = material.beside
    passages = {each.key for each in material.plan.passages}
    paragraphs = {part.strip() for part in beside.earlier.text.split("\n\n")}
    known((key for each in beside.series for key in each.themes), all_themes(material), path)
    known((each.words for each in beside.promises), paragraphs, path)
    known((each.theme for each in beside.promises), all_themes(material), path)
    known((each.passage for each in beside.promises), passages, path)


def check_consultations(material: Material, path: Path) -> None:
    """Raise BadMaterial for a reaction that refers to what is not there."""
    passages = {each.key: each for each in material.plan.passages}
    organisations = {each.key for each in material.partnership.organisations}
    perspectives = {each.key for each in material.partnership.perspectives}
    asked = (key for one in material.consultations for key in one.passages)
    reactions = [each for one in material.consultations for each in one.reactions]
    known(asked, passages, path)
    known((each.perspective for each in reactions), perspectives, path)
    known((each.school for each in reactions), organisations, path)
    remarks = [remark for each in reactions for remark in each.remarks]
    for remark in remarks:
        known((*remark.themes, *remark.second), all_themes(material), path)
        if remark.quoted:
            text = passages[remark.on].text if remark.on in passages else ""
            known([remark.quoted], [remark.quoted] if remark.quoted in text else [], path)
    known((given.passage for given in _given(remarks)), passages, path)
    known((given.party for given in _given(remarks)), organisations, path)


def _given(remarks: list[Remark]) -> Iterator[Given]:
    return (remark.answer for remark in remarks if remark.answer)
