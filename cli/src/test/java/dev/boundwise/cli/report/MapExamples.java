package dev.boundwise.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.cost.Polynomial;
import dev.boundwise.cost.Symbol;
import dev.boundwise.cost.Work;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.region.Bound;
import dev.boundwise.region.Confidence;
import dev.boundwise.region.Region;
import dev.boundwise.source.Cell;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Regions made by hand, one for each thing that a map must cope with. */
final class MapExamples {
  private MapExamples() {}

  private static final Unit CLIENT =
      unit(
          "shop/client.py",
          """
          import requests
          from shop import links


          class Client:
              @retry(3)
              async def fetch_all(self, urls):
                  for url in urls:  # one after another
                      page = requests.get(url)
                      self.hook(page)
                  return page

              def a_name_that_is_longer_than_what_a_line_can_hold(self, urls):
                  "数据 👍"; return self.fetch_all(urls)

              def url(self):
                  return self.base
          """);

  private static final Unit NUMBERS =
      unit(
          "shop/a folder with a long name/and another one below it/numbers_of_all_kinds.py",
          """
          def primes(most):
              return [n for n in range(most)
                      if all(n % i for i in range(2, n))]

          def digest(data):
              return hashlib.sha256(data)

          def both(rows):
              for row in rows: store(row)

          def tiny(x):
              return x + 1
          """);

  private static final Unit QUIET =
      unit("shop/quiet.py", "def one():\n    pass\ndef other():\n    pass\n");

  private static final Unit NOTEBOOK =
      Lowering.lower(
          PythonParser.parse(
              new SourceText(
                  "first look.ipynb",
                  "import time\ndef f():\n    time.sleep(2)\n".getBytes(UTF_8),
                  List.of(new Cell(2, 1), new Cell(4, 2)))),
          "",
          false);

  private static final Symbol URLS = Symbol.of("len(urls)", 5, 100, 1000);
  private static final Symbol MOST = Symbol.of("most", 10, 100, 1000);
  private static final Symbol ROWS = Symbol.of("len(rows)", 10, 100, 10_000);
  private static final Symbol BYTES = Symbol.of("len(data)", 1_000_000, 1_000_000, 1_000_000);

  private static Unit unit(String path, String code) {
    String module = path.replace(".py", "").replace('/', '.');
    return Lowering.lower(PythonParser.parse(SourceText.of(path, code)), module, false);
  }

  private static Polynomial times(double nanos, Symbol... symbols) {
    Polynomial product = Polynomial.of(nanos);
    for (Symbol symbol : symbols) {
      product = product.times(Polynomial.of(symbol));
    }
    return product;
  }

  private static Span span(Unit unit, String code) {
    return Examples.at(unit.text(), code).span();
  }

  private static Function function(Unit unit, String name) {
    return unit.functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Work work(Map<Resource, Polynomial> time) {
    return new Work(time);
  }

  /** A region of some work; the rest follows from it or is said by what comes after. */
  private static Region region(
      Unit unit,
      String function,
      Region.Kind kind,
      String code,
      Bound bound,
      Confidence certainty,
      Work work,
      int unknownCalls,
      List<Region.Step> witness,
      List<Region.Part> parts) {
    Map<Resource, Double> share = new LinkedHashMap<>();
    double all = work.total().typical();
    work.time().entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<Resource, Polynomial> entry) -> -entry.getValue().typical())
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> share.put(entry.getKey(), entry.getValue().typical() / all));
    List<Resource> waits = share.keySet().stream().filter(Resource::isWait).toList();
    Function in = kind == Region.Kind.MODULE ? unit.body() : function(unit, function);
    Span span =
        kind == Region.Kind.FUNCTION
            ? new Span(in.start(), in.end())
            : kind == Region.Kind.MODULE ? new Span(0, unit.text().length()) : span(unit, code);
    boolean isMixed = bound == Bound.MIXED;
    return new Region(
        unit,
        in,
        kind,
        span,
        kind == Region.Kind.FUNCTION && in.isAsync(),
        bound,
        certainty,
        work,
        share,
        waits,
        unknownCalls,
        false,
        witness,
        isMixed ? Optional.of(new Region.Flip(ROWS, 2000, Bound.CPU)) : Optional.empty(),
        parts,
        Optional.empty());
  }

  private static Region trivial(Unit unit, String function) {
    return region(
        unit,
        function,
        Region.Kind.FUNCTION,
        "",
        Bound.TRIVIAL,
        Confidence.CERTAIN,
        work(Map.of(Resource.INTERPRETER, Polynomial.of(120))),
        0,
        List.of(),
        List.of());
  }

  static FileRegions client() {
    Work each =
        work(
            Map.of(
                Resource.INTERPRETER, Polynomial.of(2.1e6), Resource.NETWORK, Polynomial.of(1e8)));
    Work all =
        work(Map.of(Resource.INTERPRETER, times(2.1e6, URLS), Resource.NETWORK, times(1e8, URLS)));
    String loop =
        "for url in urls:  # one after another\n            page = requests.get(url)\n            self.hook(page)";
    Region.Step get = new Region.Step(CLIENT, span(CLIENT, "requests.get(url)"), "requests.get");
    Region.Step fetch =
        new Region.Step(
            CLIENT, span(CLIENT, "self.fetch_all(urls)"), "shop.client.Client.fetch_all");
    List<Region.Part> parts =
        List.of(
            new Region.Part(Region.Kind.LOOP, span(CLIENT, loop), "for", all, false),
            new Region.Part(
                Region.Kind.CALL, span(CLIENT, "requests.get(url)"), "requests.get", all, true),
            new Region.Part(
                Region.Kind.CALL, span(CLIENT, "self.hook(page)"), "self.hook", Work.NONE, false));
    return ofPython(
        CLIENT,
        List.of(
            region(
                CLIENT,
                "",
                Region.Kind.MODULE,
                "",
                Bound.TRIVIAL,
                Confidence.CERTAIN,
                Work.NONE,
                0,
                List.of(),
                List.of()),
            region(
                CLIENT,
                "fetch_all",
                Region.Kind.FUNCTION,
                "",
                Bound.IO,
                Confidence.LIKELY,
                all,
                1,
                List.of(get),
                parts),
            region(
                CLIENT,
                "fetch_all",
                Region.Kind.LOOP,
                loop,
                Bound.IO,
                Confidence.LIKELY,
                all,
                1,
                List.of(get),
                parts.subList(1, 3)),
            region(
                CLIENT,
                "fetch_all",
                Region.Kind.CALL,
                "requests.get(url)",
                Bound.IO,
                Confidence.CERTAIN,
                each,
                0,
                List.of(get),
                List.of()),
            region(
                CLIENT,
                "fetch_all",
                Region.Kind.CALL,
                "self.hook(page)",
                Bound.UNKNOWN,
                Confidence.UNKNOWN,
                Work.NONE,
                1,
                List.of(),
                List.of()),
            region(
                CLIENT,
                "a_name_that_is_longer_than_what_a_line_can_hold",
                Region.Kind.FUNCTION,
                "",
                Bound.IO,
                Confidence.UNKNOWN,
                all,
                1,
                List.of(fetch, get),
                List.of()),
            trivial(CLIENT, "url")));
  }

  private static FileRegions numbers() {
    Polynomial square = times(45, MOST, MOST);
    Work primes = work(Map.of(Resource.INTERPRETER, square.plus(times(60, MOST))));
    Work digest = work(Map.of(Resource.NATIVE, times(0.7, BYTES)));
    Work both =
        work(
            Map.of(
                Resource.INTERPRETER, times(9e5, ROWS),
                Resource.DATABASE, Polynomial.of(3e7),
                Resource.DISK, Polynomial.of(3e7)));
    String comprehension =
        "[n for n in range(most)\n            if all(n % i for i in range(2, n))]";
    Region.Step loop = new Region.Step(NUMBERS, span(NUMBERS, comprehension), "for");
    Region.Step sha =
        new Region.Step(NUMBERS, span(NUMBERS, "hashlib.sha256(data)"), "hashlib.sha256");
    Region.Step store = new Region.Step(NUMBERS, span(NUMBERS, "store(row)"), "shop.store.store");
    Region.Step far =
        new Region.Step(CLIENT, span(CLIENT, "requests.get(url)"), "sqlite3.Cursor.execute");
    Region.Part part =
        new Region.Part(
            Region.Kind.COMPREHENSION, span(NUMBERS, comprehension), "for", primes, true);
    return ofPython(
        NUMBERS,
        List.of(
            region(
                NUMBERS,
                "primes",
                Region.Kind.FUNCTION,
                "",
                Bound.CPU,
                Confidence.CERTAIN,
                primes,
                0,
                List.of(loop),
                List.of(part)),
            region(
                NUMBERS,
                "primes",
                Region.Kind.COMPREHENSION,
                comprehension,
                Bound.CPU,
                Confidence.CERTAIN,
                primes,
                0,
                List.of(loop),
                List.of()),
            region(
                NUMBERS,
                "digest",
                Region.Kind.FUNCTION,
                "",
                Bound.NATIVE,
                Confidence.CERTAIN,
                digest,
                0,
                List.of(sha),
                List.of()),
            region(
                NUMBERS,
                "both",
                Region.Kind.FUNCTION,
                "",
                Bound.MIXED,
                Confidence.LIKELY,
                both,
                0,
                List.of(store, store, far),
                List.of()),
            trivial(NUMBERS, "tiny")));
  }

  private static FileRegions quiet() {
    Region unknown =
        region(
            QUIET,
            "other",
            Region.Kind.FUNCTION,
            "",
            Bound.UNKNOWN,
            Confidence.UNKNOWN,
            Work.NONE,
            2,
            List.of(),
            List.of());
    return ofPython(QUIET, List.of(trivial(QUIET, "one"), unknown));
  }

  private static FileRegions ofPython(Unit unit, List<Region> regions) {
    return new FileRegions(Set.of(Language.PYTHON), unit, regions, List.of());
  }

  private static FileRegions notebook() {
    Region.Step sleep = new Region.Step(NOTEBOOK, span(NOTEBOOK, "time.sleep(2)"), "time.sleep");
    Work two = work(Map.of(Resource.SLEEP, Polynomial.of(2e9)));
    return ofPython(
        NOTEBOOK,
        List.of(
            region(
                NOTEBOOK,
                "f",
                Region.Kind.FUNCTION,
                "",
                Bound.IO,
                Confidence.CERTAIN,
                two,
                0,
                List.of(sleep),
                List.of())));
  }

  /** A project's, by path. */
  static List<FileRegions> all() {
    return List.of(notebook(), numbers(), client(), quiet());
  }
}
