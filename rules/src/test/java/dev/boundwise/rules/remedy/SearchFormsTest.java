package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows, lists that are put in order, checksums and samples, as different authors write them. */
class SearchFormsTest {

  private static Verdict verdict(String body) {
    String source =
        """
        import random
        from random import Random

        def f(given: list[int], some: list[float], rows: list[tuple], text: str, data: bytes, n: int, w: int):
            dice = Random(3)
        """
            + body.indent(4);
    return Asked.about(source).rounds(1e6, 1e-3, 0).of(new Native());
  }

  private static String lines(String body) {
    return body.replace("; #", "\n").replace(" | ", "|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "out = []; #for a, b, c in rows:; #    i = 0; #    while i < len(out) and out[i] < (c, a):; #        i += 1; #    out.insert(i, (c, a)); #return out | out = sorted((c, a) for a, b, c in rows)",
        "out = []; #for x in given:; #    i = 0; #    while i < len(out) and out[i] <= -x:; #        i += 1; #    out.insert(i, -x); #return out | out = sorted((-x) for x in given)",
        "out = []; #for x in given:; #    for i in range(len(out)):; #        if out[i] > x:; #            out.insert(i, x); #            break; #    else:; #        out.append(x); #return out | out = sorted(x for x in given)",
        "out = []; #for x in given:; #    for i, one in enumerate(out):; #        if x < one:; #            out.insert(i, x); #            break; #    else:; #        out.append(x); #return out | out = sorted(x for x in given)",
        "out = []; #for i in range(len(given) - w + 1):; #    out.append(max(given[i:i + w])); #return out | while places and given[places[-1]] < one:",
        "out = []; #for end in range(w, len(given) + 1):; #    out.append(min(given[end - w:end])); #return out | while places and given[places[-1]] > one:",
        "return [max(given[i:i + 30]) for i in range(len(given) - 30 + 1)] | if place >= 30 - 1:",
        "return [min(some[i - w:i]) for i in range(w, len(some) + 1)] | smallest.append(some[places[0]])",
        "r = 0xFFFF; #for b in data:; #    r ^= b << 8; #    for _ in range(8):; #        if r & 0x8000:; #            r = (r << 1) ^ 0x1021; #        else:; #            r <<= 1; #        r &= 0xFFFF; #return r | r = binascii.crc_hqx(data, r)",
        "c = 0; #for i in range(len(data)):; #    c ^= data[i] << 8; #    for _ in range(8):; #        c = ((c << 1) ^ 0x1021) & 0xFFFF if c & 0x8000 else (c << 1) & 0xFFFF; #return c | c = binascii.crc_hqx(data, c)",
        "c = 0; #for b in data:; #    c = c ^ (b << 8); #    for _ in range(8):; #        if c & 0x8000:; #            c = (c << 1) ^ 0x1021; #        else:; #            c = c << 1; #    c &= 0xFFFF; #return c | c = binascii.crc_hqx(data, c)",
        "t = 0.0; #for _ in some:; #    t += some[int(dice.random() * len(some))]; #return t | t = sum(dice.choices(some, k=len(some)), t)",
        "t = 0.0; #for _ in range(n):; #    t += some[int(random.random() * len(some))]; #return t | t = sum(random.choices(some, k=n), t)",
        "return [given[int(dice.random() * len(given))] for _ in given] | dice.choices(given, k=len(given))",
      })
  void oneCallStandsIn(String body, String becomes) {
    Verdict verdict = verdict(lines(body));

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how()).contains(becomes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a list that held something, another key than what is put there, at the other end
        "out = list(rows)\nfor a, b, c in rows:\n    i = 0\n    while i < len(out) and out[i] < (c, a):\n        i += 1\n    out.insert(i, (c, a))\nreturn out",
        "out = []\nfor a, b, c in rows:\n    i = 0\n    while i < len(out) and out[i] < (a, c):\n        i += 1\n    out.insert(i, (c, a))\nreturn out",
        "out = []\nfor x in given:\n    for i in range(len(out)):\n        if out[i] > x:\n            out.insert(i, x)\n            break\n    out.append(x)\nreturn out",
        // windows that jump, are not all as long, or of which more is wanted
        "out = []\nfor i in range(0, len(given) - w + 1, w):\n    out.append(max(given[i:i + w]))\nreturn out",
        "out = []\nfor i in range(len(given)):\n    out.append(max(given[i:i + w]))\nreturn out",
        "out = []\nfor i in range(len(given) - w + 1):\n    out.append(max(given[i:i + w]))\nreturn out, i",
        "for i in range(len(given) - w + 1):\n    given.append(max(given[i:i + w]))\nreturn given",
        // other polynomials, and bits from the other end
        "r = 0xFFFF\nfor b in data:\n    r ^= b << 8\n    for _ in range(8):\n        if r & 0x8000:\n            r = (r << 1) ^ 0x8005\n        else:\n            r <<= 1\n        r &= 0xFFFF\nreturn r",
        "r = 0xFFFF\nfor b in data:\n    r ^= b\n    for _ in range(8):\n        if r & 1:\n            r = (r >> 1) ^ 0x1021\n        else:\n            r >>= 1\nreturn r",
        "r = 0xFFFF\nfor b in given:\n    r ^= b << 8\n    for _ in range(8):\n        if r & 0x8000:\n            r = (r << 1) ^ 0x1021\n        else:\n            r <<= 1\n        r &= 0xFFFF\nreturn r",
        // other numbers are drawn, or the dice are somebody else's
        "t = 0.0\nfor _ in some:\n    t += some[int(dice.random() * n)]\nreturn t",
        "t = 0.0\nfor _ in some:\n    t += dice.choice(some)\nreturn t",
      })
  void whatIsNotTheSameStays(String body) {
    Verdict verdict = verdict(body);

    assertThat(verdict.how()).doesNotContain("sorted").doesNotContain("places");
    assertThat(verdict.how()).doesNotContain("crc").doesNotContain("choices");
  }

  private static String spectra(String fft) {
    return """
        import cmath
        import math

        FFT

        def f(samples, size):
            frames = []
            for start in range(0, len(samples) - size + 1, size):
                frames.append([abs(value) for value in fft(samples[start:start + size])])
            return frames

        f([i % 7 / 8 for i in range(300_000)], 256)
        """
        .replace("FFT", fft);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        def fft(values):
            size = len(values)
            if size == 1:
                return list(values)
            even, odd = fft(values[0::2]), fft(values[1::2])
            half = size // 2
            turned = [cmath.exp(-2j * cmath.pi * k / size) * odd[k] for k in range(half)]
            return [even[k] + turned[k] for k in range(half)] + [even[k] - turned[k] for k in range(half)]
        """,
        """
        def fft(x):
            n = len(x)
            if n <= 1:
                return x
            even = fft(x[::2])
            odd = fft(x[1::2])
            t = [cmath.exp(-2j * math.pi * k / n) * odd[k] for k in range(n // 2)]
            return [even[k] + t[k] for k in range(n // 2)] + [even[k] - t[k] for k in range(n // 2)]
        """,
        """
        def fft(x):
            if len(x) <= 1:
                return x
            n = len(x)
            even = fft(x[0::2])
            odd = fft(x[1::2])
            out = [0] * n
            for k in range(n // 2):
                t = cmath.exp(-2j * cmath.pi * k / n) * odd[k]
                out[k] = even[k] + t
                out[k + n // 2] = even[k] - t
            return out
        """,
      })
  void aTransformByHandIsTheLibrarys(String fft) {
    Verdict verdict = Advised.of(spectra(fft));

    assertThat(verdict.how()).contains("# in fft():").contains("np.fft.fft(");
  }

  @Test
  void anotherTransformIsLeft() {
    String back =
        """
        def fft(x):
            n = len(x)
            if n <= 1:
                return x
            even = fft(x[::2])
            odd = fft(x[1::2])
            t = [cmath.exp(2j * cmath.pi * k / n) * odd[k] for k in range(n // 2)]
            return [even[k] + t[k] for k in range(n // 2)] + [even[k] - t[k] for k in range(n // 2)]
        """;

    assertThat(Advised.of(spectra(back)).how()).doesNotContain("np.fft");
  }
}
