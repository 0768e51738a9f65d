/**
 * How a Java project is built: files to analyse come in, and the modules that hold them go out,
 * each with its source roots, its class path as far as it is on this disk, and its Java release.
 * All of it is read from build files ({@link dev.boundwise.java.project.JavaProject}): no build is
 * run, nothing is fetched. The package does not know what is in a source file but the package that
 * it says.
 */
package dev.boundwise.java.project;
