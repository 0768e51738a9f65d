def run():
    import asyncio
    import cluster
    settled, last, same = asyncio.run(cluster.rehearse("nodes"))
    assert settled and last and same, (settled, last, same)
