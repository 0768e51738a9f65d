package dev.boundwise.advice;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.region.Region;
import dev.boundwise.resolve.Program;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Whether rounds that would not have run may run all the same: they ask others and read files, and
 * change nothing that anybody could see.
 */
final class OnlyReads {

  /** Functions and methods that leave something behind on a disk. */
  private static final Set<String> LEAVING =
      Set.of(
          "write",
          "writelines",
          "write_text",
          "write_bytes",
          "writerow",
          "writerows",
          "mkdir",
          "makedirs",
          "mkstemp",
          "mkdtemp",
          "unlink",
          "remove",
          "rmdir",
          "rmtree",
          "rename",
          "replace",
          "copy",
          "copy2",
          "copyfile",
          "copytree",
          "move",
          "touch",
          "chmod",
          "chown",
          "symlink",
          "symlink_to",
          "link",
          "truncate",
          "utime",
          "save",
          "savefig",
          "dump",
          "to_csv",
          "to_json",
          "to_parquet",
          "to_excel",
          "to_sql",
          "urlretrieve",
          "extract",
          "extractall",
          "download",
          "download_file",
          "make_archive",
          "unpack_archive",
          "system",
          "fsync",
          "flock",
          "kill",
          "Popen",
          "setattr",
          "putenv",
          "chdir");

  private static final int MOST = 300;

  private final Works works;
  private final Set<Routine> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private OnlyReads(Works works) {
    this.works = works;
  }

  /** Whether a loop has an end before its last round. */
  static boolean isAsked(LoopShape shape) {
    return shape.obstacles().stream().anyMatch(it -> it.kind() == Obstacle.Kind.EXIT);
  }

  static boolean is(Program program, Region region, Load load) {
    OnlyReads reads = new OnlyReads(Works.of(program));
    return region.unknownCalls() == 0
        && load.wait(Resource.SUBPROCESS) <= 0
        && reads.works.of(region.function()).parts().stream()
            .filter(it -> region.span().contains(it.code().span()))
            .allMatch(reads::reads);
  }

  private boolean reads(Account.Part part) {
    String name = part.what().substring(part.what().lastIndexOf('.') + 1);
    // "a-b".replace("-", "+") is no file that is moved
    boolean isOfValues = part.what().startsWith("builtins.");
    if ((LEAVING.contains(name) && !isOfValues)
        || (part.code() instanceof Expression.Call it && isWriting(it))) {
      return false;
    }
    for (Routine target : part.targets()) {
      if (seen.add(target)
          && (seen.size() > MOST || !works.of(target).parts().stream().allMatch(this::reads))) {
        return false;
      }
    }
    return true;
  }

  /** {@code open(path, "w")}. */
  private static boolean isWriting(Expression.Call call) {
    boolean opens =
        switch (call.callee()) {
          case Expression.Name it -> it.variable().name().equals("open");
          case Expression.Attribute it -> it.name().equals("open");
          default -> false;
        };
    return opens
        && call.arguments().stream()
            .map(Argument::value)
            .anyMatch(
                it ->
                    it instanceof Expression.Literal mode
                        && mode.kind() == Expression.LiteralKind.TEXT
                        && mode.text().matches("[rwaxbt+]*[wax+][rwaxbt+]*"));
  }
}
