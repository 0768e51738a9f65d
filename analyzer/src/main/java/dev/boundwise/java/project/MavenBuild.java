package dev.boundwise.java.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A module with a {@code pom.xml}. */
record MavenBuild(EffectivePom pom) implements Build {

  @Override
  public Path root() {
    return pom.own().folder();
  }

  @Override
  public String version() {
    return pom.version();
  }

  @Override
  public List<Path> sources() {
    List<Path> all = new ArrayList<>(pom.sources());
    all.addAll(pom.tests());
    return all;
  }

  @Override
  public List<Path> generated() {
    Path target = root().resolve("target");
    return List.of(target.resolve("generated-sources"), target.resolve("generated-test-sources"));
  }

  @Override
  public List<Path> classes() {
    Path target = root().resolve("target");
    return List.of(target.resolve("classes"), target.resolve("test-classes"));
  }

  @Override
  public List<Dependency> dependencies() {
    return pom.dependencies();
  }

  @Override
  public Optional<Dependency> managed(Dependency.Key key) {
    return pom.managed(key);
  }

  @Override
  public boolean isNewestChosen() {
    return false;
  }

  @Override
  public Optional<Integer> release() {
    return pom.release();
  }

  @Override
  public Set<String> absent() {
    return pom.absent();
  }
}
