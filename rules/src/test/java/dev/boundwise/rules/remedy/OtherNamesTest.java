package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that rounds change by another name, or in a function that they call. */
class OtherNamesTest {

  private static String seen(String before, String body) {
    return """
        def f(rows):
            seen = []
        BEFORE
            found = []
            for row in rows:
                if row not in seen:
                    seen.append(row)
        BODY
            return found
        f([i * i % 9_973 for i in range(30_000)])
        """
        .replace("BEFORE", before.indent(4).stripTrailing())
        .replace("BODY", body.indent(12).stripTrailing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log.append(row + 1)",
        "log.insert(0, row)",
        "del log[0]",
        "log += [row]",
        "note(log)",
        "log.clear()",
      })
  void whatIsChangedByAnotherNameHasNoSetBesideIt(String body) {
    assertThat(Advised.of(seen("log = seen", body)).how()).doesNotContain("seen_set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"found.append(len(log))", "found.append(log[0])", "found.append(row)"})
  void anotherNameThatIsOnlyReadDoesNothing(String body) {
    Verdict verdict = Advised.of(seen("log = seen", body));

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("seen_set.add(row)");
  }

  private static String kept(String change, String called) {
    return """
        banned = list(range(0, 9_000, 3))

        def load():
            banned.append(7)

        def ban(x):
            CHANGE

        def f(items):
            n = 0
            for x in items:
                if x in banned:
                    n += 1
                elif x % 7 == 0:
                    CALLED
            return n

        load()
        f(list(range(20_000)))
        """
        .replace("CHANGE", change)
        .replace("CALLED", called);
  }

  @ParameterizedTest
  @ValueSource(strings = {"banned.append(x)", "banned.remove(x)", "del banned[0]", "banned[0] = x"})
  void whatACalledFunctionChangesStaysAList(String change) {
    assertThat(Advised.of(kept(change, "ban(x)")).how()).doesNotContain("banned_set");
  }

  @Test
  void whatOthersChangeBeforeTheLoopDoesNotCount() {
    assertThat(Advised.of(kept("banned.append(x)", "n += 2")).how()).contains("x in banned_set");
    assertThat(Advised.of(kept("print(len(banned))", "ban(x)")).how()).contains("x in banned_set");
  }

  @Test
  void theListOfAnObjectIsChangedByItsMethods() {
    String code =
        """
        class Register:
            def __init__(self):
                self.places = []

            def note(self, name):
                self.places.append(name)

            def rest(self, name):
                self.others.append(name)

        def f(names, register):
            places = list(range(4_000))
            register.places = places
            found = []
            for name in names:
                if name in places:
                    found.append(name)
                else:
                    register.NOTE(name)
            return found

        f([i * 3 for i in range(9_000)], Register())
        """;

    assertThat(Advised.of(code.replace("NOTE", "note")).how()).doesNotContain("places_set");
    assertThat(Advised.of(code.replace("NOTE", "rest")).how()).contains("name in places_set");
  }
}
