/** What tests of the analyzer and of the rules share: samples come in, runs held to them go out. */
package dev.boundwise.testkit;
