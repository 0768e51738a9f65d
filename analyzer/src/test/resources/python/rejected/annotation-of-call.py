# rejected: line 2
f(): int
