package dev.boundwise.python;

import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.SourceText;
import java.util.List;

/**
 * What was read of one Python file.
 *
 * @param module the tree; of broken code, as much as could be read
 * @param diagnostics what is not Python, one for each mistake, in source order
 * @param comments start and end offsets of all comments, in pairs, in source order
 */
public record PythonFile(
    SourceText text, Module module, List<Diagnostic> diagnostics, int[] comments) {}
