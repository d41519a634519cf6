import re
from pathlib import Path

import pytest

from wirelint.patterns import inflect

NOUNS = """
child children; man men; gunman gunmen; spokeswoman spokeswomen; spokesperson spokespersons; woman women;
human humans; crisis crises; analysis analyses; aircraft aircraft; spacecraft spacecraft; troop troops;
leaf leaves; wife wives; knife knives; half halves; shelf shelves; chief chiefs; roof roofs; belief beliefs;
proof proofs; foot feet; goose geese; mouse mice; medium media mediums; datum data; criterion criteria;
phenomenon phenomena; referendum referendums referenda; stadium stadiums stadia;
memorandum memorandums memoranda; commander-in-chief commanders-in-chief; mother-in-law mothers-in-law;
editor-in-chief editors-in-chief; runner-up runners-up; passer-by passers-by; passerby passersby;
hanger-on hangers-on; break-in break-ins; cover-up cover-ups; crack-down crack-downs; line-up line-ups;
attorney-general attorneys-general; major-general major-generals; cease-fire cease-fires;
by-election by-elections; gun-boat gun-boats; hero heroes; potato potatoes; embargo embargoes; veto vetoes;
photo photos; radio radios; casino casinos; army armies; ally allies; attorney attorneys;
soliloquy soliloquies; hostage hostages; bus buses; gas gases; virus viruses; tax taxes; witness witnesses;
coach coaches; monarch monarchs; stomach stomachs; blitz blitzes; quiz quizzes; series series;
species species; means means; headquarters headquarters; corps corps; sheep sheep; deer deer;
person people persons; goalkeeper goalkeepers; website websites; travel travels; bureau bureaus bureaux
"""

VERBS = """
lead leads led leading; lie lies lay lied lain lying; lay lays laid laying; shoot shoots shot shooting;
strike strikes struck stricken striking; seek seeks sought seeking; flee flees fled fleeing;
bear bears bore borne born bearing; hang hangs hung hanged hanging;
withdraw withdraws withdrew withdrawn withdrawing; take takes took taken taking;
overtake overtakes overtook overtaken overtaking; begin begins began begun beginning;
break breaks broke broken breaking; speak speaks spoke spoken speaking; write writes wrote written writing;
fight fights fought fighting; sink sinks sank sunk sinking; swear swears swore sworn swearing;
win wins won winning; hold holds held holding; withhold withholds withheld withholding;
uphold upholds upheld upholding; say says said saying; tell tells told telling; go goes went gone going;
do does did done doing; have has had having; be am are is was were been being; put puts putting;
cut cuts cutting; hit hits hitting; set sets setting; read reads reading; cost costs costed costing;
quit quits quitted quitting; broadcast broadcasts broadcasted broadcasting;
forecast forecasts forecasted forecasting; prove proves proved proven proving;
show shows showed shown showing; burn burns burned burnt burning; plead pleads pleaded pled pleading;
overthrow overthrows overthrew overthrown overthrowing; undergo undergoes underwent undergone undergoing;
travel travels traveled travelled traveling travelling;
cancel cancels canceled cancelled canceling cancelling;
focus focuses focusses focused focussed focusing focussing;
benefit benefits benefited benefitted benefiting benefitting;
label labels labeled labelled labeling labelling; kidnap kidnaps kidnapped kidnaped kidnapping kidnaping;
program programs programmed programed programming programing; control controls controlled controlling;
patrol patrols patrolled patrolling; offer offers offered offering; visit visits visited visiting;
order orders ordered ordering; target targets targeted targeting; refer refers referred referring;
occur occurs occurred occurring; commit commits committed committing; admit admits admitted admitting;
permit permits permitted permitting; stop stops stopped stopping; ban bans banned banning;
plan plans planned planning; rob robs robbed robbing; jet jets jetted jetting; vow vows vowed vowing;
tax taxes taxed taxing; deny denies denied denying; deploy deploys deployed deploying;
carry carries carried carrying; die dies died dying; tie ties tied tying; agree agrees agreed agreeing;
free frees freed freeing; argue argues argued arguing; panic panics panicked panicking;
traffic traffics trafficked trafficking; veto vetoes vetoed vetoing; torpedo torpedoes torpedoed torpedoing;
radio radios radioed radioing; clash clashes clashed clashing; pass passes passed passing;
launch launches launched launching; fire fires fired firing; pore pores pored poring;
pour pours poured pouring; postpone postpones postponed postponing
"""

PHRASES = [
    ("secretary general", "n", ("secretary general", "secretaries general")),
    ("member of parliament", "n", ("member of parliament", "members of parliament")),
    ("prime minister", "n", ("prime minister", "prime ministers")),
    ("push back", "v", ("push back", "pushes back", "pushed back", "pushing back")),
    ("push back", None, ("push back", "pushes back", "pushed back", "pushing back")),
    ("carry out", "v", ("carry out", "carries out", "carried out", "carrying out")),
    ("call for", "v", ("call for", "calls for", "called for", "calling for")),
    ("take off", "v", ("take off", "takes off", "took off", "taken off", "taking off")),
    ("re-elect", "v", ("re-elect", "re-elects", "re-elected", "re-electing")),
    ("ghost-write", "v", ("ghost-write", "ghost-writes", "ghost-wrote", "ghost-written", "ghost-writing")),
    ("attack", None, ("attack", "attacks", "attacked", "attacking")),
    ("president", None, ("president", "presidents")),
    ("undergo", None, ("undergo", "undergoes", "underwent", "undergone", "undergoing")),
    ("doomscroll", None, ("doomscroll", "doomscrolls", "doomscrolled", "doomscrolling")),
]

TRANSFERS = [
    ("withdrew", "withdraw", "push back", "pushed back"),
    ("withdraws", None, "push back", "pushes back"),
    ("withdrawing", None, "push back", "pushing back"),
    ("withdrawn", None, "drive back", "driven back"),
    ("withdraw", None, "push back", "push back"),
    ("lumps", "lump", "clot", "clots"),
    ("poured", None, "pore", "pored"),
    ("shooting", None, "fire", "firing"),
    ("goalies", None, "goalkeeper", "goalkeepers"),
    ("delayed", None, "postpone", "postponed"),
    ("made", None, "take", "took"),
    ("put", None, "take", "take"),
    ("found", None, "seek", "sought"),
    ("soldiers", None, "gunman", "gunmen"),
    ("truces", None, "cease-fire", "cease-fires"),
    ("leaders", None, "commander-in-chief", "commanders-in-chief"),
    ("Cancelled", None, "postpone", "postponed"),
    ("blargh", None, "take", "take"),
    ("must", None, "take", "take"),
    ("withdrew", None, "must", "must"),
]

LEMMAS = [
    ("visited", ("visit",)),
    ("hoped", ("hope",)),
    ("hopped", ("hop",)),
    ("planned", ("plan",)),
    ("struck", ("strike",)),
    ("lay", ("lie", "lay")),
    ("left", ("leave", "left")),
    ("found", ("find", "found")),
    ("offered", ("offer",)),
    ("created", ("create",)),
    ("dying", ("die",)),
    ("denies", ("deny",)),
    ("trafficking", ("traffic",)),
    ("gunmen", ("gunman",)),
    ("crises", ("crisis",)),
    ("shooting", ("shoot", "shooting")),
    ("opera", ("opera",)),
    ("crew", ("crew",)),
    ("cease-fires", ("cease-fire",)),
    ("commanders-in-chief", ("commander-in-chief",)),
    ("pushed back", ("push back",)),
    ("travelled", ("travel",)),
]

CASES = [
    ("push back", "Withdraw", "Push back"),
    ("push back", "WITHDRAW", "PUSH BACK"),
    ("push back", "withdraw", "push back"),
    ("we", "I", "We"),
    ("Okello", "he", "Okello"),
    ("push back", "“Withdraw", "Push back"),
    ("push back", "", "push back"),
]

# Wrong doubling, doubled plurals, a "y" that should have become "i", an "e" that should have gone.
MISSPELT = re.compile(
    r"offerr|visitt|orderr|targett|openn(ed|ing)|happenn|limitt|developp|..[cdfgjklmnpqrstvwxz]y(ed|s)$"
    r"|(child|aircraft|feet|crisi)s$|(gun|police|spokes|fire)(man|men|woman)s$|crisises|ssses|[ct]eing$|eeed"
)


@pytest.mark.parametrize("row", NOUNS.split(";"))
def test_nouns(row: str) -> None:
    expected = tuple(row.split())
    assert inflect.forms(expected[0], "n") == tuple(dict.fromkeys(expected))


@pytest.mark.parametrize("row", VERBS.split(";"))
def test_verbs(row: str) -> None:
    expected = tuple(row.split())
    assert inflect.forms(expected[0], "v") == expected


@pytest.mark.parametrize(("word", "pos", "expected"), PHRASES)
def test_phrases_and_unstated_parts_of_speech(word: str, pos: inflect.Pos | None, expected: tuple[str, ...]) -> None:
    assert inflect.forms(word, pos) == expected


@pytest.mark.parametrize(("form", "source", "target", "expected"), TRANSFERS)
def test_transfer(form: str, source: str | None, target: str, expected: str) -> None:
    assert inflect.transfer(form, source, target) == expected


def test_transfer_takes_the_participle_when_told() -> None:
    assert inflect.transfer("made", None, "take", participle=True) == "taken"
    assert inflect.transfer("put", None, "take", participle=True) == "taken"
    assert inflect.transfer("took", None, "go", participle=True) == "went"


def test_transfer_obeys_the_part_of_speech() -> None:
    assert inflect.transfer("shooting", None, "attack", "n") == "attack"
    assert inflect.transfer("strikes", None, "man", "n") == "men"
    assert inflect.transfer("strikes", None, "man", "v") == "mans"


def test_slots() -> None:
    assert inflect.slots("take", "v") == {
        "base": ("take",),
        "third": ("takes",),
        "past": ("took",),
        "participle": ("taken",),
        "ing": ("taking",),
    }
    assert inflect.slots("cease-fire", "n") == {"singular": ("cease-fire",), "plural": ("cease-fires",)}
    assert "ing" not in inflect.slots("must", "v")


@pytest.mark.parametrize(("form", "expected"), LEMMAS)
def test_lemmas(form: str, expected: tuple[str, ...]) -> None:
    assert inflect.lemmas(form) == expected


@pytest.mark.parametrize(("text", "like", "expected"), CASES)
def test_match_case(text: str, like: str, expected: str) -> None:
    assert inflect.match_case(text, like) == expected


def known_words() -> list[tuple[str, inflect.Pos]]:
    table = inflect._table()
    regular: list[tuple[str, inflect.Pos]] = [(word, pos) for pos in table.regular for word in table.regular[pos]]
    return [*table.irregular, *regular]


def test_every_form_has_its_word_among_its_lemmas() -> None:
    lost = [
        (word, form)
        for word, pos in known_words()
        for form in inflect.forms(word, pos)
        if word not in inflect.lemmas(form, pos) or word not in inflect.lemmas(form)
    ]
    assert not lost


@pytest.mark.parametrize("word", ["blargh", "zorby", "glimp", "snarfle", "doomscroll", "vlog", "push back", "gun-boat"])
def test_forms_of_words_not_in_the_table_lead_back_too(word: str) -> None:
    assert all(word in inflect.lemmas(form) for form in inflect.forms(word))


def test_no_form_is_misspelt() -> None:
    known = {word for word, _ in known_words()}
    found = {form for word, pos in known_words() for form in inflect.forms(word, pos)} - known
    assert not sorted(form for form in found if MISSPELT.search(form))


def test_the_table_is_small_and_plain() -> None:
    text = Path(inflect.__file__).with_name("inflections.tsv").read_text(encoding="utf-8")
    assert len(text) < 400_000
    assert "MIT License" in text
    assert text.isascii()
