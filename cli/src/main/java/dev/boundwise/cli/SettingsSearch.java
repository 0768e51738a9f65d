package dev.boundwise.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Finds the configuration of a path: that of the nearest folder from its own upwards. */
final class SettingsSearch {

  private final RuleChoice rules;
  private final Map<Path, Settings> found = new HashMap<>();

  SettingsSearch(RuleChoice rules) {
    this.rules = rules;
  }

  /** The defaults where there is no file. */
  Settings of(Path path) {
    Path place = path.toAbsolutePath().normalize();
    return Files.isDirectory(place) || place.getParent() == null
        ? ofFolder(place)
        : ofFolder(place.getParent());
  }

  private Settings ofFolder(Path folder) {
    Settings known = found.get(folder);
    if (known == null) {
      known = own(folder);
      found.put(folder, known);
    }
    return known;
  }

  private Settings own(Path folder) {
    for (String name : new String[] {SettingsFile.OWN, SettingsFile.PROJECT}) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        var settings = SettingsFile.read(file, rules);
        if (settings.isPresent()) {
          return settings.get();
        }
      }
    }
    Path parent = folder.getParent();
    return parent == null ? Settings.DEFAULT : ofFolder(parent);
  }
}
