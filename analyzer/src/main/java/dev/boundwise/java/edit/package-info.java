/**
 * Changes to Java sources as text edits. What is wanted comes in - another expression, a modifier,
 * an annotation, an import, other statements ({@link dev.boundwise.java.edit.JavaEditor}) - and
 * edits go out that keep the layout, or none where it is not certain that the file then says this
 * and nothing else. The package knows syntax alone: whether a change is right is the caller's to
 * know.
 */
package dev.boundwise.java.edit;
