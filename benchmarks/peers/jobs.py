"""What processes are given to do: functions that can be sent to them, with NumPy inside where it helps."""

import math
import os
import time

import numpy as np


def square(x):
    return x * x


def add_two(x):
    return x + 2


def adder(summand):
    """A function that another one made."""
    return lambda x: x + summand


def sleep(millis, number):
    time.sleep(millis / 1000)
    return number


def exponential_list(n):
    return [math.exp(x) for x in np.ones(n)][-1]


def exponential_array(n):
    return np.exp(np.ones(n))[-1]


def files():
    """Those that peers.py wrote."""
    folder = os.environ["PEERS_FILES"]
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]


def strongest(path):
    """How often the strongest period fits into the file, or -1 where it cannot be read."""
    try:
        samples = np.array([float(line) for line in open(path, encoding="utf-8")])
    except ValueError:
        return -1
    i = np.arange(len(samples))
    best, most = 0, 0.0
    for frequency in range(1, len(samples) // 2):
        angle = 2 * math.pi * frequency * i / len(samples)
        power = np.sum(samples * np.cos(angle)) ** 2 + np.sum(samples * np.sin(angle)) ** 2
        if power > most:
            best, most = frequency, power
    return best


def exceeded(x):
    """The probability that a normally distributed number is above x, by Simpson's rule."""
    points = np.linspace(0, x, 2001)
    density = np.exp(-points * points / 2) / math.sqrt(2 * math.pi)
    total = density[0] + density[-1] + 4 * np.sum(density[1:-1:2]) + 2 * np.sum(density[2:-1:2])
    return 0.5 - total * (x / 2000) / 3


def search(batches, run):
    """Each batch's idea of the point; run has the results of a batch of points."""
    low, high, middles = 0.0, 10.0, []
    for _ in range(batches):
        points = [low + (high - low) * job / 15 for job in range(16)]
        results = run(points)
        above = 1
        while above < 15 and results[above] > 0.025:
            above += 1
        low, high = points[above - 1], points[above]
        middles.append((low + high) / 2)
    return middles
