package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops over pairs: what is made of one of them is made once, and those with something equal. */
class PairFormsTest {

  private static Verdict alike(String body) {
    return Advised.of(
        """
        import random
        import time

        COMMON = ["a", "the"]
        seen = []

        def pieces(text, size=3):
            return {text[i:i + size] for i in range(len(text) - size + 1)}

        def listed(text):
            return [word for word in text.split() if word not in COMMON]

        def numbered(text):
            seen.append(text)
            return {text, str(len(seen))}

        def drawn(text):
            return {text, random.random()}

        def f(names, others):
            found = []
        BODY
            return found

        f([f"ship number {i} of the line" for i in range(900)], [f"ship {i}" for i in range(700)])
        """
            .replace("BODY", body.indent(4).stripTrailing()));
  }

  private static final String LOOP = "for name in names:\n    own = pieces(name)\n";

  @Test
  void setsAreMadeOnceForAllElements() {
    Verdict verdict =
        alike(
            LOOP
                + "    for other in others:\n        theirs = pieces(other)\n        if len(own & theirs) > 3:\n            found.append((name, other))");

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how())
        .contains("made = [(other, pieces(other)) for other in others]  # before the loop")
        .contains("for other, theirs in made:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    for other in others[3:]:\n        if len(own & pieces(other)) > 3:\n            found.append((name, other))",
        "    for j, other in enumerate(others):\n        if len(own & pieces(other)) > 3:\n            found.append((name, j))",
        "    for j in range(len(others)):\n        if len(own & pieces(others[j])) > 3:\n            found.append((name, j))",
        "    for other in others:\n        if not own.isdisjoint(frozenset(pieces(other.lower()))):\n            found.append((name, other))",
        "    for other in others:\n        words = listed(other)\n        if len(words) == len(own) and words[0] in own:\n            found.append((name, other))",
      })
  void otherWaysToGoOverThem(String inner) {
    assertThat(alike(LOOP + inner).how()).contains("made = [").contains("# before the loop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // of both elements, with a state of its own, drawn, only for some of them, changed, handed
        // on
        "    for other in others:\n        if len(own & pieces(name + other)) > 3:\n            found.append((name, other))",
        "    for other in others:\n        if len(own & numbered(other)) > 3:\n            found.append((name, other))",
        "    for other in others:\n        if len(own & drawn(other)) > 3:\n            found.append((name, other))",
        "    for other in others:\n        if other in own and len(own & pieces(other)) > 3:\n            found.append((name, other))",
        "    for other in others:\n        if len(other) == len(own):\n            theirs = pieces(other)\n            found.append((name, theirs & own))",
        "    for other in others:\n        theirs = pieces(other)\n        theirs.add(name)\n        if len(own & theirs) > 3:\n            found.append((name, other))",
        "    for other in others:\n        theirs = pieces(other)\n        if len(own & theirs) > 3:\n            found.append(theirs)",
        "    for other in others:\n        other = other.strip()\n        if len(own & pieces(other)) > 3:\n            found.append(other)",
        "    for other in others:\n        size = len(found) + 1\n        if len(own & pieces(other, size)) > 3:\n            found.append(other)",
        "    for other in others:\n        if len(own & pieces(other)) > 3:\n            others.append(name)\n            break",
        "    for other in name.split():\n        if len(own & pieces(other)) > 3:\n            found.append(other)",
      })
  void whatMayDifferIsMadeInEachRound(String inner) {
    assertThat(alike(LOOP + inner).how()).doesNotContain("made = [");
  }

  private static Verdict rows(String body) {
    return Advised.of(
        """
        def f(rows, others):
            pairs = []
        BODY
            return pairs

        f([{"name": f"n{i % 700}", "at": i} for i in range(1_500)], [{"name": f"n{i}", "at": i} for i in range(900)])
        """
            .replace("BODY", body.indent(4).stripTrailing()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for i, one in enumerate(rows):\n    for other in rows[i + 1:]:\n        if one[\"name\"] == other[\"name\"] and abs(one[\"at\"] - other[\"at\"]) < 9:\n            pairs.append((one, other))",
        "for i, one in enumerate(rows):\n    for other in rows[i + 1 :]:\n        if other[\"name\"] == one[\"name\"]:\n            pairs.append((one, other))",
        "for i in range(len(rows)):\n    for j in range(i + 1, len(rows)):\n        if rows[i][\"name\"] == rows[j][\"name\"]:\n            pairs.append((i, j))",
        "for i, one in enumerate(rows):\n    for j in range(i + 1, len(rows)):\n        other = rows[j]\n        if one[\"name\"] == other[\"name\"] and one[\"at\"] < other[\"at\"]:\n            pairs.append((i, j))",
        "for i in range(len(rows)):\n    for j in range(i + 1, len(rows)):\n        one, other = rows[i], rows[j]\n        if other[\"name\"] == one[\"name\"]:\n            pairs.append((i, j))",
        "for i in range(len(rows)):\n    one = rows[i]\n    for j in range(i + 1, len(rows)):\n        other = rows[j]\n        if one[\"name\"] == other[\"name\"]:\n            pairs.append((i, j))",
        "for i in range(len(rows) - 1):\n    for j in range(i + 1, len(rows)):\n        if rows[i][\"at\"] < rows[j][\"at\"] and rows[i][\"name\"] == rows[j][\"name\"]:\n            pairs.append((i, j))",
      })
  void laterOnesWithTheSameNameAreFoundByIt(String body) {
    Verdict verdict = rows(body);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how())
        .contains("same = defaultdict(deque)  # before the loop")
        .contains("later.popleft()");
  }

  @Test
  void othersWithTheSameNameAreFoundByIt() {
    Verdict verdict =
        rows(
            "for one in rows:\n    for other in others:\n        if one[\"name\"] == other[\"name\"] and one[\"at\"] < other[\"at\"]:\n            pairs.append((one, other))");

    assertThat(verdict.how())
        .contains("same[other[\"name\"]].append(other)")
        .contains("for other in same.get(one[\"name\"], ()):")
        .doesNotContain("popleft");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // less than, either of two, those before, every second one, others are asked, keys that
        // change
        "for i, one in enumerate(rows):\n    for other in rows[i + 1:]:\n        if one[\"name\"] < other[\"name\"]:\n            pairs.append((one, other))",
        "for i, one in enumerate(rows):\n    for other in rows[i + 1:]:\n        if one[\"name\"] == other[\"name\"] or one[\"at\"] == other[\"at\"]:\n            pairs.append((one, other))",
        "for i, one in enumerate(rows):\n    for other in rows[i + 2:]:\n        if one[\"name\"] == other[\"name\"]:\n            pairs.append((one, other))",
        "for i, one in enumerate(rows):\n    for other in rows[:i]:\n        if one[\"name\"] == other[\"name\"]:\n            pairs.append((one, other))",
        "for i, one in enumerate(rows):\n    if one[\"at\"] > 4:\n        continue\n    for other in rows[i + 1:]:\n        if one[\"name\"] == other[\"name\"]:\n            pairs.append((one, other))",
        "for i, one in enumerate(rows):\n    for other in rows[i + 1:]:\n        if one[\"name\"] == other[\"name\"]:\n            pairs.append((one, other))\n        else:\n            pairs.append(None)",
        "for i, one in enumerate(rows):\n    for other in rows[i + 1:]:\n        if one[\"name\"] == other[\"name\"]:\n            other[\"name\"] = one[\"at\"]",
        "for i, one in enumerate(rows):\n    for other in others[i + 1:]:\n        if one[\"name\"] == other[\"name\"]:\n            pairs.append((one, other))",
        "for i, one in enumerate(rows):\n    for j in range(i + 1, len(rows)):\n        other = rows[j]\n        if one[\"name\"] == other[\"at\"]:\n            pairs.append((i, j))",
        "for i, one in enumerate(rows):\n    for j in range(i + 1, len(rows)):\n        other = others[j]\n        if one[\"name\"] == other[\"name\"] and rows[j]:\n            pairs.append((i, j))",
        "for i, one in enumerate(rows):\n    for j in range(i + 1, len(rows)):\n        other = rows[j]\n        if one[\"name\"] == other[\"name\"]:\n            pairs.append((i, j))\n        pairs.append(other)",
        "for i in range(len(rows)):\n    for j in range(i + 1, len(rows)):\n        if rows[i][\"name\"] == rows[j][\"at\"]:\n            pairs.append((i, j))",
        "for i, one in enumerate(rows):\n    for other in rows[i + 1:]:\n        if [one[\"name\"]] == [other[\"name\"]]:\n            pairs.append((one, other))",
      })
  void otherPairsAreLookedAtAll(String body) {
    assertThat(rows(body).how()).doesNotContain("same = defaultdict(");
  }

  private static Verdict enough(String body) {
    return Advised.of(
        """
        import difflib
        from difflib import SequenceMatcher

        ENOUGH = 0.85

        def f(names, known, least=0.9, few=0.5, bound=None):
            found = []
        BODY
            return found

        f([f"ship number {i}" for i in range(300)], [f"ship {i}" for i in range(200)])
        """
            .replace("BODY", body.indent(4).stripTrailing()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for i, name in enumerate(names):\n    for other in names[i + 1:]:\n        ratio = SequenceMatcher(None, name, other).ratio()\n        if ratio >= least:\n            found.append((name, other, ratio))",
        "for name in names:\n    for one in known:\n        if difflib.SequenceMatcher(None, name, one).ratio() > 0.8:\n            found.append(one)",
        "for name in names:\n    for one in known:\n        if ENOUGH <= SequenceMatcher(None, name, one).ratio() and one:\n            found.append(one)",
        "for name in names:\n    found += [one for one in known if SequenceMatcher(None, name, one).ratio() > ENOUGH]",
      })
  void boundsRuleMostOut(String body) {
    Verdict verdict = enough(body);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how())
        .contains("matcher.real_quick_ratio() >")
        .contains("and matcher.quick_ratio() >");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // little alike is enough, nobody knows how much, all ratios are kept, or the least alike
        "for name in names:\n    for one in known:\n        if SequenceMatcher(None, name, one).ratio() > 0.5:\n            found.append(one)",
        "for name in names:\n    for one in known:\n        if SequenceMatcher(None, name, one).ratio() > few:\n            found.append(one)",
        "for name in names:\n    for one in known:\n        if SequenceMatcher(None, name, one).ratio() > bound:\n            found.append(one)",
        "for name in names:\n    for one in known:\n        ratio = SequenceMatcher(None, name, one).ratio()\n        if ratio > 0.9:\n            found.append(one)\n        found.append(ratio)",
        "for name in names:\n    for one in known:\n        ratio = SequenceMatcher(None, name, one).ratio()\n        if ratio > 0.9:\n            found.append(one)\n        else:\n            found.append(ratio)",
        "for name in names:\n    for one in known:\n        if SequenceMatcher(None, name, one).ratio() < 0.9:\n            found.append(one)",
        "for name in names:\n    for one in known:\n        if one or SequenceMatcher(None, name, one).ratio() > 0.9:\n            found.append(one)",
      })
  void withoutALargeBoundTheRatioIsNeeded(String body) {
    assertThat(enough(body).how()).doesNotContain("quick_ratio");
  }
}
