package dev.boundwise.python.lower;

import dev.boundwise.program.Block;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.python.Module;
import dev.boundwise.python.PythonFile;
import java.util.List;

/** From the tree of a Python file to its neutral program. */
public final class Lowering {

  private Lowering() {}

  /**
   * Lowers a whole file. Any tree gives a unit.
   *
   * @param moduleName the absolute dotted name that others import it by; empty when not known
   * @param isPackage whether it is a package's {@code __init__.py}
   */
  public static Unit lower(PythonFile file, String moduleName, boolean isPackage) {
    Module tree = file.module();
    Function module =
        new Function(Function.Kind.MODULE, "", null, 0, Math.max(tree.end(), 1), false, List.of());
    Gathered gathered = new Gathered(file.text(), moduleName, isPackage);
    Scope scope = Scope.ofModule(module);
    new BoundNames(scope, gathered.hasWalrus()).collect(tree.body());
    Block block = new Block(null, 0, Integer.MAX_VALUE, false);
    Body body = new Body(gathered, scope, block);
    module.complete(List.of(), new Expression.Unknown(0, 0), body.statements(tree.body()), false);
    return gathered.toUnit(module, scope);
  }
}
