package dev.boundwise.program;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs as one: a function, a lambda, a class's body or a module's.
 *
 * <p>Lowering makes it when it meets the head and {@linkplain #complete completes} it after the
 * body, so that the code inside can refer to it.
 */
public final class Function {

  /** What the code belongs to. */
  public enum Kind {
    MODULE,
    CLASS_BODY,
    FUNCTION,
    LAMBDA
  }

  private final Kind kind;
  private final String name;
  private final @Nullable Function parent;
  private final int start;
  private final int end;
  private final boolean isAsync;
  private final List<Expression> decorators;
  private @Nullable ClassType owner;
  private boolean isGenerator;
  private boolean isAccessor;
  private boolean isAbstract;
  private List<String> keys;
  private List<Parameter> parameters = List.of();
  private Expression returns;
  private List<Statement> body = List.of();

  /**
   * @param parent the function, class body or module that it is made in; null for a module
   * @param start offset of the first byte of its head
   * @param end offset after its last byte
   */
  public Function(
      Kind kind,
      String name,
      @Nullable Function parent,
      int start,
      int end,
      boolean isAsync,
      List<Expression> decorators) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.start = start;
    this.end = end;
    this.isAsync = isAsync;
    this.decorators = decorators;
    this.returns = new Expression.Unknown(end, end);
    this.keys = List.of(name);
  }

  /** For lowering only: the class that it is a method or the body of. */
  public void belongsTo(ClassType type) {
    owner = type;
  }

  /** For lowering only: reading the attribute of its name calls it. */
  public void isRead() {
    isAccessor = true;
  }

  /** For lowering only: it has no body, and is there for others to take its place. */
  public void isWithoutBody() {
    isAbstract = true;
  }

  /** For lowering only: the names by which calls ask for it, where these are not its own. */
  public void knownAs(List<String> names) {
    keys = List.copyOf(names);
  }

  /** For lowering only: what is inside. */
  public void complete(
      List<Parameter> parameters, Expression returns, List<Statement> body, boolean isGenerator) {
    this.parameters = parameters;
    this.returns = returns;
    this.body = body;
    this.isGenerator = isGenerator;
  }

  public Kind kind() {
    return kind;
  }

  /** Its own name; empty for modules and lambdas. */
  public String name() {
    return name;
  }

  /** Its name in its module, such as {@code Client.fetch}; a lambda is {@code <lambda>}. */
  public String qualifiedName() {
    String own = kind == Kind.LAMBDA ? "<lambda>" : name;
    return parent == null || parent.kind == Kind.MODULE ? own : parent.qualifiedName() + "." + own;
  }

  public Optional<Function> parent() {
    return Optional.ofNullable(parent);
  }

  /** The class that it is a method or the body of. */
  public Optional<ClassType> owner() {
    return Optional.ofNullable(owner);
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** Whether a call makes a coroutine (or an asynchronous generator). */
  public boolean isAsync() {
    return isAsync;
  }

  /** Whether it yields: a call runs nothing until the result is iterated. */
  public boolean isGenerator() {
    return isGenerator;
  }

  /** Whether it is called where its attribute is read. */
  public boolean isAccessor() {
    return isAccessor;
  }

  /** Whether it has no body: classes that derive from its own have one. */
  public boolean isAbstract() {
    return isAbstract;
  }

  /**
   * The names of the attributes by which calls reach it: its own, or, where methods of one name are
   * told apart by their parameters, one for each method in whose place it stands.
   */
  public List<String> keys() {
    return keys;
  }

  public List<Expression> decorators() {
    return decorators;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  /** The annotation of what it returns; unknown where there is none. */
  public Expression returns() {
    return returns;
  }

  public List<Statement> body() {
    return body;
  }

  @Override
  public String toString() {
    return kind + " " + qualifiedName();
  }
}
