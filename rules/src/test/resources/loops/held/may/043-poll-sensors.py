# remedy: threads
# shape: map
import time

SENSORS = 16
SETTLE_SECONDS = 0.12


def raw_value(channel, sample):
    return (channel * 37 + sample * 11) % 1024


def read_sensor(channel):
    values = []
    for sample in range(3):
        time.sleep(SETTLE_SECONDS / 3)
        values.append(raw_value(channel, sample))
    return sorted(values)[1]


def main():
    readings = [0] * SENSORS
    for channel in range(SENSORS):  # here
        readings[channel] = read_sensor(channel)
    print("readings:", readings)


if __name__ == "__main__":
    main()
