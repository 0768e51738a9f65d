package dev.boundwise.cli.report;

import dev.boundwise.engine.Calls;
import dev.boundwise.engine.Found;
import dev.boundwise.engine.UnknownCall;
import dev.boundwise.resolve.CallShare;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import dev.boundwise.source.Cell;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Findings made by hand, one for each thing that a report must cope with. */
final class Examples {
  private Examples() {}

  static final RuleInfo BLOCKING =
      new RuleInfo(
          "BW201",
          "blocking-call-in-async",
          "Call that waits in an async function",
          Severity.WARNING,
          "The event loop runs one task at a time. While a call waits, *every* task waits.",
          "Await the library's own asynchronous form, or hand the call to a thread with"
              + " `asyncio.to_thread`.",
          List.of("https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code"));

  static final RuleInfo SEQUENTIAL =
      new RuleInfo(
          "BW202",
          "sequential-awaits",
          "Awaits in sequence that could overlap",
          Severity.NOTE,
          "Each wait starts when the one before it has ended, so that their times add up.",
          "Start them together with `asyncio.gather` or a `TaskGroup`.",
          List.of("https://docs.python.org/3/library/asyncio-task.html#task-groups"));

  private static final SourceText CLIENT =
      SourceText.of(
          "app/client.py",
          """
          import asyncio
          import time

          from app import store


          async def poll(urls):
          \tname = "数据 e\u0301 👍"; time.sleep(1)
          \tfirst = await fetch(
          \t\turls[0],
          \t)
          \tsecond = await fetch(urls[1])
          \tstore.save(first, second)
          \treturn first  # noqa: BW202
          """);

  private static final SourceText STORE =
      SourceText.of(
          "app/store.py",
          """
          import sqlite3


          def save(*pages):
              with sqlite3.connect("pages.db") as db:
                  db.executemany("insert into page values (?)", pages)
          """);

  private static final SourceText LONG =
      SourceText.of(
          "app/tables.py",
          "ROWS = [" + "1, ".repeat(60) + "time.sleep(3), " + "2, ".repeat(60) + "]\n");

  private static final SourceText NOTEBOOK =
      new SourceText(
          "work/first look.ipynb",
          "import time\nasync def f():\n    time.sleep(2)\n".getBytes(StandardCharsets.UTF_8),
          List.of(new Cell(2, 1), new Cell(4, 2)));

  static Location at(SourceText file, String text) {
    byte[] found = text.getBytes(StandardCharsets.UTF_8);
    int start =
        file.slice(0, file.length())
            .substring(0, file.slice(0, file.length()).indexOf(text))
            .getBytes(StandardCharsets.UTF_8)
            .length;
    return new Location(file, new Span(start, start + found.length));
  }

  /** A project's findings, in the order of reports. */
  static List<Found> all() {
    Location sleep = at(CLIENT, "time.sleep(1)");
    Finding simple =
        new Finding(
            BLOCKING,
            Confidence.CERTAIN,
            "`time.sleep` stops the event loop, and with it every other task, for as long as it waits",
            sleep,
            List.of(new Related(at(CLIENT, "async def poll"), "runs on the event loop")),
            List.of(),
            "`await asyncio.sleep(1)`",
            List.of(
                new Fix(
                    "Await `asyncio.sleep` instead",
                    true,
                    List.of(new Edit(at(CLIENT, "time.sleep"), "await asyncio.sleep")))),
            "poll time.sleep");
    Finding lines =
        new Finding(
            SEQUENTIAL,
            Confidence.LIKELY,
            "two independent awaits run one after the other",
            at(CLIENT, "await fetch(\n\t\turls[0],\n\t)"),
            List.of(
                new Related(at(CLIENT, "await fetch(urls[1])"), "waits for the first one to end")),
            List.of(),
            "`first, second = await asyncio.gather(fetch(urls[0]), fetch(urls[1]))`",
            List.of(),
            "poll fetch");
    Finding steps =
        new Finding(
            BLOCKING,
            Confidence.CERTAIN,
            "`save` waits for the database and stops the event loop",
            at(CLIENT, "store.save(first, second)"),
            List.of(
                new Related(at(CLIENT, "await fetch(urls[1])"), "`poll` leads there too"),
                new Related(at(STORE, "sqlite3.connect(\"pages.db\")"), "`save` leads there too")),
            List.of(
                new Related(at(CLIENT, "store.save(first, second)"), "`poll` calls `store.save`"),
                new Related(
                    at(STORE, "sqlite3.connect(\"pages.db\")"), "`save` calls `sqlite3.connect`"),
                new Related(
                    at(STORE, "db.executemany(\"insert into page values (?)\", pages)"),
                    "`db.executemany` waits for the database")),
            "`await asyncio.to_thread(store.save, first, second)`",
            List.of(),
            "poll store.save");
    Finding hidden =
        new Finding(
            SEQUENTIAL,
            Confidence.CERTAIN,
            "it waits",
            at(CLIENT, "return first"),
            List.of(),
            List.of(),
            "",
            List.of(),
            "poll return");
    Finding far =
        new Finding(
            BLOCKING,
            Confidence.POSSIBLE,
            "`time.sleep` waits",
            at(LONG, "time.sleep(3)"),
            List.of(),
            List.of(),
            "nothing; it is only long",
            List.of(),
            "time.sleep");
    Finding cell =
        new Finding(
            BLOCKING,
            Confidence.CERTAIN,
            "`time.sleep` stops the event loop",
            at(NOTEBOOK, "time.sleep(2)"),
            List.of(),
            List.of(),
            "`await asyncio.sleep(2)`",
            List.of(),
            "f time.sleep");
    return List.of(
        new Found(simple, "00000000000000a1", List.of()),
        new Found(lines, "00000000000000a2", List.of()),
        new Found(steps, "00000000000000a3", List.of()),
        new Found(hidden, "00000000000000a4", List.of(at(CLIENT, "# noqa: BW202"))),
        new Found(far, "00000000000000a5", List.of()),
        new Found(cell, "00000000000000a6", List.of()));
  }

  static List<Problem> problems() {
    SourceText broken = SourceText.of("app/100% new.py", "x = (\nprint('\u001b[31mred')\n");
    return List.of(
        new Problem(
            Problem.Kind.SYNTAX,
            broken.path(),
            Optional.of(at(broken, "(")),
            "'(' was never closed"),
        new Problem(
            Problem.Kind.UNREADABLE, "app/secret.py", Optional.empty(), "permission denied"));
  }

  static Run run(Iterable<Found> findings) {
    return run(findings, false);
  }

  static Run run(Iterable<Found> findings, boolean isStrict) {
    return new Run(
        "0.1.0",
        Path.of("/home/ada/project"),
        List.of(BLOCKING, SEQUENTIAL),
        findings,
        problems(),
        new Calls(
            List.of(
                new UnknownCall(at(CLIENT, "fetch"), "poll"),
                new UnknownCall(at(STORE, "db.executemany"), "save")),
            Optional.of(new CallShare(1234, 1077))),
        isStrict,
        1);
  }
}
