# obstacle: alias
class Palette:
    def __init__(self):
        self.tones = [n * 3 % 256 for n in range(64)]


class Sprite:
    def __init__(self, palette, size):
        self.palette = palette
        self.size = size

    def dither(self):
        error = 0
        tones = self.palette.tones
        for k in range(self.size):
            error = (error * 5 + tones[k % 64] + k) % 256
            tones[k % 64] = (tones[k % 64] + error) // 2
        return error


def paint(count):
    palette = Palette()
    sprites = [Sprite(palette, 300 + n % 60) for n in range(count)]
    return [sprite.dither() for sprite in sprites]  # here


if __name__ == "__main__":
    print(sum(paint(20000)))
