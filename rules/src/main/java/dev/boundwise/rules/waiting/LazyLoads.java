package dev.boundwise.rules.waiting;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.source.Span;
import java.util.List;

/** Says that what each element of a loop refers to is loaded when it is looked at. */
final class LazyLoads {

  private static final String WITH_ENTITIES =
      "Load it with the elements: `join fetch` in their query, an `@EntityGraph`, or `@BatchSize` at"
          + " the association";

  private static final String WITH_ROWS =
      "Load it with the rows: `select_related` or `prefetch_related` in Django,"
          + " `options(joinedload(...))` or `selectinload` in SQLAlchemy, a join in Peewee";

  private LazyLoads() {}

  /** What is said of one. */
  static Finding finding(
      RuleInfo rule, FunctionFacts function, Statement.Loop loop, Expression read, Span span) {
    String written = Wording.written(function, read);
    return new Finding(
        rule,
        Confidence.LIKELY,
        "`%s` is loaded from the database when it is looked at: once for each element of this loop"
            .formatted(written),
        new Location(function.unit().text(), span),
        List.of(
            new Related(
                new Location(function.unit().text(), loop.source().span()),
                "this does not load it")),
        List.of(),
        function.unit().language() == Language.JAVA ? WITH_ENTITIES : WITH_ROWS,
        List.of(),
        function.function().qualifiedName() + " " + written);
  }
}
