package dev.boundwise.cli.report;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.program.Unit;
import dev.boundwise.region.Region;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.source.ColumnUnit;
import java.util.List;
import java.util.Optional;

/**
 * A region, and what to do about it.
 *
 * @param shape of a loop, or of a function that calls itself
 * @param advice for each runtime that was asked about, in their order; at least one
 * @param measured what a profile says of it; empty without one, or where it says nothing
 * @param inside what would pay as well, in it or around it, but not besides
 */
public record Proposal(
    Region region,
    Optional<LoopShape> shape,
    List<Advice> advice,
    Optional<Measured> measured,
    List<Proposal> inside) {

  public Proposal {
    advice = List.copyOf(advice);
    inside = List.copyOf(inside);
  }

  /**
   * What a profile says.
   *
   * @param nanos of a region in all its runs
   * @param share of the whole profile, from 0 to 1
   */
  public record Measured(double nanos, double share) {}

  /** The same with what was measured. */
  public Proposal with(Measured time) {
    return new Proposal(region, shape, advice, Optional.of(time), inside);
  }

  /** The same with others that would pay instead. */
  public Proposal with(List<Proposal> others) {
    return new Proposal(region, shape, advice, measured, others);
  }

  /** Whether it pays on any runtime. */
  public boolean helps() {
    return advice.stream().anyMatch(one -> one.best().helps());
  }

  /**
   * Whether it takes as long with what is advised, and an event loop is free meanwhile: a call that
   * stops it.
   */
  public boolean frees() {
    return region.kind() == Region.Kind.CALL
        && shape.isEmpty()
        && advice.stream().anyMatch(one -> one.best().remedy() == RemedyKind.ASYNC);
  }

  /** What it takes now: all that was measured, else one run at typical sizes. */
  double nanos() {
    return measured.map(Measured::nanos).orElse(region.typicalNanos());
  }

  /** What it would take less on a runtime, or what it frees an event loop for, in nanoseconds. */
  public double saved(int runtime) {
    if (frees()) {
      return nanos();
    }
    Advice one = advice.get(runtime);
    return one.best().helps() && measured.isPresent()
        ? measured.get().nanos() * (1 - 1 / one.best().speedup())
        : one.savedNanos();
  }

  /** What it would take less on the first runtime on which it pays. */
  public double saved() {
    for (int i = 0; i < advice.size(); i++) {
      if (advice.get(i).best().helps()) {
        return saved(i);
      }
    }
    return 0;
  }

  /** {@code shop/orders.py:12}, which editors make a link of. */
  public String place() {
    return place(region.unit(), region.span().start());
  }

  static String place(Unit unit, int offset) {
    Place place = Place.at(unit.text(), offset, ColumnUnit.BYTES);
    String cell = place.cell() > 0 ? "cell " + place.cell() + ":" : "";
    return Cells.visible(place.path()) + ":" + cell + place.line();
  }

  /** The head of the code and where it stands: {@code for order in orders · also_bought}. */
  String what(int cells) {
    String name = Cells.visible(MapNames.of(region));
    if (region.kind() == Region.Kind.FUNCTION) {
      return MapNames.ending(name, cells);
    }
    String tail = " · " + name;
    int room = cells - Cells.width(tail);
    return room < 16
        ? MapNames.code(region.unit().text(), region.span(), cells)
        : MapNames.code(region.unit().text(), region.span(), room) + tail;
  }
}
