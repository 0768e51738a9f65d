def run() -> None:
    import main
    steps = main.main([])
    print(steps)
    assert len(steps) == 5
