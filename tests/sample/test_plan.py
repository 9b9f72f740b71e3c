"""The sample's answers: of every kind, to several people, with a trail that is whole."""

from inbreng.sample.reading import Material
from inbreng.sample.reading.shapes import Answer, Voice


def passages_under(answer: Answer, material: Material) -> set[str]:
    """The passages that rest on an insight that rests on what is answered."""
    insights = {
        insight.key
        for insight in material.findings.insights
        if answer.voice in (*insight.support, *insight.against)
    }
    return {each.key for each in material.plan.passages if insights & set(each.insights)}


def test_every_kind_of_answer_is_given_and_a_no_has_a_reason(material: Material) -> None:
    answers = material.plan.answers

    without_reason = [
        answer.text for answer in answers if answer.kind in {"not", "partly"} and not answer.reason
    ]

    assert {answer.kind for answer in answers} == {
        "taken_up",
        "partly",
        "not",
        "lies_with",
        "already_so",
        "not_known_yet",
    }
    assert without_reason == []


def test_answer_that_names_a_passage_is_reached_by_way_of_an_insight(material: Material) -> None:
    named = [answer for answer in material.plan.answers if answer.passage]

    broken = [
        answer.voice for answer in named if answer.passage not in passages_under(answer, material)
    ]

    assert len(named) >= 4
    assert broken == []


def test_passage_rests_on_insights_that_stand(material: Material) -> None:
    agreed = {insight.key for insight in material.findings.insights if insight.agreed_on}

    loose = [each.key for each in material.plan.passages if not set(each.insights) <= agreed]

    assert loose == []


def test_every_answered_point_has_one_speaker(material: Material) -> None:
    said = [voice for speaker in material.plan.speakers for voice in speaker.voices]
    answered = {answer.voice for answer in material.plan.answers}

    assert len(set(said)) == len(said)
    assert answered - set(said) == set()


def test_answers_reach_several_speakers_and_none_has_them_all(material: Material) -> None:
    answered = {answer.voice for answer in material.plan.answers}

    sizes = [len(answered & set(speaker.voices)) for speaker in material.plan.speakers]

    assert sum(size > 0 for size in sizes) >= 5
    assert max(sizes) < len(answered) / 2


def test_speaker_speaks_from_where_that_table_sat(material: Material) -> None:
    seats = {
        (gathering.number, said.text): (said.by, {each.perspective for each in table.seats})
        for gathering, table, said in material.spoken()
    }

    strangers = [
        voice
        for speaker in material.plan.speakers
        for voice in speaker.voices
        for by, seated in [seats[voice.gathering, voice.text]]
        if speaker.perspective != (by or speaker.perspective) or speaker.perspective not in seated
    ]

    assert strangers == []


def test_private_page_shows_answered_and_unanswered_points(material: Material) -> None:
    answered = {answer.voice for answer in material.plan.answers}
    member = next(each for each in material.plan.speakers if each.account == "council_member")

    n_answered = len(answered & set(member.voices))

    assert 2 <= n_answered < len(member.voices)


def test_reply_to_several_has_a_reason_where_it_refuses(material: Material) -> None:
    bare = [
        one.text for one in material.replies if one.kind in {"not", "partly"} and not one.reason
    ]

    assert bare == []


def test_reply_that_says_who_goes_on_with_it_names_a_party(material: Material) -> None:
    loose = [one.text for one in material.replies if (one.kind == "lies_with") != bool(one.party)]

    assert loose == []


def test_no_point_is_answered_twice(material: Material) -> None:
    voices = [voice for reply in material.replies for voice in reply.voices]
    singly = [answer.voice for answer in material.plan.answers]

    assert len({*voices, *singly}) == len(voices) + len(singly)


def test_who_disagreed_at_a_table_has_an_answer_beside_that_of_the_theme(
    material: Material,
) -> None:
    own = {voice for reply in material.replies for voice in reply.voices}
    own |= {answer.voice for answer in material.plan.answers}

    swallowed = [
        said.text
        for gathering, _table, said in material.spoken()
        if (said.is_minority or said.is_disagreed) and Voice(gathering.number, said.text) not in own
    ]

    assert swallowed == []
