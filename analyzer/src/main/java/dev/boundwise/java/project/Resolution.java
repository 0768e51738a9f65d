package dev.boundwise.java.project;

import dev.boundwise.java.project.Dependency.Exclusion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * From what a module asks for to the files that it means, with all that these ask for. Source:
 * Maven's "Introduction to the Dependency Mechanism"; Gradle's "Dependency Resolution".
 */
final class Resolution {

  /** What has to be known of a build. */
  interface Workspace {

    /** The module that is built here and meant by a dependency. */
    Optional<Build> member(Dependency dependency);
  }

  /**
   * @param files in the order in which they were asked for
   * @param members modules that are built here, likewise
   */
  record Result(Set<Path> files, Set<Build> members, Set<String> missing) {}

  private record Node(Dependency dependency, List<Exclusion> exclusions) {}

  private final Poms poms;
  private final Repositories repositories;
  private final Workspace workspace;
  private final Build build;
  private final Map<Dependency.Key, Optional<Dependency>> chosen = new LinkedHashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private final Result result =
      new Result(new LinkedHashSet<>(), new LinkedHashSet<>(), new TreeSet<>());

  private Resolution(Poms poms, Repositories repositories, Workspace workspace, Build build) {
    this.poms = poms;
    this.repositories = repositories;
    this.workspace = workspace;
    this.build = build;
  }

  static Result of(Poms poms, Repositories repositories, Workspace workspace, Build build) {
    Resolution resolution = new Resolution(poms, repositories, workspace, build);
    for (Dependency each : build.dependencies()) {
      if (!each.isImport()) {
        resolution.open.add(new Node(each, each.exclusions()));
      }
    }
    resolution.follow();
    return resolution.result;
  }

  /** Level by level, so that the nearest comes first. */
  private void follow() {
    while (!open.isEmpty()) {
      Node node = open.remove();
      Dependency asked = node.dependency();
      Dependency settled =
          asked.withVersion(repositories.settled(asked.group(), asked.artifact(), asked.version()));
      if (wins(settled)) {
        chosen.put(settled.file(), Optional.of(settled));
        children(settled, node.exclusions());
      }
    }
    chosen.values().forEach(it -> it.ifPresent(this::file));
    result.members().remove(build);
  }

  private boolean wins(Dependency asked) {
    Optional<Dependency> before = chosen.get(asked.file());
    return before == null
        || (build.isNewestChosen()
            && before.isPresent()
            && Versions.compare(asked.version(), before.get().version()) > 0);
  }

  private void children(Dependency parent, List<Exclusion> exclusions) {
    Optional<Build> member = member(parent);
    if (member.isPresent()) {
      result.members().add(member.get());
      enqueue(member.get().dependencies(), exclusions);
      return;
    }
    Optional<EffectivePom> pom =
        parent.path().isEmpty()
            ? poms.of(parent.group(), parent.artifact(), parent.version())
            : Optional.empty();
    Optional<Coordinates> moved = pom.flatMap(EffectivePom::relocation);
    if (moved.isPresent()) {
      chosen.put(parent.file(), Optional.empty());
      open.addFirst(new Node(moved(parent, moved.get()), exclusions));
      return;
    }
    pom.ifPresent(it -> enqueue(it.dependencies(), exclusions));
  }

  private static Dependency moved(Dependency from, Coordinates to) {
    return new Dependency(
        to.group(),
        to.artifact(),
        to.version(),
        from.type(),
        from.classifier(),
        from.scope(),
        from.isOptional(),
        from.exclusions(),
        "");
  }

  private void enqueue(List<Dependency> children, List<Exclusion> exclusions) {
    for (Dependency child : children) {
      if (child.isHandedOn() && exclusions.stream().noneMatch(it -> it.matches(child))) {
        Optional<Dependency> row = build.managed(child.key());
        List<Exclusion> all = new ArrayList<>(exclusions);
        all.addAll(child.exclusions());
        row.ifPresent(it -> all.addAll(it.exclusions()));
        open.add(new Node(row.map(it -> versioned(child, it)).orElse(child), all));
      }
    }
  }

  /** The module's own management says the version, also of what it does not ask for itself. */
  private Dependency versioned(Dependency child, Dependency row) {
    boolean isOlder =
        build.isNewestChosen() && Versions.compare(row.version(), child.version()) < 0;
    return row.version().isEmpty() || isOlder ? child : child.withVersion(row.version());
  }

  /** A module that is built here, but for another version of it that was fetched. */
  private Optional<Build> member(Dependency asked) {
    return workspace
        .member(asked)
        .filter(
            it ->
                it.version().equals(asked.version())
                    || repositories.find(asked.coordinates()).isEmpty());
  }

  private void file(Dependency asked) {
    if (member(asked).isPresent()) {
      return;
    }
    Coordinates wanted = asked.coordinates();
    if (!wanted.type().equals("jar")) {
      return;
    }
    Optional<Path> file =
        asked.path().isEmpty()
            ? repositories.find(wanted)
            : Folders.below(build.root(), asked.path()).filter(Files::isRegularFile);
    if (file.isPresent()) {
      result.files().add(file.get());
    } else {
      result.missing().add(wanted.toString());
    }
  }
}
