package dev.boundwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

  private static final Operand INPUT = new Operand(Operand.Kind.INPUT, new Parameter("", -1), 0);
  private static final Operand SELF = new Operand(Operand.Kind.SELF, new Parameter("", -1), 0);
  private static final Operand RESULT = new Operand(Operand.Kind.RESULT, new Parameter("", -1), 0);

  private static Operand argument(String name, int position, int depth) {
    return new Operand(Operand.Kind.ARGUMENT, new Parameter(name, position), depth);
  }

  private static List<Cost.Term> terms(String cost) {
    return Formula.cost(cost, Resource.NATIVE).terms();
  }

  private static Quantity factor(String quantity) {
    return terms("1ns*" + quantity).getFirst().factors().getFirst();
  }

  @Test
  void aCostIsASumOfTerms() {
    assertThat(terms("250ns + network 1.5ms + interpreter 2s*bytes"))
        .containsExactly(
            new Cost.Term(Resource.NATIVE, 250, List.of()),
            new Cost.Term(Resource.NETWORK, 1.5e6, List.of()),
            new Cost.Term(Resource.INTERPRETER, 2e9, List.of(new Quantity.Length(INPUT))));
  }

  @Test
  void termsGrowWithSizes() {
    assertThat(terms("7ns*elements*log").getFirst().factors())
        .containsExactly(new Quantity.Length(INPUT), new Quantity.Log(new Quantity.Length(INPUT)));
    assertThat(terms("1s*@0").getFirst().factors())
        .containsExactly(new Quantity.Number(argument("", 0, 0)));
    assertThat(terms("3ns*n/2").getFirst().factors())
        .containsExactly(
            new Quantity.Quotient(new Quantity.Number(INPUT), new Quantity.Constant(2)));
    assertThat(terms("3ns/len(self)").getFirst().factors())
        .containsExactly(
            new Quantity.Quotient(new Quantity.Constant(1), new Quantity.Length(SELF)));
  }

  @Test
  void quantitiesAreWrittenAsDocumented() {
    assertThat(factor("len(items@1)")).isEqualTo(new Quantity.Length(argument("items", 1, 0)));
    assertThat(factor("len(each each @0)")).isEqualTo(new Quantity.Length(argument("", 0, 2)));
    assertThat(factor("len(result)")).isEqualTo(new Quantity.Length(RESULT));
    assertThat(factor("delay")).isEqualTo(new Quantity.Number(argument("delay", -1, 0)));
    assertThat(factor("log(n@0)"))
        .isEqualTo(new Quantity.Log(new Quantity.Number(argument("n", 0, 0))));
    assertThat(factor("min(@0, len(self))"))
        .isEqualTo(
            new Quantity.Minimum(
                List.of(new Quantity.Number(argument("", 0, 0)), new Quantity.Length(SELF))));
    assertThat(factor("usual(rounds@3, 600000)"))
        .isEqualTo(new Quantity.Usual(new Quantity.Number(argument("rounds", 3, 0)), 600_000));
    assertThat(factor("span(@0, @1)"))
        .isEqualTo(new Quantity.Span(List.of(argument("", 0, 0), argument("", 1, 0))));
    assertThat(factor("(len(self) - 2*@0)"))
        .isEqualTo(
            new Quantity.Sum(
                List.of(
                    new Quantity.Length(SELF),
                    new Quantity.Product(
                        List.of(
                            new Quantity.Constant(-1),
                            new Quantity.Product(
                                List.of(
                                    new Quantity.Constant(2),
                                    new Quantity.Number(argument("", 0, 0)))))))));
  }

  @Test
  void aSizeSaysItsParts() {
    Size size = Formula.size("length len(self)/6; number 3; each like @0; each each length 5");

    assertThat(size.length())
        .contains(new Quantity.Quotient(new Quantity.Length(SELF), new Quantity.Constant(6)));
    assertThat(size.number()).contains(new Quantity.Constant(3));
    assertThat(size.like()).isEmpty();
    Size each = size.each().orElseThrow();
    assertThat(each.like()).contains(argument("", 0, 0));
    assertThat(each.each().flatMap(Size::length)).contains(new Quantity.Constant(5));
    assertThat(Formula.size("like each @0").like()).contains(argument("", 0, 1));
    assertThat(Formula.size("like @0").length()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5            | ns, us, ms or s in place of '' at 2",
        "5min         | ns, us, ms or s in place of 'min' at 5",
        "wlan 5ms     | a resource in place of 'wlan' at 5",
        "5ms +        | a number at 6",
        "5ms*len(@0   | ')' at 11",
        "5ms*most(@0) | len, log, min, max, usual or span in place of 'most' at 10",
        "5ms*usual(@0) | a comma and what is usual at 13",
        "5ms*         | a size of the call at 5",
        "5ms bytes    | the end at 5",
        "1.2.3ns      | a number at 1",
        "1ns*span(@0, @1, @2, @3) | at most three operands of a span at 24",
      })
  void aMalformedCostSaysWhereAndWhat(String cost, String expected) {
    assertThatThrownBy(() -> terms(cost))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected " + expected + " of '" + cost + "'");
  }

  @Test
  void aPositionIsOneDigit() {
    assertThatThrownBy(() -> terms("5ms*@12")).hasMessage("not a position from 0 to 9: '@12'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "size 5             | length, number, like, shape, sides or each in place of 'size' at 5 of 'size 5'",
        "length 5; length 6 | one part of a kind at 7 of 'length 6'",
        "each each          | length, number, like, shape, sides or each in place of '' at 10 of 'each each'",
        "like 5             | not a parameter: '5'",
      })
  void aMalformedSizeSaysWhereAndWhat(String size, String expected) {
    assertThatThrownBy(() -> Formula.size(size)).hasMessageEndingWith(expected);
  }

  @Test
  void bracketsHaveAnEnd() {
    String deep = "(".repeat(5000) + "1" + ")".repeat(5000);

    assertThatThrownBy(() -> terms("1ns*" + deep))
        .hasMessageStartingWith("expected fewer brackets");
  }
}
