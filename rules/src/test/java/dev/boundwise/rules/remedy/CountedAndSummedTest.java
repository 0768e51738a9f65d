package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rounds count or sum of one list again and again, and rows that are committed one by one. */
class CountedAndSummedTest {

  private static Verdict of(String body) {
    return Advised.of(
        """
        def f(scores, rows, n):
            found = []
        BODY
            return found
        f([i * 7 % 1009 for i in range(3_000)], [{"n": i} for i in range(3_000)], 3_000)
        """
            .replace("BODY", body.replace("; ", "\n").indent(4).stripTrailing()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for one in scores:;;     rank = 1;;     for other in scores:;;         if other > one:;;             rank += 1;;     found.append(rank) | len(in_order) - bisect_right(in_order, one)",
        "for one in scores:;;     found.append(sum(1 for other in scores if other < one)) | bisect_left(in_order, one)",
        "for one in scores:;;     found.append(sum(one >= other for other in scores)) | bisect_right(in_order, one)",
        "for row in rows:;;     found.append(len([it for it in rows if it['n'] <= row['n']])) | in_order = sorted(it['n'] for it in rows)",
        "for i in range(n):;;     below = 0;;     for j in range(n):;;         if scores[j] < scores[i]:;;             below += 1;;     found.append(below) | sorted(scores[j] for j in range(n))",
      })
  void howManyAreSmallerIsSoughtInASortedList(String body, String how) {
    Verdict verdict = of(body.replace(";; ", "\n"));

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains(how);
    assertThat(verdict.speedup()).isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // what is counted grows, is changed or handed on; the same each time; more than an order
        "for one in scores:\n    found.append(sum(1 for other in found if other < one))",
        "for one in scores:\n    scores[0] = one\n    found.append(sum(1 for it in scores if it < one))",
        "for one in scores:\n    mix(scores)\n    found.append(sum(1 for it in scores if it < one))",
        "for one in scores:\n    found.append(sum(1 for it in scores if it < n))",
        "for one in scores:\n    found.append(sum(1 for it in scores if it < one and it > 3))",
        "for one in scores:\n    found.append(sum(1 for it in scores if it < one + it % 2))",
        "for row in rows:\n    row['n'] = 3\n    found.append(sum(1 for it in rows if it['n'] < row['m']))",
        // what differs is counted, what is compared with grows, the list has another name
        "for one in scores:\n    found.append(len({it % 10 for it in scores if it < one}))",
        "for one in scores:\n    found.append(len({it % 10: it for it in scores if it < one}))",
        "for one in scores:\n    rank = one\n    for it in scores:\n        if it <= rank:\n            rank += 1\n    found.append(rank)",
        "others = scores\nfor one in range(n):\n    found.append(sum(1 for it in scores if it < one))\n    others.append(one)",
      })
  void whatIsNotCountedInOrderStays(String body) {
    assertThat(of(body).how()).doesNotContain("in_order");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for i in range(n):;;     part = scores[max(0, i - 200):i + 201];;     found.append(sum(part) / len(part)) | low = min(max(0, i - 200), high)",
        "for i, one in enumerate(scores):;;     found.append(one - sum(scores[i:min(n, i + 300)]) / 300) | sums[high] - sums[low]",
      })
  void sumsOfWindowsAreDifferences(String body, String how) {
    Verdict verdict = of(body.replace(";; ", "\n"));

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains(how).contains("accumulate(scores)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // used for more, the list changes, side by side, every other one
        "for i in range(n):\n    part = scores[max(0, i - 200):i + 201]\n    found.append(sum(part) / max(part))",
        "for i in range(n):\n    scores[i] = sum(scores[max(0, i - 200):i + 201])",
        "for i in range(n):\n    found.append(sum(scores[0:200]))",
        "for i in range(n):\n    found.append(sum(scores[max(0, i - 200):i + 201:2]))",
      })
  void whatIsMoreThanASumStays(String body) {
    assertThat(of(body).how()).doesNotContain("accumulate(scores)");
  }

  private static Verdict committed(String source, String body) {
    return Advised.of(
        """
        import sqlite3, requests

        def f(database: sqlite3.Connection, rows, queue):
            for row in SOURCE:
        BODY

        f(sqlite3.connect("a.db"), [(i, f"name {i}") for i in range(2_000)], arrivals())
        """
            .replace("SOURCE", source)
            .replace("BODY", body.indent(8).stripTrailing()));
  }

  private static final String INSERT = "database.execute('insert into t values (?, ?)', row)\n";

  @Test
  void oneCommitIsEnough() {
    Verdict verdict = committed("rows", INSERT + "database.commit()");

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("without database.commit()");
    assertThat(verdict.speedup()).isGreaterThan(20);
  }

  @Test
  void whatMaySendOrNeverEndIsCommittedAtOnce() {
    String commit = "database.commit()";

    assertThat(committed("queue", INSERT + commit).how()).doesNotContain(commit);
    assertThat(committed("rows", INSERT + "requests.post('http://a', json=row)\n" + commit).how())
        .doesNotContain("without " + commit);
    assertThat(committed("rows", INSERT + "if row[0] % 500 == 0:\n    " + commit).how())
        .doesNotContain("without " + commit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another connection each, one of several, an end before, what is taken back, what others
        // commit
        "one = sqlite3.connect(row[1])\none.execute('delete from t')\none.commit()",
        "one = pool[row[0] % 3]\none.execute('delete from t')\none.commit()",
        "if row[0] < 0:\n    return\ndatabase.execute('delete from t')\ndatabase.commit()",
        "try:\n    database.execute('delete from t')\nexcept ValueError:\n    database.rollback()\ndatabase.commit()",
        "store(database, row)\ndatabase.commit()",
      })
  void transactionsOfTheirOwnStay(String body) {
    assertThat(committed("rows", body).how())
        .doesNotContain("one commit")
        .doesNotContain("without ");
  }

  private static Verdict probing(String call, String body) {
    return Advised.of(
        """
        import socket

        def f(host, ports):
            found = []
            for port in ports:
                with socket.socket() as probe:
                    BODY
                        found.append(port)
            return found

        f(CALL, range(1, 1000))
        """
            .replace("CALL", call)
            .replace("BODY", body));
  }

  @Test
  void thisMachineAnswersAtOnce() {
    String asked = "if probe.connect_ex((host, port)) == 0:";

    assertThat(probing("'127.0.0.1'", asked).remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(probing("'localhost'", asked).remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(probing("'10.0.0.7'", asked).remedy()).isEqualTo(RemedyKind.THREADS);
    assertThat(probing("name()", asked).remedy()).isEqualTo(RemedyKind.THREADS);
  }
}
