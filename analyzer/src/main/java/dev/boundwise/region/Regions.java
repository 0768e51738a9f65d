package dev.boundwise.region;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The regions of a program. */
public final class Regions {

  private final Program program;
  private final Works works;
  private final Judge judge;

  private Regions(Program program) {
    this.program = program;
    this.works = Works.of(program);
    this.judge = new Judge(program, works);
  }

  /** Those of a program. */
  public static Regions of(Program program) {
    return program.derived(Regions.class, Regions::new);
  }

  /** The regions of a unit in source order: its module first, a function before what is in it. */
  public List<Region> in(Unit unit) {
    List<Region> found = new ArrayList<>();
    add(unit, unit.body(), Region.Kind.MODULE, found);
    for (Function function : unit.functions()) {
      if (function.kind() == Function.Kind.FUNCTION && isWritten(function)) {
        add(unit, function, Region.Kind.FUNCTION, found);
      }
    }
    found.sort(
        Comparator.comparingInt((Region region) -> region.span().start())
            .thenComparing(Comparator.comparingInt(region -> -region.span().end()))
            .thenComparing(Region::kind));
    return found;
  }

  /** What a plug-in of the compiler made stands nowhere; what gives fields their values does. */
  private static boolean isWritten(Function function) {
    return function.start() < function.end()
        || function
            .parent()
            .filter(it -> it.start() == function.start() && it.start() < it.end())
            .isPresent();
  }

  /** The regions of a function, or of a module's body, itself first, in no other order. */
  public List<Region> in(Function function) {
    List<Region> found = new ArrayList<>();
    Region.Kind kind =
        function.kind() == Function.Kind.MODULE ? Region.Kind.MODULE : Region.Kind.FUNCTION;
    add(program.unitOf(function), function, kind, found);
    return found;
  }

  /** What a function, or a module's body, is bound by. */
  public Region of(Function function) {
    Region.Kind kind =
        function.kind() == Function.Kind.MODULE ? Region.Kind.MODULE : Region.Kind.FUNCTION;
    return judge.whole(program.unitOf(function), function, works.of(function), kind);
  }

  /** The loops and comprehensions of a function, in source order. */
  public List<Region> loops(Function function) {
    Unit unit = program.unitOf(function);
    List<Region> found = new ArrayList<>();
    for (Account.Part part : works.of(function).parts()) {
      if (!part.isCall()) {
        found.add(judge.part(unit, function, part, kind(part.code())));
      }
    }
    return found;
  }

  private void add(Unit unit, Function function, Region.Kind kind, List<Region> found) {
    Account account = works.of(function);
    found.add(judge.whole(unit, function, account, kind));
    for (Account.Part part : account.parts()) {
      found.add(judge.part(unit, function, part, kind(part.code())));
    }
  }

  static Region.Kind kind(Code code) {
    return switch (code) {
      case Statement.Loop it -> Region.Kind.LOOP;
      case Expression.Comprehension it -> Region.Kind.COMPREHENSION;
      default -> Region.Kind.CALL;
    };
  }
}
