/** Rules about waiting that could overlap and does not, that stops others, or never happens. */
package dev.boundwise.rules.waiting;
