package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as people write them: by index, with a name for the length, with a part that counts. */
class WrittenFormsTest {

  private static Verdict verdict(String body) {
    String source =
        """
        PAIRS = {"a": "t", "t": "a"}
        MOD = 65521
        TABLE = [n ^ 0xEDB88320 for n in range(256)]

        def f(given: list[int], more: list[int], text: str, data: bytes, key: bytes):
        """
            + body.indent(4);
    return Asked.about(source).rounds(1e6, 5e-4, 0).of(new Native());
  }

  private static String lines(String body) {
    return body.replace("; #", "\n").replace(" | ", "|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n = 0; #for i in range(len(given)):; #    if given[i] == 7:; #        n += 1; #return n | n += given.count(7)",
        "size = len(given); #n = 0; #for i in range(size):; #    n += given[i]; #return n | n += sum(given)",
        "out = []; #for i in range(len(given)):; #    if given[i] not in out:; #        out.append(given[i]); #return out | out = list(dict.fromkeys(given))",
        "for i in range(len(given)):; #    if given[i] == 7:; #        return True; #return False | return 7 in given",
        "r = ''; #for c in text:; #    if c in '.,':; #        r += ' '; #    else:; #        r += c; #return r | r = text.translate(str.maketrans(dict.fromkeys('.,', ' ')))",
        "return ''.join(' ' if c in '.,' else c for c in text) | text.translate(str.maketrans(dict.fromkeys('.,', ' ')))",
        "r = ''; #for c in text:; #    if c not in '.,':; #        r += c; #return r | r = text.translate(str.maketrans(\"\", \"\", '.,'))",
        "r = []; #for c in reversed(text):; #    r.append(PAIRS[c]); #return ''.join(r) | return text[::-1].translate(str.maketrans(PAIRS))",
        "r = []; #for c in text:; #    r.append(PAIRS.get(c, c)); #return ''.join(r) | return text.translate(str.maketrans(PAIRS))",
        "r = ''; #for b in data:; #    r += '%02x' % b; #return r | r = data.hex()",
        "r = ''; #for i in range(len(data)):; #    r += f'{data[i]:02x}'; #return r | r = data.hex()",
        "return bytes(b ^ key[i % len(key)] for i, b in enumerate(data)) | (int.from_bytes(data, \"big\") ^ int.from_bytes((key * (len(data) // len(key) + 1))[:len(data)], \"big\")).to_bytes(len(data), \"big\")",
        "r = bytearray(); #for i, b in enumerate(data):; #    r.append(b ^ key[i % 4]); #return r | (key[:4] * (len(data) // 4 + 1))[:len(data)]",
        "c = 0xFFFFFFFF; #for b in data:; #    c = (c >> 8) ^ TABLE[(c ^ b) & 0xFF]; #return c ^ 0xFFFFFFFF | return zlib.crc32(data)",
        "c = 4294967295; #for b in data:; #    c ^= b; #    for _ in range(8):; #        if c & 1:; #            c = (c >> 1) ^ 0xEDB88320; #        else:; #            c >>= 1; #return c ^ 0xFFFFFFFF | return zlib.crc32(data)",
        "a = 1; #b = 0; #for x in data:; #    a = (a + x) % 65521; #    b = (b + a) % 65521; #return (b << 16) | a | return zlib.adler32(data)",
        "n = 0; #for c in text:; #    if c in 'GC':; #        n += 1; #return n | n += sum(map(text.count, 'GC'))",
        "counts = {'A': 0, 'C': 0}; #for c in text:; #    if c in counts:; #        counts[c] += 1; #return counts | counts.update({key: counts[key] + text.count(key) for key in counts})",
        "starts = [0]; #for i in range(len(text)):; #    if text[i] == '\\n':; #        starts.append(i + 1); #return starts | starts.extend(m.end() for m in re.finditer(\"\\n\", text))",
        "line = 0; #for i, start in enumerate(given):; #    if start <= 7:; #        line = i; #    else:; #        break; #return line | line = max(line, bisect_right(given, 7) - 1)",
        "out = []; #i = j = 0; #while i < len(given) and j < len(more):; #    if given[i] <= more[j]:; #        out.append(given[i]); #        i += 1; #    else:; #        out.append(more[j]); #        j += 1; #out.extend(given[i:]); #out.extend(more[j:]); #return out | out = sorted(given + more)",
        "means = []; #for i in range(len(given) - 20 + 1):; #    means.append(sum(given[i:i + 20]) / 20); #return means | sliding_window_view(np.array(given), 20).mean(axis=1).tolist()",
        "counts = [0] * 256; #for b in data:; #    counts[b] += 1; #return counts | np.bincount(np.frombuffer(data, np.uint8), minlength=256)",
        "a, b = 1, 0; #for x in data:; #    a = (a + x) % MOD; #    b = (b + a) % MOD; #return (b << 16) | a | return zlib.adler32(data)",
        "n = 0; #x = given[0]; #while x:; #    x &= x - 1; #    n += 1; #return n | n += x.bit_count()",
      })
  void whatIsWrittenInAnotherWayIsDoneNatively(String body, String becomes) {
    Verdict verdict = verdict(lines(body));

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how()).contains(becomes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for i in range(len(rows)):; #    for j in range(len(rows) - 1 - i):; #        if rows[j] > rows[j + 1]:; #            rows[j], rows[j + 1] = rows[j + 1], rows[j] | rows.sort()",
        "n = len(rows); #for i in range(n):; #    for j in range(0, n - i - 1):; #        if rows[j] > rows[j + 1]:; #            rows[j], rows[j + 1] = rows[j + 1], rows[j] | rows.sort()",
        "for i in range(len(rows)):; #    for j in range(len(rows) - 1):; #        if rows[j].price < rows[j + 1].price:; #            rows[j], rows[j + 1] = rows[j + 1], rows[j] | rows.sort(key=lambda it: it.price, reverse=True)",
        "for i in range(len(rows)):; #    for j in range(len(rows) - 1 - i):; #        if rows[j + 1]['n'] < rows[j]['n']:; #            t = rows[j]; #            rows[j] = rows[j + 1]; #            rows[j + 1] = t | rows.sort(key=lambda it: it['n'])",
        "swapped = True; #while swapped:; #    swapped = False; #    for j in range(len(rows) - 1):; #        if rows[j] > rows[j + 1]:; #            rows[j], rows[j + 1] = rows[j + 1], rows[j]; #            swapped = True | rows.sort()",
        "for i in range(len(rows)):; #    least = i; #    for j in range(i + 1, len(rows)):; #        if rows[j] < rows[least]:; #            least = j; #    rows[i], rows[least] = rows[least], rows[i] | rows.sort()",
        "for i in range(len(rows) - 1):; #    for j in range(i + 1, len(rows)):; #        if rows[i] > rows[j]:; #            rows[i], rows[j] = rows[j], rows[i] | rows.sort()",
      })
  void sortsByHandAreSorts(String sort, String becomes) {
    Verdict verdict = verdict("rows = list(given)\n" + lines(sort) + "\nreturn rows\n");

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how()).isEqualTo(becomes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the number of the round is wanted as well
        "n = 0\nfor i in range(len(given)):\n    if given[i] == i:\n        n += 1\nreturn n",
        "n = 0\nfor i in range(len(given)):\n    if given[i] == 7:\n        n += 1\nreturn n, i",
        // not the whole, or of something else
        "n = 0\nfor i in range(len(more)):\n    if given[i] == 7:\n        n += 1\nreturn n",
        "n = 0\nfor i in range(1, len(given)):\n    if given[i] == 7:\n        n += 1\nreturn n",
        // a length that was
        "size = len(given)\ngiven.append(7)\nn = 0\nfor i in range(size):\n    n += given[i]\nreturn n",
        "size = len(given)\nsize = 3\nn = 0\nfor i in range(size):\n    n += given[i]\nreturn n",
        // texts that are longer are no faster
        "r = []\nfor c in text:\n    r.append(PAIRS[c])\nreturn '-'.join(r)",
        "r = ''\nfor c in text:\n    if c in '.,':\n        r += '--'\n    else:\n        r += c\nreturn r",
        "r = ''\nfor c in text:\n    if c in '.,':\n        r += ' '\n    else:\n        r += c + c\nreturn r",
        // many of them are looked for by more calls than it takes to look at each
        "n = 0\nfor c in text:\n    if c in 'abcdefghijklm':\n        n += 1\nreturn n",
        "counts = {'AC': 0, 'C': 0}\nfor c in text:\n    if c in counts:\n        counts[c] += 1\nreturn counts",
        // another checksum
        "c = 0\nfor b in data:\n    c = (c >> 8) ^ TABLE[(c ^ b) & 0xFF]\nreturn c",
        "a = 0\nb = 0\nfor x in data:\n    a = (a + x) % 255\n    b = (b + a) % 255\nreturn (b << 8) | a",
        "counts = [0] * 256\nfor b in given:\n    counts[b] += 1\nreturn counts",
        // other characters are many
        "starts = []\nfor i in range(len(text)):\n    if text[i] == 'e':\n        starts.append(i)\nreturn starts",
        // the list may be in any order
        "place = 0\nfor i, x in enumerate(given):\n    if x <= 7:\n        place = i\nreturn place",
        "out = []\ni = j = 0\nwhile i < len(given) and j < len(more):\n    if given[i] <= more[j]:\n        out.append(given[i])\n        i += 1\n    else:\n        out.append(-more[j])\n        j += 1\nout.extend(given[i:])\nout.extend(more[j:])\nreturn out",
        "out = []\ni = j = 0\nwhile i < len(given) and j < len(more):\n    if given[i] <= more[j]:\n        out.append(given[i])\n        i += 1\n    else:\n        out.append(more[j])\n        j += 1\nout.extend(given[i:])\nout.extend(more[j:])\nreturn out, i",
        // a different part on each side, or a sort of some
        "rows = list(given)\nfor i in range(len(rows)):\n    for j in range(len(rows) - 1 - i):\n        if rows[j].low > rows[j + 1].high:\n            rows[j], rows[j + 1] = rows[j + 1], rows[j]\nreturn rows",
        "rows = list(given)\nfor i in range(3):\n    for j in range(len(rows) - 1 - i):\n        if rows[j] > rows[j + 1]:\n            rows[j], rows[j + 1] = rows[j + 1], rows[j]\nreturn rows",
      })
  void whatOnlyLooksLikeItIsLeftAlone(String body) {
    assertThat(verdict(body).why()).doesNotContain("natively");
  }

  @Test
  void aShortTextIsNotFasterThanTheCallIs() {
    String source =
        "def f(text: str):\n    r = ''\n    for c in text:\n        r = c + r\n    return r";

    Verdict many = Asked.about(source).rounds(1e6, 5e-5, 0).of(new Native());
    Verdict few = Asked.about(source).rounds(10, 5e-5, 0).of(new Native());

    assertThat(many.speedup()).isGreaterThan(50);
    assertThat(few.speedup()).isLessThan(6);
  }
}
