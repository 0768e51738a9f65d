package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Attributes that are set on objects outside of their class: {@code session.user = load()}. */
final class OutsideAttributes {

  /** An attribute that is set on more objects from outside says too little. */
  private static final int MOST = 40;

  /** Its handlers ask the server for what they work with. */
  private static final String SERVER = "socketserver.BaseServer";

  /** Classes of libraries whose objects are there to have attributes put on them. */
  private static final Set<String> OPEN =
      Set.of("argparse.Namespace", "threading.local", "types.SimpleNamespace", SERVER);

  /** What attributes are asked of: a class of the program, or the name of an open one. */
  private record Key(Object type, String name) {}

  private final List<Unit> units;
  private final Resolver resolver;
  private final Knowledge knowledge;
  private final Map<Key, Solver<Values>.Node> known = new HashMap<>();
  private @Nullable Map<String, List<Unit.SetAttribute>> sets;

  OutsideAttributes(List<Unit> units, Resolver resolver, Knowledge knowledge) {
    this.knowledge = knowledge;
    this.units = units;
    this.resolver = resolver;
  }

  /** What is assigned to an attribute of objects of a class. */
  Values of(ClassType type, String name) {
    return assigned(new Key(type, name), object -> isOf(object, type));
  }

  /** The same of a library's object; nothing for one of a class that has attributes of its own. */
  Values of(Value.Instance object, String name) {
    String type = knowledge.isSubclass(object.type(), SERVER) ? SERVER : object.type();
    return OPEN.contains(type)
        ? assigned(
            new Key(type, name),
            it -> it instanceof Value.Instance same && knowledge.isSubclass(same.type(), type))
        : Values.NONE;
  }

  private Values assigned(Key key, Predicate<Value> isIt) {
    List<Unit.SetAttribute> found = sets().getOrDefault(key.name(), List.of());
    if (found.isEmpty()) {
      return Values.NONE;
    }
    // the objects whose attributes are set may themselves come from such attributes
    return found.size() > MOST
        ? Values.UNKNOWN
        : known.computeIfAbsent(key, unused -> resolver.node(() -> set(found, isIt))).ask();
  }

  private Values set(List<Unit.SetAttribute> sets, Predicate<Value> isIt) {
    Values all = Values.NONE;
    for (Unit.SetAttribute set : sets) {
      Function writer = set.binding().site().function();
      for (Value object : resolver.valueOf(set.object(), writer).options()) {
        if (isIt.test(object)) {
          all = all.or(resolver.bound(List.of(set.binding())));
        }
      }
    }
    return all;
  }

  private static boolean isOf(Value object, ClassType type) {
    return (object instanceof Value.OwnObject it && it.type() == type)
        || (object instanceof Value.OwnClass of && of.type() == type);
  }

  private Map<String, List<Unit.SetAttribute>> sets() {
    Map<String, List<Unit.SetAttribute>> known = sets;
    if (known == null) {
      known = new HashMap<>();
      for (Unit unit : units) {
        for (Unit.SetAttribute set : unit.sets()) {
          known.computeIfAbsent(set.attribute(), unused -> new ArrayList<>(2)).add(set);
        }
      }
      sets = known;
    }
    return known;
  }
}
