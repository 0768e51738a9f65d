package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.Advisor;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.Program;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.source.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each round of a loop works out again of a list that stays as it is, or nearly so. */
class AgainTest {

  /** What is advised for the first loop of {@code f}, which is given lists of many. */
  private static String how(String body) {
    String source =
        "def f(xs, ys, rows, people):\n"
            + body.replace("; #", "\n").replace(" | ", "|").indent(4)
            + """

            f(
                list(range(20_000)),
                list(range(20_000)),
                [list(range(500)) for _ in range(500)],
                [{"id": n, "name": "x"} for n in range(5000)],
            )
            """;
    SourceText text = SourceText.of("app.py", source);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    PythonRuntime runtime = PythonRuntime.of(new PythonVersion(3, 13), false, 2, Platform.LINUX);
    Advisor advisor = new Advisor(program, Catalogue.remedies(), runtime);
    for (Region region : Regions.of(program).in(unit)) {
      boolean isLoop =
          region.kind() == Region.Kind.LOOP || region.kind() == Region.Kind.COMPREHENSION;
      if (isLoop && region.function().name().equals("f")) {
        Advice advice = advisor.of(region);
        return advice.best().remedy() == RemedyKind.NATIVE ? advice.best().how() : "";
      }
    }
    throw new AssertionError("no loop in f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return [x / sum(xs) for x in xs] | whole = sum(xs)",
        "out = []; #for x in xs:; #    if x > sum(xs) / len(xs):; #        out.append(x); #return out | whole = sum(xs)",
        "out = []; #for x in xs:; #    out.append(sorted(ys).index(x)); #return out | whole = sorted(ys)",
        "out = []; #for x in xs:; #    if x in set(ys):; #        out.append(x); #return out | whole = set(ys)",
        "out = []; #for x in xs:; #    n = xs.count(x); #    if n > 1:; #        out.append(x); #return out | counts = Counter(xs)",
        "return {x: ys.count(x) for x in xs} | counts[x]",
        "out = []; #for x in xs:; #    out.append(ys.index(x)); #return out | places[x]",
        "t = 0; #for row in rows:; #    t += sorted(row)[0]; #return t | min(row)",
        "t = 0; #for row in rows:; #    t += sorted(row)[-1]; #return t | max(row)",
        "t = 0; #for row in rows:; #    t += sorted(row, key=abs, reverse=True)[0]; #return t | max(row, key=abs)",
        "seen = []; #out = []; #for x in xs:; #    seen.append(x); #    seen.sort(); #    out.append(seen[len(seen) // 2]); #return out | insort(seen, x)",
        "out = []; #for x in xs:; #    for p in people:; #        if p['id'] == x:; #            out.append(p['name']); #return out | people_by_key.get(x, ())",
      })
  void onceIsEnough(String body, String becomes) {
    assertThat(how(body)).contains(becomes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another list in each round
        "for i in range(len(xs)):\n    xs[i] = xs[i] / sum(xs)\nreturn xs",
        "out = []\nfor x in xs:\n    out.append(x)\n    out.append(sum(out))\nreturn out",
        "out = []\nwhile xs:\n    m = max(xs)\n    xs.remove(m)\n    out.append(m)\nreturn out",
        "out = []\nfor x in xs:\n    ys.append(x)\n    out.append(ys.count(x))\nreturn out",
        "return [sum(row) for row in rows]",
        "out = []\nfor x in xs:\n    use(ys)\n    out.append(ys.count(x))\nreturn out",
        // a list that the round goes on to change is its own
        "out = []\nfor x in xs:\n    own = sorted(ys)\n    own.append(x)\n    out.append(own)\nreturn out",
        // neither the first nor the last
        "t = 0\nfor row in rows:\n    t += sorted(row)[1]\nreturn t",
        "t = 0\nfor row in rows:\n    t += sorted(row)[:3][0]\nreturn t",
        // a list that is sorted otherwise, or that was not sorted before
        "seen = []\nfor x in xs:\n    seen.append(x)\n    seen.sort(reverse=True)\nreturn seen",
        "seen = [3, 1]\nfor x in xs:\n    seen.append(x)\n    seen.sort()\nreturn seen",
        "seen = []\nfor x in xs:\n    seen.append(x)\n    seen.sort()\n    seen.insert(0, x)\nreturn seen",
        // the search ends in its midst
        "out = []\nfor x in xs:\n    for p in people:\n        if p['id'] == x:\n            if x > 3:\n                break\n            out.append(p)\nreturn out",
        "out = []\nfor x in xs:\n    for p in people:\n        if p['id'] == x:\n            p['id'] = x + 1\nreturn out",
      })
  void whatChangesIsWorkedOutAgain(String body) {
    assertThat(how(body))
        .doesNotContain("whole =")
        .doesNotContain("counts")
        .doesNotContain("places")
        .doesNotContain("min(")
        .doesNotContain("max(")
        .doesNotContain("insort")
        .doesNotContain("_by_key");
  }
}
