# remedy: processes
# shape: map
import ast

SOURCES = ["1+2*3", "(4-5)*x", "x**2 +* 3", "7*x-2", "x/(x-9)", "2*(x+", "x*x*x", "5-x/3", "9*x", "x//2+1"]


def value_of(node, x):
    match node:
        case ast.Expression(body=body):
            return value_of(body, x)
        case ast.Constant(value=value):
            return value
        case ast.Name(id="x"):
            return x
        case ast.BinOp(left=left, op=op, right=right):
            a, b = value_of(left, x), value_of(right, x)
            match op:
                case ast.Add():
                    return a + b
                case ast.Sub():
                    return a - b
                case ast.Mult():
                    return a * b
                case ast.Div() | ast.FloorDiv():
                    return a // b
    raise ValueError(f"cannot evaluate {type(node).__name__}")


def checksum(source):
    tree = ast.parse(source, mode="eval")
    return sum(value_of(tree, x) for x in range(10, 40_000))


def main():
    results, errors = [], []
    for source in SOURCES * 2:  # here
        try:
            results.append((source, checksum(source)))
        except (SyntaxError, ValueError) as error:
            errors.append((source, str(error)))
    print(len(results), "results,", len(errors), "errors")


if __name__ == "__main__":
    main()
