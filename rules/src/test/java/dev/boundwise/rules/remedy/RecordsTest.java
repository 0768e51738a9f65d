package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are read one by one out of bytes. */
class RecordsTest {

  private static Verdict verdict(String body) {
    String source =
        """
        import struct
        from struct import Struct

        RECORD = struct.Struct("<IHh")
        FORM = "<IHh"
        SIZE = struct.calcsize(FORM)
        HEAD = 16

        def f(data: bytes, found: list, total: int):
        """
            + body.replace("; #", "\n").replace(" | ", "|").indent(4);
    return Asked.about(source).rounds(1e5, 1.5e-4, 0).of(new Native());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for at in range(0, len(data), RECORD.size):; #    a, b, c = RECORD.unpack(data[at:at + RECORD.size]); #    if b == 3:; #        found.append(a) | for a, b, c in RECORD.iter_unpack(data):; #    if b == 3:",
        "for at in range(0, len(data), RECORD.size):; #    found.append(RECORD.unpack_from(data, at)) | found.extend(RECORD.iter_unpack(data))",
        "for i in range(0, len(data) - RECORD.size + 1, RECORD.size):; #    a, b, c = RECORD.unpack_from(data, i); #    total += b | for a, b, c in RECORD.iter_unpack(data):; #    total += b",
        "n = len(data); #for at in range(HEAD, n, SIZE):; #    total += struct.unpack(FORM, data[at:at+SIZE])[0] | for record in struct.iter_unpack(FORM, data[HEAD:]):; #    total += record[0]",
        "return [RECORD.unpack(data[i:i + 8]) for i in range(0, len(data), 8)] | list(RECORD.iter_unpack(data))",
        "return [struct.unpack_from('<IHh', data, i * 8) for i in range(len(data) // 8)] | list(struct.iter_unpack('<IHh', data))",
        "return {RECORD.unpack(data[n * 8:(n + 1) * 8]) for n in range(len(data) // 8)} | {record for record in RECORD.iter_unpack(data)}",
        "at = 0; #while at < len(data):; #    a, b, c = struct.unpack(FORM, data[at:at+SIZE]); #    total += a; #    at += SIZE | for a, b, c in struct.iter_unpack(FORM, data):; #    total += a",
        "at = 0; #while at + 8 <= len(data):; #    found.append(RECORD.unpack_from(data, at)); #    at += 8 | found.extend(RECORD.iter_unpack(data))",
      })
  void allRecordsAreReadAtOnce(String body, String becomes) {
    Verdict verdict = verdict(body);

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how()).contains(becomes.replace("; #", "\n"));
    assertThat(verdict.assumptions()).anyMatch(it -> it.contains("whole records"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // steps that are not as long as a record, or places that are needed
        "for at in range(0, len(data), 16):\n    found.append(RECORD.unpack_from(data, at))",
        "for at in range(0, len(data), 4):\n    found.append(struct.unpack_from('<I2x', data, at))",
        "for at in range(0, len(data), total):\n    found.append(RECORD.unpack_from(data, at))",
        "for at in range(0, len(data), 8):\n    found.append((at, RECORD.unpack_from(data, at)))",
        "for at in range(0, len(data) - 4, 8):\n    found.append(RECORD.unpack_from(data, at))",
        "for at in range(0, len(found), 8):\n    found.append(RECORD.unpack_from(data, at))",
        "for at in range(total, len(data), 8):\n    found.append(RECORD.unpack_from(data, at))",
        "at = 0\nwhile at < len(data):\n    a, b, c = RECORD.unpack_from(data, at)\n    if b:\n        at += 16\n        continue\n    found.append(a)\n    at += 8",
        "at = 0\nwhile at < len(data):\n    found.append(RECORD.unpack_from(data, at))\n    at += 8\nreturn at",
        "at = total\nwhile at < len(data):\n    found.append(RECORD.unpack_from(data, at))\n    at += 8",
        "at = 0\nwhile at <= len(data):\n    found.append(RECORD.unpack_from(data, at))\n    at += 8",
        "for at in range(0, len(data), 8):\n    found.append(RECORD.unpack_from(data, at))\n    data = data[1:]",
      })
  void otherStepsStay(String body) {
    assertThat(verdict(body).how()).doesNotContain("iter_unpack");
  }
}
