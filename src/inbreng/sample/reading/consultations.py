"""Read consultations.toml: what was put to people by a link, and what they sent."""

from pathlib import Path

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.sections import Section, build, load
from inbreng.sample.reading.shapes import Consultation, Given, Reaction, Remark


def read_consultations(path: Path) -> tuple[Consultation, ...]:
    """The consultations of the file at ``path``; BadMaterial for a remark on nothing asked."""
    return tuple(_consultation(each, path) for each in load(path).get("consultation", []))


def _consultation(section: Section, path: Path) -> Consultation:
    reactions = [_reaction(each, path) for each in section.get("reactions", [])]
    found = build(Consultation, {**section, "reactions": reactions}, path=path)
    asked = {*found.passages, *found.questions}
    for reaction in found.reactions:
        for remark in reaction.remarks:
            if remark.on not in asked or not (remark.text or remark.score):
                sentence = f"nothing said, or on what nobody asked: {remark.on!r}"
                raise BadMaterial(sentence, path=path)
    return found


def _reaction(section: Section, path: Path) -> Reaction:
    remarks = [_remark(each, path) for each in section.get("remarks", [])]
    return build(Reaction, {**section, "remarks": remarks}, path=path)


def _remark(section: Section, path: Path) -> Remark:
    answer = section.get("answer")
    given = build(Given, answer, path=path) if answer else None
    remark = build(Remark, {**section, "answer": given}, path=path)
    if bool(remark.text) != bool(remark.themes):
        raise BadMaterial(f"words and themes go together: {remark.text!r}", path=path)
    return remark
