/**
 * The remedies, one a file. Comes in: a region of code with its work, its shape and a runtime. Goes
 * out: whether a remedy helps there, how much and how, or why not. They know libraries by name, and
 * nothing of one another.
 */
package dev.boundwise.rules.remedy;
