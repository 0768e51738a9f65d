package dev.boundwise.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a map draws last. */
class MapOrderTest {

  @ParameterizedTest
  @CsvSource({
    "src/test/java/org/acme/OrdersTest.java, true",
    "src/test/java/org/acme/Fixtures.java, true",
    "build/src/integrationTest/java/Slow.java, true",
    "OrdersTest.java, true",
    "OrdersIT.java, true",
    "tests/helpers.py, true",
    "shop/test_orders.py, true",
    "shop/orders_test.py, true",
    "conftest.py, true",
    "src/main/java/org/acme/Orders.java, false",
    "src/main/java/org/acme/Contest.java, false",
    "src/latest/Orders.java, false",
    "shop/latest.py, false",
    "test/Orders.java, false",
  })
  void testsAreKnownByPlaceAndName(String path, boolean isOfTests) {
    assertThat(MapText.isOfTests(path)).isEqualTo(isOfTests);
  }
}
