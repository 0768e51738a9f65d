package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places in lists that were sorted before, sought by one element after the other. */
class PlaceSearchTest {

  private static String how(String body) {
    return Advised.of(
            """
            from operator import attrgetter, itemgetter

            def f(jobs: list, found: list, gap: int):
                n = len(jobs)
            BODY
                return found

            f([(i * 7 % 1000, i * 7 % 1000 + i % 50, i % 9) for i in range(8000)], [], 3)
            """
                .replace("BODY", body.replace("; #", "\n").replace(" / ", "|").indent(4)))
        .how();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xs = sorted(jobs, key=lambda job: job[1]); #for i, (start, end, pay) in enumerate(xs):; #    b = i; #    while b > 0 and xs[b - 1][1] > start:; #        b -= 1; #    found.append(b) | keys = [one[1] for one in xs]  # before the loop | b = bisect_right(keys, start, 0, i)  # in",
        "xs = sorted(jobs, key=itemgetter(1)); #for i, job in enumerate(xs):; #    b = i - 1; #    while b >= 0 and job[0] <= xs[b][1]:; #        b -= 1; #    found.append(b) | keys = [one[1] for one in xs] | b = bisect_left(keys, job[0], 0, i) - 1  # in",
        "jobs = list(jobs); #jobs.sort(key=lambda j: (j[1], j[0])); #for i, job in enumerate(jobs, 1):; #    for k in range(i - 1, 0, -1):; #        if jobs[k - 1][1] + gap <= job[0]:; #            found.append(k); #            break | keys = [one[1] + gap for one in jobs] | k = bisect_right(keys, job[0], 0, max(0, i - 1))",
        "xs = sorted(jobs, key=lambda job: job[1]); #for i, job in enumerate(xs):; #    for k in range(i - 1, -1, -1):; #        if xs[k][1] < job[0]:; #            found.append(k); #            break; #    else:; #        found.append(None) | k = bisect_left(keys, job[0], 0, i) - 1 | if k >= 0:; #    found.append(k); #else:; #    found.append(None)",
        "ends = sorted(job[1] for job in jobs); #for job in jobs:; #    at = 0; #    while at < len(ends) and ends[at] < job[0]:; #        at += 1; #    found.append(at) | from bisect import bisect_left | at = bisect_left(ends, job[0])  # in",
        "ends = sorted(job[1] for job in jobs); #m = len(ends); #for job in jobs:; #    at = 2; #    while m > at and ends[at] <= job[0]:; #        at += 1; #    found.append(at) | from bisect import bisect_right | at = bisect_right(ends, job[0], 2)  # in",
      })
  void halvesWhatIsLeft(String body, String keys, String place) {
    assertThat(how(body)).contains(keys.replace("; #", "\n")).contains(place.replace("; #", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // not in that order, in the other one, or no longer
        "xs = sorted(jobs, key=lambda job: job[0])\nfor i, job in enumerate(xs):\n    b = i\n    while b > 0 and xs[b - 1][1] > job[0]:\n        b -= 1\n    found.append(b)",
        "xs = sorted(jobs, key=lambda job: job[1], reverse=True)\nfor i, job in enumerate(xs):\n    b = i\n    while b > 0 and xs[b - 1][1] > job[0]:\n        b -= 1\n    found.append(b)",
        "xs = sorted(jobs, key=lambda job: -job[1])\nfor i, job in enumerate(xs):\n    b = i\n    while b > 0 and xs[b - 1][1] > job[0]:\n        b -= 1\n    found.append(b)",
        "xs = sorted(jobs, key=lambda job: job[1])\nxs.reverse()\nfor i, job in enumerate(xs):\n    b = i\n    while b > 0 and xs[b - 1][1] > job[0]:\n        b -= 1\n    found.append(b)",
        "xs = sorted(jobs, key=lambda job: job[1])\nfor i, job in enumerate(jobs):\n    b = i\n    while b > 0 and xs[b - 1][1] > job[0]:\n        b -= 1\n    xs.append(job)",
        "xs = sorted(jobs, key=lambda job: job[1])\nfor i, job in enumerate(xs):\n    gap += i\n    b = i\n    while b > 0 and xs[b - 1][1] + gap > job[0]:\n        b -= 1\n    found.append(b)",
        // the other way, from before the start, on from where the round before was
        "xs = sorted(jobs, key=lambda job: job[1])\nfor i, job in enumerate(xs):\n    b = i\n    while b > 0 and xs[b - 1][1] < job[0]:\n        b -= 1\n    found.append(b)",
        "xs = sorted(jobs, key=lambda job: job[1])\nfor i, job in enumerate(xs):\n    b = i - gap\n    while b > 0 and xs[b - 1][1] > job[0]:\n        b -= 1\n    found.append(b)",
        "xs = sorted(jobs, key=lambda job: job[1])\nb = 0\nfor i, job in enumerate(xs):\n    while b < len(xs) and xs[b][1] < job[0]:\n        b += 1\n    found.append(b)",
        "xs = sorted(jobs, key=lambda job: job[1])\nfor i, job in enumerate(xs):\n    for k in range(i - 1, -1, -1):\n        if xs[k][1] < job[0]:\n            found.append(k)\n            break\n    found.append(k)",
        // the neighbour is found at once
        "xs = sorted(jobs, key=lambda job: job[1])\nfor i, job in enumerate(xs):\n    b = i\n    while b > 0 and xs[b - 1][1] >= job[1]:\n        b -= 1\n    found.append(b)",
        "xs = sorted(jobs)\nfor i, (start, end, pay) in enumerate(xs):\n    b = i\n    while b > 0 and xs[b - 1][0] >= start:\n        b -= 1\n    found.append(b)",
      })
  void otherSearchesStay(String body) {
    assertThat(how(body)).doesNotContain("bisect");
  }
}
