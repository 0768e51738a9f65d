/**
 * Rules about code that would run faster in another way, one a file. Comes in: a piece of advice
 * that helps. Goes out: a finding. They know neither how advice is found nor what libraries do.
 */
package dev.boundwise.rules.gain;
