package dev.boundwise.program;

import java.util.IdentityHashMap;
import java.util.Optional;

/** What the reader of a language with types has found out about the expressions of a file. */
public final class TypedCode {

  /** That of a language without types. */
  public static final TypedCode NONE = new TypedCode();

  private final IdentityHashMap<Expression, Typed> known = new IdentityHashMap<>();

  /** For lowering only: what is known of an expression, in place of what was known before. */
  public void put(Expression expression, Typed typed) {
    known.put(expression, typed);
  }

  public Optional<Typed> of(Expression expression) {
    return Optional.ofNullable(known.get(expression));
  }

  public boolean isEmpty() {
    return known.isEmpty();
  }
}
