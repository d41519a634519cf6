"""What a story's figures claim of each other: one file for each kind of sum, and the table that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.checks.figures import figure_lines
from wirelint.checks.reckoning import (
    addends,
    ages,
    apiece,
    ballots,
    changes,
    clock,
    conversions,
    cues,
    directions,
    durations,
    elapsed,
    free,
    groups,
    leads,
    lists,
    matches,
    moves,
    multiples,
    parts,
    points,
    races,
    ranges,
    rates,
    remains,
    sentences,
    sequels,
    sets,
    shares,
    slips,
    sport,
    tallies,
    told_twice,
    votes,
)
from wirelint.checks.reckoning.aboard import aboard, fates
from wirelint.checks.reckoning.claim import Claim
from wirelint.checks.reckoning.headline import headline_figures
from wirelint.checks.reckoning.recalled import fated, recalled, renamed
from wirelint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wirelint.checks.base import Context
    from wirelint.checks.figures import Line
    from wirelint.text import View

__all__ = ["SUMS", "Claim"]


def _each_line(
    *finders: Callable[[Line, str], Iterator[Claim]], least: int = 2, kinds: str = ""
) -> Callable[[View, Context], Iterator[Claim]]:
    """Run over the lines with so many figures at least, one of them of one of these kinds."""
    wanted = frozenset(kinds)

    def claims(view: View, context: Context) -> Iterator[Claim]:
        for line in figure_lines(view):
            if len(line.figures) >= least and not (kinds and wanted.isdisjoint(line.kinds)):
                for find in finders:
                    yield from find(line, view.text)

    return claims


def _story(*finders: Callable[[Sequence[Line], str], Iterator[Claim]]) -> Callable[[View, Context], Iterator[Claim]]:
    """Run over all lines of a story together."""

    def claims(view: View, context: Context) -> Iterator[Claim]:
        lines = figure_lines(view)
        for find in finders:
            yield from find(lines, view.text)

    return claims


def _both(*sums: Callable[[View, Context], Iterator[Claim]]) -> Callable[[View, Context], Iterator[Claim]]:
    def claims(view: View, context: Context) -> Iterator[Claim]:
        for find in sums:
            yield from find(view, context)

    return claims


def _elapsed(view: View, context: Context) -> Iterator[Claim]:
    yield from elapsed.elapsed(view, context, figure_lines(view), view.text)


def _remainders(view: View, context: Context) -> Iterator[Claim]:
    yield from _each_line(parts.remainders, sentences.free_remainders, least=3, kinds="nm")(view, context)
    yield from _each_line(sequels.complements, kinds="p")(view, context)
    yield from remains.story_remainders(figure_lines(view), view.text)


def _totals(view: View, context: Context) -> Iterator[Claim]:
    yield from _each_line(parts.totals, free.free_totals, addends.raised)(view, context)
    yield from aboard(figure_lines(view), view.text)
    yield from fates(figure_lines(view), view.text)
    yield from sequels.splits(figure_lines(view), view.text)
    yield from sequels.shared_out(figure_lines(view), view.text)
    yield from groups.by_place(figure_lines(view), view.text)
    yield from groups.by_side(figure_lines(view), view.text)
    yield from addends.addends(figure_lines(view), view.text)
    yield from leads.lead_parts(figure_lines(view), view.text)
    yield from addends.terms(figure_lines(view), view.text)
    yield from _each_line(groups.behind_colon, kinds="p")(view, context)


def _lists(view: View, context: Context) -> Iterator[Claim]:
    yield from lists.lists(view.text, (line.span for line in figure_lines(view) if lists.may_list(line)))
    yield from _each_line(lists.any_lists, least=1, kinds="n")(view, context)
    yield from _each_line(lists.listed_figures, told_twice.ranks, told_twice.enumerations, least=1)(view, context)


def _recalled(view: View, context: Context) -> Iterator[Claim]:
    yield from recalled(figure_lines(view), view.text)
    yield from fated(figure_lines(view), view.text)
    yield from renamed(figure_lines(view), view.text)
    yield from slips.slips(figure_lines(view), view.text)
    yield from sequels.recalled_ages(figure_lines(view), view.text)


def _scores(view: View, context: Context) -> Iterator[Claim]:
    for line in figure_lines(view):
        if " #s" in line.text:
            for match, holds in matches.scores(view.text, *line.span):
                right = f"{match['second']}-{match['first']}"
                yield Claim(Span(*match.span("score")), holds, "the side that won", right)
            for span, holds in matches.draws(view.text, *line.span):
                yield Claim(span, holds, "a draw", "another score")


def _measures(view: View, context: Context) -> Iterator[Claim]:
    yield from _each_line(conversions.measures, kinds="n")(view, context)
    for line in figure_lines(view) if conversions.names_degrees(view.text) else ():
        for match, right, holds in conversions.degrees(line, view.text):
            basis = f"{match['first']} {match['one']}"
            yield Claim(Span(*match.span("second")), holds, basis, f"{right:.0f} {match['two']}")


def _currencies(view: View, context: Context) -> Iterator[Claim]:
    yield from conversions.currencies(figure_lines(view), view.text)


def _rates(view: View, context: Context) -> Iterator[Claim]:
    yield from _each_line(rates.rates)(view, context)
    yield from _each_line(rates.products, cues.averages, cues.paces, multiples.story_multiples, multiples.times_its)(
        view, context
    )
    yield from apiece.story_products(figure_lines(view), view.text)


def _rate_moves(view: View, context: Context) -> Iterator[Claim]:
    yield from rates.rate_moves(figure_lines(view), view.text)


def _ages(view: View, context: Context) -> Iterator[Claim]:
    year = context.date.year if context.date else None
    for line in figure_lines(view):
        if "born" in line.words:
            yield from ages.ages(line, view.text, year)


def _headline(view: View, context: Context) -> Iterator[Claim]:
    yield from headline_figures(view)


SUMS: Mapping[str, Callable[[View, Context], Iterator[Claim]]] = {
    "percent-change": _both(
        _story(leads.lead_changes, leads.lead_trials, moves.moved_before),
        _each_line(
            changes.percent_changes, sentences.free_changes, free.free_changes_before, moves.moves, least=3, kinds="pxf"
        ),
    ),
    "step": _each_line(changes.steps, least=3),
    "direction": _each_line(directions.directions, kinds="mnp"),
    "points": _each_line(points.points, least=3, kinds="p"),
    "share": _both(_each_line(parts.shares, parts.equals, kinds="pf"), _story(shares.story_shares)),
    "remainder": _remainders,
    "total": _totals,
    "recalled": _recalled,
    "part": _each_line(parts.exceeding, kinds="n"),
    "list": _lists,
    "votes": _both(
        _each_line(votes.votes, ballots.carried, kinds="np"), _story(groups.seats_of_parties, tallies.turnouts)
    ),
    "majority": _each_line(votes.majorities, cues.seats, least=1),
    "vote-shares": _each_line(votes.shares_of_vote, votes.three_way, kinds="p"),
    "lead": _each_line(votes.leads, sentences.free_leads, least=3, kinds="p"),
    "results": _both(
        _each_line(
            matches.results,
            cues.aggregates,
            sets.tennis,
            sets.set_counts,
            sport.bowling,
            sport.wickets,
            leads.goals,
            kinds="ns",
            least=1,
        ),
        _story(sport.golf, told_twice.half_times),
    ),
    "score": _scores,
    "margin": _both(
        _each_line(matches.margins, ballots.vote_margins, cues.runs, free.free_gaps, addends.differences),
        _story(tallies.story_margins, sport.chases, races.race_gaps, leads.lead_margins),
    ),
    "rate": _rates,
    "rate-move": _rate_moves,
    "range": _each_line(ranges.ranges),
    "measure": _measures,
    "currency": _currencies,
    "age": _ages,
    "duration": _both(
        _each_line(durations.durations, least=3, kinds="y"),
        _each_line(clock.clock_spans, clock.calendar_spans, kinds="d"),
        _each_line(told_twice.weekdays, least=1, kinds="n"),
        _elapsed,
    ),
    "headline": _headline,
}
"""What may be held against what, by the name that a rule gives it."""
