package dev.boundwise.engine;

import dev.boundwise.advice.Advisor;
import dev.boundwise.advice.Remedy;
import dev.boundwise.resolve.Program;
import dev.boundwise.runtime.PythonRuntime;
import java.util.List;

/**
 * What advice is asked for.
 *
 * @param remedies all there are, in the order of reports
 * @param runtimes to give advice for; none for no advice
 * @param tellsShapes whether the shapes of all loops are wanted, not only where advice needs them
 */
public record Advising(List<Remedy> remedies, List<PythonRuntime> runtimes, boolean tellsShapes) {

  /** No advice. */
  public static final Advising NONE = new Advising(List.of(), List.of());

  public Advising {
    remedies = List.copyOf(remedies);
    runtimes = List.copyOf(runtimes);
  }

  public Advising(List<Remedy> remedies, List<PythonRuntime> runtimes) {
    this(remedies, runtimes, false);
  }

  /** One for each runtime. */
  List<Advisor> advisors(Program program) {
    return runtimes.stream().map(runtime -> new Advisor(program, remedies, runtime)).toList();
  }
}
