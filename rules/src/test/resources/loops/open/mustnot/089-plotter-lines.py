# obstacle: output
import serial


def send(port, line):
    port.write(line.encode() + b"\n")
    reply = port.readline()
    while reply.strip() != b"ok":
        reply = port.readline()


def outline(sides):
    yield "G28"
    for corner in range(sides):
        yield f"G1 X{corner * 37 % 200} Y{corner * 53 % 200} F1500"
    yield "M5"


def draw(path):
    with serial.Serial(path, 115200, timeout=10) as port:
        for line in outline(3000):  # here
            send(port, line)


if __name__ == "__main__":
    draw("/dev/ttyUSB0")
