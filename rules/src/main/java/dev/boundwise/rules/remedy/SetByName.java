package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a program sets by names that are texts: {@code setattr(settings, key, value)}, {@code
 * globals()["scale"] = 2}, {@code vars(settings).update(more)}.
 */
final class SetByName {

  private static final Set<String> FILLING = Set.of("update", "setdefault", "__setitem__");

  /**
   * One of them.
   *
   * @param object whose attribute it is; the call of {@code globals} for names of the module
   * @param name of what is set; empty where it is not said
   */
  private record One(LaterSites.Place place, Expression object, boolean isModule, String name) {

    boolean isOf(String asked) {
      return name.isEmpty() || name.equals(asked);
    }
  }

  private final Program program;
  private final List<One> all = new ArrayList<>();

  SetByName(Program program) {
    this.program = program;
    for (Unit.Called it : program.callsNamed("setattr")) {
      List<Argument> arguments = it.call().arguments();
      if (it.call().callee() instanceof Expression.Name && arguments.size() == 3) {
        Expression object = arguments.getFirst().value();
        all.add(
            new One(
                new LaterSites.Place(it.caller(), it.call().start()),
                object,
                isThisModule(object),
                text(arguments.get(1).value())));
      }
    }
    program.callsNamed("globals").forEach(it -> filled(it, it.call(), true));
    for (Unit.Called it : program.callsNamed("vars")) {
      if (it.call().arguments().size() == 1) {
        filled(it, it.call().arguments().getFirst().value(), false);
      }
    }
  }

  /** {@code globals()[name] = ...}, {@code globals().update(...)}. */
  private void filled(Unit.Called called, Expression object, boolean isModule) {
    LaterSites.Place place = new LaterSites.Place(called.caller(), called.call().start());
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            if (target instanceof Expression.Item item && item.object().equals(called.call())) {
              all.add(new One(place, object, isModule, text(item.index())));
            }
          }
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call it
            && it.callee() instanceof Expression.Attribute method
            && method.object().equals(called.call())
            && FILLING.contains(method.name())) {
          boolean isNamed =
              !it.arguments().isEmpty()
                  && it.arguments().stream().noneMatch(one -> one.isPositional() || one.isSpread());
          if (isNamed) {
            it.arguments().forEach(one -> all.add(new One(place, object, isModule, one.name())));
          } else {
            all.add(new One(place, object, isModule, ""));
          }
        }
        return true;
      }
    }.statements(called.caller().body());
  }

  /** Where a variable of a module is set, or what is read of the object that it is. */
  Stream<LaterSites.Place> of(Variable variable, Set<String> read) {
    Function module = variable.scope();
    return all.stream()
        .filter(
            it ->
                it.isModule()
                    ? it.isOf(variable.name())
                        && program.unitOf(it.place().function()).body() == module
                    : ModuleNames.isOf(program, it.object(), variable)
                        && (it.name().isEmpty() || read.contains(it.name())))
        .map(One::place);
  }

  /** Where an attribute of a class or a module is set. */
  Stream<LaterSites.Place> of(Value object, String name) {
    return all.stream()
        .filter(it -> !it.isModule() && it.isOf(name))
        .filter(
            it ->
                program
                    .facts(it.place().function())
                    .valueOf(it.object())
                    .options()
                    .contains(object))
        .map(One::place);
  }

  /** {@code sys.modules[__name__]}. */
  private static boolean isThisModule(Expression code) {
    return code instanceof Expression.Item item
        && item.object() instanceof Expression.Attribute modules
        && modules.name().equals("modules")
        && item.index() instanceof Expression.Name name
        && name.variable().name().equals("__name__");
  }

  private static String text(Expression code) {
    return code instanceof Expression.Literal it && it.kind() == Expression.LiteralKind.TEXT
        ? it.text().replaceAll("^[rRuU]?['\"]+|['\"]+$", "")
        : "";
  }
}
