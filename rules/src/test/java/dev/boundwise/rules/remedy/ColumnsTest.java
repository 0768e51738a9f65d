package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of which some columns are looked at by their names. */
class ColumnsTest {

  private static Verdict verdict(String body) {
    String source =
        """
        import csv
        from csv import DictReader

        FIELDS = ["name", "price"]

        def f(file, found, total):
        """
            + body.replace("; #", "\n").indent(4);
    return Asked.about(source).rounds(1e5, 1e-3, 0).of(new Native());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for row in csv.DictReader(file):; #    found.append(row['price']) | lines = csv.reader(file) | found.append(row[price_at])",
        "for row in csv.DictReader(file, delimiter=';'):; #    total += float(row['price']) * int(row['how many']) | lines = csv.reader(file, delimiter=';') | float(row[price_at]) * int(row[how_many_at])",
        "for one in DictReader(file):; #    found.append(f\"{one['price']}!\") | lines = reader(file) | found.append(f\"{one[price_at]}!\")",
        "rows = csv.DictReader(file); #for row in rows:; #    if row['name']:; #        found.append(row['price']) | name_at, price_at = map(header.get, ('name', 'price')) | if row[name_at]:",
        "return {row['name']: row['price'] for row in csv.DictReader(file)} | lines = csv.reader(file) | {row[name_at]: row[price_at] for row in filter(None, lines)}",
        "return sum(float(row['price']) for row in csv.DictReader(file)) | price_at = header.get('price') | (float(row[price_at]) for row in filter(None, lines))",
        "for n, row in enumerate(csv.DictReader(file), 1):; #    found.append((n, row['name'])) | name_at = header.get('name') | for n, row in enumerate(filter(None, lines), 1):",
        "for row in csv.DictReader(file, FIELDS):; #    yield row['price'] | lines = csv.reader(file) | for place, name in enumerate(FIELDS)}",
        "for row in csv.DictReader(file, fieldnames=FIELDS, strict=True):; #    yield row['price'] | csv.reader(file, strict=True) | yield row[price_at]",
        "price_at = 3; #for row in csv.DictReader(file):; #    found.append((price_at, row['price'])) | price_at_2 = header.get('price') | found.append((price_at, row[price_at_2]))",
        "for row in csv.DictReader(file):; #    try:; #        found.append(float(row['price'])); #    except ValueError:; #        pass | price_at = header.get('price') | found.append(float(row[price_at]))",
      })
  void columnsAreLookedForOnce(String body, String made, String used) {
    Verdict verdict = verdict(body);

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how()).contains(made).contains(used);
    assertThat(verdict.assumptions()).anyMatch(it -> it.contains("DictReader` gives None"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the rows themselves go on, are changed, or asked for what they may lack
        "for row in csv.DictReader(file):\n    found.append(row)",
        "for row in csv.DictReader(file):\n    found.append((row['name'], dict(row)))",
        "for row in csv.DictReader(file):\n    found.append((row['name'], row.get('price')))",
        "for row in csv.DictReader(file):\n    row['name'] = row['name'].strip()\n    found.append(row['name'])",
        "for row in csv.DictReader(file):\n    if 'price' in row:\n        found.append(row['price'])",
        "for row in csv.DictReader(file):\n    found.append(lambda: row['price'])",
        "for row in csv.DictReader(file):\n    found.append(row['price'])\nreturn row",
        "for row in csv.DictReader(file):\n    found.append(row[total])",
        // columns that lack are looked for
        "for row in csv.DictReader(file):\n    if row['price'] is not None:\n        found.append(row['name'])",
        "for row in csv.DictReader(file):\n    try:\n        found.append(float(row['price']))\n    except (KeyError, ValueError):\n        pass",
        "for row in csv.DictReader(file):\n    try:\n        found.append(float(row['price']))\n    except:\n        pass",
        "for row in csv.DictReader(file, restval='0'):\n    found.append(row['price'])",
        "for row in csv.DictReader(file, FIELDS, 'rest'):\n    found.append(row['price'])",
        // the reader is used beside the loop
        "rows = csv.DictReader(file)\nfor row in rows:\n    found.append((rows.line_num, row['price']))",
        "rows = csv.DictReader(file)\nprint(rows.fieldnames)\nfor row in rows:\n    found.append(row['price'])",
      })
  void whatNeedsTheDictKeepsIt(String body) {
    assertThat(verdict(body).how()).doesNotContain("header");
  }

  private static String again(String before, String inside) {
    return """
        import csv

        def f(names, found):
            BEFORE
            for name in names:
                INSIDE
                for row in rows:
                    found.append((name, row["name"], int(row["price"]), float(row["weight"])))

        f(open("names.txt").read().split(), [])
        """
        .replace("BEFORE", before)
        .replace("INSIDE", inside);
  }

  @Test
  void oneReaderForManyLoopsStays() {
    String made = "rows = csv.DictReader(open('prices.csv'))";

    assertThat(Advised.inner("f", again("pass", made)).how()).contains("filter(None, lines)");
    assertThat(Advised.inner("f", again(made, "pass")).how()).doesNotContain("filter(None, lines)");
  }

  @Test
  void longLoopsAreTold() {
    String body =
        "for row in csv.DictReader(file):\n"
            + "    found.append(row['price'])\n".repeat(20)
            + "    total += 1";

    assertThat(verdict(body).how())
        .contains("for row in filter(None, lines):")
        .contains("... row[price_at] ...  # in the place of row['price']");
  }
}
