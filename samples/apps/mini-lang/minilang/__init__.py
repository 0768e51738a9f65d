class LangError(Exception):
    def __init__(self, message, line=0):
        super().__init__("line %d: %s" % (line, message) if line else message)
        self.line = line
