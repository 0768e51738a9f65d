package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are searched again and again for all of a kind, or for the smallest. */
class SearchesTest {

  private static String orders(String body) {
    return """
        def f(orders, customers):
            found = {}
            for c in customers:
        BODY
            return found
        f([{"c": i % 500, "n": i} for i in range(20_000)], list(range(3_000)))
        """
        .replace("BODY", body.indent(8).stripTrailing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "found[c] = len([o for o in orders if o['c'] == c])",
        "found[c] = sum(o['n'] for o in orders if o['c'] == c)",
        "found[c] = [o for o in orders if c == o['c']]",
      })
  void allOfAKeyAreFoundInADictOfLists(String body) {
    Verdict verdict = Advised.of(orders(body));

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how())
        .contains("orders_by_key[o['c']].append(o)")
        .contains("orders_by_key.get(c, ())");
    assertThat(verdict.speedup()).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "found[c] = len([o for o in orders if o['c'] != c])",
        "found[c] = len([o for o in orders if o['c'] < c])",
        "found[c] = len([o for o in orders if o['c'] == c])\norders.append({'c': c, 'n': 1})",
        "found[c] = len([o for o in orders if o['c'] == c])\nfor o in orders:\n    o['c'] = c",
        "found[c] = len([o for o in orders if o['c'] == 7])",
      })
  void whatNoDictFindsIsNot(String body) {
    assertThat(Advised.of(orders(body)).how()).doesNotContain("orders_by_key");
  }

  private static String ways(String before, String body) {
    return """
        def f(graph: dict, source):
            cost = {node: 10 ** 9 for node in graph}
            cost[source] = 0
            BEFORE
            while todo:
        BODY
                for other, far in graph[node]:
                    if cost[node] + far < cost[other]:
                        cost[other] = cost[node] + far
            return cost
        f({i: [(i * 7 % 2000, 3), (i * 11 % 2000, 5)] for i in range(2000)}, 0)
        """
        .replace("BEFORE", before)
        .replace("BODY", body.indent(8).stripTrailing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "node = min(todo, key=cost.get)\ntodo.remove(node)",
        "node = min(todo, key=lambda one: cost[one])\ntodo.remove(node)",
        "todo.sort(key=lambda one: cost[one])\nnode = todo.pop(0)",
      })
  void theSmallestOneIsAtTheTopOfAHeap(String body) {
    Verdict verdict = Advised.of(ways("todo = list(graph)", body));

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("heapq.heappop(todo)");
    assertThat(verdict.speedup()).isGreaterThan(10);
  }

  @Test
  void aSetIsSearchedAlike() {
    String body = "node = min(todo, key=cost.get)\ntodo.discard(node)";

    assertThat(Advised.of(ways("todo = set(graph)", body)).how()).contains("heapq");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another one is taken out, the last, none; all of it is set anew
        "node = min(todo, key=cost.get)\ntodo.remove(source)",
        "todo.sort(key=lambda one: cost[one])\nnode = todo.pop()",
        "todo.sort(key=lambda one: cost[one], reverse=True)\nnode = todo.pop(0)",
        "node = min(todo, key=lambda one: far(one))\ntodo.remove(node)",
        "node = min(todo, key=cost.get)\ntodo.remove(node)\ntodo = [one for one in todo if one]",
      })
  void whatNoHeapHasAtHandIsNot(String body) {
    assertThat(Advised.of(ways("todo = list(graph)", body)).how()).doesNotContain("heapq");
  }

  @Test
  void aFewAreSearchedAsQuickly() {
    String few = ways("todo = [source, 1, 2]", "node = min(todo, key=cost.get)\ntodo.remove(node)");

    assertThat(Advised.of(few).how()).doesNotContain("heapq");
  }

  private static String letters(String body) {
    return """
        def f(text, key):
            out = ""
            n = 0
            for c in text:
        BODY
            return out
        f("Hello, World! " * 50_000, "abc")
        """
        .replace("BODY", body.indent(8).stripTrailing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if c.islower():\n    out += chr((ord(c) - 97 + 3) % 26 + 97)\nelse:\n    out += c",
        "out += chr(ord(c) ^ 1)",
        "base = 97 if c.islower() else 65\nout += chr((ord(c) - base) % 26 + base)",
        "if c in key:\n    out += '*'\nelif c.isupper():\n    out += c.lower()\nelse:\n    out += c",
      })
  void whatALetterBecomesIsFoundOnce(String body) {
    Verdict verdict = Advised.of(letters(body));

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("out += text.translate(table)");
    assertThat(verdict.speedup()).isGreaterThan(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // by its place, by the letter before, once only, printed, and of something else's state
        "out += chr((ord(c) + ord(key[n % 3])) % 128)\nn += 1",
        "if out.endswith('a'):\n    out += c.upper()\nelse:\n    out += c",
        "if c == ' ':\n    break\nout += c.upper()",
        "out += c",
        // twice as long
        "out += c.upper() + '-'",
        "out += '<>' if c == '|' else c",
        "print(c)\nout += c.upper()",
        "out += next(key) + c",
        "n = ord(c)\nout += c if n > 5 else ''\nout += 'x'",
      })
  void whatIsMoreThanTheLetterIsNot(String body) {
    assertThat(Advised.of(letters(body)).how()).doesNotContain("translate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"f'L{i}'", "(i, i)", "[i, i + 1]", "{'x': [i]}"})
  void recordsAreKnownThoughTheirEntriesAreNested(String entry) {
    Verdict verdict =
        Advised.of(
            """
            def make(n):
                lines = [{"id": f"R{i}", "entry": ENTRY} for i in range(n)]
                trips = [{"of": f"R{i % n}"} for i in range(9_000)]
                return lines, trips
            def f(lines, trips):
                named = {}
                for trip in trips:
                    line = next(one for one in lines if one["id"] == trip["of"])
                    named[trip["of"]] = line["entry"]
                return named
            lines, trips = make(300)
            f(lines, trips)
            """
                .replace("ENTRY", entry));

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("lines_by_key.get(trip[\"of\"])");
    // keys are compared, not the entries that are lists
    assertThat(verdict.speedup()).isBetween(30.0, 200.0);
  }

  private static String shop(String test, String more) {
    return """
        class Shop:
            def __init__(self, orders, customers):
                self.orders = orders
                self.customers = customers
            def take(self, order):
                self.orders.append(order)
            def names(self):
                return len(self.customers)
            def f(self):
                found = {}
                for c in self.customers:
                    mine = [o["n"] for o in self.orders if TEST]
                    found[c] = max(mine) if mine else None
                    MORE
                return found
        orders = [{"c": i % 500, "n": i} for i in range(20_000)]
        shop = Shop(orders, list(range(3_000)))
        shop.f()
        """
        .replace("TEST", test)
        .replace("MORE", more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "o['c'] == c | ...",
        "c == o['c'] and o['n'] > 3 | if o['n'] > 3 ...",
        "(o['c'] == c) and (o['n'] > 3 or o['n'] == 1) | if (o['n'] > 3 or o['n'] == 1) ...",
      })
  void whatAnObjectHoldsIsFoundByItsKeyAsWell(String test, String rest) {
    for (String more : new String[] {"", "self.names()", "found[c, 0] = len(self.orders)"}) {
      Verdict verdict = Advised.of(shop(test, more));

      assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
      assertThat(verdict.how())
          .contains("for o in self.orders:\n    orders_by_key[o['c']].append(o)")
          .endsWith("... for o in orders_by_key.get(c, ()) " + rest);
      assertThat(verdict.assumptions()).noneMatch(it -> it.contains("comes first"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.orders.append({'c': c, 'n': 1})",
        "self.orders = self.orders[1:]",
        "self.orders[0] = {'c': c, 'n': 1}",
        "del self.orders[0]",
        "self.take({'c': c, 'n': 1})",
        "unknown(self)",
        "mine = self.orders; mine.pop()",
        "self.orders[0]['c'] = 1",
      })
  void whatRoundsMayChangeIsSearched(String more) {
    assertThat(Advised.of(shop("o['c'] == c", more)).how()).doesNotContain("orders_by_key");
  }

  @Test
  void whatHasToBeTrueBeforeTheKeyIsAskedFirst() {
    assertThat(Advised.of(shop("o['n'] > 3 and o['c'] == c", "")).how())
        .doesNotContain("orders_by_key");
  }
}
