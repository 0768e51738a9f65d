package dev.boundwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions of Python are known to give, by operators and by the tables. */
class ValuesOfPythonTest {

  private static final String BEFORE =
      """
      import datetime, email, math, string, struct, subprocess
      from decimal import Decimal
      from urllib.parse import urlsplit
      def f(x, when: datetime.datetime, names: list, row: tuple, data: bytearray):
          return\s""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max(1, 2) | int",
        "max([1.5, 2.5]) | float",
        "max(0, 1.5) | int float",
        "min(0.0, x) | float ?",
        "min(*names) | ?",
        "round(2.5) | int",
        "round(2.5, 1) | float",
        "round(2.5, ndigits=1) | float",
        "divmod(7, 2)[0] | int",
        "2 * math.pi | float",
        "2 * math.pi / 365 | float",
        "1 / 3 | float",
        "1 / x | float ?",
        "1 / Decimal(3) | Decimal",
        "-2j / 3 | complex",
        "Decimal(1) / 3 | Decimal",
        "(1, 2) + (0.5,) | Tuple",
        "((1, 2) + (0.5,))[2] | float",
        "(1, 2) + tuple(names) | tuple",
        "(0.5,) * 3 | tuple",
        "names[1:] | list",
        "list(names)[:3] | list",
        "row[1:] | tuple",
        "data[:4] | bytearray",
        "when.hour | int",
        "when + datetime.timedelta(days=1) | datetime",
        "datetime.timedelta(days=1) * 2 | timedelta",
        "datetime.timedelta(days=1).days | int",
        "string.digits | str",
        "urlsplit('http://a/b').path | str",
        "struct.unpack('<Hd4s', data)[0] | int",
        "struct.unpack('<Hd4s', data)[1] | float",
        "struct.unpack('<Hd4s', data)[2] | bytes",
        "struct.unpack('>2H?', data)[2] | bool",
        "struct.unpack('!4x2f', data)[1] | float",
        "struct.unpack('<100i', data)[7] | int",
        "struct.unpack('99999999999d', data)[0] | float",
        "struct.unpack('0i2d', data)[1] | float",
        "struct.unpack(x, data) | tuple",
        "struct.Struct('<Hd').unpack(data)[1] | float",
        "next(struct.iter_unpack('<Hd', data))[0] | int",
        "subprocess.run(['ls']).stdout | bytes",
        "subprocess.run(['ls'], text=True).stdout | str",
        "subprocess.run(['ls'], encoding='utf-8').stdout.splitlines()[0] | str",
        "subprocess.check_output(['ls'], universal_newlines=True) | str",
        "subprocess.check_output(['ls']) | bytes",
        "email.message_from_string('a: b')['a'] | str",
      })
  void whatIsReturnedIsKnown(String code, String expected) {
    assertThat(types(BEFORE + code + "\n")).isEqualTo(expected);
  }

  private static final String MAPPINGS =
      """
      from collections import Counter, OrderedDict, defaultdict
      from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
      class Store(ThreadingHTTPServer):
          def __init__(self):
              self.pages = {}
              self.limit = 2.5
      class Handler(BaseHTTPRequestHandler):
          def do_GET(self):
              return self.server.limit
      plain = ThreadingHTTPServer(("", 80), Handler)
      plain.label = "x"
      class Labels(BaseHTTPRequestHandler):
          def do_GET(self):
              return self.server.label
      def f(x, ages: dict[str, int], count: Counter[bytes], names: list[str]):
          made = {"a": 1.5, 2: None}
          grown = {}
          grown[2.5] = "x"
          groups = defaultdict(list)
          groups["a"].append(1)
          for name in names:
              groups.setdefault(len(name), []).append(name)
          deep = {}
          deep.setdefault("a", {})[b""] = 1
          more = {}
          more.update(ages)
          more |= {2.5: True}
          pairs = dict((name, len(name)) for name in names)
          counted = Counter(names)
          counted.update([2])
          ring = {}
          for one in names:
              ring[ring.get(one, one)] = one
          first, *others, last = 1, 2.5, "x", b""
          head, *tail = names
          *_, end = x, 2.5
          return\s""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "next(iter(ages)) | str",
        "sorted(ages)[0] | str",
        "list(ages.items())[0][0] | str",
        "list(ages.items())[0][1] | int",
        "ages.popitem()[0] | str",
        "max(ages, key=ages.get) | str",
        "[k for k in ages][0] | str",
        "{k: v for v, k in ages.items()}.popitem()[0] | int",
        "{**ages, 2.5: 'x'}.popitem()[0] | str float",
        "{**ages, 2.5: 'x'}.popitem()[1] | int str",
        "list(count)[0] | bytes",
        "count.most_common(3)[0][0] | bytes",
        "count['x'] | int",
        "sorted(made)[0] | str int",
        "list(grown)[0] | float",
        "list(groups)[0] | str int",
        "groups['a'][0] | int str ?",
        "list(deep)[0] | str",
        "list(deep['a'])[0] | bytes",
        "list(more)[0] | str float",
        "more['a'] | int bool",
        "list(pairs)[0] | str",
        "pairs['a'] | int",
        "list(dict(a=1.5))[0] | str",
        "dict(a=1.5)['a'] | float",
        "list(counted)[0] | str int",
        "counted['a'] | int",
        "list(dict.fromkeys(names))[0] | str",
        "list(ring)[0] | str",
        "list(x)[0] | ?",
        "others[0] | float str",
        "last | bytes",
        "tail[0] | str",
        "end | float",
        "Handler().do_GET() | float ?",
        "Labels().do_GET() | str ?",
      })
  void keysOfMappingsAreKnown(String code, String expected) {
    assertThat(types(MAPPINGS + code + "\n")).isEqualTo(expected);
  }

  private static final String CALLED =
      """
      from contextlib import contextmanager
      from dataclasses import dataclass
      from functools import wraps
      def retrying(times):
          def decorate(function):
              @wraps(function)
              def attempt(*args, **kwargs):
                  for _ in range(times):
                      return function(*args, **kwargs)
              return attempt
          return decorate
      def logged(function):
          def inner(self, text, *more):
              return function(self, text, *more)
          return inner
      def shifted(function):
          def inner(*args):
              return function(1.5, *args)
          return inner
      class Link:
          registry = {}
          @retrying(3)
          def load(self, name):
              return name
          @logged
          @logged
          def send(self, text, size):
              return size
          @classmethod
          def known(cls, name):
              def keep(function):
                  cls.registry[name] = function
                  return function
              return keep
      @shifted
      def moved(first, second):
          return first
      @contextmanager
      def held(lock):
          yield lock
      @dataclass
      class Job:
          name: object
          parts: list
          more: dict = None
      def fill(items: list, seen: set):
          return [one for one in items]
      def f(x):
          link = Link()
          link.load("a")
          link.send("a", 2.5)
          moved("a", "b")
          Job("a", [1], more={"a": 2.5})
          fill([b""], {1})
          with held(2.5) as h:
              pass
          return\s""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "link.load('a') | str ?",
        "link.send('a', 2.5) | float ?",
        "Job('a', []).name | str ?",
        "Job('a', []).parts[0] | int ?",
        "Job('a', []).more['a'] | float ?",
        "fill(x, x)[0] | bytes ?",
        "h | float ?",
      })
  void whatCallsGiveIsKnownBehindDecoratorsAndBareTypes(String code, String expected) {
    assertThat(types(CALLED + code + "\n")).isEqualTo(expected);
  }

  /** The last parts of the names of the types, and a question mark where it may be others. */
  private static String types(String source) {
    Unit unit = Lowering.lower(PythonParser.parse(SourceText.of("m.py", source)), "m", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    Function function =
        unit.functions().stream().filter(it -> it.name().equals("f")).findFirst().orElseThrow();
    Expression given = ((Statement.Return) function.body().getLast()).value();
    Values values = program.facts(function).valueOf(given);
    String known =
        values.options().stream().map(ValuesOfPythonTest::name).collect(Collectors.joining(" "));
    return (known + (values.isComplete() ? "" : " ?")).strip();
  }

  private static String name(Value value) {
    String name = value instanceof Value.Instance it ? it.type() : value.getClass().getSimpleName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
