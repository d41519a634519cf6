"""How common a word is in news: enough to tell which word of a pattern is rarest."""

from __future__ import annotations

# In the order of their frequency; the figure of a word is 1 / rank (Zipf's law), of any other word less.
COMMON = """
the to of in a and on for that said is with was at by it from as its he be has have had an will not are were who which
his but they this would been after their or about one more up when there she also out over than new percent last into
year her if could no two first government people some million we against told i president other three can before state
while all company years party minister between because may made since where so market time under such during most still
country many states officials week day months what only now election united back billion any including part group being
month four wednesday tuesday monday thursday friday news foreign security national political through former down do
official spokesman early police well next house five five while them next both should him these then economic world very
those off did says say much trade war between six per way since military expected bank prices even higher leader public
""".split()
_RANKS = {word: 1.0 / rank for rank, word in enumerate(dict.fromkeys(COMMON), start=1)}
_RARE = 1.0 / 2000


def commonness(word: str) -> float:
    """Give a figure between 0 and 1 that grows with the frequency of a folded word in news."""
    return _RANKS.get(word, _RARE)
