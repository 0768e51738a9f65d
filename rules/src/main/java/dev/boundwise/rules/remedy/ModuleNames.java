package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.Program;
import java.util.Optional;

/** Variables of modules, by whatever name other modules import them. */
final class ModuleNames {

  private ModuleNames() {}

  /** Whether code names a variable of a module. */
  static boolean isOf(Program program, Expression code, Variable own) {
    return code instanceof Expression.Name name
        && name.variable().scope().kind() == Function.Kind.MODULE
        && defined(program, name.variable()) == own;
  }

  /** The variable of the module that a name is imported from. */
  static Variable defined(Program program, Variable variable) {
    for (Binding binding : variable.bindings()) {
      if (binding instanceof Binding.Imported it) {
        Optional<Binding.Site> site = program.definition(variable).map(Binding::site);
        if (site.isPresent() && site.get().function().kind() == Function.Kind.MODULE) {
          String name = it.name().substring(it.name().lastIndexOf('.') + 1);
          Variable found = program.unitOf(site.get().function()).names().get(name);
          return found == null ? variable : found;
        }
      }
    }
    return variable;
  }
}
