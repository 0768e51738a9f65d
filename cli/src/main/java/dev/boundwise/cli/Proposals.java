package dev.boundwise.cli;

import dev.boundwise.cli.report.LeftAlone;
import dev.boundwise.cli.report.Proposal;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.region.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Gathers what pays in all files, and counts what is left alone. */
final class Proposals {

  /** What takes a smaller part of a run is cold. */
  private static final double COLD = 0.01;

  /** What takes so many times less than predicted has other sizes than advice assumes. */
  private static final double FAR_LESS = 10;

  /** What is predicted to run for longer, in nanoseconds, was hardly ever run: ten days. */
  private static final double UNBELIEVABLE = 864_000e9;

  private static final Comparator<Proposal> MOST_FIRST =
      Comparator.comparingDouble((Proposal it) -> -believable(it))
          .thenComparing(it -> it.region().unit().text().path())
          .thenComparingInt(it -> it.region().span().start());

  private final Optional<ProfileWeights> weights;
  private final Map<LeftAlone, Integer> left = new EnumMap<>(LeftAlone.class);
  private final List<Candidate> helping = new ArrayList<>();
  private List<Proposal> ranked = List.of();
  private boolean hasOthers;
  private int files;

  /**
   * Advice that pays.
   *
   * @param part of its function's time that is predicted for it; empty where it is not known
   */
  private record Candidate(Proposal proposal, OptionalDouble part) {}

  Proposals(Optional<ProfileWeights> weights) {
    this.weights = weights;
  }

  /** Whether there were files in a language that nothing is advised about. */
  boolean hasOthers() {
    return hasOthers;
  }

  /** Whether there were files, and none that anything is advised about. */
  boolean areOfOthersAlone() {
    return hasOthers && files == 0;
  }

  /** Takes what there is about the code of a file. */
  void add(FileRegions file) {
    if (file.unit().language() != Language.PYTHON) {
      hasOthers = true;
      return;
    }
    files++;
    weights.ifPresent(it -> it.add(file));
    PredictedParts parts = new PredictedParts(file);
    for (int i = 0; i < file.regions().size(); i++) {
      Optional<LeftAlone> reason = withoutShape(file, i);
      if (reason.isPresent()) {
        left.merge(reason.get(), 1, Integer::sum);
        continue;
      }
      Proposal proposal = of(file, i);
      if (!isLoop(proposal)) {
        continue; // what pays for a function pays for its loops
      }
      if (proposal.helps()) {
        helping.add(new Candidate(proposal, parts.of(proposal.region())));
      } else {
        left.merge(LeftAlone.of(proposal), 1, Integer::sum);
      }
    }
  }

  /** Why a loop is left alone, where nobody has to read what its rounds share for that. */
  private static Optional<LeftAlone> withoutShape(FileRegions file, int index) {
    Region region = file.regions().get(index);
    boolean isLoop =
        region.kind() == Region.Kind.LOOP || region.kind() == Region.Kind.COMPREHENSION;
    boolean helps = file.advised().get(index).advice().stream().anyMatch(it -> it.best().helps());
    return isLoop && !helps ? LeftAlone.of(region.bound()) : Optional.empty();
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
      case CALL -> proposal.shape().isPresent() || proposal.frees();
      case MODULE -> false;
    };
  }

  int files() {
    return files;
  }

  /** Why regions are left alone, and how many; asked after {@link #rank}. */
  Map<LeftAlone, Integer> left() {
    return left;
  }

  /** What pays, by what it saves, the most first; what would pay instead of it stands in it. */
  List<Proposal> ranked() {
    return ranked;
  }

  /** Ranks all that was added, once. */
  void rank() {
    weights.ifPresent(ProfileWeights::check);
    IdentityHashMap<Function, List<Proposal>> byFunction = new IdentityHashMap<>();
    List<Function> order = new ArrayList<>();
    for (Candidate candidate : helping) {
      Proposal proposal = measured(candidate);
      Optional<LeftAlone> silenced = silenced(proposal);
      if (silenced.isPresent()) {
        left.merge(silenced.get(), 1, Integer::sum);
        continue;
      }
      Function function = proposal.region().function();
      if (!byFunction.containsKey(function)) {
        order.add(function);
      }
      byFunction.computeIfAbsent(function, unused -> new ArrayList<>()).add(proposal);
    }
    List<Proposal> alone = new ArrayList<>();
    for (Function function : order) {
      alone.addAll(apart(byFunction.getOrDefault(function, List.of()), Proposals::overlap));
    }
    ranked = List.copyOf(apart(alone, Proposals::leadsTo));
  }

  private Proposal measured(Candidate candidate) {
    Proposal proposal = candidate.proposal();
    return weights
        .flatMap(it -> it.of(proposal.region(), candidate.part()))
        .map(proposal::with)
        .orElse(proposal);
  }

  /** Why a profile speaks against advice; empty where it does not. */
  static Optional<LeftAlone> silenced(Proposal proposal) {
    if (proposal.measured().isEmpty()) {
      return Optional.empty();
    }
    Proposal.Measured measured = proposal.measured().get();
    if (measured.share() < COLD) {
      return Optional.of(LeftAlone.COLD);
    }
    return measured.nanos() * FAR_LESS < proposal.region().typicalNanos()
        ? Optional.of(LeftAlone.FASTER)
        : Optional.empty();
  }

  private static double believable(Proposal proposal) {
    double saved = proposal.saved();
    return saved < UNBELIEVABLE ? saved : 0;
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
