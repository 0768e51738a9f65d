# obstacle: alias
def mix(row, start):
    value = start
    for k in range(len(row)):
        value = (value * 31 + row[k] + k) % 10007
        row[k] = value


def fill(height, width):
    rows = [[0] * width] * height
    for number, row in enumerate(rows):  # here
        mix(row, number)
    return rows


if __name__ == "__main__":
    table = fill(9000, 1200)
    print(table[0][:3], table[-1][-3:])
