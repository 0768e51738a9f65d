package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops of everyday code that one call stands in for: sums, places, tables, digits. */
class EverydayFormsTest {

  private static Verdict verdict(String body, String python) {
    String source =
        """
        def f(given: list[int], more: list[int], some: list[float], text: str, data: bytes, table: list[list[int]], n: int, m: int, words: list[str]):
        """
            + body.indent(4);
    return Asked.about(source).rounds(1e6, 5e-4, 0).on(python).of(new Native());
  }

  private static String lines(String body) {
    return body.replace("; #", "\n").replace(" | ", "|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t = 0.0; #for x in some:; #    t += x; #return t / len(some) | t = sum(some, t)",
        "t = 0.0; #for i in range(len(some)):; #    t += some[i]; #return t | t = sum(some, t)",
        "p = [0] * (len(given) + 1); #for i in range(len(given)):; #    p[i + 1] = p[i] + given[i]; #return p | p[:] = accumulate(given, initial=0)",
        "size = len(given); #p = [0] * (size + 1); #for i in range(1, size + 1):; #    p[i] = p[i - 1] + given[i - 1]; #return p | p[:] = accumulate(given, initial=0)",
        "a = 0; #for i in range(1, len(given)):; #    if given[i] > given[a]:; #        a = i; #return a | a = given.index(max(given))",
        "a = 0; #for i in range(len(given)):; #    if given[i] < given[a]:; #        a = i; #return a | a = given.index(min(given))",
        "for i in range(len(given)):; #    if given[i] == 7:; #        return i; #return -1 | return given.index(7) if 7 in given else -1",
        "for i, x in enumerate(given):; #    if x == 7:; #        return i; #return None | return given.index(7) if 7 in given else None",
        "a = -1; #for i, x in enumerate(given):; #    if x == 7:; #        a = i; #        break; #return a | a = given.index(7) if 7 in given else -1",
        "out = []; #for i in range(1, len(given)):; #    out.append(given[i] - given[i - 1]); #return out | out.extend(map(sub, given[1:], given))",
        "return [given[i + 1] - given[i] for i in range(len(given) - 1)] | list(map(sub, given[1:], given))",
        "out = []; #for c in range(len(table[0])):; #    row = []; #    for r in range(len(table)):; #        row.append(table[r][c]); #    out.append(row); #return out | out.extend(map(list, zip(*table)))",
        "out = []; #for c in range(len(table[0])):; #    out.append([line[c] for line in table]); #return out | out.extend(map(list, zip(*table)))",
        "out = []; #for i in range(len(given) - 1, -1, -1):; #    out.append(given[i]); #return out | out.extend(reversed(given))",
        "return [given[len(given) - 1 - i] for i in range(len(given))] | list(reversed(given))",
        "r = ''; #for i in range(len(text) - 1, -1, -1):; #    r += text[i]; #return r | r = text[::-1]",
        "out = []; #for x in given:; #    out.insert(0, x); #return out | out[:0] = reversed(list(given))",
        "d = '0123456789abcdef'; #r = ''; #for b in data:; #    r += d[b >> 4] + d[b & 0x0F]; #return r | r = data.hex()",
        "d = '0123456789abcdef'; #out = []; #for b in data:; #    out.append(d[b // 16]); #    out.append(d[b % 16]); #return ''.join(out) | return data.hex()",
        "out = bytearray(); #for i in range(0, len(text), 2):; #    out.append(int(text[i:i + 2], 16)); #return out | out = bytearray.fromhex(text)",
        "return bytes(int(text[i:i + 2], 16) for i in range(0, len(text), 2)) | bytes.fromhex(text)",
        "r = ''; #for i, w in enumerate(words):; #    if i > 0:; #        r += ', '; #    r += w; #return r | r = ', '.join(words)",
        "r = ''; #x = n; #while x > 0:; #    r = str(x % 2) + r; #    x //= 2; #return r | r = format(x, \"b\") if x else \"\"",
        "t = 0; #for c in text:; #    t = t * 2 + int(c); #return t | t = int(text or \"0\", 2)",
        "out = bytearray(data); #for i in range(0, len(out) - 1, 2):; #    out[i], out[i + 1] = out[i + 1], out[i]; #return out | out[0:len(out) - 1:2], out[1::2] = out[1::2], out[0:len(out) - 1:2]",
        "for i in range(len(given)):; #    for j in range(i + 1, len(given)):; #        if given[i] == given[j]:; #            return True; #return False | return len(set(given)) < len(given)",
        "out = []; #for x in given:; #    for y in more:; #        if x == y:; #            out.append(x); #            break; #return out | wanted = set(more)",
        "r = 1; #for _ in range(n):; #    r = r * m % 1000003; #return r | r = r * pow(m, max(0, n), 1000003) % 1000003",
        "t = 0; #x = n; #while x:; #    t += x & 1; #    x >>= 1; #return t | t += x.bit_count()",
        "return sum(bin(x).count('1') for x in given) | sum(map(int.bit_count, given))",
        "best = []; #for x in given:; #    best.append((x * 2, x)); #    best.sort(reverse=True); #    if len(best) > n:; #        best.pop(); #return best | best = nlargest(n, ((x * 2, x) for x in given))",
        "best = []; #for x in given:; #    best.append(x); #    best.sort(); #    if len(best) > 10:; #        best.pop(0); #return best | best = nlargest(10, (x for x in given))[::-1]",
        "best = []; #for x in given:; #    best.append(x); #    best = sorted(best)[:n]; #return best | best = nsmallest(n, (x for x in given))",
        "out = []; #for x in given:; #    i = 0; #    while i < len(out) and out[i] < x:; #        i += 1; #    out.insert(i, x); #return out | out = sorted(given)",
        "out = []; #i = j = 0; #while i < len(given) and j < len(more):; #    if given[i] < more[j]:; #        out.append(given[i]); #        i += 1; #    else:; #        out.append(more[j]); #        j += 1; #out.extend(given[i:]); #out += more[j:]; #return out | out = sorted(given + more)",
        "lo, hi = 0, len(given); #while lo < hi:; #    mid = (lo + hi) // 2; #    if given[mid] < n:; #        lo = mid + 1; #    else:; #        hi = mid; #return lo | return bisect_left(given, n)",
        "t = 0; #for c in text:; #    if c in 'aeiou':; #        t += 1; #return t | t += sum(map(text.count, 'aeiou'))",
        "return sum(x * y for x, y in zip(some, some)) | sumprod(some, some)",
        "t = 0; #for i in range(len(given)):; #    t += given[i] * more[i]; #return t | t += sumprod(given, more)",
        "return sum(x ** 2 for x in some) | sumprod(some, some)",
      })
  void oneCallStandsIn(String body, String becomes) {
    Verdict verdict = verdict(lines(body), "3.13");

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how()).contains(becomes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another start, or the sum is wanted as well
        "out = []\nt = 5\nfor x in given:\n    t += x\n    out.append(t)\nreturn out",
        "out = []\nt = 0\nfor x in given:\n    t += x\n    out.append(t)\nreturn out, t",
        // running sums take about as long: most of their time goes to what is made
        "out = []\nt = 0\nfor x in given:\n    t += x\n    out.append(t)\nreturn out",
        // whole numbers that become floats
        "out = []\nt = 0.0\nfor x in given:\n    t += x\n    out.append(t)\nreturn out",
        "p = [1] * (len(given) + 1)\nfor i in range(len(given)):\n    p[i + 1] = p[i] + given[i]\nreturn p",
        // the last of them, not the first
        "a = 0\nfor i in range(len(given)):\n    if given[i] >= given[a]:\n        a = i\nreturn a",
        "a = -1\nfor i in range(len(given)):\n    if given[i] == 7:\n        a = i\nreturn a",
        "for i in range(1, len(given)):\n    if given[i] == 7:\n        return i\nreturn -1",
        // neighbours that are no differences of neighbours
        "out = []\nfor i in range(2, len(given)):\n    out.append(given[i] - given[i - 2])\nreturn out",
        // only a part of the table, or of the list
        "out = []\nfor c in range(3):\n    row = []\n    for r in range(len(table)):\n        row.append(table[r][c])\n    out.append(row)\nreturn out",
        "out = []\nfor i in range(len(given) - 1, 0, -1):\n    out.append(given[i])\nreturn out",
        "out = []\nfor x in given:\n    out.insert(1, x)\nreturn out",
        // capital digits, digits that change, one digit
        "d = '0123456789ABCDEF'\nr = ''\nfor b in data:\n    r += d[b >> 4] + d[b & 15]\nreturn r",
        "d = '0123456789abcdef'\nif n:\n    d = words[0]\nr = ''\nfor b in data:\n    r += d[b >> 4] + d[b & 15]\nreturn r",
        "d = '0123456789abcdef'\nr = ''\nfor b in data:\n    r += d[b & 15] + d[b >> 4]\nreturn r",
        "t = 0\nfor c in text:\n    t = t * 3 + int(c)\nreturn t",
        // every pair, not whether there is one
        "k = 0\nfor i in range(len(given)):\n    for j in range(i + 1, len(given)):\n        if given[i] == given[j]:\n            k += 1\nreturn k",
        "r = 1\nfor i in range(n):\n    r = r * i % 1000003\nreturn r",
        // the number that is counted is wanted afterwards
        "t = 0\nx = n\nwhile x:\n    t += x & 1\n    x >>= 1\nreturn t, x",
        // a list that held something
        "best = [1]\nfor x in given:\n    best.append(x)\n    best.sort()\n    if len(best) > 10:\n        best.pop(0)\nreturn best",
        "best = []\nfor x in given:\n    best.append(x)\n    best.sort()\n    if len(best) > 10:\n        best.pop(1)\nreturn best",
        "low, high = 0, len(given)\nlow, high = high, low\nwhile low < high:\n    mid = (low + high) // 2\n    if given[mid] < n:\n        low = mid + 1\n    else:\n        high = mid\nreturn low",
        "return sum(x ** 3 for x in some)",
      })
  void whatOnlyLooksLikeItIsLeftAlone(String body) {
    assertThat(verdict(body, "3.13").why()).doesNotContain("natively");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t = 0; #x = n; #while x:; #    t += x & 1; #    x >>= 1; #return t | 3.9",
        "return sum(x * x for x in some) | 3.11",
      })
  void whatAVersionHasNotIsNotAdvised(String body, String python) {
    assertThat(verdict(lines(body), python).how())
        .doesNotContain("bit_count")
        .doesNotContain("sumprod");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "out = []\nfor c in text:\n    if 'a' <= c <= 'z':\n        out.append(chr((ord(c) - 97 + 13) % 26 + 97))\n    else:\n        out.append(c)\nreturn ''.join(out)",
        "out = []\nfor c in text:\n    if c.isalpha():\n        out.append(c.upper())\nwhole = ''.join(out)\nreturn whole",
      })
  void lettersInAListAreTranslated(String body) {
    assertThat(verdict(body, "3.13").how())
        .contains("text.translate(table_2) ...  # in the place of ''.join(out)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "out = ['x']\nfor c in text:\n    out.append(c.upper() if c.isalpha() else '-')\nreturn ''.join(out)",
        "out = []\nfor c in text:\n    out.append(c.upper() if c.isalpha() else '-')\nreturn ''.join(out), len(out)",
        "out = []\nfor c in text:\n    out.append(c.upper() if c.isalpha() else '-')\nreturn '-'.join(out)",
        "out = []\nfor c in text:\n    out.append(c.upper() if c.isalpha() else '<->')\nreturn ''.join(out)",
        "out = []\nfor c in text:\n    out.append(c.upper() if len(out) % 2 else c)\nreturn ''.join(out)",
      })
  void aListThatIsMoreThanATextStays(String body) {
    assertThat(verdict(body, "3.13").how()).doesNotContain("translate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "def g(a: int, b: int):; #    while b:; #        a, b = b, a % b; #    return a | a = gcd(a, b)",
        "def g(a: int, b: int):; #    n = 0; #    while a:; #        n += a & 1; #        a >>= 1; #    return n | n += a.bit_count()",
      })
  void aFunctionThatIsALoopByHandIsChangedForItsCaller(String function, String becomes) {
    String source =
        lines(function)
            + "\n\ndef f(pairs):\n    return [g(a, b) for a, b in pairs]\n\n"
            + "f([(n, n + 1) for n in range(200_000)])\n";

    Verdict verdict = Advised.of(source);

    assertThat(verdict.how()).contains("# in g():").contains(becomes);
  }

  @Test
  void aFunctionThatDoesMoreIsNot() {
    String source =
        """
        def g(a: int, b: int):
            while b:
                a, b = b, a % b + 1
            return a

        def f(pairs):
            return [g(a, b) for a, b in pairs]

        f([(n, n + 1) for n in range(200_000)])
        """;

    assertThat(Advised.of(source).how()).doesNotContain("# in g():");
  }
}
