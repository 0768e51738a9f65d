package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names of what is one of few kinds, or comes again and again: days, countries, units. */
final class KindNames {

  private static final Set<String> KINDS =
      Set.of(
          "arrival",
          "brand",
          "category",
          "city",
          "clock",
          "color",
          "colour",
          "continent",
          "country",
          "county",
          "currency",
          "date",
          "dates",
          "dating",
          "day",
          "department",
          "departure",
          "dept",
          "destination",
          "district",
          "domain",
          "encoding",
          "era",
          "extension",
          "gender",
          "genre",
          "grade",
          "hour",
          "kind",
          "lang",
          "language",
          "level",
          "locale",
          "method",
          "month",
          "nationality",
          "origin",
          "place",
          "postcode",
          "province",
          "quarter",
          "region",
          "role",
          "season",
          "sector",
          "sex",
          "species",
          "stage",
          "state",
          "station",
          "status",
          "stop",
          "street",
          "suffix",
          "tag",
          "team",
          "timezone",
          "town",
          "type",
          "unit",
          "verb",
          "weekday",
          "year",
          "zip",
          "zone");

  private KindNames() {}

  /** Whether what is read is named so. */
  static boolean is(Expression code) {
    return switch (code) {
      case Expression.Name it -> isNamed(it.variable().name());
      case Expression.Attribute it -> isNamed(it.name());
      case Expression.Item it ->
          it.index() instanceof Expression.Literal name
              && name.kind() == Expression.LiteralKind.TEXT
              && isNamed(name.text());
      case Expression.Call it ->
          it.arguments().isEmpty()
              ? it.callee() instanceof Expression.Attribute method && is(method.object())
              : it.arguments().size() == 1 && is(it.arguments().getFirst().value());
      default -> false;
    };
  }

  private static boolean isNamed(String name) {
    return Stream.of(name.toLowerCase(Locale.ROOT).split("_")).anyMatch(KINDS::contains);
  }
}
