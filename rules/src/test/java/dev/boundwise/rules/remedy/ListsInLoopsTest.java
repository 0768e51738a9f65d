package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What loops do with lists again and again, in whole programs, and what only looks like it. */
class ListsInLoopsTest {

  private static String seen(String body) {
    return """
        def f(rows):
            seen = []
            found = []
            for row in rows:
        BODY
            return found
        f([{"id": i, "n": i % 7} for i in range(20_000)])
        """
        .replace("BODY", body.indent(8).stripTrailing());
  }

  private static String orders(String body) {
    return """
        def f(orders, customers):
            found = []
            for order in orders:
        BODY
            return found
        f([{"c": i % 500} for i in range(20_000)], [{"id": i, "name": "x"} for i in range(3_000)])
        """
        .replace("BODY", body.indent(8).stripTrailing());
  }

  @Test
  void whatWasSeenHasASetBesideIt() {
    Verdict verdict =
        Advised.of(
            seen(
                """
                if row["id"] not in seen:
                    seen.append(row["id"])
                    found.append(row)
                """));

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.speedup()).isGreaterThan(100);
    assertThat(verdict.how())
        .contains("seen_set = set(seen)  # before the loop")
        .contains("row[\"id\"] not in seen_set")
        .contains("seen_set.add(row[\"id\"])  # beside seen.append(row[\"id\"])");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // taken out again, sorted, handed to others, kept only for the last ones
        "if row['id'] not in seen:\n    seen.append(row['id'])\nelse:\n    seen.remove(row['id'])",
        "if row['id'] not in seen:\n    seen.append(row['id'])\n    tidy(seen)",
        "if row['id'] not in seen:\n    seen.append(row['id'])\n    seen = seen[-100:]",
        "if [row['id']] not in seen:\n    seen.append([row['id']])",
      })
  void whatIsMoreThanAppendedToIsNot(String body) {
    assertThat(Advised.of(seen(body)).how()).doesNotContain("seen_set");
  }

  @Test
  void eachOfManyListsBecomesASet() {
    Verdict verdict =
        Advised.of(
            """
            def f(friends, pairs):
                counts = []
                for a, b in pairs:
                    n = 0
                    for one in friends[a]:
                        if one in friends[b]:
                            n += 1
                    counts.append(n)
                return counts
            f([[i * j % 77 for j in range(300)] for i in range(400)], [(i % 400, 7) for i in range(4000)])
            """);

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how())
        .contains("friends_sets = [set(one) for one in friends]")
        .contains("one in friends_sets[b]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for c in customers:\n    if c['id'] == order['c']:\n        found.append(c['name'])\n        break",
        "for c in customers:\n    if order['c'] == c['id']:\n        found.append(c)\n        break",
        "c = next((c for c in customers if c['id'] == order['c']), None)\nif c:\n    found.append(c)",
        "c = next(c for c in customers if c['id'] == order['c'])\nfound.append(c['name'])",
        "found.append(next(c['name'] for c in customers if order['c'] == c['id']))",
      })
  void whatIsSearchedForByAKeyIsFoundInADict(String body) {
    Verdict verdict = Advised.of(orders(body));

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how())
        .contains("customers_by_key.setdefault(c['id'], c)")
        .contains("customers_by_key.get(order['c'])");
    assertThat(verdict.speedup()).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a range, more than a key, one that changes, what is read later
        "for c in customers:\n    if c['id'] >= order['c']:\n        found.append(c)\n        break",
        "for c in customers:\n    if c['id'] == order['c'] and c['name']:\n        found.append(c)\n        break",
        "for c in customers:\n    if c['id'] == order['c']:\n        c['id'] = -1\n        break",
        "for c in customers:\n    if c['id'] == order['c']:\n        break\nfound.append(c)",
        "for c in customers:\n    if c['id'] == order['c']:\n        customers.append(order)\n        break",
        "for c in customers:\n    if c['id'] == 7:\n        found.append(c)\n        break",
      })
  void otherSearchesStay(String body) {
    assertThat(Advised.of(orders(body)).how()).doesNotContain("_by_key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        from datetime import datetime
        def f(rows):
            return [datetime.strptime(row["day"], "%Y-%m-%d").date() for row in rows]
        f([{"day": "2024-01-02"} for i in range(20_000)])
        """,
        """
        import datetime as dt
        def f(lines):
            days = []
            for line in lines:
                days.append(dt.datetime.strptime(line[:19], "%Y-%m-%d %H:%M:%S"))
            return days
        f(["2024-01-02 03:04:05 x" for i in range(20_000)])
        """
      })
  void datesAreReadAsTheyAreWritten(String source) {
    Verdict verdict = Advised.of(source);

    assertThat(verdict.how()).contains("datetime.fromisoformat(");
    assertThat(verdict.speedup()).isGreaterThan(3);
  }

  @Test
  void otherFormatsAreNotThoseOfIso() {
    String source =
        """
        from datetime import datetime
        def f(rows):
            return [datetime.strptime(row, "%d/%m/%Y") for row in rows]
        f(["02/01/2024" for i in range(20_000)])
        """;

    assertThat(Advised.of(source).how()).doesNotContain("fromisoformat");
  }

  @Test
  void recordsAreUnpackedAllAtOnce() {
    String source =
        """
        import struct
        def f(data):
            found = []
            for at in range(0, len(data), 8):
                number, kind, value = struct.unpack(">IHh", data[at:at + 8])%s
                found.append((number, kind, value))
            return found
        f(bytes(8_000_000))
        """;

    assertThat(Advised.of(source.formatted("")).how())
        .contains("for number, kind, value in struct.iter_unpack(\">IHh\", data):");
    assertThat(Advised.of(source.formatted("\n        print(at)")).how())
        .doesNotContain("iter_unpack");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        def f(n):
            import numpy as np
            rows = np.empty((0, 4))
            for i in range(n):
                if i % 3:
                    rows = np.append(rows, [[i, i, 1, 2]], axis=0)
            return rows
        f(50_000)
        """,
        """
        class Window:
            def __init__(self):
                self.times = []
            def f(self, stamps):
                for stamp in stamps:
                    self.times.append(stamp)
                    while self.times[0] < stamp - 60:
                        self.times.pop(0)
        Window().f([i * 0.01 for i in range(500_000)])
        """
      })
  void whatIsCopiedOrMovedInEachRoundIsNot(String source) {
    assertThat(Advised.of(source).remedy()).isEqualTo(RemedyKind.NATIVE);
  }

  private static String queue(String loop) {
    return """
        class Map:
            def __init__(self, size, roads):
                self.near = {place: [] for place in range(size)}
                for a, b in roads:
                    self.near[a].append(b)
            def f(self, start):
                steps = {start: 0}
                queue = [start]
        BODY
                return steps
        def main(roads):
            return Map(20_000, roads).f(0)
        """
        .replace("BODY", loop.indent(8).stripTrailing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue", "queue and len(steps) < 10_000_000"})
  void aQueueWhoseLengthIsNotKnownIsADeque(String test) {
    Verdict verdict =
        Advised.of(
            queue(
                """
                while TEST:
                    place = queue.pop(0)
                    for other in self.near[place]:
                        if other not in steps:
                            steps[other] = steps[place] + 1
                            queue.append(other)
                """
                    .replace("TEST", test)));

    assertThat(verdict.how()).contains("queue.popleft()");
    // no more is said than is likely of a queue that may be short
    assertThat(verdict.speedup()).isBetween(1.05, 2.0);
    assertThat(verdict.assumptions()).anyMatch(it -> it.contains("not known"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a window of a few, one that is indexed in the middle, one that is sorted first
        "for place in self.near:\n    queue.append(place)\n    if len(queue) > 10:\n        queue.pop(0)\n    steps[place] = str(queue[0]) + str(place)",
        "while queue:\n    place = queue.pop(0)\n    for other in self.near[place]:\n        if other not in steps and other != queue[1:]:\n            steps[other] = 1\n            queue.append(other)",
        "while queue:\n    queue.sort()\n    place = queue.pop(0)\n    for other in self.near[place]:\n        if other not in steps:\n            steps[other] = 1\n            queue.append(other)",
        // from its end, and in a loop that takes no time
        "while queue:\n    place = queue.pop()\n    for other in self.near[place]:\n        if other not in steps:\n            steps[other] = 1\n            queue.append(other)",
        "for i in range(3):\n    queue.append(i)\n    steps[i] = queue.pop(0)",
      })
  void aQueueThatIsShortOrMoreThanOneStaysAList(String loop) {
    assertThat(Advised.of(queue(loop)).how()).doesNotContain("deque");
  }

  @Test
  void aQueueThatOthersCutStaysAList() {
    String source =
        """
        class Window:
            def __init__(self):
                self.times = []
            def latest(self):
                return self.times[-10:]
            def f(self, stamps):
                for stamp in stamps:
                    self.times.append(stamp)
                    while self.times[0] < stamp - 60:
                        self.times.pop(0)
        Window().f([i * 0.01 for i in range(500_000)])
        """;

    assertThat(Advised.of(source).how()).doesNotContain("deque");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        def f(dist):
            n = len(dist)
            for k in range(n):
                for i in range(n):
                    for j in range(n):
                        if dist[i][k] + dist[k][j] < dist[i][j]:
                            dist[i][j] = dist[i][k] + dist[k][j]
            return dist
        f([[(i * j) % 100 + 1 for i in range(200)] for j in range(200)])
        """,
        """
        def f(items, most):
            best = [0] * (most + 1)
            for weight, value in items:
                for c in range(most, weight - 1, -1):
                    best[c] = max(best[c], best[c - weight] + value)
            return best[most]
        f([(i % 40 + 1, i) for i in range(100)], 20_000)
        """,
      })
  void tablesOfSumsAreRowsOfArrays(String source) {
    assertThat(Advised.of(source).how()).contains("np.m").contains("tolist()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // upwards each item may be taken again; ways with what came before in the same round
        """
        def f(items, most):
            best = [0] * (most + 1)
            for weight, value in items:
                for c in range(weight, most + 1):
                    best[c] = max(best[c], best[c - weight] + value)
            return best[most]
        f([(i % 40 + 1, i) for i in range(100)], 20_000)
        """,
        """
        def f(dist):
            n = len(dist)
            for i in range(n):
                for k in range(n):
                    for j in range(n):
                        if dist[i][k] + dist[k][j] < dist[i][j]:
                            dist[i][j] = dist[i][k] + dist[k][j]
            return dist
        f([[(i * j) % 100 + 1 for i in range(200)] for j in range(200)])
        """,
      })
  void tablesInAnotherOrderAreNot(String source) {
    assertThat(Advised.of(source).how()).doesNotContain("np.minimum").doesNotContain("np.maximum");
  }

  @Test
  void arraysOfAFewObjectsAreNoGain() {
    String source =
        """
        class Moon:
            def __init__(self, x, y):
                self.x, self.y, self.vx, self.vy = x, y, 0.0, 0.0

        def f(moons):
            total = 0.0
            for a in moons:
                for b in moons:
                    total += ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5 * 0.5
            return total

        def main(lines):
            return f([Moon(float(line[0]), float(line[1])) for line in lines])%s
        """;
    String large = "\n\nmain([(i * 0.5, i) for i in range(3_000)])";

    assertThat(Advised.of(source.formatted("")).remedy()).isNotEqualTo(RemedyKind.NATIVE);
    assertThat(Advised.of(source.formatted(large)).remedy()).isEqualTo(RemedyKind.NATIVE);
  }

  @Test
  void tuplesAndTablesOfRowsTakeTimeToBecomeArrays() {
    String gray =
        """
        def f(pixels):
            gray = []
            for y in range(len(pixels)):
                line = []
                for x in range(len(pixels[0])):
                    r, g, b = pixels[y][x]
                    line.append(int(0.299 * r + 0.587 * g + 0.114 * b))
                gray.append(line)
            return gray
        f([[(1, 2, 3) for _ in range(900)] for _ in range(700)])
        """;
    String rows =
        """
        import numpy
        def f(labels):
            rows = []
            for label in labels:
                row = [0.5] * 10
                row[label] = 1.0
                rows.append(row)
            return rows
        f([i % 10 for i in range(300_000)])
        """;

    assertThat(Advised.of(gray).remedy()).isNotEqualTo(RemedyKind.NATIVE);
    assertThat(Advised.of(rows).remedy()).isNotEqualTo(RemedyKind.NATIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        def f(n):
            return [[0.5] * n for _ in range(n)]
        f(5_000)
        """,
        """
        def f(grid):
            return [row[:] for row in grid]
        f([[i * 0.5 for i in range(2_000)] for j in range(2_000)])
        """,
      })
  void tablesThatAreMadeOfRowsStayLists(String source) {
    assertThat(Advised.of(source).remedy()).isNotEqualTo(RemedyKind.NATIVE);
  }

  @Test
  void whatAFunctionInsideChangesAsWellHasNoSet() {
    String source =
        """
        def f(rows):
            seen = []
            def forget(one):
                seen.remove(one)
            for row in rows:
                if row not in seen:
                    seen.append(row)
                if row % 3:
                    forget(row)
            return len(seen)
        f(list(range(20_000)))
        """;

    assertThat(Advised.of(source).how()).doesNotContain("seen_set");
  }
}
