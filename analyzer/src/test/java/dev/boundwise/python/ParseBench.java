package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures our parser over files held in memory; started by {@code bench/speed.py}, a fresh JVM for
 * each run.
 *
 * <p>Arguments: threads, rounds, a file with one path a line. Prints one line for each round:
 * {@code round seconds}; the first is the cold one. All trees of a round are kept until the next,
 * and {@code heap MB} at the end is what is in use after a full collection while the last round's
 * trees, and the files' bytes, are kept.
 */
final class ParseBench {

  private ParseBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int threads = Integer.parseInt(args[0]);
    int rounds = Integer.parseInt(args[1]);
    List<String> paths = Files.readAllLines(Path.of(args[2]), UTF_8);
    List<byte[]> contents = new ArrayList<>();
    long bytes = 0;
    long lines = 0;
    for (String path : paths) {
      byte[] content = Files.readAllBytes(Path.of(path));
      contents.add(content);
      bytes += content.length;
      for (byte b : content) {
        lines += b == '\n' ? 1 : 0;
      }
    }
    System.out.printf(Locale.ROOT, "files %d lines %d bytes %d%n", paths.size(), lines, bytes);
    PythonFile[] kept = new PythonFile[paths.size()];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      parseAll(paths, contents, kept, threads);
      System.out.printf(Locale.ROOT, "round %.4f%n", (System.nanoTime() - start) / 1e9);
    }
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    int diagnostics = 0;
    for (PythonFile file : kept) {
      diagnostics += file.diagnostics().size();
    }
    System.out.printf(Locale.ROOT, "heap %.0f%n", used / 1e6);
    System.out.printf(Locale.ROOT, "diagnostics %d%n", diagnostics);
  }

  private static void parseAll(
      List<String> paths, List<byte[]> contents, PythonFile[] kept, int threads)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int f = next.getAndIncrement(); f < kept.length; f = next.getAndIncrement()) {
                  kept[f] =
                      PythonParser.parse(PythonSource.read(paths.get(f), contents.get(f)).text());
                }
              },
              "parse-" + i);
      running.add(thread);
      thread.start();
    }
    for (Thread thread : running) {
      thread.join();
    }
  }
}
