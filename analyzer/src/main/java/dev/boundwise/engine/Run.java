package dev.boundwise.engine;

import dev.boundwise.advice.Gains;
import dev.boundwise.effect.EventLoops;
import dev.boundwise.java.JavaFile;
import dev.boundwise.java.JavaProgram;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonFile;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.PythonSource;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.resolve.CallShare;
import dev.boundwise.resolve.Program;
import dev.boundwise.rule.Check;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.FileSearch;
import dev.boundwise.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One run of an analysis. */
final class Run {

  /** What a rule fails on that looks at all files together. */
  private static final String WHOLE = "all files";

  /** What became of one file. */
  private sealed interface Outcome {
    /** Of text and syntax. */
    record Read(
        SourceText text,
        int lines,
        List<Diagnostic> diagnostics,
        Suppressions suppressions,
        Optional<Unit> unit)
        implements Outcome {}

    /** Of a Java file: it is understood together with the others. */
    record OfJava(JavaFile file) implements Outcome {}

    record NotRead(FileProblem problem) implements Outcome {}

    record Failed(InternalError error) implements Outcome {}
  }

  /** A file to be read. */
  private record Input(String name, Path path, Callable<byte[]> content) {}

  private final Analysis analysis;
  private final Check check;
  private ModuleNames modules = ModuleNames.onDisk();
  private final PhaseClock clock;
  private Calls calls = Calls.NONE;
  private boolean lowersAll;
  private boolean isOnDisk = true;
  private Knowledge ofJava;
  private final AtomicInteger done = new AtomicInteger();

  Run(Analysis analysis, PhaseClock clock) {
    this.analysis = analysis;
    this.clock = clock;
    this.lowersAll = analysis.callShare();
    this.ofJava = analysis.java().knowledge();
    this.check =
        new Check(
            analysis.rules().stream()
                .filter(rule -> analysis.selection().runs(rule.info()))
                .toList());
  }

  Report files(FileSearch.Result files) {
    return report(inputs(files), largestFirst(files), unreadable(files));
  }

  MapReport map(FileSearch.Result files, Consumer<FileRegions> each) {
    lowersAll = true;
    List<FileProblem> problems = unreadable(files);
    List<InternalError> errors = new ArrayList<>();
    List<Outcome.Read> read = read(inputs(files), largestFirst(files), problems, errors);
    Counts counts = counts(read, problems);
    List<Unit> units = new ArrayList<>();
    read.forEach(file -> file.unit().ifPresent(units::add));
    units.sort(Comparator.comparing(unit -> unit.text().path()));
    Set<Language> languages = new TreeSet<>();
    units.forEach(unit -> languages.add(unit.language()));
    Weighing weighing = new Weighing(analysis, clock, languages, units.size(), each, errors);
    for (List<Unit> one : byLanguage(units)) {
      weighing.weigh(one, knowledge(one));
    }
    problems.sort(Comparator.comparing(FileProblem::path));
    errors.sort(Comparator.comparing(InternalError::path));
    return new MapReport(List.of(), problems, errors, counts, clock.times());
  }

  /** The units of each language: programs of their own. */
  private static List<List<Unit>> byLanguage(List<Unit> units) {
    List<List<Unit>> programs = new ArrayList<>();
    for (Language language : Language.values()) {
      List<Unit> own = units.stream().filter(unit -> unit.language() == language).toList();
      if (!own.isEmpty()) {
        programs.add(own);
      }
    }
    return programs;
  }

  private Program link(List<Unit> units) {
    return clock.timed(Phase.LINK, () -> Program.link(units, knowledge(units)));
  }

  private Knowledge knowledge(List<Unit> units) {
    boolean isJava = !units.isEmpty() && units.getFirst().language() == Language.JAVA;
    return isJava ? ofJava : analysis.knowledge();
  }

  private static List<Input> inputs(FileSearch.Result files) {
    return files.files().stream()
        .map(f -> new Input(f.name(), f.path(), () -> Files.readAllBytes(f.path())))
        .toList();
  }

  /** One that comes last would keep one thread busy and the others waiting. */
  private static List<Integer> largestFirst(FileSearch.Result files) {
    List<FileSearch.Found> found = files.files();
    return IntStream.range(0, found.size())
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> found.get(i).size()).reversed())
        .toList();
  }

  private static List<FileProblem> unreadable(FileSearch.Result files) {
    List<FileProblem> problems = new ArrayList<>();
    files.unreadable().forEach(u -> problems.add(new FileProblem.Unread(u.name(), u.message())));
    return problems;
  }

  Report content(String name, byte[] content) {
    Path path = analysis.workingFolder().resolve(name);
    isOnDisk = false;
    return report(List.of(new Input(name, path, () -> content)), List.of(0), new ArrayList<>());
  }

  Report contents(Map<String, byte[]> contents) {
    Map<String, byte[]> sorted = new TreeMap<>(contents);
    modules = ModuleNames.among(sorted.keySet());
    isOnDisk = false;
    List<Input> inputs = new ArrayList<>();
    sorted.forEach((name, content) -> inputs.add(new Input(name, Path.of(name), () -> content)));
    List<Integer> order = IntStream.range(0, inputs.size()).boxed().toList();
    return report(inputs, order, new ArrayList<>());
  }

  private List<Outcome.Read> read(
      List<Input> inputs,
      List<Integer> order,
      List<FileProblem> problems,
      List<InternalError> errors) {
    Outcome[] outcomes = new Outcome[inputs.size()];
    Workers.run(
        analysis.threads(),
        order.size(),
        i -> {
          int file = order.get(i);
          outcomes[file] = outcome(inputs.get(file));
          analysis.progress().files(done.incrementAndGet(), inputs.size());
        });

    List<Outcome.Read> read = new ArrayList<>();
    List<JavaFile> java = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Read r -> read.add(r);
        case Outcome.OfJava(JavaFile file) -> java.add(file);
        case Outcome.NotRead(FileProblem problem) -> problems.add(problem);
        case Outcome.Failed(InternalError error) -> errors.add(error);
      }
    }
    if (!java.isEmpty()) {
      read(java, read, errors);
    }
    return read;
  }

  /** Reads all Java files together: what a name means in one is said in another. */
  private void read(List<JavaFile> files, List<Outcome.Read> read, List<InternalError> errors) {
    long start = System.nanoTime();
    try {
      readTogether(files, read, errors);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (Throwable e) { // a defect: other languages go on
      errors.add(new InternalError(files.getFirst().text().path(), Phase.PARSE, e));
    }
    clock.finish(Phase.PARSE, start);
  }

  private void readTogether(
      List<JavaFile> files, List<Outcome.Read> read, List<InternalError> errors) {
    JavaProgram program;
    try {
      program =
          new JavaFiles(analysis.workingFolder(), analysis.java(), analysis.threads())
              .read(files, isOnDisk);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep files for the time of reading them", e);
    }
    analysis.progress().notes(program.notes());
    ofJava = ofJava.withSupertypes(program.supertypes());
    for (JavaFile file : files) {
      SourceText text = file.text();
      Throwable failure = program.failures().get(text);
      if (failure != null) {
        errors.add(new InternalError(text.path(), Phase.LOWER, failure));
        continue;
      }
      List<Diagnostic> diagnostics = program.diagnostics().getOrDefault(text, List.of());
      Suppressions suppressions =
          analysis.suppressions()
              ? Suppressions.of(text, program.comments().getOrDefault(text, List.of()))
              : Suppressions.NONE;
      Optional<Unit> unit = Optional.ofNullable(program.units().get(text));
      read.add(new Outcome.Read(text, lines(text), diagnostics, suppressions, unit));
    }
  }

  /** Adds up, and says what was not understood. */
  private static Counts counts(List<Outcome.Read> read, List<FileProblem> problems) {
    long lines = 0;
    long bytes = 0;
    for (Outcome.Read file : read) {
      SourceText text = file.text();
      lines += file.lines();
      bytes += text.length();
      for (Diagnostic diagnostic : file.diagnostics()) {
        Location place = new Location(text, diagnostic.span());
        problems.add(new FileProblem.NotUnderstood(place, diagnostic.message()));
      }
    }
    return new Counts(read.size(), lines, bytes);
  }

  private Report report(List<Input> inputs, List<Integer> order, List<FileProblem> problems) {
    List<InternalError> errors = new ArrayList<>();
    List<Outcome.Read> read = read(inputs, order, problems, errors);
    List<Finding> findings = judge(read, errors);
    long start = System.nanoTime();
    Counts counts = counts(read, problems);
    Set<String> incomplete = new HashSet<>();
    errors.forEach(error -> incomplete.add(error.path()));
    Map<SourceText, Suppressions> suppressions = new HashMap<>();
    for (Outcome.Read file : read) {
      if (!file.diagnostics().isEmpty()) {
        incomplete.add(file.text().path());
      }
      if (!file.suppressions().isEmpty()) {
        suppressions.put(file.text(), file.suppressions());
      }
    }
    problems.sort(Comparator.comparing(FileProblem::path));
    List<Found> found = new Sorting(analysis, suppressions, incomplete).sorted(findings);
    clock.finish(Phase.SORT, start);
    return new Report(found, problems, errors, counts, calls, clock.times());
  }

  private Outcome outcome(Input input) {
    Phase phase = Phase.READ;
    long start = System.nanoTime();
    try {
      if (JavaFile.isName(input.name())) {
        JavaFile file = JavaFiles.file(input.name(), input.path(), input.content().call());
        clock.finish(phase, start);
        return new Outcome.OfJava(file);
      }
      PythonSource source = PythonSource.read(input.name(), input.content().call());
      start = clock.finish(phase, start);
      phase = Phase.PARSE;
      PythonFile file = PythonParser.parse(source.text());
      List<Diagnostic> diagnostics = new ArrayList<>(source.diagnostics());
      diagnostics.addAll(file.diagnostics());
      Suppressions suppressions =
          analysis.suppressions() ? Suppressions.of(file) : Suppressions.NONE;
      start = clock.finish(phase, start);
      phase = Phase.LOWER;
      Optional<Unit> unit =
          lowersAll || check.asksAbout(source.text())
              ? Optional.of(
                  Lowering.lower(
                      file, modules.of(input.path()), ModuleNames.isPackage(input.name())))
              : Optional.empty();
      clock.finish(phase, start);
      return new Outcome.Read(source.text(), lines(source.text()), diagnostics, suppressions, unit);
    } catch (IOException e) {
      return new Outcome.NotRead(new FileProblem.Unread(input.name(), FileSearch.reason(e)));
    } catch (Throwable e) { // a defect, or a file too large for us: the others go on
      return new Outcome.Failed(new InternalError(input.name(), phase, e));
    }
  }

  private List<Finding> judge(List<Outcome.Read> read, List<InternalError> errors) {
    List<Unit> units = read.stream().flatMap(file -> file.unit().stream()).toList();
    List<Finding> found = new ArrayList<>();
    for (List<Unit> one : byLanguage(units)) {
      found.addAll(judgeProgram(one, errors));
    }
    return found;
  }

  private List<Finding> judgeProgram(List<Unit> units, List<InternalError> errors) {
    List<List<Finding>> found = new ArrayList<>(Collections.nCopies(units.size(), List.of()));
    List<Finding> together = new ArrayList<>();
    InternalError[] failed = new InternalError[units.size() + 1];
    // What is known grows from question to question, so that each program is for one thread. Two
    // programs of the same units answer the two kinds of rules side by side, and always the same.
    Workers.run(
        analysis.threads(),
        2,
        kind -> {
          Program program = link(units);
          if (kind == 0) {
            judgeTogether(program, together, failed);
          } else {
            judgeEach(program, found, failed);
          }
        });
    for (InternalError error : failed) {
      if (error != null) {
        errors.add(error);
      }
    }
    errors.sort(Comparator.comparing(InternalError::path));
    found.forEach(together::addAll);
    return together.stream().filter(this::isWanted).toList();
  }

  /** Asks the rules that look at all files. */
  private void judgeTogether(Program program, List<Finding> found, InternalError[] failed) {
    long start = System.nanoTime();
    try {
      found.addAll(check.findings(program));
      calls = calls.and(calls(program));
      if (program.language() == Language.PYTHON && check.asksAboutAdvice()) {
        for (PythonRuntime runtime : analysis.advising().runtimes()) {
          found.addAll(check.findings(Gains.of(program, analysis.advising().remedies(), runtime)));
        }
      }
    } catch (Throwable e) { // a defect: the rules of single files are heard all the same
      failed[failed.length - 1] = new InternalError(WHOLE, Phase.JUDGE, e);
    }
    clock.finish(Phase.JUDGE, start);
  }

  /** Asks the rules that look at functions. */
  private void judgeEach(Program program, List<List<Finding>> found, InternalError[] failed) {
    for (int i = 0; i < program.units().size(); i++) {
      Unit unit = program.units().get(i);
      long start = System.nanoTime();
      try {
        found.set(i, check.findings(program, unit));
      } catch (Throwable e) { // a defect: the other files go on
        failed[i] = new InternalError(unit.text().path(), Phase.JUDGE, e);
      }
      clock.finish(Phase.JUDGE, start);
    }
  }

  private Calls calls(Program program) {
    List<UnknownCall> unknown = new ArrayList<>();
    if (check.asksAboutPrograms()) {
      for (var call : EventLoops.of(program).unknownCalls()) {
        Location callee = new Location(call.function().unit().text(), call.callee().span());
        unknown.add(new UnknownCall(callee, call.function().function().qualifiedName()));
      }
    }
    return new Calls(
        unknown, analysis.callShare() ? Optional.of(CallShare.of(program)) : Optional.empty());
  }

  private boolean isWanted(Finding finding) {
    return analysis.selection().runsIn(finding.rule(), finding.primary().file().path());
  }

  private static int lines(SourceText text) {
    int lines = 0;
    for (byte b : text.utf8()) {
      if (b == '\n') {
        lines++;
      }
    }
    return lines;
  }
}
