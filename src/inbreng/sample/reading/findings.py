"""Read insights.toml: what was heard, what stands beside it and who works on it."""

from pathlib import Path

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.sections import build, build_all, load
from inbreng.sample.reading.shapes import Bundle, Findings, Insight, OutsideSource
from inbreng.sample.reading.voices import with_voices


def read_findings(path: Path) -> Findings:
    """The insights of the file at ``path``; their voices are not looked up here."""
    content = load(path)
    findings = Findings(
        insights=tuple(
            build(Insight, with_voices(each, "support", "against", "dropped", path=path), path=path)
            for each in content.get("insight", [])
        ),
        sources=build_all(OutsideSource, content.get("source", []), path=path),
        bundles=build_all(Bundle, content.get("bundle", []), path=path),
    )
    for insight in findings.insights:
        _check_state(insight, path)
    return findings


def _check_state(insight: Insight, path: Path) -> None:
    steps = {
        "agreed": (insight.agreed_with, insight.agreed_on),
        "withdrawn": (insight.withdrawn_because, insight.withdrawn_on),
        "revised": (insight.first_words, insight.revised_on),
        "dropped": (insight.dropped_because, insight.dropped_on),
    }
    for step, (words, day) in steps.items():
        if bool(words) != (day is not None):
            raise BadMaterial(f"{insight.key!r} was {step} without words or day", path=path)
    if insight.agreed_on and insight.withdrawn_on:
        raise BadMaterial(f"{insight.key!r} is agreed and withdrawn", path=path)
    said = (*insight.support, *insight.against, *insight.dropped)
    if len(set(said)) < len(said):
        raise BadMaterial(f"a voice says two things of {insight.key!r}", path=path)
