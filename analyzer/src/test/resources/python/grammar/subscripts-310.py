# since 3.10
x[y := z, w]
x[y, z := w]
{x := y, z}
{x := y}
{x := y for y in z}
