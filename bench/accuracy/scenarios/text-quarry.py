def run() -> None:
    import main
    for k in range(2):
        result = main.main([f"texts{k}", "karen", "lomi", "vor", "tas", "elun", "drisho", "mina"])
        assert sum(result["hits"].values()) > 10 and result["guessed"] > 0.3, result
