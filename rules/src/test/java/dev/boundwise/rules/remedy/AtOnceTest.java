package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are packed and rows that are inserted one by one: all of them by one call. */
class AtOnceTest {

  private static Verdict packed(String body) {
    return Advised.of(
        """
        import io
        import struct
        from struct import pack

        def f(samples, out):
        BODY

        f([i % 999 for i in range(90_000)], io.BytesIO())
        """
            .replace("BODY", body.replace("; #", "\n").indent(4).stripTrailing()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data = b''; #for one in samples:; #    data += struct.pack('<h', int(one * 0.5)); #return data | values = [int(one * 0.5) for one in samples]",
        "data = b''; #for one in samples:; #    data += struct.pack('<h', int(one * 0.5)); #return data | data += struct.pack(f\"<{len(values)}h\", *values)",
        "data = bytearray(); #for one in samples:; #    data += pack('>I', one); #return data | data += pack(f\">{len(samples)}I\", *samples)",
        "data = bytearray(); #for one in samples:; #    data.extend(pack('d', one)); #return data | data += pack(f\"{len(samples)}d\", *samples)",
        "return b''.join(struct.pack('<H', one) for one in samples) | struct.pack(f\"<{len(samples)}H\", *samples)",
        "return b''.join([struct.pack('<H', one + 1) for one in samples]) | struct.pack(f\"<{len(values)}H\", *values)",
      })
  void numbersArePackedAtOnce(String body, String how) {
    Verdict verdict = packed(body);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains(how);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // records, texts, what is written elsewhere, what depends on what was made
        "data = b''\nfor one in samples:\n    data += struct.pack('<hI', one, one)\nreturn data",
        "data = b''\nfor one in samples:\n    data += struct.pack('4s', b'abcd')\nreturn data",
        "for one in samples:\n    out.write(struct.pack('<h', one))",
        "data = b''\nfor one in samples:\n    data += struct.pack('<I', len(data))\nreturn data",
        "return b' '.join(struct.pack('<H', one) for one in samples)",
        "data = b''\nfor one in samples:\n    data += struct.pack('<h', one)\n    out.write(data)\nreturn data",
      })
  void recordsStay(String body) {
    assertThat(packed(body).how()).doesNotContain("len(values)").doesNotContain("len(samples)");
  }

  @Test
  void rowsOfAnObjectsDatabaseInOneTransaction() {
    String source =
        """
        import sqlite3

        class Store:
            def __init__(self):
                self.db = sqlite3.connect(":memory:")

            def f(self, rows):
                with self.db:
                    for number, name in rows:
                        self.db.execute("insert into rows values (?, ?)", (number, NAME))

        Store().f([(i, f"name {i}") for i in range(90_000)])
        """;

    assertThat(Advised.of(source.replace("NAME", "name")).how())
        .isEqualTo(
            "self.db.executemany(\"insert into rows values (?, ?)\","
                + " ((number, name) for number, name in rows))");
    assertThat(
            Advised.of(source.replace("NAME", "self.db.execute('select 1').fetchone()[0]")).how())
        .doesNotContain("executemany");
  }

  private static Verdict inserted(String body) {
    return Advised.of(
        """
        import sqlite3

        INSERT = "insert or replace into rows values (?, ?)"

        def f(database, rows):
            cursor = database.cursor()
        BODY
            database.commit()

        f(sqlite3.connect(":memory:"), [(i, f"name {i}") for i in range(90_000)])
        """
            .replace("BODY", body.replace("; #", "\n").indent(4).stripTrailing()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for row in rows:; #    database.execute('insert into rows values (?, ?)', row) | database.executemany('insert into rows values (?, ?)', rows)",
        "for row in rows:; #    cursor.execute(INSERT, row) | cursor.executemany(INSERT, rows)",
        "for number, name in rows:; #    cursor.execute('update rows set name = ? where id = ?', (name, number)) | cursor.executemany('update rows set name = ? where id = ?', ((name, number) for number, name in rows))",
        "for row in rows:; #    database.execute('delete from rows where id = ?', (row[0],)) | ((row[0],) for row in rows)",
      })
  void rowsAreInsertedAtOnce(String body, String how) {
    Verdict verdict = inserted(body);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains(how);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // what gives rows, is asked in between, differs, or is wanted afterwards
        "for row in rows:\n    database.execute('select * from rows where id = ?', (row[0],))",
        "for row in rows:\n    database.execute('insert into rows values (?, ?) returning id', row)",
        "for row in rows:\n    cursor.execute(INSERT, (cursor.lastrowid, row[1]))",
        "for row in rows:\n    database.execute(f'insert into {row[0]} values (?, ?)', row)",
        "for row in rows:\n    cursor.execute(INSERT, row)\n    print(cursor.lastrowid)",
        "for row in cursor.execute('select * from old'):\n    cursor.execute(INSERT, row)",
      })
  void whatIsAskedRowByRowStays(String body) {
    assertThat(inserted(body).how()).doesNotContain("executemany");
  }
}
