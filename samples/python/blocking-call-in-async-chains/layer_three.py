import layer_four


def six_again():
    return [layer_four.six_almost(index) for index in range(3)]
