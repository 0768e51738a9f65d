package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths of runs, sums of all elements but one, sums beside lists, bytes below a number. */
class RunsAndRestsTest {

  private static Verdict verdict(String body) {
    String source =
        """
        def f(given: list[int], some: list[float], text: str, data: bytes, n: int):
            out = []
        """
            + body.replace("; #", "\n").indent(4);
    return Asked.about(source).rounds(1e6, 5e-4, 0).of(new Native());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i = 0; #while i < len(given):; #    j = i; #    while j < len(given) and given[j] == given[i]:; #        j += 1; #    out.append((j - i, given[i])); #    i = j; #return out | out.extend((len(list(run)), one) for one, run in groupby(given))",
        "at = 0; #while at < len(text):; #    end = at + 1; #    while end < len(text) and text[at] == text[end]:; #        end += 1; #    out.append((text[at], end - at)); #    at = end; #return out | out.extend((one, len(list(run))) for one, run in groupby(text))",
        "i = 0; #while i < len(data):; #    n = 1; #    while i + n < len(data) and data[i + n] == data[i]:; #        n += 1; #    out.append((n, data[i])); #    i += n; #return out | out.extend((len(list(run)), one) for one, run in groupby(data))",
        "for i in range(len(given)):; #    rest = given[:i] + given[i + 1:]; #    out.append(sum(rest) / len(rest)); #return out | out.extend((total - one) / rest_2 for one in given)",
        "for i, x in enumerate(some):; #    others = some[:i] + some[i + 1:]; #    out.append(sum(others) / (len(some) - 1)); #return out | total, rest = sum(some), len(some) - 1",
        "return [sum(given[:i] + given[i + 1:]) for i in range(len(given))] | [total - one for one in given]",
        "for x in sorted(given, reverse=True):; #    for bag in out:; #        if sum(bag) + x <= n:; #            bag.append(x); #            break; #    else:; #        out.append([x]); #return out | for x in sorted(given, reverse=True):; #    for place, held in enumerate(sums):; #        if held + x <= n:",
        "for x in given:; #    done = False; #    for bag in out:; #        if sum(bag) <= n - x:; #            bag.append(x); #            done = True; #            break; #    if not done:; #        out.append([x]); #return out | out[place].append(x); #            sums[place] += x",
        "t = 0; #for b in data:; #    if b < n:; #        t += 1; #return t | t += len(data) - len(data.translate(None, bytes(range(max(0, min(n, 256))))))",
        "return sum(1 for b in data if b > n) | len(data.translate(None, bytes(range(max(0, min(n + 1, 256))))))",
        "return sum(b >= 70 for b in data) / len(data) | len(data.translate(None, bytes(range(max(0, min(70, 256))))))",
        "return [sum(given[:k] + given[k + 1:]) / (len(given) - 1) for k in range(len(given))] | [(total - one) / rest for one in given]",
      })
  void oneCallStandsIn(String body, String becomes) {
    Verdict verdict = verdict(body);

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how()).contains(becomes.replace("; #", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the places are needed, runs of something else, more than one is left out
        "i = 0\nwhile i < len(given):\n    j = i\n    while j < len(given) and given[j] == given[i]:\n        j += 1\n    out.append((i, j - i))\n    i = j\nreturn out",
        "i = 0\nwhile i < len(given):\n    j = i\n    while j < len(given) and given[j] == given[i]:\n        j += 1\n    out.append((j - i, given[i]))\n    i = j\nreturn out, i",
        "i = 1\nwhile i < len(given):\n    j = i\n    while j < len(given) and given[j] == given[i]:\n        j += 1\n    out.append((j - i, given[i]))\n    i = j\nreturn out",
        "i = 0\nwhile i < len(given):\n    j = i\n    while j < len(given) and given[j] <= given[i]:\n        j += 1\n    out.append((j - i, given[i]))\n    i = j\nreturn out",
        "for x in given:\n    for bag in out:\n        if sum(bag) + x <= n:\n            bag.append(x)\n            break\n    out.append([x])\nreturn out",
        "for x in given:\n    for bag in out:\n        if sum(bag) + x <= x * n:\n            bag.append(x)\n            break\n    else:\n        out.append([x])\nreturn out, bag",
        "for x in given:\n    for bag in out:\n        if sum(bag) + x <= n:\n            bag.append(-x)\n            break\n    else:\n        out.append([x])\nreturn out",
        "t = 0\nfor b in given:\n    if b < n:\n        t += 1\nreturn t",
        "t = 0\nfor b in data:\n    if b < 0.5 * n:\n        t += 1\nreturn t",
        "t = 0\nfor b in data:\n    if b < t:\n        t += 1\nreturn t",
        "for i in range(len(given)):\n    rest = given[:i] + given[i + 2:]\n    out.append(sum(rest) / len(rest))\nreturn out",
        "for i in range(len(given)):\n    rest = given[:i] + some[i + 1:]\n    out.append(sum(rest) / len(rest))\nreturn out",
        "for i in range(len(given)):\n    rest = given[:i] + given[i + 1:]\n    out.append(sum(rest) / len(rest))\nreturn out, rest",
        "for i in range(len(given)):\n    rest = given[:i] + given[i + 1:]\n    out.append((sum(rest) / len(rest), rest))\nreturn out",
      })
  void whatIsNotTheSameStays(String body) {
    Verdict verdict = verdict(body);

    assertThat(verdict.how())
        .doesNotContain("groupby")
        .doesNotContain("total")
        .doesNotContain("translate")
        .doesNotContain("sums = ");
  }
}
