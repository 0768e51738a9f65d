package dev.boundwise.java.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The classes and methods of all files that are lowered together, by the keys of their bindings: a
 * file may mention what is declared in another one before that is lowered. Any number of threads
 * may ask.
 */
public final class Declarations {

  /** Classes whose objects are handed to a pool as functions are. */
  private static final Set<String> TASKS =
      Set.of(
          "java.util.concurrent.RecursiveTask",
          "java.util.concurrent.RecursiveAction",
          "java.util.concurrent.CountedCompleter");

  /** Of no unit: only its kind is ever asked for. */
  private static final Function NOWHERE =
      new Function(Function.Kind.MODULE, "", null, 0, 1, false, List.of());

  private static final String FUNCTIONAL = "java.lang.FunctionalInterface";

  private final Predicate<String> isKnown;
  private final Map<String, Variable> types;
  private final Map<String, Variable> methods;
  private final Map<String, Owner> owners;
  private final Map<String, String> memberKeys;
  private final Map<String, List<String>> supertypes;

  /** By the compiler's objects, which take long to look others up. */
  private final Map<ITypeBinding, Boolean> functional;

  private final Map<ITypeBinding, String> names;

  /** Where those classes stand that others bear the name of, by qualified names. */
  private final Map<String, String> homes;

  /**
   * @param isKnown whether there is a class, or a member of one, of a name in a library that may
   *     not be on the class path
   */
  public Declarations(Predicate<String> isKnown) {
    this.isKnown = isKnown;
    this.types = new ConcurrentHashMap<>();
    this.methods = new ConcurrentHashMap<>();
    this.owners = new ConcurrentHashMap<>();
    this.memberKeys = new ConcurrentHashMap<>();
    this.supertypes = new ConcurrentHashMap<>();
    this.functional = new ConcurrentHashMap<>();
    this.names = new ConcurrentHashMap<>();
    this.homes = Map.of();
  }

  private Declarations(Declarations all, Map<String, String> homes) {
    this.isKnown = all.isKnown;
    this.types = all.types;
    this.methods = all.methods;
    this.owners = all.owners;
    this.memberKeys = all.memberKeys;
    this.supertypes = all.supertypes;
    // the compiler's objects hold all that it has read: no longer than this part is
    this.functional = new ConcurrentHashMap<>();
    this.names = new ConcurrentHashMap<>();
    this.homes = Map.copyOf(homes);
  }

  /**
   * The same, as files see them that mean one of several classes of a name.
   *
   * @param homes where the meant class stands, by the qualified name of an outermost one
   */
  public Declarations among(Map<String, String> homes) {
    return homes.isEmpty() ? this : new Declarations(this, homes);
  }

  /** A key of a class, or of what is in it, that no other class of the same name has. */
  private String apart(String key, ITypeBinding type) {
    if (homes.isEmpty()) {
      return key;
    }
    ITypeBinding outermost = type;
    for (ITypeBinding around = type; around != null; around = around.getDeclaringClass()) {
      outermost = around;
    }
    return key + homes.getOrDefault(outermost.getErasure().getQualifiedName(), "");
  }

  /** The one of some packages or classes that has a name; empty where none or several have. */
  Optional<String> packageOf(String name, List<String> packages) {
    List<String> found =
        packages.stream().filter(each -> isKnown.test(each + "." + name)).distinct().toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The name of a class of the program. */
  Variable type(ITypeBinding type) {
    ITypeBinding declared = type.getErasure().getTypeDeclaration();
    return types.computeIfAbsent(
        apart(declared.getKey(), declared), unused -> new Variable(nameOf(declared), NOWHERE));
  }

  /**
   * The name of a class that no binding says anything of; of the program, where that declares it as
   * the first of a file.
   */
  Variable type(String name) {
    return types.computeIfAbsent(
        "L" + name.replace('.', '/') + ";" + homes.getOrDefault(name, ""),
        unused -> new Variable(name, NOWHERE));
  }

  /** The name of a method or constructor of the program, bound to it alone. */
  Variable method(IMethodBinding method) {
    IMethodBinding declared = method.getMethodDeclaration();
    return methods.computeIfAbsent(
        apart(declared.getKey(), declared.getDeclaringClass()),
        key -> {
          Variable type = type(declared.getDeclaringClass());
          owners.put(key, new Owner(type, declared.isConstructor()));
          return new Variable(declared.getName(), NOWHERE);
        });
  }

  /**
   * Says what the classes and methods are that files mention and none of them declares: makers of
   * objects that nobody has written, and what is on the source path alone.
   *
   * @param module of one of the files
   */
  public void complete(Function module) {
    functional.clear();
    names.clear();
    Binding.Site site = new Binding.Site(0, new Block(null, 0, Integer.MAX_VALUE, false), module);
    for (Variable type : types.values()) {
      if (type.isUnbound()) {
        type.bind(new Binding.Imported(site, type.name()));
      }
    }
    methods.forEach(
        (key, method) -> {
          Owner owner = owners.get(key);
          if (method.isUnbound() && owner != null) {
            method.bind(
                owner.makes()
                    ? owner.type().bindings().getFirst()
                    : new Binding.Imported(site, owner.type().name() + "." + method.name()));
          }
        });
  }

  /**
   * Whose method it is.
   *
   * @param makes whether it makes objects of the type
   */
  private record Owner(Variable type, boolean makes) {}

  /** What the classes of libraries derive from directly, by qualified names, as far as asked. */
  public Map<String, List<String>> supertypes() {
    return Map.copyOf(supertypes);
  }

  /** A type's qualified name, {@code java.util.Map.Entry}; of what has none, its own. */
  String nameOf(ITypeBinding type) {
    String known = names.get(type);
    if (known == null) {
      ITypeBinding erased = type.getErasure();
      String name = erased.getQualifiedName();
      known = name.isEmpty() ? erased.getName() : name;
      names.put(type, known);
    }
    return known;
  }

  static boolean isOwn(ITypeBinding type) {
    return type.isFromSource();
  }

  /** Notes what a class of a library derives from, all the way up. */
  String library(ITypeBinding type) {
    String name = nameOf(type);
    if (supertypes.containsKey(name)) {
      return name;
    }
    ITypeBinding erased = type.getErasure();
    if (!erased.isRecovered()) {
      List<String> direct = new ArrayList<>(2);
      supertypes.put(name, List.of());
      for (ITypeBinding above : above(erased)) {
        if (!above.isFromSource()) {
          direct.add(library(above));
        }
      }
      supertypes.put(name, List.copyOf(direct));
    }
    return name;
  }

  /** The class and the interfaces that a type derives from directly. */
  static List<ITypeBinding> above(ITypeBinding type) {
    List<ITypeBinding> above = new ArrayList<>(2);
    ITypeBinding superclass = type.getSuperclass();
    if (superclass != null) {
      above.add(superclass);
    }
    above.addAll(List.of(type.getInterfaces()));
    return above;
  }

  /** Whether calls of a type's one method are calls of the function that its object is. */
  boolean isFunctional(ITypeBinding type) {
    Boolean known = functional.get(type);
    if (known == null) {
      known = type.isInterface() && isMarkedFunctional(type.getErasure().getTypeDeclaration());
      functional.put(type, known);
    }
    return known;
  }

  /**
   * Whether a lambda may be an object of a type of the program that no framework makes objects of.
   */
  static boolean mayBeFunction(ITypeBinding type) {
    IMethodBinding only = type.isInterface() ? type.getFunctionalInterfaceMethod() : null;
    return only != null
        && only.getAnnotations().length == 0
        && (type.getAnnotations().length == 0 || isMarkedFunctional(type));
  }

  private static boolean isMarkedFunctional(ITypeBinding declared) {
    for (var annotation : declared.getAnnotations()) {
      ITypeBinding kind = annotation.getAnnotationType();
      if (kind != null && FUNCTIONAL.equals(kind.getQualifiedName())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The attribute by which a call of a method of the program asks for it: the key of the first
   * method that it overrides, or its own.
   */
  String callKey(IMethodBinding method) {
    IMethodBinding declared = method.getMethodDeclaration();
    return memberKeys.computeIfAbsent(
        apart(declared.getKey(), declared.getDeclaringClass()),
        unused -> {
          List<String> keys = keys(declared);
          return keys.getFirst();
        });
  }

  /**
   * The attributes by which a method can be reached: one for each method in whose place it stands,
   * those that override nothing first; and its plain name.
   */
  List<String> keys(IMethodBinding method) {
    IMethodBinding declared = method.getMethodDeclaration();
    Set<String> roots = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    if (!declared.isConstructor()
        && !Modifier.isStatic(declared.getModifiers())
        && !Modifier.isPrivate(declared.getModifiers())) {
      collect(declared, declared.getDeclaringClass(), roots, others, new LinkedHashSet<>());
    }
    Set<String> all = new LinkedHashSet<>(roots);
    all.add(key(declared));
    all.addAll(others);
    all.add(declared.getName());
    return List.copyOf(all);
  }

  private static String key(IMethodBinding declared) {
    StringBuilder key = new StringBuilder(declared.getName()).append('(');
    for (ITypeBinding type : declared.getParameterTypes()) {
      key.append(key.charAt(key.length() - 1) == '(' ? "" : ",");
      key.append(type.getErasure().getName());
    }
    return key.append(')').toString();
  }

  private static void collect(
      IMethodBinding method,
      ITypeBinding type,
      Set<String> roots,
      Set<String> others,
      Set<String> seen) {
    for (ITypeBinding above : above(type)) {
      if (!above.isFromSource() || !seen.add(above.getKey())) {
        continue;
      }
      int before = roots.size();
      collect(method, above, roots, others, seen);
      boolean isRoot = roots.size() == before;
      for (IMethodBinding other : above.getErasure().getTypeDeclaration().getDeclaredMethods()) {
        if (other.getName().equals(method.getName()) && method.overrides(other)) {
          (isRoot ? roots : others).add(key(other.getMethodDeclaration()));
        }
      }
    }
  }

  /** Whether a method stands in the place of the one method of an interface for functions. */
  boolean isFunction(IMethodBinding method) {
    return isFunction(method, method.getDeclaringClass(), new LinkedHashSet<>());
  }

  /** The one method that is left to write of a library's class for tasks; null for other types. */
  private @Nullable IMethodBinding missing(ITypeBinding type) {
    if (!type.isClass() || type.isFromSource() || !TASKS.contains(nameOf(type))) {
      return null;
    }
    for (IMethodBinding one : type.getErasure().getTypeDeclaration().getDeclaredMethods()) {
      if (Modifier.isAbstract(one.getModifiers())) {
        return one;
      }
    }
    return null;
  }

  private boolean isFunction(IMethodBinding method, ITypeBinding type, Set<String> seen) {
    for (ITypeBinding above : above(type)) {
      if (seen.add(above.getKey())) {
        IMethodBinding only =
            isFunctional(above) ? above.getFunctionalInterfaceMethod() : missing(above);
        if (only != null
            && only.getName().equals(method.getName())
            && method.overrides(only.getMethodDeclaration())) {
          return true;
        }
        if (isFunction(method, above, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
