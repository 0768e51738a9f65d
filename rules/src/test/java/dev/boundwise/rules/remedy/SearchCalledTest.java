package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds that call a function which looks through a list. */
class SearchCalledTest {

  private static final String FIND =
      """
      for row in self.rows:
          if row["id"] == number:
              return row
      return None
      """;

  private static String method(String find, String body) {
    return Advised.of(
            """
            class Shelf:
                def __init__(self, rows: list):
                    self.rows = rows

                def find(self, number):
            FIND

                def f(self, orders: list):
                    found = []
            BODY
                    return found

            Shelf([{"id": n, "shelf": 1} for n in range(900)]).f(list(range(5000)))
            """
                .replace("FIND", find.indent(8).stripTrailing())
                .replace("BODY", body.replace("; #", "\n").indent(8).stripTrailing()))
        .how();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for order in orders:; #    found.append(self.find(order)) | rows_by_id.get(order)",
        "return [(order, self.find(order)['shelf']) for order in orders] | rows_by_id.get(order)",
        "for order in orders:; #    row = self.find(number=order + 1); #    if row:; #        found.append(row) | rows_by_id.get(order + 1)",
      })
  void methodsThatSearch(String body, String becomes) {
    assertThat(method(FIND, body))
        .contains("rows_by_id = {}  # before the loop")
        .contains("in self.rows:")
        .contains(becomes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return next((row for row in self.rows if number == row['id']), None)",
        "for one in self.rows:\n    if number == one['id']:\n        return one",
        "\"\"\"The first of them.\"\"\"\nfor row in self.rows:\n    if row['id'] == number:\n        return row\nreturn",
      })
  void otherWaysToSearch(String find) {
    assertThat(method(find, "return [self.find(order) for order in orders]"))
        .contains("rows_by_id.get(order)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another test, more than a search, the last one, an error
        "for row in self.rows:\n    if row['id'] >= number:\n        return row\nreturn None",
        "for row in self.rows:\n    if row['id'] == number:\n        self.last = row\n        return row",
        "found = None\nfor row in self.rows:\n    if row['id'] == number:\n        found = row\nreturn found",
        "for row in self.rows:\n    if row['id'] == number:\n        return row\nraise KeyError(number)",
        "for row in self.rows:\n    if row['id'] == number % len(row):\n        return row",
      })
  void otherFunctionsStay(String find) {
    assertThat(method(find, "return [self.find(order) for order in orders]"))
        .doesNotContain("rows_by");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the list grows, keys change, the same one each time
        "for order in orders:\n    if self.find(order) is None:\n        self.rows.append({'id': order})",
        "for order in orders:\n    row = self.find(order)\n    row['id'] = order + 1\n    found.append(row)",
        "for order in orders:\n    found.append(self.find(3))",
        "for order in orders:\n    self = Shelf([])\n    found.append(self.find(order))",
      })
  void roundsThatChangeItStay(String body) {
    assertThat(method(FIND, body)).doesNotContain("rows_by");
  }

  private static String function(String body) {
    return Advised.of(
            """
            class Customer:
                def __init__(self, number, name):
                    self.number, self.name = number, name

            def name_of(customers, number):
                for one in customers:
                    if one.number == number:
                        return one.name
                return "nobody"

            def f(customers: list, orders: list):
                one = 0
                found = []
            BODY
                return found, one

            f([Customer(n, str(n)) for n in range(700)], [{"by": n % 800} for n in range(9000)])
            """
                .replace("BODY", body.indent(4).stripTrailing()))
        .how();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for order in orders:\n    found.append(name_of(customers, order['by']))",
        "found = [name_of(customers, order['by']) for order in orders]",
      })
  void functionsThatSearchWhatTheyAreGiven(String body) {
    assertThat(function(body))
        .contains("for one_2 in customers:")
        .contains("customers_by_number.setdefault(one_2.number, one_2.name)")
        .contains("customers_by_number.get(order['by'], \"nobody\")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for order in orders:\n    found.append(name_of(customers, order['by']))\n    customers.pop()",
        "for order in orders:\n    customers = customers[1:]\n    found.append(name_of(customers, order['by']))",
        "for order in orders:\n    found.append(name_of(order['all'], order['by']))",
      })
  void whatIsGivenHasToStay(String body) {
    assertThat(function(body)).doesNotContain("customers_by_number");
  }
}
