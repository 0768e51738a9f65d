def hidden_by_the_next_star():
    return 1
