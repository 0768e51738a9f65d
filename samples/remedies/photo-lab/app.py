"""Grey pictures as lists of rows: blur, threshold, histogram, thumbnails."""

WIDTH = 720
HEIGHT = 480


def make_picture(width, height, shift=0):
    return [[(x * 7 + y * 13 + x * y // 50 + shift) % 256 for x in range(width)] for y in range(height)]


def blur_row(picture, y):
    height, width = len(picture), len(picture[0])
    row = []
    for x in range(width):
        total = count = 0
        for j in range(max(0, y - 1), min(height, y + 2)):
            for i in range(max(0, x - 1), min(width, x + 2)):
                total += picture[j][i]
                count += 1
        row.append(total // count)
    return row


def blur(picture):
    return [blur_row(picture, y) for y in range(len(picture))]


def threshold(picture, level):
    out = []
    for row in picture:
        out.append([255 if pixel > level else 0 for pixel in row])
    return out


def histogram(picture):
    counts = [0] * 256
    for row in picture:
        for pixel in row:
            counts[pixel] += 1
    return counts


def spread_error(picture):
    rows = [list(row) for row in picture]
    for y in range(len(rows) - 1):
        for x in range(1, len(rows[y]) - 1):
            old = rows[y][x]
            new = 255 if old > 127 else 0
            error = old - new
            rows[y][x] = new
            rows[y][x + 1] += error * 7 // 16
            rows[y + 1][x] += error * 5 // 16
    return rows


def thumbnail(number):
    picture = make_picture(120, 90, number)
    small = []
    for y in range(0, 90, 3):
        row = []
        for x in range(0, 120, 3):
            row.append((picture[y][x] + picture[y + 1][x + 1] + picture[y + 2][x + 2]) // 3)
        small.append(row)
    return small


def thumbnails(count):
    return [thumbnail(number) for number in range(count)]


def main():
    picture = make_picture(WIDTH, HEIGHT)
    print(blur(picture)[10][:5])
    print(sum(map(sum, threshold(picture, 128))))
    print(max(histogram(picture)))
    print(spread_error(picture)[100][:8])
    print(len(thumbnails(450)))


if __name__ == "__main__":
    main()
