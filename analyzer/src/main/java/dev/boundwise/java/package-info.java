/**
 * Reads Java. Files and the class path that they are compiled against come in; one neutral unit for
 * each file goes out, with what could not be understood and what the classes of libraries derive
 * from. The package knows no library by its meaning, and does not say what any code does.
 */
package dev.boundwise.java;
