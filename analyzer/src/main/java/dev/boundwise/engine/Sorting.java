package dev.boundwise.engine;

import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Brings findings into their order, names them, and asks the comments about each. */
final class Sorting {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.primary().file().path())
          .thenComparing(finding -> finding.primary().span().start())
          .thenComparing(finding -> finding.rule().code())
          .thenComparing(finding -> finding.primary().span().end())
          .thenComparing(Finding::subject)
          .thenComparing(Finding::message);

  private final UnusedSuppressions unused;
  private final Selection selection;
  private final Map<String, FileComments> files = new TreeMap<>();
  private final Set<String> incomplete;

  /** The suppressions of a file, and for each of them the rules whose findings it suppressed. */
  private record FileComments(SourceText text, Suppressions suppressions, List<Set<String>> used) {
    static FileComments of(SourceText text, Suppressions suppressions) {
      List<Set<String>> used = new ArrayList<>();
      suppressions.all().forEach(each -> used.add(new HashSet<>()));
      return new FileComments(text, suppressions, used);
    }

    /** The first comment that suppresses a finding; the others may be there for it too. */
    Optional<Suppression> suppressing(Finding finding) {
      int line = text.lineAt(finding.primary().span().start());
      Optional<Suppression> found = Optional.empty();
      for (int i = 0; i < used.size(); i++) {
        Suppression suppression = suppressions.all().get(i);
        if (suppression.lines().contains(line) && suppression.means(finding.rule())) {
          used.get(i).add(finding.rule().code());
          found = found.or(() -> Optional.of(suppression));
        }
      }
      return found;
    }
  }

  /**
   * @param suppressions of the files that have any
   * @param incomplete names of files of which not everything was understood: what looks unused
   *     there may not be
   */
  Sorting(Analysis analysis, Map<SourceText, Suppressions> suppressions, Set<String> incomplete) {
    this.unused = new UnusedSuppressions(analysis.rules(), analysis.selection());
    this.selection = analysis.selection();
    this.incomplete = incomplete;
    suppressions.forEach((text, found) -> files.put(text.path(), FileComments.of(text, found)));
  }

  List<Found> sorted(List<Finding> findings) {
    List<Finding> all = new ArrayList<>(findings);
    IdentityHashMap<Finding, Suppression> suppressed = new IdentityHashMap<>();
    for (Finding finding : findings) {
      FileComments comments = files.get(finding.primary().file().path());
      if (comments != null) {
        comments.suppressing(finding).ifPresent(by -> suppressed.put(finding, by));
      }
    }
    if (selection.runs(UnusedSuppressions.INFO)) {
      for (FileComments file : files.values()) {
        String name = file.text().path();
        if (!incomplete.contains(name) && selection.runsIn(UnusedSuppressions.INFO, name)) {
          all.addAll(unused.in(file.text(), file.suppressions(), file.used()));
        }
      }
    }
    all.sort(ORDER);
    Fingerprints fingerprints = new Fingerprints();
    List<Found> found = new ArrayList<>(all.size());
    for (Finding finding : all) {
      Suppression by = suppressed.get(finding);
      List<Location> place =
          by == null ? List.of() : List.of(new Location(finding.primary().file(), by.comment()));
      found.add(new Found(finding, fingerprints.next(finding), place));
    }
    return found;
  }
}
