package dev.boundwise.advice;

import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import java.util.regex.Pattern;

/** Code of tests, which assert steps one by one, and what stands beside them. */
final class TestCode {

  private static final Pattern FOLDERS = Pattern.compile("(^|.*/)(tests?|testing)/.*");

  private final int root;

  private TestCode(Program program) {
    this.root = root(program);
  }

  static TestCode of(Program program) {
    return program.derived(TestCode.class, TestCode::new);
  }

  /** How much of each path is the folder that all files are in: its name says nothing of one. */
  private static int root(Program program) {
    String common = null;
    for (Unit unit : program.units()) {
      String path = path(unit);
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      if (common == null) {
        common = folder;
      }
      while (!folder.startsWith(common)) {
        common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
      }
    }
    return common == null ? 0 : common.length();
  }

  private static String path(Unit unit) {
    return unit.text().path().replace('\\', '/');
  }

  /** Whether a function is a test, or stands where tests do. */
  boolean holds(Function function, Unit unit) {
    String path = path(unit);
    String file = path.substring(path.lastIndexOf('/') + 1);
    return function.name().startsWith("test_")
        || file.startsWith("test_")
        || file.endsWith("_test.py")
        || file.equals("conftest.py")
        || unit.name().matches("(.*\\.)?(tests?|testing)\\..*")
        || FOLDERS.matcher(path.substring(Math.min(root, path.length()))).matches();
  }
}
