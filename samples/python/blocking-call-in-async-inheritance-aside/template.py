import subprocess


class Job:
    def run(self):
        self.before()
        return self.execute()

    def before(self):
        pass

    def execute(self):
        raise NotImplementedError


class ShellJob(Job):
    def execute(self):
        return subprocess.check_output(["uptime"])


class NoopJob(Job):
    def execute(self):
        return b""


async def a_noop():
    return NoopJob().run()


async def b_shell():
    return ShellJob().run()  # expect: blocking-call-in-async "check_output"


class Worker:
    @classmethod
    def create(cls, host):
        worker = cls()
        worker.connect(host)
        return worker

    def connect(self, host):
        self.host = host

    @staticmethod
    def probe(host):
        import socket

        return socket.gethostbyname(host)


async def c_static(host):
    return Worker.probe(host)  # expect: blocking-call-in-async "gethostbyname"


async def d_classmethod(host):
    return Worker.create(host).host
