def pause():
    return None
