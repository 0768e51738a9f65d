package dev.boundwise.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A class of the program. */
public final class ClassType {

  private final String name;
  private final List<Expression> bases;
  private final List<Expression> decorators;
  private final Function body;
  private final Map<String, Variable> members = new HashMap<>();
  private final Map<String, List<Binding>> attributes = new HashMap<>();
  private final Map<String, List<Function>> writers = new HashMap<>(0);
  private final Map<String, List<Binding.Filled>> fillings = new HashMap<>();
  private boolean allowsFunctions;

  /**
   * @param bases what it derives from, keyword arguments left out
   * @param body its own code
   */
  public ClassType(
      String name, List<Expression> bases, List<Expression> decorators, Function body) {
    this.name = name;
    this.bases = bases;
    this.decorators = decorators;
    this.body = body;
  }

  public String name() {
    return name;
  }

  public List<Expression> bases() {
    return bases;
  }

  public List<Expression> decorators() {
    return decorators;
  }

  public Function body() {
    return body;
  }

  /** For lowering only: it is an interface of one method, which a function may stand for. */
  public void isForFunctions() {
    allowsFunctions = true;
  }

  /** Whether a lambda may be an object of it. */
  public boolean allowsFunctions() {
    return allowsFunctions;
  }

  /** For lowering only: a name of the class's body. */
  public void addMember(Variable variable) {
    members.put(variable.name(), variable);
  }

  /** For lowering only: an assignment to an attribute of an instance, in one of its methods. */
  public void addAttribute(String attribute, Binding binding) {
    attributes.computeIfAbsent(attribute, unused -> new ArrayList<>(2)).add(binding);
  }

  /** For lowering only: something is put into the container that an attribute holds. */
  public void addFilling(String attribute, Binding.Filled filling) {
    fillings.computeIfAbsent(attribute, unused -> new ArrayList<>(2)).add(filling);
  }

  /** For lowering only: a function that runs when an attribute is set or deleted. */
  public void addWriter(String attribute, Function writer) {
    writers.computeIfAbsent(attribute, unused -> new ArrayList<>(2)).add(writer);
  }

  /** The functions that run when an attribute is set or deleted; mostly none. */
  public List<Function> writers(String attribute) {
    return writers.getOrDefault(attribute, List.of());
  }

  /** The names that the class's body binds. */
  public Set<String> members() {
    return members.keySet();
  }

  /** What methods of the class put into the container that an attribute holds. */
  public List<Binding.Filled> fillings(String attribute) {
    Variable variable = members.get(attribute);
    List<Binding.Filled> own = fillings.getOrDefault(attribute, List.of());
    return variable == null || variable.fillings().isEmpty() ? own : variable.fillings();
  }

  /** The attributes that methods of the class set of their instance. */
  public Set<String> attributes() {
    return attributes.keySet();
  }

  /** How a name gets its value in the class's body: methods, class attributes; else empty. */
  public List<Binding> member(String member) {
    Variable variable = members.get(member);
    return variable == null ? List.of() : variable.atEnd();
  }

  /** The name of the class's body that an attribute is, of the class and of all its objects. */
  public Optional<Variable> variable(String member) {
    return Optional.ofNullable(members.get(member));
  }

  /** How methods of the class set an attribute of their instance; empty where none does. */
  public List<Binding> attribute(String attribute) {
    return attributes.getOrDefault(attribute, List.of());
  }

  @Override
  public String toString() {
    return "class " + name;
  }
}
