package dev.boundwise.cli;

import dev.boundwise.cli.report.LeftAlone;
import dev.boundwise.cli.report.Proposal;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.program.Function;
import dev.boundwise.region.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what pays in all files, and counts what is left alone. */
final class Proposals {

  private static final Comparator<Proposal> MOST_FIRST =
      Comparator.comparingDouble((Proposal it) -> -it.saved())
          .thenComparing(it -> it.region().unit().text().path())
          .thenComparingInt(it -> it.region().span().start());

  private final Map<LeftAlone, Integer> left = new EnumMap<>(LeftAlone.class);
  private final List<Proposal> helping = new ArrayList<>();
  private int files;

  /** Takes what there is about the code of a file. */
  void add(FileRegions file) {
    files++;
    IdentityHashMap<Function, List<Proposal>> byFunction = new IdentityHashMap<>();
    for (int i = 0; i < file.regions().size(); i++) {
      Proposal proposal = of(file, i);
      if (!isLoop(proposal)) {
        continue; // what pays for a function pays for its loops
      }
      if (proposal.helps()) {
        byFunction
            .computeIfAbsent(proposal.region().function(), unused -> new ArrayList<>())
            .add(proposal);
      } else {
        left.merge(LeftAlone.of(proposal), 1, Integer::sum);
      }
    }
    byFunction.values().forEach(all -> helping.addAll(apart(all, Proposals::overlap)));
  }

  static Proposal of(FileRegions file, int index) {
    FileRegions.Advised advised = file.advised().get(index);
    return new Proposal(
        file.regions().get(index), advised.shape(), advised.advice(), Optional.empty(), List.of());
  }

  private static boolean isLoop(Proposal proposal) {
    return switch (proposal.region().kind()) {
      case LOOP, COMPREHENSION -> true;
      case FUNCTION -> proposal.shape().isPresent();
      case MODULE, CALL -> false;
    };
  }

  int files() {
    return files;
  }

  /** Why regions are left alone, and how many. */
  Map<LeftAlone, Integer> left() {
    return left;
  }

  /** What pays, by what it saves, the most first; what would pay instead of it stands in it. */
  List<Proposal> ranked() {
    return apart(helping, Proposals::leadsTo);
  }

  /** Whether one stands in the other: both at once would not pay twice. */
  private static boolean overlap(Proposal one, Proposal other) {
    return one.region().span().contains(other.region().span())
        || other.region().span().contains(one.region().span());
  }

  /** Whether the way to what takes the time of one leads through the other. */
  private static boolean leadsTo(Proposal one, Proposal other) {
    return one.region().function() != other.region().function()
        && one.region().witness().stream().anyMatch(step -> isIn(step, other.region()));
  }

  private static boolean isIn(Region.Step step, Region region) {
    return step.unit().text() == region.unit().text() && region.span().contains(step.span());
  }

  /** Whether two of them are ways to save the same time. */
  private interface Same {
    boolean test(Proposal one, Proposal other);
  }

  /** Those that save the most, each with those that would save the same time. */
  private static List<Proposal> apart(List<Proposal> all, Same same) {
    List<Proposal> kept = new ArrayList<>();
    for (Proposal next : all.stream().sorted(MOST_FIRST).toList()) {
      int around = -1;
      for (int i = 0; i < kept.size() && around < 0; i++) {
        around = same.test(kept.get(i), next) ? i : -1;
      }
      if (around < 0) {
        kept.add(next);
      } else {
        Proposal outer = kept.get(around);
        List<Proposal> inside = new ArrayList<>(outer.inside());
        inside.add(next.with(List.of()));
        inside.addAll(next.inside());
        kept.set(around, outer.with(inside));
      }
    }
    return kept;
  }
}
