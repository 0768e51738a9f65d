/**
 * What functions do, beyond single calls: facts of one function come in, and the awaited waits that
 * could overlap with each other go out, with how sure that is. The package knows no library; what
 * is a reading call is said by whoever asks.
 */
package dev.boundwise.effect;
