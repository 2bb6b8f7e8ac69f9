"""In which order the occupations that share one title are offered."""

from collections.abc import Callable, Mapping, Sequence

from knowledge.title_store import Store

_OTHERS = 4  # kinds from which on a title is but one of many: short, reported, alternate and census ones
Scores = Callable[[Sequence[str]], Mapping[int, float]]


def order_owners(store: Store, scores: Scores) -> None:
    """Put the owners of each shared title in order, in place: whose own name it is first, then by the titles like it.

    The occupation under which the SOC's own index lists it counts as one whose name it is: that index puts every title
    under one occupation alone. Of the rest, an occupation of which the publisher has many titles like the shared one
    is likelier meant by it than one that has it by the way. On titles that people misspelled both predict the accepted
    owner better than employment.
    """
    for entry, key in enumerate(store.keys):
        start, end = store.entry_socs.offsets[entry], store.entry_socs.offsets[entry + 1]
        if end - start < 2:
            continue
        score = scores(key.split())
        owners = list(zip(store.entry_kinds[entry], store.entry_socs[entry], strict=True))
        owners.sort(key=lambda owner: (min(owner[0], _OTHERS), -round(score.get(owner[1], 0.0), 3)))
        for place, (kind, soc) in enumerate(owners, start):
            store.entry_kinds.members[place] = kind
            store.entry_socs.members[place] = soc
