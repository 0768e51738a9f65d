package dev.boundwise.cli.report;

import static dev.boundwise.cli.report.Sarif.with;

import de.jcup.sarif_2_1_0.model.ArtifactChange;
import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.CodeFlow;
import de.jcup.sarif_2_1_0.model.LogicalLocation;
import de.jcup.sarif_2_1_0.model.Message;
import de.jcup.sarif_2_1_0.model.PartialFingerprints;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.Region;
import de.jcup.sarif_2_1_0.model.Replacement;
import de.jcup.sarif_2_1_0.model.Suppression;
import de.jcup.sarif_2_1_0.model.ThreadFlow;
import de.jcup.sarif_2_1_0.model.ThreadFlowLocation;
import dev.boundwise.engine.Found;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.source.ColumnUnit;
import dev.boundwise.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Findings as SARIF results. */
final class SarifResults {

  /** Lines of context on each side of a range. */
  private static final int CONTEXT = 2;

  /** Bytes of source that a report quotes at most in one place. */
  private static final int LONGEST_QUOTE = 4096;

  private final Path folder;
  private final SarifRules rules;

  SarifResults(Path folder, SarifRules rules) {
    this.folder = folder;
    this.rules = rules;
  }

  de.jcup.sarif_2_1_0.model.Result result(Found found) {
    Finding finding = found.finding();
    PartialFingerprints fingerprints = new PartialFingerprints();
    fingerprints.setAdditionalProperty("boundwise/v1", found.fingerprint());
    PropertyBag properties = new PropertyBag();
    properties.setAdditionalProperty(
        "confidence", finding.confidence().name().toLowerCase(Locale.ROOT));
    de.jcup.sarif_2_1_0.model.Result sarif = new de.jcup.sarif_2_1_0.model.Result();
    sarif.setRuleId(finding.rule().code());
    sarif.setRuleIndex(rules.index(finding.rule()));
    sarif.setLevel(level(finding));
    sarif.setMessage(message(finding));
    sarif.setLocations(List.of(place(finding.primary())));
    sarif.setRelatedLocations(related(finding));
    sarif.setCodeFlows(codeFlows(finding));
    sarif.setFixes(fixes(finding));
    sarif.setPartialFingerprints(fingerprints);
    sarif.setSuppressions(suppressions(found));
    sarif.setProperties(properties);
    return sarif;
  }

  private static Message message(Finding finding) {
    String plain = Sentence.of(finding.message());
    String instead = finding.instead().isBlank() ? "" : " " + Sentence.of(finding.instead());
    return Sarif.message(plain + instead);
  }

  private static de.jcup.sarif_2_1_0.model.Result.Level level(Finding finding) {
    return switch (finding.rule().severity()) {
      case ERROR -> de.jcup.sarif_2_1_0.model.Result.Level.ERROR;
      case WARNING -> de.jcup.sarif_2_1_0.model.Result.Level.WARNING;
      case NOTE -> de.jcup.sarif_2_1_0.model.Result.Level.NOTE;
    };
  }

  private static Set<Suppression> suppressions(Found found) {
    if (!found.isSuppressed()) {
      return Set.of();
    }
    Suppression suppression = new Suppression();
    suppression.setKind(Suppression.Kind.IN_SOURCE);
    suppression.setStatus(Suppression.Status.ACCEPTED);
    return Set.of(suppression);
  }

  private Set<de.jcup.sarif_2_1_0.model.Location> related(Finding finding) {
    Set<de.jcup.sarif_2_1_0.model.Location> places = new LinkedHashSet<>();
    for (Related related : finding.related()) {
      int id = places.size() + 1;
      places.add(with(place(related), it -> it.setId(id)));
    }
    return places;
  }

  private List<CodeFlow> codeFlows(Finding finding) {
    if (finding.flow().isEmpty()) {
      return List.of();
    }
    List<Related> way = new ArrayList<>(finding.flow());
    if (!way.getFirst().location().equals(finding.primary())) {
      way.addFirst(new Related(finding.primary(), finding.message()));
    }
    List<ThreadFlowLocation> steps = new ArrayList<>();
    for (int depth = 0; depth < way.size(); depth++) {
      boolean isEnd = depth == 0 || depth == way.size() - 1;
      steps.add(step(way.get(depth), depth, isEnd));
    }
    ThreadFlow thread = with(new ThreadFlow(), it -> it.setLocations(steps));
    return List.of(with(new CodeFlow(), it -> it.setThreadFlows(List.of(thread))));
  }

  /** Each step is in a function that the one before calls. */
  private ThreadFlowLocation step(Related related, int depth, boolean isEnd) {
    ThreadFlowLocation step = new ThreadFlowLocation();
    step.setLocation(place(related));
    step.setNestingLevel(depth);
    step.setImportance(
        isEnd ? ThreadFlowLocation.Importance.ESSENTIAL : ThreadFlowLocation.Importance.IMPORTANT);
    return step;
  }

  /** A notebook's places are lines of a cell, which no text of the artifact has: no edits there. */
  private Set<de.jcup.sarif_2_1_0.model.Fix> fixes(Finding finding) {
    Set<de.jcup.sarif_2_1_0.model.Fix> fixes = new LinkedHashSet<>();
    if (Place.start(finding.primary(), ColumnUnit.BYTES).cell() > 0) {
      return fixes;
    }
    for (Fix fix : finding.fixes()) {
      Map<String, List<Replacement>> changes = new LinkedHashMap<>();
      for (Edit edit : fix.edits()) {
        changes
            .computeIfAbsent(edit.location().file().path(), path -> new ArrayList<>())
            .add(replacement(edit));
      }
      de.jcup.sarif_2_1_0.model.Fix sarif = new de.jcup.sarif_2_1_0.model.Fix();
      sarif.setDescription(Sarif.message(Sentence.of(fix.title())));
      sarif.setArtifactChanges(artifactChanges(changes));
      fixes.add(sarif);
    }
    return fixes;
  }

  private Set<ArtifactChange> artifactChanges(Map<String, List<Replacement>> changes) {
    Set<ArtifactChange> artifacts = new LinkedHashSet<>();
    changes.forEach(
        (path, replacements) -> {
          ArtifactChange change = new ArtifactChange();
          change.setArtifactLocation(artifact(path));
          change.setReplacements(replacements);
          artifacts.add(change);
        });
    return artifacts;
  }

  private static Replacement replacement(Edit edit) {
    Replacement replacement = new Replacement();
    replacement.setDeletedRegion(region(edit.location()));
    replacement.setInsertedContent(Sarif.content(edit.replacement()));
    return replacement;
  }

  de.jcup.sarif_2_1_0.model.Location wholeFile(String path) {
    PhysicalLocation physical =
        with(new PhysicalLocation(), it -> it.setArtifactLocation(artifact(path)));
    return with(new de.jcup.sarif_2_1_0.model.Location(), it -> it.setPhysicalLocation(physical));
  }

  private de.jcup.sarif_2_1_0.model.Location place(Related related) {
    return with(
        place(related.location()),
        it -> it.setMessage(Sarif.message(Sentence.of(related.message()))));
  }

  de.jcup.sarif_2_1_0.model.Location place(Location location) {
    Region region = region(location);
    PhysicalLocation physical = new PhysicalLocation();
    physical.setArtifactLocation(artifact(location.file().path()));
    physical.setRegion(region);
    quote(location, region, physical);
    var place = new de.jcup.sarif_2_1_0.model.Location();
    place.setPhysicalLocation(physical);
    int cell = Place.start(location, ColumnUnit.UTF16).cell();
    if (cell > 0) {
      LogicalLocation logical = new LogicalLocation();
      logical.setName("cell " + cell);
      logical.setFullyQualifiedName(location.file().path() + " cell " + cell);
      place.setLogicalLocations(Set.of(logical));
    }
    return place;
  }

  private static Region region(Location location) {
    return region(Place.start(location, ColumnUnit.UTF16), Place.end(location, ColumnUnit.UTF16));
  }

  private static Region region(Place start, Place end) {
    Region region = new Region();
    region.setStartLine(start.line());
    region.setStartColumn(start.column());
    region.setEndLine(end.line());
    region.setEndColumn(end.column());
    return region;
  }

  /** Adds the text of the range, and of some lines around it, where they are not too long. */
  private static void quote(Location location, Region region, PhysicalLocation physical) {
    SourceText file = location.file();
    int first = file.lineAt(location.span().start());
    int last = file.lineAt(location.span().end());
    if (location.span().end() - location.span().start() > LONGEST_QUOTE) {
      return;
    }
    if (location.span().end() > location.span().start()) {
      region.setSnippet(Sarif.content(file.slice(location.span())));
    }
    int offsetInCell = first - region.getStartLine();
    int from = Math.max(1 + offsetInCell, first - CONTEXT);
    int to = Math.min(file.lineCount(), last + CONTEXT);
    int start = file.lineStart(from);
    int end = file.lineEnd(to);
    if (end - start <= LONGEST_QUOTE) {
      Region context =
          region(Place.at(file, start, ColumnUnit.UTF16), Place.at(file, end, ColumnUnit.UTF16));
      context.setSnippet(Sarif.content(file.slice(start, end)));
      physical.setContextRegion(context);
    }
  }

  private ArtifactLocation artifact(String path) {
    String slashes = path.replace('\\', '/');
    String root = folder.toString().replace('\\', '/');
    String base = root.endsWith("/") ? root : root + "/";
    String shown = slashes.startsWith(base) ? slashes.substring(base.length()) : slashes;
    ArtifactLocation artifact = with(new ArtifactLocation(), it -> it.setUri(Uris.of(shown)));
    if (Uris.isRelative(shown) && !shown.startsWith("../")) {
      artifact.setUriBaseId(Uris.BASE);
    }
    return artifact;
  }
}
