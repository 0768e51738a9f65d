package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.Fields;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How large the attributes of a program's objects are. */
final class Attributes {

  /** What is in what an attribute of Java holds. */
  private static final Plausible INSIDE = Plausible.around(20, 10);

  private final Program program;
  private final Extents extents;
  private final Map<Symbols.Key, Optional<Polynomial>> known = new HashMap<>();
  private final Set<Symbols.Key> finding = new HashSet<>();
  private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

  Attributes(Program program, Extents extents) {
    this.program = program;
    this.extents = extents;
  }

  /** An attribute of objects of a class: constant, or a quantity of its own. */
  Extent of(ClassType type, String name) {
    for (ClassType ancestor : program.ancestors(type)) {
      List<Binding> bindings = new ArrayList<>(ancestor.attribute(name));
      List<Binding> members = ancestor.member(name);
      // a field may have the name of a method: items and items()
      boolean hasField =
          !bindings.isEmpty() || members.stream().anyMatch(Binding.Declared.class::isInstance);
      for (Binding member : members) {
        if (!hasField || !(member instanceof Binding.DefinedFunction)) {
          bindings.add(member);
        }
      }
      if (!bindings.isEmpty()) {
        return new OfAttribute(new Symbols.AttributeOf(ancestor, name), bindings, 0);
      }
    }
    return FixedExtent.UNKNOWN;
  }

  /** An attribute, in terms of itself, as it may have been set long ago. */
  private final class OfAttribute implements Extent {
    private final Symbols.AttributeOf attribute;
    private final List<Binding> bindings;
    private final int level;

    OfAttribute(Symbols.AttributeOf attribute, List<Binding> bindings, int level) {
      this.attribute = attribute;
      this.bindings = bindings;
      this.level = level;
    }

    private Extent whole() {
      if (!open.add(attribute.type().attribute(attribute.name()))) {
        extents.cuts().add();
        return FixedExtent.UNKNOWN;
      }
      Extent all = FixedExtent.UNKNOWN;
      for (Binding binding : bindings) {
        Extent one =
            binding instanceof Binding.Declared declared ? field(declared) : extents.of(binding);
        all = all.or(one);
      }
      Extent whole =
          extents.fillers().filled(all, bindings, attribute.type().fillings(attribute.name()));
      open.remove(attribute.type().attribute(attribute.name()));
      return whole;
    }

    /** A field of a class whose constructor is made from its fields: by what its callers pass. */
    private Extent field(Binding.Declared declared) {
      Extent all = FixedExtent.UNKNOWN;
      for (CallOf site : program.callsOf(attribute.type())) {
        Expression given = Fields.given(site.call(), attribute.type(), declared);
        all = given == null ? all : all.or(extents.of(given, site.caller()));
      }
      return all;
    }

    private @Nullable Polynomial quantity(boolean isLength) {
      Symbols.Key key = new Symbols.Key(attribute, level, isLength);
      Optional<Polynomial> before = known.get(key);
      if (before != null) {
        return before.orElse(null);
      }
      if (extents.isJava() && open.contains(attribute.type().attribute(attribute.name()))) {
        // in the middle of itself nothing is known of it yet: that must not be kept
        extents.cuts().add();
        return null;
      }
      if (!finding.add(key)) {
        // what follows from itself is not known
        extents.cuts().add();
        return null;
      }
      Polynomial quantity = found(isLength);
      finding.remove(key);
      known.put(key, Optional.ofNullable(quantity));
      return quantity;
    }

    private @Nullable Polynomial found(boolean isLength) {
      Extent extent = whole();
      for (int i = 0; i < level; i++) {
        extent = extent.each();
      }
      Polynomial found = isLength ? extent.length() : extent.number();
      if (found != null && found.isConstant()) {
        return found;
      }
      Plausible said = level == 0 ? Sizes.saidNumber(attribute.name()) : null;
      if (found == null && !isLength && said == null) {
        return null;
      }
      return Polynomial.of(
          extents
              .symbols()
              .of(
                  attribute,
                  level,
                  isLength,
                  () -> {
                    if (found == null) {
                      return said != null && !isLength ? said : guess();
                    }
                    boolean isGuess = found.symbols().stream().anyMatch(Symbol::isGuess);
                    if (isGuess && !isLength && said != null) {
                      double named = said.typical();
                      return found.typical() < named
                          ? said
                          : plausible(found, found.typical(), true);
                    }
                    Plausible named =
                        isGuess && isLength && level == 0 && !extents.isJava()
                            ? Sizes.length(attribute.name(), extents.count())
                            : extents.count();
                    if (!named.equals(extents.count()) && named.typical() > found.typical()) {
                      // two guesses: what is put there, and what it is called
                      return named.or(plausible(found, Symbols.likely(found), true));
                    }
                    boolean isShortened = isGuess && isLength && !extents.isJava();
                    return plausible(
                        found, isShortened ? Symbols.likely(found) : found.typical(), isGuess);
                  }));
    }

    private static Plausible plausible(Polynomial found, double typical, boolean isGuess) {
      return new Plausible(
          Math.min(typical, found.at(Symbol::low)),
          typical,
          found.at(Symbol::high),
          isGuess,
          Math.min(typical, Symbols.least(found)));
    }

    private Plausible guess() {
      if (level > 0) {
        return extents.isJava()
            ? INSIDE
            : Sizes.ofElement(level == 1 ? attribute.name() : "", extents.count());
      }
      Values values =
          program.facts(attribute.type().body()).member(attribute.type(), attribute.name());
      return Sizes.length(values, attribute.name(), extents.count());
    }

    @Override
    public @Nullable Polynomial number() {
      return quantity(false);
    }

    @Override
    public @Nullable Polynomial length() {
      return quantity(true);
    }

    @Override
    public Extent each() {
      return level >= 2 ? FixedExtent.UNKNOWN : new OfAttribute(attribute, bindings, level + 1);
    }
  }
}
