package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which classes of the program derive from which, and from which of libraries. */
final class Hierarchy {

  /** More classes below one say too little about any object of it. */
  private static final int MOST_BELOW = 200;

  /** Where builds look for the code of tests. */
  private static final Pattern TESTS =
      Pattern.compile("(^|/)src/(test|it|[a-zA-Z]*Test|test[A-Z][a-zA-Z]*)/");

  private final List<Unit> units;
  private final Resolver resolver;
  private final Knowledge knowledge;
  private final IdentityHashMap<ClassType, Bases> bases = new IdentityHashMap<>();
  private final IdentityHashMap<ClassType, Ancestors> ancestors = new IdentityHashMap<>();
  private final IdentityHashMap<ClassType, List<ClassType>> below = new IdentityHashMap<>();
  private final IdentityHashMap<ClassType, List<ClassType>> allBelow = new IdentityHashMap<>();
  private final Map<String, List<ClassType>> ofLibraries = new LinkedHashMap<>();
  private final Map<String, List<ClassType>> belowLibrary = new HashMap<>();
  private boolean hasBelow;
  private boolean isBelowKnown;

  /** What a class derives from directly: own classes and library symbols, in order. */
  private record Bases(List<Value> values, boolean isComplete) {
    static final Bases NONE = new Bases(List.of(), true);
  }

  /**
   * A class, then what it derives from, in the order in which members are looked up.
   *
   * @param values of {@link Value.OwnClass} and {@link Value.Symbol}
   * @param isComplete whether all bases are known
   */
  record Ancestors(List<Value> values, boolean isComplete) {}

  Hierarchy(List<Unit> units, Resolver resolver, Knowledge knowledge) {
    this.knowledge = knowledge;
    this.units = units;
    this.resolver = resolver;
  }

  Ancestors of(ClassType type) {
    Ancestors known = ancestors.get(type);
    if (known == null) {
      Set<Value> all = new LinkedHashSet<>();
      boolean isComplete = collect(type, all, new HashSet<>());
      known = new Ancestors(List.copyOf(all), isComplete);
      if (resolver.isIdle()) {
        ancestors.put(type, known);
      }
    }
    return known;
  }

  /**
   * Depth first, a class after all that derive from it: the same as C3 wherever C3 has an answer
   * and diamonds keep the order of their bases.
   */
  private boolean collect(ClassType type, Set<Value> all, Set<ClassType> open) {
    List<Value> order = new ArrayList<>();
    boolean isComplete = collect(type, order, open);
    for (int i = 0; i < order.size(); i++) {
      Value value = order.get(i);
      if (order.lastIndexOf(value) == i) {
        all.add(value);
      }
    }
    return isComplete;
  }

  private boolean collect(ClassType type, List<Value> order, Set<ClassType> open) {
    if (order.size() > MOST_BELOW) {
      return false;
    }
    if (!open.add(type)) {
      return true;
    }
    order.add(new Value.OwnClass(type));
    Bases direct = bases(type);
    boolean isComplete = direct.isComplete();
    for (Value base : direct.values()) {
      if (base instanceof Value.OwnClass own) {
        isComplete &= collect(own.type(), order, open);
      } else {
        order.add(base);
      }
    }
    open.remove(type);
    return isComplete;
  }

  private Bases bases(ClassType type) {
    Bases known = bases.get(type);
    if (known != null) {
      return known;
    }
    bases.put(type, Bases.NONE);
    List<Value> found = new ArrayList<>();
    boolean isComplete = true;
    Function around = type.body().parent().orElse(type.body());
    for (Expression base : type.bases()) {
      Values values =
          resolver.valueOf(base instanceof Expression.Item item ? item.object() : base, around);
      isComplete &= values.isComplete();
      for (Value value : values.options()) {
        if (value instanceof Value.OwnClass || value instanceof Value.Symbol) {
          found.add(value);
        } else {
          isComplete = false;
        }
      }
    }
    Bases result = new Bases(List.copyOf(found), isComplete);
    if (resolver.isIdle() || (isComplete && !found.isEmpty())) {
      bases.put(type, result);
    } else {
      bases.remove(type);
    }
    return result;
  }

  /** The classes of the program that derive from one of a library, directly or not. */
  List<ClassType> below(String library) {
    findBelow();
    List<ClassType> known = belowLibrary.get(library);
    if (known == null) {
      Set<ClassType> found = new LinkedHashSet<>();
      ofLibraries.forEach(
          (base, types) -> {
            if (knowledge.isSubclass(base, library)) {
              for (ClassType type : types) {
                found.add(type);
                found.addAll(below(type));
              }
            }
          });
      known = List.copyOf(found);
      belowLibrary.put(library, known);
    }
    return known;
  }

  /** All classes that derive from one, directly or not, in the order of the program. */
  List<ClassType> below(ClassType type) {
    findBelow();
    List<ClassType> known = allBelow.get(type);
    if (known == null) {
      known = allBelow(type);
      if (isBelowKnown) {
        allBelow.put(type, known);
      }
    }
    return known;
  }

  private void findBelow() {
    if (hasBelow) {
      return;
    }
    hasBelow = true;
    Set<ClassType> ofTests = ofTests();
    for (Unit unit : units) {
      for (ClassType one : unit.classes()) {
        for (Value base : one.bases().isEmpty() ? List.<Value>of() : bases(one).values()) {
          // what stands in for a class in tests does not in the program
          if (base instanceof Value.OwnClass own
              && (!ofTests.contains(one) || ofTests.contains(own.type()))) {
            below.computeIfAbsent(own.type(), unused -> new ArrayList<>(2)).add(one);
          } else if (base instanceof Value.Symbol symbol) {
            ofLibraries.computeIfAbsent(symbol.name(), unused -> new ArrayList<>(2)).add(one);
          }
        }
      }
    }
    isBelowKnown = true;
  }

  private Set<ClassType> ofTests() {
    Set<ClassType> found = new HashSet<>();
    for (Unit unit : units) {
      if (unit.language() == Language.JAVA && TESTS.matcher(unit.text().path()).find()) {
        found.addAll(unit.classes());
      }
    }
    return found;
  }

  private List<ClassType> allBelow(ClassType type) {
    List<ClassType> direct = below.getOrDefault(type, List.of());
    if (direct.isEmpty()) {
      return direct;
    }
    Set<ClassType> all = new LinkedHashSet<>(direct);
    List<ClassType> work = new ArrayList<>(direct);
    for (int i = 0; i < work.size() && all.size() <= MOST_BELOW; i++) {
      for (ClassType next : below.getOrDefault(work.get(i), List.of())) {
        if (next != type && all.add(next)) {
          work.add(next);
        }
      }
    }
    return List.copyOf(all);
  }
}
