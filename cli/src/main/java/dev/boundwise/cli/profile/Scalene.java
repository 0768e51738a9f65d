package dev.boundwise.cli.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads Scalene's JSON.
 *
 * <p>Source: Scalene's {@code scalene_json.py}: for each line the part of the run, in percent, that
 * it spent in Python, in native code and in the system.
 */
final class Scalene {
  private Scalene() {}

  static Profile read(JsonNode root) {
    double total = root.path("elapsed_time_sec").asDouble(0) * 1e9;
    if (total <= 0) {
      throw new MalformedProfile("it says no elapsed_time_sec");
    }
    Map<String, TreeMap<Integer, Double>> files = new HashMap<>();
    for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
      TreeMap<Integer, Double> lines = new TreeMap<>();
      for (JsonNode line : file.getValue().path("lines")) {
        double percent =
            line.path("n_cpu_percent_python").asDouble(0)
                + line.path("n_cpu_percent_c").asDouble(0)
                + line.path("n_sys_percent").asDouble(0);
        lines.merge(line.path("lineno").asInt(0), percent / 100 * total, Double::sum);
      }
      files.put(file.getKey(), lines);
    }
    return new LineTimes(files, total);
  }
}
