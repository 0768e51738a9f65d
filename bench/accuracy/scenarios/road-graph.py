def run() -> None:
    import main
    for k, n in enumerate((400, 600, 800)):
        assert main.main([f"c{k}.csv", str(n), str(k)]) == 7
