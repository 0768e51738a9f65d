package dev.boundwise.cli.profile;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads speedscope's JSON.
 *
 * <p>Source: speedscope's {@code file-format-spec.ts}: frames are shared; profiles are {@code
 * sampled} or {@code evented}.
 */
final class Speedscope {
  private Speedscope() {}

  /** What a sample stands for where no unit is given: profilers look a hundred times a second. */
  static final double SAMPLE = 10e6;

  static Profile read(JsonNode root) {
    List<Stacks.Frame> frames = new ArrayList<>();
    for (JsonNode frame : root.path("shared").path("frames")) {
      frames.add(
          new Stacks.Frame(
              frame.path("file").asString(""),
              frame.path("name").asString(""),
              frame.path("line").asInt(0)));
    }
    Stacks.Builder stacks = new Stacks.Builder();
    for (JsonNode profile : root.path("profiles")) {
      double unit = unit(profile.path("unit").asString("none"));
      switch (profile.path("type").asString("")) {
        case "sampled" -> sampled(profile, frames, unit, stacks);
        case "evented" -> evented(profile, frames, unit, stacks);
        default -> throw new MalformedProfile("a profile in it is neither sampled nor evented");
      }
    }
    return stacks.build();
  }

  private static double unit(String word) {
    return switch (word) {
      case "nanoseconds" -> 1;
      case "microseconds" -> 1e3;
      case "milliseconds" -> 1e6;
      case "seconds" -> 1e9;
      case "none" -> SAMPLE;
      default -> throw new MalformedProfile("it measures " + word + ", not time");
    };
  }

  private static void sampled(
      JsonNode profile, List<Stacks.Frame> frames, double unit, Stacks.Builder stacks) {
    JsonNode samples = profile.path("samples");
    JsonNode weights = profile.path("weights");
    if (samples.size() != weights.size()) {
      throw new MalformedProfile("it has not as many weights as samples");
    }
    for (int i = 0; i < samples.size(); i++) {
      List<Stacks.Frame> stack = new ArrayList<>();
      samples.get(i).forEach(frame -> stack.add(frame(frame, frames)));
      stacks.add(stack, weights.get(i).asDouble(0) * unit);
    }
  }

  /** Between two events the stack stays as it is. */
  private static void evented(
      JsonNode profile, List<Stacks.Frame> frames, double unit, Stacks.Builder stacks) {
    List<Stacks.Frame> stack = new ArrayList<>();
    double last = profile.path("startValue").asDouble(0);
    for (JsonNode event : profile.path("events")) {
      double now = event.path("at").asDouble(0);
      if (!stack.isEmpty() && now > last) {
        stacks.add(stack, (now - last) * unit);
      }
      last = now;
      if (event.path("type").asString("").equals("O")) {
        stack.add(frame(event.path("frame"), frames));
      } else if (!stack.isEmpty()) {
        stack.removeLast();
      }
    }
  }

  private static Stacks.Frame frame(JsonNode number, List<Stacks.Frame> frames) {
    int index = number.asInt(-1);
    if (index < 0 || index >= frames.size()) {
      throw new MalformedProfile("it refers to a frame that is not there");
    }
    return frames.get(index);
  }
}
