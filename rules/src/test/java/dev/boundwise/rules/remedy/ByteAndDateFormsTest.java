package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of bytes, and dates whose parts stand at the same places in all texts. */
class ByteAndDateFormsTest {

  private static Verdict bytes(String body) {
    return Advised.of(
        """
        def f(data, numbers, low, table):
            out = bytearray()
            made = bytearray(len(data))
        BODY
            return bytes(out), made

        f(bytes(500_000), [3] * 500_000, 7, [1] * 300)
        """
            .replace("BODY", body.indent(4).stripTrailing()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for value in data:\n    out.append(max(0, min(255, (value - low) * 255 // max(1, low))))",
        "for value in data:\n    out.append(255 - value)",
        "for i, value in enumerate(data):\n    made[i] = (value ^ low) & 255",
        "for value in data:\n    out.append(255 if value > low else 0)",
        "made = bytes(int(value * 0.5) for value in data)",
        "made = bytearray([value // 2 for value in data])",
      })
  void aTableSaysWhatEachByteBecomes(String body) {
    Verdict verdict = bytes(body);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("for value in range(256))").contains("translate(table_2)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // numbers of a list, what was made before, a list that is too short, a division by the
        // byte, a state
        "for value in numbers:\n    out.append(255 - value)",
        "for value in data:\n    out.append((value + len(out)) & 255)",
        "for value in data:\n    out.append(table[value])",
        "for value in data:\n    out.append(255 // value)",
        "for value in data:\n    low = low + 1\n    out.append((value + low) & 255)",
        "for value in data:\n    if value:\n        out.append(255 - value)",
        "for i, value in enumerate(data):\n    made[i // 2] = 255 - value",
        "made = [255 - value for value in data]",
      })
  void otherBytesAreMadeOneByOne(String body) {
    assertThat(bytes(body).how()).doesNotContain("translate(table");
  }

  private static Verdict dates(String format) {
    return Advised.of(
        """
        import datetime as dt

        def f(rows):
            months = {}
            for stamp, kwh in rows:
                when = dt.datetime.strptime(stamp, FORMAT)
                months[when.month] = months.get(when.month, 0.0) + kwh
            return months

        f([("07.03.2024 10:20", 3.5)] * 5_000)
        """
            .replace("FORMAT", '"' + format + '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%d.%m.%Y %H:%M|dt.datetime(int(stamp[6:10]), int(stamp[3:5]), int(stamp[0:2]), int(stamp[11:13]), int(stamp[14:16]))",
        "%Y%m%d|dt.datetime(int(stamp[0:4]), int(stamp[4:6]), int(stamp[6:8]))",
        "%m/%d/%Y|dt.datetime(int(stamp[6:10]), int(stamp[0:2]), int(stamp[3:5]))",
        "%Y-%m-%d %H:%M|dt.datetime.fromisoformat(stamp)",
      })
  void datesOfNumbersAreReadByTheirPlaces(String format, String how) {
    Verdict verdict = dates(format);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains(how);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // names, a year of two digits, a zone, parts of a second, an hour of twelve, no day,
        // minutes alone
        "%d %b %Y",
        "%d.%m.%y",
        "%d.%m.%Y %z",
        "%d.%m.%Y %H:%M:%S.%f",
        "%d.%m.%Y %I:%M",
        "%m/%Y",
        "%d.%m.%Y %M",
        "%d.%m.%Y %d",
        "%d.%m.%Y%%",
      })
  void otherDatesAreReadByTheirFormat(String format) {
    assertThat(dates(format).how()).doesNotContain("int(stamp[").doesNotContain("fromiso");
  }
}
