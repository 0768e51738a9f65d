package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.List;

/** How large containers get that start empty, by what is put into them and how often. */
final class Fillers {

  /** Through so many callers it is asked how often something is called. */
  private static final int FARTHEST = 2;

  /** With so many callers, mostly all of them fill the same objects. */
  private static final int MOST_CALLERS = 3;

  /** From so many calls on that follow each other they are all that there are. */
  private static final int LIST = 3;

  private final Program program;
  private final Extents extents;

  Fillers(Program program, Extents extents) {
    this.program = program;
    this.extents = extents;
  }

  /** What starts empty grows by what is put into it. */
  Extent filled(Extent base, List<Binding> bindings, List<Binding.Filled> fillings) {
    if (fillings.isEmpty() || base instanceof Extents.OfParameter) {
      return base;
    }
    // in Java what starts as a copy is no shorter for being short
    if ((base.length() != null && (extents.isJava() || base.length().typical() > Extents.FEW))
        || !bindings.stream()
            .allMatch(it -> it instanceof Binding.Declared || Fillings.startsEmpty(it))) {
      return extents.isJava() ? base : lengthened(base, bindings, fillings);
    }
    Extent each = base.each();
    Polynomial all = Polynomial.ZERO;
    boolean isKnown = false;
    boolean isGrouped = fillings.stream().anyMatch(Binding.Filled::isInside);
    boolean isMade =
        isGrouped
            && (extents.isJava()
                || bindings.stream().anyMatch(it -> Fillings.makesElements(it, extents)));
    for (Binding.Filled it : fillings) {
      if (it.isInside() && !isMade) {
        continue;
      }
      Function function = it.site().function();
      Extent value = extents.of(it.value(), function);
      int from =
          it.made() >= 0 || bindings.isEmpty()
              ? it.made()
              : Fillings.lastBefore(bindings, it, function);
      Polynomial times =
          extents.nest(function).times(it.site().offset(), from, extents.trips(), function);
      // where a group begins is counted by how many groups there are
      double share =
          isGrouped
              ? 1
              : extents
                  .nest(function)
                  .arms(program.facts(function))
                  .share(it.site().offset(), from);
      times = share < 1 ? times.times(share).estimated() : times;
      if ((!extents.isJava() || times.isConstant())
          && it.made() < 0
          && !Fillings.isSameFunction(bindings, function)) {
        // some for each call, and there are many
        times =
            times.times(
                Polynomial.of(
                    extents
                        .symbols()
                        .of(it.value(), 0, "calls", () -> calls(function, it.value()))));
      }
      if (isGrouped && Fillings.makesGroup(it.value())) {
        isKnown = true;
        double size = Fillings.group(it.key(), times.typical()).typical();
        all = all.plus(times.times(1 / size).estimated());
      } else if (isGrouped && (it.isInside() || Fillings.isEmpty(it.value()))) {
        isKnown = true;
        Plausible group = Fillings.group(it.key(), times.typical());
        // what makes a group where there is none is counted there
        all = extents.isJava() ? all : all.plus(times.times(1 / group.typical()).estimated());
        Symbol many = extents.symbols().of(it.value(), 2, "len", () -> group);
        each = each.or(Extent.of(Polynomial.of(many), it.isInside() ? value : value.each()));
      } else if (it.isMany()) {
        Polynomial more = value.length();
        isKnown = true;
        if (more == null) {
          more = Polynomial.of(extents.symbols().of(it.value(), 1, "len", extents::count));
        }
        all = all.plus(times.times(more));
        each = each.or(value.each());
      } else {
        isKnown = true;
        all = all.plus(times);
        each = each.or(value);
      }
    }
    return isKnown ? Extent.of(all, each) : base;
  }

  /** {@code roads = [(i, i // 3) for i in range(n)]}, and more of them put to its end. */
  private Extent lengthened(Extent base, List<Binding> bindings, List<Binding.Filled> fillings) {
    Polynomial all = base.length();
    if (all == null || !bindings.stream().allMatch(this::isList)) {
      return base;
    }
    Extent each = base.each();
    for (Binding.Filled it : fillings) {
      Function function = it.site().function();
      LoopNest nest = extents.nest(function);
      int from = Fillings.lastBefore(bindings, it, function);
      // what is taken from while it grows is as long as it was
      if (it.isPlaced()
          || it.isInside()
          || from < 0
          || nest.isInConditional(it.site().offset(), from)) {
        continue;
      }
      Polynomial times = nest.times(it.site().offset(), from, extents.trips(), function);
      double share =
          extents.nest(function).arms(program.facts(function)).share(it.site().offset(), from);
      times = share < 1 ? times.times(share).estimated() : times;
      Extent value = extents.of(it.value(), function);
      Polynomial more = it.isMany() ? value.length() : Polynomial.ONE;
      all = more == null ? all : all.plus(times.times(more));
      each = each.or(it.isMany() ? value.each() : value);
    }
    return Extent.of(all, each);
  }

  private boolean isList(Binding binding) {
    return binding instanceof Binding.Declared
        || (binding instanceof Binding.Assigned it
            && extents.values(it.value(), it.site().function()).options().stream()
                .anyMatch(
                    made ->
                        made instanceof Value.Instance one && one.type().equals("builtins.list")));
  }

  /**
   * How often a function is called, for each object that it fills. Of one that is called all over a
   * program each object sees few of the calls.
   */
  private Plausible calls(Function function, Expression added) {
    int written = extents.isJava() ? written(function) : 0;
    if (written > 0) {
      return Plausible.around(written, 10);
    }
    boolean isTold = extents.isJava() || program.callsOf(function).size() <= MOST_CALLERS;
    double most = isTold ? often(function, 0) : 1;
    double likely = extents.isJava() ? most : Symbols.likely(most);
    List<Value> values = extents.values(added, function).withoutNothing().options();
    boolean isOfObjects =
        extents.isJava() && !values.isEmpty() && values.stream().allMatch(JavaSizes::isObject);
    Plausible usual = isOfObjects ? JavaSizes.objects() : extents.count();
    return likely > usual.typical() ? Plausible.around(likely, 10) : usual;
  }

  /** How many calls stand one after the other, {@code plan.add(a); plan.add(b)}; 0 for others. */
  private int written(Function function) {
    List<CallOf> calls = program.callsOf(function);
    boolean isList =
        calls.size() >= LIST
            && calls.stream()
                .allMatch(
                    it ->
                        it.caller() == calls.getFirst().caller()
                            && extents
                                    .nest(it.caller())
                                    .times(it.call().start(), -1, extents.trips(), it.caller())
                                    .typical()
                                == 1);
    return isList ? calls.size() : 0;
  }

  private double often(Function function, int level) {
    double most = 1;
    for (CallOf site : program.callsOf(function)) {
      Function caller = site.caller();
      if (caller != function) {
        double here =
            extents.nest(caller).times(site.call().start(), -1, extents.trips(), caller).typical();
        most = Math.max(most, level < FARTHEST ? here * often(caller, level + 1) : here);
      }
    }
    return most;
  }
}
