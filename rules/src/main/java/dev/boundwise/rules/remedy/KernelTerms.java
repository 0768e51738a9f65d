package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Value;
import java.util.List;

/** Reads whether code does nothing but arithmetic on numbers: its expressions. */
final class KernelTerms {

  private static final int DEEPEST = 2;

  private final KernelReader reader;
  private final KernelLoops loops;
  private final KernelPlaces places;
  private KernelScope scope;
  private int depth;
  private boolean isOnArrays;

  KernelTerms(KernelScope scope, KernelReader reader, KernelLoops loops) {
    this.scope = scope;
    this.reader = reader;
    this.loops = loops;
    this.places = new KernelPlaces(this, loops);
  }

  KernelScope scope() {
    return scope;
  }

  KernelPlaces places() {
    return places;
  }

  Function function() {
    return scope.numbers().facts().function();
  }

  boolean isOnArrays() {
    return isOnArrays;
  }

  boolean isInside() {
    return depth > 0;
  }

  boolean isSequence(Expression code) {
    return scope.numbers().isSequence(code);
  }

  /** Whether an expression is a number, made of scope.numbers(). */
  boolean is(Expression code) {
    return switch (code) {
      case Expression.Literal it -> NumberWords.isNumeral(it);
      case Expression.Name it -> scope.numbers().mayBeNumber(it);
      case Expression.Attribute it -> attribute(it);
      case Expression.Item it -> item(it);
      case Expression.Operation it -> operation(it);
      case Expression.Call it -> call(it);
      case Expression.Collection it ->
          (it.kind() == Expression.CollectionKind.TUPLE
                  || it.kind() == Expression.CollectionKind.LIST)
              && it.elements().stream().allMatch(this::is);
      case Expression.Comprehension it -> {
        boolean isKind =
            it.kind() == Expression.CollectionKind.LIST
                || it.kind() == Expression.CollectionKind.GENERATOR;
        yield isKind && reader.loop(it.loop(), it, function());
      }
      default -> false;
    };
  }

  private boolean attribute(Expression.Attribute it) {
    if (scope.rows().isColumn(it) || NumberWords.isConstant(it, scope.numbers().facts())) {
      return true;
    }
    loops.attribute(it, scope.numbers());
    return scope.numbers().mayBeNumber(it) && !NumberWords.isComputed(it, scope.numbers().facts());
  }

  private boolean item(Expression.Item it) {
    if (scope.rows().isColumn(it)) {
      return true;
    }
    scope.numbers().noteArray(root(it));
    if (!places.at(it) || !scope.numbers().mayBeNumber(it)) {
      return false;
    }
    loops.place(it, NativeTime.TO_ARRAY, scope.numbers());
    return true;
  }

  private boolean operation(Expression.Operation it) {
    double cost = NumberWords.cost(it);
    if (cost <= 0) {
      return false;
    }
    for (int i = 1; i < Math.max(2, it.operands().size()); i++) {
      loops.operation(cost);
    }
    scope.numbers().note(it);
    isOnArrays |= it.operands().stream().anyMatch(scope.numbers()::isArray);
    return it.operands().stream().allMatch(one -> scope.numbers().isSequence(one) || is(one));
  }

  private boolean call(Expression.Call it) {
    boolean isOfArray = scope.calls().isMethod(it.callee());
    places.parts(it, isOfArray, scope.calls().isOfElements(it.callee()));
    boolean isLibrary =
        scope.calls().isPlain(it.callee()) || scope.calls().isOfElements(it.callee());
    loops.operation(scope.calls().cost(it.callee()));
    scope.calls().note(it.callee());
    isOnArrays |=
        isOfArray || it.arguments().stream().anyMatch(one -> scope.numbers().isArray(one.value()));
    return scope.calls().isInfinity(it)
        || (!scope.calls().isWhole(it, scope.body())
            && !scope.calls().isReading(it)
            && reader.arguments(it)
            && (isOfArray || isLibrary || isOwn(it)));
  }

  /** Whether a function of the program is called that does nothing but arithmetic itself. */
  private boolean isOwn(Expression.Call it) {
    List<Value> options = scope.numbers().facts().valueOf(it.callee()).options();
    if (depth >= DEEPEST
        || options.size() != 1
        || !(options.getFirst() instanceof Value.Own own)
        || own.function().isAsync()
        || own.function().isGenerator()
        || !own.function().decorators().isEmpty()) {
      return false;
    }
    loops.passes(own.function(), it.arguments());
    KernelScope caller = scope;
    scope = KernelScope.of(caller.numbers().facts().of(own.function()), own.function().body());
    depth++;
    boolean isKernel = reader.all(scope.body());
    depth--;
    caller.numbers().join(scope.numbers());
    scope = caller;
    return isKernel;
  }

  /** What an item is taken out of, however deep. */
  static Expression root(Expression code) {
    return code instanceof Expression.Item it ? root(it.object()) : code;
  }
}
