package dev.boundwise.cli;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import dev.boundwise.cli.report.LeftAlone;
import dev.boundwise.cli.report.Proposal;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.region.Region;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A file with what a profile says of its regions.
 *
 * @param file whose advice is {@code none} where the profile speaks against it
 * @param times of its regions, by identity; without those that the profile says nothing of
 */
record MeasuredFile(FileRegions file, IdentityHashMap<Region, Proposal.Measured> times) {

  /**
   * Weighs a file.
   *
   * @param weights that all files of the run were added to
   */
  static MeasuredFile of(FileRegions file, ProfileWeights weights) {
    PredictedParts parts = new PredictedParts(file);
    IdentityHashMap<Region, Proposal.Measured> times = new IdentityHashMap<>();
    List<FileRegions.Advised> advised = new ArrayList<>();
    for (int i = 0; i < file.advised().size(); i++) {
      Region region = file.regions().get(i);
      Optional<Proposal.Measured> time = weights.of(region, parts.of(region));
      time.ifPresent(it -> times.put(region, it));
      advised.add(weighed(Proposals.of(file, i), file.advised().get(i), time));
    }
    return new MeasuredFile(
        new FileRegions(file.languages(), file.unit(), file.regions(), advised), times);
  }

  private static FileRegions.Advised weighed(
      Proposal proposal, FileRegions.Advised advised, Optional<Proposal.Measured> time) {
    if (time.isEmpty()) {
      return advised;
    }
    Proposal measured = proposal.with(time.get());
    Optional<LeftAlone> silenced = Proposals.silenced(measured);
    List<Advice> all = new ArrayList<>();
    for (int i = 0; i < advised.advice().size(); i++) {
      Advice one = advised.advice().get(i);
      all.add(
          silenced.isPresent() && one.best().helps()
              ? new Advice(one.region(), none(silenced.get()), one.verdicts(), "", 0)
              : new Advice(
                  one.region(), one.best(), one.verdicts(), one.code(), measured.saved(i)));
    }
    return new FileRegions.Advised(advised.shape(), all);
  }

  private static Verdict none(LeftAlone reason) {
    return Verdict.pointless(
        RemedyKind.NONE,
        1,
        reason == LeftAlone.COLD
            ? "measured, it takes no time to speak of"
            : "measured, it takes far less than predicted");
  }

  /** What was measured of a region; empty where the profile says nothing of it. */
  Optional<Proposal.Measured> time(Region region) {
    return Optional.ofNullable(times.get(region));
  }
}
