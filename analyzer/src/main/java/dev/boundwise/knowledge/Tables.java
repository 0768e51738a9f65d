package dev.boundwise.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Where tables are read from.
 *
 * <p>A table is a text in UTF-8, one row a line, its columns separated by one tab. Empty lines and
 * those that begin with {@code #} are left out; an empty column is written {@code -}. These are the
 * rows:
 *
 * <pre>
 * NAME  DOES  GIL  WHEN  ALTERNATIVES  RETURNS  TYPICAL  SOURCE    a function, a method, or calling a class
 * class NAME(BASE, BASE)                                           a class and what it inherits
 * attr NAME  TYPE                                                  the type of a class's or module's attribute
 * NAME = DEFINING NAME                                             another way to reach a module, class or function
 * moves NAME  PARAMETER  PLACE  SOURCE                             a call that hands a function over
 * calls NAME  PARAMETERS  SOURCE                                   a call that itself calls functions it is given
 * iterates NAME  PARAMETERS  SOURCE                                a call that itself goes over iterables it is given
 * invokes NAME  METHOD@POSITION  SOURCE                            a call that itself calls methods of what it is given
 * later NAME  PARAMETERS  SOURCE                                   a call whose result, when iterated, calls or iterates what it was given
 * wraps NAME  keeps|context  SOURCE                                a decorator, and what becomes of the function
 * entry NAME  PLACE  SOURCE                                        a decorator or a method to override: who calls the function
 * shifts NAME  SHIFT  SOURCE                                        where a call of a reactive chain has functions of it run, as {@link Shift} says
 * blocks NAME  DOES  SOURCE                                        a decorator whose function does that when it is called
 * unblocks NAME  WHEN  SOURCE                                      a method after which its object no longer waits, or what makes such an object
 * concurrent NAME  SOURCE                                          a class made for many calls at once
 * together NAME  SOURCE                                            a class whose calls have to stay in one thread
 * memory NAME  SOURCE                                              a class of files that are on no disk
 * through NAME  METHOD  SOURCE                                      a method that does what a method of the object does which its own object holds
 * reactive NAME  SOURCE                                            a class of results that come on an event loop
 * asks NAME  SOURCE                                                a method that says whether its object would wait
 * awaits NAME  METHOD  SOURCE                                      a method that asks for what another one waits for
 * state NAME  WHAT  SOURCE                                         what calls of a function, or of a class's methods, change beside their results
 * starts NAME  SOURCE                                              an async call that runs whether or not it is awaited
 * takes NAME  COST  SOURCE                                         what a call takes, in place of TYPICAL
 * size NAME  PART; PART  SOURCE                                    how large what a call gives is; the source may be left out
 * since NAME  VERSION  SOURCE                                      the first Python that has it
 * package MODULE  DISTRIBUTION  SUPPORT  SUPPORT  THREADS  SOURCE   whether it loads in interpreters, keeps the lock off, starts threads
 * latency EFFECT  WAIT  CPU  SOURCE                                what a call waits that has an effect, and computes beside
 * runtimes CPython  VERSION  VERSION                                  the interpreters that operations were measured on, the oldest one first
 * operation NAME  TIME  TIME                                       what an operation of the language takes on each of them
 * figure NAME  VALUE  VALUE  SOURCE                                what workers take or gain on each of them
 * prior NAME  VALUE  SOURCE                                       what estimates take for programs in a language, where they cannot know
 * framework NAME  SLEEP  OFFLOAD  GATHER  SOURCE                   an asynchronous framework
 * module NAME  FRAMEWORK                                           importing it means that framework
 * </pre>
 *
 * <ul>
 *   <li>NAME may hold one group, {@code os.{mkdir,rmdir}}: one row for each; {@code {}} in the
 *       other columns stands for the member. A last part {@code *} is any member that has no row.
 *   <li>DOES is an {@link Effect}'s word, after {@code async} when the call has to be awaited.
 *   <li>RETURNS and TYPE are written {@code pkg.Type}, {@code pkg.Type[ELEMENT]} of what is
 *       iterated (of a mapping: its values), {@code pkg.Type[KEY, ELEMENT]} of a mapping, {@code
 *       tuple[FIRST, SECOND]}, {@code self} for the receiver, {@code element} for an element of the
 *       receiver, {@code key} for what it holds them under, {@code key@0} and {@code value@0} for
 *       what is held in a mapping made of a mapping, or of pairs, {@code argument@0} for an
 *       argument, {@code result@0} for what a call of an argument gives, {@code element@0} for an
 *       element of it, {@code one@0} for an element of it where it is the last argument, else for
 *       one of the arguments from there on, {@code packed@0} for the parts that a format of {@code
 *       struct} tells apart; {@code X/PARAMETER} where an argument is given, {@code X/PARAMETER|Y}
 *       with what it gives else; {@code str or bytes if b in mode@1=r} for one or the other, by
 *       what stands in a text that is given, or in the name of a constant where it is more than one
 *       letter; behind {@code =} what it is where nothing is given.
 *   <li>TYPICAL and COST are what a call takes, terms joined by {@code " + "}: {@code 250ms},
 *       {@code 15ns*bytes}, {@code network 50ms + 2ns*len(result)}. A term is a time, after the
 *       word of the {@link Resource} that it goes to (without one: what DOES and GIL say),
 *       multiplied with {@code *} and divided with {@code /} by sizes: {@code bytes} and {@code
 *       elements} of the input, {@code log} of them, {@code n}, the number that it is; or a number,
 *       {@code len(@0)}, {@code len(items@0)}, {@code len(self)}, {@code len(result)}, {@code
 *       len(each @0)} of the elements, {@code @0} (its value), {@code log(...)} to base 2, {@code
 *       min(..., ...)}, {@code span(@0, @1, @2)} for the steps of a range, {@code (... + ...)}.
 *   <li>PART is {@code length E}, {@code number E} or {@code like OPERAND}; {@code each length E}
 *       and so on of the elements, {@code each each} of theirs. E is a sum, difference, product or
 *       quotient of the sizes that a cost has; OPERAND is {@code @0}, {@code items@0}, {@code
 *       self}, or their elements, {@code each @0}.
 *   <li>WHAT is a {@link State}'s word.
 *   <li>PARAMETERS are {@code NAME@POSITION}, {@code @POSITION} or {@code NAME}, separated by
 *       {@code ", "}; positions count from 0, without the receiver.
 *   <li>VERSION is {@code 3.14}, or {@code 3.13t} of a free-threaded build; VALUE is a time, a
 *       number without a unit, or {@code -} for what was not measured there.
 *   <li>DISTRIBUTION is what is installed, {@code pillow} for {@code PIL}; SUPPORT is {@code yes},
 *       {@code no} or the first version with it; THREADS are {@code no}, {@code native}, {@code
 *       python} or {@code process}.
 *   <li>WHEN is a {@link Condition}; ALTERNATIVES are {@code FRAMEWORK:NAME} or {@code NAME},
 *       separated by {@code ", "}.
 * </ul>
 */
public interface Tables {

  /**
   * A table's bytes, in UTF-8.
   *
   * @param name a library's top module, such as {@code requests}
   */
  Optional<byte[]> read(String name);

  /**
   * The table that the rows about a name are in; empty where none is for its library.
   *
   * @param name of a module, class, function or method
   */
  default String tableOf(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /**
   * The same tables, each named by the packages of its library, {@code io.netty}: a name belongs to
   * the one with the longest name that its own begins with.
   */
  static Tables byPackage(Tables tables) {
    return new PackageTables(tables);
  }

  /**
   * Tables beside a class, in the jar or folder that it was loaded from.
   *
   * @param folder from the root, such as {@code /knowledge/python}
   */
  static Tables beside(Class<?> anchor, String folder) {
    return name -> {
      try (InputStream in =
          anchor.getResourceAsStream(folder.concat("/").concat(name).concat(".tsv"))) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the table of " + name, e);
      }
    };
  }
}
