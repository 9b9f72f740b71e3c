"""Check that whatever a text of the sample refers to is there."""

from pathlib import Path

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.known import all_themes, heard, known, people
from inbreng.sample.reading.material import Material
from inbreng.sample.reading.references_beside import check_beside, check_consultations
from inbreng.sample.reading.shapes import CodedGathering, Gathering


def check_references(material: Material, folder: Path) -> None:
    """Raise BadMaterial for the first reference in ``folder`` that leads nowhere."""
    for gathering in material.gatherings:
        _check_gathering(gathering, material, _file(folder / "gatherings", gathering))
    _check_codebook(material, folder / "codebook.toml")
    _check_codings(material, folder / "codings")
    _check_findings(material, folder / "insights.toml")
    check_beside(material, folder / "beside.toml")
    _check_plan(material, folder / "passages.toml")
    check_consultations(material, folder / "consultations.toml")
    _check_replies(material, folder / "answers.toml")
    _check_after(material, folder / "after.toml")


def _file(folder: Path, gathering: Gathering) -> Path:
    return folder / f"{gathering.number:02}-{gathering.slug}.txt"


def _check_gathering(gathering: Gathering, material: Material, path: Path) -> None:
    partnership = material.partnership
    organisations = _organisations(material)
    perspectives = {perspective.key for perspective in partnership.perspectives}
    known(gathering.present, organisations, path)
    known([gathering.group], (group.key for group in partnership.standing_groups), path)
    known([gathering.follows], (each.number for each in material.gatherings), path)
    for table in gathering.tables:
        known(table.present, organisations, path)
        known([table.host], (person.key for person in partnership.people), path)
        known((seats.perspective for seats in table.seats), perspectives, path)
        for point in table.contributions:
            known([point.by], perspectives, path, point.line)
            known([point.to], organisations, path, point.line)


def _check_codebook(material: Material, path: Path) -> None:
    there = {point.key for point in material.partnership.focus_points}
    for theme in material.codebook.themes:
        known([theme.under], there, path)
        there.add(theme.key)
    known((memo.theme for memo in material.codebook.memos), there, path)
    known((memo.by for memo in material.codebook.memos), people(material), path)


def _check_codings(material: Material, folder: Path) -> None:
    coded = {each.number: each for each in material.codings}
    themes = all_themes(material)
    for gathering in material.gatherings:
        path = _file(folder, gathering)
        if gathering.number not in coded:
            raise BadMaterial("nobody coded this gathering", path=path)
        _check_coded(coded[gathering.number], gathering, path)
        known((coder.person for coder in coded[gathering.number].coders), people(material), path)
        for point in coded[gathering.number].points:
            known((key for column in point.themes for key in column), themes, path, point.line)


def _check_coded(coded: CodedGathering, gathering: Gathering, path: Path) -> None:
    waiting = [
        (table.label, said.text) for table in gathering.tables for said in table.contributions
    ]
    for point in coded.points:
        if (point.table, point.text) not in waiting:
            sentence = f"nobody said this at {point.table!r}, or it is there twice: {point.text!r}"
            raise BadMaterial(sentence, path=path, line=point.line)
        waiting.remove((point.table, point.text))
    if waiting:
        raise BadMaterial(f"nobody coded {waiting[0][1]!r} of {waiting[0][0]!r}", path=path)


def _check_findings(material: Material, path: Path) -> None:
    findings = material.findings
    insights = {insight.key for insight in findings.insights}
    themes = {theme.key for theme in material.codebook.themes}
    groups = {group.key for group in material.partnership.standing_groups}
    known((insight.theme for insight in findings.insights), themes, path)
    known((insight.by for insight in findings.insights), people(material), path)
    known((key for source in findings.sources for key in source.insights), insights, path)
    known((key for source in findings.sources for key in source.themes), themes, path)
    known((key for bundle in findings.bundles for key in bundle.insights), insights, path)
    known((bundle.group for bundle in findings.bundles), groups, path)
    for insight in findings.insights:
        heard((*insight.support, *insight.against, *insight.dropped), material, path)


def _check_replies(material: Material, path: Path) -> None:
    themes = all_themes(material)
    passages = {each.key for each in material.plan.passages}
    organisations = _organisations(material)
    known((each.theme for each in material.replies), themes, path)
    known((each.passage for each in material.replies), passages, path)
    known((each.party for each in material.replies), organisations, path)
    heard((voice for each in material.replies for voice in each.voices), material, path)


def _check_after(material: Material, path: Path) -> None:
    after = material.after
    gatherings = {gathering.number for gathering in material.gatherings}
    passages = {each.key for each in material.plan.passages}
    known((each.gathering for each in after.appointments), gatherings, path)
    known((each.gathering for each in after.report_backs), gatherings, path)
    known((each.passage for each in after.appointments), passages, path)
    interests = [one for each in after.appointments for one in each.interests]
    known((one.board for one in interests), _organisations(material), path)
    known((each.party for each in after.forwards), _organisations(material), path)
    known((each.theme for each in after.pictures), all_themes(material), path)
    told = {each.gathering for each in after.report_backs}
    known((each.report_back for each in after.pictures), told, path)
    pictures = {each.name for each in (path.parent / "media").iterdir()}
    known((each.file for each in after.pictures), pictures, path)
    heard((each.voice for one in after.forwards for each in one.points), material, path)


def _check_plan(material: Material, path: Path) -> None:
    plan, partnership = material.plan, material.partnership
    insights = {insight.key for insight in material.findings.insights}
    organisations = _organisations(material)
    perspectives = {perspective.key for perspective in partnership.perspectives}
    chapters = {each.key for each in plan.chapters}
    for parts in (plan.passages, plan.ambitions, plan.actions, plan.figures):
        known((each.chapter for each in parts), chapters, path)
        known((key for part in parts for key in part.insights), insights, path)
    known((each.passage for each in plan.answers), (each.key for each in plan.passages), path)
    known((each.party for each in plan.answers), organisations, path)
    known((each.perspective for each in plan.speakers), perspectives, path)
    known((each.account for each in plan.speakers), people(material), path)
    series = {each.key for each in material.beside.series}
    known((each.series for each in plan.figures), series, path)
    known((each.series for each in plan.citations), series, path)
    known((each.passage for each in plan.citations), (each.key for each in plan.passages), path)
    heard((answer.voice for answer in plan.answers), material, path)
    heard((voice for speaker in plan.speakers for voice in speaker.voices), material, path)


def _organisations(material: Material) -> set[str]:
    return {each.key for each in material.partnership.organisations}
