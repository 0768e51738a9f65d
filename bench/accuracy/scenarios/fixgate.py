def run():
    import asyncio
    import gate
    import trader
    journal = gate.Journal("trades.db")
    g = gate.Gate(["ABC", "XYZ", "QRS"], journal)
    traders = [trader.Trader(f"T{i}", ["ABC", "XYZ", "QRS"] if i else ["ABC", "NOPE"], i) for i in range(8)]
    fills = asyncio.run(trader.rehearse(g, traders, 80))
    assert sum(fills.values()) > 50, fills
    assert journal.volume() and journal.vwap("ABC") and g.rejects
    for book in g.books.values():
        book.snapshot()
        len(book.sides["1"])
