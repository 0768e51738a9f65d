package dev.boundwise.python;

import java.util.List;

/** {@code Module(stmt* body)}. Its span is the whole text. */
public record Module(int start, int end, List<Stmt> body) implements Node {}
