package dev.boundwise.java.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads POMs, those of the project and those of libraries, each once. */
final class Poms {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "ciManagement",
          "contributors",
          "developers",
          "issueManagement",
          "licenses",
          "mailingLists",
          "organization",
          "pluginRepositories",
          "reporting",
          "repositories",
          "scm");

  /** More parents than anybody has; those that name each other end here. */
  private static final int DEEPEST = 32;

  private final Notes notes;
  private final Repositories repositories;
  private final Map<String, String> given;
  private final Map<Path, Optional<Pom>> read = new HashMap<>();
  private final Map<Path, EffectivePom> effective = new HashMap<>();

  Poms(Notes notes, Repositories repositories, Map<String, String> given) {
    this.notes = notes;
    this.repositories = repositories;
    this.given = Map.copyOf(given);
  }

  /** Empty where there is none, or none that can be read, which is noted. */
  Optional<EffectivePom> at(Path file) {
    EffectivePom known = effective.get(file);
    if (known == null) {
      Optional<Pom> own = read(file);
      if (own.isEmpty()) {
        return Optional.empty();
      }
      known = effective(own.get());
      effective.put(file, known);
    }
    return Optional.of(known);
  }

  /** The POM of a library, or of a platform. */
  Optional<EffectivePom> of(String group, String artifact, String version) {
    String settled = repositories.settled(group, artifact, version);
    return repositories.find(Coordinates.pom(group, artifact, settled)).flatMap(this::at);
  }

  Optional<Pom> read(Path file) {
    Optional<Pom> known = read.get(file);
    if (known == null) {
      known = notes.bytes(file).flatMap(bytes -> parsed(file, bytes));
      read.put(file, known);
    }
    return known;
  }

  private Optional<Pom> parsed(Path file, byte[] bytes) {
    try {
      XmlElement project = XmlElement.read(bytes, LEFT_OUT);
      if (!project.name().equals("project")) {
        notes.add(file, "is no POM: its root is <" + project.name() + ">");
        return Optional.empty();
      }
      return Optional.of(Pom.of(file, project, given));
    } catch (XMLStreamException e) {
      notes.add(file, problem(e));
      return Optional.empty();
    }
  }

  /** {@code line 7 is not XML}: the parser's own words are for people who write parsers. */
  static String problem(XMLStreamException e) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    return "line " + line + " is not XML";
  }

  private EffectivePom effective(Pom own) {
    List<Pom> lineage = new ArrayList<>();
    lineage.add(own);
    List<String> absent = new ArrayList<>();
    Optional<Pom.Parent> parent = own.parent();
    while (parent.isPresent() && lineage.size() < DEEPEST) {
      Pom.Parent wanted = filled(lineage, parent.get());
      Optional<Pom> found = parent(lineage.getLast(), wanted);
      if (found.isEmpty()) {
        absent.add(Coordinates.pom(wanted.group(), wanted.artifact(), wanted.version()).toString());
      }
      found.ifPresent(lineage::add);
      parent = found.flatMap(Pom::parent);
    }
    return new EffectivePom(
        lineage, given, absent, it -> of(it.group(), it.artifact(), it.version()));
  }

  /** {@code ${revision}} is the one property that a parent's version may be. */
  private Pom.Parent filled(List<Pom> lineage, Pom.Parent parent) {
    Properties properties = new Properties(lineage, given);
    return new Pom.Parent(
        properties.fill(parent.group()),
        properties.fill(parent.artifact()),
        properties.fill(parent.version()),
        parent.path());
  }

  private Optional<Pom> parent(Pom child, Pom.Parent wanted) {
    String version = repositories.settled(wanted.group(), wanted.artifact(), wanted.version());
    return Folders.below(child.folder(), wanted.path())
        .map(path -> Files.isDirectory(path) ? path.resolve("pom.xml") : path)
        .filter(path -> !path.equals(child.file()))
        .flatMap(this::read)
        .filter(pom -> isMeant(pom, wanted))
        .or(
            () ->
                repositories
                    .find(Coordinates.pom(wanted.group(), wanted.artifact(), version))
                    .filter(path -> !path.equals(child.file()))
                    .flatMap(this::read));
  }

  /** The POM one folder up is often something else. */
  private static boolean isMeant(Pom pom, Pom.Parent wanted) {
    String group =
        pom.group().isEmpty() ? pom.parent().map(Pom.Parent::group).orElse("") : pom.group();
    String version =
        pom.version().isEmpty() ? pom.parent().map(Pom.Parent::version).orElse("") : pom.version();
    return pom.artifact().equals(wanted.artifact())
        && (group.equals(wanted.group()) || group.contains("${"))
        && (version.equals(wanted.version())
            || version.contains("${")
            || wanted.version().contains("${")
            || Versions.isOpen(wanted.version()));
  }
}
