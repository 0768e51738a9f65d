/** The catalogue of rules, and the tables of what is known about libraries. */
package dev.boundwise.rules;
