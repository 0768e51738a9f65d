import l3


class Four:
    def go(self):
        return l3.up3()

    def calm(self):
        return l3.quiet3()
