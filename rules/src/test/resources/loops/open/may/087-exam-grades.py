# remedy: processes
# shape: map
from random import Random

STUDENTS = 48
ANSWERS = 400
KEY_WORDS = ["entropy", "gradient", "kernel", "lattice", "matrix", "operator", "tensor", "vector"]


def essay(student):
    rng = Random(student)
    return [" ".join(rng.choice(KEY_WORDS)[: rng.randrange(3, 9)] for _ in range(20)) for _ in range(ANSWERS)]


def common_prefix(a, b):
    length = 0
    for x, y in zip(a, b):
        if x != y:
            break
        length += 1
    return length


def mark(answer):
    points = 0
    for word in answer.split():
        points += max(common_prefix(word, key) for key in KEY_WORDS)
    return points


def main():
    grades = []
    for student in range(STUDENTS):  # here
        marks = [mark(answer) for answer in essay(student)]
        marks.sort(reverse=True)
        best = marks[: ANSWERS // 2]
        grades.append(sum(best) / len(best))
    print(f"{sum(grades) / len(grades):.2f}")


if __name__ == "__main__":
    main()
