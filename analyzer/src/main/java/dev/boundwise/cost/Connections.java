package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Variable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Connections whose answer is there: of {@code connection.getResponseCode()} and {@code
 * connection.getInputStream()} whichever comes first waits for it, and the other one finds it.
 */
final class Connections {

  private static final Set<String> ASKING =
      Set.of(
          "getInputStream",
          "getContent",
          "getContentLength",
          "getContentLengthLong",
          "getContentType",
          "getContentEncoding",
          "getHeaderField",
          "getHeaderFields",
          "getHeaderFieldInt",
          "getHeaderFieldLong",
          "getHeaderFieldDate",
          "getLastModified",
          "getDate",
          "getExpiration",
          "getResponseCode",
          "getResponseMessage",
          "getErrorStream");

  private static final Set<String> CONNECTIONS =
      Set.of(
          "java.net.URLConnection",
          "java.net.HttpURLConnection",
          "javax.net.ssl.HttpsURLConnection");

  private final Set<Variable> connections = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Whether a call asks a connection that has been asked before, in this function. */
  boolean isAgain(String name, Expression.Call call) {
    int dot = Math.max(0, name.lastIndexOf('.'));
    return CONNECTIONS.contains(name.substring(0, dot))
        && ASKING.contains(name.substring(dot + 1))
        && call.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Name connection
        && !connections.add(connection.variable());
  }
}
