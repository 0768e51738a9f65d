package dev.boundwise.java.project;

import static dev.boundwise.java.project.Disk.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources that no build file speaks of. */
class SourceLayoutTest {

  @TempDir Path folder;
  private Disk disk;

  @BeforeEach
  void project() {
    disk = new Disk(folder);
  }

  /** {@code [root of the module: its source roots]}. */
  private List<String> shown(Path... files) {
    return disk.read(files).modules().stream()
        .map(
            it ->
                disk.inProject(List.of(it.root())).getFirst()
                    + ": "
                    + String.join(" ", disk.inProject(it.sourceRoots())))
        .toList();
  }

  @Test
  void packagesShowWhereSourcesBegin() {
    Path main = disk.source("src", "com.example.Shop");
    Path test = disk.source("test", "com.example.ShopTest");

    assertThat(shown(main, test)).containsExactly(": src test");
  }

  @Test
  void programsOfTheirOwnStandAlone() {
    Path one = disk.source("samples/one", "Main");
    Path other = disk.source("samples/other", "Main");

    assertThat(shown(one, other))
        .containsExactly("samples/one: samples/one", "samples/other: samples/other");
  }

  @Test
  void otherFilesOfTheSameTypesStandAlone() {
    Path one = disk.source("one", "com.example.Main");
    Path more = disk.source("one", "com.example.More");
    Path other = disk.source("other", "com.example.Main");

    assertThat(shown(one, more, other)).containsExactly(": one", "other: other");
  }

  @Test
  void filesOfAModuleBesideItsLayoutSeeTheModule() {
    disk.pom("", "<groupId>g</groupId><artifactId>a</artifactId><version>1</version>");
    Path own = disk.source("src/main/java", "com.example.Shop");
    Path newer = disk.source("src/main/java21", "com.example.Shop");
    Path example = disk.source("examples", "org.example.Example");

    JavaProject read = disk.read(own, newer, example);

    assertThat(shown(own, newer, example))
        .containsExactly(": src/main/java examples", "src/main/java21: src/main/java21");
    assertThat(disk.inProject(read.sourcePath(read.modules().getLast())))
        .containsExactly("src/main/java21", "src/main/java", "examples");
  }

  @Test
  void aFileWhosePackageIsNotItsPathHasNoRoot() {
    Path file = disk.file("notes/Snippet.java", "package com.example; class Snippet {}");

    JavaModule module = disk.module(file);

    assertThat(module.files()).containsExactly(file);
    assertThat(module.sourceRoots()).isEmpty();
  }

  @Test
  void jarsBesideTheSourcesAreTheClassPath() {
    Path file = disk.source("old/src", "com.example.Shop");
    disk.file("old/lib/a.jar", "");
    disk.file("old/lib/a-sources.jar", "");

    JavaModule module = disk.module(file);

    assertThat(disk.inProject(List.of(module.root()))).containsExactly("old");
    assertThat(names(module.classpath())).containsExactly("a.jar");
  }

  @Test
  void whatLiesAboveTheRepositoryIsNotOfIt() {
    disk.file("../pom.xml", "<project><artifactId>other</artifactId></project>");
    Path file = disk.source("src", "com.example.Shop");

    assertThat(shown(file)).containsExactly(": src");
  }

  @Test
  void nothingComesOutOfNothing() {
    assertThat(disk.read()).isEqualTo(new JavaProject(List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "package a.b; class X {}| a.b",
        "`/* package no; */ package a . /* x */ b ; class X {}`| a.b",
        "`@Deprecated(since = \"(1)\") @x.Y package a.b;`| a.b",
        "`import java.util.*; package a;`| ''",
        "`// package a;`| ''",
        "`package a`| ''",
        "`class X { String s = \"package a;\"; }`| ''",
      })
  void thePackageIsWhatTheFileSays(String source, String name) {
    Path file = disk.file("X.java", source);

    assertThat(PackageName.of(file)).isEqualTo(name.replace("''", ""));
  }
}
