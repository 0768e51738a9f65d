package dev.boundwise.rules.waiting;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells loops that go over the rows of a Python mapper's query and load what each row refers to:
 * {@code book.author.name}, {@code book.tags.all()}.
 */
final class LazyRelations {

  /** Fields that are loaded when they are read. */
  private static final Set<String> ONE = Set.of("ForeignKey", "OneToOneField", "ForeignKeyField");

  /** Fields whose reading gives what asks when it is told to. */
  private static final Set<String> MANY = Set.of("ManyToManyField");

  /** SQLAlchemy's, for one and for many. */
  private static final String RELATIONSHIP = "relationship";

  private static final Pattern ASKS =
      Pattern.compile("all|count|exists|first|last|filter|exclude|values(_list)?|order_by|latest");

  /** What puts something into a relation. */
  private static final Pattern CHANGES =
      Pattern.compile("add|append|remove|set|clear|create|extend|get_or_create");

  private LazyRelations() {}

  /** What loads the first in a loop. */
  static Optional<Expression> in(FunctionFacts function, Statement.Loop loop) {
    return MappedRows.of(function, loop.source())
        .flatMap(
            rows -> {
              Reads reads = new Reads(function, loop, rows);
              reads.statements(loop.body());
              return Optional.ofNullable(reads.first);
            });
  }

  private static final class Reads extends Walk {
    private final FunctionFacts function;
    private final Variable element;
    private final ClassType rows;
    private final Set<String> set = new HashSet<>();
    private @Nullable Expression first;

    Reads(FunctionFacts function, Statement.Loop loop, ClassType rows) {
      this.function = function;
      this.element = ((Expression.Name) loop.target()).variable();
      this.rows = rows;
    }

    @Override
    protected boolean enter(Statement statement) {
      if (statement instanceof Statement.Assign it) {
        for (Expression target : it.targets()) {
          relation(target).ifPresent(set::add);
        }
      }
      return first == null;
    }

    @Override
    protected boolean enter(Expression expression) {
      if (first != null || !(expression instanceof Expression.Attribute read)) {
        return first == null;
      }
      Optional<String> alone = relation(read);
      if (alone.isPresent()) {
        look(read, alone.get(), "");
        return false;
      }
      Optional<String> inner = relation(read.object());
      inner.ifPresent(
          name ->
              look(ASKS.matcher(read.name()).matches() ? read : read.object(), name, read.name()));
      return inner.isEmpty();
    }

    /** The name after the element's. */
    private Optional<String> relation(Expression read) {
      return read instanceof Expression.Attribute it
              && it.object() instanceof Expression.Name name
              && name.variable() == element
          ? Optional.of(it.name())
          : Optional.empty();
    }

    private void look(Expression read, String name, String next) {
      String field = RelationFields.maker(function, rows, name);
      Optional<OtherSides.Side> side =
          field.isEmpty() ? OtherSides.of(function, rows, name) : Optional.empty();
      boolean isMany = MANY.contains(field) || side.filter(it -> !it.isRead()).isPresent();
      boolean loads =
          ONE.contains(field)
              || side.filter(OtherSides.Side::isRead).isPresent()
              || (isMany && ASKS.matcher(next).matches())
              || (field.equals(RELATIONSHIP) && !CHANGES.matcher(next).matches());
      if (loads && !set.contains(name)) {
        first = read;
      }
    }
  }
}
