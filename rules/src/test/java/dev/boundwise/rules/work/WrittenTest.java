package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is in streams in memory that are written to. */
class WrittenTest {

  private static final String CODE =
      """
      import csv, io, json
      from tick import each
      def rows(people):
          out = io.StringIO()
          WRITE
          return out.getvalue()
      def data(people):
          out = io.BytesIO()
          for one in people:
              out.write(b"0123456789")
          return out.getvalue()
      def f():
          people = ["a" * 100] * 600
          READ
      """;

  private static String of(String write, String read) {
    return work(CODE.replace("WRITE", write.replace("; ", "\n    ")).replace("READ", read)).of("f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w = csv.writer(out); w.writerows(people)                             | interpreter 600",
        "w = csv.DictWriter(out, ['a']); w.writerows(people)                  | interpreter 600",
        "w = csv.DictWriter(out, ['a']); w.writeheader(); w.writerows(people) | interpreter 601",
        "w = csv.writer(out); for one in people:;     w.writerow([one])      | interpreter 600",
        "for one in people:;     out.write(one)                              | interpreter 1200",
        "for one in people:;     print(one, file=out)                        | interpreter 1210",
        "out.writelines(people)                                               | interpreter 600",
        "json.dump(people, out)                                               | interpreter 240",
      })
  void aTextIsReadAsLongAsItWasWritten(String write, String time) {
    assertThat(of(write.replace(":;", ":;"), "each(list(io.StringIO(rows(people))))"))
        .isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "each(data(people))                       | interpreter 6000",
        "each(list(csv.reader(io.StringIO(rows(people))))) | interpreter 600",
        "each(list(csv.DictReader(io.StringIO(rows(people))))) | interpreter 600",
      })
  void bytesAndTablesAreAsLargeAsWhatWasWritten(String read, String time) {
    assertThat(of("w = csv.writer(out); w.writerows(people)", read)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "other = io.StringIO(); csv.writer(other).writerows(people)",
        "other = []; other.append(people)",
      })
  void whatIsWrittenElsewhereIsNotThere(String write) {
    assertThat(of(write, "each(list(io.StringIO(rows(people))))")).isNotEqualTo("interpreter 600");
  }
}
