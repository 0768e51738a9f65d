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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that end early: where something is wrong, where something is found, where nothing is. */
class ChecksTest {

  private static final String HEAD =
      """
      import subprocess
      import sys
      from itertools import count
      from pathlib import Path
      import requests

      def kept(url):
          answer = requests.get(url)
          Path(url[-8:]).write_bytes(answer.content)
          return answer.status_code

      def heavy(seed: int) -> int:
          total = seed
          for i in range(200_000):
              total = (total * 31 + i) % 1_000_003
          return total

      def f(urls: list[str], seeds: list[int]):
      """;

  /** About the first loop of {@code f}, with a hundred elements. */
  private static Advice about(String body) {
    String source =
        HEAD
            + body.replace("; #", "\n").indent(4)
            + "\nf([f'http://x/{n}' for n in range(100)], list(range(100)))\n";
    SourceText text = SourceText.of("app.py", source);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(java.util.List.of(unit), Catalogue.knowledge());
    PythonRuntime runtime = PythonRuntime.of(new PythonVersion(3, 13), false, 2, Platform.LINUX);
    Advisor advisor = new Advisor(program, Catalogue.remedies(), runtime);
    for (Region region : Regions.of(program).in(unit)) {
      if (region.kind() == Region.Kind.LOOP && region.function().name().equals("f")) {
        return advisor.of(region);
      }
    }
    throw new AssertionError("no loop in f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for url in urls:; #    if requests.get(url).status_code != 200:; #        return False; #return True | THREADS",
        "out = []; #for url in urls:; #    r = requests.get(url); #    if not r.ok:; #        print(url); #        return None; #    out.append(r.text); #return out | THREADS",
        "for url in urls:; #    if requests.get(url.replace('a', 'b')).status_code != 200:; #        return False; #return True | THREADS",
        "out = {}; #for n, url in enumerate(urls):; #    r = requests.get(url); #    if not r.ok:; #        return; #    out[n] = r.text; #return out | THREADS",
        "ok = True; #for url in urls:; #    if requests.get(url).status_code != 200:; #        ok = False; #        break; #return ok | THREADS",
        "out = []; #for url in urls:; #    r = requests.get(url); #    if r.status_code >= 500:; #        sys.exit(1); #    out.append(r.text); #return out | THREADS",
        "for seed in seeds:; #    if heavy(seed) == 7:; #        return False; #return True | PROCESSES",
        "out = []; #for seed in seeds:; #    n = heavy(seed); #    if n == 7:; #        return None; #    out.append(n); #return out | PROCESSES",
      })
  void wrongIsRare(String body, RemedyKind remedy) {
    Advice advice = about(body);

    assertThat(advice.best().remedy()).as(advice.best().why()).isEqualTo(remedy);
  }

  @Test
  void thatLaterCallsAreMadeIsSaid() {
    Advice advice =
        about(
            "for url in urls:; #    if requests.get(url).status_code != 200:; #        return False; #return True");

    assertThat(advice.best().assumptions())
        .contains("mostly nothing is wrong: calls after one that ends the loop are made as well");
    assertThat(advice.best().how()).contains("pool.submit(requests.get, url)", "return False");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the first that answers is what is looked for
        "for url in urls:; #    r = requests.get(url); #    if r.ok:; #        return r.text; #return None",
        // until there is nothing more
        "out = []; #for n in range(1, 500):; #    r = requests.get(f'http://x/{n}'); #    if not r.json():; #        break; #    out.append(r.text); #return out",
        "for n in count():; #    if requests.get(f'http://x/{n}').status_code != 200:; #        return False; #return True",
        "found = None; #for url in urls:; #    r = requests.get(url); #    if r.ok:; #        found = r.text; #        break; #return found",
        // it ends as it would have ended
        "for url in urls:; #    r = requests.get(url); #    if not r.ok:; #        return; #    print(r.text)",
        // what would not have been done is done
        "for url in urls:; #    if requests.post(url, data='x').status_code != 200:; #        return False; #return True",
        "for url in urls:; #    if kept(url) != 200:; #        return False; #return True",
        "for n, url in enumerate(urls):; #    r = requests.get(url); #    if not r.ok:; #        return False; #    Path(f'{n}.html').write_text(r.text); #return True",
        "for url in urls:; #    done = subprocess.run(['ssh', url, 'deploy'], capture_output=True, text=True); #    if done.returncode:; #        return False; #return True",
      })
  void whatIsMeantToEndIsNotRunAhead(String body) {
    Advice advice = about(body);

    assertThat(advice.best().remedy()).as(advice.best().why()).isEqualTo(RemedyKind.NONE);
  }
}
