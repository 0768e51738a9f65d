def run() -> None:
    import os
    import main
    import odds
    assert main.main(["AsAh,KdQd,7c2h,TsTd", "40"]) > 0
    odds.ways.cache_clear()
    assert main.main(["AsAh,9d8d", "40"]) > 0
