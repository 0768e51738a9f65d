#!/bin/sh
# Holds our Python parser to CPython's own: prints one line for each pair of an interpreter and a corpus.
#
#   bench/oracle.sh [-o DIFFERENCES] INTERPRETER CORPUS [INTERPRETER CORPUS]...
#
# INTERPRETER  a command or path that starts a CPython 3.8 or newer
# CORPUS       stdlib (the interpreter's own standard library with its tests), a folder, or @FILE with one path a line
# DIFFERENCES  where differences go, grouped by cause, the most frequent first (default: target/oracle-differences.txt)
#
#   bench/oracle.sh python3.8 stdlib python3.14 stdlib python3.14 /usr/lib/python3/dist-packages
#
# differ: trees that are not CPython's. refused: CPython reads the file, we give a diagnostic. rejected: CPython gives a syntax
# error; accepted: of those, the files that we give no diagnostic for; same line: those where a diagnostic of ours is on CPython's
# line. skipped: files that this CPython has no stack or memory for. Exit code 0 where nothing differs.
#
# JAVA_HOME must be a JDK 21 or newer, or java on PATH be one.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
out=$root/target/oracle-differences.txt
if [ "${1:-}" = -o ]; then
  out=$2
  shift 2
fi
[ $# -ge 2 ] || { sed -n '2,9p' "$0" >&2; exit 2; }
mkdir -p "$(dirname -- "$out")"
(cd "$root" && mvn -q -pl analyzer test-compile)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -Xmx3g -cp "$root/analyzer/target/classes:$root/analyzer/target/test-classes" dev.boundwise.python.OracleRun \
  "$root/analyzer/src/test/python/canonical_ast.py" "$out" "$@"
