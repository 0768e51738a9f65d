package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Verdict;
import dev.boundwise.python.PythonParser;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of the table: code that has one, and code that only looks like it. */
class FormsTest {

  private static final Pattern PLACE = Pattern.compile("\\b[A-Z][A-Z0-9]*\\b");

  private static Verdict verdict(String body) {
    String source = "def f(given: list[int], text: str, data: bytes):\n" + body.indent(4);
    return Asked.about(source).rounds(1e6, 5e-4, 0).of(new Native());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "best = 0; #for x in given:; #    best = max(best, x); #return best | best = max(best, max(given, default=best))",
        "for x in given:; #    if x == 7:; #        return True; #return False | return 7 in given",
        "n = 0; #for x in given:; #    if 7 == x:; #        n = n + 1; #return n | n += given.count(7)",
        "n = 0; #for c in data:; #    if c == 7:; #        n += 1; #return n | n += data.count(7)",
        "return sum(1 for x in given if x == 7) | given.count(7)",
        "seen = []; #for x in given:; #    if x not in seen:; #        seen.append(x); #return seen | seen = list(dict.fromkeys(given))",
        "p = [0]; #for x in given:; #    p.append(p[-1] + x); #return p | p = list(accumulate(given, initial=0))",
        "out = []; #for row in rows():; #    for x in row:; #        out.append(x); #return out | out.extend(row)",
        "return [0 for _ in range(1000000)] | [0] * 1000000",
        "marks = [True] * 1000; #for i in range(9, 1000, 3):; #    marks[i] = False; #return marks | marks[9:1000:3] = [False] * len(range(9, 1000, 3))",
        "r = ''; #for c in text:; #    r = c + r; #return r | r = text[::-1]",
        "return ''.join('%02x' % b for b in data) | data.hex()",
        "return ''.join(f'{b:02x}' for b in data) | data.hex()",
        "return ''.join(chr(b) for b in data) | data.decode(\"latin-1\")",
        "return ''.join([c for c in text if c not in '.,;']) | text.translate(str.maketrans(\"\", \"\", '.,;'))",
        "return sum(int(c) for c in text) | sum(map(int, text))",
        "return sum(a * b for a, b in zip(given, given)) | sumprod(given, given)",
        "p = 1; #for x in given:; #    p *= x; #return p | p = prod(given)",
        "n = 0; #for b in data:; #    n = n * 256 + b; #return n | n = int.from_bytes(data, \"big\")",
        "return min((x for x in given), key=abs) | min(given, key=abs)",
        "return sorted(x for x in given) | sorted(given)",
        "return [x for x in given] | list(given)",
        "return any(x == 7 for x in given) | 7 in given",
        "n = 0; #for c in text:; #    if c == 'a':; #        n += 1; #return n | n += text.count('a')",
        "n = 0; #for c in text:; #    if c == 'a' or c == 'b':; #        n += 1; #return n | n += text.count('a') + text.count('b')",
        "n = 0; #for i in range(len(text)):; #    if text[i] != text[i]:; #        n += 1; #return n | n += sum(map(ne, text, text))",
        "n = 0; #for a, b in zip(given, given):; #    if a != b:; #        n += 1; #return n | n += sum(map(ne, given, given))",
        "n = 0; #for b in data:; #    n = (n + b) % 65521; #return n | n = (n + sum(data)) % 65521",
        "n = 0; #for b in data:; #    n = (n + b) & 0xFFFF; #return n | n = (n + sum(data)) & 0xFFFF",
        "t = {'a': 'b'}; #return ''.join(t[c] for c in text) | text.translate(str.maketrans(t))",
        "t = {'a': 'b'}; #return ''.join(t[c] for c in reversed(text)) | text[::-1].translate(str.maketrans(t))",
        "t = {'a': 'b'}; #r = ''; #for c in text:; #    r += t[c]; #return r | r = text.translate(str.maketrans(t))",
      })
  void whatHasAFormIsDoneNatively(String body, String becomes) {
    Verdict verdict = verdict(body.replace("; #", "\n").replace(" | ", "|"));

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how()).contains(becomes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // more than the form does
        "for x in given:\n    if x == 7:\n        return x\nreturn False",
        "for x in given:\n    if x == 7:\n        print(x)\n        return True\nreturn False",
        "n = 0\nfor x in given:\n    if x != 7:\n        n += 1\nreturn n",
        "n = 0\nfor x in given:\n    if x == 7:\n        n += 2\nreturn n",
        "n = 0\nfor x in given:\n    if x == next(text):\n        n += 1\nreturn n",
        // what is asked for is made anew in each round
        "n = 0\nfor x in given:\n    if x == n:\n        n += 1\nreturn n",
        // the last element is still needed
        "n = 0\nfor x in given:\n    if x == 7:\n        n += 1\nreturn n, x",
        "out = []\nfor row in rows():\n    for x in row:\n        out.append(x)\nreturn out, x",
        // another type, or none that is known
        "n = 0\nfor x in rows():\n    if x == 7:\n        n += 1\nreturn n",
        "for x in text:\n    if x == 'ab':\n        return True\nreturn False",
        "r = ''\nfor c in given:\n    r = c + r\nreturn r",
        "return ''.join(chr(b) for b in given)",
        "n = 0\nfor b in given:\n    n = (n << 8) | b\nreturn n",
        "return [0 for _ in iter(given)]",
        // one object for all
        "return [[] for _ in range(1000000)]",
        "return [given for _ in range(1000000)]",
        // not as it was made
        "seen = [1]\nfor x in given:\n    if x not in seen:\n        seen.append(x)\nreturn seen",
        "seen = []\nprint(seen)\nfor x in given:\n    if x not in seen:\n        seen.append(x)\nreturn seen",
        "p = 2\nfor x in given:\n    p *= x\nreturn p",
        // rounds that change what they go over
        "for x in given:\n    given.append(x)",
        // other forms
        "return ''.join(f'{b:03x}' for b in data)",
        "return ''.join(f'{b:02X}' for b in data)",
        "return ' '.join(f'{b:02x}' for b in data)",
        "return sum(a * b for a, b in zip(given, given, strict=True))",
        "return sorted((x for x in given), reverse=True)",
        "r = ''\nfor c in text:\n    r = r + c\nreturn r",
        "return [x for x in given if x]",
        "return ''.join(c for c in text if c in '.,;')",
        "n = 0\nfor c in text:\n    if c == 'ab':\n        n += 1\nreturn n",
        "n = 0\nfor c in text:\n    if c == 'a' or c == 'bc':\n        n += 1\nreturn n",
        "n = 0\nfor b in data:\n    n = (n + b) & 0xFFF0\nreturn n",
        "n = 0\nfor b in data:\n    n = (n + b) % n\nreturn n",
        "t = {'a': 'b'}\nreturn ''.join(t[c] for c in given)",
        "t = {'a': 'b'}\nr = 'x'\nfor c in text:\n    r += t[c]\nreturn r",
      })
  void whatOnlyLooksLikeItIsLeftAlone(String body) {
    assertThat(verdict(body).why()).doesNotContain("natively");
  }

  @Test
  void anAttributeThatOthersSeeIsNotJoined() {
    String source =
        """
        class Shelf:
            def f(self, given: list[int]):
                self.found = []
                for x in given:
                    if x not in self.found:
                        self.found.append(x)
        """;

    assertThat(Asked.about(source).rounds(1e6, 5e-5, 0).of(new Native()).why())
        .doesNotContain("natively");
  }

  @Test
  void whatAnotherFunctionReadsIsNotLost() {
    String source =
        """
        n = 0

        def f(given: list[int]):
            global x
            n = 0
            for x in given:
                if x == 7:
                    n += 1
            return n
        """;

    assertThat(Asked.about(source).rounds(1e6, 5e-5, 0).of(new Native()).why())
        .doesNotContain("natively");
  }

  @Test
  void theTableIsSound() {
    PythonRuntime runtime =
        PythonRuntime.of(PythonVersion.of("3.13").orElseThrow(), false, 2, Platform.LINUX);
    List<Form> forms = FormTable.read();

    assertThat(forms).hasSizeGreaterThan(30);
    for (Form form : forms) {
      double figure = Catalogue.knowledge().figure(form.figure(), runtime);
      assertThat(figure).as(form.name()).isPositive();
      assertThat(form.ways()).as(form.name()).isNotEmpty();
      for (Form.Way way : form.ways()) {
        Set<String> places = places(way.text().slice(0, way.text().length()));
        Set<String> used = places(way.becomes());
        used.removeAll(places);
        assertThat(used).as("unknown places of %s", form.name()).isEmpty();
        String code = way.becomes().replace("return", "x =");
        assertThat(PythonParser.parse(SourceText.of("becomes.py", code)).diagnostics())
            .as(form.name())
            .isEmpty();
      }
    }
  }

  private static Set<String> places(String code) {
    Set<String> found = new TreeSet<>();
    PLACE.matcher(code).results().forEach(it -> found.add(it.group()));
    return found;
  }
}
