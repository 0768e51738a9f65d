package dev.boundwise.engine;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.source.FileSearch;
import dev.boundwise.source.PathPatterns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An analysis that is ready to run; each method whose name starts with {@code with} returns another
 * one.
 *
 * <pre>{@code
 * Report report = Analysis.with(rules, knowledge).withThreads(2).run(List.of(Path.of("src")));
 * }</pre>
 *
 * @param rules all there are
 * @param knowledge what they know about Python's libraries
 * @param java how Java is read
 * @param selection which of them run
 * @param workingFolder what relative paths start from
 * @param excludes patterns of what is left out unless given
 * @param threads how many work; at least 1
 * @param suppressions whether comments suppress findings
 * @param callShare whether to find the share of all calls that are resolved
 * @param advising what advice to give beside a map
 * @param progress hears how far it is
 */
public record Analysis(
    List<Rule> rules,
    Knowledge knowledge,
    JavaSetup java,
    Selection selection,
    Path workingFolder,
    List<PathPatterns> excludes,
    int threads,
    boolean suppressions,
    boolean callShare,
    Advising advising,
    Progress progress) {

  /** The rule of the engine's own: a comment that suppresses nothing. */
  public static final RuleInfo UNUSED_SUPPRESSION = UnusedSuppressions.INFO;

  public Analysis {
    rules = List.copyOf(rules);
    excludes = List.copyOf(excludes);
    if (threads < 1) {
      throw new IllegalArgumentException("no work without threads: " + threads);
    }
  }

  /** All rules, in the current folder, on all cores. */
  public static Analysis with(List<? extends Rule> rules, Knowledge knowledge) {
    return new Analysis(
        List.copyOf(rules),
        knowledge,
        JavaSetup.NONE,
        rule -> true,
        Path.of(""),
        List.of(),
        Runtime.getRuntime().availableProcessors(),
        true,
        false,
        Advising.NONE,
        Progress.NONE);
  }

  /** One that reads Java in another way. */
  public Analysis withJava(JavaSetup setup) {
    return new Analysis(
        rules,
        knowledge,
        setup,
        selection,
        workingFolder,
        excludes,
        threads,
        suppressions,
        callShare,
        advising,
        progress);
  }

  public Analysis withSelection(Selection chosen) {
    return new Analysis(
        rules,
        knowledge,
        java,
        chosen,
        workingFolder,
        excludes,
        threads,
        suppressions,
        callShare,
        advising,
        progress);
  }

  public Analysis withWorkingFolder(Path folder) {
    return new Analysis(
        rules,
        knowledge,
        java,
        selection,
        folder,
        excludes,
        threads,
        suppressions,
        callShare,
        advising,
        progress);
  }

  public Analysis withExcludes(List<PathPatterns> patterns) {
    return new Analysis(
        rules,
        knowledge,
        java,
        selection,
        workingFolder,
        patterns,
        threads,
        suppressions,
        callShare,
        advising,
        progress);
  }

  public Analysis withThreads(int count) {
    return new Analysis(
        rules,
        knowledge,
        java,
        selection,
        workingFolder,
        excludes,
        count,
        suppressions,
        callShare,
        advising,
        progress);
  }

  public Analysis withSuppressions(boolean honoured) {
    return new Analysis(
        rules,
        knowledge,
        java,
        selection,
        workingFolder,
        excludes,
        threads,
        honoured,
        callShare,
        advising,
        progress);
  }

  public Analysis withCallShare(boolean asked) {
    return new Analysis(
        rules,
        knowledge,
        java,
        selection,
        workingFolder,
        excludes,
        threads,
        suppressions,
        asked,
        advising,
        progress);
  }

  /** One whose maps say what would pay, too. */
  public Analysis withAdvice(Advising asked) {
    return new Analysis(
        rules,
        knowledge,
        java,
        selection,
        workingFolder,
        excludes,
        threads,
        suppressions,
        callShare,
        asked,
        progress);
  }

  public Analysis withProgress(Progress listener) {
    return new Analysis(
        rules,
        knowledge,
        java,
        selection,
        workingFolder,
        excludes,
        threads,
        suppressions,
        callShare,
        advising,
        listener);
  }

  /** Analyses files and all below folders. A path that is not there is a problem in the report. */
  public Report run(List<Path> paths) {
    PhaseClock clock = new PhaseClock();
    FileSearch.Result files =
        clock.timed(
            Phase.SEARCH, () -> FileSearch.find(workingFolder, paths, excludes, new SourceFiles()));
    return new Run(this, clock).files(files);
  }

  /** Finds what bounds the code of files and of all below folders, whatever rules there are. */
  public MapReport map(List<Path> paths) {
    List<FileRegions> files = new ArrayList<>();
    MapReport rest = map(paths, files::add);
    return new MapReport(files, rest.problems(), rest.errors(), rest.counts(), rest.phases());
  }

  /**
   * The same, for programs whose regions are too many to be kept.
   *
   * @param each is given every file, by path and one at a time; what it throws is thrown here
   * @return a report without files
   */
  public MapReport map(List<Path> paths, Consumer<FileRegions> each) {
    PhaseClock clock = new PhaseClock();
    FileSearch.Result files =
        clock.timed(
            Phase.SEARCH, () -> FileSearch.find(workingFolder, paths, excludes, new SourceFiles()));
    return new Run(this, clock).map(files, each);
  }

  /**
   * Analyses one file that is not on the disk, such as standard input.
   *
   * @param path what it is known by; its ending says whether it is a notebook
   */
  public Report run(String path, byte[] content) {
    return new Run(this, new PhaseClock()).content(path, content);
  }

  /**
   * Analyses a project none of which is on the disk.
   *
   * @param contents by path from the project's root, with {@code /}; the disk is asked for nothing
   */
  public Report run(Map<String, byte[]> contents) {
    return new Run(this, new PhaseClock()).contents(contents);
  }
}
