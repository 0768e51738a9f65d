package dev.boundwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  /**
   * A call's arguments as tests write them: {@code timeout=5 @0=?}, where {@code ?} is a value that
   * is not known and {@code *} says that more may be hidden.
   */
  static Arguments call(String text) {
    Map<String, String> given = new HashMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(" ")) {
      int equals = part.indexOf('=');
      given.put(equals < 0 ? part : part.substring(0, equals), part.substring(equals + 1));
    }
    return new Arguments() {
      @Override
      public Argument at(int position) {
        return argument("@" + position);
      }

      @Override
      public Argument named(String keyword) {
        return argument(keyword);
      }

      private Argument argument(String key) {
        String value = given.get(key);
        if (value == null) {
          return given.containsKey("*") ? new Argument.Hidden() : new Argument.Absent();
        }
        return value.equals("?") ? new Argument.Given() : new Argument.Constant(value);
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "without timeout@1, '', YES",
    "without timeout@1, timeout=None, YES",
    "without timeout@1, @1=None, YES",
    "without timeout@1, timeout=5, NO",
    "without timeout@1, @1=5, NO",
    "without timeout@1, @0=5, YES",
    "without timeout@1, timeout=?, NO",
    "without timeout@1, *, UNKNOWN",
    "without timeout, @0=5, YES",
    "with host@0, '', NO",
    "with host@0, @0=1, YES",
    "with host@0, host=None, NO",
    "with host@0, *, UNKNOWN",
    "@0 not 0, @0=0, NO",
    "@0 not 0, @0=1, YES",
    "@0 not 0, @0=?, UNKNOWN",
    "block@0 not False, '', YES",
    "block@0 not False, block=False, NO",
    "block@0 not False, @0=False, NO",
    "block@0 not False, block=True, YES",
    "shell is True, '', NO",
    "shell is True, shell=True, YES",
    "shell is True, shell=?, UNKNOWN",
    "sometimes, '', UNKNOWN",
    "sometimes and with host@0, '', NO",
    "block@0 not False and without timeout@1, '', YES",
    "block@0 not False and without timeout@1, block=? timeout=1, NO",
    "block@0 not False and without timeout@1, block=?, UNKNOWN",
    "block@0 not False and without timeout@1, @0=True @1=None, YES"
  })
  void holdsAsTheArgumentsTell(String condition, String arguments, Certainty expected) {

    assertThat(Condition.parse(condition).holds(call(arguments))).isEqualTo(expected);
  }

  @Test
  void literalsMayBeStrings() {
    Condition reading = Condition.parse("mode@1 is 'r'");

    assertThat(reading.holds(call("@1='r'"))).isEqualTo(Certainty.YES);
    assertThat(reading.holds(call("@1='w'"))).isEqualTo(Certainty.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "without",
        "without timeout@",
        "without timeout@x",
        "without timeout@10",
        "without 1timeout",
        "unless timeout",
        "block is",
        "block is maybe",
        "block equals False",
        "without timeout and",
        "without timeout or without block"
      })
  void anythingElseIsNotACondition(String text) {
    assertThatThrownBy(() -> Condition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a ");
  }
}
