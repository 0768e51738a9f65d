/** Rules about waiting that could overlap and does not. */
package dev.boundwise.rules.waiting;
