/**
 * From Eclipse's trees and bindings of Java files to the neutral program. A tree whose names are
 * bound comes in; a unit goes out whose calls say what they call. The package looks for no files
 * and knows no library but the streams of the JDK, which are loops.
 */
package dev.boundwise.java.lower;
