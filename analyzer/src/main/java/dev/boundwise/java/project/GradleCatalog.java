package dev.boundwise.java.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The aliases of a version catalog, {@code gradle/libs.versions.toml}, as scripts write them:
 * {@code spring-boot_web} is {@code spring.boot.web}.
 */
record GradleCatalog(
    Map<String, Dependency> libraries,
    Map<String, List<String>> bundles,
    Map<String, String> versions,
    Map<String, String> plugins) {

  static final GradleCatalog EMPTY = new GradleCatalog(Map.of(), Map.of(), Map.of(), Map.of());

  static GradleCatalog of(Path file, Notes notes) {
    Optional<byte[]> bytes = notes.bytes(file);
    if (bytes.isEmpty()) {
      return EMPTY;
    }
    TomlParseResult read = Toml.parse(new String(bytes.get(), StandardCharsets.UTF_8));
    if (read.hasErrors()) {
      int line = read.errors().getFirst().position().line();
      notes.add(file, "line " + line + " is not TOML");
      return EMPTY;
    }
    Map<String, String> versions = new HashMap<>();
    Optional<TomlTable> said = table(read, "versions");
    said.ifPresent(
        all ->
            all.keySet().forEach(name -> versions.put(alias(name), version(all, name, versions))));
    Map<String, Dependency> libraries = new HashMap<>();
    table(read, "libraries")
        .ifPresent(
            all -> {
              for (String name : all.keySet()) {
                library(all, name, versions).ifPresent(it -> libraries.put(alias(name), it));
              }
            });
    Map<String, List<String>> bundles = new HashMap<>();
    table(read, "bundles")
        .ifPresent(all -> all.keySet().forEach(name -> bundles.put(alias(name), names(all, name))));
    Map<String, String> plugins = new HashMap<>();
    table(read, "plugins")
        .ifPresent(all -> all.keySet().forEach(name -> plugin(all, name, versions, plugins)));
    return new GradleCatalog(libraries, bundles, versions, plugins);
  }

  static String alias(String name) {
    return name.replace('-', '.').replace('_', '.');
  }

  /**
   * {@code name = "g:a:v"}, {@code { module = "g:a", version.ref = "x" }}, {@code { group, name }}.
   */
  private static Optional<Dependency> library(
      TomlTable all, String name, Map<String, String> versions) {
    if (get(all, name) instanceof String text) {
      String[] parts = text.split(":", -1);
      return parts.length < 2
          ? Optional.empty()
          : Optional.of(Dependency.of(parts[0], parts[1], parts.length > 2 ? parts[2] : "", ""));
    }
    if (!(get(all, name) instanceof TomlTable table)) {
      return Optional.empty();
    }
    String version = version(table, "version", versions);
    String module = text(table, "module");
    int colon = module.indexOf(':');
    return colon > 0
        ? Optional.of(
            Dependency.of(module.substring(0, colon), module.substring(colon + 1), version, ""))
        : Optional.of(Dependency.of(text(table, "group"), text(table, "name"), version, ""));
  }

  private static String version(TomlTable table, String name, Map<String, String> versions) {
    Object version = get(table, name);
    if (version instanceof String text) {
      return text;
    }
    if (version instanceof TomlTable rich) {
      String ref = text(rich, "ref");
      return ref.isEmpty()
          ? List.of("strictly", "require", "prefer").stream()
              .map(each -> text(rich, each))
              .filter(each -> !each.isEmpty())
              .findFirst()
              .orElse("")
          : versions.getOrDefault(alias(ref), "");
    }
    return "";
  }

  private static List<String> names(TomlTable all, String name) {
    return get(all, name) instanceof TomlArray array
        ? IntStream.range(0, array.size())
            .mapToObj(array::get)
            .filter(String.class::isInstance)
            .map(it -> alias((String) it))
            .toList()
        : List.of();
  }

  /** {@code org.springframework.boot} to its version. */
  private static void plugin(
      TomlTable all, String name, Map<String, String> versions, Map<String, String> plugins) {
    if (get(all, name) instanceof String text) {
      int colon = text.indexOf(':');
      if (colon > 0) {
        plugins.put(text.substring(0, colon), text.substring(colon + 1));
      }
    } else if (get(all, name) instanceof TomlTable table) {
      plugins.put(text(table, "id"), version(table, "version", versions));
    }
  }

  private static Optional<TomlTable> table(TomlTable table, String name) {
    return get(table, name) instanceof TomlTable inner ? Optional.of(inner) : Optional.empty();
  }

  private static String text(TomlTable table, String name) {
    return get(table, name) instanceof String text ? text : "";
  }

  private static @Nullable Object get(TomlTable table, String name) {
    return table.get(List.of(name));
  }
}
