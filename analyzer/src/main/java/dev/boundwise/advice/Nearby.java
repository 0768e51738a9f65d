package dev.boundwise.advice;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.LongCalls;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What calls may mean by their names alone. */
final class Nearby {

  /** A name that so many functions have says nothing. */
  private static final int MOST_OF_A_NAME = 6;

  private final Map<String, List<Function>> named = new HashMap<>();
  private final Map<String, Double> passed = new HashMap<>();
  private final IdentityHashMap<Function, Unit> units = new IdentityHashMap<>();
  private final IdentityHashMap<Unit, List<Map<String, Double>>> waits = new IdentityHashMap<>();
  private final LongCalls calls;
  private final Set<String> ofLanguage;

  Nearby(Program program) {
    this.calls = new LongCalls(program.knowledge());
    this.ofLanguage = calls.ofLanguage();
    TestCode tests = TestCode.of(program);
    Map<String, Unit> modules = new HashMap<>();
    for (Unit unit : program.units()) {
      modules.put(unit.name(), unit);
      if (tests.holds(unit.body(), unit)) {
        continue; // what tests call and pass says nothing of what programs do
      }
      units.put(unit.body(), unit);
      for (Function function : unit.functions()) {
        units.put(function, unit);
        if (function.kind() == Function.Kind.FUNCTION) {
          named.computeIfAbsent(function.name(), unused -> new ArrayList<>(1)).add(function);
        }
      }
      for (ClassType type : unit.classes()) {
        constructors(type);
      }
      for (Unit.Called it : unit.calls()) {
        double most = Outline.passed(it.call());
        if (most > Outline.HANDFUL) {
          passed.merge(Outline.name(it.call().callee()), most, Math::max);
        }
      }
    }
    for (Unit unit : program.units()) {
      waits.put(unit, waits(unit, modules, calls));
    }
  }

  private void constructors(ClassType type) {
    for (Statement statement : type.body().body()) {
      if (statement instanceof Statement.DefineFunction it
          && it.function().name().equals("__init__")) {
        named.computeIfAbsent(type.name(), unused -> new ArrayList<>(1)).add(it.function());
      }
    }
  }

  /** What calls of the libraries take that a unit imports, or that those modules import. */
  private static List<Map<String, Double>> waits(
      Unit unit, Map<String, Unit> modules, LongCalls calls) {
    Set<String> libraries = new HashSet<>();
    for (String module : unit.imports()) {
      int dot = module.lastIndexOf('.');
      Unit own =
          modules.getOrDefault(module, dot < 0 ? null : modules.get(module.substring(0, dot)));
      if (own == null) {
        libraries.add(top(module));
      } else {
        own.imports().forEach(it -> libraries.add(top(it)));
      }
    }
    List<Map<String, Double>> found = new ArrayList<>();
    for (String library : libraries) {
      Map<String, Double> of = calls.of(library);
      if (!of.isEmpty()) {
        found.add(of);
      }
    }
    return found;
  }

  private static String top(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }

  /** The largest number that is passed to functions or classes of a name; 0 for none. */
  double passed(String name) {
    return passed.getOrDefault(name, 0.0);
  }

  /** Nanoseconds that a call of a library near by takes that has the name. */
  double library(Function caller, Expression.Call call) {
    String name = Outline.name(call.callee());
    double nanos = 0;
    for (Map<String, Double> of : waits.getOrDefault(units.get(caller), List.of())) {
      nanos = Math.max(nanos, of.getOrDefault(name, 0.0));
    }
    return nanos;
  }

  /** Nanoseconds that a library's function takes. */
  double nanos(ApiFact fact) {
    return calls.nanos(fact);
  }

  /** The functions of the program that a call may run. */
  List<Function> own(Function caller, Expression.Call call) {
    String name = Outline.name(call.callee());
    if (call.callee() instanceof Expression.Attribute it
        && ofLanguage.contains(name)
        && !Outline.isReceiver(it.object(), caller)) {
      return List.of();
    }
    List<Function> all = named.getOrDefault(name, List.of());
    Unit unit = units.get(caller);
    List<Function> here = all.stream().filter(it -> isIn(it, unit)).toList();
    return !here.isEmpty() ? here : all.size() > MOST_OF_A_NAME ? List.of() : all;
  }

  @SuppressWarnings("ReferenceEquality") // a unit is one object
  private boolean isIn(Function function, @Nullable Unit unit) {
    return units.get(function) == unit;
  }
}
