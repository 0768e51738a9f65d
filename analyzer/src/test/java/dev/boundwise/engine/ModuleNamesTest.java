package dev.boundwise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleNamesTest {

  private static final Map<String, String> NAMES =
      Map.of(
          "main.py", "main",
          "shop/__init__.py", "shop",
          "shop/orders.py", "shop.orders",
          "shop/web/__init__.py", "shop.web",
          "shop/web/views.py", "shop.web.views",
          "shop/no-name.py", "",
          "src/lib/__init__.py", "lib",
          "src/lib/net.py", "lib.net",
          "open/space.py", "space");

  @Test
  void filesOnTheDiskAreNamedByTheirPackages(@TempDir Path folder) throws IOException {
    for (String name : NAMES.keySet()) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "");
    }
    ModuleNames names = ModuleNames.onDisk();

    NAMES.forEach((path, name) -> assertThat(names.of(folder.resolve(path))).isEqualTo(name));
  }

  @Test
  void filesInMemoryAreNamedAlike() {
    ModuleNames names = ModuleNames.among(NAMES.keySet());

    NAMES.forEach((path, name) -> assertThat(names.of(Path.of(path))).isEqualTo(name));
  }

  @Test
  void theRootOfAProjectInMemoryIsNoPackage() {
    ModuleNames names = ModuleNames.among(Set.of("__init__.py", "a.py", "b/__init__.py"));

    assertThat(names.of(Path.of("a.py"))).isEqualTo("a");
    assertThat(names.of(Path.of("b/c.py"))).isEqualTo("b.c");
    assertThat(names.of(Path.of("__init__.py"))).isEmpty();
  }
}
