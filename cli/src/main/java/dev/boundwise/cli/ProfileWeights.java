package dev.boundwise.cli;

import dev.boundwise.cli.profile.MalformedProfile;
import dev.boundwise.cli.profile.Profile;
import dev.boundwise.cli.report.Proposal;
import dev.boundwise.effect.Routine;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.region.Region;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Weighs regions by what a profile measured. */
final class ProfileWeights {

  private final String name;
  private final Profile profile;

  /** The file that a profile writes for one of ours; empty where it names none. */
  private final Map<String, Optional<String>> files = new HashMap<>();

  /** What each function calls, for profiles that leave out what is called. */
  private final IdentityHashMap<Function, List<Called>> calls = new IdentityHashMap<>();

  private boolean knowsAny;

  /** A call of a function of the program, and where it stands. */
  private record Called(Span span, Unit unit, Function function) {}

  private ProfileWeights(String name, Profile profile) {
    this.name = name;
    this.profile = profile;
  }

  /** Reads a profile; one that cannot be read is a mistake. */
  static ProfileWeights read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Mistake("--profile takes a file, and there is none called " + file);
    }
    try {
      return new ProfileWeights(file.toString(), Profile.read(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new Mistake("cannot read the profile " + file + ": " + e.getMessage());
    } catch (MalformedProfile e) {
      throw new Mistake("cannot read the profile " + file + ": " + e.getMessage());
    }
  }

  /** Takes note of a file; all have to be taken before times are asked for. */
  void add(FileRegions file) {
    knowsAny |= fileOf(file.unit()).isPresent();
    for (Region region : file.regions()) {
      if (region.kind() == Region.Kind.CALL) {
        for (Routine target : region.piece().orElseThrow().targets()) {
          calls
              .computeIfAbsent(region.function(), unused -> new ArrayList<>())
              .add(new Called(region.span(), target.facts().unit(), target.function()));
        }
      }
    }
  }

  /** Refuses a profile of another program. */
  void check() {
    if (!knowsAny) {
      throw new Mistake(
          "the profile " + name + " names none of the files that were read; is it of this code?");
    }
  }

  /** In nanoseconds. */
  double total() {
    return profile.total();
  }

  /**
   * What a region took.
   *
   * @param part of its function's time that is predicted for it, from 0 to 1
   */
  Optional<Proposal.Measured> of(Region region, OptionalDouble part) {
    Optional<String> file = fileOf(region.unit());
    if (file.isEmpty()) {
      return Optional.of(new Proposal.Measured(0, 0));
    }
    return profile
        .of(piece(file.get(), region.unit(), region.function(), region.span(), part))
        .map(time -> Math.min(profile.total(), time.nanos() + (time.isOwn() ? called(region) : 0)))
        .map(nanos -> new Proposal.Measured(nanos, nanos / profile.total()));
  }

  private static Profile.Piece piece(
      String file, Unit unit, Function function, Span span, OptionalDouble part) {
    SourceText text = unit.text();
    return new Profile.Piece(
        file,
        function.name(),
        text.lineAt(function.start()),
        text.lineAt(span.start()),
        text.lineAt(Math.max(span.start(), span.end() - 1)),
        part);
  }

  /** What all functions took at most that a region leads to. */
  private double called(Region region) {
    Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(region.function());
    Deque<Called> open = new ArrayDeque<>();
    for (Called call : calls.getOrDefault(region.function(), List.of())) {
      if (region.span().contains(call.span())) {
        open.add(call);
      }
    }
    double sum = 0;
    while (!open.isEmpty()) {
      Called call = open.poll();
      if (seen.add(call.function())) {
        Span whole = new Span(call.function().start(), call.function().end());
        sum +=
            fileOf(call.unit())
                .flatMap(
                    file ->
                        profile.of(
                            piece(file, call.unit(), call.function(), whole, OptionalDouble.of(1))))
                .map(Profile.Time::nanos)
                .orElse(0.0);
        open.addAll(calls.getOrDefault(call.function(), List.of()));
      }
    }
    return sum;
  }

  private Optional<String> fileOf(Unit unit) {
    return files.computeIfAbsent(unit.text().path(), this::nearest);
  }

  /** The one whose path ends as ours does: profiles are written in other folders, too. */
  private Optional<String> nearest(String path) {
    String[] ours = parts(path);
    String best = "";
    int most = 0;
    for (String file : profile.files().stream().sorted().toList()) {
      String[] theirs = parts(file);
      int same = 0;
      int least = Math.min(ours.length, theirs.length);
      while (same < least
          && ours[ours.length - 1 - same].equals(theirs[theirs.length - 1 - same])) {
        same++;
      }
      if (same > most && same >= Math.min(2, least)) {
        most = same;
        best = file;
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }

  private static String[] parts(String path) {
    return path.replace('\\', '/').replaceFirst("^(\\./|/)", "").split("/");
  }
}
