package dev.boundwise.engine;

/**
 * A defect of ours that a file brought to light; all other files were analysed.
 *
 * @param path the file, or nothing where it was none in particular
 * @param phase what was being done to it
 * @param cause with the stack trace that says where
 */
public record InternalError(String path, Phase phase, Throwable cause) {

  private static final int FRAMES = 8;

  /** What went wrong and where in our code, on a few lines, to be reported to us. */
  public String details() {
    StringBuilder text = new StringBuilder(cause.toString());
    StackTraceElement[] trace = cause.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
      text.append("\n    at ").append(trace[i]);
    }
    return text.toString();
  }
}
