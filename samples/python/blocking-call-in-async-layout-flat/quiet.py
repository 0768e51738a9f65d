def load_by_module():
    return {"cached": True}
