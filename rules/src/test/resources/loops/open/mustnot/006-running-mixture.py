# obstacle: recurrence
def blend(low, high):
    out = 0
    for shift in range(250):
        out = (out * 31 + (low ^ (high >> (shift % 16)))) & 0xFFFFFF
    return out


def running(values):
    total = 17
    return [total := blend(total, value) for value in values]  # here


if __name__ == "__main__":
    series = [v * v % 9973 for v in range(30000)]
    print(running(series)[-3:])
