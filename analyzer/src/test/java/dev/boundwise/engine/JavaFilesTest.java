package dev.boundwise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.java.project.JavaModule;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JavaFilesTest {

  private static JavaModule module(String name, String... dependsOn) {
    return new JavaModule(
        Path.of("/" + name),
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        List.of(Path.of("/" + name + "/A.java")),
        Stream.of(dependsOn).map(other -> Path.of("/" + other)).toList());
  }

  /** A module of two groups would be read twice, and what others mean of it be lost. */
  @Test
  void eachModuleIsInOneGroup() {
    JavaModule app = module("app", "left", "right");
    JavaModule left = module("left");
    JavaModule right = module("right", "absent");
    JavaModule other = module("other", "absent");
    JavaModule alone = module("alone");

    assertThat(JavaFiles.groups(List.of(app, left, right, alone, other)))
        .containsExactlyInAnyOrder(List.of(app, left, right, other), List.of(alone));
    assertThat(JavaFiles.groups(List.of(left, other, app, right, alone)))
        .containsExactlyInAnyOrder(List.of(left, other, app, right), List.of(alone));
  }
}
