package dev.boundwise.runtime;

import java.util.Map;

/**
 * An interpreter and what it runs on.
 *
 * @param isFree whether threads run Python at the same time: a free-threaded build
 * @param cores that the code may use, at least 1
 * @param packages the versions of the packages that a project asks for, by normalised name ({@code
 *     scikit-learn}): {@code 1.5.2} where it is pinned or locked, {@code >=1.5} where that is the
 *     least that is allowed, else empty
 */
public record PythonRuntime(
    PythonVersion version,
    boolean isFree,
    int cores,
    StartMethod startMethod,
    Platform platform,
    Map<String, String> packages) {

  public PythonRuntime {
    packages = Map.copyOf(packages);
    if (cores < 1) {
      throw new IllegalArgumentException("no runtime without cores: " + cores);
    }
  }

  /** One with the start method that its version and platform have by themselves. */
  public static PythonRuntime of(
      PythonVersion version, boolean isFree, int cores, Platform platform) {
    return new PythonRuntime(
        version, isFree, cores, defaultStart(version, platform), platform, Map.of());
  }

  /**
   * The start method where a program sets none: spawn on Windows and macOS, on Linux forkserver
   * from 3.14 on and fork before.
   *
   * <p>Source: documentation of multiprocessing, "Contexts and start methods".
   */
  public static StartMethod defaultStart(PythonVersion version, Platform platform) {
    if (platform != Platform.LINUX) {
      return StartMethod.SPAWN;
    }
    return version.isAtLeast(3, 14) ? StartMethod.FORKSERVER : StartMethod.FORK;
  }

  public PythonRuntime withPackages(Map<String, String> known) {
    return new PythonRuntime(version, isFree, cores, startMethod, platform, known);
  }

  public PythonRuntime withStartMethod(StartMethod method) {
    return new PythonRuntime(version, isFree, cores, method, platform, packages);
  }

  /** As {@code --python} takes it: {@code 3.14}, or {@code 3.14t} of a free-threaded build. */
  public String name() {
    return version + (isFree ? "t" : "");
  }
}
