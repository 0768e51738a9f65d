/**
 * What is known about libraries: tables of tab-separated rows come in, and answers to the questions
 * that rules ask (what does this call wait for, which argument moves, what does it return, what is
 * the asynchronous way) go out. The rows' form is written down at {@link
 * dev.boundwise.knowledge.Knowledge}. The package holds no data and knows no library, no rule and
 * no syntax tree.
 */
package dev.boundwise.knowledge;
