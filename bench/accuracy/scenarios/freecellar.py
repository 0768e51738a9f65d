def run():
    import cards
    import freecellar
    book = freecellar.main(["1", "9", "--show"])
    freecellar.main(["10", "15", "--notebook", "more.jsonl", "--workers", "2"])
    assert len(freecellar.Notebook("deals.jsonl")) == 9
    solved = [e for e in book.known.values() if e["steps"]]
    assert solved
    for e in solved:
        assert freecellar.replay(e["deal"], e["steps"])
    text = cards.show(((), (0,) * 4, cards.deal(77))).split("\n", 1)[1]
    assert cards.read_board(text) == cards.deal(77)
