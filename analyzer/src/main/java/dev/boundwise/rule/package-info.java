/**
 * The contract between the engine and the catalogue: a {@link dev.boundwise.rule.Rule} says by its
 * {@link dev.boundwise.rule.RuleInfo} what it is about and turns facts into {@link
 * dev.boundwise.rule.Finding}s. The package knows no concrete rule, no report format and no
 * library.
 */
package dev.boundwise.rule;
