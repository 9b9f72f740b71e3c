"""Mail, phone, BSN, account numbers and addresses."""

import pytest

from inbreng_analysis.screening import screen


def _found(line: str) -> list[tuple[str, str, bool]]:
    return [(one.kind, one.text, one.sure) for one in screen(line)]


@pytest.mark.parametrize(
    "number",
    [
        "06-12345678",
        "06 12 34 56 78",
        "06 - 12 34 56 78",
        "0612345678",
        "+31 6 1234 5678",
        "+31612345678",
        "+31 (0)6 12345678",
        "0031612345678",
        "072 512 34 56",
        "(072) 5123456",
        "0226-351234",
        "+32 470 12 34 56",
        "31612345678",
    ],
)
def test_a_phone_is_found_however_it_is_spaced(number: str) -> None:
    assert _found(f"bel {number} na vijven") == [("phone", number, True)]


@pytest.mark.parametrize(
    "line",
    [
        "bel 0800-2000",
        "0900 1234567 is duur",
        "14 072",
        "112",
        "2020-2021",
        "SWV PO 30 06",
        "1234567",
    ],
)
def test_other_numbers_are_no_phone(line: str) -> None:
    assert _found(line) == []


def test_a_phone_without_its_area_is_found_beside_its_name() -> None:
    assert _found("tel. 512 34 56 na vijven") == [("phone", "512 34 56", True)]


@pytest.mark.parametrize("number", ["123456782", "1234.56.782", "123 456 782", "111222333"])
def test_a_number_that_passes_the_eleven_test_is_a_bsn(number: str) -> None:
    assert _found(f"nummer {number}") == [("bsn", number, True)]


@pytest.mark.parametrize(
    "line", ["nummer 123456783", "€ 123.456.782", "123456782 euro", "12345678", "1123456782"]
)
def test_a_number_that_fails_it_or_counts_money_is_none(line: str) -> None:
    assert _found(line) == []


def test_a_mistyped_bsn_is_found_beside_its_name_but_not_sure() -> None:
    assert _found("bsn 123456783") == [("bsn", "123456783", False)]


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("NL91ABNA0417164300", True),
        ("NL91 ABNA 0417 1643 00", True),
        ("nl91 abna 0417 1643 00", True),
        ("BE68 5390 0754 7034", True),
        ("NL92 ABNA 0417 1643 00", False),
    ],
)
def test_an_account_number_is_sure_when_its_check_digits_are_right(line: str, sure: bool) -> None:
    assert _found(f"op {line} graag") == [("iban", line, sure)]


@pytest.mark.parametrize(
    ("line", "text", "sure"),
    [
        ("wij wonen op 1823 AB 12", "1823 AB 12", True),
        ("1704CD", "1704CD", False),
        ("woont in 1943 KR Beverwijk", "1943 KR", False),
        ("Dorpsstraat 12 is leeg", "Dorpsstraat 12", True),
        ("Prins Hendriklaan 45", "Prins Hendriklaan 45", True),
        ("de Bergerweg nummer 5", "Bergerweg nummer 5", True),
    ],
)
def test_an_address_is_found(line: str, text: str, sure: bool) -> None:
    assert _found(line) == [("postcode", text, sure)]


@pytest.mark.parametrize(
    "line",
    [
        "sinds 2014 AB",
        "in 2020 WE",
        "sinds 2014 AB Alkmaar",
        "1400 LL op de wachtlijst",
        "langs de snelweg 9",
        "Vergadering 12",
        "schoolplein 2",
        "lokaal 12",
    ],
)
def test_a_year_a_road_and_a_room_are_no_address(line: str) -> None:
    assert _found(line) == []


@pytest.mark.parametrize(
    "mail",
    [
        "s.jansen@obsdeiep.nl",
        "ouders_4 (at) hotmail.com",
        "a@b.amsterdam",
        "ouder(a)hotmail.com",
        "jan.bos [at] ziggo [punt] nl",
        "h.kok apenstaartje ziggo punt nl",
    ],
)
def test_a_mail_address_is_found(mail: str) -> None:
    assert _found(f"mail {mail}") == [("email", mail, True)]
