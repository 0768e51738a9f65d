package dev.boundwise.rules.waiting;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells calls that ask a database in Python, for what stands around them. */
final class MapperQuery {

  /** What Python's mappers and stores of keys ask for one thing, or about one. */
  private static final Pattern OF_MAPPER =
      Pattern.compile(
          "django\\.db\\.models\\.query\\.QuerySet\\.a?(get|first|last|latest|earliest|count|exists)"
              + "|django\\.shortcuts\\.a?get_object_or_404"
              + "|sqlalchemy\\.(orm\\.session\\.|ext\\.asyncio\\.session\\.Async)Session\\.get(_one)?"
              + "|sqlalchemy\\.orm\\.query\\.Query\\.(get|all|first|one|one_or_none|scalar|count)"
              + "|peewee\\.Model\\.(get|get_or_none|get_by_id)"
              + "|mongoengine\\.queryset\\.queryset\\.QuerySet\\.(get|first|count)"
              + "|redis\\.(asyncio\\.)?client\\.Redis\\.(get|hget|hgetall|exists|smembers)"
              + "|boto3\\.resources\\.base\\.ServiceResource\\.get_item"
              + "|elasticsearch\\..*Elasticsearch\\.(get|exists)");

  private static final Pattern SELECT = Pattern.compile("(?is)\\s*select\\b.*");

  private static final Pattern SELECTING =
      Pattern.compile("(sqlalchemy|sqlmodel)\\.(.*\\.)?select");

  private static final Pattern NARROWS = Pattern.compile("filter|filter_by|exclude|where");

  private MapperQuery() {}

  /** Whether a call asks one, whichever way it is told for what. */
  static boolean is(FunctionFacts function, CallSite site) {
    return Query.fact(function, site)
        .filter(it -> OF_MAPPER.matcher(it.name()).matches())
        .isPresent();
  }

  /** {@code "SELECT ..."}, {@code select(Order).where(...)}, or what holds it. */
  static boolean selects(FunctionFacts function, Expression query) {
    Expression written =
        query instanceof Expression.Name name ? MappedRows.assigned(name).orElse(query) : query;
    return Walk.any(
        written,
        it ->
            (it instanceof Expression.Literal text && SELECT.matcher(text.text()).matches())
                || (it instanceof Expression.Call made
                    && function.valueOf(made.callee()).options().stream()
                        .anyMatch(
                            one ->
                                one instanceof Value.Symbol symbol
                                    && SELECTING.matcher(symbol.name()).matches())));
  }

  /** {@code filter(id=element).first()}. */
  static boolean narrows(Expression.Call last, Predicate<Expression> isGiven) {
    return last.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Call before
        && before.callee() instanceof Expression.Attribute narrowing
        && ((NARROWS.matcher(narrowing.name()).matches()
                && before.arguments().stream().anyMatch(it -> isGiven.test(it.value())))
            || narrows(before, isGiven));
  }
}
