# obstacle: recurrence
import math


def measure_noise(value, spread):
    total = 0.0
    for k in range(1, 300):
        total += math.exp(-((value - k * 0.01) ** 2) / spread)
    return 1.0 + total / 300.0


def track(readings):
    estimate, error = 0.0, 1.0
    path = []
    for reading in readings:  # here
        noise = measure_noise(reading - estimate, error + 0.5)
        gain = (error + 0.02) / (error + 0.02 + noise)
        estimate = estimate + gain * (reading - estimate)
        error = (1.0 - gain) * (error + 0.02)
        path.append((estimate, error))
    return path


if __name__ == "__main__":
    samples = [math.sin(i / 50.0) + (i % 7) * 0.01 for i in range(20000)]
    print(track(samples)[-1])
