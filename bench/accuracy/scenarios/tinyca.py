def run():
    import authority
    import responder
    import rsa
    store = authority.Store("ca")
    root = authority.Authority.found("Cellar Root", store, seed=11)
    middle = root.intermediate("Cellar Devices", seed=12)
    keys = [rsa.PrivateKey.make(1024, seed=i) for i in range(3)]
    certs = [middle.issue(f"device-{i}.cellar", keys[i % 3].public()) for i in range(40)]
    for c in certs[:10]:
        assert authority.check_chain([c, middle.certificate], [root.certificate]) is None
    assert authority.check_chain([certs[0]], [root.certificate])
    again = authority.Certificate.from_der(certs[3].to_der())
    assert again.subject == certs[3].subject
    store.revoke(certs[5].serial)
    assert store.get(certs[6].serial).signed_by(middle.certificate)
    assert store.get(1) is None
    store.expiring(2 ** 40)
    assert store.load_key("Cellar Root").n == root.key.n
    root.key.public().fingerprint()
    server = responder.serve(root)
    client = responder.Client(server.server_address[1], root.key.public())
    assert "revoked" in client.report(certs[:20])
    try:
        client.ask("x")
    except OSError:
        pass
    client.close()
    server.shutdown()
