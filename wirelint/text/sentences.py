"""Where sentences end."""

from __future__ import annotations

from wirelint.text.expressions import lazily


def _set(*lines: str) -> frozenset[str]:
    """Give the words of some lines as written and, for datelines and headlines, in capitals."""
    words = [word for line in lines for word in line.split()]
    return frozenset(words) | {word.upper() for word in words if word[0].isupper()}


# A full stop after these never ends a sentence: a name or the other side follows.
_TITLES = _set(
    "Adm Amb Brig Capt Card Cmdr Col Comm Cpl Cpt Dr Fr Gen Gov Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms",
    "Pfc Pres Prof Pte Pvt Rep Reps Rev Sen Sens Sgt Supt v vs www e.g. i.e. cf Ft Mt",
)
# After these it does not if a number follows: "No. 3", "Jan. 19", "p. 4".
_NUMBERED = _set(
    "No no Nos nos Nr nr Art art Sec sec Fig fig Vol vol Ch ch p pp par para approx ca c Op op Jan Feb",
    "Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
)
# After these it does only before a word that opens sentences: "at Acme Inc. The" but "Acme Inc. Chairman".
_SHORT = _set(
    "Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Corp Co Cos Ltd Plc plc Bros Cie Jr Sr Esq Assn",
    "Dept Univ St Ave Blvd Rd Sq Hwy Pl Ste etc al est incl dept Intl Mfg Natl Gov't Ala Ariz Ark Calif",
    "Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn",
    "Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man",
)
_OPENERS = _set(
    "The This That These Those There Here He She It We They You I A An His Her Its Our Their Your My Who",
    "What When Where Why How Which Whether While Although Though Because Since After Before Until Unless",
    "If As At By For From In Into On Of To With Within Without Under Over During Despite Among Amid",
    "Against Across Along Around Between Beyond Through Throughout About Above Below Like Unlike Except",
    "And But Or Nor So Yet Still Then Now Also Even Only Just Not No Nobody None Nothing Some Several",
    "Many Most Much More Few Both Each Every All Any Another Other Others Such Once Two Three Four Five",
    "Six Seven Eight Nine Ten Dozens Hundreds Thousands However Moreover Meanwhile Instead Nevertheless",
    "Nonetheless Therefore Thus Hence Indeed Perhaps Maybe Later Earlier Last Next Is Are Was Were Do",
    "Does Did Has Have Had Could Would Should Can Asked Speaking According Given Having Being Officials",
    "Analysts Critics Experts Economists Investors Residents Witnesses Prosecutors Authorities Lawmakers",
    "Shares Traders Supporters Opponents Neither Either Rather Separately Additionally Currently Recently",
    "Today Yesterday Tomorrow Don Let",
)
_CLOCK = _set("a.m. p.m. A.M. P.M.")
# What may follow "8 a.m." within its sentence.
_AFTER_CLOCK = _set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Pacific Mountain Moscow",
    "Beijing Tokyo London Paris Greenwich",
)
_EXCLAIMING = _set("Yahoo Jeopardy Yum")  # names that are written with their exclamation mark
_AFTER_STOP = lazily(r"[,;:]")
_STOP_OUTSIDE = lazily(r"[\s\"'”’)\]»]*\.[\s\"'“‘(\[«—–-]")
_ELLIPSIS = lazily(r"…|\.\s?\.")


def ends_sentence(before: str, separator: str, after: str) -> bool:
    """Tell whether a sentence ends between two words of one paragraph.

    ``before`` and ``after`` are the words as written (’ as '), ``separator`` all that stands between them;
    it holds at least one of ``. ! ? …`` and no line end, unless ``before`` itself ends with a full stop
    ("U.S.", "a.m."). Where the words leave it open (an ellipsis, a company's name, a question that a name
    follows), only a word that usually opens a sentence makes one.
    """
    if separator == ". " and before not in _SPECIAL and len(before) > 1 and before[-1] != ".":
        return _may_open(after)  # by far the most frequent case
    if not _may_open(after) or separator in ("", ".-"):
        return False
    if "?" in separator or "!" in separator:
        return _ends_with_question(before, separator, after)
    if _ELLIPSIS.search(separator):
        return _opens(after) or "...." in separator or "“" in separator
    return _ends_with_stop(before, separator, after)


_SPECIAL = _TITLES | _NUMBERED | _SHORT


def _may_open(word: str) -> bool:
    """Tell whether a word may be the first of a sentence: Smith, 12, $5, al-Assad, iPhone."""
    return not word[0].islower() or word[:3] in ("al-", "el-") or word[1:2].isupper()


def _opens(word: str) -> bool:
    """Tell whether a word with a capital is one that sentences often open with: "The", "He's"."""
    return word in _OPENERS or ("'" in word and word.partition("'")[0] in _OPENERS)


def _ends_with_question(before: str, separator: str, after: str) -> bool:
    """Judge after ? and !: in “Why?” Smith asked, the sentence goes on."""
    if before in _EXCLAIMING and separator == "! ":
        return False
    closed = separator.rstrip()[-1] in "”\"'’"
    return not closed or _opens(after) or after[0].isdigit()


def _ends_with_stop(before: str, separator: str, after: str) -> bool:
    if separator[0] != "." and before[-1] != ".":
        return _STOP_OUTSIDE.match(separator) is not None
    if separator == ".":  # "untrue.Private" lacks a space, "Amazon.com" does not
        return before.islower() and len(before) > 2 and before != "www" and after.istitle()
    if before in _TITLES or _AFTER_STOP.search(separator) or (before in _NUMBERED and after[0].isdigit()):
        return False
    if before in _CLOCK:
        return after not in _AFTER_CLOCK and not (after.isupper() and 1 < len(after) < 5)
    if before in _SHORT or before[-1] == ".":
        return _opens(after) or "“" in separator
    is_initial = len(before) == 1 and before.isalpha()
    return not is_initial or (_opens(after) and len(after) > 1)
