package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A loop that counts how often each key comes: what a Counter does natively. */
final class Counting {

  private final Candidate candidate;
  private final CountingForms forms;
  private final Statement.Loop loop;

  private Counting(Candidate candidate, Statement.Loop loop) {
    this.candidate = candidate;
    this.forms = new CountingForms(candidate, loop);
    this.loop = loop;
  }

  static Optional<DropIn> of(Candidate candidate, Statement.Loop loop) {
    return new Counting(candidate, loop).read();
  }

  private Optional<DropIn> read() {
    List<Statement> body = loop.body();
    // city = order["city"] comes first sometimes
    boolean isNamed =
        body.size() > 1
            && body.getFirst() instanceof Statement.Assign it
            && !it.updates()
            && it.targets().size() == 1
            && it.targets().getFirst() instanceof Expression.Name
            && isPart(it.value());
    List<Statement> rest = isNamed ? body.subList(1, body.size()) : body;
    Expression.@Nullable Item either = rest.size() == 1 ? forms.either(rest.getFirst()) : null;
    Expression.@Nullable Item entry =
        either != null || rest.isEmpty() ? either : CountingForms.entry(rest.getLast());
    if (entry == null || !(entry.object() instanceof Expression.Name counts)) {
      return Optional.empty();
    }
    Expression key = entry.index();
    if (isNamed) {
      Statement.Assign named = (Statement.Assign) body.getFirst();
      if (!DropIn.isSame(key, named.targets().getFirst())) {
        return Optional.empty();
      }
      key = named.value();
    } else if (!isPart(key)) {
      return Optional.empty();
    }
    @Nullable Expression made = Before.made(candidate, loop, counts.variable()).orElse(null);
    if (made == null) {
      return Optional.empty();
    }
    boolean asks =
        either == null && rest.size() == 1 && forms.isGet(rest.getFirst(), counts.variable());
    boolean isChecked =
        either != null
            || (rest.size() == 2
                && (forms.isCheck(rest.getFirst(), counts.variable(), entry)
                    || forms.isDefault(rest.getFirst(), counts.variable(), entry)));
    boolean adds = either == null && rest.size() == 1 && CountingForms.isOne(rest.getFirst());
    if (CountingForms.isEmptyMap(made) && (asks || isChecked)) {
      return Optional.of(dropIn(counts, key, isChecked ? "checked" : "get", true));
    }
    return adds && forms.isCounter(made)
        ? Optional.of(dropIn(counts, key, "default", false))
        : Optional.empty();
  }

  private DropIn dropIn(Expression.Name counts, Expression key, String form, boolean isPlain) {
    boolean isWhole = DropIn.isSame(key, loop.target());
    String keys =
        isWhole
            ? DropIn.slice(candidate, loop.source())
            : DropIn.slice(candidate, key)
                + " for "
                + DropIn.slice(candidate, loop.target())
                + " in "
                + DropIn.slice(candidate, loop.source());
    String made = "Counter(" + keys + ")";
    return new DropIn(
        DropIn.figure(candidate, "drop-in-count-" + form + (isWhole ? "" : "-part")),
        "collections.Counter",
        "from collections import Counter\n\n"
            + counts.variable().name()
            + " = "
            + (isPlain ? "dict(" + made + ")" : made),
        isPlain ? List.of() : List.of("nobody counts on reading a missing key to add it"));
  }

  /** {@code x}, {@code x.a}, {@code x["a"]} of an element: reading it does nothing else. */
  private boolean isPart(Expression key) {
    return switch (key) {
      case Expression.Name it -> isElement(it, loop.target());
      case Expression.Item it -> it.index() instanceof Expression.Literal && isPart(it.object());
      case Expression.Attribute it -> isPart(it.object());
      default -> false;
    };
  }

  private static boolean isElement(Expression.Name name, Expression target) {
    return switch (target) {
      case Expression.Name it -> it.variable() == name.variable();
      case Expression.Collection it -> it.elements().stream().anyMatch(one -> isElement(name, one));
      default -> false;
    };
  }
}
