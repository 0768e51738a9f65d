package dev.boundwise.cli.report;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.Verdict;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.source.ColumnUnit;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The keys of a region that say what would pay. */
final class AdviceJson {
  private AdviceJson() {}

  /**
   * Writes them where there is advice.
   *
   * @param runtimes that it is for; where there are several, each has advice of its own
   * @param hasDetails whether to say what a schema without details does not have
   */
  static void write(
      JsonGenerator json,
      FileRegions.Advised advised,
      List<PythonRuntime> runtimes,
      boolean hasDetails) {
    if (advised.advice().isEmpty()) {
      return;
    }
    advised.shape().ifPresent(it -> json.writeStringProperty("shape", it.pattern().word()));
    Advice first = advised.advice().getFirst();
    advice(json, first);
    if (runtimes.size() > 1) {
      json.writeArrayPropertyStart("runtimes");
      for (int i = 0; i < runtimes.size(); i++) {
        json.writeStartObject();
        json.writeStringProperty("python", runtimes.get(i).name());
        advice(json, advised.advice().get(i));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("verdicts");
    first.verdicts().forEach(verdict -> verdict(json, verdict, hasDetails));
    json.writeEndArray();
    if (hasDetails) {
      MapJson.number(json, "saved", first.savedNanos());
    }
  }

  private static void advice(JsonGenerator json, Advice advice) {
    json.writeObjectPropertyStart("advice");
    json.writeStringProperty("remedy", advice.best().remedy().word());
    json.writeNumberProperty(
        "speedup", advice.best().helps() ? hundredths(advice.best().speedup()) : 1.0);
    json.writeStringProperty("code", advice.code());
    json.writeEndObject();
  }

  private static void verdict(JsonGenerator json, Verdict verdict, boolean hasDetails) {
    json.writeStartObject();
    json.writeStringProperty("remedy", verdict.remedy().word());
    json.writeStringProperty("verdict", verdict.outcome().word());
    json.writeNumberProperty("speedup", hundredths(verdict.speedup()));
    json.writeStringProperty("why", verdict.why());
    json.writeArrayPropertyStart("obstacles");
    for (Obstacle obstacle : verdict.obstacles()) {
      json.writeStartObject();
      int start = obstacle.span().start();
      MapJson.place(
          json, obstacle.unit(), Place.at(obstacle.unit().text(), start, ColumnUnit.BYTES));
      json.writeStringProperty("why", obstacle.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (hasDetails && verdict.helps()) {
      json.writeArrayPropertyStart("assumptions");
      verdict.assumptions().forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("how", verdict.how());
    }
    json.writeEndObject();
  }

  private static double hundredths(double speedup) {
    return Math.round(speedup * 100) / 100.0;
  }
}
