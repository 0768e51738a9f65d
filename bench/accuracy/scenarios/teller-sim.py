def run() -> None:
    import main
    for k in range(3):
        stored, wrong, served = main.main([f"bank{k}.db", "40", str(k)])
        assert stored > 2500 and not wrong and served == 120, (stored, wrong, served)
